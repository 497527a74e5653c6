// Percent-encoding: of texts in leaves (leaf.hpp says which bytes stay plain there), of names of files in an export.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace seal {

using PlainBytes = std::array<bool, 256>;
// A-Z a-z 0-9 and `marks`.
constexpr PlainBytes plain_bytes(std::string_view marks) {
  PlainBytes plain{};
  for (unsigned c = 'A'; c <= 'Z'; ++c) plain[c] = plain[c - 'A' + 'a'] = true;
  for (unsigned c = '0'; c <= '9'; ++c) plain[c] = true;
  for (const char c : marks) plain[static_cast<unsigned char>(c)] = true;
  return plain;
}
// Puts `text` behind what is in `out`, every byte that is not plain as % and two digits 0-9 A-F.
void percent_encode(std::string& out, std::string_view text, const PlainBytes& plain);

// `out` becomes the text that `coded` stands for; false where a % is not followed by two digits 0-9 A-F, or what comes is no
// text (UTF-8 without NUL). Takes spellings that no leaf has, too: whoever minds writes it again and compares.
bool percent_decode(std::string_view coded, std::string& out);
std::optional<std::string> percent_decoded(std::string_view coded);

}  // namespace seal

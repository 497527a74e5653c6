#include "seal/percent.hpp"

#include <algorithm>

#include "seal/note_text.hpp"

namespace seal {
namespace {

// 16 for what is no digit as leaves have them.
unsigned hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  return c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10 : 16;
}

}  // namespace

void percent_encode(std::string& out, std::string_view text, const PlainBytes& plain) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto is_coded = [&plain](char c) { return !plain[static_cast<unsigned char>(c)]; };
  while (true) {
    // Nearly every value is plain from end to end, and goes in one piece.
    const auto coded = std::find_if(text.begin(), text.end(), is_coded);
    out.append(text.begin(), coded);
    if (coded == text.end()) return;
    const auto byte = static_cast<unsigned char>(*coded);
    const std::array<char, 3> code{'%', digits[byte >> 4], digits[byte & 15U]};
    out.append(code.data(), code.size());
    text.remove_prefix(static_cast<std::size_t>(coded - text.begin()) + 1);
  }
}

bool percent_decode(std::string_view coded, std::string& out) {
  out.clear();
  while (true) {
    const std::size_t at = std::min(coded.find('%'), coded.size());
    const bool plain = out.empty() && at == coded.size();
    out.append(coded.substr(0, at));
    if (at == coded.size()) return plain || is_text(out);
    const unsigned high = at + 2 < coded.size() ? hex_digit(coded[at + 1]) : 16, low = high < 16 ? hex_digit(coded[at + 2]) : 16;
    if (low >= 16) return false;
    out += static_cast<char>(high << 4 | low);
    coded.remove_prefix(at + 3);
  }
}

std::optional<std::string> percent_decoded(std::string_view coded) {
  std::string out;
  return percent_decode(coded, out) ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace seal

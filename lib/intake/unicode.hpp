// What ICU knows about characters, and the charsets it decodes. Only unicode.cpp and charset.cpp see ICU.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace intake {

std::string nfc(std::string_view utf8);
std::string nfkc(std::string_view utf8);

bool is_invisible(char32_t point);  // default ignorable: zero width, soft hyphen, variation selectors ...
bool is_space(char32_t point);
bool is_han(char32_t point);

// The code point that begins at `at`, which moves behind it; U+FFFD where the bytes are not UTF-8.
char32_t next_point(std::string_view utf8, std::size_t& at);
void append_utf8(std::string& out, char32_t point);
std::string utf8_of(std::u16string_view text);  // U+FFFD for half a surrogate pair

// Where decoding had to stop.
struct Undecodable {
  std::size_t offset = 0;
};
using Decoded = std::variant<std::string, Undecodable>;

// Strict GB18030, a superset of GBK and GB 2312; the lone 0x80 of CP936 is the euro sign.
Decoded decode_gb18030(std::string_view bytes);
// Strict decoding by any charset name that ICU knows; nullopt if it knows none of that name.
std::optional<Decoded> decode_named(const std::string& charset, std::string_view bytes);

}  // namespace intake

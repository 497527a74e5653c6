#include "render/terminal.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "render/cells.hpp"

namespace render {

namespace {

bool is_control(std::int32_t point) {
  const auto type = u_charType(point);
  return type == U_CONTROL_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
}

// Joiners and soft hyphens belong to words; Arabic has signs of that kind with a shape.
bool is_hidden(std::int32_t point) {
  constexpr std::int32_t soft_hyphen = 0xAD, non_joiner = 0x200C, joiner = 0x200D, letter_mark = 0x61C, first_sign = 0x600, last_sign = 0x8E2;
  if (point == soft_hyphen || point == non_joiner || point == joiner) return false;
  if (point >= first_sign && point <= last_sign && point != letter_mark) return false;
  return u_charType(point) == U_FORMAT_CHAR;
}

// Calls `write(point, bytes)` for each character; a negative point is no UTF-8.
template <class Write>
void each_character(std::string_view text, Write write) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const std::int32_t point = next_point(text, at);
    write(point, text.substr(from, at - from));
  }
}

}  // namespace

bool steers(std::int32_t point) { return point != '\n' && (is_control(point) || is_hidden(point)); }

std::string visible(std::string_view text) {
  std::string out;
  each_character(text, [&](std::int32_t point, std::string_view bytes) {
    if (point < 0) {
      for (const char byte : bytes) out += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
    } else if (point == '\n') {
      out += "\\n";
    } else if (steers(point)) {
      const auto number = static_cast<std::uint32_t>(point);
      out += number > 0xFFFF ? fmt::format("\\U{:08x}", number) : fmt::format("\\u{:04x}", number);
    } else {
      out += bytes;
    }
  });
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  each_character(text, [&](std::int32_t point, std::string_view bytes) {
    if (point < 0)
      out += "\xEF\xBF\xBD";
    else if (is_control(point))
      out += ' ';
    else if (!is_hidden(point))
      out += bytes;
  });
  return out;
}

}  // namespace render

#include <unicode/uchar.h>

#include "render/cells.hpp"
#include "render/render.hpp"

namespace render {

namespace {

// Ambiguous characters count 1, as most terminals and fmt draw them.
int point_width(std::int32_t point) {
  constexpr std::int32_t soft_hyphen = 0xAD, jamo_vowels = 0x1160, jamo_end = 0x11FF;
  if (point < 0) return 1;  // not UTF-8: drawn as one replacement character
  if (point == soft_hyphen) return 1;
  if (point >= jamo_vowels && point <= jamo_end) return 0;  // drawn inside the syllable before
  switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  const int wide = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_FULLWIDTH || wide == U_EA_WIDE ? 2 : 1;
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= 0x20 && text[at] < 0x7F) {  // most are, and need no table
      ++width;
      ++at;
    } else {
      width += point_width(next_point(text, at));
    }
  }
  return width;
}

std::string padded(std::string_view text, int width, bool right) {
  const int missing = width - display_width(text);
  const std::string spaces(missing > 0 ? static_cast<std::size_t>(missing) : 0, ' ');
  return right ? spaces + std::string(text) : std::string(text) + spaces;
}

}  // namespace render

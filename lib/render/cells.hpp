// What every format asks of a cell.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/sheet.hpp"

namespace render {

inline bool is_number(const model::Cell& cell) {
  return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<model::Decimal>(cell);
}
// For people: yes and no in the language chosen, nothing for an empty cell.
std::string shown(const model::Cell& cell);
// Declared so, or all that stands in it is numbers.
bool right_aligned(const model::Sheet& sheet, std::size_t column);
// The cell of a row that may be shorter than the header.
const model::Cell& cell_at(const std::vector<model::Cell>& row, std::size_t column);
// The code point at `at`, which moves behind it; negative for bytes that are no UTF-8.
std::int32_t next_point(std::string_view text, std::size_t& at);
// Escaped for HTML; line breaks are <br>.
std::string html_text(std::string_view text);
// What came from a spreadsheet stays text: no markup, no cell borders, no HTML; line breaks are <br>.
std::string markdown_text(std::string_view text);
// UTF-8 with U+FFFD for whatever is none.
std::string valid_utf8(std::string_view text);

}  // namespace render

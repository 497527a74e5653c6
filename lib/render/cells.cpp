#include "render/cells.hpp"

#include <unicode/utf8.h>

#include "words/words.hpp"

namespace render {

std::string shown(const model::Cell& cell) {
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
  if (const auto* decimal = std::get_if<model::Decimal>(&cell)) return decimal->text;
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* named = std::get_if<model::Named>(&cell)) return named->name;
  if (const auto* flag = std::get_if<bool>(&cell)) return std::string(*flag ? words::tr("yes") : words::tr("no"));
  return "";
}

bool right_aligned(const model::Sheet& sheet, std::size_t column) {
  if (sheet.columns[column].right) return true;
  bool numbers = false;
  for (const auto& row : sheet.rows) {
    const model::Cell& cell = cell_at(row, column);
    if (is_number(cell))
      numbers = true;
    else if (!std::holds_alternative<std::monostate>(cell))
      return false;
  }
  return numbers;
}

const model::Cell& cell_at(const std::vector<model::Cell>& row, std::size_t column) {
  static const model::Cell empty;
  return column < row.size() ? row[column] : empty;
}

// The macro converts int to uint8_t inside itself; nothing of ours is narrowed.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
std::int32_t next_point(std::string_view text, std::size_t& at) {
  const auto length = static_cast<std::int64_t>(text.size());
  auto i = static_cast<std::int64_t>(at);
  std::int32_t point;
  U8_NEXT(text.data(), i, length, point);
  at = static_cast<std::size_t>(i);
  return point;
}
#pragma GCC diagnostic pop

std::string valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (next_point(text, at) < 0)
      valid += "\xEF\xBF\xBD";
    else
      valid += text.substr(from, at - from);
  }
  return valid;
}

}  // namespace render

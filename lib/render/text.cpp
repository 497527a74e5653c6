#include <algorithm>

#include "render/cells.hpp"
#include "render/rows.hpp"
#include "render/terminal.hpp"

namespace render {

namespace {

struct Layout {
  std::vector<int> widths;
  std::vector<bool> right;
};

Layout layout_of(const model::Sheet& head, const Rows& rows) {
  Layout layout;
  std::vector<bool> numbers(head.columns.size()), others(head.columns.size());
  for (const model::Column& column : head.columns) layout.widths.push_back(display_width(one_line(column.title)));
  for (std::size_t n = 0; n < rows.count; ++n) {
    const auto& row = rows.at(n);
    for (std::size_t i = 0; i < head.columns.size(); ++i) {
      const model::Cell& cell = cell_at(row, i);
      layout.widths[i] = std::max(layout.widths[i], display_width(one_line(shown(cell))));
      if (is_number(cell))
        numbers[i] = true;
      else if (!std::holds_alternative<std::monostate>(cell))
        others[i] = true;
    }
  }
  for (std::size_t i = 0; i < head.columns.size(); ++i) layout.right.push_back(head.columns[i].right || (numbers[i] && !others[i]));
  return layout;
}

// `cell` gives the text of a column.
template <class Cell>
void append_line(std::string& out, const Layout& layout, Cell cell) {
  for (std::size_t i = 0; i < layout.widths.size(); ++i) {
    if (i > 0) out += "  ";
    const std::string text = cell(i);
    const auto missing = static_cast<std::size_t>(std::max(layout.widths[i] - display_width(text), 0));
    if (layout.right[i]) out.append(missing, ' ');
    out += text;
    if (!layout.right[i]) out.append(missing, ' ');
  }
  out.erase(out.find_last_not_of(' ') + 1);
  out += '\n';
}

}  // namespace

void text(const model::Sheet& head, const Rows& rows, const Out& out) {
  Pieces pieces(out);
  if (!head.title.empty()) pieces.line() += one_line(head.title) + "\n";
  if (!head.columns.empty()) {
    const Layout layout = layout_of(head, rows);
    append_line(pieces.line(), layout, [&](std::size_t i) { return one_line(head.columns[i].title); });
    append_line(pieces.line(), layout, [&](std::size_t i) { return std::string(static_cast<std::size_t>(layout.widths[i]), '-'); });
    for (std::size_t n = 0; n < rows.count; ++n) {
      const auto& row = rows.at(n);
      append_line(pieces.line(), layout, [&](std::size_t i) { return one_line(shown(cell_at(row, i))); });
    }
  }
  for (const std::string& note : head.notes) pieces.line() += one_line(note) + "\n";
  pieces.flush();
}

std::string text(const model::Sheet& sheet) {
  std::string result;
  text(sheet, rows_of(sheet), [&](std::string_view piece) { result += piece; });
  return result;
}

}  // namespace render

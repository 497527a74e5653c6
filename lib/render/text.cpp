#include <algorithm>

#include "render/cells.hpp"
#include "render/render.hpp"
#include "render/terminal.hpp"

namespace render {

namespace {

struct Layout {
  std::vector<int> widths;
  std::vector<bool> right;
};

void append_line(std::string& out, const std::vector<std::string>& cells, const Layout& layout) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += "  ";
    line += padded(cells[i], layout.widths[i], layout.right[i]);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + "\n";
}

}  // namespace

std::string text(const model::Sheet& sheet) {
  std::vector<std::vector<std::string>> lines(1);
  for (const model::Column& column : sheet.columns) lines[0].push_back(one_line(column.title));
  for (const auto& row : sheet.rows) {
    auto& line = lines.emplace_back();
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) line.push_back(one_line(shown(cell_at(row, i))));
  }
  Layout layout;
  std::vector<std::string> rule;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    int width = 0;
    for (const auto& line : lines) width = std::max(width, display_width(line[i]));
    layout.widths.push_back(width);
    layout.right.push_back(right_aligned(sheet, i));
    rule.emplace_back(static_cast<std::size_t>(width), '-');
  }
  std::string out;
  if (!sheet.title.empty()) out += one_line(sheet.title) + "\n";
  if (!sheet.columns.empty()) lines.insert(lines.begin() + 1, rule);
  for (const auto& line : lines)
    if (!line.empty()) append_line(out, line, layout);
  for (const std::string& note : sheet.notes) out += one_line(note) + "\n";
  return out;
}

}  // namespace render

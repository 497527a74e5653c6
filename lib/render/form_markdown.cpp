#include <algorithm>

#include "render/cells.hpp"
#include "render/form.hpp"

namespace render {

namespace {

using Kind = model::FormItem::Kind;

bool in_table(const model::FormCell& cell) {
  return cell.item->kind != Kind::title && cell.item->kind != Kind::text && cell.item->kind != Kind::line;
}

// A label broken for a narrow column is one word again.
std::string text_of(const model::FormCell& cell) {
  std::string text = cell.text;
  if (cell.item->kind == Kind::label || cell.item->kind == Kind::group) std::erase(text, '\n');
  return markdown_text(text);
}

std::string line(const std::vector<std::string>& row) {
  std::string out = "|";
  for (const auto& cell : row) out += cell.empty() ? "  |" : " " + cell + " |";
  return out + "\n";
}

std::string one_form(const model::FormPage& page) {
  const std::size_t columns = page.form->widths.size();
  std::string out;
  bool table = false;
  for (std::size_t row = 0; row < page.heights.size(); ++row) {
    std::vector<std::string> cells(columns);
    std::string free;
    for (const auto& cell : page.cells) {
      if (cell.row != row) continue;
      if (in_table(cell))
        cells[cell.column] = text_of(cell);
      else if (!cell.text.empty())
        free += (free.empty() ? (cell.item->kind == Kind::title ? "# " : "") : "　") + text_of(cell);
    }
    const bool tabular = std::any_of(page.cells.begin(), page.cells.end(),
                                     [&](const auto& cell) { return cell.row == row && in_table(cell); });
    if (tabular && !table) {
      out += line(cells) + "|";
      for (std::size_t i = 0; i < columns; ++i) out += " --- |";
      out += "\n";
    } else if (tabular) {
      out += line(cells);
    } else if (!free.empty()) {
      out += (table ? "\n" : "") + free + "\n\n";
    }
    table = tabular;
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace

std::string form_markdown(const std::vector<model::FormPage>& pages) {
  std::string out;
  for (const auto& page : pages) out += (out.empty() ? "" : "\n---\n\n") + one_form(page);
  return out;
}

}  // namespace render

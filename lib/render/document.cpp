#include "render/document.hpp"

#include "render/cells.hpp"
#include "render/terminal.hpp"

namespace render {
namespace {

bool blank(const model::Cell& cell) {
  const auto* words = std::get_if<std::string>(&cell);
  if (const auto* named = std::get_if<model::Named>(&cell)) return named->id.empty() && named->name.empty();
  return std::holds_alternative<std::monostate>(cell) || (words != nullptr && words->empty());
}

model::Sheet long_table(const std::vector<Part>& parts) {
  model::Sheet all{"", {{"part", "", false}, {"row", "", true}, {"field", "", false}, {"value", "", false}}, {}, {}};
  for (const auto& [id, sheet] : parts)
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
      for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        if (const auto& cell = cell_at(sheet.rows[row], i); !blank(cell))
          all.rows.push_back({id, static_cast<std::int64_t>(row + 1), sheet.columns[i].id, cell});
  return all;
}

std::string tables_json(std::string_view title, const std::vector<Part>& parts) {
  std::string tables;
  for (const auto& [id, sheet] : parts) {
    std::string one = json(sheet);
    one.pop_back();
    tables += (tables.empty() ? "" : ",\n") + json_string(id) + ":" + one;
  }
  return "{\"title\":" + json_string(title) + ",\"tables\":{\n" + tables + "}}\n";
}

}  // namespace

std::string document(std::string_view title, const std::vector<Part>& parts, Format format, bool excel, std::string_view lang) {
  if (format == Format::csv) return csv(long_table(parts), excel);
  if (format == Format::json) return tables_json(title, parts);
  std::vector<model::Sheet> sheets;
  for (const auto& part : parts) sheets.push_back(part.sheet);
  if (format == Format::html) return html(sheets, title, lang);
  std::string out = format == Format::md ? "# " + markdown_text(title) + "\n" : one_line(title) + "\n";
  for (const auto& sheet : sheets) out += "\n" + (format == Format::md ? markdown(sheet) : text(sheet));
  return out;
}

}  // namespace render

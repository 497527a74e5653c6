#include "render/rows.hpp"

namespace render {

std::optional<Format> parse_format(std::string_view name) {
  if (name == "text") return Format::text;
  if (name == "csv") return Format::csv;
  if (name == "md") return Format::md;
  if (name == "json") return Format::json;
  if (name == "html") return Format::html;
  return std::nullopt;
}

std::string render(const model::Sheet& sheet, Format format, bool excel, std::string_view lang) {
  switch (format) {
    case Format::text:
      return text(sheet);
    case Format::csv:
      return csv(sheet, excel);
    case Format::md:
      return markdown(sheet);
    case Format::json:
      return json(sheet);
    case Format::html:
      return html({sheet}, sheet.title, lang);
  }
  return {};
}

Rows rows_of(const model::Sheet& sheet) {
  return {sheet.rows.size(), [&sheet](std::size_t n) -> const std::vector<model::Cell>& { return sheet.rows[n]; }};
}

void render(const model::Sheet& head, const Rows& rows, Format format, bool excel, std::string_view lang, const Out& out) {
  if (format == Format::text) return text(head, rows, out);
  if (format == Format::csv) return csv(head, rows, excel, out);
  model::Sheet whole = head;
  whole.rows.clear();
  for (std::size_t n = 0; n < rows.count; ++n) whole.rows.push_back(rows.at(n));
  out(render(whole, format, excel, lang));
}

}  // namespace render

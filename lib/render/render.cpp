#include "render/render.hpp"

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

}  // namespace render

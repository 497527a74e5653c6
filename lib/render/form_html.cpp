#include "render/cells.hpp"
#include "render/form.hpp"

namespace render {

namespace {

using Kind = model::FormItem::Kind;

constexpr std::string_view style = R"(
body { margin: 0; color: #000; font-family: SimSun, "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC",
  "AR PL UMing CN", serif; font-size: 12pt; line-height: 1.4; }
section { width: 180mm; margin: 10mm auto; break-after: page; }
section:last-child { break-after: auto; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td { border: 1px solid #000; padding: 1mm 1.5mm; vertical-align: middle; overflow-wrap: anywhere; white-space: pre-wrap; }
td.f { border: none; padding: 1mm 0; }
td.t { border: none; font-size: 18pt; font-weight: bold; text-align: center; }
td.c { text-align: center; }
td.r { text-align: right; }
@page { size: A4 portrait; margin: 15mm; }
@media print { section { margin: 0 auto; } }
)";

std::string cell_html(const model::FormCell& cell) {
  const Kind kind = cell.item->kind;
  std::string classes = kind == Kind::title ? "t" : kind == Kind::text || kind == Kind::line ? "f" : "";
  if (cell.item->align != model::FormItem::Align::left && kind != Kind::title)
    classes += (classes.empty() ? "" : " ") + std::string(cell.item->align == model::FormItem::Align::center ? "c" : "r");
  std::string out = "<td";
  if (!classes.empty()) out += " class=\"" + classes + "\"";
  if (cell.wide > 1) out += " colspan=\"" + std::to_string(cell.wide) + "\"";
  if (cell.tall > 1) out += " rowspan=\"" + std::to_string(cell.tall) + "\"";
  return out + ">" + html_text(cell.text) + "</td>";
}

void append_form(std::string& out, const model::FormPage& page) {
  unsigned width = 0;
  for (const unsigned one : page.form->widths) width += one;
  out += "<section>\n<table>\n<colgroup>";
  for (const unsigned one : page.form->widths) out += "<col style=\"width: " + std::to_string(one * 1000 / width / 10) + "%\">";
  out += "</colgroup>\n";
  auto cell = page.cells.begin();
  for (unsigned row = 0; row < page.heights.size(); ++row) {
    out += page.heights[row] == 0 ? "<tr>" : "<tr style=\"height: " + std::to_string(page.heights[row]) + "mm\">";
    for (; cell != page.cells.end() && cell->row == row; ++cell) out += cell_html(*cell);
    out += "</tr>\n";
  }
  out += "</table>\n</section>\n";
}

}  // namespace

std::string form_html(const std::vector<model::FormPage>& pages, std::string_view lang) {
  const std::string title = pages.empty() ? "" : html_text(pages.front().form->name);
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + html_text(lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title +
                    "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n";
  for (const auto& page : pages) append_form(out, page);
  return out + "</body>\n</html>\n";
}

}  // namespace render

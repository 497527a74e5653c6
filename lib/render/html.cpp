#include "render/cells.hpp"
#include "render/render.hpp"

namespace render {

namespace {

// Everything inside the page: it is mailed, archived and printed where there is no network.
constexpr std::string_view style = R"(
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1a1a1a; line-height: 1.5;
  font-family: "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
  "WenQuanYi Micro Hei", SimSun, sans-serif; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; break-after: avoid; }
table { border-collapse: collapse; font-size: 0.9rem; }
th, td { border: 1px solid #999; padding: 0.25rem 0.6rem; text-align: left; vertical-align: top; }
th { background: #eee; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; }
.notes { font-size: 0.85rem; color: #444; margin: 0.5rem 0; padding-left: 1.2rem; }
@page { size: A4; margin: 15mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)";

std::string element(std::string_view name, bool right, const std::string& inner) {
  const std::string tag(name);
  return "<" + tag + (right ? " class=\"n\">" : ">") + html_text(inner) + "</" + tag + ">";
}

void append_table(std::string& out, const model::Sheet& sheet) {
  if (sheet.columns.empty()) return;
  std::vector<bool> right;
  out += "<table>\n<thead>\n<tr>";
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    right.push_back(right_aligned(sheet, i));
    out += element("th", right[i], sheet.columns[i].title);
  }
  out += "</tr>\n</thead>\n<tbody>\n";
  for (const auto& row : sheet.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < right.size(); ++i) {
      const model::Cell& cell = cell_at(row, i);
      out += element("td", right[i] || is_number(cell), shown(cell));
    }
    out += "</tr>\n";
  }
  out += "</tbody>\n</table>\n";
}

void append_notes(std::string& out, const std::vector<std::string>& notes) {
  if (notes.empty()) return;
  out += "<ul class=\"notes\">\n";
  for (const std::string& note : notes) out += element("li", false, note) + "\n";
  out += "</ul>\n";
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string result;
  for (const char c : valid_utf8(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      case '\n':
        result += "<br>";
        break;
      case '\r':
        break;
      // HTML has no other control characters, not even written as references.
      default:
        result += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
  }
  return result;
}

std::string html(const std::vector<model::Sheet>& sheets, std::string_view page_title, std::string_view lang) {
  const std::string title = html_text(page_title);
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + html_text(lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<title>" + title + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n";
  if (!title.empty()) out += "<h1>" + title + "</h1>\n";
  for (const model::Sheet& sheet : sheets) {
    out += "<section>\n";
    if (!sheet.title.empty() && sheet.title != page_title) out += "<h2>" + html_text(sheet.title) + "</h2>\n";
    append_table(out, sheet);
    append_notes(out, sheet.notes);
    out += "</section>\n";
  }
  return out + "</body>\n</html>\n";
}

}  // namespace render

#include "render/cells.hpp"
#include "render/render.hpp"
#include "render/terminal.hpp"

namespace render {

namespace {

// Part of a word for Markdown: an underscore between two such characters stays an underscore (codes, refs).
bool in_word(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[i]);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t i = at;
    const std::int32_t point = next_point(text, at);
    const char c = text[i];
    const bool plain_underscore = c == '_' && i > 0 && in_word(text, i - 1) && in_word(text, i + 1);
    if (c == '\n') {
      result += "<br>";
    } else if (c == '\r') {
      if (at == text.size() || text[at] != '\n') result += "<br>";
    } else if (point < 0 || steers(point)) {
      result += one_line(text.substr(i, at - i));
    } else {
      if (std::string_view("\\|`*_[]<>&~").find(c) != std::string_view::npos && !plain_underscore) result += '\\';
      result += text.substr(i, at - i);
    }
  }
  return result;
}

std::string markdown(const model::Sheet& sheet) {
  std::string out;
  if (!sheet.title.empty()) out += "## " + markdown_text(sheet.title) + "\n";
  if (!sheet.columns.empty()) {
    if (!out.empty()) out += "\n";
    std::string head = "|", rule = "|";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      head += " " + markdown_text(sheet.columns[i].title) + " |";
      rule += right_aligned(sheet, i) ? " ---: |" : " --- |";
    }
    out += head + "\n" + rule + "\n";
    for (const auto& row : sheet.rows) {
      out += "|";
      for (std::size_t i = 0; i < sheet.columns.size(); ++i) out += " " + markdown_text(shown(cell_at(row, i))) + " |";
      out += "\n";
    }
  }
  if (!sheet.notes.empty() && !out.empty()) out += "\n";
  for (const std::string& note : sheet.notes) out += "- " + markdown_text(note) + "\n";
  return out;
}

}  // namespace render

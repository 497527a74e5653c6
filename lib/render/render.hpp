// A sheet -> text, CSV, Markdown, JSON, HTML. One format a file; pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/sheet.hpp"

namespace render {

enum class Format { text, csv, md, json, html };
std::optional<Format> parse_format(std::string_view name);

// UTF-8, LF, no BOM; header = column ids. RFC 4180 quoting. A text cell that begins with = + - @ TAB CR LF or the
// full-width ＝ ＋ － ＠ gets a leading '. Numbers are written as they are. `excel` adds a BOM and CRLF.
std::string csv(const model::Sheet& sheet, bool excel = false);
std::string csv_line(const std::vector<std::string>& fields);  // one record with LF, quoted where needed, no guard

// Aligned by display width for a terminal; title line, headings, a rule of dashes, rows, notes.
std::string text(const model::Sheet& sheet);
// A GitHub table under "## title"; | and line breaks escaped.
std::string markdown(const model::Sheet& sheet);
// {"title":..., "columns":[{"id":...,"title":...}], "rows":[{id: value}], "notes":[...]}; numbers as JSON numbers,
// Decimals as JSON numbers, empty cells as null.
std::string json(const model::Sheet& sheet);
// A whole page (utf-8, lang given, a small built-in style that prints well, numbers right-aligned).
std::string html(const std::vector<model::Sheet>& sheets, std::string_view page_title, std::string_view lang);
std::string render(const model::Sheet& sheet, Format format, bool excel, std::string_view lang);

// A JSON string literal with its quotes.
std::string json_string(std::string_view text);
// Columns that `text` takes on a terminal (Han = 2, combining = 0).
int display_width(std::string_view text);
// `text` padded with spaces to `width` columns.
std::string padded(std::string_view text, int width, bool right = false);

}  // namespace render

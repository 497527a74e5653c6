#include "render/cells.hpp"
#include "render/rows.hpp"

namespace render {

namespace {

// A spreadsheet would take these for the beginning of a formula, the full-width ones after it has folded them.
bool looks_like_formula(std::string_view text) {
  for (const std::string_view start : {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    if (text.starts_with(start)) return true;
  return false;
}

std::string field(const model::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return looks_like_formula(*text) ? "'" + *text : *text;
  // What depends on no language: words by their ids.
  if (const auto* flag = std::get_if<bool>(&cell)) return *flag ? "true" : "false";
  if (const auto* named = std::get_if<model::Named>(&cell)) return looks_like_formula(named->id) ? "'" + named->id : named->id;
  return shown(cell);
}

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string record(const std::vector<std::string>& fields) {
  if (fields.size() == 1 && fields[0].empty()) return "\"\"";  // an empty line would be no record
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) line += ',';
    line += quoted(fields[i]);
  }
  return line;
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) { return record(fields) + "\n"; }

void csv(const model::Sheet& head, const Rows& rows, bool excel, const Out& out) {
  const std::string_view end = excel ? "\r\n" : "\n";
  Pieces pieces(out);
  if (excel) pieces.line() += "\uFEFF";
  std::vector<std::string> fields;
  for (const model::Column& column : head.columns) fields.push_back(column.id);
  pieces.line().append(record(fields)).append(end);
  for (std::size_t n = 0; n < rows.count; ++n) {
    const auto& row = rows.at(n);
    for (std::size_t i = 0; i < fields.size(); ++i) fields[i] = field(cell_at(row, i));
    pieces.line().append(record(fields)).append(end);
  }
  pieces.flush();
}

std::string csv(const model::Sheet& sheet, bool excel) {
  std::string result;
  csv(sheet, rows_of(sheet), excel, [&](std::string_view piece) { result += piece; });
  return result;
}

}  // namespace render

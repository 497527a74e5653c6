#include "intake/headers.hpp"
#include "intake/table.hpp"
#include "intake/text.hpp"

namespace intake {
namespace {

void append_field(std::string& out, std::string_view field) {
  const bool guarded = needs_formula_guard(field);
  if (!guarded && field.find_first_of(",\"\r\n") == field.npos) {
    out += field;
    return;
  }
  out += guarded ? "\"'" : "\"";
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

// The columns of the source that are its own, not those of an earlier rejects file.
std::vector<std::size_t> own_columns(const Table& table) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table.header().size(); ++i) {
    const std::string key = header_key(table.header()[i]);
    if (key != "reason" && key != "code_of_refusal") columns.push_back(i);
  }
  return columns;
}

// Fields beyond the header go into the last column, where an unquoted separator most likely parted them: nothing of
// the row is lost.
std::string own_field(const Table& table, const Row& row, std::size_t column) {
  const auto& fields = row.fields();
  if (column >= fields.size()) return "";
  if (row.lacks_value(static_cast<int>(column))) return std::string(no_value_word);
  std::string text(fields[column]);
  if (column + 1 == table.header().size())
    for (std::size_t i = column + 1; i < fields.size(); ++i) text += table.separator() + std::string(fields[i]);
  return text;
}

}  // namespace

std::string rejects_csv(const Table& table, const std::vector<Reject>& rejects) {
  const auto columns = own_columns(table);
  std::string out = "\xEF\xBB\xBF";
  for (const auto column : columns) {
    append_field(out, table.header()[column]);
    out += ',';
  }
  out += "reason,code_of_refusal\r\n";
  for (const auto& reject : rejects) {
    const Row row = table.at(reject.row);
    for (const auto column : columns) {
      append_field(out, own_field(table, row, column));
      out += ',';
    }
    append_field(out, reject.reason);
    out += ',';
    append_field(out, reject.code);
    out += "\r\n";
  }
  return out;
}

}  // namespace intake

#include "render/cells.hpp"
#include "render/render.hpp"

namespace render {

namespace {

std::string unicode_escape(unsigned point) {
  constexpr std::string_view digits = "0123456789abcdef";
  return {'\\', 'u', '0', '0', digits[point >> 4 & 15], digits[point & 15]};
}

// -?(0|[1-9][0-9]*)(\.[0-9]+)? : what points and ratios look like; no exponents here.
bool is_json_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::string_view whole = text.substr(0, text.find('.'));
  const bool has_point = whole.size() < text.size();
  const std::string_view part = has_point ? text.substr(whole.size() + 1) : std::string_view();
  const auto digits = [](std::string_view s) { return s.find_first_not_of("0123456789") == std::string_view::npos; };
  if (whole.empty() || !digits(whole) || (whole.size() > 1 && whole[0] == '0')) return false;
  return !has_point || (!part.empty() && digits(part));
}

std::string value(const model::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return json_string(*text);
  if (const auto* flag = std::get_if<bool>(&cell)) return *flag ? "true" : "false";
  // A name without an id is for people only.
  if (const auto* named = std::get_if<model::Named>(&cell)) return named->id.empty() && !named->name.empty() ? "null" : json_string(named->id);
  if (std::holds_alternative<std::monostate>(cell)) return "null";
  const std::string number = shown(cell);
  if (number.empty()) return "null";  // a ratio of nothing over nothing
  return is_json_number(number) ? number : json_string(number);
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string result = "\"";
  const std::string valid = valid_utf8(text);
  for (std::size_t i = 0; i < valid.size(); ++i) {
    const auto byte = static_cast<unsigned char>(valid[i]);
    const bool c1 = byte == 0xC2 && static_cast<unsigned char>(valid[i + 1]) < 0xA0;  // valid UTF-8: one more byte
    if (c1)
      result += unicode_escape(static_cast<unsigned char>(valid[++i]));
    else if (byte == '"' || byte == '\\')
      result.append(1, '\\').append(1, valid[i]);
    else if (byte == '\n')
      result += "\\n";
    else if (byte == '\r')
      result += "\\r";
    else if (byte == '\t')
      result += "\\t";
    else if (byte < 0x20 || byte == 0x7F)
      result += unicode_escape(byte);
    else
      result += valid[i];
  }
  return result + '"';
}

// One line a row, so that two outputs can be compared line by line.
std::string json(const model::Sheet& sheet) {
  std::string out = "{\"title\":" + json_string(sheet.title) + ",\n\"columns\":[";
  for (std::size_t i = 0; i < sheet.columns.size(); ++i)
    out += (i > 0 ? "," : "") + ("{\"id\":" + json_string(sheet.columns[i].id)) +
           ",\"title\":" + json_string(sheet.columns[i].title) + "}";
  out += "],\n\"rows\":[";
  for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
    out += r > 0 ? ",\n{" : "\n{";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      out += (i > 0 ? "," : "") + json_string(sheet.columns[i].id) + ":" + value(cell_at(sheet.rows[r], i));
    out += "}";
  }
  out += "],\n\"notes\":[";
  for (std::size_t i = 0; i < sheet.notes.size(); ++i) out += (i > 0 ? "," : "") + json_string(sheet.notes[i]);
  return out + "]}\n";
}

}  // namespace render

#include "intake/header_row.hpp"

#include <algorithm>

#include "intake/headers.hpp"
#include "intake/text.hpp"
#include "model/vocabulary.hpp"
#include "words/words.hpp"

namespace intake {

HeaderIndex header_index(const std::vector<Known>& known) {
  HeaderIndex index;
  for (const auto& column : known) {
    index.emplace(header_key(column.id), &column);
    for (const auto& alias : column.aliases) index.emplace(header_key(alias), &column);
  }
  return index;
}

const Known* known_header(std::string_view field, const HeaderIndex& index) {
  constexpr std::size_t longest = 200;
  if (field.size() > longest) return nullptr;
  const auto it = index.find(header_key(field));
  return it == index.end() ? nullptr : it->second;
}

std::vector<const Known*> meanings(const std::vector<std::string>& header, const HeaderIndex& index) {
  std::vector<const Known*> meant;
  for (const auto& title : header) meant.push_back(known_header(title, index));
  for (auto& known : meant) {
    if (known == nullptr || known->first_of.empty()) continue;
    const auto said = [&](const std::string& id) { return std::any_of(meant.begin(), meant.end(), [&](const Known* one) { return one != nullptr && one->id == id; }); };
    const auto free = std::find_if_not(known->first_of.begin(), known->first_of.end(), said);
    if (free != known->first_of.end()) known = index.find(header_key(*free))->second;
  }
  return meant;
}

namespace {

int count_known(const Record& record, const HeaderIndex& index) {
  return static_cast<int>(std::count_if(record.fields.begin(), record.fields.end(),
                                        [&](std::string_view field) { return known_header(field, index) != nullptr; }));
}

bool is_tick(const Known* column) { return column != nullptr && column->id.starts_with(tick_prefix); }

// A rejects file has one header row; below it stand rows that may be wrong in any way.
bool of_rejects(const std::vector<std::string>& header) {
  return std::any_of(header.begin(), header.end(), [](const std::string& field) { return field == "code_of_refusal"; });
}

// Whether a row right below a header row is the lower half of it. A row of data may hold words of the needs
// vocabulary: a row of tick headings holds nothing else, and stands below 需求 or nothing.
bool continues_header(const Record& record, const std::vector<std::string>& upper, const HeaderIndex& index) {
  int plain = 0, ticks = 0, filled = 0;
  bool below_other = false;
  if (of_rejects(upper)) return false;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    if (trimmed(record.fields[i]).empty()) continue;
    ++filled;
    const Known* here = known_header(record.fields[i], index);
    plain += here != nullptr && !is_tick(here);
    if (!is_tick(here)) continue;
    ++ticks;
    const Known* above = i < upper.size() ? known_header(upper[i], index) : nullptr;
    below_other |= above != nullptr && !is_tick(above) && above->id != "needs";
  }
  return (plain >= 2 && (plain + ticks) * 2 >= filled) || (ticks >= 2 && ticks == filled && !below_other);
}

// Where the lower of two header rows leaves a cell blank (the upper one was merged downwards), the upper one speaks.
std::vector<std::string> merged(const std::vector<std::string>& upper, const Record& lower, const HeaderIndex& index) {
  std::vector<std::string> header(lower.fields.begin(), lower.fields.end());
  std::vector<const Known*> used;
  for (const auto& field : header) used.push_back(known_header(field, index));
  for (std::size_t i = 0; i < upper.size(); ++i) {
    const Known* column = known_header(upper[i], index);
    if (column == nullptr || std::find(used.begin(), used.end(), column) != used.end()) continue;
    if (i >= header.size()) header.resize(i + 1);
    if (trimmed(header[i]).empty()) header[i] = upper[i];
  }
  return header;
}

}  // namespace

HeaderRow find_header(RecordSource& source, const HeaderIndex& index) {
  HeaderRow found;
  Record record;
  for (int i = 0; i < header_rows_max && source.next(record); ++i) {
    const bool below = found.found();
    if (below && !continues_header(record, found.header, index)) break;
    const int known = count_known(record, index);
    if (!below && known <= found.known) continue;
    found.header = below ? merged(found.header, record, index) : std::vector<std::string>(record.fields.begin(), record.fields.end());
    found.known = std::max(found.known, known);
    found.line = record.line;
    found.data_line = source.line();
    found.data_offset = source.offset();
  }
  return found;
}

void no_header(const model::Place& place, const std::vector<Known>& known) {
  std::string names;
  for (std::size_t i = 0; i < known.size() && i < 8; ++i)
    names += (i == 0 ? "" : ", ") + column_name(known, known[i].id);
  throw model::Fault(words::say("no header row among the first {} rows", header_rows_max), place,
                     words::say("One row must name at least two of the known columns: {} ...", names));
}

void column_twice(const model::Place& second, std::size_t first_column, std::string_view first_title, std::size_t second_column,
                  std::string_view second_title) {
  throw model::Fault(words::say("columns {} “{}” and {} “{}” mean the same", first_column + 1, shown(trimmed(first_title)), second_column + 1,
                                shown(trimmed(second_title))),
                     second, words::say("Keep one of them, or give the other another heading."));
}

std::string unknown_column(const model::Place& place, std::string_view title, const HeaderIndex& index) {
  const std::string key = header_key(title);
  if (key.empty() || key == "reason" || key == "code_of_refusal") return "";
  std::vector<std::string> all;
  for (const auto& [known, column] : index) all.push_back(known);
  // A heading of one or two characters is near to too many others.
  const auto characters = std::count_if(key.begin(), key.end(), [](char c) { return (c & 0xC0) != 0x80; });
  const std::string near = characters >= 3 && characters <= 40 ? model::nearest(key, all) : "";
  const std::string sentence =
      near.empty()
          ? words::say("the column “{}” is not known and was passed over", shown(title))
          : words::say("the column “{}” is not known and was passed over; did you mean “{}”?", shown(title), near);
  return place.text() + ": " + sentence;
}


}  // namespace intake

#include "intake/table.hpp"

#include <utility>

#include "intake/decode.hpp"
#include "intake/headers.hpp"
#include "intake/limited.hpp"
#include "intake/table_state.hpp"
#include "intake/text.hpp"
#include "intake/values.hpp"
#include "intake/zip_parts.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr std::size_t size_max = std::size_t{1} << 31;
constexpr std::size_t unknown_told_max = 50;

// The header by the separator that finds most of it.
HeaderRow best_header(std::string_view text, const std::string& name, const std::vector<Known>& known, const HeaderIndex& index, char& separator) {
  HeaderRow best;
  for (const char candidate : {',', '\t', ';'}) {
    Unescaped unescaped;
    Records records(text, candidate, unescaped);
    HeaderRow found = find_header(records, index);
    if (found.known <= best.known) continue;
    best = std::move(found);
    separator = candidate;
  }
  if (const auto open = unclosed_quote(text, separator))
    throw model::Fault(words::say("a quotation mark opens here and never closes"), {name, line_at(text, *open), 0, "", ""},
                       words::say("Close it, or take it away, and import again."));
  if (!best.found()) no_header({name, 0, 0, "", ""}, known);
  return best;
}

[[noreturn]] void no_such_sheet(const std::string& name, const Book& book, const std::string& wanted) {
  std::string names;
  for (const auto& grid : book.sheets) names += (names.empty() ? "" : "、") + grid.name;
  throw model::Fault(words::say("the workbook has no sheet “{}”", wanted), {name, 0, 0, "", ""}, words::say("Its sheets are: {}.", names));
}

}  // namespace

Table::Table() : state_(std::make_unique<State>()) {}
Table::Table(Table&&) noexcept = default;
Table& Table::operator=(Table&&) noexcept = default;
Table::~Table() = default;

Table Table::open(const std::string& path, const std::vector<Known>& known, const Options& options) {
  return from_bytes(read_limited(path, size_max), path, known, options);
}

Table Table::from_bytes(std::string bytes, const std::string& name, const std::vector<Known>& known, const Options& options) {
  Table table;
  State& state = *table.state_;
  state.name = name;
  state.known = known;
  for (auto& column : state.known)
    if (const auto more = options.aliases.find(column.id); more != options.aliases.end())
      column.aliases.insert(column.aliases.end(), more->second.begin(), more->second.end());
  state.explain = options.explain;
  state.step = options.step;
  state.index = header_index(state.known);
  state.raw = std::move(bytes);
  if (auto book = read_book(state.raw, name, options)) {
    state.book = std::move(*book);
    table.take_book(options);
  } else {
    table.take_text(options);
  }
  if (state.unknown > unknown_told_max) state.notes.push_back(name + ": " + words::say("{} more columns are not known", state.unknown - unknown_told_max));
  for (auto& section : state.sections) {
    section.titles.resize(state.header.size());
    section.own.resize(state.header.size(), -1);
  }
  state.header_notes = state.notes.size();
  return table;
}

void Table::take_text(const Options& options) {
  State& state = *state_;
  Decoding decoding = decode(state.raw, state.name, options);
  if (decoding.copy) state.copy = std::move(*decoding.copy);
  state.text = std::string_view(decoding.copy ? state.copy : state.raw).substr(decoding.skip);
  if (state.text.size() > size_max) too_large(state.name, size_max);
  const HeaderRow found = best_header(state.text, state.name, state.known, state.index, state.separator);
  add_section(nullptr, found);
  if (!options.sheet.empty()) state.notes.push_back(state.name + ": " + words::say("this is no workbook: there are no sheets to choose from, and all of it was read"));
}

void Table::take_book(const Options& options) {
  State& state = *state_;
  for (const auto& note : state.book.notes) state.notes.push_back(state.name + ": " + note);
  if (state.book.sheets.size() > sections_max) workbook_bomb(state.name);
  bool named = options.sheet.empty();
  std::string hidden;
  for (const Grid& grid : state.book.sheets) {
    const std::string sheet = state.name + ":" + grid.name + ": ";
    if (!options.sheet.empty() && key_text(grid.name) != key_text(options.sheet)) continue;
    named = true;
    if (grid.rows() == 0) continue;
    if (grid.hidden && options.sheet.empty()) {
      hidden += (hidden.empty() ? "" : "、") + grid.name;
      state.notes.push_back(sheet + words::say("the sheet is hidden and was passed over; name it with --sheet to read it"));
      continue;
    }
    if (options.forms && add_forms(grid, options)) continue;
    MergeFill merges(grid);
    GridRows rows(grid, merges);
    const HeaderRow found = find_header(rows, state.index);
    if (found.found()) add_section(&grid, found).merges = std::move(merges);
    else state.notes.push_back(sheet + words::say("the sheet has no known header and was passed over"));
  }
  if (!named) no_such_sheet(state.name, state.book, options.sheet);
  if (!state.sections.empty()) return;
  if (hidden.empty()) no_header({state.name, 0, 0, options.sheet, ""}, state.known);
  throw model::Fault(words::say("no sheet that can be seen has a known header"), {state.name, 0, 0, "", ""},
                     words::say("Hidden sheets were passed over: {}. Name one with --sheet to read it.", hidden));
}

// True if the sheet holds printed forms, filled or blank.
bool Table::add_forms(const Grid& grid, const Options& options) {
  State& state = *state_;
  FoundForms found = find_forms(grid, options.forms->forms, options.forms->word_id);
  if (found.forms == 0) return false;
  const std::size_t number = state.sections.size();
  Section& section = state.sections.emplace_back();
  section.number = number;
  section.grid = &grid;
  section.forms = std::move(found.records);
  section.header_line = section.forms.empty() ? 1 : section.forms.front().first_row;
  section.data_offset = grid.end();
  for (const auto& note : found.notes) state.notes.push_back(own_place(section, note.row, static_cast<int>(note.column_number)).text() + ": " + note.text);
  const auto have = [&](const std::string& id) {
    if (state.columns.contains(id)) return;
    const auto known = std::find_if(state.known.begin(), state.known.end(), [&](const Known& one) { return one.id == id; });
    model::ensure(known != state.known.end(), "a form's value has a column of people");
    new_column(known->aliases.empty() ? known->id : known->aliases.front(), &*known);
  };
  have("name");  // blank forms are a table without rows
  for (const auto& record : section.forms)
    for (const auto& cell : record.cells) have(cell.column);
  return true;
}

// The table's column of a heading; new where it has none yet.
int Table::new_column(const std::string& title, const Known* known) {
  State& state = *state_;
  const int column = static_cast<int>(state.header.size());
  state.header.push_back(title);
  state.prose.push_back(known != nullptr && known->use == Known::Use::prose);
  state.known_column.push_back(known != nullptr);
  if (known == nullptr) {
    state.others.emplace(header_key(title), column);
    return column;
  }
  state.columns.emplace(known->id, column);
  if (known->use == Known::Use::identity) state.identity.push_back(column);
  if (known->use == Known::Use::birth) state.birth = column;
  return column;
}

Section& Table::add_section(const Grid* grid, const HeaderRow& found) {
  State& state = *state_;
  const std::size_t number = state.sections.size();
  Section& section = state.sections.emplace_back();
  section.number = number;
  section.grid = grid;
  section.header_line = found.line;
  section.data_offset = found.data_offset;
  section.data_line = found.data_line;
  const auto meant = meanings(found.header, state.index);
  for (std::size_t i = 0; i < found.header.size(); ++i) section.columns.push_back(column_of(section, found, i, meant[i]));
  return section;
}

int Table::column_of(Section& section, const HeaderRow& found, std::size_t i, const Known* known) {
  State& state = *state_;
  const std::string& title = found.header[i];
  const bool settled = known != nullptr && known->first_of.empty();
  if (known == nullptr && section.grid != nullptr && trimmed(title).empty()) return -1;
  if (!settled) tell_unknown(section, title, i, std::exchange(known, nullptr));
  const auto& places = known == nullptr ? state.others : state.columns;
  const auto it = places.find(known == nullptr ? header_key(title) : known->id);
  int column = it == places.end() ? -1 : it->second;
  const auto taken = [&] { return column >= 0 && static_cast<std::size_t>(column) < section.own.size() && section.own[static_cast<std::size_t>(column)] >= 0; };
  if (known != nullptr && taken()) {
    const auto first = static_cast<std::size_t>(section.own[static_cast<std::size_t>(column)]);
    column_twice(own_place(section, section.header_line, static_cast<int>(i)), first, found.header[first], i, title);
  }
  // A text keeps its columns as they stand, also two of one unknown heading.
  if (column < 0 || taken()) column = new_column(title, known);
  const auto width = static_cast<std::size_t>(column) + 1;
  if (section.own.size() < width) section.own.resize(width, -1), section.titles.resize(width);
  section.own[width - 1] = static_cast<int>(i);
  section.titles[width - 1] = title;
  return column;
}

// `known`: what the heading could mean, if another one did not say it already.
void Table::tell_unknown(const Section& section, const std::string& title, std::size_t i, const Known* known) {
  State& state = *state_;
  const model::Place place = own_place(section, section.header_line, static_cast<int>(i));
  auto note = known == nullptr ? unknown_column(place, trimmed(title), state.index)
                               : place.text() + ": " + words::say("the column “{}” was passed over: another column says it", shown(trimmed(title)));
  if (!note.empty() && ++state.unknown <= unknown_told_max) state.notes.push_back(std::move(note));
}

void Table::tell(std::string_view id, const std::string& sentence) const { state_->notes.push_back(header_place(id).text() + ": " + sentence); }

bool Table::every_sheet(const std::function<bool(const std::function<bool(std::string_view)>&)>& is) const {
  std::vector<std::string> names[2];
  for (const Section& section : state_->sections) {
    const bool so = is([&](std::string_view id) {
      if (!section.forms.empty()) return id == "role" || id == "name";
      const int at = column(id);
      return at >= 0 && section.own[static_cast<std::size_t>(at)] >= 0;
    });
    names[so ? 1 : 0].push_back(section.grid == nullptr ? "" : section.grid->name);
  }
  if (!names[0].empty() && !names[1].empty())
    throw model::Fault(words::say("the sheets “{}” and “{}” hold lists of different kinds", names[1].front(), names[0].front()),
                       {state_->name, 0, 0, "", ""}, words::say("Import one sheet at a time, with --sheet NAME."));
  return names[0].empty();
}

// Where a column of its own stands in a section.
model::Place Table::own_place(const Section& section, unsigned line, int own) const {
  const auto column = static_cast<unsigned>(own + 1);
  if (section.grid == nullptr) return {state_->name, line, column, "", ""};
  return {state_->name, line, column, section.grid->name, cell_name(static_cast<unsigned>(std::max(own, 0)), line)};
}

}  // namespace intake

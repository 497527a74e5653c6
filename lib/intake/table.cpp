#include "intake/table.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <map>

#include "intake/decode.hpp"
#include "intake/forms.hpp"
#include "intake/grid_rows.hpp"
#include "intake/header_row.hpp"
#include "intake/headers.hpp"
#include "intake/records.hpp"
#include "intake/text.hpp"
#include "intake/values.hpp"
#include "intake/zip_parts.hpp"
#include "words/words.hpp"

namespace intake {

// A text, or one sheet of a workbook, with the header that was found in it.
struct Section {
  std::size_t number = 0;
  const Grid* grid = nullptr;  // nullptr: the text
  unsigned header_line = 1;
  std::size_t data_offset = 0;
  unsigned data_line = 1;
  std::vector<int> columns;        // its own column -> the table's, -1 = none
  std::vector<int> own;            // the table's column -> its own, -1 = none
  std::vector<std::string> titles; // its headings by the table's columns
  std::vector<FormRecord> forms;   // instead of rows: people found on printed forms
  MergeFill merges{Grid{}};
};

struct Table::State {
  std::string name, raw, copy;
  std::string_view text;  // of `copy`, or of `raw` where that is UTF-8 already
  Book book;
  char separator = ',';
  std::vector<Known> known;
  HeaderIndex index;
  std::deque<Section> sections;
  std::vector<std::string> header;
  std::map<std::string, int, std::less<>> columns;  // known id -> number of the column from 0
  std::map<std::string, int, std::less<>> others;   // the key of any other heading -> the same
  std::vector<int> identity;
  std::vector<bool> prose, known_column;
  int birth = -1;
  std::size_t unknown = 0;
  std::size_t header_notes = 0;
  mutable std::vector<std::string> notes;
  mutable Changes changes;
  bool explain = false;
  model::Step step;
  mutable std::size_t rows_told = 0, rows_all = 0;
  mutable Unescaped unescaped;
  mutable std::deque<std::string> kept;

  // Where the value of a column stands on a form; nullptr: nowhere.
  const FormCell* form_cell(const FormRecord& record, int column) const {
    const auto it = std::find_if(record.cells.begin(), record.cells.end(), [&](const FormCell& cell) { return columns.find(cell.column)->second == column; });
    return it == record.cells.end() ? nullptr : &*it;
  }
  bool is_text() const { return book.sheets.empty(); }
  std::string section_name(const Section& section) const { return section.grid == nullptr ? name : name + ":" + section.grid->name; }
};

namespace {

constexpr std::size_t size_max = std::size_t{1} << 31;
constexpr std::size_t lines_told_max = 10;
constexpr std::size_t unknown_told_max = 50;
// In Row::number: section, line, offset. A text has one section and more lines.
constexpr unsigned section_shift = 53;
constexpr std::size_t sections_max = std::size_t{1} << 11;

// The people of a sheet's forms as records; where a record begins is its number.
class FormRows final : public RecordSource {
 public:
  FormRows(const std::vector<FormRecord>& forms, const std::map<std::string, int, std::less<>>& columns, std::size_t width, std::size_t at = 0)
      : forms_(forms), columns_(columns), width_(width), at_(at) {}
  bool next(Record& record) override {
    if (at_ >= forms_.size()) return false;
    record.offset = at_;
    record.line = forms_[at_].first_row;
    record.defect = Record::Defect::none;
    record.beside = false;
    record.fields.assign(width_, {});
    record.kinds.assign(width_, CellKind::text);
    for (const auto& cell : forms_[at_++].cells) {
      const auto column = static_cast<std::size_t>(columns_.find(cell.column)->second);
      record.fields[column] = cell.text;
      record.kinds[column] = cell.kind;
    }
    return true;
  }
  std::size_t offset() const override { return at_; }
  unsigned line() const override { return 1; }

 private:
  const std::vector<FormRecord>& forms_;
  const std::map<std::string, int, std::less<>>& columns_;
  std::size_t width_, at_;
};

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
  if (!best.found()) no_header(name, known);
  return best;
}

// Totals, remarks and signatures below a table, by how their first cell begins (details 3).
constexpr std::string_view no_data_words[] = {"合计", "总计", "小计", "备注", "填表", "审核", "负责人", "签字"};

bool begins_like_no_data(std::string_view field) {
  const auto lead = static_cast<unsigned char>(field.front());
  if (lead < 0xE4 || lead > 0xE9 || field.size() > 600) return false;
  const std::string key = key_text(field);
  for (const auto word : no_data_words)
    if (key.compare(0, word.size(), word) == 0) return true;
  // 注 alone, not 注射 or 注意.
  if (key.compare(0, 3, "注") != 0) return false;
  return key.size() == 3 || static_cast<unsigned char>(key[3]) < 0xE4 || key.compare(3, 3, "释") == 0;
}

int first_filled(const Record& record) {
  for (std::size_t i = 0; i < record.fields.size(); ++i)
    if (!trimmed(record.fields[i]).empty() || (i < record.kinds.size() && record.kinds[i] == CellKind::uncomputed)) return static_cast<int>(i);
  return -1;
}

void mark_extra(Record& record, std::size_t width) {
  if (record.fields.size() <= width || record.defect != Record::Defect::none) return;
  const bool beyond = std::any_of(record.fields.begin() + static_cast<std::ptrdiff_t>(width), record.fields.end(),
                                  [](std::string_view field) { return !trimmed(field).empty(); });
  if (beyond) record.defect = Record::Defect::extra_fields;
}

[[noreturn]] void no_such_sheet(const std::string& name, const Book& book, const std::string& wanted) {
  std::string names;
  for (const auto& grid : book.sheets) names += (names.empty() ? "" : "、") + grid.name;
  throw model::Fault(words::say("the workbook has no sheet “{}”", wanted), {name, 0, 0, "", ""}, words::say("Its sheets are: {}.", names));
}

[[noreturn]] void unreadable(const std::string& path, int error) {
  throw model::Fault(words::say("the file cannot be read: {}", std::strerror(error)), {path, 0, 0, "", ""},
                     words::say("Check the file's name and its permissions."));
}

[[noreturn]] void too_large(const std::string& name) {
  throw model::Fault(words::say("the file is larger than 2 GiB"), {name, 0, 0, "", ""},
                     words::say("Split it into several files."));
}

std::string read_all(int file, const std::string& path) {
  struct stat about {};
  if (::fstat(file, &about) != 0) unreadable(path, errno);
  if (S_ISDIR(about.st_mode)) unreadable(path, EISDIR);
  if (about.st_size > static_cast<off_t>(size_max)) too_large(path);
  std::string bytes(static_cast<std::size_t>(about.st_size) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t got = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) unreadable(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > size_max) too_large(path);
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

struct CloseFile {
  int file;
  ~CloseFile() { ::close(file); }
};

}  // namespace

Table::Table() : state_(std::make_unique<State>()) {}
Table::Table(Table&&) noexcept = default;
Table& Table::operator=(Table&&) noexcept = default;
Table::~Table() = default;

Table Table::open(const std::string& path, const std::vector<Known>& known, const Options& options) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) unreadable(path, errno);
  const CloseFile closing{file};
  return from_bytes(read_all(file, path), path, known, options);
}

Table Table::from_bytes(std::string bytes, const std::string& name, const std::vector<Known>& known, const Options& options) {
  if (bytes.size() > size_max) too_large(name);
  Table table;
  State& state = *table.state_;
  state.name = name;
  state.known = known;
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
  if (state.text.size() > size_max) too_large(state.name);
  const HeaderRow found = best_header(state.text, state.name, state.known, state.index, state.separator);
  add_section(nullptr, found);
}

void Table::take_book(const Options& options) {
  State& state = *state_;
  for (const auto& note : state.book.notes) state.notes.push_back(state.name + ": " + note);
  if (state.book.sheets.size() > sections_max) workbook_bomb(state.name);
  bool named = options.sheet.empty();
  for (const Grid& grid : state.book.sheets) {
    const std::string sheet = state.name + ":" + grid.name + ": ";
    if (!options.sheet.empty() && key_text(grid.name) != key_text(options.sheet)) continue;
    named = true;
    if (grid.rows() == 0) continue;
    if (grid.hidden && options.sheet.empty()) {
      state.notes.push_back(sheet + words::say("the sheet is hidden and was passed over; name it with --sheet to read it"));
      continue;
    }
    if (options.forms && add_forms(grid, options)) continue;
    const MergeFill merges(grid);
    GridRows rows(grid, merges);
    const HeaderRow found = find_header(rows, state.index);
    if (found.found()) add_section(&grid, found);
    else state.notes.push_back(sheet + words::say("the sheet has no known header and was passed over"));
  }
  if (!named) no_such_sheet(state.name, state.book, options.sheet);
  if (state.sections.empty()) no_header(state.name, state.known);
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

void Table::add_section(const Grid* grid, const HeaderRow& found) {
  State& state = *state_;
  const std::size_t number = state.sections.size();
  Section& section = state.sections.emplace_back();
  section.number = number;
  section.grid = grid;
  if (grid != nullptr) section.merges = MergeFill(*grid);
  section.header_line = found.line;
  section.data_offset = found.data_offset;
  section.data_line = found.data_line;
  for (std::size_t i = 0; i < found.header.size(); ++i) section.columns.push_back(column_of(section, found, i));
}

int Table::column_of(Section& section, const HeaderRow& found, std::size_t i) {
  State& state = *state_;
  const std::string& title = found.header[i];
  const Known* known = known_header(title, state.index);
  if (known == nullptr && section.grid != nullptr && trimmed(title).empty()) return -1;
  if (known == nullptr) tell_unknown(section, title, i);
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

void Table::tell_unknown(const Section& section, const std::string& title, std::size_t i) {
  State& state = *state_;
  auto note = unknown_column(own_place(section, section.header_line, static_cast<int>(i)), trimmed(title), state.index);
  if (!note.empty() && ++state.unknown <= unknown_told_max) state.notes.push_back(std::move(note));
}

// Where a column of its own stands in a section.
model::Place Table::own_place(const Section& section, unsigned line, int own) const {
  const auto column = static_cast<unsigned>(own + 1);
  if (section.grid == nullptr) return {state_->name, line, column, "", ""};
  return {state_->name, line, column, section.grid->name, cell_name(static_cast<unsigned>(std::max(own, 0)), line)};
}

bool Table::no_data(const Row& row, int first) const {
  const State& state = *state_;
  const auto filled = [&](int column) { return !row.cell(column).empty() || row.lacks_value(column); };
  const bool named = std::any_of(state.identity.begin(), state.identity.end(), filled);
  if (!named && !state.identity.empty()) return true;
  const auto column = static_cast<std::size_t>(first);
  const bool prose = column < state.prose.size() && state.prose[column];
  if (!(prose && named) && begins_like_no_data(row.cell(first))) return true;
  // The header again, as printed tables repeat it on every page.
  const auto& fields = row.fields();
  const auto& titles = row.section_->titles;
  return fields.front() == titles.front() && fields.size() <= titles.size() && std::equal(fields.begin(), fields.end(), titles.begin());
}

namespace {

// Cells that hold no value, in columns that are read.
void mark_lacking(Record& record, const std::vector<bool>& known_column) {
  for (std::size_t i = 0; i < record.kinds.size() && record.defect == Record::Defect::none; ++i) {
    if (!known_column[i] || (record.kinds[i] != CellKind::uncomputed && record.kinds[i] != CellKind::error)) continue;
    record.defect = Record::Defect::no_value;
    record.defect_column = static_cast<int>(i);
  }
}

class Skipped {
 public:
  void add(unsigned line) {
    if (++count_ <= lines_told_max) lines_ += (count_ == 1 ? "" : ", ") + std::to_string(line);
  }
  std::size_t count() const { return count_; }
  std::string lines() const { return count_ > lines_told_max ? lines_ + " ..." : lines_; }

 private:
  std::size_t count_ = 0;
  std::string lines_;
};

}  // namespace

void Table::each(const std::function<void(const Row&)>& visit) const {
  state_->notes.resize(state_->header_notes);
  state_->changes = Changes(state_->explain);
  state_->rows_told = 0;
  state_->rows_all = state_->step ? rows_estimate() : 0;
  for (const Section& section : state_->sections) {
    if (section.grid != nullptr) {
      GridRows rows(*section.grid, section.merges, &section.columns, state_->header.size(), section.data_offset);
      FormRows forms(section.forms, state_->columns, state_->header.size());
      if (section.forms.empty()) each_of(section, rows, visit);
      else each_of(section, forms, visit);
    } else {
      Records records(state_->text, state_->separator, state_->unescaped, section.data_offset, section.data_line);
      each_of(section, records, visit);
    }
  }
}

void Table::finish(Row& row) const {
  if (row.section_->grid == nullptr) return mark_extra(row.record_, state_->header.size());
  mark_lacking(row.record_, state_->known_column);
  const auto birth = static_cast<std::size_t>(state_->birth);
  // A day that its cell does not show was never said.
  if (state_->birth >= 0 && row.record_.kinds[birth] == CellKind::month) row.record_.fields[birth] = row.record_.fields[birth].substr(0, 7);
}

template <class Source>
void Table::each_of(const Section& section, Source& source, const std::function<void(const Row&)>& visit) const {
  Row row;
  row.table_ = this;
  row.section_ = &section;
  Skipped skipped;
  std::size_t beside = 0;
  while (source.next(row.record_)) {
    Record& record = row.record_;
    constexpr std::size_t now_and_then = 256;
    if (++state_->rows_told % now_and_then == 0 && state_->step) state_->step(model::Stage::check, state_->rows_told, state_->rows_all);
    const int first = first_filled(record);
    beside += record.beside;
    if (first < 0) continue;
    finish(row);
    if (section.forms.empty() && record.defect != Record::Defect::bad_quoting && no_data(row, first)) {
      skipped.add(record.line);
      continue;
    }
    visit(row);
  }
  const auto note = [&](std::string sentence) { state_->notes.push_back(state_->section_name(section) + ": " + std::move(sentence)); };
  if (skipped.count() > 0)
    note(words::say("{} rows that are no data (totals, remarks, signatures, nobody named) were passed over: line {}", skipped.count(), skipped.lines()));
  if (beside > 0) note(words::say("{} rows have notes beside the table, which were passed over", beside));
  if (section.grid != nullptr && section.grid->hidden_rows > 0) note(words::say("{} hidden rows were read like the others", section.grid->hidden_rows));
}

Row Table::at(std::size_t number) const {
  const State& state = *state_;
  Row row;
  row.table_ = this;
  const std::size_t offset = number & 0xFFFFFFFFU;
  row.section_ = &state.sections[state.is_text() ? 0 : number >> section_shift];
  const Section& section = *row.section_;
  bool found = false;
  if (!section.forms.empty()) {
    FormRows forms(section.forms, state.columns, state.header.size(), offset);
    found = forms.next(row.record_);
  } else if (section.grid != nullptr) {
    GridRows rows(*section.grid, section.merges, &section.columns, state.header.size(), offset);
    found = rows.next(row.record_);
  } else {
    Records records(state.text, state.separator, state.unescaped, offset, static_cast<unsigned>(number >> 32));
    found = records.next(row.record_);
  }
  model::ensure(found, "a row number that is not of this table");
  finish(row);
  return row;
}

int Table::column(std::string_view id) const {
  const auto it = state_->columns.find(id);
  return it == state_->columns.end() ? -1 : it->second;
}

const std::vector<std::string>& Table::header() const { return state_->header; }
const std::string& Table::name() const { return state_->name; }
model::Place Table::header_place() const {
  const Section& section = state_->sections.front();
  model::Place place = own_place(section, section.header_line, -1);
  place.column = 0;
  return place;
}
model::Place Table::header_place(std::string_view id) const {
  for (const Section& section : state_->sections)
    if (const int at = column(id); at >= 0 && section.own[static_cast<std::size_t>(at)] >= 0)
      return own_place(section, section.header_line, section.own[static_cast<std::size_t>(at)]);
  return header_place();
}
const std::string& Table::sha256_input() const { return state_->raw; }
std::vector<std::string> Table::notes() const {
  std::vector<std::string> all = state_->notes;
  for (auto& sentence : state_->changes.sentences()) all.push_back(std::move(sentence));
  return all;
}

void Table::changed(Change kind, const Row& row, int column, std::string_view from, std::string_view to) const {
  if (state_->changes.wants_place(kind)) state_->changes.add(kind, row.place_at(column), from, to);
  else state_->changes.count(kind);
}
const std::vector<Known>& Table::known() const { return state_->known; }
char Table::separator() const { return state_->separator; }
std::string_view Table::keep(std::string text) const { return state_->kept.emplace_back(std::move(text)); }

std::size_t Table::rows_estimate() const {
  if (!state_->is_text()) {
    std::size_t rows = 0;
    for (const auto& section : state_->sections) rows += section.forms.empty() ? section.grid->rows() : section.forms.size();
    return rows;
  }
  const auto rest = state_->text.substr(state_->sections.front().data_offset);
  const char end = rest.find('\n') == rest.npos ? '\r' : '\n';
  return static_cast<std::size_t>(std::count(rest.begin(), rest.end(), end)) + 1;
}

std::string_view Row::cell(int column) const {
  if (column < 0 || static_cast<std::size_t>(column) >= record_.fields.size()) return {};
  return without_formula_guard(trimmed(record_.fields[static_cast<std::size_t>(column)]));
}
bool Row::lacks_value(int column) const {
  return column >= 0 && static_cast<std::size_t>(column) < record_.kinds.size() && record_.kinds[static_cast<std::size_t>(column)] == CellKind::uncomputed;
}
std::string_view Row::get(std::string_view id) const { return cell(table_->column(id)); }
bool Row::has(std::string_view id) const { return !get(id).empty(); }
model::Place Row::place() const {
  model::Place place = place_at(-1);
  place.column = 0;
  return place;
}
model::Place Row::place(std::string_view id) const { return place_at(table_->column(id)); }
model::Place Row::place_at(int column) const {
  if (!section_->forms.empty()) {
    const FormRecord& form = section_->forms[record_.offset];
    const FormCell* cell = table_->state_->form_cell(form, column < 0 ? table_->column("name") : column);
    return table_->own_place(*section_, cell == nullptr ? form.first_row : cell->row, cell == nullptr ? 0 : static_cast<int>(cell->column_number));
  }
  // What lies beyond the header stands where it stands.
  const bool of_header = column >= 0 && static_cast<std::size_t>(column) < section_->own.size();
  return table_->own_place(*section_, record_.line, of_header ? section_->own[static_cast<std::size_t>(column)] : column);
}

std::size_t Row::number() const {
  const std::size_t here = static_cast<std::size_t>(record_.line) << 32 | record_.offset;
  return section_->grid == nullptr ? here : section_->number << section_shift | here;
}

std::optional<model::Refusal> Row::malformed() const {
  const auto width = table_->header().size();
  switch (record_.defect) {
    case Record::Defect::none:
      return std::nullopt;
    case Record::Defect::bad_quoting:
      return model::Refusal{"malformed-row", place(), words::say("text follows the quotation mark that closes a field"),
                            words::say("Double every quotation mark inside a quoted field."), ""};
    case Record::Defect::no_value:
      return no_value();
    case Record::Defect::extra_fields:
      break;
  }
  return model::Refusal{"malformed-row", place_at(static_cast<int>(width)), words::say("the row has {} fields, the header {}", record_.fields.size(), width),
                        words::say("Put fields that hold the separator into quotation marks."), ""};
}

model::Refusal Row::no_value() const {
  const auto column = static_cast<std::size_t>(record_.defect_column);
  if (record_.kinds[column] == CellKind::error)
    return {"bad-value", place_at(record_.defect_column), words::say("the cell holds the error {}", shown(record_.fields[column])),
            words::say("Correct the formula, or type the value."), ""};
  return {"bad-value", place_at(record_.defect_column), words::say("the cell holds a formula whose value was never computed"),
          words::say("Open the file in Excel or WPS, let it calculate, and save it; or type the value."), ""};
}

}  // namespace intake

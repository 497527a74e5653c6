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
#include "intake/headers.hpp"
#include "intake/records.hpp"
#include "intake/text.hpp"
#include "intake/values.hpp"
#include "model/vocabulary.hpp"
#include "words/words.hpp"

namespace intake {

struct Table::State {
  std::string name, raw, copy;
  std::string_view text;  // of `copy`, or of `raw` where that is UTF-8 already
  char separator = ',';
  std::vector<Known> known;
  std::vector<std::string> header;
  unsigned header_line = 1;
  std::size_t data_offset = 0;
  unsigned data_line = 1;
  std::map<std::string, int, std::less<>> columns;  // known id -> number of the column from 0
  std::vector<int> identity;
  std::vector<bool> prose;
  std::size_t header_notes = 0;
  mutable std::vector<std::string> notes;
  mutable Unescaped unescaped;
  mutable std::deque<std::string> kept;
};

namespace {

constexpr std::size_t size_max = std::size_t{1} << 31;
constexpr int header_rows_max = 20;
constexpr std::size_t lines_told_max = 10;
constexpr std::size_t unknown_told_max = 50;

using Index = std::map<std::string, const Known*, std::less<>>;

Index index_of(const std::vector<Known>& known) {
  Index index;
  for (const auto& column : known) {
    index.emplace(header_key(column.id), &column);
    for (const auto& alias : column.aliases) index.emplace(header_key(alias), &column);
  }
  return index;
}

// The header row that a separator finds: how many known headers stand in it, and where the rows below begin.
struct Found {
  char separator = ',';
  int known = 0;
  unsigned line = 1, data_line = 1;
  std::size_t data_offset = 0;
  std::vector<std::string> header;
};

const Known* known_header(std::string_view field, const Index& index) {
  constexpr std::size_t longest = 200;
  if (field.size() > longest) return nullptr;
  const auto it = index.find(header_key(field));
  return it == index.end() ? nullptr : it->second;
}

int count_known(const Record& record, const Index& index) {
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
bool continues_header(const Record& record, const std::vector<std::string>& upper, const Index& index) {
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
std::vector<std::string> merged(const std::vector<std::string>& upper, const Record& lower, const Index& index) {
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

Found find_header(std::string_view text, char separator, const Index& index) {
  Found found{separator, 0, 1, 1, 0, {}};
  Unescaped unescaped;
  Records records(text, separator, unescaped);
  Record record;
  for (int i = 0; i < header_rows_max && records.next(record); ++i) {
    const bool below = found.known >= 2;
    if (below && !continues_header(record, found.header, index)) break;
    const int known = count_known(record, index);
    if (!below && known <= found.known) continue;
    found.header = below ? merged(found.header, record, index)
                         : std::vector<std::string>(record.fields.begin(), record.fields.end());
    found.known = std::max(found.known, known);
    found.line = record.line;
    found.data_line = records.line();
    found.data_offset = records.offset();
  }
  return found;
}

[[noreturn]] void no_header(const std::string& name, const std::vector<Known>& known) {
  std::string names;
  for (std::size_t i = 0; i < known.size() && i < 8; ++i)
    names += (i == 0 ? "" : ", ") + column_name(known, known[i].id);
  throw model::Fault(words::say("no header row among the first {} rows", header_rows_max), {name, 0, 0, "", ""},
                     words::say("One row must name at least two of the known columns: {} ...", names));
}

Found best_header(std::string_view text, const std::string& name, const std::vector<Known>& known) {
  const Index index = index_of(known);
  Found best;
  for (const char separator : {',', '\t', ';'}) {
    Found found = find_header(text, separator, index);
    if (found.known > best.known) best = std::move(found);
  }
  if (const auto open = unclosed_quote(text, best.separator))
    throw model::Fault(words::say("a quotation mark opens here and never closes"),
                       {name, line_at(text, *open), 0, "", ""},
                       words::say("Close it, or take it away, and import again."));
  if (best.known < 2) no_header(name, known);
  return best;
}

[[noreturn]] void twice(const std::string& name, const Found& found, std::size_t first, std::size_t second) {
  const auto title = [&](std::size_t i) { return shown(trimmed(found.header[i])); };
  throw model::Fault(
      words::say("columns {} “{}” and {} “{}” mean the same", first + 1, title(first), second + 1, title(second)),
      {name, found.line, static_cast<unsigned>(second + 1), "", ""},
      words::say("Keep one of them, or give the other another heading."));
}

bool ignored_silently(const std::string& key) { return key.empty() || key == "reason" || key == "code_of_refusal"; }

std::string unknown_column(const model::Place& place, std::string_view title, const std::vector<std::string>& all) {
  // A heading of one or two characters is near to too many others.
  const std::string key = header_key(title);
  const auto characters = std::count_if(key.begin(), key.end(), [](char c) { return (c & 0xC0) != 0x80; });
  const std::string near = characters >= 3 && characters <= 40 ? model::nearest(key, all) : "";
  const std::string sentence =
      near.empty()
          ? words::say("the column “{}” is not known and was passed over", shown(title))
          : words::say("the column “{}” is not known and was passed over; did you mean “{}”?", shown(title), near);
  return place.text() + ": " + sentence;
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

int first_filled(const std::vector<std::string_view>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!trimmed(fields[i]).empty()) return static_cast<int>(i);
  return -1;
}

void mark_extra(Record& record, std::size_t width) {
  if (record.fields.size() <= width || record.defect != Record::Defect::none) return;
  const bool beyond = std::any_of(record.fields.begin() + static_cast<std::ptrdiff_t>(width), record.fields.end(),
                                  [](std::string_view field) { return !trimmed(field).empty(); });
  if (beyond) record.defect = Record::Defect::extra_fields;
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

Table Table::from_bytes(std::string bytes, const std::string& name, const std::vector<Known>& known,
                        const Options& options) {
  if (bytes.size() > size_max) too_large(name);
  Table table;
  State& state = *table.state_;
  state.name = name;
  state.known = known;
  state.raw = std::move(bytes);
  Decoding decoding = decode(state.raw, name, options);
  if (decoding.copy) state.copy = std::move(*decoding.copy);
  state.text = std::string_view(decoding.copy ? state.copy : state.raw).substr(decoding.skip);
  if (state.text.size() > size_max) too_large(name);
  Found found = best_header(state.text, name, state.known);
  state.separator = found.separator;
  state.header_line = found.line;
  state.data_offset = found.data_offset;
  state.data_line = found.data_line;
  table.resolve_columns(found.header);
  return table;
}

void Table::resolve_columns(const std::vector<std::string>& header) {
  State& state = *state_;
  state.header = header;
  state.prose.assign(header.size(), false);
  const Index index = index_of(state.known);
  std::vector<std::string> all;
  for (const auto& [key, column] : index) all.push_back(key);
  std::size_t unknown = 0;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const Known* column = known_header(header[i], index);
    if (column == nullptr) {
      if (ignored_silently(header_key(header[i])) || ++unknown > unknown_told_max) continue;
      const model::Place place{state.name, state.header_line, static_cast<unsigned>(i + 1), "", ""};
      state.notes.push_back(unknown_column(place, trimmed(header[i]), all));
      continue;
    }
    const auto [known, fresh] = state.columns.emplace(column->id, static_cast<int>(i));
    if (!fresh)
      twice(state.name, {state.separator, 0, state.header_line, 0, 0, header}, static_cast<std::size_t>(known->second),
            i);
    if (column->use == Known::Use::identity) state.identity.push_back(static_cast<int>(i));
    state.prose[i] = column->use == Known::Use::prose;
  }
  if (unknown > unknown_told_max)
    state.notes.push_back(state.name + ": " + words::say("{} more columns are not known", unknown - unknown_told_max));
  state.header_notes = state.notes.size();
}

bool Table::no_data(const Row& row, int first) const {
  const State& state = *state_;
  const auto filled = [&](int column) { return !row.cell(column).empty(); };
  const bool named = std::any_of(state.identity.begin(), state.identity.end(), filled);
  if (!named && !state.identity.empty()) return true;
  const auto column = static_cast<std::size_t>(first);
  const bool prose = column < state.prose.size() && state.prose[column];
  if (!(prose && named) && begins_like_no_data(row.cell(first))) return true;
  // The header again, as printed tables repeat it on every page.
  const auto& fields = row.fields();
  return fields.front() == state.header.front() &&
         std::equal(fields.begin(), fields.end(), state.header.begin(), state.header.end());
}

void Table::each(const std::function<void(const Row&)>& visit) const {
  const State& state = *state_;
  state.notes.resize(state.header_notes);
  Records records(state.text, state.separator, state.unescaped, state.data_offset, state.data_line);
  Row row;
  row.table_ = this;
  std::size_t skipped = 0;
  std::string lines;
  while (records.next(row.record_)) {
    Record& record = row.record_;
    const int first = first_filled(record.fields);
    if (first < 0) continue;
    mark_extra(record, state.header.size());
    if (record.defect != Record::Defect::bad_quoting && no_data(row, first)) {
      if (++skipped <= lines_told_max) lines += (skipped == 1 ? "" : ", ") + std::to_string(record.line);
      continue;
    }
    visit(row);
  }
  if (skipped > lines_told_max) lines += " ...";
  if (skipped > 0)
    state.notes.push_back(state.name + ": " +
                          words::say("{} rows that are no data (totals, remarks, signatures, "
                                     "nobody named) were passed over: line {}",
                                     skipped, lines));
}

Row Table::at(std::size_t number) const {
  const State& state = *state_;
  Records records(state.text, state.separator, state.unescaped, number & 0xFFFFFFFFU,
                  static_cast<unsigned>(number >> 32));
  Row row;
  row.table_ = this;
  model::ensure(records.next(row.record_), "a row number that is not of this table");
  mark_extra(row.record_, state.header.size());
  return row;
}

int Table::column(std::string_view id) const {
  const auto it = state_->columns.find(id);
  return it == state_->columns.end() ? -1 : it->second;
}

const std::vector<std::string>& Table::header() const { return state_->header; }
const std::string& Table::name() const { return state_->name; }
model::Place Table::header_place() const { return {state_->name, state_->header_line, 0, "", ""}; }
const std::string& Table::sha256_input() const { return state_->raw; }
const std::vector<std::string>& Table::notes() const { return state_->notes; }
const std::vector<Known>& Table::known() const { return state_->known; }
char Table::separator() const { return state_->separator; }
std::string_view Table::keep(std::string text) const { return state_->kept.emplace_back(std::move(text)); }

std::size_t Table::rows_estimate() const {
  const auto rest = state_->text.substr(state_->data_offset);
  const char end = rest.find('\n') == rest.npos ? '\r' : '\n';
  return static_cast<std::size_t>(std::count(rest.begin(), rest.end(), end)) + 1;
}

std::string_view Row::cell(int column) const {
  if (column < 0 || static_cast<std::size_t>(column) >= record_.fields.size()) return {};
  return without_formula_guard(trimmed(record_.fields[static_cast<std::size_t>(column)]));
}
std::string_view Row::get(std::string_view id) const { return cell(table_->column(id)); }
bool Row::has(std::string_view id) const { return !get(id).empty(); }
model::Place Row::place() const { return {table_->name(), record_.line, 0, "", ""}; }
model::Place Row::place(std::string_view id) const { return place_at(table_->column(id)); }
model::Place Row::place_at(int column) const {
  return {table_->name(), record_.line, static_cast<unsigned>(column + 1), "", ""};
}

std::optional<model::Refusal> Row::malformed() const {
  if (record_.defect == Record::Defect::none) return std::nullopt;
  const auto width = table_->header().size();
  if (record_.defect == Record::Defect::bad_quoting)
    return model::Refusal{"malformed-row", place(), words::say("text follows the quotation mark that closes a field"),
                          words::say("Double every quotation mark inside a quoted field."), ""};
  return model::Refusal{"malformed-row", place_at(static_cast<int>(width)),
                        words::say("the row has {} fields, the header {}", record_.fields.size(), width),
                        words::say("Put fields that hold the separator into quotation marks."), ""};
}

}  // namespace intake

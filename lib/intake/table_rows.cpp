// A Table's rows: going through them, what is no data, and where things stand.
#include "intake/table_state.hpp"
#include "intake/text.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr std::size_t lines_told_max = 10;

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

}  // namespace

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

// What spreadsheets write for an error when they save as a text, or paste values.
bool is_error_word(std::string_view field) {
  if (field.size() < 4 || field.front() != '#') return false;
  constexpr std::string_view words[] = {no_value_word, "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"};
  return std::find(std::begin(words), std::end(words), field) != std::end(words);
}

// Cells that hold no value, in columns that are read.
void mark_lacking(Record& record, const std::vector<bool>& known_column) {
  const std::size_t width = std::min(record.fields.size(), known_column.size());
  for (std::size_t i = 0; i < width && record.defect == Record::Defect::none; ++i) {
    const CellKind kind = i < record.kinds.size() ? record.kinds[i] : CellKind::text;
    if (!known_column[i] || (kind != CellKind::uncomputed && kind != CellKind::error && !is_error_word(record.fields[i]))) continue;
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
  if (row.section_->grid == nullptr) mark_extra(row.record_, state_->header.size());
  mark_lacking(row.record_, state_->known_column);
  if (row.section_->grid == nullptr) return;
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
  if (!lacks_value(record_.defect_column))
    return {"bad-value", place_at(record_.defect_column), words::say("the cell holds the error {}", shown(record_.fields[column])),
            words::say("Correct the formula, or type the value."), ""};
  return {"bad-value", place_at(record_.defect_column), words::say("the cell holds a formula whose value was never computed"),
          words::say("Open the file in Excel or WPS, let it calculate, and save it; or type the value."), ""};
}

}  // namespace intake

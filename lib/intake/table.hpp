// A spreadsheet as rows with places, whatever its format: CSV, TSV and semicolon text in any charset; workbooks with all
// their sheets, whose columns become those of one table. Kind of file and separator are told by the bytes (details 1 to
// 4).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/changes.hpp"
#include "intake/grid.hpp"
#include "model/refusal.hpp"
#include "model/step.hpp"

namespace intake {

// A header that an import knows: its id and every other name for it. Compared after NFKC without spaces and invisible
// characters, ASCII letters lowered.
// A row that is blank in every `identity` column is no data; in a `prose` column a cell may begin with any word, also
// one that else marks a row of totals or signatures; in a `birth` column a date whose format shows no day has none.
struct Known {
  enum class Use { plain, identity, prose, birth };
  std::string id;
  std::vector<std::string> aliases;
  Use use = Use::plain;
  // Of headings that could mean several columns: the first of these that no other heading of the row says is meant; where
  // all are said, the column is passed over and told.
  std::vector<std::string> first_of = {};
};

struct FormsToFind;  // forms.hpp
struct Options {
  std::string encoding = {};  // "" = by rule: BOM, NUL pattern, strict UTF-8, strict GB18030
  std::string sheet = {};     // "" = every visible sheet with a known header
  bool explain = false;       // every value that was changed on the way in is told by itself
  std::map<std::string, std::vector<std::string>> aliases = {};  // further headings of columns, by their ids
  model::Step step = {};      // told of what is unpacked, and then of rows
  std::shared_ptr<const FormsToFind> forms = {};  // printed forms that a workbook may hold instead of a table
};

class Table;
struct Section;
struct HeaderRow;
struct FoundForms;

// One record as it stands in the file: where it begins, its fields as written without the quotes, and what is wrong
// with it as a record.
struct Record {
  enum class Defect { none, bad_quoting, extra_fields, no_value };
  std::size_t offset = 0;
  unsigned line = 0;  // of a sheet: the row
  Defect defect = Defect::none;
  int defect_column = -1;  // of no_value: the cell that holds an error, or a formula without its value
  bool beside = false;     // cells stand where the table has no column
  std::vector<std::string_view> fields;
  std::vector<CellKind> kinds;  // of a sheet, for every field; of a text none
};

// One record of a table. Views live as long as the Table.
class Row {
 public:
  // The field under a known header, white space at both ends and the ' that guards a formula character taken off; ""
  // where the column is absent or the row short.
  std::string_view get(std::string_view id) const;
  std::string_view cell(int column) const;        // the same by Table::column, for loops; -1 gives ""
  bool has(std::string_view id) const;            // the column is there and the field is not blank
  model::Place place() const;                     // the line where the record begins
  model::Place place(std::string_view id) const;  // with the column of that field
  model::Place place_at(int column) const;        // the same by Table::column
  unsigned line() const { return record_.line; }
  // Handle for Table::at; grows from row to row through all sheets.
  std::size_t number() const;
  bool lacks_value(int column) const;  // a formula whose value was never computed
  const std::vector<std::string_view>& fields() const { return record_.fields; }
  const Table& table() const { return *table_; }
  // Why this record cannot be trusted (malformed-row), if so: every reader refuses it first.
  std::optional<model::Refusal> malformed() const;

 private:
  friend class Table;
  model::Refusal no_value() const;
  const Table* table_ = nullptr;
  const Section* section_ = nullptr;
  Record record_;
};
static_assert(sizeof(std::size_t) == 8, "Row::number holds a sheet, a line and an offset");

class Table {
 public:
  // Reads the whole file. Fault (exit 3) naming the file for: missing, a directory, unreadable, empty, undecodable
  // (with the line), an unclosed quote (with the line where it opens), a NUL byte, no header row among the first 20
  // rows (of any visible sheet), the same known header twice (both columns named), a workbook that is broken, locked by a
  // password or a bomb, another stranger (the sentence says what it is and what to do), larger than 2 GiB.
  static Table open(const std::string& path, const std::vector<Known>& known, const Options& options = {});
  // The same from bytes, for tests and fuzzing.
  static Table from_bytes(std::string bytes, const std::string& name, const std::vector<Known>& known,
                          const Options& options = {});
  Table(Table&&) noexcept;
  Table& operator=(Table&&) noexcept;
  ~Table();

  // Rows below the header in file order. Empty rows are passed over; rows that are no data (details 3: 合计 and so on)
  // are skipped and noted. `row` may be kept only within the call; keep row.number() instead.
  void each(const std::function<void(const Row&)>& row) const;
  Row at(std::size_t number) const;

  bool has_column(std::string_view id) const { return column(id) >= 0; }
  // Whether this is true of the columns of every sheet. Fault where it is of some only: a workbook with lists of two
  // kinds is to be read sheet by sheet.
  bool every_sheet(const std::function<bool(const std::function<bool(std::string_view id)>& has)>& is) const;
  int column(std::string_view id) const;           // its number from 0, for Row::cell; -1 if absent
  const std::vector<std::string>& header() const;  // as written, for the rejects file
  const std::string& name() const;                 // the file's name as given
  model::Place header_place() const;               // for Faults about missing columns
  model::Place header_place(std::string_view id) const;  // of that column
  const std::string& sha256_input() const;         // the raw bytes: their SHA-256 is the file's
  std::string_view keep(std::string text) const;   // a changed field that lives as long as the table
  // A value that is kept in another way than it stands in the file; readers say so, notes() tell it once a kind.
  void changed(Change kind, const Row& row, int column, std::string_view from, std::string_view to) const;
  // One more of notes(), on a column that is there; each() begins them anew.
  void tell(std::string_view id, const std::string& sentence) const;
  // What was passed over, not understood or changed, for stderr: unknown columns (with "did you mean"), skipped rows.
  // Complete only after each().
  std::vector<std::string> notes() const;
  std::size_t rows_estimate() const;        // line count, for progress and reserve()
  const std::vector<Known>& known() const;  // the headers it was read with
  char separator() const;

 private:
  struct State;
  Table();
  friend class Row;
  void take_text(const Options& options);
  void take_book(const Options& options);
  Section& add_section(const Grid* grid, const HeaderRow& found);
  bool add_forms(const Grid& grid, const Options& options);
  int column_of(Section& section, const HeaderRow& found, std::size_t i, const Known* known);
  int new_column(const std::string& title, const Known* known);
  void tell_unknown(const Section& section, const std::string& title, std::size_t i, const Known* known);
  model::Place own_place(const Section& section, unsigned line, int own) const;
  template <class Source>
  void each_of(const Section& section, Source& source, const std::function<void(const Row&)>& visit) const;
  void finish(Row& row) const;
  bool no_data(const Row& row, int first) const;
  std::unique_ptr<State> state_;
};

// What stands in a rejects file for a formula without a value: blank it would be taken when it is imported again.
constexpr std::string_view no_value_word = "#N/A";

// A refused row of a table.
struct Reject {
  std::size_t row = 0;  // Row::number()
  std::string code, reason;
};
// The rejects file: UTF-8 with BOM, the table's own columns plus `reason` and `code_of_refusal` (details 15); those two
// are left out of the source's columns where it already is a rejects file.
std::string rejects_csv(const Table& table, const std::vector<Reject>& rejects);

}  // namespace intake

// A spreadsheet as rows with places, whatever its format: today CSV, TSV and semicolon text in UTF-8 or GB18030;
// workbooks are to yield the same Table. Kind of file and separator are told by the bytes (details 1 to 4).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/refusal.hpp"

namespace intake {

// A header that an import knows: its id and every other name for it. Compared after NFKC without spaces and invisible
// characters, ASCII letters lowered.
struct Known {
  std::string id;
  std::vector<std::string> aliases;
};

struct Options {
  std::string encoding;  // "" = by rule: BOM, NUL pattern, strict UTF-8, strict GB18030
};

class Table;

// One record. Views live as long as the Table; `fields` are as written, without the quotes.
class Row {
 public:
  // The field under a known header, white space at both ends taken off; "" where the column is absent or the row short.
  std::string_view get(std::string_view id) const;
  bool has(std::string_view id) const;  // the column is there and the field is not blank
  model::Place place() const;                     // the line where the record begins
  model::Place place(std::string_view id) const;  // with the column of that field
  std::size_t number() const { return offset_; }  // handle for Table::at
  const std::vector<std::string_view>& fields() const { return fields_; }

 private:
  friend class Table;
  const Table* table_ = nullptr;
  std::size_t offset_ = 0;
  unsigned line_ = 0;
  std::vector<std::string_view> fields_;
};

class Table {
 public:
  // Reads the whole file. Fault (exit 3) naming the file for: missing, a directory, unreadable, empty, undecodable (with
  // the line), an unclosed quote (with the line where it opens), a NUL byte, no header row among the first 20 rows, the
  // same known header twice (both columns named), bytes of a workbook or another stranger (the sentence says what it
  // is and what to do), larger than 2 GiB.
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

  bool has_column(std::string_view id) const;
  const std::vector<std::string>& header() const;      // as written, for the rejects file
  const std::string& name() const;                     // the file's name as given
  std::string sha256_input() const;                    // the raw bytes' SHA-256 is taken over this
  // What was passed over or not understood, for stderr: unknown columns (with "did you mean"), skipped rows. Complete
  // only after each().
  const std::vector<std::string>& notes() const;
  std::size_t rows_estimate() const;                   // line count, for progress and reserve()

 private:
  friend class Row;
  struct State;
  Table();
  std::unique_ptr<State> state_;
};

// A refused row of a table.
struct Reject {
  std::size_t row = 0;  // Row::number()
  std::string code, reason;
};
// The rejects file: UTF-8 with BOM, the table's own columns plus `reason` and `code_of_refusal` (details 15); those two
// are left out of the source's columns where it already is a rejects file.
std::string rejects_csv(const Table& table, const std::vector<Reject>& rejects);

}  // namespace intake

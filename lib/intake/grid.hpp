// The filled cells of one sheet as its reader met them: compact, row after row, each with what kind of value it is; and
// the workbook they make up. Readers of workbooks fill it, Table reads it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/step.hpp"

namespace intake {

// What a cell holds, as far as its text does not say it. Dates and times with a date format come as ISO text
// (1948-03-05, 1948-03-05 09:30, 09:30, 25:30:15 of a duration): kind text.
enum class CellKind : std::uint8_t {
  text,
  number,      // without a date format: the digits as the file has them
  month,       // a date whose format shows no day: 1948-03-01
  uncomputed,  // a formula without a stored value
  error,       // #N/A, #REF! ...
};

struct GridCell {
  unsigned column = 0;  // from 0
  CellKind kind = CellKind::text;
  std::string_view text;
};

// A merged range: its first cell speaks for all. Rows from 1, columns from 0, both ends included.
struct Merge {
  unsigned first_row = 0, last_row = 0, first_column = 0, last_column = 0;
};

// Texts that many cells share, by number.
class SharedTexts {
 public:
  void add(std::string_view text);
  std::size_t size() const { return ends_.size(); }
  std::string_view at(std::size_t index) const;

 private:
  std::string all_;
  std::vector<std::uint32_t> ends_;
};

class Grid {
 public:
  static constexpr unsigned columns_max = 16384, rows_max = 1U << 20;

  std::string name;
  bool hidden = false;
  unsigned hidden_rows = 0;    // how many of those with a cell
  std::vector<Merge> merges;   // of more than one cell

  // For readers. Cells of a row that is over cannot be added to; empty text of kind text is passed over. Rows beyond
  // rows_max and columns beyond columns_max are the reader's to refuse.
  void begin_row(unsigned row);
  void add(unsigned column, CellKind kind, std::string_view text);
  void end_row();

  // For Table. `offset` is a place between rows: 0 is the first, end() behind the last.
  std::size_t end() const { return size_; }
  // The row at `offset`, which moves behind it: its number from 1, and its cells.
  unsigned read(std::size_t& offset, std::vector<GridCell>& cells) const;
  std::size_t rows() const { return rows_; }

 private:
  char* room(std::size_t n);  // for so many bytes behind what there is
  void taken(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.get()); }

  struct Free {
    void operator()(char* p) const { std::free(p); }
  };
  std::unique_ptr<char, Free> bytes_;
  std::size_t size_ = 0, capacity_ = 0, row_begin_ = 0, rows_ = 0;
  bool any_cell_ = false;
};

struct Book {
  std::deque<Grid> sheets;         // in the order of the file, hidden ones too
  std::vector<std::string> notes;  // sentences for the clerk: macros that were not run
};

// All that a workbook may make of itself, over all of its sheets: more is a bomb.
constexpr std::size_t cells_max = 100'000'000, grid_bytes_max = std::size_t{1} << 30, cell_text_max = 1 << 20;

// Each reads the whole workbook from its bytes; `name` is for messages. Fault (exit 3): broken, truncated, encrypted, a
// bomb, not what it begins as.
Book read_xlsx(std::string_view bytes, const std::string& name, const model::Step& step = {});
Book read_ods(std::string_view bytes, const std::string& name, const model::Step& step = {});
Book read_xls(std::string_view bytes, const std::string& name);
// A web page named .xls: every <table> is a sheet. `encoding` as in Options ("" = as the page says, else by rule).
Book read_html(std::string_view bytes, const std::string& name, const std::string& encoding);
// The XML of Excel 2003.
Book read_xml2003(std::string_view bytes, const std::string& name);

// "B7" of column 1 and row 7.
std::string cell_name(unsigned column, unsigned row);

}  // namespace intake

// What a Table holds: for the files that open it and those that go through its rows.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "intake/forms.hpp"
#include "intake/grid_rows.hpp"
#include "intake/header_row.hpp"
#include "intake/records.hpp"
#include "intake/table.hpp"

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
  MergeFill merges;
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

// In Row::number: section, line, offset. A text has one section and more lines.
constexpr unsigned section_shift = 53;
constexpr std::size_t sections_max = std::size_t{1} << 11;

}  // namespace intake

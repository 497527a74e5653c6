// Workbooks by an independent writer (libxlsxwriter), and texts in other charsets by iconv: what our readers are tried on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace written {

struct Cell {
  enum class How { text, number, truth, day, moment, clock, duration };
  unsigned row = 0, column = 0;  // from 0
  How how = How::text;
  std::string text;  // what a reader should give
  double number = 0; // of a number and a duration (in days)
  int year = 0, month = 0, day = 0, hour = 0, minute = 0;
};

struct Sheet {
  std::string name;
  bool hidden = false;
  std::vector<Cell> cells;  // in order of row and column, none twice
};

using Row = std::vector<std::string>;
struct Rows {
  std::string name;
  std::vector<Row> rows;  // all text; "" is no cell
};

// The bytes of the workbook. `streamed`: texts inside the cells instead of shared ones.
std::string xlsx(const std::vector<Sheet>& sheets, bool streamed);
std::string xlsx(const std::vector<Rows>& sheets, bool streamed = false);

// UTF-8 in another charset, as iconv writes it.
std::string encoded(std::string_view text, const char* charset);

}  // namespace written

// Which row of a table is its header, and which columns that makes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/table.hpp"

namespace intake {

// Records one after the other, whatever they are read from.
class RecordSource {
 public:
  virtual ~RecordSource() = default;
  // The next record into `record`, whose memory is reused; false at the end.
  virtual bool next(Record& record) = 0;
  // Where the next record begins.
  virtual std::size_t offset() const = 0;
  virtual unsigned line() const = 0;
};

using HeaderIndex = std::map<std::string, const Known*, std::less<>>;
HeaderIndex header_index(const std::vector<Known>& known);
const Known* known_header(std::string_view field, const HeaderIndex& index);  // nullptr: no such heading

// What each heading of a row means; one that could mean several columns, and all of them are said, stays as it is.
std::vector<const Known*> meanings(const std::vector<std::string>& header, const HeaderIndex& index);

// The header among the first 20 rows: how many known headings stand in it, and where the rows below begin. Fewer than two
// known headings: there is none.
struct HeaderRow {
  int known = 0;
  unsigned line = 1, data_line = 1;
  std::size_t data_offset = 0;
  std::vector<std::string> header;
  bool found() const { return known >= 2; }
};
constexpr int header_rows_max = 20;
HeaderRow find_header(RecordSource& source, const HeaderIndex& index);

[[noreturn]] void no_header(const model::Place& place, const std::vector<Known>& known);
// Two columns of one meaning: Fault with both.
[[noreturn]] void column_twice(const model::Place& second, std::size_t first_column, std::string_view first_title, std::size_t second_column,
                               std::string_view second_title);
// The note on a heading that is not known, with the nearest that is; "" for those that are passed over in silence.
std::string unknown_column(const model::Place& place, std::string_view title, const HeaderIndex& index);

}  // namespace intake

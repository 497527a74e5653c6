// The rows of a grid as records: merged cells speak for every row they span, and columns stand where the table has them.
#pragma once

#include <vector>

#include "intake/grid.hpp"
#include "intake/header_row.hpp"

namespace intake {

// Values that vertically merged cells give to the rows below their first (details 4). Views into the grid.
class MergeFill {
 public:
  MergeFill() = default;
  explicit MergeFill(const Grid& grid);
  bool empty() const { return spans_.empty(); }
  struct Span {
    unsigned first_row, last_row, column;
    CellKind kind;
    std::string_view text;
  };
  // Calls fill(span) for every span that reaches down to `row` from above.
  template <class Fill>
  void at(unsigned row, Fill fill) const {
    std::size_t i = before(row);
    while (i > 0 && reach_[i - 1] >= row)
      if (const Span& span = spans_[--i]; span.last_row >= row) fill(span);
  }

 private:
  std::size_t before(unsigned row) const;  // spans that begin above `row`

  std::vector<Span> spans_;      // by first row
  std::vector<unsigned> reach_;  // the last row that spans up to here reach
};

class GridRows final : public RecordSource {
 public:
  // `columns`: where a column of the grid stands in the record, -1 = nowhere; nullptr: all as they are.
  GridRows(const Grid& grid, const MergeFill& merges, const std::vector<int>* columns = nullptr, std::size_t width = 0, std::size_t offset = 0);
  bool next(Record& record) override;
  std::size_t offset() const override { return offset_; }
  unsigned line() const override { return row_ + 1; }

 private:
  void put(Record& record, const GridCell& cell) const;

  const Grid& grid_;
  const MergeFill& merges_;
  const std::vector<int>* columns_;
  std::size_t width_, offset_;
  unsigned row_ = 0;
  std::vector<GridCell> cells_;
};

}  // namespace intake

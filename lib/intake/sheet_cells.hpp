// The cells of a sheet by row and column, with its merges: where a form is looked for.
#pragma once

#include <unordered_map>
#include <vector>

#include "intake/grid.hpp"

namespace intake {

struct CellPlace {
  unsigned row = 0, column = 0;  // from 1, from 0
  auto operator<=>(const CellPlace&) const = default;
};

class SheetCells {
 public:
  struct Row {
    unsigned number = 0;
    std::vector<GridCell> cells;
  };

  // The rows up to `last_row`. Views into the grid, which must outlive this.
  SheetCells(const Grid& grid, unsigned last_row);

  const std::vector<Row>& rows() const { return rows_; }
  // The cell, or the one that speaks for it in a merged range; nullptr if it is blank.
  const GridCell* at(CellPlace place) const;
  CellPlace speaker(CellPlace place) const;
  // The merged range at `place`, or the one cell.
  Merge range(CellPlace place) const;

 private:
  const Grid& grid_;
  std::vector<Row> rows_;
  std::unordered_map<unsigned, std::vector<std::size_t>> merges_;  // by row
};

}  // namespace intake

// Cells in whatever order a file has them, into a Grid, which wants them by row and column.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "intake/grid.hpp"
#include "intake/zip_parts.hpp"

namespace intake {

class Filling {
 public:
  Filling(Grid& grid, GridBudget& budget, const std::string& file) : grid_(grid), budget_(budget), file_(file) {}

  // Of two cells at one place the later one counts. Fault for places that no sheet has, and beyond the limits.
  void add(unsigned row, unsigned column, CellKind kind, std::string_view text);
  void hide(unsigned row) { hidden_.insert(row); }
  void merge(const Merge& merge);  // nothing where it is one cell only
  // Once, when all cells were added.
  void finish();

 private:
  struct Late {
    CellKind kind = CellKind::text;
    std::string text;
  };
  void sort_in();

  Grid& grid_;
  GridBudget& budget_;
  const std::string& file_;
  unsigned row_ = 0, next_column_ = 0;
  std::map<std::pair<unsigned, unsigned>, Late> late_;  // what came after its turn, by row and column
  std::set<unsigned> hidden_;
};

}  // namespace intake

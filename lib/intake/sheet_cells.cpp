#include "intake/sheet_cells.hpp"

#include <algorithm>

namespace intake {
namespace {

// No cell of a form is taller; a range over a whole column would fill the index.
constexpr unsigned tallest = 100;

}  // namespace

SheetCells::SheetCells(const Grid& grid, unsigned last_row) : grid_(grid) {
  for (std::size_t at = 0; at < grid.end();) {
    Row row;
    row.number = grid.read(at, row.cells);
    if (row.number > last_row) break;
    rows_.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < grid.merges.size(); ++i) {
    const Merge& merge = grid.merges[i];
    if (merge.first_row > last_row || merge.last_row - merge.first_row >= tallest) continue;
    for (unsigned row = merge.first_row; row <= merge.last_row; ++row) merges_[row].push_back(i);
  }
}

Merge SheetCells::range(CellPlace place) const {
  if (const auto found = merges_.find(place.row); found != merges_.end())
    for (const std::size_t i : found->second) {
      const Merge& merge = grid_.merges[i];
      if (merge.first_column <= place.column && place.column <= merge.last_column) return merge;
    }
  return {place.row, place.row, place.column, place.column};
}

CellPlace SheetCells::speaker(CellPlace place) const {
  const Merge merge = range(place);
  return {merge.first_row, merge.first_column};
}

const GridCell* SheetCells::at(CellPlace place) const {
  const CellPlace wanted = speaker(place);
  const auto row = std::lower_bound(rows_.begin(), rows_.end(), wanted.row, [](const Row& a, unsigned n) { return a.number < n; });
  if (row == rows_.end() || row->number != wanted.row) return nullptr;
  const auto cell = std::lower_bound(row->cells.begin(), row->cells.end(), wanted.column, [](const GridCell& a, unsigned n) { return a.column < n; });
  return cell == row->cells.end() || cell->column != wanted.column ? nullptr : &*cell;
}

}  // namespace intake

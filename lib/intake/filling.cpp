#include "intake/filling.hpp"

#include "words/words.hpp"

namespace intake {

void Filling::add(unsigned row, unsigned column, CellKind kind, std::string_view text) {
  if (text.empty() && kind == CellKind::text) return;
  if (row == 0 || row > Grid::rows_max) broken_workbook(file_, words::say("row {}", row));
  if (column >= Grid::columns_max) broken_workbook(file_, words::say("column {}", column + 1));
  if (text.size() > cell_text_max) workbook_bomb(file_);
  budget_.take(1, text.size());
  if (row < row_ || (row == row_ && column < next_column_)) {
    late_[{row, column}] = {kind, std::string(text)};
    return;
  }
  if (row > row_) {
    if (row_ > 0) grid_.end_row();
    grid_.begin_row(row);
    row_ = row;
  }
  grid_.add(column, kind, text);
  next_column_ = column + 1;
}

void Filling::merge(const Merge& merge) {
  constexpr std::size_t merges_max = 1 << 20;
  const bool one_cell = merge.first_row == merge.last_row && merge.first_column == merge.last_column;
  const bool possible = merge.first_row <= merge.last_row && merge.first_column <= merge.last_column;
  if (possible && !one_cell && grid_.merges.size() < merges_max) grid_.merges.push_back(merge);
}

// The grid once more, with what came late in its place.
void Filling::sort_in() {
  Grid sorted;
  std::vector<GridCell> cells;
  auto late = late_.begin();
  const auto add_late_before = [&](unsigned row, unsigned column) {
    for (; late != late_.end() && late->first < std::pair(row, column); ++late)
      sorted.add(late->first.second, late->second.kind, late->second.text);
  };
  const auto add_late_rows_before = [&](unsigned row) {
    while (late != late_.end() && late->first.first < row) {
      const unsigned own = late->first.first;
      sorted.begin_row(own);
      add_late_before(own + 1, 0);
      sorted.end_row();
    }
  };
  for (std::size_t at = 0; at < grid_.end();) {
    const unsigned row = grid_.read(at, cells);
    add_late_rows_before(row);
    sorted.begin_row(row);
    for (const GridCell& cell : cells) {
      add_late_before(row, cell.column);
      if (late == late_.end() || late->first != std::pair(row, cell.column))
        sorted.add(cell.column, cell.kind, cell.text);
    }
    add_late_before(row + 1, 0);
    sorted.end_row();
  }
  add_late_rows_before(Grid::rows_max + 1);
  sorted.name = grid_.name;
  sorted.hidden = grid_.hidden;
  sorted.merges = std::move(grid_.merges);
  grid_ = std::move(sorted);
}

void Filling::finish() {
  if (row_ > 0) grid_.end_row();
  if (!late_.empty()) sort_in();
  if (hidden_.empty()) return;
  std::vector<GridCell> cells;
  for (std::size_t at = 0; at < grid_.end();)
    grid_.hidden_rows += static_cast<unsigned>(hidden_.count(grid_.read(at, cells)));
}

}  // namespace intake

#include "intake/grid_rows.hpp"

#include <algorithm>

namespace intake {

MergeFill::MergeFill(const Grid& grid) {
  std::vector<const Merge*> tall;
  for (const auto& merge : grid.merges)
    if (merge.last_row > merge.first_row) tall.push_back(&merge);
  if (tall.empty()) return;
  std::sort(tall.begin(), tall.end(), [](const Merge* a, const Merge* b) {
    return std::pair(a->first_row, a->first_column) < std::pair(b->first_row, b->first_column);
  });
  std::vector<GridCell> cells;
  auto merge = tall.begin();
  for (std::size_t offset = 0; offset < grid.end() && merge != tall.end();) {
    const unsigned row = grid.read(offset, cells);
    while (merge != tall.end() && (*merge)->first_row < row) ++merge;
    for (; merge != tall.end() && (*merge)->first_row == row; ++merge)
      for (const auto& cell : cells)
        if (cell.column == (*merge)->first_column) spans_.push_back({row, (*merge)->last_row, cell.column, cell.kind, cell.text});
  }
  for (const auto& span : spans_) reach_.push_back(std::max(span.last_row, reach_.empty() ? 0 : reach_.back()));
}

std::size_t MergeFill::before(unsigned row) const {
  const auto it = std::partition_point(spans_.begin(), spans_.end(), [&](const Span& span) { return span.first_row < row; });
  return static_cast<std::size_t>(it - spans_.begin());
}

GridRows::GridRows(const Grid& grid, const MergeFill& merges, const std::vector<int>* columns, std::size_t width, std::size_t offset)
    : grid_(grid), merges_(merges), columns_(columns), width_(width), offset_(offset) {}

void GridRows::put(Record& record, const GridCell& cell) const {
  std::size_t column = cell.column;
  if (columns_ != nullptr) {
    if (column >= columns_->size() || (*columns_)[column] < 0) {
      if (!cell.text.empty()) record.beside = true;
      return;
    }
    column = static_cast<std::size_t>((*columns_)[column]);
  } else if (column >= record.fields.size()) {
    record.fields.resize(column + 1);
    record.kinds.resize(column + 1, CellKind::text);
  }
  record.fields[column] = cell.text;
  record.kinds[column] = cell.kind;
}

bool GridRows::next(Record& record) {
  if (offset_ >= grid_.end()) return false;
  record.offset = offset_;
  record.defect = Record::Defect::none;
  record.beside = false;
  row_ = grid_.read(offset_, cells_);
  record.line = row_;
  record.fields.assign(width_, {});
  record.kinds.assign(width_, CellKind::text);
  if (!merges_.empty()) merges_.at(row_, [&](const MergeFill::Span& span) { put(record, {span.column, span.kind, span.text}); });
  for (const auto& cell : cells_) put(record, cell);
  return true;
}

}  // namespace intake

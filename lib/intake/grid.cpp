#include "intake/grid.hpp"

#include <algorithm>
#include <cstring>
#include <new>

#include "model/refusal.hpp"

namespace intake {

namespace {

// A row in bytes: its number, then its cells (kind + 1, column, length, text), then 0. Numbers in 7 bits a byte.
constexpr char row_ends = 0;

constexpr std::size_t number_bytes = 10;  // at most

char* put_number(char* at, std::size_t n) {
  for (; n >= 0x80; n >>= 7) *at++ = static_cast<char>(n | 0x80);
  *at++ = static_cast<char>(n);
  return at;
}

std::size_t get_number(const char*& at) {
  std::size_t n = 0;
  for (int shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at++);
    n |= static_cast<std::size_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return n;
  }
}

}  // namespace

void SharedTexts::add(std::string_view text) {
  all_ += text;
  model::ensure(all_.size() <= UINT32_MAX, "shared texts within the limit of their reader");
  ends_.push_back(static_cast<std::uint32_t>(all_.size()));
}

std::string_view SharedTexts::at(std::size_t index) const {
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(all_).substr(begin, ends_[index] - begin);
}

// Grows by realloc: a large block is moved by its pages, not copied, so the peak stays near what is held.
char* Grid::room(std::size_t n) {
  if (size_ + n > capacity_) {
    const std::size_t wanted = std::max(size_ + n, capacity_ + capacity_ / 2 + 4096);
    auto* grown = static_cast<char*>(std::realloc(bytes_.get(), wanted));
    if (grown == nullptr) throw std::bad_alloc();
    static_cast<void>(bytes_.release());
    bytes_.reset(grown);
    capacity_ = wanted;
  }
  return bytes_.get() + size_;
}

void Grid::begin_row(unsigned row) {
  row_begin_ = size_;
  any_cell_ = false;
  taken(put_number(room(number_bytes), row));
}

void Grid::add(unsigned column, CellKind kind, std::string_view text) {
  if (text.empty() && kind == CellKind::text) return;
  any_cell_ = true;
  char* at = room(1 + 2 * number_bytes + text.size());
  *at++ = static_cast<char>(static_cast<int>(kind) + 1);
  at = put_number(at, column);
  at = put_number(at, text.size());
  if (!text.empty()) std::memcpy(at, text.data(), text.size());
  taken(at + text.size());
}

void Grid::end_row() {
  if (!any_cell_) {
    size_ = row_begin_;
    return;
  }
  char* at = room(1);
  *at++ = row_ends;
  taken(at);
  ++rows_;
}

unsigned Grid::read(std::size_t& offset, std::vector<GridCell>& cells) const {
  cells.clear();
  const char* at = bytes_.get() + offset;
  const auto row = static_cast<unsigned>(get_number(at));
  while (*at != row_ends) {
    GridCell cell;
    cell.kind = static_cast<CellKind>(*at++ - 1);
    cell.column = static_cast<unsigned>(get_number(at));
    const std::size_t length = get_number(at);
    cell.text = {at, length};
    at += length;
    cells.push_back(cell);
  }
  offset = static_cast<std::size_t>(at + 1 - bytes_.get());
  return row;
}

std::string cell_name(unsigned column, unsigned row) {
  std::string letters;
  for (unsigned n = column + 1; n > 0; n = (n - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters + std::to_string(row);
}

}  // namespace intake

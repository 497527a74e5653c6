// Rows that are made as they are asked for: what there may be very many of need not lie in memory as a sheet.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "render/render.hpp"

namespace render {

struct Rows {
  std::size_t count = 0;
  // Holds until the next call; the same row each time: text asks twice, first for the widths.
  std::function<const std::vector<model::Cell>&(std::size_t)> at;
};
Rows rows_of(const model::Sheet& sheet);

// Takes what is written, piece after piece.
using Out = std::function<void(std::string_view)>;

// As render::render with `rows` in place of the head's own. Text and CSV are handed out in pieces, the others whole.
void render(const model::Sheet& head, const Rows& rows, Format format, bool excel, std::string_view lang, const Out& out);
void text(const model::Sheet& head, const Rows& rows, const Out& out);
void csv(const model::Sheet& head, const Rows& rows, bool excel, const Out& out);

// Gathers lines until there are enough of them to be worth handing out.
class Pieces {
 public:
  explicit Pieces(const Out& out) : out_(out) {}
  std::string& line() {
    if (text_.size() >= piece) flush();
    return text_;
  }
  void flush() {
    out_(text_);
    text_.clear();
  }

 private:
  static constexpr std::size_t piece = std::size_t{1} << 16;
  const Out& out_;
  std::string text_;
};

}  // namespace render

#include "intake/cell_text.hpp"

namespace intake {

void CellText::clear() {
  text_.clear();
  lines_ = 0;
  space_ = block_ = false;
}

// What stood between two pieces of text, in one: lines, or a space.
void CellText::gap() {
  if (!text_.empty()) {
    if (lines_ == 0 && block_) lines_ = 1;
    text_.append(lines_, '\n');
    if (lines_ == 0 && space_) text_ += ' ';
  }
  lines_ = 0;
  space_ = block_ = false;
}

void CellText::add(std::string_view piece) {
  constexpr std::string_view white = " \t\n\r\f";
  while (!piece.empty()) {
    const auto begin = piece.find_first_not_of(white);
    if (begin > 0) space_ = true;
    if (begin == piece.npos) return;
    piece.remove_prefix(begin);
    const auto end = piece.find_first_of(white);
    gap();
    text_ += piece.substr(0, end);
    if (end == piece.npos) return;
    piece.remove_prefix(end);
  }
}

}  // namespace intake

// The text of a web page's cell as a browser would show it: white space in one, lines where lines break.
#pragma once

#include <string>
#include <string_view>

namespace intake {

class CellText {
 public:
  void clear();
  void add(std::string_view piece);
  void space() { space_ = true; }
  void line() { ++lines_; }        // <br>
  void block() { block_ = true; }  // a new line, unless one begins already
  std::size_t size() const { return text_.size(); }
  std::string_view text() const { return text_; }  // without white space at its ends

 private:
  void gap();

  std::string text_;
  unsigned lines_ = 0;
  bool space_ = false, block_ = false;
};

}  // namespace intake

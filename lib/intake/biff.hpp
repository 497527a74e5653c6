// The records of an Excel 97 to 2003 workbook ([MS-XLS], BIFF8): a stream of type, length, bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace intake::biff {

// Types of records, as far as a table is made of them.
enum Type : unsigned {
  formula = 0x06,
  end_of_part = 0x0A,
  date_mode = 0x22,
  file_pass = 0x2F,
  go_on = 0x3C,  // CONTINUE
  bound_sheet = 0x85,
  mul_rk = 0xBD,
  rich_string = 0xD6,
  extended_format = 0xE0,
  merged_cells = 0xE5,
  shared_strings = 0xFC,
  shared_label = 0xFD,
  number = 0x203,
  label = 0x204,
  bool_error = 0x205,
  formula_string = 0x207,
  row = 0x208,
  rk = 0x27E,
  number_format = 0x41E,
  begin_of_part = 0x809,
};

// Thrown where a stream ends too early or says what cannot be.
struct Broken {};

// One record after the other, and the numbers and texts of the one that stands open. Records that were too long for one
// are read across those that go on with them.
class Reader {
 public:
  explicit Reader(std::string_view stream) : rest_(stream) {}

  bool next();  // opens the next record; false at the end of the stream
  unsigned type() const { return type_; }
  std::size_t left() const { return piece_.size(); }  // bytes of the record, without what goes on

  unsigned u8() { return static_cast<unsigned char>(byte()); }
  unsigned u16();
  std::uint32_t u32();
  double real();
  void skip(std::size_t count);
  // A text of `length` UTF-16 units behind its flags, as UTF-8; NUL characters dropped. Formatting and phonetic guides
  // behind it are passed over.
  std::string text(std::size_t length);

 private:
  char byte();
  void go_on_reading();
  void units(std::size_t count, bool wide);

  std::string_view rest_, piece_;
  unsigned type_ = 0;
  std::u16string units_;
};

// The short form of a number: 30 bits of an integer or of a double's front, perhaps times 100.
double rk_number(std::uint32_t rk);
// "#N/A" and so on.
std::string_view error_text(unsigned code);

}  // namespace intake::biff

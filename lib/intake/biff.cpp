#include "intake/biff.hpp"

#include <algorithm>
#include <bit>

#include "intake/little_endian.hpp"
#include "intake/unicode.hpp"

namespace intake::biff {

bool Reader::next() {
  if (rest_.empty()) return false;
  if (rest_.size() < 4) throw Broken();
  type_ = u16_at(rest_, 0);
  const std::size_t length = u16_at(rest_, 2);
  if (length > rest_.size() - 4) throw Broken();
  piece_ = rest_.substr(4, length);
  rest_.remove_prefix(4 + length);
  return true;
}

void Reader::go_on_reading() {
  const unsigned type = type_;
  if (rest_.size() < 4 || u16_at(rest_, 0) != go_on) throw Broken();
  next();
  type_ = type;
}

char Reader::byte() {
  while (piece_.empty()) go_on_reading();
  const char byte = piece_.front();
  piece_.remove_prefix(1);
  return byte;
}

unsigned Reader::u16() {
  const unsigned low = u8();
  return low | u8() << 8;
}

std::uint32_t Reader::u32() {
  const std::uint32_t low = u16();
  return low | std::uint32_t{u16()} << 16;
}

double Reader::real() {
  const std::uint64_t low = u32();
  return std::bit_cast<double>(low | std::uint64_t{u32()} << 32);
}

void Reader::skip(std::size_t count) {
  while (count > piece_.size()) {
    count -= piece_.size();
    go_on_reading();
  }
  piece_.remove_prefix(count);
}

// Where the characters go on in another record, it says anew in its first byte how wide they are.
void Reader::units(std::size_t count, bool wide) {
  units_.clear();
  while (true) {
    const std::size_t here = std::min(count, piece_.size() / (wide ? 2 : 1));
    for (std::size_t i = 0; i < here; ++i)
      units_ += wide ? static_cast<char16_t>(u16_at(piece_, 2 * i))
                     : static_cast<char16_t>(static_cast<unsigned char>(piece_[i]));
    piece_.remove_prefix(wide ? 2 * here : here);
    count -= here;
    if (count == 0) return;
    if (!piece_.empty()) throw Broken();
    go_on_reading();
    wide = (u8() & 1) != 0;
  }
}

std::string Reader::text(std::size_t length) {
  constexpr unsigned wide = 1, guided = 4, formatted = 8;
  const unsigned flags = u8();
  const std::size_t runs = (flags & formatted) != 0 ? u16() : 0;
  const std::size_t guide = (flags & guided) != 0 ? u32() : 0;
  units(length, (flags & wide) != 0);
  skip(4 * runs);
  skip(guide);
  units_.erase(std::remove(units_.begin(), units_.end(), u'\0'), units_.end());
  return utf8_of(units_);
}

double rk_number(std::uint32_t rk) {
  const bool hundredfold = (rk & 1) != 0, integer = (rk & 2) != 0;
  const double value = integer ? static_cast<double>(std::bit_cast<std::int32_t>(rk) >> 2)
                               : std::bit_cast<double>(std::uint64_t{rk & 0xFFFFFFFC} << 32);
  return hundredfold ? value / 100 : value;
}

std::string_view error_text(unsigned code) {
  switch (code) {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0F:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1D:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    case 0x2A:
      return "#N/A";
    default:
      return "#ERROR!";
  }
}

}  // namespace intake::biff

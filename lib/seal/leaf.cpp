#include "seal/leaf.hpp"

#include <charconv>
#include <cstdlib>

#include "seal/note_text.hpp"
#include "seal/percent.hpp"

namespace seal {
namespace {

constexpr PlainBytes kPlain = plain_bytes("-_.~:/+,;@");

struct Civil {
  std::int64_t year;
  unsigned month, day;
};

// From days since 1970-01-01; std::chrono's years end at 32767, a tampered row's do not. Years begin in March here, so
// that the leap day is a year's last.
Civil civil_of(std::int64_t days) {
  constexpr std::int64_t days_to_era = 719468, days_of_era = 146097;
  const std::int64_t shifted = days + days_to_era;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - (days_of_era - 1)) / days_of_era;
  const auto in_era = static_cast<unsigned>(shifted - era * days_of_era);
  const unsigned year_of_era = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
  const unsigned in_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const unsigned march_month = (5 * in_year + 2) / 153;
  const unsigned day = in_year - (153 * march_month + 2) / 5 + 1;
  const unsigned month = march_month < 10 ? march_month + 3 : march_month - 9;
  return {era * 400 + year_of_era + (month <= 2 ? 1 : 0), month, day};
}

char* put_digits(char* out, unsigned value, int width) {
  for (int i = width - 1; i >= 0; --i) {
    out[i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
  return out + width;
}

char* put_year(char* out, std::int64_t year) {
  if (year < 0) *out++ = '-';
  if (year > 9999) *out++ = '+';
  const auto size = static_cast<unsigned>(std::llabs(year));
  int width = 4;
  for (unsigned rest = size / 10000; rest != 0; rest /= 10) ++width;
  return put_digits(out, size, width);
}

char* put_pair(char* out, char separator, unsigned value) {
  *out = separator;
  return put_digits(out + 1, value, 2);
}

std::size_t write_time(char* const out, std::int64_t milliseconds) {
  constexpr std::int64_t a_day = 86'400'000;
  const std::int64_t days = milliseconds / a_day - (milliseconds % a_day < 0 ? 1 : 0);
  const auto in_day = static_cast<unsigned>((milliseconds % a_day + a_day) % a_day);
  const Civil date = civil_of(days);
  char* end = put_year(out, date.year);
  end = put_pair(end, '-', date.month);
  end = put_pair(end, '-', date.day);
  end = put_pair(end, 'T', in_day / 3'600'000);
  end = put_pair(end, ':', in_day / 60'000 % 60);
  end = put_pair(end, ':', in_day / 1000 % 60);
  *end++ = '.';
  end = put_digits(end, in_day % 1000, 3);
  *end++ = 'Z';
  return static_cast<std::size_t>(end - out);
}

}  // namespace

void Leaf::begin(std::int64_t index, std::string_view kind, std::int64_t at, std::int64_t by, const Salt& salt) {
  text_.assign("cb-leaf/v1\nindex ");
  put_number(index);
  text_ += "\nkind ";
  percent_encode(text_, kind, kPlain);
  text_ += "\nat ";
  put_time(at);
  text_ += "\nby ";
  if (by != 0) put_number(by);
  if (by == 0) text_ += '-';
  text_ += "\nsalt ";
  append_base64(text_, bytes_of(salt));
  text_ += '\n';
}

void Leaf::line(std::string_view name, std::int64_t value) {
  put_name(name);
  put_number(value);
  text_ += '\n';
}

void Leaf::line(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  put_name(name);
  percent_encode(text_, value, kPlain);
  text_ += '\n';
}

void Leaf::hash(std::string_view name, const Hash& value) {
  put_name(name);
  append_base64(text_, bytes_of(value));
  text_ += '\n';
}

void Leaf::put_name(std::string_view name) {
  text_ += name;
  text_ += ' ';
}

void Leaf::put_number(std::int64_t value) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  text_.append(digits.data(), end);
}

void Leaf::put_time(std::int64_t at) {
  if (last_time_size_ == 0 || at != last_at_) {
    last_time_size_ = write_time(last_time_.data(), at);
    last_at_ = at;
  }
  text_.append(last_time_.data(), last_time_size_);
}

std::string utc_text(std::int64_t milliseconds) {
  std::array<char, 32> text;
  return {text.data(), write_time(text.data(), milliseconds)};
}

Hash commitment(Hasher& hasher, std::string_view salt32, std::string_view field, std::string_view value) {
  constexpr std::string_view domain("cb-commit/v1\0", 13);
  return hasher.sha256_of({domain, length_prefix(salt32), salt32, length_prefix(field), field, length_prefix(value), value});
}

}  // namespace seal

#include "model/day.hpp"

#include <chrono>
#include <cstdio>

namespace model {
namespace {

std::chrono::year_month_day ymd(Day d) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{d.number}}};
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Four digits and a two-digit part or two, with '-' between; the parts that are there.
struct Parts {
  int year, month, day;
};
std::optional<Parts> parts(std::string_view text) {
  if ((text.size() != 10 && text.size() != 7) || text[4] != '-') return std::nullopt;
  const auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2));
  if (!y || !m) return std::nullopt;
  if (text.size() == 7) return Parts{*y, *m, 0};
  const auto d = digits(text.substr(8, 2));
  if (text[7] != '-' || !d || *d == 0) return std::nullopt;
  return Parts{*y, *m, *d};
}

}  // namespace

std::optional<Day> Day::of(int year, int month, int day) {
  if (year < 1800 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::optional<Day> Day::parse(std::string_view iso) {
  const auto p = parts(iso);
  if (!p || p->day == 0) return std::nullopt;
  return of(p->year, p->month, p->day);
}

int Day::year() const { return static_cast<int>(ymd(*this).year()); }
int Day::month() const { return static_cast<int>(static_cast<unsigned>(ymd(*this).month())); }
int Day::day_of_month() const { return static_cast<int>(static_cast<unsigned>(ymd(*this).day())); }
int Day::weekday() const {
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{std::chrono::days{number}}}.iso_encoding());
}

std::string Day::iso() const {
  if (*this == far_past() || *this == far_future()) return "";
  const auto date = ymd(*this);
  const int y = static_cast<int>(date.year());
  const unsigned m = static_cast<unsigned>(date.month()), d = static_cast<unsigned>(date.day());
  std::string text = "0000-00-00";
  const auto put = [&text](std::size_t at, unsigned value) { text[at] = static_cast<char>('0' + value % 10); };
  put(0, static_cast<unsigned>(y) / 1000);
  put(1, static_cast<unsigned>(y) / 100);
  put(2, static_cast<unsigned>(y) / 10);
  put(3, static_cast<unsigned>(y));
  put(5, m / 10);
  put(6, m);
  put(8, d / 10);
  put(9, d);
  return text;
}

Day last_of_month(int year, int month) {
  const int next_year = month == 12 ? year + 1 : year;
  return *Day::of(next_year, month == 12 ? 1 : month + 1, 1) - 1;
}

int age_on(Day born, Day on) {
  const int years = on.year() - born.year();
  const bool before_birthday =
      on.month() < born.month() || (on.month() == born.month() && on.day_of_month() < born.day_of_month());
  return before_birthday ? years - 1 : years;
}

std::string Birth::text() const {
  char text[32];
  if (day == 0)
    std::snprintf(text, sizeof text, "%04d-%02d", year, month);
  else
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

Day Birth::counted() const { return day == 0 ? last_of_month(year, month) : *Day::of(year, month, day); }

std::optional<Birth> Birth::parse(std::string_view text) {
  const auto p = parts(text);
  if (!p || !Day::of(p->year, p->month, p->day == 0 ? 1 : p->day)) return std::nullopt;
  return Birth{p->year, p->month, p->day};
}

}  // namespace model

// A calendar day (Gregorian, no time zone): the unit of every rule here.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace model {

struct Day {
  std::int32_t number = 0;  // days since 1970-01-01

  auto operator<=>(const Day&) const = default;
  Day operator+(int days) const { return {number + days}; }
  Day operator-(int days) const { return {number - days}; }
  int operator-(Day o) const { return number - o.number; }

  // Year, month, day; nullopt if there is no such day or the year is outside 1800..2999.
  static std::optional<Day> of(int year, int month, int day);
  static std::optional<Day> parse(std::string_view iso);  // exactly YYYY-MM-DD
  static Day far_past() { return {std::numeric_limits<std::int32_t>::min() / 2}; }
  static Day far_future() { return {std::numeric_limits<std::int32_t>::max() / 2}; }

  int year() const;
  int month() const;
  int day_of_month() const;
  int weekday() const;      // 1 Monday .. 7 Sunday
  std::string iso() const;  // YYYY-MM-DD; empty for far_past and far_future
};

Day last_of_month(int year, int month);

// Whole years completed on `on` by somebody born on `born`: a birthday counts from the day itself, and one on
// 29 February falls on 1 March in other years (the day before it, nobody has grown older).
int age_on(Day born, Day on);

// A birth day as forms give it: the day may be missing. For ages, the last day of the month counts then, so nobody is
// too young by accident (contract: people, `born`).
struct Birth {
  int year = 0, month = 0, day = 0;  // day 0: not stated
  bool operator==(const Birth&) const = default;
  std::string text() const;  // YYYY-MM-DD or YYYY-MM
  Day counted() const;
  static std::optional<Birth> parse(std::string_view text);  // what text() writes
};

}  // namespace model

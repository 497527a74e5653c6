#include <doctest/doctest.h>

#include "calendar/calendar.hpp"

using model::Day;

namespace {

Day day(const char* iso) { return *Day::parse(iso); }

std::set<Day> span(const char* from, const char* to) {
  std::set<Day> days;
  for (Day d = day(from); d <= day(to); d = d + 1) days.insert(d);
  return days;
}

// Around the National Day of 2025: off 1 to 8 October, Sunday 28 September and Saturday 11 October worked.
calendar::WorkCalendar national_day() {
  return {span("2025-10-01", "2025-10-08"), {day("2025-09-28"), day("2025-10-11")}, {2025}};
}

}  // namespace

TEST_CASE("weekends are free unless they make up for a holiday") {
  const auto work = national_day();
  CHECK(work.working(day("2025-09-26")));        // Friday
  CHECK_FALSE(work.working(day("2025-09-27")));  // Saturday
  CHECK(work.working(day("2025-09-28")));        // Sunday, worked
  CHECK_FALSE(work.working(day("2025-10-08")));  // Wednesday, off
  CHECK(work.working(day("2025-10-11")));        // Saturday, worked
  CHECK_FALSE(work.working(day("2025-10-12")));  // Sunday
}

TEST_CASE("ten working days across the National Day pass the holiday and count both make-up days") {
  // 25 26 | 28 29 30 September, 9 10 11 | 13 14 October.
  CHECK(national_day().deadline(day("2025-09-24"), 10) == day("2025-10-14"));
}

TEST_CASE("the deadline of a service in the middle of a holiday counts from the first working day") {
  CHECK(national_day().deadline(day("2025-10-03"), 1) == day("2025-10-09"));
  CHECK(national_day().deadline(day("2025-10-03"), 3) == day("2025-10-11"));
}

TEST_CASE("the day of service itself is not counted and the deadline day is a working day") {
  const auto work = national_day();
  CHECK(work.deadline(day("2025-09-08"), 10) == day("2025-09-22"));
  CHECK(work.working(work.deadline(day("2025-09-24"), 10)));
  CHECK(work.deadline(day("2025-09-08"), 0) == day("2025-09-08"));
}

TEST_CASE("a year without data has its weekends free and nothing else") {
  const auto work = national_day();
  CHECK_FALSE(work.covers(2026));
  CHECK(work.working(day("2026-10-01")));
  CHECK_FALSE(work.working(day("2026-10-03")));
  CHECK(work.deadline(day("2026-09-24"), 10) == day("2026-10-08"));
}

TEST_CASE("the years without data between two days are named") {
  const auto work = national_day();
  CHECK(work.uncovered(day("2025-01-01"), day("2025-12-31")).empty());
  CHECK(work.uncovered(day("2024-12-31"), day("2026-01-01")) == std::vector<int>{2024, 2026});
  CHECK(work.uncovered(day("2026-01-02"), day("2026-01-01")).empty());
}

// The lunar table against known days, against itself, and against ICU's Chinese calendar, which knows nothing of it.
#include "calendar/lunar.hpp"

#include <doctest/doctest.h>
#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

using calendar::lunar_day;
using calendar::lunar_month_length;
using model::Day;

namespace {

std::string iso(int year, int month, int day) {
  const auto found = lunar_day(year, month, day);
  return found ? found->iso() : "none";
}

// ICU's month and day for a Gregorian day: "8-15", "L8-15" in a leap month.
class Icu {
 public:
  Icu() : calendar_(icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale("zh@calendar=chinese"), error_)) {
    REQUIRE(U_SUCCESS(error_));
  }
  std::string date(Day day) {
    constexpr double day_ms = 86'400'000;
    calendar_->setTime(day.number * day_ms, error_);
    const int month = calendar_->get(UCAL_MONTH, error_) + 1, date = calendar_->get(UCAL_DATE, error_);
    const bool leap = calendar_->get(UCAL_IS_LEAP_MONTH, error_) != 0;
    REQUIRE(U_SUCCESS(error_));
    return (leap ? "L" : "") + std::to_string(month) + "-" + std::to_string(date);
  }

 private:
  UErrorCode error_ = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar_;
};

// Where ICU 72 begins a month on another day, or calls another month the leap one. Its astronomy is minutes off, and
// these new moons lie minutes from midnight in Beijing. What is right: the instants by astronomy-engine (see
// lunar_table.mjs); two more npm packages, lunar-javascript and date-chinese, agree with ours in every line but the
// last; 1954 to 2018 as the almanacs were printed.
struct Exception {
  int year, month;
  const char* ours;
  const char* why;
};
constexpr Exception exceptions[] = {
    {1954, 1, "1954-02-03", "new moon at 23:55:59"},
    {1955, 2, "1955-02-22", "new moon at 23:54:54"},
    {1987, 7, "1987-08-24", "the term 处暑 falls on 24 August at 00:09:56, so the month before has none and is leap six"},
    {1998, 12, "1999-01-17", "new moon at 23:46:48"},
    {2012, 7, "2012-08-17", "new moon at 23:55:06"},
    {2018, 10, "2018-11-08", "new moon at 00:02:42"},
    {2027, 1, "2027-02-06", "new moon at 23:56:47; the State Council has it so too"},
    {2030, 1, "2030-02-03", "new moon at 00:08:05"},
    {2070, 2, "2070-03-12", "new moon at 23:52:36"},
    // Nobody can know yet: fifteen seconds after midnight, and the earth's rotation until then is uncertain by more.
    // The packages named above say 7 August. No festival of config/rules.toml falls in this month.
    {2097, 7, "2097-08-08", "new moon at 00:00:15"},
};

const Exception* exception_of(int year, int month) {
  const auto* found = std::find_if(std::begin(exceptions), std::end(exceptions), [&](const Exception& exception) {
    return exception.year == year && exception.month == month;
  });
  return found == std::end(exceptions) ? nullptr : found;
}

void check_with(Icu& icu, int year, int month, int day) {
  const Day ours = *lunar_day(year, month, day);
  INFO(year, " month ", month, " day ", day, ": ", ours.iso());
  CHECK(icu.date(ours) == std::to_string(month) + "-" + std::to_string(day));
}

}  // namespace

TEST_CASE("the festivals of known years fall on their days") {
  // 春节, 端午节, 中秋节 and 重阳节 of the years whose notices of holidays name them.
  constexpr std::array<std::array<const char*, 4>, 8> known = {{
      {"2019-02-05", "2019-06-07", "2019-09-13", "2019-10-07"},
      {"2020-01-25", "2020-06-25", "2020-10-01", "2020-10-25"},
      {"2021-02-12", "2021-06-14", "2021-09-21", "2021-10-14"},
      {"2022-02-01", "2022-06-03", "2022-09-10", "2022-10-04"},
      {"2023-01-22", "2023-06-22", "2023-09-29", "2023-10-23"},
      {"2024-02-10", "2024-06-10", "2024-09-17", "2024-10-11"},
      {"2025-01-29", "2025-05-31", "2025-10-06", "2025-10-29"},
      {"2026-02-17", "2026-06-19", "2026-09-25", "2026-10-18"},
  }};
  for (int i = 0; i < 8; ++i) {
    const auto& days = known[static_cast<std::size_t>(i)];
    const int year = 2019 + i;
    CHECK(iso(year, 1, 1) == days[0]);
    CHECK(iso(year, 5, 5) == days[1]);
    CHECK(iso(year, 8, 15) == days[2]);
    CHECK(iso(year, 9, 9) == days[3]);
  }
  CHECK(iso(1950, 1, 1) == "1950-02-17");
  CHECK(iso(2100, 1, 1) == "2100-02-09");
}

TEST_CASE("leap months are where the almanacs have them") {
  CHECK(calendar::lunar_leap_month(2020) == 4);
  CHECK(calendar::lunar_leap_month(2023) == 2);
  CHECK(calendar::lunar_leap_month(2024) == 0);
  CHECK(calendar::lunar_leap_month(2025) == 6);
  // 2033: the eighth month has no leap month after it, though many tables printed before 1990 said so.
  CHECK(calendar::lunar_leap_month(2033) == 11);
  CHECK(iso(2033, 12, 1) == "2034-01-20");
  CHECK(iso(2034, 1, 1) == "2034-02-19");
}

TEST_CASE("the years of the table join without a gap") {
  for (int year = calendar::lunar_first; year < calendar::lunar_last; ++year) {
    INFO(year);
    // No year here has a leap twelfth month: its last day is the eve of the next year.
    CHECK(calendar::lunar_leap_month(year) < 12);
    const Day eve = *lunar_day(year, 12, lunar_month_length(year, 12));
    CHECK(eve + 1 == *lunar_day(year + 1, 1, 1));
    const Day first = *lunar_day(year, 1, 1);
    CHECK(first >= *Day::of(year, 1, 21));
    CHECK(first <= *Day::of(year, 2, 20));
  }
}

TEST_CASE("what the lunar calendar or the table does not have is no day") {
  CHECK_FALSE(lunar_day(1948, 1, 1));
  CHECK_FALSE(lunar_day(2101, 1, 1));
  CHECK_FALSE(lunar_day(2025, 0, 1));
  CHECK_FALSE(lunar_day(2025, 13, 1));
  CHECK_FALSE(lunar_day(2025, 1, 0));
  CHECK_FALSE(lunar_day(2025, 12, 31));
  CHECK(lunar_month_length(2025, 12) == 29);
  CHECK(iso(2025, 12, 29) == "2026-02-16");
  CHECK_FALSE(lunar_day(2025, 12, 30));
  CHECK(lunar_month_length(2101, 1) == 0);
  CHECK(calendar::lunar_leap_month(2101) == 0);
}

TEST_CASE("every day of 1950 to 2100 lies in a year of the table") {
  CHECK(*lunar_day(calendar::lunar_first, 1, 1) <= *Day::of(1950, 1, 1));
  CHECK(*lunar_day(calendar::lunar_last, 12, 29) >= *Day::of(2100, 12, 31));
}

TEST_CASE("ICU has the festivals of 1950 to 2100 on the same days but where it is known to be wrong") {
  Icu icu;
  for (int year = 1950; year <= calendar::lunar_last; ++year) {
    if (exception_of(year, 1) == nullptr) check_with(icu, year, 1, 1);
    check_with(icu, year, 5, 5);
    check_with(icu, year, 8, 15);
    check_with(icu, year, 9, 9);
    // 除夕, the eve of the next year.
    const Day eve = *lunar_day(year, 12, lunar_month_length(year, 12));
    INFO(eve.iso());
    if (exception_of(year + 1, 1) == nullptr) CHECK(icu.date(eve + 1) == "1-1");
  }
}

TEST_CASE("ICU begins the months of 1949 to 2100 on the same days but where it is known to be wrong") {
  Icu icu;
  for (int year = calendar::lunar_first; year <= calendar::lunar_last; ++year)
    for (int month = 1; month <= 12; ++month)
      if (exception_of(year, month) == nullptr) check_with(icu, year, month, 1);
  for (const Exception& exception : exceptions) {
    INFO(exception.why);
    CHECK(iso(exception.year, exception.month, 1) == exception.ours);
  }
}

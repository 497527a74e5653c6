// [calendar]: the years of holidays that ship, festivals by the lunar year, and when somebody is a year older.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "sample.hpp"

using model::Day;
using sample::day;

namespace {

const rules::Festival& festival(const rules::Pack& pack, const std::string& id) {
  for (const rules::Festival& one : pack.festivals)
    if (one.id == id) return one;
  throw model::Fault("no festival " + id);
}

std::string days_of(const rules::Festival& one, const char* from, const char* to) {
  std::string text;
  for (const Day found : one.between(day(from), day(to))) text += (text.empty() ? "" : " ") + found.iso();
  return text;
}

// Weekdays that are free, less the weekend days that are worked for them.
int days_won(const rules::Pack& pack, int year) {
  int won = 0;
  for (Day one = *Day::of(year, 1, 1); one.year() == year; one = one + 1)
    won += (one.weekday() < 6 ? 1 : 0) - (pack.calendar.working(one) ? 1 : 0);
  return won;
}

}  // namespace

TEST_CASE("the holidays and make-up days of 2019 to 2026 are complete") {
  const rules::Pack pack = sample::read("");
  // What a year wins is what 全国年节及纪念日放假办法 gives: 11 days, 13 since 2025. In 2020 the longer Spring Festival
  // freed a Friday more, and a Saturday that was to be worked.
  for (int year = 2019; year <= 2026; ++year) {
    INFO(year);
    CHECK(pack.calendar.covers(year));
    CHECK(days_won(pack, year) == (year >= 2025 || year == 2020 ? 13 : 11));
  }
  CHECK_FALSE(pack.calendar.covers(2018));
  CHECK_FALSE(pack.calendar.covers(2027));
}

TEST_CASE("the holidays by law are free in every year that ships") {
  const rules::Pack pack = sample::read("");
  for (int year = 2019; year <= 2026; ++year) {
    INFO(year);
    for (const auto& [month, date] : {std::pair{1, 1}, {5, 1}, {10, 1}, {10, 2}, {10, 3}})
      CHECK_FALSE(pack.calendar.working(*Day::of(year, month, date)));
    // 清明 is the 4th or 5th of April in these years.
    CHECK_FALSE(pack.calendar.working(*Day::of(year, 4, 5)));
    for (const char* id : {"spring", "dragon-boat", "mid-autumn"})
      for (const Day found : festival(pack, id).between(*Day::of(year, 1, 1), *Day::of(year, 12, 31)))
        CHECK_FALSE(pack.calendar.working(found));
  }
}

TEST_CASE("the longer Spring Festival of 2020 ends on 2 February") {
  const rules::Pack pack = sample::read("");
  CHECK(pack.calendar.working(day("2020-01-23")));
  CHECK_FALSE(pack.calendar.working(day("2020-01-31")));
  CHECK_FALSE(pack.calendar.working(day("2020-02-01")));  // to be worked by the first notice
  CHECK(pack.calendar.working(day("2020-02-03")));
}

TEST_CASE("festivals fall due by the lunar year from 1950 to 2100") {
  const rules::Pack pack = sample::read("");
  REQUIRE(pack.festivals.size() == 4);
  for (const rules::Festival& one : pack.festivals) {
    INFO(one.id);
    for (int year = 1950; year <= 2100; ++year)
      CHECK(one.between(*Day::of(year, 1, 1), *Day::of(year, 12, 31)).size() == 1);
  }
  CHECK(days_of(festival(pack, "spring"), "2025-01-01", "2026-12-31") == "2025-01-29 2026-02-17");
  CHECK(days_of(festival(pack, "dragon-boat"), "2025-05-31", "2025-05-31") == "2025-05-31");
  CHECK(days_of(festival(pack, "mid-autumn"), "2025-10-07", "2026-09-24").empty());
  CHECK(days_of(festival(pack, "double-ninth"), "2025-01-01", "2025-12-31") == "2025-10-29");
  CHECK(festival(pack, "spring").between(day("2026-12-31"), day("2025-01-01")).empty());
}

TEST_CASE("the thirtieth of a lunar month is its last day") {
  const rules::Pack pack =
      sample::read("[calendar]\nfestivals = [ { id = \"eve\", name = \"除夕\", lunar = \"12-30\" } ]\n");
  CHECK(days_of(festival(pack, "eve"), "2024-01-01", "2026-12-31") == "2024-02-09 2025-01-28 2026-02-16");
}

TEST_CASE("a festival has single days beside or instead of the lunar day") {
  const rules::Pack pack = sample::read(
      "[calendar]\nfestivals = [ { id = \"spring\", days = [2025-02-12] }, { id = \"founding\", name = \"建站日\", days = "
      "[2025-06-01] } ]\n",
      "[calendar]\nfestivals = [ { id = \"double-ninth\", lunar = \"09-08\" } ]\n");
  CHECK(days_of(festival(pack, "spring"), "2025-01-01", "2025-12-31") == "2025-01-29 2025-02-12");
  CHECK(festival(pack, "spring").name == "春节");
  CHECK(days_of(festival(pack, "founding"), "2000-01-01", "2050-12-31") == "2025-06-01");
  CHECK(days_of(festival(pack, "double-ninth"), "2025-01-01", "2025-12-31") == "2025-10-28");
}

TEST_CASE("full years count from the birthday unless the pack says from the day after") {
  const rules::Pack on = sample::read(""), after = sample::read("[calendar]\nbirthday = \"after\"\n");
  CHECK_FALSE(on.birthday_after);
  CHECK(after.birthday_after);
  const model::Birth born{1965, 7, 1};
  CHECK(model::age_on(on.counted(born), day("2025-07-01")) == 60);
  CHECK(model::age_on(after.counted(born), day("2025-07-01")) == 59);
  CHECK(model::age_on(after.counted(born), day("2025-07-02")) == 60);
}

TEST_CASE("a birth on 29 February counts from the same day of common years in both settings") {
  const rules::Pack on = sample::read(""), after = sample::read("[calendar]\nbirthday = \"after\"\n");
  const model::Birth leap{1964, 2, 29};
  CHECK(model::age_on(on.counted(leap), day("2024-02-29")) == 60);
  CHECK(model::age_on(after.counted(leap), day("2024-02-29")) == 59);
  CHECK(model::age_on(after.counted(leap), day("2024-03-01")) == 60);
  for (const rules::Pack* pack : {&on, &after}) {
    CHECK(model::age_on(pack->counted(leap), day("2025-02-28")) == 60);
    CHECK(model::age_on(pack->counted(leap), day("2025-03-01")) == 61);
  }
}

TEST_CASE("a birth whose day is missing counts from the month's end or the day after it") {
  const rules::Pack on = sample::read(""), after = sample::read("[calendar]\nbirthday = \"after\"\n");
  const model::Birth month{1965, 6, 0};
  CHECK(on.counted(month) == day("1965-06-30"));
  CHECK(after.counted(month) == day("1965-07-01"));
}

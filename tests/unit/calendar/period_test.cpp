#include <doctest/doctest.h>

#include "calendar/calendar.hpp"

using calendar::parse_period;
using model::Day;

namespace {

std::string shown(const calendar::Period& period) {
  return period.name + " " + period.from.iso() + " " + period.to.iso();
}

}  // namespace

TEST_CASE("periods are years, quarters, months and spans of days") {
  CHECK(shown(*parse_period("2025")) == "2025 2025-01-01 2025-12-31");
  CHECK(shown(*parse_period("2025Q3")) == "2025Q3 2025-07-01 2025-09-30");
  CHECK(shown(*parse_period("2024-02")) == "2024-02 2024-02-01 2024-02-29");
  CHECK(shown(*parse_period("2025-07-01..2025-09-30")) == "2025-07-01..2025-09-30 2025-07-01 2025-09-30");
  CHECK(shown(*parse_period("2025-07-01..2025-07-01")) == "2025-07-01..2025-07-01 2025-07-01 2025-07-01");
}

TEST_CASE("a quarter typed with a small q has the same name") {
  CHECK(parse_period("2025q3") == parse_period("2025Q3"));
}

TEST_CASE("what is no period is nothing") {
  for (const char* bad :
       {"", "25", "2025Q0", "2025Q5", "2025Q", "2025-13", "2025-00", "2025-7", "2025-07-01", "2025-09-30..2025-07-01",
        "2025-07-01..2025-02-30", "2025-07-01-2025-09-30", "Q3", "1799", "2025Q3 ", "20x5", "2025年"}) {
    INFO(std::string(bad));
    CHECK_FALSE(parse_period(bad));
  }
}

TEST_CASE("a day lies in its month and its quarter") {
  const Day day = *Day::parse("2025-09-30");
  CHECK(shown(calendar::quarter_of(day)) == "2025Q3 2025-07-01 2025-09-30");
  CHECK(shown(calendar::month_of(day)) == "2025-09 2025-09-01 2025-09-30");
  CHECK(calendar::quarter_of(day + 1).name == "2025Q4");
}

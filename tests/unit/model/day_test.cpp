#include "model/day.hpp"

#include <doctest/doctest.h>

using model::Birth;
using model::Day;

TEST_CASE("days are read and written as YYYY-MM-DD") {
  CHECK(Day::parse("2025-07-01")->iso() == "2025-07-01");
  CHECK(Day::parse("1970-01-01")->number == 0);
  for (const char* bad : {"2025-02-29", "2025-7-1", "2025/07/01", "2025-13-01", "", "2025-07", "x025-07-01"}) {
    INFO(bad);
    CHECK_FALSE(Day::parse(bad));
  }
}

TEST_CASE("an age grows on the birthday itself") {
  const Day born = *Day::parse("1965-03-02");
  CHECK(model::age_on(born, *Day::parse("2025-03-01")) == 59);
  CHECK(model::age_on(born, *Day::parse("2025-03-02")) == 60);
}

TEST_CASE("who was born on 29 February grows older on 1 March in other years") {
  const Day born = *Day::parse("1964-02-29");
  CHECK(model::age_on(born, *Day::parse("2025-02-28")) == 60);
  CHECK(model::age_on(born, *Day::parse("2025-03-01")) == 61);
  CHECK(model::age_on(born, *Day::parse("2028-02-29")) == 64);
}

TEST_CASE("a birth without its day counts as the last day of the month") {
  CHECK(Birth{1951, 9, 0}.counted() == *Day::parse("1951-09-30"));
  CHECK(Birth{1951, 9, 0}.text() == "1951-09");
  CHECK(Birth::parse("1951-09").value() == Birth{1951, 9, 0});
  CHECK(Birth::parse("1951-09-07").value() == Birth{1951, 9, 7});
  CHECK_FALSE(Birth::parse("1951-02-30"));
}

#include "desk/places.hpp"

#include <doctest/doctest.h>

#include "desk/counter.hpp"
#include "words/words.hpp"

TEST_CASE("a place in words: line and column of a text, sheet and cell of a workbook") {
  words::choose(words::Language::en);
  CHECK(desk::place_text({"a.csv", 4, 3}) == "line 4, column 3");
  CHECK(desk::place_text({"a.csv", 4}) == "line 4");
  CHECK(desk::place_text({}).empty());
  CHECK(desk::place_text({"a.xlsx", 7, 2, "Sheet1", "B7"}) == "Sheet1!B7");
  CHECK(desk::place_text({"a.xlsx", 7, 0, "Sheet1", ""}) == "Sheet1, row 7");
  CHECK(desk::row_text({"a.csv", 4, 3}) == "line 4");
  CHECK(desk::row_text({"a.xlsx", 7, 2, "Sheet1", "B7"}) == "Sheet1, row 7");
}

TEST_CASE("refusals and rejects come in the order of the rows, whatever sheet these are of, and say where") {
  words::choose(words::Language::en);
  desk::Outcome outcome;
  outcome.refuse(std::size_t{2} << 40, {"b", {"a.xlsx", 2, 1, "Two", "A2"}, "second", ""});
  outcome.refuse(std::size_t{1} << 40, {"a", {"a.xlsx", 9, 1, "One", "A9"}, "first", "mend it"});
  outcome.by_line();
  CHECK(outcome.refused == 2);
  CHECK(outcome.refusals[0].reason == "first");
  CHECK(outcome.refusals[1].reason == "second");
  CHECK(outcome.rejects[0].reason == "One!A9: first; mend it");
  CHECK(outcome.rejects[1].reason == "Two!A2: second");
}

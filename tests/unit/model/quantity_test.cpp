#include "model/quantity.hpp"

#include <doctest/doctest.h>

using model::Points;

TEST_CASE("points are written without trailing zeros") {
  CHECK(to_string(Points{0}) == "0");
  CHECK(to_string(Points{500}) == "0.5");
  CHECK(to_string(Points{12000}) == "12");
  CHECK(to_string(Points{-1}) == "-0.001");
  CHECK(to_string(Points{-12340}) == "-12.34");
}

TEST_CASE("points are read from decimals of at most three places") {
  CHECK(model::parse_points("0.5").value() == Points{500});
  CHECK(model::parse_points("12").value() == Points{12000});
  CHECK(model::parse_points("1.5000").value() == Points{1500});
  CHECK(model::parse_points("-2.25").value() == Points{-2250});
  for (const char* bad : {"", "-", ".", "1.", "1.2345", "1e3", "+1", " 1", "1,5", "9999999999999"}) {
    INFO(bad);
    CHECK_FALSE(model::parse_points(bad));
  }
}

TEST_CASE("a ratio has four decimals, rounded half up, and is empty for nothing over nothing") {
  CHECK(model::ratio(1, 3) == "0.3333");
  CHECK(model::ratio(2, 3) == "0.6667");
  CHECK(model::ratio(1, 1) == "1.0000");
  CHECK(model::ratio(1, 20000) == "0.0001");
  CHECK(model::ratio(1, 20001) == "0.0000");
  CHECK(model::ratio(0, 0).empty());
}

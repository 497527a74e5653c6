#include "rules/credit.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"
#include "words/words.hpp"

using model::Points;
using rules::Served;
using sample::day;

namespace {

const model::Day any = *model::Day::parse("2025-07-01");

// A pack with a scheme `t` that has `keys`, a plain category and one that counts one and a half times.
rules::Pack with_scheme(const std::string& keys) {
  return sample::read("[[scheme]]\nid = \"t\"\n" + keys +
                      "\n[[category]]\nid = \"plain\"\n[[category]]\nid = \"hard\"\ncoefficient = 1.5\n");
}

std::vector<int> counted(const rules::Pack& pack, std::vector<Served> services) {
  std::vector<int> minutes;
  for (const auto& credit : rules::credits_of_day(pack, *pack.scheme("t"), any, services))
    minutes.push_back(credit.minutes_counted);
  return minutes;
}

rules::Units units_of(const rules::Pack& pack, std::vector<Served> services, model::Day on = any) {
  rules::Units sum = 0;
  for (const auto& credit : rules::credits_of_day(pack, *pack.scheme("t"), on, services)) sum += credit.units;
  return sum;
}

Points earned(const rules::Pack& pack, std::vector<Served> services, model::Day on = any) {
  return rules::earned(units_of(pack, std::move(services), on), *pack.scheme("t"));
}

}  // namespace

TEST_CASE("25 minutes earn nothing and are carried, 10 more earn half a point") {
  const rules::Pack pack = with_scheme("");
  const rules::Units first = units_of(pack, {{"a", 480, 25, "plain"}});
  CHECK(rules::earned(first, *pack.scheme("t")) == Points{0});
  const rules::Units second = units_of(pack, {{"b", 480, 10, "plain"}}, any + 1);
  CHECK(rules::earned(first + second, *pack.scheme("t")) == Points{500});
}

TEST_CASE("with remainder drop each service is floored by itself") {
  const rules::Pack pack = with_scheme("remainder = \"drop\"");
  CHECK(earned(pack, {{"a", 480, 25, "plain"}, {"b", 600, 10, "plain"}}) == Points{0});
  CHECK(earned(pack, {{"a", 480, 59, "plain"}, {"b", 600, 31, "plain"}}) == Points{1000});
}

TEST_CASE("an hour earns the rate times the coefficient") {
  const rules::Pack pack = with_scheme("per_hour = 2");
  CHECK(earned(pack, {{"a", 480, 60, "plain"}}) == Points{2000});
  CHECK(earned(pack, {{"a", 480, 60, "hard"}}) == Points{3000});
  CHECK(earned(pack, {{"a", 480, 60, "unheard-of"}}) == Points{2000});
}

TEST_CASE("each service earns by the rate of its day") {
  const rules::Pack pack =
      with_scheme("per_hour = [ { value = 1, to = 2025-06-30 }, { value = 2, from = 2025-07-01 } ]");
  CHECK(earned(pack, {{"a", 480, 60, "plain"}}, any - 1) == Points{1000});
  CHECK(earned(pack, {{"a", 480, 60, "plain"}}, any) == Points{2000});
}

TEST_CASE("the cap of an activity cuts each service") {
  const rules::Pack pack = with_scheme("cap_minutes_per_activity = 120");
  CHECK(counted(pack, {{"a", 480, 150, "plain"}, {"b", 700, 60, "plain"}}) == std::vector<int>{120, 60});
}

TEST_CASE("the cap of a day cuts the later services whatever their order on paper") {
  const rules::Pack pack = with_scheme("cap_minutes_per_day = 120");
  std::vector<Served> services{{"late", 900, 60, "plain"}, {"early", 480, 90, "plain"}, {"last", 1000, 30, "plain"}};
  const auto credits = rules::credits_of_day(pack, *pack.scheme("t"), any, services);
  CHECK(services[0].ref == "early");
  CHECK(services[1].ref == "late");
  CHECK(credits[0].minutes_counted == 90);
  CHECK(credits[1].minutes_counted == 30);
  CHECK(credits[2].minutes_counted == 0);
  CHECK(credits[2].units == 0);
}

TEST_CASE("services without a start come first and equal starts go by ref") {
  const rules::Pack pack = with_scheme("cap_minutes_per_day = 100");
  std::vector<Served> services{{"b", 480, 60, "plain"}, {"a", 480, 60, "plain"}, {"z", -1, 60, "plain"}};
  rules::credits_of_day(pack, *pack.scheme("t"), any, services);
  CHECK(services[0].ref == "z");
  CHECK(services[1].ref == "a");
  CHECK(services[2].ref == "b");
}

TEST_CASE("the day's cap counts what the activity's cap has left") {
  const rules::Pack pack = with_scheme("cap_minutes_per_activity = 60\ncap_minutes_per_day = 100");
  CHECK(counted(pack, {{"a", 480, 300, "plain"}, {"b", 900, 300, "plain"}}) == std::vector<int>{60, 40});
}

TEST_CASE("nothing is ever earned below zero") {
  const rules::Pack pack = with_scheme("cap_minutes_per_day = 60");
  CHECK(counted(pack, {{"a", 480, -30, "plain"}, {"b", 500, 0, "plain"}, {"c", 600, 1440, "plain"}}) ==
        std::vector<int>{0, 0, 60});
  CHECK(earned(pack, {}) == Points{0});
}

TEST_CASE("the minutes of many years do not overflow") {
  const rules::Pack pack = with_scheme("per_hour = 1000");
  CHECK(rules::earned(units_of(pack, {{"a", 0, 1440, "hard"}}) * 36'500, *pack.scheme("t")) ==
        Points{std::int64_t{36'000'000} * 36'500});
}

TEST_CASE("a credit is explained with its rate, coefficient, caps and their sources") {
  words::choose(words::Language::en);
  const rules::Pack pack = with_scheme(
      "unit_name = \"coins\"\nper_hour = { value = 1, source = \"notice 4\" }\ncap_minutes_per_activity = 120\n"
      "cap_minutes_per_day = 100");
  const Served service{"a", 480, 150, "hard"};
  std::vector<Served> services{service};
  const auto credits = rules::credits_of_day(pack, *pack.scheme("t"), any, services);
  const auto reasons = rules::explain(pack, *pack.scheme("t"), any, service, credits[0]);
  REQUIRE(reasons.size() == 5);
  CHECK(reasons[0] == "100 minutes count at 1 coins an hour (notice 4)");
  CHECK(reasons[1] == "the coefficient of hard is 1.5");
  CHECK(reasons[2] == "30 of its 150 minutes are above the cap of 120 for one activity");
  CHECK(reasons[3] == "20 minutes are above the cap of 100 for one day");
  CHECK(reasons[4] == "points are stored in steps of 0.5; the rest is carried on");
}

#include <doctest/doctest.h>

#include "figures.hpp"

using namespace town;

TEST_CASE("the core indicators come in the contract's order") {
  Town t;
  const auto all = figures(t);
  const std::vector<std::string> core = {"activities",    "attendances",       "volunteer_attendances",
                                         "elders_served", "volunteers_active", "minutes",
                                         "points_earned", "points_redeemed",   "coverage",
                                         "participation", "staffed",           "on_time"};
  REQUIRE(all.size() > core.size());
  for (std::size_t i = 0; i < core.size(); ++i) CHECK(all[i].id == core[i]);
}

TEST_CASE("every indicator says its title, unit, meaning and source, and an empty ledger gives zeros and no ratios") {
  Town t;
  for (const auto& f : figures(t)) {
    INFO(f.id);
    CHECK(!f.title.empty());
    CHECK(!f.unit.empty());
    CHECK(!f.meaning.empty());
    CHECK(!f.source.empty());
    CHECK(shown(f.numerator) == (f.id == "staffed" ? "2" : "0"));
    CHECK(f.excluded.empty());
  }
}

TEST_CASE("the sheet has the contract's columns, counts an empty denominator and 0 of 0 an empty value") {
  Town t;
  const auto all = figures(t);
  const auto sheet = indicators::sheet(all, *calendar::parse_period("2025Q3"));
  std::string columns;
  for (const auto& column : sheet.columns) columns += column.id + ",";
  CHECK(columns == "id,title,unit,numerator,denominator,value,");
  REQUIRE(sheet.rows.size() == all.size());
  CHECK(sheet.rows[0][4] == model::Cell{});
  CHECK(sheet.rows[0][5] == model::Cell{model::Decimal{"0"}});
  CHECK(sheet.rows[8][4] == model::Cell{std::int64_t{0}});
  CHECK(sheet.rows[8][5] == model::Cell{});
}

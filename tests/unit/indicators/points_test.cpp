#include <doctest/doctest.h>

#include "figures.hpp"

using namespace town;

TEST_CASE("points earned in a period are those through its last day less those before its first") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-06-30", 25, -1, {v}, {e}});  // 0, 25 minutes carried
  t.served({"R2", "2025-07-01", 10, -1, {v}, {e}});  // 35 in all: 0.5
  t.served({"R3", "2025-07-01", 29, -1, {w}, {e}});  // 0
  CHECK(get(figures(t, pack(), {"2025Q2"}), "points_earned") == "0");
  CHECK(get(figures(t), "points_earned") == "0.5");
  CHECK(get(figures(t, pack(), {"2025"}), "points_earned") == "0.5");
}

TEST_CASE("caps of a day cut across services, and services floored one by one carry nothing") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 100, 540, {v}, {e}});
  t.served({"R2", "2025-07-01", 100, 700, {v}, {e}});
  t.served({"R3", "2025-07-02", 50, 700, {v}, {e}});
  CHECK(get(figures(t), "points_earned") == "4");  // 250 minutes
  auto capped = pack();
  capped.schemes[0].cap_minutes_per_day = rules::Rule<std::int64_t>::always(120);
  CHECK(get(figures(t, capped), "points_earned") == "2.5");  // 120 + 50 = 170 minutes
  auto dropped = pack();
  dropped.schemes[0].carry = false;
  CHECK(get(figures(t, dropped), "points_earned") == "3.5");  // 1.5 + 1.5 + 0.5
}

TEST_CASE("the rate and coefficient of the service's day hold") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  Job talk{"R1", "2025-07-01", 60, -1, {v}, {e}};
  talk.category = "talk";
  t.served(talk);
  t.served({"R2", "2025-08-01", 60, -1, {v}, {e}});
  auto p = pack();
  p.categories[1].coefficient = rules::Rule<std::int64_t>::always(1500);
  p.schemes[0].per_hour.add(
      {model::Points{2000}, rules::Level::hard, {}, {}, day("2025-08-01"), model::Day::far_future()});
  CHECK(get(figures(t, p), "points_earned") == "3.5");
}

TEST_CASE("the person kept carries the minutes of both codes") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 20, -1, {v}, {e}});
  t.served({"R2", "2025-07-02", 20, -1, {w}, {e}});
  CHECK(get(figures(t), "points_earned") == "0");
  t.write("2025-07-03", t.chief, [&](store::Writer& to) { return to.add(store::Merge{w, v}, {}, {}); });
  CHECK(get(figures(t), "points_earned") == "0.5");
}

TEST_CASE("with several schemes points have one row a scheme with its unit") {
  Town t;
  auto p = pack();
  auto second = p.schemes[0];
  second.id = "coins";
  second.unit_name = "时光币";
  p.schemes.push_back(second);
  auto programme = p.programmes[0];
  programme.id = "coin";
  programme.scheme = "coins";
  programme.is_default = false;
  p.programmes.push_back(programme);
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 60, -1, {v}, {e}});
  Job job{"R2", "2025-07-02", 90, -1, {v}, {e}};
  job.programme = "coin";
  t.served(job);
  const auto all = figures(t, p);
  CHECK(get(all, "points_earned") == "1 1.5");
  std::vector<std::string> units;
  for (const auto& f : all)
    if (f.id == "points_earned") units.push_back(f.unit);
  CHECK(units == std::vector<std::string>{"互助养老积分", "时光币"});
}

TEST_CASE("points redeemed, given and donated are counted by day, cancelled ones not") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 300, -1, {v}, {e}});  // 5
  t.redeem("G1", "grant", "2025-07-02", w, 0, 3000);  // 8 issued
  t.redeem("X1", "item", "2025-07-03", v, 0, 1000, "meal");
  t.redeem("X2", "item", "2025-10-01", v, 0, 500, "meal");
  t.redeem("X3", "gift", "2025-07-03", v, w, 2000);
  t.redeem("X4", "donate", "2025-07-03", w, 0, 500);
  const auto x = t.redeem("X5", "item", "2025-07-03", w, 0, 500, "meal");
  t.write("2025-07-04", t.chief, [&](store::Writer& to) {
    return to.add(store::RedemptionAct{x, "cancel"}, {{w, "points", "redeemed", 500}, {0, "points", "redeemed", -500}},
                  {});
  });
  const auto all = figures(t);
  CHECK(get(all, "points_redeemed") == "1");
  CHECK(get(all, "redeemed_share") == "1/8=0.1250");
  CHECK(get(all, "gifted_share") == "2/8=0.2500");
  CHECK(get(all, "donated_share") == "0.5/8=0.0625");
  CHECK(get(all, "points_outstanding") == "6");  // 8 - 1 - 0.5 - 0.5
}

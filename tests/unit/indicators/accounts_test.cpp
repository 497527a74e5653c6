// Age of balances (E18), redemptions (P17), orders and how long they wait (E24, P21).
#include <doctest/doctest.h>

#include "figures.hpp"

using namespace town;

TEST_CASE("points outstanding are told by the age of their lots, and the bands add up") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.redeem("G1", "grant", "2022-01-05", v, 0, 4000);
  t.redeem("G2", "grant", "2023-06-01", v, 0, 3000);
  t.redeem("G3", "grant", "2024-06-01", v, 0, 2000);
  t.redeem("X1", "item", "2025-07-03", v, 0, 4500, "meal");  // all of 2022, half a point of 2023
  t.served({"R1", "2025-07-01", 60, -1, {w}, {e}});
  const auto all = figures(t);
  CHECK(get(all, "points_aged_1") == "1");
  CHECK(get(all, "points_aged_2") == "2");
  CHECK(get(all, "points_aged_3") == "2.5");
  CHECK(get(all, "points_aged_older") == "0");
  CHECK(get(all, "points_outstanding") == "5.5");
  CHECK(get(figures(t, pack(), {"2026Q3", "2026-12-31"}), "points_aged_older") == "2.5");
  CHECK(get(figures(t, pack(), {"2026Q3", "2025-08-01"}), "points_aged_older") == "0");  // not older than today
}

TEST_CASE("what an account owes is taken off the youngest band") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2");
  t.redeem("G1", "grant", "2025-07-01", v, 0, 2000);
  t.redeem("X1", "donate", "2025-07-02", w, 0, 500);
  CHECK(get(figures(t), "points_aged_1") == "1.5");
  CHECK(get(figures(t), "points_outstanding") == "1.5");
}

TEST_CASE("redemptions are counted by their day when given or spent, and those reserved are told") {
  Town t;
  const auto v = t.volunteer("V1");
  t.redeem("G1", "grant", "2025-07-01", v, 0, 20000);
  t.redeem("X1", "item", "2025-07-03", v, 0, 500, "rice");
  t.redeem("X2", "item", "2025-10-03", v, 0, 500, "rice");
  const auto reserve = [&](const char* ref, const char* act) {
    store::Redemption r;
    r.ref = ref;
    r.type = "item";
    r.day = "2025-08-01";
    r.person = v;
    r.scheme = "points";
    r.item = "meal";
    r.points_milli = 500;
    r.reserved = true;
    const auto id = t.write("2025-08-01", t.chief, [&](store::Writer& to) {
      return to.add(r, {{v, "points", "redeemed", -500}, {0, "points", "redeemed", 500}}, {});
    });
    if (*act != 0)
      t.write("2025-08-02", t.chief, [&](store::Writer& to) { return to.add(store::RedemptionAct{id, act}, {}, {}); });
  };
  reserve("X3", "");
  reserve("X4", "deliver");
  reserve("X5", "cancel");
  CHECK(get(figures(t), "redemptions") == "2");
  CHECK(left_out(figures(t), "redemptions") == std::vector<std::string>{"1 reserved and not given yet"});
  CHECK(get(figures(t, pack(), {"2025"}), "redemptions") == "3");
}

TEST_CASE("orders are counted with the median hours of their answers") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto ask = [&](const char* ref, const char* day) {
    store::Request asked;
    asked.ref = ref;
    asked.elder = e;
    asked.category = "meals";
    asked.day = day;
    return t.write(day, t.clerk, [&](store::Writer& to) { return to.add(asked, {}); });
  };
  const auto act = [&](EntryId request, const char* what, const char* day) {
    t.write(day, t.clerk, [&](store::Writer& to) { return to.add(store::RequestAct{request, what, v, 0, 0}, {}); });
  };
  const auto first = ask("Q1", "2025-07-01"), second = ask("Q2", "2025-07-01"), third = ask("Q3", "2025-07-05");
  ask("Q4", "2025-10-01");
  for (const auto request : {first, second}) act(request, "dispatch", "2025-07-02");
  act(first, "accept", "2025-07-02");
  act(second, "accept", "2025-07-04");
  act(first, "serve", "2025-07-05");
  act(first, "confirm", "2025-07-06");
  act(third, "withdraw", "2025-07-07");
  const auto all = figures(t);
  CHECK(get(all, "orders") == "3");
  CHECK(get(all, "orders_completed") == "1/3=0.3333");
  CHECK(left_out(all, "orders_completed") == std::vector<std::string>{"1 withdrawn ones (not left out, only told)"});
  CHECK(get(all, "answer_hours") == "5760/120=48.0000");
  CHECK(get(all, "completion_hours") == "5760/60=96.0000");
  CHECK(get(figures(t, pack(), {"2026"}), "answer_hours") == "0/0=");
}

// How old points are: lots of an account, oldest spent first (E18; scheme.expiry_months).
#include "reckoning/lots.hpp"

#include <doctest/doctest.h>

#include <random>

#include "store/services.hpp"
#include "town.hpp"

using namespace town;
using reckoning::Lot;
using reckoning::Lots;

namespace {

std::string shown(const Lots& lots) {
  std::string out;
  for (const Lot& lot : lots.left) out += lot.day.iso() + ":" + std::to_string(lot.milli) + " ";
  return out + "owed " + std::to_string(lots.owed);
}

std::string shown(const Town& t, EntryId person) { return shown(reckoning::lots_of(t.ledger(), person, "points")); }

}  // namespace

TEST_CASE("what leaves an account leaves its oldest lots, in whatever order they came") {
  const std::vector<Lot> lots{{day("2025-03-01"), 3000}, {day("2025-01-01"), 1000}, {day("2025-02-01"), 2000}};
  CHECK(shown(reckoning::settle(lots, 0)) == "2025-01-01:1000 2025-02-01:2000 2025-03-01:3000 owed 0");
  CHECK(shown(reckoning::settle(lots, 1500)) == "2025-02-01:1500 2025-03-01:3000 owed 0");
  CHECK(shown(reckoning::settle(lots, 6000)) == "owed 0");
  CHECK(shown(reckoning::settle(lots, 6500)) == "owed 500");
  CHECK(shown(reckoning::settle({}, 500)) == "owed 500");
}

TEST_CASE("lots add up to the balance whatever is credited and taken") {
  std::mt19937 random(20250731);
  const auto upto = [&](int n) { return static_cast<std::int64_t>(random() % static_cast<unsigned>(n)); };
  for (int trial = 0; trial < 500; ++trial) {
    std::vector<Lot> credited(static_cast<std::size_t>(upto(8)));
    std::int64_t sum = 0;
    for (auto& lot : credited) {
      lot = {day("2024-01-01") + static_cast<int>(upto(700)), 500 * (1 + upto(9))};
      sum += lot.milli;
    }
    const std::int64_t gone = 500 * upto(40);
    const Lots lots = reckoning::settle(credited, gone);
    CHECK(lots.balance() == sum - gone);
    CHECK((lots.owed == 0 || lots.left.empty()));
    for (std::size_t i = 0; i < lots.left.size(); ++i) {
      CHECK(lots.left[i].milli > 0);
      CHECK((i == 0 || lots.left[i - 1].day <= lots.left[i].day));
    }
  }
}

TEST_CASE("a lot can be used through the same day of the month, or the month's last") {
  CHECK(reckoning::last_use(day("2025-01-31"), 1).iso() == "2025-02-28");
  CHECK(reckoning::last_use(day("2024-02-29"), 12).iso() == "2025-02-28");
  CHECK(reckoning::last_use(day("2025-11-30"), 3).iso() == "2026-02-28");
  CHECK(reckoning::last_use(day("2025-06-02"), 12).iso() == "2026-06-02");
  CHECK(reckoning::last_use(day("2025-12-15"), 24).iso() == "2027-12-15");
}

TEST_CASE("a lot has expired from the day after its last on") {
  const Lots lots =
      reckoning::settle({{day("2025-06-02"), 1000}, {day("2025-06-20"), 500}, {day("2025-07-01"), 500}}, 0);
  CHECK(reckoning::expired(lots, 12, day("2026-06-02")).milli == 0);
  CHECK(reckoning::expired(lots, 12, day("2026-06-03")).milli == 1000);
  CHECK(reckoning::expired(lots, 12, day("2026-06-03")).until.iso() == "2025-06-02");
  CHECK(reckoning::expired(lots, 12, day("2026-07-01")).milli == 1500);
  CHECK(reckoning::expired(lots, 12, day("2027-01-01")).milli == 2000);
  CHECK(reckoning::expired(lots, 12, day("2027-01-01")).until.iso() == "2025-07-01");
  CHECK(reckoning::expired(lots, 0, day("2099-01-01")).milli == 0);
}

TEST_CASE("the lots of a ledger are its creditings by day, openings and gifts by their own") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 120, -1, {v}, {e}});
  t.redeem("G1", "grant", "2025-05-05", v, 0, 1000);
  t.redeem("X1", "gift", "2025-07-10", v, w, 1500);
  CHECK(shown(t, v) == "2025-07-01:1500 owed 0");  // the grant of May went first
  CHECK(shown(t, w) == "2025-07-10:1500 owed 0");
  for (const auto& [key, lots] : reckoning::lots(t.ledger()))
    CHECK(lots.balance() == store::balance_of(t.ledger(), key.first, key.second));
}

TEST_CASE("a redemption that was cancelled counts as if it had not been") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 60, -1, {v}, {e}});
  t.served({"R2", "2025-07-20", 60, -1, {v}, {e}});
  const auto x = t.redeem("X1", "item", "2025-07-21", v, 0, 1000, "meal");
  CHECK(shown(t, v) == "2025-07-20:1000 owed 0");
  const auto before = t.ledger().size();
  t.write("2025-07-25", t.chief, [&](store::Writer& to) {
    return to.add(store::RedemptionAct{x, "cancel"},
                  {{v, "points", "redeemed", 1000}, {0, "points", "redeemed", -1000}}, {});
  });
  CHECK(shown(t, v) == "2025-07-01:1000 2025-07-20:1000 owed 0");
  CHECK(shown(reckoning::lots(t.ledger(), before)[{v, "points"}]) == "2025-07-20:1000 owed 0");  // as it was then
}

TEST_CASE("two codes of one person have one account, as old as it was") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 60, -1, {v}, {e}});
  t.served({"R2", "2025-07-20", 60, -1, {w}, {e}});
  t.write("2025-08-01", t.chief, [&](store::Writer& to) {
    return to.add(store::Merge{w, v}, {{w, "points", "earned", -1000}, {v, "points", "earned", 1000}}, {});
  });
  CHECK(shown(t, v) == "2025-07-01:1000 2025-07-20:1000 owed 0");
  CHECK(reckoning::lots(t.ledger()).size() == 1);
}

TEST_CASE("an account that owes has no lots, and what comes in pays the debt first") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.redeem("X1", "donate", "2025-07-01", v, 0, 1500);  // as after a void
  CHECK(shown(t, v) == "owed 1500");
  t.served({"R1", "2025-07-02", 120, -1, {v}, {e}});
  CHECK(shown(t, v) == "2025-07-02:500 owed 0");
}

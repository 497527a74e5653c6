#include <doctest/doctest.h>

#include "found.hpp"

using namespace town;

TEST_CASE("an account that owes points is found") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto s = t.served({"R1", "2025-07-01", 90, -1, {v}, {e}});
  t.redeem("X1", "item", "2025-07-02", v, 0, 1500, "meal");
  CHECK(audit(t).findings.empty());
  t.act(s, "void", "2025-07-03");
  t.credit(v, -90, "2025-07-03");
  CHECK(found(audit(t), "balance-negative") == Lines{"error V1: the balance is -1.5 points in 互助养老积分"});
  CHECK(found(audit(t), "credit-mismatch").empty());
}

TEST_CASE("postings of one entry that do not sum to zero are found") {
  Town t;
  const auto v = t.volunteer("V1");
  const auto x = t.redeem("X1", "grant", "2025-07-02", v, 0, 500);
  t.forge("INSERT INTO posting VALUES (" + std::to_string(x) + ", 9, " + std::to_string(v) +
          ", 'points', 'granted', 500)");
  CHECK(found(audit(t), "posting-unbalanced") ==
        Lines{"error X1: the postings of entry " + std::to_string(x) + " sum to 0.5 points in 互助养老积分"});
}

TEST_CASE("points that are no multiple of the storage unit are found") {
  Town t;
  const auto v = t.volunteer("V1");
  const auto x = t.redeem("X1", "grant", "2025-07-02", v, 0, 300);
  CHECK(found(audit(t), "storage-unit") ==
        Lines{"error V1: 0.3 points of 互助养老积分 in entry " + std::to_string(x) + ", stored in steps of 0.5"});
}

TEST_CASE("a credit that the rules do not give is found") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto s = t.record({"R1", "2025-07-01", 90, -1, {v}, {e}});
  t.act(s, "verify", "2025-07-01");
  t.act(s, "approve", "2025-07-01");
  t.credit(v, 120, "2025-07-01");
  CHECK(found(audit(t), "credit-mismatch") ==
        Lines{"error V1: its services earn 1.5 points in 互助养老, and 2 were credited"});
}

TEST_CASE("a cached total that disagrees with the services is found") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 40, -1, {v}, {e}});
  t.forge("UPDATE tally SET units = units + 1");
  CHECK(found(audit(t), "credit-mismatch") ==
        Lines{"error V1: the cached total of 互助养老 disagrees with its services: run carebank audit rebuild"});
}

TEST_CASE("earned points that no credit accounts for are found") {
  Town t;
  const auto v = t.volunteer("V1");
  t.write("2025-07-01", t.chief, [&](store::Writer& w) {
    store::Redemption r;
    r.ref = "X1";
    r.type = "grant";
    r.day = "2025-07-01";
    r.person = v;
    r.scheme = "points";
    return w.add(r, {{v, "points", "earned", 500}, {0, "points", "earned", -500}}, {});
  });
  CHECK(found(audit(t), "credit-mismatch") ==
        Lines{"error V1: 0.5 points in 互助养老积分 are posted as earned, and the credits say 0"});
}

TEST_CASE("an old service keeps the rate of its day") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-06-30", 60, -1, {v}, {e}});
  auto changed = pack();
  changed.schemes[0].per_hour.add(
      {model::Points{2000}, rules::Level::hard, {}, {}, day("2025-07-01"), model::Day::far_future()});
  CHECK(found(audit(t, changed), "credit-mismatch").empty());
  t.served({"R2", "2025-07-01", 60, -1, {v}, {e}});
  CHECK(found(audit(t, changed), "credit-mismatch") ==
        Lines{"error V1: its services earn 3 points in 互助养老, and 2 were credited"});
}

TEST_CASE("the person kept has the credit of both codes") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 20, -1, {v}, {e}});
  t.served({"R2", "2025-07-02", 40, -1, {w}, {e}});
  t.write("2025-07-03", t.chief, [&](store::Writer& to) { return to.add(store::Merge{w, v}, {}, {}); });
  CHECK_FALSE(found(audit(t), "credit-mismatch").empty());  // an hour together is a point, half a one was posted
  t.write("2025-07-03", t.chief, [&](store::Writer& to) {
    return to.add(store::Credit{v, "mutual", "points", 500, 0}, 60 * 1000 * 1000);
  });
  CHECK(found(audit(t), "credit-mismatch").empty());
}

TEST_CASE("a redemption below the least age is found, exceptions and cancelled ones are not") {
  Town t;
  Folk frail;
  frail.code = "V2";
  frail.born = "1970-01-01";
  frail.volunteer = true;
  frail.tags = ";失能;";
  const auto v = t.volunteer("V1", "1970-01-01"), w = t.person(frail);
  for (const auto who : {v, w}) t.redeem("G" + std::to_string(who), "grant", "2025-07-01", who, 0, 5000);
  t.redeem("X1", "item", "2025-07-02", v, 0, 500, "meal");
  t.redeem("X2", "item", "2025-07-02", w, 0, 500, "meal");
  const auto x = t.redeem("X3", "item", "2025-07-02", v, 0, 500, "meal");
  t.write("2025-07-03", t.chief, [&](store::Writer& to) {
    return to.add(store::RedemptionAct{x, "cancel"}, {{v, "points", "redeemed", 500}, {0, "points", "redeemed", -500}},
                  {});
  });
  CHECK(found(audit(t), "redemption-underage") ==
        Lines{"error V1: X1 on 2025-07-02, younger than 60 and no exception"});
}

TEST_CASE("goods are found where the scheme gives none") {
  Town t;
  const auto v = t.volunteer("V1");
  t.redeem("G1", "grant", "2025-07-01", v, 0, 5000);
  t.redeem("X1", "item", "2025-07-02", v, 0, 500, "rice");
  t.redeem("X2", "item", "2025-07-02", v, 0, 500, "meal");
  CHECK(found(audit(t), "goods-banned") == Lines{"error X1: rice is goods, and 互助养老积分 gives no goods"});
  auto open = pack();
  open.schemes[0].goods = rules::Rule<bool>::always(true);
  CHECK(found(audit(t, open), "goods-banned").empty());
}

TEST_CASE("gifts in a circle within 92 days are found once") {
  Town t;
  const auto a = t.volunteer("A"), b = t.volunteer("B"), c = t.volunteer("C");
  for (const auto who : {a, b, c}) t.redeem("G" + std::to_string(who), "grant", "2025-05-01", who, 0, 5000);
  t.redeem("X1", "gift", "2025-05-02", b, c, 500);
  t.redeem("X2", "gift", "2025-06-02", c, a, 500);
  CHECK(found(audit(t), "gift-ring").empty());
  t.redeem("X3", "gift", "2025-08-01", a, b, 500);
  CHECK(found(audit(t, pack(), "2025-08-31"), "gift-ring") ==
        Lines{"warning A: gifts went round within 92 days: A > B > C > A"});
}

TEST_CASE("gifts in a circle that took longer are not found") {
  Town t;
  const auto a = t.volunteer("A"), b = t.volunteer("B");
  for (const auto who : {a, b}) t.redeem("G" + std::to_string(who), "grant", "2025-05-01", who, 0, 5000);
  t.redeem("X1", "gift", "2025-05-02", a, b, 500);
  t.redeem("X2", "gift", "2025-08-02", b, a, 500);
  CHECK(found(audit(t, pack(), "2025-08-31"), "gift-ring").empty());
}

#include <doctest/doctest.h>

#include "found.hpp"

using namespace town;

TEST_CASE("a pair whose agreement lacks parties is found, with the parties' names") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = t.pair(v, e, "2025-05-06", false);
  t.write("2025-05-06", t.clerk, [&](store::Writer& w) {
    return w.add(store::PairSign{pair, "elder", "2025-05-06"}, {});
  });
  CHECK(found(audit(t), "pair-without-agreement") ==
        Lines{"error P" + std::to_string(pair) + ": not signed by 街道, 社区居委会"});
}

TEST_CASE("a pair that ended needs no agreement") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = t.pair(v, e, "2025-05-06", false);
  t.write("2025-06-01", t.clerk, [&](store::Writer& w) { return w.add(store::PairEnd{pair, "2025-06-01"}, {}); });
  CHECK(found(audit(t), "pair-without-agreement").empty());
}

TEST_CASE("pairs above the capacity of a volunteer are found") {
  Town t;
  const auto v = t.volunteer("V1");
  t.pair(v, t.elder("E1"));
  t.pair(v, t.elder("E2"));
  const auto third = t.pair(v, t.elder("E3"));
  CHECK(found(audit(t), "capacity-exceeded") ==
        Lines{"error P" + std::to_string(third) + ": pair number 3 of V1, who may have 2"});
}

TEST_CASE("a pair who moved apart is found once beyond the last class of proximity") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = t.pair(v, e);
  Folk moved;
  moved.code = "V1";
  moved.born = "1962-02-03";
  moved.volunteer = true;
  moved.helper_kind = "互助养老员";
  moved.community = t.west;
  t.person(moved, v, "2025-07-01", "2025-07-01");
  CHECK(found(audit(t), "out-of-reach").empty());
  auto near = pack();
  near.pair.proximity_order = rules::Rule<rules::Words>::always({"building", "compound", "community"});
  CHECK(found(audit(t, near), "out-of-reach") ==
        Lines{"warning P" + std::to_string(pair) + ": V1 and E1 no longer live within one community"});
}

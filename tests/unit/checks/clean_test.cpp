#include <doctest/doctest.h>

#include "found.hpp"

using namespace town;

TEST_CASE("a ledger in order has no findings") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 90, 540, {v}, {e}});
  t.served({"R2", "2025-07-01", 45, 630, {v, w}, {e}});
  t.served({"R3", "2025-07-02", 25, -1, {w}, {e}});
  t.pair(v, e);
  t.redeem("X1", "gift", "2025-07-10", v, w, 500);
  t.redeem("X2", "item", "2025-07-11", v, 0, 500, "meal");
  const auto outcome = audit(t);
  for (const auto& f : outcome.findings) MESSAGE(f.check << " " << f.subject << " " << f.detail);
  CHECK(outcome.findings.empty());
  CHECK(outcome.skipped.empty());
  CHECK(outcome.checks == checks::list().size());
}

TEST_CASE("an empty ledger has no findings") {
  Town t;
  CHECK(audit(t).findings.empty());
}

TEST_CASE("ages and private values are left out and told without the key") {
  Town t;
  const auto outcome = audit(t, pack(), "2025-07-31", false);
  CHECK(outcome.skipped == Lines{"duplicate-person", "elder-ineligible", "invalid-id-number", "minor-without-guardian",
                                 "redemption-underage", "underage-volunteer"});
  CHECK(outcome.checks + outcome.skipped.size() == checks::list().size());
}

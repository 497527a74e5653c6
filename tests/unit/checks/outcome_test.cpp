#include <doctest/doctest.h>

#include <set>

#include "found.hpp"

using namespace town;

TEST_CASE("an accepted finding is quiet until its day") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 481, -1, {v}, {e}});
  t.write("2025-07-02", t.chief, [&](store::Writer& w) {
    return w.add(store::Accept{"service-duration", "R1", "2025-08-31"}, {});
  });
  const auto quiet = audit(t);
  CHECK(found(quiet, "service-duration").empty());
  CHECK(quiet.accepted == 1);
  CHECK(found(audit(t, pack(), "2025-09-01"), "service-duration").size() == 1);
}

TEST_CASE("a finding names the newest entry it rests on") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto s = t.served({"R1", "2025-07-01", 481, -1, {v}, {e}});
  const auto outcome = audit(t);
  REQUIRE(outcome.findings.size() == 1);
  CHECK(outcome.findings[0].entry == s);
}

TEST_CASE("the list of checks is sorted and every check says what it finds") {
  std::set<std::string> ids;
  std::string last;
  for (const auto& about : checks::list()) {
    CHECK(last < about.id);
    CHECK(!about.title.empty());
    last = about.id;
    ids.insert(about.id);
  }
  for (const char* id : {"service-overlap", "credit-mismatch", "storage-unit", "duty-not-separated", "gift-ring"})
    CHECK(ids.contains(id));
}

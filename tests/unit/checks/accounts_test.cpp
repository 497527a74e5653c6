// What the audit finds of redemption as each district has it, of accounts, and of requests.
#include <doctest/doctest.h>

#include "found.hpp"

using namespace town;

namespace {

EntryId of_age(Town& t, const char* code, const char* born, const char* tags = "") {
  Folk folk;
  folk.code = code;
  folk.born = born;
  folk.volunteer = true;
  folk.tags = tags;
  return t.person(folk);
}

}  // namespace

TEST_CASE("a scheme's own age counts before the pack's, and exceptions from their own age") {
  Town t;
  const auto v = of_age(t, "V1", "1963-01-01"), w = of_age(t, "V2", "1966-01-01", ";失能;");
  for (const auto who : {v, w}) t.redeem("G" + std::to_string(who), "grant", "2025-07-01", who, 0, 5000);
  t.redeem("X1", "item", "2025-07-02", v, 0, 500, "meal");  // 62
  t.redeem("X2", "item", "2025-07-02", w, 0, 500, "meal");  // 59, with a tag
  CHECK(found(audit(t), "redemption-underage").empty());
  auto p = pack();
  p.schemes[0].redeem_min_age = rules::Rule<std::int64_t>::always(65);
  p.redeem.exception_age = rules::Rule<std::int64_t>::always(60);
  CHECK(found(audit(t, p), "redemption-underage") ==
        Lines{"error V1: X1 on 2025-07-02, younger than 65 and no exception",
              "error V2: X2 on 2025-07-02, younger than 65 and no exception"});
  p.redeem.exception_age = rules::Rule<std::int64_t>::always(59);
  CHECK(found(audit(t, p), "redemption-underage").size() == 1);
  p.schemes[0].redeem_min_age = rules::Rule<std::int64_t>::always(0);  // none for this scheme, whatever the pack says
  CHECK(found(audit(t, p), "redemption-underage").empty());
}

TEST_CASE("who redeems before having served is found where the pack says so") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), f = of_age(t, "V3", "1950-01-01", ";失能;"),
             o = t.volunteer("V4"), e = t.elder("E1");
  for (const auto who : {v, w, f}) t.redeem("G" + std::to_string(who), "grant", "2025-06-01", who, 0, 5000);
  t.redeem("G4", "opening", "2025-06-01", o, 0, 5000);
  t.served({"R1", "2025-07-01", 60, -1, {w}, {e}});
  for (const auto who : {v, w, f, o}) t.redeem("X" + std::to_string(who), "item", "2025-07-02", who, 0, 500, "meal");
  CHECK(found(audit(t), "redemption-unearned").empty());
  auto p = pack();
  p.redeem.earn_first = rules::Rule<bool>::always(true);
  CHECK(found(audit(t, p), "redemption-unearned") ==
        Lines{"error V1: X" + std::to_string(v) + " on 2025-07-02, before any approved service"});
  p.redeem.earn_first = soft(true);
  CHECK(found(audit(t, p), "redemption-unearned").front().starts_with("warning"));
}

TEST_CASE("points that expired and are still there are found") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 120, -1, {v}, {e}});
  auto p = pack();
  CHECK(found(audit(t, p, "2027-01-01"), "points-expired").empty());
  p.schemes[0].expiry_months = 6;
  CHECK(found(audit(t, p, "2026-01-01"), "points-expired").empty());
  CHECK(
      found(audit(t, p, "2026-01-02"), "points-expired") ==
      Lines{"warning V1: 2 points in 互助养老积分 were credited by 2025-07-01 and have expired: run carebank redeem expire"});
  t.write("2026-01-02", t.chief, [&](store::Writer& to) {
    return to.add(store::Expiry{v, "points", 2000, "2025-07-01"}, {},
                  {{v, "points", "expired", -2000}, {0, "points", "expired", 2000}});
  });
  CHECK(found(audit(t, p, "2026-01-02"), "points-expired").empty());
  CHECK(found(audit(t, p, "2026-01-02"), "posting-unbalanced").empty());
}

TEST_CASE("a closed account that holds points again is found") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 60, -1, {v}, {e}});
  t.write("2025-07-02", t.chief, [&](store::Writer& to) {
    return to.add(store::Closure{v, "points", "donate", 0, 1000, "2025-07-02"}, {{"reason", "病故"}},
                  {{v, "points", "donated", -1000}, {0, "points", "donated", 1000}});
  });
  CHECK(found(audit(t), "closed-account").empty());
  t.served({"R2", "2025-07-03", 90, -1, {v}, {e}});
  CHECK(found(audit(t), "closed-account") ==
        Lines{"warning V1: closed on 2025-07-02 in 互助养老积分, and 1.5 points came in since"});
}

TEST_CASE("a request that nobody accepts in time is found") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto act = [&](EntryId request, const char* what) {
    t.write("2025-07-02", t.clerk, [&](store::Writer& to) {
      return to.add(store::RequestAct{request, what, v, 0, 0}, {});
    });
  };
  store::Request asked;
  asked.elder = e;
  asked.category = "meals";
  asked.day = "2025-07-01";
  std::vector<EntryId> ids;
  for (const char* ref : {"Q1", "Q2", "Q3"}) {
    asked.ref = ref;
    ids.push_back(t.write("2025-07-01", t.clerk, [&](store::Writer& to) { return to.add(asked, {}); }));
  }
  act(ids[0], "dispatch");
  act(ids[1], "dispatch");
  act(ids[1], "accept");
  act(ids[2], "withdraw");
  auto p = pack();
  CHECK(found(audit(t, p), "request-waiting").empty());
  p.order.answer_hours = rules::Rule<std::int64_t>::always(36);
  CHECK(found(audit(t, p, "2025-07-03"), "request-waiting").empty());  // noon of the first, so 36 hours
  CHECK(found(audit(t, p, "2025-07-04"), "request-waiting") ==
        Lines{"warning Q1: asked for on 2025-07-01, and nobody has accepted it for 60 hours; 36 are allowed"});
}

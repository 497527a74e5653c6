#include <doctest/doctest.h>

#include "found.hpp"

using namespace town;

namespace {

rules::Pack wanting(rules::Words acts, rules::Level level = rules::Level::hard) {
  auto p = pack();
  p.workflow.signatures = rules::Rule<rules::Words>(
      {rules::Clause<rules::Words>{}, rules::Clause<rules::Words>{std::move(acts), level, {}, {}, day("2025-07-01"), model::Day::far_future()}});
  return p;
}

// The act with a signature after it, as the counter writes them; whether it is good is for audit verify.
void act_signed(Town& t, EntryId service, const char* what, const char* state, const char* on, EntryId by) {
  t.write(on, by, [&](store::Writer& w) {
    const auto first = w.add_acts({service}, what, state, {});
    return w.add(store::Signature{1, first, w.next(), "AAAA"}, {});
  });
}

}  // namespace

TEST_CASE("acts without the signature that the rules of their day want are found") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto early = t.record({"R1", "2025-06-30", 60, 540, {v}, {e}});
  t.act(early, "verify", "2025-06-30");  // a day before the rule
  t.act(early, "approve", "2025-07-01");
  const auto one = t.record({"R2", "2025-07-01", 60, 540, {v}, {e}}), two = t.record({"R3", "2025-07-02", 60, 540, {v}, {e}});
  act_signed(t, one, "verify", "verified", "2025-07-02", t.checker);
  t.act(one, "approve", "2025-07-02");
  t.act(two, "verify", "2025-07-03");
  CHECK(found(audit(t, wanting({"verify"}), "2025-07-04"), "signature-missing") ==
        Lines{"error R3: staff-1 did this act on 2025-07-03 without a signature: verify"});
  CHECK(found(audit(t, wanting({"verify", "approve"}), "2025-07-04"), "signature-missing").size() == 3);
  CHECK(found(audit(t, wanting({"verify"}, rules::Level::soft), "2025-07-04"), "signature-missing") ==
        Lines{"warning R3: staff-1 did this act on 2025-07-03 without a signature: verify"});
  CHECK(found(audit(t), "signature-missing").empty());
}

TEST_CASE("of a voided service only the void needs its signature") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto one = t.record({"R1", "2025-07-01", 60, 540, {v}, {e}});
  t.act(one, "verify", "2025-07-01");
  t.act(one, "void", "2025-07-02");
  CHECK(found(audit(t, wanting({"verify"}), "2025-07-04"), "signature-missing").empty());
  CHECK(found(audit(t, wanting({"verify", "void"}), "2025-07-04"), "signature-missing").size() == 1);
}

TEST_CASE("what came from paper was signed there") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.write("2025-07-01", t.clerk, [&](store::Writer& w) {
    const auto batch = w.add(store::Batch{"log", "paper.csv", std::string(64, 'a'), 1, 0, 0, 0});
    const auto first = w.add_services(1, [&](std::size_t, store::Service& s, store::Private&) {
      s.ref = "R1", s.day = "2025-06-02", s.minutes = 60, s.category = "meals", s.programme = "mutual", s.headcount = 1;
      s.org = t.east, s.batch = batch, s.volunteers = {v}, s.elders = {e};
    });
    w.add(store::Migration{batch}, {});
    w.add_acts({first}, "verify", "verified", {}, [](std::size_t) { return std::string("2025-06-03"); });
    return w.add_acts({first}, "approve", "approved", {}, [](std::size_t) { return std::string("2025-06-04"); });
  });
  CHECK(found(audit(t, wanting({"verify", "approve"}), "2025-07-04"), "signature-missing").empty());
}

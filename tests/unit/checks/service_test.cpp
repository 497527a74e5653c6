#include <doctest/doctest.h>

#include "found.hpp"

using namespace town;

TEST_CASE("one volunteer in two places at once is found at the later service") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 60, 540, {v}, {e}});
  t.served({"R2", "2025-07-01", 60, 570, {v}, {e}});
  t.served({"R3", "2025-07-01", 60, 570, {w}, {e}});
  t.served({"R4", "2025-07-01", 60, 630, {v}, {e}});
  CHECK(found(audit(t), "service-overlap") == Lines{"error R2: V1 was still at R1 when this one began"});
}

TEST_CASE("overlaps are told once a service, with the first of those still running") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 30, 600, {v}, {e}});
  t.served({"R2", "2025-07-01", 240, 540, {v}, {e}});  // runs beyond both others
  t.served({"R3", "2025-07-01", 60, 540, {v}, {e}});   // begins together with R2, and ends with R1 begun
  t.served({"R4", "2025-07-01", 60, 630, {v}, {e}});
  t.served({"R5", "2025-07-01", 60, 780, {v}, {e}});  // begins as R2 ends
  t.served({"R6", "2025-07-01", 60, -1, {v}, {e}});   // begins nobody knows when
  CHECK(found(audit(t), "service-overlap") == Lines{"error R1: V1 was still at R2 when this one began", "error R3: V1 was still at R2 when this one began",
                                                    "error R4: V1 was still at R2 when this one began"});
}

TEST_CASE("two codes of one person overlap") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 60, 540, {v}, {e}});
  t.served({"R2", "2025-07-01", 60, 570, {w}, {e}});
  CHECK(found(audit(t), "service-overlap").empty());
  t.write("2025-07-02", t.clerk, [&](store::Writer& writer) { return writer.add(store::Merge{w, v}, {}, {}); });
  CHECK(found(audit(t), "service-overlap") == Lines{"error R2: V1 was still at R1 when this one began"});
}

TEST_CASE("a service across midnight overlaps with one of the next day") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 120, 1380, {v}, {e}});
  t.served({"R2", "2025-07-02", 60, 30, {v}, {e}});
  CHECK(found(audit(t), "service-overlap") == Lines{"error R2: V1 was still at R1 when this one began"});
}

TEST_CASE("a service longer than one activity may be is found") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 481, -1, {v}, {e}});
  t.served({"R2", "2025-07-02", 480, -1, {v}, {e}});
  CHECK(found(audit(t), "service-duration") == Lines{"error R1: 481 minutes, and one activity has at most 480"});
  auto lenient = pack();
  lenient.log.cap_minutes_per_activity = soft<std::int64_t>(480);
  CHECK(found(audit(t, lenient), "service-duration") ==
        Lines{"warning R1: 481 minutes, and one activity has at most 480"});
}

TEST_CASE("minutes above the cap of a day are found, a service across midnight split by day") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 301, 400, {v}, {e}});
  t.served({"R2", "2025-07-01", 300, 800, {v}, {e}});
  t.served({"R3", "2025-07-01", 300, 400, {w}, {e}});
  t.served({"R4", "2025-07-01", 400, 1200, {w}, {e}});  // 240 today, 160 tomorrow
  CHECK(found(audit(t), "over-daily-cap") == Lines{"warning V1: 601 minutes on 2025-07-01, and a day has at most 600"});
}

TEST_CASE("a service on a day to come and one outside the phases are found") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-08-01", 60, -1, {v}, {e}});
  t.served({"R2", "2025-04-30", 60, -1, {v}, {e}});
  const auto outcome = audit(t);
  CHECK(found(outcome, "service-future") == Lines{"error R1: its day 2025-08-01 is after 2025-07-31"});
  CHECK(found(outcome, "service-outside-phase") ==
        Lines{"warning R2: its day 2025-04-30 lies in no phase of services"});
}

TEST_CASE("a verification after the tenth working day is late and one on it is not") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  for (const char* on : {"2025-07-15", "2025-07-16"}) {
    const auto s = t.record({std::string("R-") + on, "2025-07-01", 60, -1, {v}, {e}});
    t.act(s, "verify", on);
    t.act(s, "approve", on);
    t.credit(v, 60, on);
  }
  CHECK(found(audit(t), "late-record") ==
        Lines{"warning R-2025-07-16: verified on 2025-07-16, and the time allowed ended on 2025-07-15"});
}

TEST_CASE("the verification that led to the approval counts") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto s = t.record({"R1", "2025-07-01", 60, -1, {v}, {e}});
  t.act(s, "verify", "2025-07-02");
  t.act(s, "return", "2025-07-03");
  t.act(s, "verify", "2025-07-20");
  t.act(s, "approve", "2025-07-21");
  t.credit(v, 60, "2025-07-21");
  CHECK(found(audit(t), "late-record").size() == 1);
}

TEST_CASE("services that wait too long are found in every state but the last") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.record({"R1", "2025-07-01", 60, -1, {v}, {e}});
  const auto verified = t.record({"R2", "2025-07-01", 60, -1, {v}, {e}});
  t.act(verified, "verify", "2025-07-14");
  const auto returned = t.record({"R3", "2025-07-01", 60, -1, {v}, {e}});
  t.act(returned, "return", "2025-07-14");
  t.record({"R4", "2025-07-17", 60, -1, {v}, {e}});
  CHECK(
      found(audit(t), "stuck-record") ==
      Lines{"warning R1: waits for verification since 2025-07-01; the time allowed ended on 2025-07-15",
            "warning R2: waits for approval since 2025-07-14; as many working days ended on 2025-07-28",
            "warning R3: was returned and not corrected; the time allowed for its day 2025-07-01 ended on 2025-07-15"});
}

TEST_CASE("voided services are left out") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto s = t.record({"R1", "2025-08-05", 481, -1, {v}, {e}});
  t.act(s, "void", "2025-07-02");
  CHECK(audit(t).findings.empty());
}

TEST_CASE("one person in two acts of a service is found where the pack separates duties") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto s = t.record({"R1", "2025-07-01", 60, -1, {v}, {e}});
  t.act(s, "verify", "2025-07-01", t.clerk);
  const auto r = t.record({"R2", "2025-07-01", 60, -1, {v}, {e}});
  t.act(r, "verify", "2025-07-01", t.checker);
  t.act(r, "approve", "2025-07-01", t.checker);
  t.credit(v, 60, "2025-07-01");
  CHECK(found(audit(t, pack(), "2025-07-02"), "duty-not-separated") ==
        Lines{"error R1: staff-0 did more than one of recording, verifying and approving it",
              "error R2: staff-1 did more than one of recording, verifying and approving it"});
  auto open = pack();
  open.workflow.separate_duties = rules::Rule<bool>::always(false);
  CHECK(found(audit(t, open, "2025-07-02"), "duty-not-separated").empty());
}

TEST_CASE("a recorder whose entries are mostly back entries is found from twenty on") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  for (int i = 0; i < 20; ++i) {
    Job job{"R" + std::to_string(i), "2025-07-10", 15 + i, -1, {v}, {e}};
    job.evidence = i < 11 ? "back" : "live";
    t.record(job);
    if (i == 18) CHECK(found(audit(t, pack(), "2025-07-11"), "back-entry-share").empty());
  }
  CHECK(found(audit(t, pack(), "2025-07-11"), "back-entry-share") ==
        Lines{"warning staff-0: 11 of 20 services recorded since 2025-04-11 are back entries"});
}

TEST_CASE("ten services of a month that last the same whole hours are found") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  for (int i = 10; i < 20; ++i) {
    const std::string on = "2025-06-" + std::to_string(i);
    t.served({"R" + std::to_string(i), on, 120, -1, {v}, {e}});
    t.served({"S" + std::to_string(i), on, i == 19 ? 60 : 120, -1, {w}, {e}});
  }
  CHECK(found(audit(t), "round-hours") == Lines{"warning V1: all 10 services of 2025-06 last exactly 120 minutes"});
}

TEST_CASE("what the record of a service must hold is told once an organisation") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto bare = [&](const char* ref) {
    t.write("2025-07-01", t.clerk, [&](store::Writer& w) {
      return w.add_services(1, [&](std::size_t, store::Service& f, store::Private& values) {
        f.ref = ref;
        f.day = "2025-07-01";
        f.minutes = 61;
        f.category = "meals";
        f.programme = "mutual";
        f.headcount = 1;
        f.org = t.east;
        f.volunteers = {v};
        f.elders = {e};
        values = {{"title", "助餐"}};
      });
    });
  };
  bare("R1");
  CHECK(found(audit(t, pack(), "2025-07-02"), "missing-fields") == Lines{"warning R1: missing: place, lead"});
  bare("R2");
  CHECK(found(audit(t, pack(), "2025-07-02"), "missing-fields") == Lines{"warning E: 2 services lack: place, lead"});
}

#include <doctest/doctest.h>

#include "figures.hpp"

using namespace town;

namespace {

// Two volunteers, three elders; two services in the third quarter, one in the second, one that waits, one voided.
struct Quarter : Town {
  EntryId v = volunteer("V1"), w = volunteer("V2"), a = elder("E1"), b = elder("E2"), c = elder("E3");
  Quarter() {
    served({"R1", "2025-07-01", 90, -1, {v, w}, {a, b}, 5});
    served({"R2", "2025-09-30", 40, -1, {v}, {a}});
    served({"R3", "2025-06-30", 60, -1, {w}, {c}});
    record({"R4", "2025-07-02", 30, -1, {v}, {a}});
    act(record({"R5", "2025-07-03", 30, -1, {v}, {a}}), "void", "2025-07-04");
  }
};

}  // namespace

TEST_CASE("activities, attendances and people are three different counts") {
  Quarter t;
  const auto all = figures(t);
  CHECK(get(all, "activities") == "2");
  CHECK(get(all, "attendances") == "6");  // 5 counted, 1 named
  CHECK(get(all, "volunteer_attendances") == "3");
  CHECK(get(all, "elders_served") == "2");
  CHECK(get(all, "volunteers_active") == "2");
  CHECK(get(all, "minutes") == "220");  // 90 x 2 + 40
}

TEST_CASE("what is left out is told with numbers") {
  Quarter t;
  const auto all = figures(t);
  CHECK(left_out(all, "activities") == std::vector<std::string>{"1 services not approved yet", "1 voided services"});
  CHECK(left_out(all, "elders_served") ==
        std::vector<std::string>{"3 attendances of people who were counted but not named"});
}

TEST_CASE("coverage and participation divide by who was current at any time in the period") {
  Quarter t;
  Folk left;
  left.code = "E9";
  left.born = "1940-01-01";
  left.elder = true;
  left.ended = "2025-06-30";
  t.person(left);  // ended the day before
  left.code = "E8";
  left.ended = "2025-07-01";
  t.person(left);  // ended on the first day
  const auto all = figures(t);
  CHECK(get(all, "coverage") == "2/4=0.5000");
  CHECK(get(all, "participation") == "2/2=1.0000");
}

TEST_CASE("people merged into one are one") {
  Quarter t;
  t.write("2025-10-01", t.chief, [&](store::Writer& to) { return to.add(store::Merge{t.w, t.v}, {}, {}); });
  t.write("2025-10-01", t.chief, [&](store::Writer& to) { return to.add(store::Merge{t.b, t.a}, {}, {}); });
  const auto all = figures(t);
  CHECK(get(all, "volunteers_active") == "1");
  CHECK(get(all, "volunteer_attendances") == "2");
  CHECK(get(all, "elders_served") == "1");
  CHECK(get(all, "minutes") == "130");
  CHECK(get(all, "participation") == "1/1=1.0000");
}

TEST_CASE("staffed counts current helpers of the kinds at the period's end") {
  Town t;
  auto p = pack();
  p.helper.min_per_community = rules::Rule<std::int64_t>::always(1);
  Folk gone;
  gone.code = "V1";
  gone.born = "1960-01-01";
  gone.volunteer = true;
  gone.helper_kind = "互助养老员";
  gone.ended = "2025-09-29";
  gone.community = t.west;
  t.person(gone);
  t.volunteer("V2");
  CHECK(get(figures(t, p), "staffed") == "1/2=0.5000");
  CHECK(get(figures(t, p, {"2025Q2", "2025-12-31"}), "staffed") == "2/2=1.0000");
}

TEST_CASE("on_time asks only what is past its deadline and counts the verification that led to the approval") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto service = [&](const char* ref) { return t.record({ref, "2025-07-01", 60, -1, {v}, {e}}); };
  t.act(service("R1"), "verify", "2025-07-15");  // the tenth working day
  t.act(service("R2"), "verify", "2025-07-16");
  service("R3");
  const auto again = service("R4");
  t.act(again, "verify", "2025-07-02");
  t.act(again, "return", "2025-07-03");
  t.act(again, "verify", "2025-07-17");
  t.act(again, "approve", "2025-07-18");
  const auto back = service("R5");
  t.act(back, "verify", "2025-07-02");
  t.act(back, "return", "2025-07-03");
  t.act(service("R6"), "void", "2025-07-02");
  CHECK(get(figures(t), "on_time") == "1/5=0.2000");
  CHECK(get(figures(t, pack(), {"2025Q3", "2025-07-15"}), "on_time") == "0/0=");
  CHECK(left_out(figures(t, pack(), {"2025Q3", "2025-07-15"}), "on_time").front() ==
        "5 services whose deadline has not passed yet");
  CHECK(get(figures(t, pack(), {"2025Q3", "2025-07-16"}), "on_time") == "1/5=0.2000");
}

TEST_CASE("a figure as of an earlier position does not know what came later") {
  Quarter t;
  const auto position = t.ledger().size();
  const auto before = figures(t);
  const auto s = t.served({"R9", "2025-08-01", 60, -1, {t.v}, {t.c}});
  t.act(s, "void", "2025-10-01");
  t.served({"R10", "2025-08-01", 60, -1, {t.v}, {t.c}});
  const auto sealed = figures(t, pack(), {"2025Q3", "2025-12-31", position});
  REQUIRE(sealed.size() == before.size());
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    INFO(sealed[i].id);
    CHECK(sealed[i].value == before[i].value);
  }
  CHECK(get(figures(t), "activities") == "3");
}

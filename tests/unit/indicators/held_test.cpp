#include <doctest/doctest.h>

#include "figures.hpp"

using namespace town;

namespace {

EntryId give(Town& t, EntryId person, const char* id, const char* from, const char* to = "") {
  return t.write("2025-05-01", t.clerk, [&](store::Writer& w) { return w.add(store::Credential{person, 0, id, from, to, 0, 0}, {}); });
}

EntryId minor(Town& t, const char* code, const char* born, bool guarded) {
  Folk f;
  f.code = code;
  f.born = born;
  f.volunteer = true;
  f.guarded = guarded;
  return t.person(f);
}

}  // namespace

TEST_CASE("services that require cover are counted, and those inside it") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  give(t, v, "insurance", "2025-05-01", "2025-07-31");
  give(t, w, "insurance", "2025-05-01");
  t.served({"R1", "2025-07-01", 60, -1, {v, w}, {e}});
  t.served({"R2", "2025-08-01", 60, -1, {v, w}, {e}});  // V1 is covered no more
  t.served({"R3", "2025-08-02", 60, -1, {w}, {e}});
  t.record({"R4", "2025-08-03", 60, -1, {w}, {e}});  // not approved
  Job talk{"R5", "2025-08-04", 60, -1, {v}, {e}};
  talk.category = "talk";
  t.served(talk);
  auto p = pack();
  p.categories[0].needs = {"insurance"};
  CHECK(get(figures(t, p), "insured") == "2/3=0.6667");
  CHECK(get(figures(t), "insured") == "0/0=");
}

TEST_CASE("minors with a guardian's consent are told with the key alone") {
  Town t;
  minor(t, "V1", "2008-02-03", true);
  minor(t, "V2", "2007-10-01", false);  // 18 on the day after the period
  minor(t, "V3", "2007-09-30", false);
  const auto lapsed = minor(t, "V4", "2008-02-03", true);
  give(t, lapsed, "guardian", "2025-05-01", "2025-09-29");
  const auto p = pack();
  const rules::Book b = book(p);
  words::choose(words::Language::en);
  const auto with_key = indicators::compute({t.ledger(), b, *calendar::parse_period("2025Q3"), day("2025-12-31"), -1, &t.keys()});
  CHECK(get(with_key, "guarded") == "1/3=0.3333");
  const auto all = figures(t, p);
  CHECK(get(all, "guarded") == "0/0=");
  CHECK(left_out(all, "guarded") == std::vector<std::string>{"4 volunteers whose age is not told without the key: carebank audit check looks at minors"});
}

TEST_CASE("needs that were ticked are matched by what the categories meet") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.elder("E2");  // ticked nothing
  t.write("2025-03-11", t.clerk, [&](store::Writer& w) {
    store::Person who;
    who.person = e;
    who.code = "E1";
    who.elder = true;
    who.community = t.east;
    who.needs = ";生活照料;心理抚慰;法律援助;";
    who.joined = "2025-03-10";
    return w.add(who, {});
  });
  t.served({"R1", "2025-07-01", 60, -1, {v}, {e}});
  auto p = pack();
  p.categories[0].meets = {"生活照料", "健康保健"};
  p.categories[1].meets = {"心理抚慰"};
  CHECK(get(figures(t, p), "needs_matched") == "1/3=0.3333");
  CHECK(get(figures(t), "needs_matched") == "0/0=");
}

TEST_CASE("volunteers and elders are those of the period's last day") {
  Town t;
  Folk gone;
  gone.code = "V2";
  gone.volunteer = true;
  gone.ended = "2025-09-29";
  t.volunteer("V1");
  t.person(gone);
  t.elder("E1");
  CHECK(get(figures(t), "volunteers_current") == "1");
  CHECK(get(figures(t), "elders_current") == "1");
  CHECK(get(figures(t, pack(), {"2025Q2"}), "volunteers_current") == "2");
}

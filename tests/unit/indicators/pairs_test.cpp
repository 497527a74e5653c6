// Pairs, what is owed in them, and what was delivered (E06, E08, E09, E10, E27).
#include <doctest/doctest.h>

#include "figures.hpp"

using namespace town;

namespace {

store::EntryId pair_of(Town& t, const store::Pair& pair) {
  return t.write(pair.from_day, t.clerk, [&](store::Writer& w) { return w.add(pair, {}); });
}

store::EntryId org(Town& t, const char* code, const char* type) {
  return t.write("2025-03-10", t.clerk, [&](store::Writer& w) {
    return w.add(store::Org{0, code, type, std::string("某单位") + code, t.street});
  });
}

}  // namespace

TEST_CASE("near pairs are told class by class") {
  Town t;
  const auto v = t.volunteer("V1"), a = t.elder("E1"), b = t.elder("E2"), c = t.elder("E3");
  pair_of(t, {v, a, "person", "building", "2025-05-06"});
  pair_of(t, {v, b, "person", "none", "2025-05-06"});
  pair_of(t, {v, c, "person", "building", "2025-10-06"});  // later
  const auto all = figures(t);
  CHECK(get(all, "proximity") == "1/2=0.5000");
  CHECK(get(all, "proximity:building") == "1/2=0.5000");
  CHECK(get(all, "proximity:none") == "1/2=0.5000");
  CHECK(get(all, "proximity:street") == "");
}

TEST_CASE("agreements are complete with the parties of their kind") {
  Town t;
  auto p = pack();
  rules::Pairing school;
  school.id = "institution";
  school.helper_is_org = school.helped_is_org = true;
  school.parties = {"school"};
  p.pairings = {school};
  const auto x = org(t, "X1", "school"), y = org(t, "Y1", "institution");
  org(t, "X2", "school");
  const auto pair = pair_of(t, {0, 0, "institution", "street", "2025-05-06", x, y});
  t.pair(t.volunteer("V1"), t.elder("E1"), "2025-05-06", false);
  CHECK(get(figures(t, p), "agreements_signed") == "0/2=0.0000");
  t.write("2025-05-06", t.clerk, [&](store::Writer& w) { return w.add(store::PairSign{pair, "school", "2025-05-06"}, {}); });
  const auto all = figures(t, p);
  CHECK(get(all, "agreements_signed") == "1/2=0.5000");
  CHECK(get(all, "school_pairs") == "1/2=0.5000");
}

TEST_CASE("obligations met are told obligation by obligation, those still open left out") {
  Town t;
  auto p = pack();
  p.from = day("2025-03-04");
  rules::Obligation chat, activity;
  chat.id = "chat";
  chat.name = "每周聊天";
  chat.every = "week";
  chat.what = {"talk"};
  activity.id = "activity";
  activity.every = "month";
  p.obligations = {chat, activity};
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.pair(v, e);
  t.served({"R1", "2025-07-08", 30, -1, {v}, {e}, 0, "talk"});
  const auto all = figures(t, p, {"2025-07", "2025-07-31"});
  CHECK(get(all, "obligations_met") == "1/4=0.2500");
  CHECK(get(all, "obligations_met:chat") == "1/4=0.2500");
  CHECK(get(all, "obligations_met:activity") == "0/0=");
  CHECK(left_out(all, "obligations_met") == std::vector<std::string>{"1 periods that are not over yet"});
  for (const auto& f : all)
    if (f.id == "obligations_met:chat") CHECK(f.title == "Obligations met: 每周聊天");
}

TEST_CASE("facts known are counted against the definition, which the meaning names") {
  Town t;
  auto p = pack();
  rules::Obligation facts;
  facts.id = "facts";
  facts.every = "once";
  facts.what = {"four-knows"};
  p.obligations = {facts};
  p.four_knows.definition = "body";
  p.four_knows.facts = {{"body", {"health", "address"}}};
  const auto pair = t.pair(t.volunteer("V1"), t.elder("E1"));
  t.write("2025-05-07", t.clerk,
          [&](store::Writer& w) { return w.add(store::PairFact{pair, "health", "2025-05-07"}, {{"value", "好"}}); });
  const auto all = figures(t, p);
  CHECK(get(all, "four_knows") == "1/2=0.5000");
  for (const auto& f : all)
    if (f.id == "four_knows") CHECK(f.meaning.find("definition the notice's text: state of health, home address") != f.meaning.npos);
  CHECK(get(figures(t), "four_knows") == "0/0=");
}

TEST_CASE("deliveries are told as elders reached by each of them") {
  Town t;
  auto p = pack();
  p.deliveries = model::Vocabulary({{"送温暖", "", {}}, {"送亲情", "", {}}});
  p.categories[0].delivery = "送温暖";
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.elder("E2");
  t.served({"R1", "2025-07-08", 30, -1, {v}, {e}, 0, "meals"});
  const auto all = figures(t, p);
  CHECK(get(all, "deliveries") == "1/4=0.2500");
  CHECK(get(all, "deliveries:送温暖") == "1/2=0.5000");
  CHECK(get(all, "deliveries:送亲情") == "0/2=0.0000");
}

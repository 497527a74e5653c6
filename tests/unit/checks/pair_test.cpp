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

namespace {

rules::Pairing kind(const char* id) {
  rules::Pairing k;
  k.id = k.name = id;
  return k;
}

std::string id_of(store::EntryId pair) { return "P" + std::to_string(pair); }

store::EntryId pair_of(Town& t, const store::Pair& pair) {
  return t.write(pair.from_day, t.clerk, [&](store::Writer& w) { return w.add(pair, {}); });
}

store::EntryId org(Town& t, const char* code, const char* type) {
  return t.write("2025-03-10", t.clerk, [&](store::Writer& w) {
    return w.add(store::Org{0, code, type, std::string("某单位") + code, t.street});
  });
}

}  // namespace

TEST_CASE("a kind of pair is signed by its own parties, among them the grid worker") {
  Town t;
  auto p = pack();
  auto hands = kind("hands");
  hands.parties = {"elder", "volunteer", "grid_worker"};
  p.pairings = {hands};
  p.parties = model::Vocabulary({{"elder", "老人", {}}, {"volunteer", "志愿者", {}}, {"grid_worker", "网格员", {}}});
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = pair_of(t, {v, e, "hands", "community", "2025-05-06"});
  for (const char* party : {"elder", "volunteer"})
    t.write("2025-05-06", t.clerk, [&](store::Writer& w) { return w.add(store::PairSign{pair, party, "2025-05-06"}, {}); });
  CHECK(found(audit(t, p), "pair-without-agreement") == Lines{"error " + id_of(pair) + ": not signed by 网格员"});
}

TEST_CASE("kinds with a number of their own are counted by themselves, organisations only then") {
  Town t;
  auto p = pack();
  auto one = kind("one"), group = kind("group");
  one.capacity = one.per_elder = 1;
  group.helper_is_org = true;
  p.pairings = {one, group};
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), a = t.elder("E1"), b = t.elder("E2"), c = t.elder("E3");
  t.pair(v, a);
  t.pair(v, b);  // two of pair.capacity
  pair_of(t, {v, c, "one", "community", "2025-05-06"});
  CHECK(found(audit(t, p), "capacity-exceeded").empty());
  const auto second = pair_of(t, {w, c, "one", "community", "2025-05-06"});
  const auto g = org(t, "G1", "group");
  for (const auto elder : {a, b, c}) pair_of(t, {0, elder, "group", "community", "2025-05-06", g});
  CHECK(found(audit(t, p), "capacity-exceeded") ==
        Lines{"error " + id_of(second) + ": pair number 2 with E3, who may have 1"});
  group.capacity = 2;
  p.pairings = {one, group};
  const auto too_many = found(audit(t, p), "capacity-exceeded");
  REQUIRE(too_many.size() == 2);
  CHECK(too_many[1].ends_with("pair number 3 of G1, who may have 2"));
}

TEST_CASE("pairs of people who left and of organisations that closed are found") {
  Town t;
  const auto v = t.volunteer("V1");
  Folk gone;
  gone.code = "E1";
  gone.born = "1945-02-03";
  gone.elder = true;
  gone.tags = ";独居;";
  gone.ended = "2025-07-01";
  const auto e = t.person(gone), f = t.elder("E2");
  const auto pair = t.pair(v, e);
  const auto closed = t.write("2025-03-10", t.clerk, [&](store::Writer& w) {
    return w.add(store::Org{0, "G1", "group", "小组", t.east, "", "2025-06-30"});
  });
  const auto group = pair_of(t, {0, f, "helper-group", "community", "2025-05-06", closed});
  CHECK(found(audit(t), "pair-of-absent") ==
        Lines{"warning " + id_of(pair) + ": E1 is no longer enrolled in that part: end the pair",
              "warning " + id_of(group) + ": G1 has closed: end the pair"});
}

TEST_CASE("what was owed and not done is found once a pair and obligation, with the last period missed") {
  Town t;
  auto p = pack();
  rules::Obligation chat, visit;
  chat.id = chat.name = "chat";
  chat.every = "week";
  chat.what = {"talk"};
  visit.id = "visit";
  visit.name = "探访";
  visit.every = "month";
  visit.of_pair = false;
  p.obligations = {chat, visit};
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = t.pair(v, e, "2025-07-07");
  t.served({"R1", "2025-07-08", 30, -1, {v}, {e}, 0, "talk"});
  t.served({"R2", "2025-05-08", 30, -1, {v}, {e}, 0, "meals"});
  CHECK(found(audit(t, p), "obligation-gap") ==
        Lines{"warning E1: 探访: missed in 2 of 3 periods, last from 2025-06-01 to 2025-06-30",
              "warning " + id_of(pair) + ": chat: missed in 2 of 3 periods, last from 2025-07-21 to 2025-07-27"});
}

TEST_CASE("facts that are not known are found after the time allowed, with the definition that counts") {
  Town t;
  auto p = pack();
  rules::Obligation facts;
  facts.id = "facts";
  facts.every = "once";
  facts.what = {"four-knows"};
  facts.within_days = 30;
  p.obligations = {facts};
  p.four_knows.definition = "annex2";
  p.four_knows.facts = {{"body", {"health", "address"}}, {"annex2", {"health", "medication"}}};
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = t.pair(v, e, "2025-05-06");
  t.write("2025-05-07", t.clerk,
          [&](store::Writer& w) { return w.add(store::PairFact{pair, "health", "2025-05-07"}, {{"value", "好"}}); });
  CHECK(found(audit(t, p, "2025-06-05"), "four-knows-gap").empty());
  CHECK(found(audit(t, p, "2025-06-06"), "four-knows-gap") ==
        Lines{"warning " + id_of(pair) + ": not known: medicines taken "
              "(by the definition the notice's card (annex 2); others: the notice's text)"});
  CHECK(found(audit(t, p), "obligation-gap").empty());
}

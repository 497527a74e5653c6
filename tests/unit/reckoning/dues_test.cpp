// Obligations as a calendar: which periods are due, which are met (H20, H14, Z33).
#include "reckoning/dues.hpp"

#include <doctest/doctest.h>

#include <random>

#include "reckoning/deliveries.hpp"
#include "reckoning/knowledge.hpp"
#include "store/scope.hpp"
#include "town.hpp"

using namespace town;

namespace {

rules::Obligation owed(const char* id, const char* every, rules::Words what) {
  rules::Obligation o;
  o.id = o.name = id;
  o.every = every;
  o.what = std::move(what);
  return o;
}

rules::Pack with(std::vector<rules::Obligation> obligations) {
  rules::Pack p = pack();
  p.from = day("2025-03-04");
  p.obligations = std::move(obligations);
  p.pair.card_copies = rules::Rule<std::int64_t>::always(2);
  p.four_knows.definition = "body";
  p.four_knows.facts = {{"body", {"health", "address"}}, {"annex2", {"health", "medication"}}};
  return p;
}

struct When {
  const char *from, *to, *today;
};

// "FROM..TO state" of every period, pairs and elders mixed as they come.
std::vector<std::string> dues(const Town& t, const rules::Pack& p, When when) {
  store::Scope scope;
  scope.today = when.today;
  store::prepare(t.ledger(), scope, nullptr, [](const std::string&) { return std::string("9999-12-31"); });
  const rules::Book b = book(p);
  std::vector<std::string> out;
  reckoning::each_due({t.ledger(), b, day(when.from), day(when.to), day(when.today)}, [&](const reckoning::Due& due) {
    const char* state = due.state == reckoning::DueState::met      ? "met"
                        : due.state == reckoning::DueState::missed ? "missed"
                                                                   : "open";
    out.push_back(due.from.iso() + ".." + due.to.iso() + " " + state);
  });
  return out;
}

using Texts = std::vector<std::string>;
constexpr When june{"2025-06-01", "2025-06-30", "2025-07-31"};

}  // namespace

TEST_CASE("weeks run from Monday to Sunday and count where they end") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.pair(v, e, "2025-05-06");
  t.record({"R1", "2025-06-08", 30, -1, {v}, {e}, 0, "talk"});  // a Sunday
  t.record({"R2", "2025-06-09", 30, -1, {v}, {e}, 0, "talk"});  // a Monday
  CHECK(dues(t, with({owed("chat", "week", {"talk"})}), june) ==
        Texts{"2025-05-26..2025-06-01 missed", "2025-06-02..2025-06-08 met", "2025-06-09..2025-06-15 met",
              "2025-06-16..2025-06-22 missed", "2025-06-23..2025-06-29 missed"});
}

TEST_CASE("the part of a week in which a pair began or ended is not due") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = t.pair(v, e, "2025-06-03");
  t.write("2025-06-21", t.clerk, [&](store::Writer& w) { return w.add(store::PairEnd{pair, "2025-06-21"}, {}); });
  CHECK(dues(t, with({owed("chat", "week", {"talk"})}), june) == Texts{"2025-06-09..2025-06-15 missed"});
}

TEST_CASE("a period that is not over is open until it is met") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.pair(v, e, "2025-05-06");
  const auto p = with({owed("activity", "month", {"meals"})});
  CHECK(dues(t, p, {"2025-06-01", "2025-07-31", "2025-06-30"}) == Texts{"2025-06-01..2025-06-30 open"});
  CHECK(dues(t, p, {"2025-06-01", "2025-07-31", "2025-07-01"}) ==
        Texts{"2025-06-01..2025-06-30 missed", "2025-07-01..2025-07-31 open"});
  t.record({"R1", "2025-06-05", 30, -1, {v}, {e}});
  CHECK(dues(t, p, {"2025-06-01", "2025-06-30", "2025-06-20"}) == Texts{"2025-06-01..2025-06-30 met"});
}

TEST_CASE("another category, another volunteer and a returned or voided service meet nothing") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  t.pair(v, e, "2025-05-06");
  t.record({"R1", "2025-06-05", 30, -1, {v}, {e}, 0, "meals"});
  t.record({"R2", "2025-06-05", 30, -1, {w}, {e}, 0, "talk"});
  t.act(t.record({"R3", "2025-06-05", 30, -1, {v}, {e}, 0, "talk"}), "return", "2025-06-06");
  t.act(t.served({"R4", "2025-06-05", 30, -1, {v}, {e}, 0, "talk"}), "void", "2025-06-06");
  CHECK(dues(t, with({owed("chat", "month", {"talk"})}), june) == Texts{"2025-06-01..2025-06-30 missed"});
  CHECK(dues(t, with({owed("any", "month", {})}), june) == Texts{"2025-06-01..2025-06-30 met"});
}

TEST_CASE("what is owed to an elder anybody may do, and only those with the tag are owed it") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  Folk plain;
  plain.code = "E2";
  plain.born = "1945-01-01";
  plain.elder = true;
  t.person(plain);
  t.record({"R1", "2025-05-31", 30, -1, {v}, {e}});
  auto visit = owed("visit", "month", {"meals", "talk"});
  visit.of_pair = false;
  visit.applies_to = {"独居"};
  CHECK(dues(t, with({visit}), {"2025-05-01", "2025-06-30", "2025-07-31"}) ==
        Texts{"2025-05-01..2025-05-31 met", "2025-06-01..2025-06-30 missed"});
}

TEST_CASE("a festival is greeted within the days around it") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.pair(v, e, "2025-05-06");
  t.record({"R1", "2025-05-24", 30, -1, {v}, {e}, 0, "talk"});
  auto greeting = owed("greeting", "festival", {"talk"});
  auto p = with({greeting});
  p.festivals = {{"dragon-boat", "端午节", {day("2024-06-10"), day("2025-05-31")}},
                 {"mid-autumn", "中秋节", {day("2025-10-06")}}};
  CHECK(dues(t, p, {"2025-01-01", "2025-12-31", "2025-07-31"}) == Texts{"2025-05-24..2025-06-07 met"});
  p.obligations[0].within_days = 3;
  CHECK(dues(t, p, {"2025-01-01", "2025-12-31", "2025-12-31"}) ==
        Texts{"2025-05-28..2025-06-03 missed", "2025-10-03..2025-10-09 missed"});
}

TEST_CASE("a card is owed once, in as many copies as the rules say, and late is better than never") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = t.pair(v, e, "2025-06-03");
  auto card = owed("card", "once", {"card"});
  const auto p = with({card});
  const auto hand_out = [&](const char* on, std::int64_t copies) {
    t.write(on, t.clerk, [&](store::Writer& w) { return w.add(store::PairCard{pair, copies, on}); });
  };
  hand_out("2025-06-04", 1);
  CHECK(dues(t, p, {"2025-06-01", "2025-06-30", "2025-06-10"}) == Texts{"2025-06-03..2025-06-10 open"});
  CHECK(dues(t, p, june) == Texts{"2025-06-03..2025-06-10 missed"});
  hand_out("2025-06-20", 1);
  CHECK(dues(t, p, june) == Texts{"2025-06-03..2025-06-10 met"});
}

TEST_CASE("the four knows are met when every fact of the definition is noted or in the archive") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = t.pair(v, e, "2025-06-03");
  const auto p = with({owed("facts", "once", {"four-knows"})});
  CHECK(dues(t, p, june) == Texts{"2025-06-03..2025-06-10 missed"});
  const auto day_of = day("2025-06-30");
  auto known = reckoning::knowings(t.ledger(), p, day_of);
  REQUIRE(known.size() == 1);
  CHECK(known[0].missing == rules::Words{"health", "address"});
  for (const char* fact : {"health", "address"})
    t.write("2025-06-20", t.clerk,
            [&](store::Writer& w) { return w.add(store::PairFact{pair, fact, "2025-06-20"}, {{"value", "好"}}); });
  CHECK(dues(t, p, june) == Texts{"2025-06-03..2025-06-10 met"});
  CHECK(reckoning::knowings(t.ledger(), p, day_of)[0].missing.empty());
}

TEST_CASE("the members of a group meet what the group owes") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto group = t.write("2025-03-10", t.clerk, [&](store::Writer& w) {
    return w.add(store::Org{0, "G1", "group", "助老小组", t.east});
  });
  t.write("2025-05-06", t.clerk, [&](store::Writer& w) {
    return w.add(store::Pair{0, e, "helper-group", "community", "2025-05-06", group}, {});
  });
  t.record({"R1", "2025-06-05", 30, -1, {v}, {e}});
  const auto p = with({owed("help", "month", {"meals"})});
  CHECK(dues(t, p, june) == Texts{"2025-06-01..2025-06-30 missed"});
  t.write("2025-07-01", t.clerk, [&](store::Writer& w) {
    return w.add(store::Credential{v, group, "membership", "2025-06-01", "2025-06-04", 0, 0}, {});
  });
  CHECK(dues(t, p, june) == Texts{"2025-06-01..2025-06-30 missed"});
  t.write("2025-07-01", t.clerk, [&](store::Writer& w) {
    return w.add(store::Credential{v, group, "membership", "2025-06-05", "", 0, 0}, {});
  });
  CHECK(dues(t, p, june) == Texts{"2025-06-01..2025-06-30 met"});
}

TEST_CASE("a school meets what it owes to an institution by serving somebody who lives there") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  store::EntryId school = 0, home = 0;
  t.write("2025-03-10", t.clerk, [&](store::Writer& w) {
    school = w.add(store::Org{0, "X1", "school", "桃李小学", t.street});
    home = w.add(store::Org{0, "Y1", "institution", "夕阳红养老院", t.street});
    w.add(store::Credential{v, school, "membership", "2025-03-10", "", 0, 0}, {});
    w.add(store::Credential{e, home, "membership:resident", "2025-03-10", "", 0, 0}, {});
    return w.add(store::Pair{0, 0, "institution", "street", "2025-05-06", school, home}, {});
  });
  const auto p = with({owed("visit", "month", {"talk"})});
  CHECK(dues(t, p, june) == Texts{"2025-06-01..2025-06-30 missed"});
  t.record({"R1", "2025-06-05", 30, -1, {v}, {e}, 0, "talk"});
  CHECK(dues(t, p, june) == Texts{"2025-06-01..2025-06-30 met"});
}

TEST_CASE("an obligation is owed in the kinds of pairs that it names") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.pair(v, e, "2025-05-06");  // of the kind "mutual"
  auto chat = owed("chat", "month", {"talk"});
  chat.pairings = {"person"};
  CHECK(dues(t, with({chat}), june).empty());
  chat.pairings = {"person", "mutual"};
  CHECK(dues(t, with({chat}), june).size() == 1);
}

TEST_CASE("nothing is due before the pack and the books begin, nor after somebody left") {
  Town t;
  const auto v = t.volunteer("V1");
  Folk gone;
  gone.code = "E1";
  gone.born = "1945-01-01";
  gone.elder = true;
  gone.joined = "2020-01-01";
  gone.ended = "2025-05-15";
  const auto e = t.person(gone);
  t.pair(v, e, "2025-01-01");
  CHECK(dues(t, with({owed("chat", "month", {"talk"})}), {"2020-01-01", "2025-12-31", "2025-12-31"}) ==
        Texts{"2025-04-01..2025-04-30 missed"});
}

TEST_CASE("every period is met, missed or open, whatever happened") {
  std::mt19937 random(20190812);
  for (int round = 0; round < 20; ++round) {
    Town t;
    const auto v = t.volunteer("V1"), e = t.elder("E1");
    const auto roll = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const model::Day first = day("2025-04-01") + roll(60);
    const auto pair = t.pair(v, e, first.iso());
    model::Day last = model::Day::far_future();
    if (roll(2) == 0) {
      last = first + roll(120);
      t.write(last.iso(), t.clerk, [&](store::Writer& w) { return w.add(store::PairEnd{pair, last.iso()}, {}); });
    }
    std::vector<model::Day> served;
    for (int i = 0; i < 12; ++i) {
      served.push_back(first + roll(150));
      t.record({"R" + std::to_string(i), served.back().iso(), 30, -1, {v}, {e}, 0, "talk"});
    }
    const model::Day today = day("2025-09-03");
    Texts expected;
    for (model::Day monday = day("2025-03-31"); monday <= today; monday = monday + 7) {
      const model::Day sunday = monday + 6;
      if (monday < first || sunday > last) continue;
      const bool met = std::any_of(served.begin(), served.end(),
                                   [&](model::Day d) { return monday <= d && d <= sunday && d <= today; });
      expected.push_back(monday.iso() + ".." + sunday.iso() + (met ? " met" : sunday < today ? " missed" : " open"));
    }
    CHECK(dues(t, with({owed("chat", "week", {"talk"})}), {"2025-01-01", "2025-12-31", "2025-09-03"}) == expected);
  }
}

TEST_CASE("deliveries are counted elder by elder under the delivery of their category") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1"), f = t.elder("E2");
  auto p = pack();
  p.deliveries = model::Vocabulary({{"送温暖", "", {}}, {"送亲情", "", {}}});
  p.categories[0].delivery = "送温暖";
  p.categories[1].delivery = "送亲情";
  t.served({"R1", "2025-06-05", 30, -1, {v}, {e, f}, 0, "meals"});
  t.served({"R2", "2025-06-06", 30, -1, {v}, {e}, 0, "meals"});
  t.served({"R3", "2025-06-06", 30, -1, {v}, {e}, 0, "talk"});
  t.record({"R4", "2025-06-07", 30, -1, {v}, {f}, 0, "talk"});  // not approved
  store::Scope scope;
  scope.from_day = "2025-06-01";
  scope.to_day = "2025-06-30";
  store::prepare(t.ledger(), scope, nullptr, [](const std::string&) { return std::string("9999-12-31"); });
  const auto found = reckoning::deliveries(t.ledger(), book(p), day("2025-06-30"));
  CHECK(found.received.at(e) == std::vector<std::int64_t>{2, 1});
  CHECK(found.received.at(f) == std::vector<std::int64_t>{1, 0});
}

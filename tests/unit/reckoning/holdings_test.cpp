#include <doctest/doctest.h>

#include "../checks/town.hpp"
#include "reckoning/needs.hpp"

using namespace town;

namespace {

rules::Credential credential(const char* id, std::int64_t months = 0, rules::Words implied_by = {}, std::int64_t min_sum = 0) {
  rules::Credential c;
  c.id = c.name = id;
  c.months = months;
  c.implied_by = std::move(implied_by);
  c.min_sum = min_sum;
  return c;
}

rules::Pack with(std::vector<rules::Credential> credentials) {
  rules::Pack p = pack();
  p.credentials = std::move(credentials);
  return p;
}

EntryId give(Town& t, EntryId person, const char* id, const char* from, const char* to = "", std::int64_t sum = 0, EntryId org = 0) {
  return t.write("2025-05-01", t.clerk, [&](store::Writer& w) { return w.add(store::Credential{person, org, id, from, to, sum, 0}, {}); });
}

void end(Town& t, EntryId fact, const char* on) {
  t.write("2025-05-01", t.clerk, [&](store::Writer& w) { return w.add(store::CredentialEnd{fact, on}, {}); });
}

EntryId training(Town& t, const char* ref, const char* topic, const char* on, const std::vector<EntryId>& people, const char* to = "") {
  store::Record r;
  r.ref = ref;
  r.type = "training";
  r.day = on;
  r.to_day = to;
  r.topic = topic;
  r.minutes = 60;
  for (const EntryId id : people) r.people += (r.people.empty() ? ";" : "") + std::to_string(id) + ";";
  return t.write("2025-05-01", t.clerk, [&](store::Writer& w) { return w.add(r, {}); });
}

}  // namespace

TEST_CASE("a credential holds from its first to its last day, both included") {
  Town t;
  const auto v = t.volunteer("V1");
  give(t, v, "health", "2025-05-10", "2025-06-09");
  const auto b = book();
  const reckoning::Holdings h(t.ledger(), b);
  CHECK_FALSE(h.holds(v, "health", day("2025-05-09")));
  CHECK(h.holds(v, "health", day("2025-05-10")));
  CHECK(h.holds(v, "health", day("2025-06-09")));
  CHECK_FALSE(h.holds(v, "health", day("2025-06-10")));
  CHECK_FALSE(h.holds(t.clerk, "health", day("2025-05-10")));
}

TEST_CASE("without a last day it holds the months that the pack says, or until it is ended") {
  Town t;
  const auto v = t.volunteer("V1");
  give(t, v, "health", "2024-01-31");
  end(t, give(t, v, "consent:photo", "2025-05-01"), "2025-06-30");
  const auto b = book(with({credential("health", 13)}));
  const reckoning::Holdings h(t.ledger(), b);
  CHECK(h.holds(v, "health", day("2025-02-27")));
  CHECK(h.holds(v, "health", day("2025-02-28")));  // there is no 31 February: the month's last day
  CHECK_FALSE(h.holds(v, "health", day("2025-03-01")));
  CHECK(h.holds(v, "consent:photo", day("2025-06-30")));
  CHECK_FALSE(h.holds(v, "consent:photo", day("2025-07-01")));
}

TEST_CASE("months end on the day before the same day of a later month") {
  CHECK(reckoning::last_of_months(day("2025-01-15"), 12).iso() == "2026-01-14");
  CHECK(reckoning::last_of_months(day("2025-03-01"), 1).iso() == "2025-03-31");
  CHECK(reckoning::last_of_months(day("2024-02-29"), 12).iso() == "2025-02-28");
  CHECK(reckoning::last_of_months(day("2024-12-31"), 2).iso() == "2025-02-28");
}

TEST_CASE("a bare kind is satisfied by any of the kind, a named one only by itself") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2");
  give(t, v, "training:安全知识", "2025-05-01");
  give(t, w, "training", "2025-05-01");
  const auto b = book();
  const reckoning::Holdings h(t.ledger(), b);
  CHECK(h.holds(v, "training", day("2025-05-01")));
  CHECK(h.holds(v, "training:安全知识", day("2025-05-01")));
  CHECK_FALSE(h.holds(v, "training:急救", day("2025-05-01")));
  CHECK(h.holds(w, "training", day("2025-05-01")));
  CHECK_FALSE(h.holds(w, "training:安全知识", day("2025-05-01")));
}

TEST_CASE("whoever has what implies it has it too, over several steps") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2");
  give(t, v, "registration:市平台", "2025-05-01");
  give(t, w, "health", "2025-05-01");
  const auto b = book(with({credential("insurance", 0, {"registration"}), credential("registration", 0, {"qualification:医护"}),
                            credential("registration:市平台"), credential("health", 0, {"insurance"})}));
  const reckoning::Holdings h(t.ledger(), b);
  CHECK(h.holds(v, "insurance", day("2025-05-01")));
  CHECK(h.holds(v, "health", day("2025-05-01")));
  CHECK_FALSE(h.holds(w, "insurance", day("2025-05-01")));
  CHECK_FALSE(h.holds(v, "insurance", day("2025-04-30")));
}

TEST_CASE("cover below the least sum, or without a sum, is none") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), x = t.volunteer("V3");
  give(t, v, "insurance", "2025-05-01", "", 1'000'000);
  give(t, w, "insurance", "2025-05-01", "", 50'000);
  give(t, x, "insurance", "2025-05-01");
  const auto b = book(with({credential("insurance", 0, {}, 1'000'000)}));
  const reckoning::Holdings h(t.ledger(), b);
  CHECK(h.holds(v, "insurance", day("2025-05-01")));
  CHECK_FALSE(h.holds(w, "insurance", day("2025-05-01")));
  CHECK_FALSE(h.holds(x, "insurance", day("2025-05-01")));
}

TEST_CASE("what an organisation holds for everybody counts for residents and members") {
  Town t;
  const auto v = t.volunteer("V1");
  Folk away;
  away.code = "V2";
  away.volunteer = true;
  away.community = t.west;
  const auto w = t.person(away);
  const EntryId team = t.write("2025-05-01", t.clerk, [&](store::Writer& to) { return to.add(store::Org{0, "G1", "group", "一队", t.east}); });
  give(t, 0, "insurance", "2025-05-01", "2025-05-31", 0, t.east);
  give(t, w, "membership", "2025-05-10", "2025-05-20", 0, team);
  const auto b = book();
  const reckoning::Holdings h(t.ledger(), b);
  CHECK(h.holds(v, "insurance", day("2025-05-31")));
  CHECK_FALSE(h.holds(v, "insurance", day("2025-06-01")));
  CHECK_FALSE(h.holds(w, "insurance", day("2025-05-09")));
  CHECK(h.holds(w, "insurance", day("2025-05-10")));
  CHECK_FALSE(h.holds(w, "insurance", day("2025-05-21")));
}

TEST_CASE("a training attended counts from its last day, by the pack's name of the topic") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2");
  training(t, "T1", "安全教育", "2025-05-10", {v}, "2025-05-11");
  const auto record = training(t, "T2", "急救", "2025-05-12", {v, w});
  t.write("2025-05-13", t.clerk, [&](store::Writer& to) { return to.add(store::RecordClose{record, "2025-05-13", "void", 0}, {}); });
  auto safety = credential("training:安全知识", 12);
  safety.aliases = {"安全教育"};
  const auto b = book(with({credential("training"), safety}));
  const reckoning::Holdings h(t.ledger(), b);
  CHECK_FALSE(h.holds(v, "training:安全知识", day("2025-05-10")));
  CHECK(h.holds(v, "training:安全知识", day("2025-05-11")));
  CHECK(h.holds(v, "training", day("2025-05-11")));
  CHECK_FALSE(h.holds(v, "training", day("2026-05-11")));
  CHECK_FALSE(h.holds(w, "training", day("2025-06-01")));  // that one was voided
}

TEST_CASE("a guardian on the row counts until consents of guardians are recorded, which then decide") {
  Town t;
  Folk young;
  young.code = "V1";
  young.volunteer = young.guarded = true;
  const auto v = t.person(young);
  young.code = "V2";
  const auto w = t.person(young);
  const auto b = book();
  CHECK(reckoning::Holdings(t.ledger(), b).holds(v, "guardian", day("2025-05-01")));
  end(t, give(t, v, "guardian", "2025-05-01"), "2025-05-31");
  const reckoning::Holdings h(t.ledger(), b);
  CHECK(h.holds(v, "guardian", day("2025-04-30")));
  CHECK(h.holds(v, "guardian", day("2025-05-31")));
  CHECK_FALSE(h.holds(v, "guardian", day("2025-06-01")));
  CHECK(h.holds(w, "guardian", day("2025-06-01")));
  CHECK(h.guardian_spans().rows.size() == 1);
}

TEST_CASE("what was recorded under a code that was merged counts for the one kept, and later entries can be left out") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2");
  give(t, w, "health", "2025-05-01");
  const std::int64_t before = t.ledger().size();
  give(t, w, "insurance", "2025-05-01");
  t.write("2025-06-01", t.chief, [&](store::Writer& to) { return to.add(store::Merge{w, v}, {}, {}); });
  const auto b = book();
  const reckoning::Holdings h(t.ledger(), b), then(t.ledger(), b, before);
  CHECK(h.holds(v, "health", day("2025-05-01")));
  CHECK(h.holds(w, "insurance", day("2025-05-01")));
  CHECK(h.held_by(v, day("2025-05-01")) == std::vector<std::string>{"health", "insurance"});
  CHECK_FALSE(then.holds(v, "health", day("2025-05-01")));
  CHECK(then.holds(w, "health", day("2025-05-01")));
  CHECK_FALSE(then.holds(w, "insurance", day("2025-05-01")));
}

TEST_CASE("needs come from requirements and from categories, for those that they are about") {
  Town t;
  auto p = pack();
  rules::Category nursing;
  nursing.id = nursing.name = "nursing";
  nursing.professional = true;
  nursing.needs = {"insurance"};
  p.categories.push_back(nursing);
  rules::Requirement students;
  students.id = "students";
  students.credential = "training:安全知识";
  students.helper_kinds = {"学生"};
  students.level = rules::Level::soft;
  students.source = "某通知 一";
  rules::Requirement elders;
  elders.id = "elders";
  elders.credential = "consent:visit";
  elders.of_volunteer = false;
  elders.programmes = {"mutual"};
  elders.below = 80;
  p.requirements = {students, elders};
  Folk pupil;
  pupil.code = "V1";
  pupil.volunteer = true;
  pupil.helper_kind = "学生";
  const auto v = t.person(pupil), w = t.volunteer("V2"), e = t.elder("E1");
  const auto b = book(p);
  const reckoning::Holdings h(t.ledger(), b);
  reckoning::Needs needs(b);
  const auto on = day("2025-05-10");
  const auto lacks = [&](const char* category, EntryId who, bool volunteer, std::optional<model::Day> born = {}) {
    std::string out;
    for (const auto* need : reckoning::missing(h, needs.of(on, "mutual", category), {who, volunteer, on, born}))
      out += need->requirement + " " + need->credential + (need->level == rules::Level::soft ? " soft;" : " hard;");
    return out;
  };
  CHECK(needs.any(on));
  CHECK(lacks("meals", v, true) == "students training:安全知识 soft;");
  CHECK(lacks("meals", w, true) == "");
  CHECK(lacks("nursing", w, true) == "category.nursing insurance hard;category.nursing qualification hard;");
  CHECK(lacks("meals", e, false, day("1945-05-11")) == "elders consent:visit hard;");
  CHECK(lacks("meals", e, false, day("1945-05-10")) == "");  // 80 on that day
  CHECK(lacks("meals", e, false) == "");
  CHECK(needs.of(on, "mutual", "meals").front().source == "某通知 一");
  const auto nothing = book();
  CHECK_FALSE(reckoning::Needs(nothing).any(on));
}

TEST_CASE("whoever is employed where the elder is a client is found with the employer") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1"), f = t.elder("E2");
  const EntryId home = t.write("2025-05-01", t.clerk, [&](store::Writer& to) { return to.add(store::Org{0, "H1", "institution", "某养老院", t.east}); });
  const EntryId ward = t.write("2025-05-01", t.clerk, [&](store::Writer& to) { return to.add(store::Org{0, "H2", "group", "一楼", home}); });
  give(t, v, "employment", "2025-05-01", "2025-06-30", 0, home);
  give(t, e, "membership", "2025-06-01", "", 0, ward);
  const auto b = book();
  const reckoning::Holdings h(t.ledger(), b);
  CHECK(h.employed_with(v, e, day("2025-05-31")) == 0);
  CHECK(h.employed_with(v, e, day("2025-06-30")) == home);
  CHECK(h.employed_with(v, e, day("2025-07-01")) == 0);
  CHECK(h.employed_with(v, f, day("2025-06-30")) == 0);
}

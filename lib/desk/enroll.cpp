#include "desk/enroll.hpp"

#include <algorithm>

#include "desk/changes.hpp"
#include "desk/enroll_orgs.hpp"
#include "desk/erase.hpp"
#include "desk/nameless_file.hpp"
#include "desk/places.hpp"
#include "desk/plan_person.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace desk {

using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

void take_refused(const std::vector<intake::Refused>& refused, Outcome& outcome) {
  for (const auto& r : refused) outcome.refuse(r.row, r.refusal);
}

}  // namespace

namespace {

// A known code under another name may be a slip of the code: the clerk is told.
void tell_new_name(Counter& counter, const PlannedPerson& plan, Outcome& outcome) {
  const std::string before = store::value_of(counter.private_of(*plan.known), "name"), now = store::value_of(plan.values, "name");
  if (!before.empty() && before != now)
    outcome.told.push_back(say("{}: {} was called {} before and is called {} now", row_text(plan.place), plan.fact.code, before, now));
}

// Whoever is new without a day is so from today on, and what was done before is refused.
void tell_undated(const Counter& counter, const std::vector<PlannedPerson>& plans, Outcome& outcome) {
  const auto undated = std::count_if(plans.begin(), plans.end(), [](const auto& plan) { return plan.undated; });
  if (undated > 0)
    outcome.told.push_back(say("{} new people have no 登记日期: they count from {} on, and services before that day will be refused", undated, counter.today_text()));
}

// Relatives that the same file enrolls. Who names one whose row was refused is refused too.
void refuse_lost_kin(std::vector<PlannedPerson>& plans, Outcome& outcome) {
  for (bool dropped = true; dropped;) {
    std::unordered_set<std::string> here;
    for (const auto& plan : plans) here.insert(plan.fact.code);
    const auto lost = std::find_if(plans.begin(), plans.end(), [&](const auto& plan) {
      return std::any_of(plan.kin_in_file.begin(), plan.kin_in_file.end(), [&](const auto& code) { return !here.contains(code); });
    });
    dropped = lost != plans.end();
    if (!dropped) return;
    --(lost->known == nullptr ? outcome.added : outcome.updated);
    outcome.refuse(lost->row, {"unknown-person", lost->place, say("the row of a relative of {} was refused", lost->fact.code),
                               std::string(tr("correct that row first"))});
    plans.erase(lost);
  }
}

// The ids that the plans will have when they are written one after the other from `first`.
void resolve_kin(std::vector<PlannedPerson>& plans, EntryId first) {
  std::unordered_map<std::string, EntryId> ids;
  for (std::size_t i = 0; i < plans.size(); ++i)
    ids[plans[i].fact.code] = plans[i].known != nullptr ? plans[i].fact.person : first + static_cast<EntryId>(i);
  for (auto& plan : plans) {
    auto kin = store::split(plan.fact.kin);
    for (const auto& code : plan.kin_in_file) kin.push_back(std::to_string(ids.at(code)));
    plan.fact.kin = store::joined(kin);
  }
}

}  // namespace

Outcome enroll_people(Counter& counter, const std::vector<intake::PersonRow>& rows, const std::vector<intake::Refused>& refused,
                      const Source& source, const EnrollOptions& options) {
  Outcome outcome = begin_import(counter, source, "enroll");
  take_refused(refused, outcome);
  const EntryId batch = counter.writer().reserve();
  if (options.create_orgs && !counter.may("record", 0)) found_orgs(counter, rows, batch, outcome);
  FileOverlay overlay;
  for (const auto& row : rows)
    if (row.code) overlay.given.insert(*row.code);
  std::vector<PlannedPerson> plans;
  for (const auto& row : rows) {
    counter.at(model::Stage::check, static_cast<std::size_t>(&row - rows.data()), rows.size());
    PlannedPerson plan;
    if (auto no = plan_person(counter, row, options, overlay, plan)) {
      if (row.code) no->subject = *row.code;
      outcome.refuse(row.row, std::move(*no));
      continue;
    }
    if (!plan.changed) {
      ++outcome.unchanged;
      continue;
    }
    ++(plan.known == nullptr ? outcome.added : outcome.updated);
    if (plan.code_assigned)
      outcome.told.push_back(say("{}: {} has the code {} now", row_text(row.place), counter.describe(plan.fact, plan.values), plan.fact.code));
    if (plan.known != nullptr) tell_new_name(counter, plan, outcome);
    plans.push_back(std::move(plan));
  }
  refuse_lost_kin(plans, outcome);
  tell_undated(counter, plans, outcome);
  for (const auto& plan : plans) {
    outcome.refs.push_back(plan.fact.code);
    if (counter.trying()) tell_person(counter, plan, outcome);
  }
  outcome.by_line();
  if (nothing_to_write(source, outcome)) {
    if (source.all_or_nothing && outcome.refused > 0) outcome.added = outcome.updated = 0;
    return outcome;
  }
  outcome.batch = batch;
  NamelessFile file(source);
  for (const auto& row : rows)
    for (const auto& name : {row.name, row.guardian_name})
      if (name) file.see(*name);
  counter.writer().fill(batch, file.batch(source, "enroll", outcome));
  counter.keys();  // boxes need it: say so before anything is half planned
  resolve_kin(plans, counter.writer().next());
  counter.writing(plans.size());
  for (auto& plan : plans) {
    plan.fact.batch = outcome.batch;
    counter.writer().add(plan.fact, plan.values);
  }
  counter.commit();
  return outcome;
}

namespace {

// Somebody by code, for acts that name one person.
const Member* member_or_refuse(Counter& counter, const std::string& code, std::string_view duties, Outcome& outcome) {
  const auto found = counter.find(code);
  if (found.refusal) {
    outcome.refuse(*found.refusal);
    return nullptr;
  }
  auto no = counter.may(duties, found.member->latest.community);
  if (!no) no = not_erased(counter, *found.member);
  if (no) {
    outcome.refuse(std::move(*no));
    return nullptr;
  }
  return found.member;
}

void set_value(store::Private& values, const std::string& name, const std::string& value) {
  for (auto& [key, old] : values)
    if (key == name) {
      old = value;
      return;
    }
  values.emplace_back(name, value);
}

}  // namespace

Outcome move_person(Counter& counter, const Move& move) {
  counter.begin();
  Outcome outcome;
  if (is_org(counter, move.code)) return move_org(counter, move.code, move.parent, move.from);
  if (move.community.empty()) {
    outcome.refuse({"missing-value", {}, std::string(tr("the new community is missing")), std::string(tr("give --community NAME"))});
    return outcome;
  }
  const Member* m = member_or_refuse(counter, move.code, "record", outcome);
  if (m == nullptr) return outcome;
  const auto* node = counter.orgs().find(move.community);
  if (node == nullptr) {
    outcome.refuse({"unknown-org", {}, say("there is no street or community {}", move.community), std::string(tr("import the organisations first"))});
    return outcome;
  }
  if (auto no = counter.may("record", node->org)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  store::Person fact = m->latest;
  store::Private values = counter.private_of(*m);
  if (move.from.iso() < fact.from_day) {
    outcome.refuse({"bad-date", {}, say("{} has a newer change, of {}", fact.code, fact.from_day), std::string(tr("give a day not before it"))});
    return outcome;
  }
  fact.community = node->org;
  fact.from_day = move.from.iso();
  fact.batch = 0;
  set_value(values, "compound", move.compound);
  set_value(values, "building", move.building);
  if (!move.address.empty()) set_value(values, "address", move.address);
  std::erase_if(values, [](const auto& v) { return v.second.empty(); });
  counter.writer().add(fact, values);
  counter.commit();
  outcome.updated = 1;
  outcome.refs.push_back(fact.code);
  return outcome;
}

Outcome end_person(Counter& counter, const std::string& code, model::Day day, const std::string& reason) {
  counter.begin();
  Outcome outcome;
  if (is_org(counter, code)) return end_org(counter, code, day);
  const Member* m = member_or_refuse(counter, code, "record", outcome);
  if (m == nullptr) return outcome;
  store::Person fact = m->latest;
  if (!fact.ended.empty()) {
    outcome.refuse({"already-ended", {}, say("{} has left on {} already", fact.code, fact.ended), ""});
    return outcome;
  }
  if (day.iso() < fact.joined) {
    outcome.refuse({"bad-date", {}, say("{} joined on {} only", fact.code, fact.joined), std::string(tr("give a day not before it"))});
    return outcome;
  }
  store::Private values = counter.private_of(*m);
  set_value(values, "end_reason", reason);
  fact.ended = day.iso();
  fact.batch = 0;
  counter.writer().add(fact, values);
  for (const auto& pair : store::pairs(counter.ledger())) {
    if (!pair.ended.empty() || (pair.fact.volunteer != fact.person && pair.fact.elder != fact.person)) continue;
    counter.writer().add(store::PairEnd{pair.id, std::max(day.iso(), pair.fact.from_day)}, {{"reason", reason}});
    outcome.told.push_back(say("pair P{} ended with it", pair.id));
  }
  counter.commit();
  outcome.updated = 1;
  outcome.refs.push_back(fact.code);
  return outcome;
}

EntryId found_staff(store::Writer& writer, const std::string& code, const std::string& os_user) {
  store::Person fact;
  fact.code = code;
  fact.staff = true;
  fact.duties = ";admin;";
  fact.os_user = os_user;
  fact.joined = writer.stamp().day.iso();
  return writer.add(fact, {});
}

}  // namespace desk

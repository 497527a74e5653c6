#include "desk/changes.hpp"

#include <algorithm>

#include "desk/log.hpp"
#include "desk/person_fields.hpp"
#include "desk/places.hpp"
#include "desk/titles.hpp"
#include "words/words.hpp"

namespace desk {

using words::mark;
using words::say;
using words::tr;

void tell_new(Outcome& outcome, const model::Place& place, const std::string& subject, const std::string& now) {
  outcome.changes.push_back({place, subject, {"new", std::string(tr("added"))}, {}, {now, now}});
}

void tell_change(Outcome& outcome, const model::Place& place, const std::string& subject, const char* id, const std::string& title,
                 const std::string& before, const std::string& now) {
  tell_change(outcome, place, subject, id, title, model::Named{before, before}, model::Named{now, now});
}

void tell_change(Outcome& outcome, const model::Place& place, const std::string& subject, const char* id, const std::string& title,
                 model::Named before, model::Named now) {
  if (before.id != now.id) outcome.changes.push_back({place, subject, {id, title}, std::move(before), std::move(now)});
}

void tell_person(Counter& counter, const PlannedPerson& plan, Outcome& outcome) {
  if (plan.known == nullptr) return tell_new(outcome, plan.place, plan.fact.code, counter.describe(plan.fact, plan.values));
  const auto& before = counter.private_of(*plan.known);
  for (const auto& [id, title] : person_columns()) {
    std::string now = person_value(counter, plan.fact, plan.values, id);
    if (std::string_view(id) == "kin")
      for (const auto& code : plan.kin_in_file) now += (now.empty() ? "" : ";") + code;
    tell_change(outcome, plan.place, plan.fact.code, id, std::string(tr(title)), person_cell(counter, id, person_value(counter, plan.known->latest, before, id)),
                person_cell(counter, id, now));
  }
  for (const auto& [id, title] : survey_columns())
    tell_change(outcome, plan.place, plan.fact.code, id, std::string(tr(title)), store::value_of(before, id), store::value_of(plan.values, id));
}

void tell_org(const Counter& counter, const store::OrgTree::Node* known, const store::Org& fact, const model::Place& place, Outcome& outcome) {
  const auto& orgs = counter.orgs();
  const auto& kinds = counter.pack().org_kinds;
  const std::string kind = kinds.name_of(fact.type), above = orgs.name_of(fact.parent);
  if (known == nullptr) return tell_new(outcome, place, fact.code, say("{} ({})", fact.name, kind + (above.empty() ? "" : std::string(tr(", ")) + above)));
  const auto tell = [&](const char* id, const char* title, const std::string& before, const std::string& now) {
    tell_change(outcome, place, fact.code, id, std::string(tr(title)), before, now);
  };
  const auto plain = [](const std::string& list) { return list.size() < 2 ? list : list.substr(1, list.size() - 2); };
  tell_change(outcome, place, fact.code, "kind", std::string(tr("kind")), model::Named{known->type, kinds.name_of(known->type)}, model::Named{fact.type, kind});
  tell("name", mark("name of the organisation"), known->name, fact.name);
  tell("parent", mark("parent"), orgs.name_of(known->parent), above);
  tell("leader", mark("leader"), counter.people().code_of(known->leader), counter.people().code_of(fact.leader));
  tell("skills", mark("skills"), plain(known->focus), plain(fact.focus));
  tell("from", mark("from"), known->from_day, fact.from_day);
  tell("ended", mark("ended"), known->closed, fact.closed);
}

void tell_service(const Counter& counter, const ServiceAndText* known, const ServiceAndText& now, const model::Place& place, Outcome& outcome) {
  const auto& f = now.fact;
  const auto& pack = counter.pack();
  if (known == nullptr)
    return tell_new(outcome, place, f.ref, say("{}, {} minutes, {}: {}", f.day, f.minutes, category_cell(pack, f.category).name, codes_of(counter, f.volunteers) + " > " + codes_of(counter, f.elders)));
  const auto& b = known->fact;
  const auto tell = [&](const char* id, const char* title, const std::string& before, const std::string& after) {
    tell_change(outcome, place, f.ref, id, std::string(tr(title)), before, after);
  };
  const auto tell_named = [&](const char* id, const char* title, model::Named before, model::Named after) {
    tell_change(outcome, place, f.ref, id, std::string(tr(title)), std::move(before), std::move(after));
  };
  const auto word = [](const model::Vocabulary& words, const std::string& id) { return model::Named{id, words.name_of(id)}; };
  const auto org = [&](store::EntryId id) { return counter.orgs().name_of(id); };
  tell("day", mark("day"), b.day, f.day);
  tell("start", mark("start"), clock_text(b.start), clock_text(f.start));
  tell("minutes", mark("minutes"), std::to_string(b.minutes), std::to_string(f.minutes));
  tell("volunteer", mark("volunteer"), codes_of(counter, b.volunteers), codes_of(counter, f.volunteers));
  tell("elder", mark("elder"), codes_of(counter, b.elders), codes_of(counter, f.elders));
  tell("headcount", mark("headcount"), std::to_string(b.headcount), std::to_string(f.headcount));
  tell_named("category", mark("category"), category_cell(pack, b.category), category_cell(pack, f.category));
  tell_named("programme", mark("programme"), programme_cell(pack, b.programme), programme_cell(pack, f.programme));
  tell_named("mode", mark("mode"), word(pack.modes, b.mode), word(pack.modes, f.mode));
  tell_named("evidence", mark("evidence"), word(pack.evidence, b.evidence), word(pack.evidence, f.evidence));
  tell("org", mark("organisation"), org(b.org), org(f.org));
  for (const auto& [id, title] : {std::pair{"title", mark("name of the activity")}, {"place", mark("place")}, {"lead", mark("who was in charge")},
                                  {"note", mark("note")}, {"late_reason", mark("why it comes after its period was sealed")}})
    tell(id, title, store::value_of(known->values, id), store::value_of(now.values, id));
}

namespace {

// The same in every language: 4, 4:3, Sheet1!B7, Sheet1:4.
std::string bare(const model::Place& place) {
  std::string text = model::Place{"", place.line, place.column, place.sheet, place.cell}.text();
  if (!place.sheet.empty() && place.cell.empty()) text += ":" + std::to_string(place.line);
  return text.substr(std::min(text.find_first_not_of(':'), text.size()));
}

}  // namespace

model::Sheet changes_sheet(const Outcome& outcome, std::size_t most) {
  model::Sheet sheet{std::string(tr("Changes")),
                     {{"place", std::string(tr("where")), false},
                      {"code", std::string(tr("code or number")), false},
                      {"field", std::string(tr("field")), false},
                      {"old", std::string(tr("before")), false},
                      {"new", std::string(tr("after")), false}},
                     {},
                     {}};
  if (outcome.added + outcome.updated == 0) return sheet;  // the whole file was refused
  for (std::size_t i = 0; i < outcome.changes.size() && i < most; ++i) {
    const Change& c = outcome.changes[i];
    sheet.rows.push_back({model::Named{bare(c.place), place_text(c.place)}, c.subject, c.field, c.before, c.now});
  }
  if (outcome.changes.size() > most) sheet.notes.push_back(say("... and {} more", outcome.changes.size() - most));
  return sheet;
}

}  // namespace desk

// A dossier's tables of who somebody is and was.
#include <algorithm>
#include <map>

#include "desk/dossier_parts.hpp"
#include "desk/person_fields.hpp"
#include "desk/titles.hpp"
#include "reckoning/knowledge.hpp"
#include "store/boxes.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using store::EntryId;
using words::mark;
using words::say;
using words::tr;

bool Holder::self(EntryId person) const { return std::find(ids.begin(), ids.end(), person) != ids.end(); }

std::string Holder::list() const {
  std::string out;
  for (const EntryId id : ids) out += (out.empty() ? "" : ",") + std::to_string(id);
  return out;
}

Holder holder_of(Counter& counter, const store::Member& member) {
  return {counter, member, counter.all_of(member.latest.person)};
}

std::string field_title(const std::string& field) {
  static const std::vector<std::pair<const char*, const char*>> others = {
      {"note", mark("note")}, {"place", mark("place")}, {"title", mark("title")}, {"lead", mark("lead")},
      {"late_reason", mark("reason for the delay")}, {"document", mark("document")}, {"reason", mark("reason")}, {"why", mark("why")},
      {"number", mark("number")}, {"value", mark("value")}, {"to", mark("shown to")}, {"receipt", mark("receipt")}};
  for (const auto* columns : {&person_columns(), &survey_columns(), &others})
    for (const auto& [id, title] : *columns)
      if (field == id) return std::string(tr(title));
  return field == "kin_phone" ? std::string(reckoning::fact_name(field)) : field;
}

model::Named private_text(const Holder& holder, const char* kind, EntryId id, bool open) {
  model::Named out;
  for (const auto& [field, value] : holder.counter.vault().open(kind, id))
    out = joined(out, {open ? field + ": " + value : field, open ? say("{}: {}", field_title(field), value) : field_title(field)});
  return out.id.empty() || open ? out : model::Named{"(" + out.id + ")", say("({})", out.name)};
}

model::Named joined(model::Named all, const model::Named& next) {
  if (all.id.empty() || next.id.empty()) return all.id.empty() ? next : all;
  return {all.id + "; " + next.id, all.name + std::string(tr("; ")) + next.name};
}

model::Sheet dossier_sheet(const char* title, const std::vector<std::pair<const char*, const char*>>& columns) {
  model::Sheet sheet{std::string(tr(title)), {}, {}, {}};
  for (const auto& [id, name] : columns) sheet.columns.push_back({id, std::string(tr(name)), false});
  return sheet;
}

namespace {

std::string reason_of(const Holder& holder, const char* kind, EntryId id) {
  return store::value_of(holder.counter.vault().open(kind, id), "reason");
}

store::Person revision_of(const store::Query& row) {
  store::Person p;
  p.person = row.integer(4), p.code = row.text(5), p.from_day = row.text(6);
  p.volunteer = row.integer(7) != 0, p.elder = row.integer(8) != 0, p.staff = row.integer(9) != 0;
  p.community = row.integer(10), p.tags = row.text(11), p.needs = row.text(12), p.helper_kind = row.text(13), p.subsidy = row.text(14);
  p.programme = row.text(15), p.joined = row.text(16), p.ended = row.text(17), p.duties = row.text(18), p.org = row.integer(19);
  p.os_user = row.text(20), p.kin = row.text(21);
  return p;
}

using Values = std::vector<std::pair<std::string, std::string>>;  // field, value as it is shown

Values values_of(const Holder& holder, const store::Person& p, EntryId id) {
  store::Private values;
  if (const auto fields = holder.counter.vault().fields(store::Person::kind, p.person, id))
    for (const auto& field : *fields) values.emplace_back(field.name, field.value);
  Values out;
  for (const auto* columns : {&person_columns(), &survey_columns()})
    for (const auto& [field, title] : *columns) out.emplace_back(field, person_value(holder.counter, p, values, field));
  for (const auto& [field, value] : values)
    if (std::none_of(out.begin(), out.end(), [&](const auto& one) { return one.first == field; })) out.emplace_back(field, value);
  return out;
}

}  // namespace

render::Part history_part(const Holder& holder) {
  render::Part part{"history", dossier_sheet(mark("Every change of what is known"),
                                             {{"entry", mark("entry")}, {"day", mark("day")}, {"by", mark("entered by")}, {"from", mark("from")}, {"code", mark("code")},
                                              {"field", mark("field")}, {"value", mark("value")}, {"file", mark("file")}})};
  std::map<EntryId, std::map<std::string, std::string>> before;  // by person: the values of the revision before
  store::Query row(holder.counter.ledger(),
                   "SELECT p.id, e.day, e.by, coalesce(b.file, ''), p.person, p.code, p.from_day, p.volunteer, p.elder, p.staff, p.community, p.tags, p.needs, "
                   "p.helper_kind, p.subsidy, p.programme, p.joined, p.ended, p.duties, p.org, p.os_user, p.kin FROM person p JOIN entry e ON e.id = p.id "
                   "LEFT JOIN batch b ON b.id = p.batch AND p.batch <> 0 WHERE p.person IN (" + holder.list() + ") ORDER BY p.id");
  while (row.step()) {
    const auto person = revision_of(row);
    auto& known = before[person.person];
    for (const auto& [field, value] : values_of(holder, person, row.integer(0))) {
      std::string& old = known[field];
      if (old == value) continue;
      part.sheet.rows.push_back({row.integer(0), row.text(1), holder.code(row.integer(2)), person.from_day, person.code, model::Named{field, field_title(field)},
                                 value.empty() ? model::Cell{model::Named{"", std::string(tr("(taken out)"))}} : person_cell(holder.counter, field, value), row.text(3)});
      old = value;
    }
  }
  return part;
}

render::Part merges_part(const Holder& holder) {
  render::Part part{"codes", dossier_sheet(mark("Codes that turned out to be the same person"),
                                           {{"entry", mark("entry")}, {"day", mark("day")}, {"by", mark("entered by")}, {"code", mark("code")}, {"kept", mark("kept")}, {"reason", mark("reason")}})};
  store::Query row(holder.counter.ledger(), "SELECT m.id, e.day, e.by, m.duplicate, m.kept FROM merge m JOIN entry e ON e.id = m.id WHERE m.kept IN (" + holder.list() + ") ORDER BY m.id");
  while (row.step())
    part.sheet.rows.push_back({row.integer(0), row.text(1), holder.code(row.integer(2)), holder.code(row.integer(3)), holder.code(row.integer(4)),
                               reason_of(holder, store::Merge::kind, row.integer(0))});
  return part;
}

render::Part staff_part(const Holder& holder) {
  render::Part part{"staff", dossier_sheet(mark("Entries made as staff"), {{"kind", mark("kind")}, {"entries", mark("entries")}, {"first", mark("first day")}, {"last", mark("last day")}})};
  store::Query row(holder.counter.ledger(), "SELECT kind, count(*), min(day), max(day) FROM entry WHERE by IN (" + holder.list() + ") GROUP BY kind ORDER BY kind");
  while (row.step()) part.sheet.rows.push_back({model::Named{row.text(0), kind_title(row.text(0))}, row.integer(1), row.text(2), row.text(3)});
  return part;
}

render::Part erasures_part(const Holder& holder) {
  render::Part part{"erasures", dossier_sheet(mark("Private values erased"), {{"entry", mark("entry")}, {"day", mark("day")}, {"by", mark("entered by")}, {"boxes", mark("boxes")}, {"reason", mark("reason")}})};
  store::Query row(holder.counter.ledger(), "SELECT r.id, e.day, e.by, r.boxes FROM erasure r JOIN entry e ON e.id = r.id WHERE r.person IN (" + holder.list() + ") ORDER BY r.id");
  while (row.step())
    part.sheet.rows.push_back({row.integer(0), row.text(1), holder.code(row.integer(2)), row.integer(3), reason_of(holder, store::Erasure::kind, row.integer(0))});
  return part;
}

}  // namespace desk

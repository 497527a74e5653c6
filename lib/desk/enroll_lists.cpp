// What enroll and report show of people.
#include <algorithm>

#include "desk/access.hpp"
#include "desk/enroll.hpp"
#include "desk/lost_names.hpp"
#include "desk/person_fields.hpp"
#include "desk/titles.hpp"
#include "store/staff_keys.hpp"
#include "words/words.hpp"

namespace desk {

using model::Cell;
using store::Member;
using words::say;
using words::tr;

namespace {

bool names_a_person(std::string_view id) {
  static const std::vector<std::string_view> naming = {"name",          "id_number",         "phone",          "address",    "compound",
                                                       "building",      "guardian_name",     "guardian_phone", "end_reason", "override_reason",
                                                       "guardian_relation", "os_user",       "skills",         "hobbies",    "born"};
  return std::find(naming.begin(), naming.end(), id) != naming.end();
}

std::vector<const Member*> by_code(const Counter& counter) {
  std::vector<const Member*> all;
  for (const auto& m : counter.people().all())
    if (m.kept == 0) all.push_back(&m);
  std::sort(all.begin(), all.end(), [](const Member* a, const Member* b) { return a->latest.code < b->latest.code; });
  return all;
}

}  // namespace

model::Sheet register_sheet(Counter& counter, bool pseudonymous) {
  model::Sheet sheet{std::string(tr("Register")), {}, {}, {}};
  std::vector<std::string_view> ids;
  for (const auto& [id, title] : person_columns()) {
    if (pseudonymous && names_a_person(id)) continue;
    sheet.columns.push_back({id, std::string(tr(title)), false});
    ids.push_back(id);
  }
  std::vector<std::vector<std::string>> surveyed(survey_columns().size());
  Sight sight(counter);
  std::int64_t unnamed = 0;
  for (const Member* m : by_code(counter)) {
    std::vector<Cell> row;
    const bool named = !pseudonymous && sight.of(*m);
    const store::Private values = named ? counter.private_of(*m) : store::Private{};
    unnamed += named ? 0 : 1;
    for (const auto id : ids) row.push_back(named || !names_a_person(id) ? person_cell(counter, id, person_value(counter, m->latest, values, id)) : model::Named{});
    sheet.rows.push_back(std::move(row));
    for (std::size_t i = 0; i < surveyed.size(); ++i) surveyed[i].push_back(store::value_of(values, survey_columns()[i].first));
  }
  if (unnamed > 0 && !pseudonymous) sheet.notes.push_back(say("{} people stand here by code only: you have no duty where they live", unnamed));
  for (std::size_t i = 0; i < surveyed.size(); ++i) {
    if (std::all_of(surveyed[i].begin(), surveyed[i].end(), [](const auto& value) { return value.empty(); })) continue;
    const auto& [id, title] = survey_columns()[i];
    sheet.columns.push_back({id, std::string(tr(title)), false});
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) sheet.rows[row].push_back(std::move(surveyed[i][row]));
  }
  return sheet;
}

model::Sheet person_sheet(Counter& counter, const std::string& code) {
  const auto found = counter.find(code);
  if (found.refusal) return {found.refusal->reason, {}, {}, {}};
  const Member& m = *found.member;
  model::Sheet sheet{counter.describe(m), {{"field", std::string(tr("field")), false}, {"value", std::string(tr("value")), false}}, {}, {}};
  const store::Private values = counter.private_of(m);
  for (const auto& [id, title] : person_columns()) {
    const std::string value = person_value(counter, m.latest, values, id);
    if (!value.empty()) sheet.rows.push_back({model::Named{id, std::string(tr(title))}, person_cell(counter, id, value)});
  }
  for (const auto& [id, title] : survey_columns())
    if (const std::string value = store::value_of(values, id); !value.empty()) sheet.rows.push_back({model::Named{id, std::string(tr(title))}, value});
  for (const auto& account : store::tallies_of(counter.ledger(), m.latest.person))
    sheet.rows.push_back({model::Named{"balance:" + account.scheme, say("balance ({})", scheme_title(counter.pack(), account.scheme))}, model::cell(model::Points{store::balance_of(counter.ledger(), m.latest.person, account.scheme)})});
  if (const auto held = store::staff_key_of(counter.ledger(), m.latest.person))
    sheet.rows.push_back({model::Named{"verifier_key", std::string(tr("verifier key"))}, held->verifier});
  for (const auto& dated : m.history)
    if (!dated.from_day.empty()) sheet.notes.push_back(say("since {}: {}", dated.from_day, counter.orgs().name_of(dated.community)));
  if (counter.erased(m.latest.person)) sheet.notes.emplace_back(tr("what named this person was erased"));
  if (m.kept != 0) sheet.notes.push_back(say("the same person as {}", counter.people().kept(m).latest.code));
  return sheet;
}

model::Sheet people_list(Counter& counter, const std::string& role, const std::string& community, bool with_ended, bool nameless) {
  const bool named = counter.acting() != nullptr && counter.vault().ring_unless_missing() != nullptr;
  const auto lost = nameless ? lost_names(counter.ledger()) : std::set<store::EntryId>{};
  Sight sight(counter);
  const auto name_of = [&](const Member& m) { return sight.of(m) ? store::value_of(counter.private_of(m), "name") : ""; };
  model::Sheet sheet{std::string(tr("People")), {{"code", std::string(tr("code")), false}}, {}, {}};
  if (named) sheet.columns.push_back({"name", std::string(tr("name")), false});
  for (const auto& [id, title] : {std::pair{"role", "role"}, std::pair{"community", "community"}, std::pair{"joined", "joined"}, std::pair{"ended", "ended"}})
    sheet.columns.push_back({id, std::string(tr(title)), false});
  for (const Member* m : by_code(counter)) {
    const auto& p = m->latest;
    const bool wanted_role = role.empty() || (role == "volunteer" && p.volunteer) || (role == "elder" && p.elder) ||
                             (role == "staff" && p.staff) || (role == "both" && p.volunteer && p.elder);
    const std::string place = counter.orgs().name_of(p.community);
    if (!wanted_role || (!community.empty() && community != place) || (!with_ended && !nameless && !m->current(counter.today_text()))) continue;
    if (nameless && !lost.contains(p.person)) continue;
    std::vector<Cell> row{p.code};
    if (named) row.push_back(name_of(*m));
    row.insert(row.end(), {model::Named{role_of(p), std::string(tr(role_of(p)))}, place, p.joined, p.ended});
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace desk

// What enroll and report show of people.
#include <algorithm>
#include <map>

#include "desk/enroll.hpp"
#include "words/words.hpp"

namespace desk {

using model::Cell;
using store::Member;
using words::say;
using words::tr;

namespace {

std::string plain_list(const std::string& list) {
  const auto items = store::split(list);
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : ";") + item;
  return out;
}

std::string role_of(const store::Person& p) {
  if (p.volunteer && p.elder) return words::mark("both");
  return p.volunteer ? "volunteer" : p.elder ? "elder" : words::mark("staff");
}

std::string kin_codes(const Counter& counter, const std::string& kin) {
  std::string out;
  for (const auto& id : store::split(kin)) {
    const std::string code = counter.people().code_of(model::parse_count(id).value_or(0));
    out += (out.empty() ? "" : ";") + code;
  }
  return out;
}

// Column order of the contract's people table.
const std::vector<std::pair<const char*, const char*>>& register_columns() {
  static const std::vector<std::pair<const char*, const char*>> columns = {
      {"code", words::mark("code")}, {"role", words::mark("role")}, {"name", words::mark("name")}, {"sex", words::mark("sex")},
      {"born", words::mark("born")}, {"id_number", words::mark("ID number")}, {"phone", words::mark("phone")},
      {"address", words::mark("address")}, {"street", words::mark("street")}, {"community", words::mark("community")},
      {"compound", words::mark("compound")}, {"building", words::mark("building")}, {"tags", words::mark("groups")},
      {"needs", words::mark("needs")}, {"skills", words::mark("skills")}, {"hobbies", words::mark("hobbies")},
      {"helper_kind", words::mark("kind of helper")}, {"subsidy", words::mark("subsidy")},
      {"override_reason", words::mark("reason for the exception")}, {"guardian_name", words::mark("guardian")},
      {"guardian_relation", words::mark("relation of the guardian")}, {"guardian_phone", words::mark("guardian's phone")},
      {"programme", words::mark("programme")}, {"joined", words::mark("joined")}, {"ended", words::mark("ended")},
      {"end_reason", words::mark("reason for leaving")}, {"duties", words::mark("duties")}, {"org", words::mark("organisation")},
      {"os_user", words::mark("system user")}, {"kin", words::mark("kin")}};
  return columns;
}

// What the survey forms hold beyond the contract's columns (哈妇发〔2019〕4号 附件1): told where somebody has it.
const std::vector<std::pair<const char*, const char*>>& survey_columns() {
  static const std::vector<std::pair<const char*, const char*>> columns = {
      {"ethnicity", words::mark("ethnicity")},
      {"health", words::mark("state of health")},
      {"mind", words::mark("state of mind")},
      {"support", words::mark("support by the children")},
      {"living", words::mark("how the elder lives")},
      {"contacts", words::mark("children or relatives")},
      {"remark", words::mark("remark")},
      {"surveyed_by", words::mark("surveyed by")},
      {"surveyed_on", words::mark("surveyed on")}};
  return columns;
}

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

std::string register_value(Counter& counter, const Member& m, std::string_view id, const store::Private& values) {
  const auto& p = m.latest;
  const auto& orgs = counter.orgs();
  if (id == "code") return p.code;
  if (id == "role") return role_of(p);
  if (id == "sex") {
    const std::string sex = store::value_of(values, "sex");
    return sex == "1" ? "M" : sex == "2" ? "F" : "";
  }
  if (id == "street") return orgs.name_of(orgs.nearest(p.community, "street"));
  if (id == "community") return orgs.by_id(p.community) != nullptr && orgs.by_id(p.community)->type == "street" ? "" : orgs.name_of(p.community);
  if (id == "tags") return plain_list(p.tags);
  if (id == "needs") return plain_list(p.needs);
  if (id == "helper_kind") return p.helper_kind;
  if (id == "subsidy") return p.subsidy;
  if (id == "programme") return p.programme;
  if (id == "joined") return p.joined;
  if (id == "ended") return p.ended;
  if (id == "duties") return plain_list(p.duties);
  if (id == "org") return orgs.by_id(p.org) == nullptr ? "" : orgs.by_id(p.org)->code;
  if (id == "os_user") return p.os_user;
  if (id == "kin") return kin_codes(counter, p.kin);
  return store::value_of(values, id);
}

model::Sheet register_sheet(Counter& counter, bool pseudonymous) {
  model::Sheet sheet{std::string(tr("Register")), {}, {}, {}};
  std::vector<std::string_view> ids;
  for (const auto& [id, title] : register_columns()) {
    if (pseudonymous && names_a_person(id)) continue;
    sheet.columns.push_back({id, std::string(tr(title)), false});
    ids.push_back(id);
  }
  std::vector<std::vector<std::string>> surveyed(survey_columns().size());
  for (const Member* m : by_code(counter)) {
    std::vector<Cell> row;
    const store::Private values = pseudonymous ? store::Private{} : counter.private_of(*m);
    for (const auto id : ids) row.push_back(register_value(counter, *m, id, values));
    sheet.rows.push_back(std::move(row));
    for (std::size_t i = 0; i < surveyed.size(); ++i) surveyed[i].push_back(store::value_of(values, survey_columns()[i].first));
  }
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
  for (const auto& [id, title] : register_columns()) {
    const std::string value = register_value(counter, m, id, values);
    if (!value.empty()) sheet.rows.push_back({std::string(tr(title)), value});
  }
  for (const auto& [id, title] : survey_columns())
    if (const std::string value = store::value_of(values, id); !value.empty()) sheet.rows.push_back({std::string(tr(title)), value});
  for (const auto& account : store::tallies_of(counter.ledger(), m.latest.person))
    sheet.rows.push_back({say("balance ({})", account.scheme), model::cell(model::Points{store::balance_of(counter.ledger(), m.latest.person, account.scheme)})});
  for (const auto& dated : m.history)
    if (!dated.from_day.empty()) sheet.notes.push_back(say("since {}: {}", dated.from_day, counter.orgs().name_of(dated.community)));
  if (m.kept != 0) sheet.notes.push_back(say("the same person as {}", counter.people().kept(m).latest.code));
  return sheet;
}

model::Sheet people_list(Counter& counter, const std::string& role, const std::string& community, bool with_ended) {
  const bool named = counter.keys_if_any() != nullptr && counter.acting() != nullptr;
  // Names are for those with a duty where the person lives (details 17).
  std::map<store::EntryId, bool> may_name;
  const auto name_of = [&](const Member& m) -> std::string {
    auto [known, fresh] = may_name.try_emplace(m.latest.community, false);
    if (fresh) known->second = !counter.may("record|verify|approve|redeem|audit", m.latest.community);
    return known->second ? store::value_of(counter.private_of(m), "name") : "";
  };
  model::Sheet sheet{std::string(tr("People")), {{"code", std::string(tr("code")), false}}, {}, {}};
  if (named) sheet.columns.push_back({"name", std::string(tr("name")), false});
  for (const auto& [id, title] : {std::pair{"role", "role"}, std::pair{"community", "community"}, std::pair{"joined", "joined"}, std::pair{"ended", "ended"}})
    sheet.columns.push_back({id, std::string(tr(title)), false});
  for (const Member* m : by_code(counter)) {
    const auto& p = m->latest;
    const bool wanted_role = role.empty() || (role == "volunteer" && p.volunteer) || (role == "elder" && p.elder) ||
                             (role == "staff" && p.staff) || (role == "both" && p.volunteer && p.elder);
    const std::string place = counter.orgs().name_of(p.community);
    if (!wanted_role || (!community.empty() && community != place) || (!with_ended && !m->current(counter.today_text()))) continue;
    std::vector<Cell> row{p.code};
    if (named) row.push_back(name_of(*m));
    row.insert(row.end(), {model::Named{role_of(p), std::string(tr(role_of(p)))}, place, p.joined, p.ended});
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace desk

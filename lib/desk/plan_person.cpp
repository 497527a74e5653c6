#include "desk/plan_person.hpp"

#include <algorithm>

#include "desk/access.hpp"
#include "desk/erase.hpp"
#include "desk/places.hpp"
#include "desk/side_by_side.hpp"
#include "intake/values.hpp"
#include "model/form.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

const std::vector<std::string> private_fields = {
    "name",   "sex",     "born",          "id_number",         "phone",          "address",         "compound",  "building",
    "skills", "hobbies", "guardian_name", "guardian_relation", "guardian_phone", "override_reason", "end_reason",
    "ethnicity", "health", "mind", "support", "living", "contacts", "kin_phone", "remark", "surveyed_by", "surveyed_on"};

namespace {

Refusal refusal(const char* code, const model::Place& place, std::string reason, std::string_view advice = {}) {
  return {code, place, std::move(reason), std::string(advice)};
}

std::string list_value(const std::vector<std::string>& items) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : ";") + item;
  return out;
}

// Streets and communities by name or code; a community of one name in several streets needs its street.
std::optional<Refusal> resolve_community(Counter& counter, const intake::PersonRow& row, EntryId& community) {
  const auto& orgs = counter.orgs();
  if (!row.community && !row.street) return std::nullopt;
  const std::string& wanted = row.community ? *row.community : *row.street;
  std::vector<const store::OrgTree::Node*> found = orgs.by_name(wanted);
  if (const auto* node = orgs.by_code(wanted)) found = {node};
  if (row.community && row.street) {
    std::erase_if(found, [&](const auto* node) {
      const auto* street = orgs.by_id(orgs.nearest(node->org, "street"));
      return street == nullptr || (street->name != *row.street && street->code != *row.street);
    });
  }
  if (found.size() == 1) {
    community = found.front()->org;
    return std::nullopt;
  }
  std::vector<std::string> names;
  for (const auto& node : orgs.all()) names.push_back(node.name);
  const std::string near = model::nearest(wanted, names);
  if (found.empty())
    return refusal("unknown-org", row.place, say("there is no street or community {}", wanted),
                   near.empty() ? std::string(tr("import the organisations first, or give --create-orgs")) : say("did you mean {}?", near));
  return refusal("unknown-org", row.place, say("{} is the name of {} organisations", wanted, found.size()),
                 tr("give the street too, or the code"));
}

// The next free code: V0001 for volunteers, E0001 for elders, B0001 for both, S0001 for staff.
std::string next_code(const Counter& counter, const std::string& role, FileOverlay& overlay) {
  const std::string prefix = role == "volunteer" ? "V" : role == "elder" ? "E" : role == "both" ? "B" : "S";
  auto [it, fresh] = overlay.last_number.try_emplace(prefix, 0);
  if (fresh)
    for (const auto& m : counter.people().all())
      if (m.latest.code.starts_with(prefix))
        it->second = std::max(it->second, model::parse_count(std::string_view(m.latest.code).substr(1)).value_or(0));
  std::string code;
  do {
    const std::string digits = std::to_string(++it->second);
    code = prefix + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
  } while (counter.people().by_code(code) != nullptr || overlay.codes.contains(code) || overlay.given.contains(code));
  return code;
}

struct Values {
  store::Private kept;
  void set(const std::string& name, const std::optional<std::string>& value) {
    if (!value) return;
    for (auto& [key, old] : kept)
      if (key == name) {
        old = *value;
        return;
      }
    kept.emplace_back(name, *value);
  }
  void order() {
    std::erase_if(kept, [](const auto& v) { return v.second.empty(); });
    const auto rank = [](const std::string& name) { return std::find(private_fields.begin(), private_fields.end(), name); };
    std::sort(kept.begin(), kept.end(), [&](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
  }
};

// The telephone of the family that 四个知道 asks for, so that the audit sees without the key whether there is one.
std::string first_phone(const std::vector<std::string>& contacts) {
  for (const auto& contact : model::contacts_of(list_value(contacts)))
    if (!contact.back().empty()) return contact.back();
  return "";
}

void put_private(const intake::PersonRow& row, Values& values) {
  values.set("name", row.name);
  values.set("sex", row.sex);
  // A month alone takes nothing away from a day that is known of it.
  const std::string known_born = store::value_of(values.kept, "born");
  if (row.born && !(row.born->day == 0 && known_born.starts_with(row.born->text()))) values.set("born", row.born->text());
  values.set("id_number", row.id_number);
  values.set("phone", row.phone);
  values.set("address", row.address);
  values.set("compound", row.compound);
  values.set("building", row.building);
  if (row.skills) values.set("skills", list_value(*row.skills));
  if (row.hobbies) values.set("hobbies", list_value(*row.hobbies));
  values.set("guardian_name", row.guardian_name);
  values.set("guardian_relation", row.guardian_relation);
  values.set("guardian_phone", row.guardian_phone);
  values.set("override_reason", row.override_reason);
  values.set("end_reason", row.end_reason);
  values.set("ethnicity", row.ethnicity);
  values.set("health", row.health);
  values.set("mind", row.mind);
  values.set("support", row.support);
  values.set("living", row.living);
  if (row.contacts) values.set("contacts", list_value(*row.contacts));
  if (row.contacts) values.set("kin_phone", first_phone(*row.contacts));
  values.set("remark", row.remark);
  values.set("surveyed_by", row.surveyed_by);
  if (row.surveyed_on) values.set("surveyed_on", row.surveyed_on->iso());
}

// What a form says of everybody on it is taken of who is new, or new in that role, and stands back behind what is known; an
// ID number knows the sex. A form that was printed from the ledger so changes nothing.
void put_implied(const intake::PersonRow::Implied& implied, store::Person& fact, Values& values) {
  if (implied.tags && fact.tags.empty()) fact.tags = store::joined(*implied.tags);
  if (implied.helper_kind && fact.helper_kind.empty()) fact.helper_kind = *implied.helper_kind;
  if (store::value_of(values.kept, "sex").empty() && store::value_of(values.kept, "id_number").empty()) values.set("sex", implied.sex);
}

void put_role(const std::string& role, store::Person& fact) {
  // A staff member may also volunteer: a role is added, and only end takes it away.
  if (role == "volunteer" || role == "both") fact.volunteer = true;
  if (role == "elder" || role == "both") fact.elder = true;
  if (role == "staff") fact.staff = true;
}

// What a row says of somebody, to be put beside those who are known.
Side side_of(const intake::PersonRow& row, EntryId community) {
  Side side{std::string(tr("this row")), {}, {}};
  if (row.role) put_role(*row.role, side.fact);
  side.fact.community = community;
  if (row.joined) side.fact.joined = row.joined->iso();
  Values values;
  put_private(row, values);
  side.values = std::move(values.kept);
  return side;
}

// Somebody that a row without a code can only mean: by ID number, else by name, birth date and community.
std::optional<Refusal> match_without_code(Counter& counter, const intake::PersonRow& row, EntryId community, const Member*& known) {
  std::vector<EntryId> ids;
  if (row.id_number) ids = counter.vault().look_up("id_number", *row.id_number);
  if (ids.empty() && row.name && row.born)
    for (const EntryId id : counter.vault().look_up("name_born", *row.name + "|" + row.born->text())) {
      const Member* m = counter.people().by_id(id);
      const bool elsewhere = community != 0 && m != nullptr && m->latest.community != community;
      const bool other_id = row.id_number && m != nullptr && m->latest.identified;
      if (!elsewhere && !other_id) ids.push_back(id);
    }
  std::vector<const Member*> candidates;
  for (const EntryId id : ids)
    if (const Member* m = counter.people().by_id(id); m != nullptr && m->kept == 0) candidates.push_back(m);
  if (candidates.size() > 1) {
    std::string list;
    for (const Member* m : candidates) list += (list.empty() ? "" : std::string(tr("; "))) + described(counter, *m);
    Refusal no = refusal("ambiguous-person", row.place, say("the row has no code and fits several people: {}", list),
                         tr("write the code of the one who is meant"));
    std::vector<Side> sides{side_of(row, community)};
    for (const Member* m : candidates) sides.push_back(side_of(counter, *m));
    no.beside = side_by_side(counter, sides);
    return no;
  }
  if (candidates.size() == 1) known = candidates.front();
  return std::nullopt;
}

std::optional<Refusal> put_staff(Counter& counter, const intake::PersonRow& row, store::Person& fact) {
  if (row.duties) fact.duties = store::joined(*row.duties);
  if (row.os_user) fact.os_user = *row.os_user;
  if (!row.org) return std::nullopt;
  const auto* node = counter.orgs().find(*row.org);
  if (node == nullptr) return refusal("unknown-org", row.place, say("there is no organisation {}", *row.org), tr("import the organisations first"));
  fact.org = node->org;
  return std::nullopt;
}

std::optional<Refusal> put_kin(Counter& counter, const intake::PersonRow& row, const FileOverlay& overlay, PlannedPerson& plan) {
  if (!row.kin) return std::nullopt;
  std::vector<std::string> ids;
  for (const auto& code : *row.kin) {
    if (const Member* m = counter.people().by_code(code))
      ids.push_back(std::to_string(m->latest.person));
    else if (overlay.given.contains(code))
      plan.kin_in_file.push_back(code);
    else
      return refusal("unknown-person", row.place, say("nobody is enrolled as {}", code), tr("enroll the relative first"));
  }
  plan.fact.kin = store::joined(ids);
  return std::nullopt;
}

// Leaving and coming back makes a new stay; anything else corrects the one there is.
void put_stay(const intake::PersonRow& row, const Member* known, const std::string& today, store::Person& fact) {
  const std::string joined = row.joined ? row.joined->iso() : "";
  if (known != nullptr && !fact.ended.empty() && joined > fact.ended) {
    ++fact.stay;
    fact.ended.clear();
  }
  if (!joined.empty()) fact.joined = joined;
  if (fact.joined.empty()) fact.joined = today;
  if (row.ended) fact.ended = row.ended->iso();
}

bool dated_differ(const store::Person& a, const store::Person& b) {
  return a.volunteer != b.volunteer || a.elder != b.elder || a.staff != b.staff || a.community != b.community || a.tags != b.tags ||
         a.needs != b.needs || a.helper_kind != b.helper_kind || a.subsidy != b.subsidy;
}

bool same_person(const store::Person& a, const store::Person& b) {
  return !dated_differ(a, b) && a.code == b.code && a.programme == b.programme && a.stay == b.stay && a.joined == b.joined &&
         a.ended == b.ended && a.duties == b.duties && a.org == b.org && a.os_user == b.os_user && a.kin == b.kin;
}

std::optional<Refusal> find_known(Counter& counter, const intake::PersonRow& row, EntryId community, const EnrollOptions& options,
                                  FileOverlay& overlay, PlannedPerson& plan) {
  if (row.code) {
    plan.known = counter.people().by_code(*row.code);
  } else if (auto no = match_without_code(counter, row, community, plan.known)) {
    return no;
  }
  if (plan.known != nullptr && options.only_new)
    return refusal("code-taken", row.place, say("{} is enrolled already", plan.known->latest.code), tr("change it with carebank enroll set"));
  if (plan.known == nullptr && options.only_known)
    return refusal("unknown-person", row.place, say("nobody is enrolled as {}", row.code.value_or("")), tr("enroll with carebank enroll add"));
  if (plan.known != nullptr) {
    plan.fact = plan.known->latest;
    auto no = not_erased(counter, *plan.known);
    if (no) no->place = row.place;
    return no;
  }
  if (!row.role) return refusal("missing-value", row.place, std::string(tr("a new person needs a role")), tr("fill in 角色: 志愿者, 老人, 两者 or 工作人员; or say it of the whole file with --role"));
  if (!row.name && *row.role != "staff") return refusal("missing-value", row.place, std::string(tr("a new person needs a name")));
  plan.code_assigned = !row.code;
  plan.undated = !row.joined && *row.role != "staff";
  plan.fact.code = row.code ? *row.code : next_code(counter, *row.role, overlay);
  return std::nullopt;
}

std::string held_by(Counter& counter, const Member& m) {
  const std::string shown = described(counter, m);
  return shown == m.latest.code ? say("{} holds this ID number already", m.latest.code) : say("{} holds this ID number already: {}", m.latest.code, shown);
}

// One ID number, one person.
std::optional<Refusal> check_id_number(Counter& counter, const intake::PersonRow& row, FileOverlay& overlay, const PlannedPerson& plan) {
  const std::string id = store::value_of(plan.values, "id_number");
  if (id.empty() || !row.id_number) return std::nullopt;
  for (const EntryId holder : counter.vault().look_up("id_number", id)) {
    const Member* m = counter.people().by_id(holder);
    if (m == nullptr || m == plan.known || m->kept != 0) continue;
    Refusal no = refusal("duplicate-person", row.place, held_by(counter, *m),
                         tr("if both are one person, leave the code as it is there or use carebank enroll merge; else correct the number"));
    no.beside = side_by_side(counter, {{std::string(tr("this row")), plan.fact, plan.values}, side_of(counter, *m)});
    return no;
  }
  const auto [it, fresh] = overlay.id_numbers.try_emplace(id, plan.fact.code);
  if (fresh || it->second == plan.fact.code) return std::nullopt;
  Refusal no = refusal("duplicate-person", row.place, say("{} has this ID number too, further up in the file", it->second),
                       tr("correct one of the two rows"));
  const auto earlier = overlay.planned.find(it->second);
  if (earlier != overlay.planned.end())
    no.beside = side_by_side(counter, {{std::string(tr("this row")), plan.fact, plan.values}, {it->second, earlier->second.fact, earlier->second.values}});
  return no;
}

std::optional<Refusal> check_against_id(const intake::PersonRow& row, const PlannedPerson& plan, model::Day today) {
  const std::string id = store::value_of(plan.values, "id_number"), born = store::value_of(plan.values, "born");
  if (id.empty() || born.empty()) return std::nullopt;
  const auto parsed = intake::id_number(id, today);
  if (const auto* number = std::get_if<intake::IdNumber>(&parsed); number != nullptr && !number->born.iso().starts_with(born))
    return refusal("values-disagree", row.place, say("the ID number says born {}, the row says {}", number->born.iso(), born),
                   tr("correct the one that is wrong"));
  return std::nullopt;
}

std::optional<Refusal> check_duty(const Counter& counter, const intake::PersonRow& row, const PlannedPerson& plan) {
  const bool staff = plan.fact.staff;
  auto no = counter.may(staff ? "admin" : "record", staff ? 0 : plan.fact.community);
  if (!no && plan.known != nullptr && plan.known->latest.community != plan.fact.community && !staff)
    no = counter.may("record", plan.known->latest.community);
  if (no) no->place = row.place;
  return no;
}

std::optional<Refusal> twice_in_file(const intake::PersonRow& row, FileOverlay& overlay, PlannedPerson& plan) {
  const auto [it, fresh] = overlay.codes.try_emplace(plan.fact.code, row.place);
  if (fresh) return std::nullopt;
  const auto earlier = overlay.planned.find(plan.fact.code);
  if (earlier != overlay.planned.end() && same_person(earlier->second.fact, plan.fact) && earlier->second.values == plan.values &&
      earlier->second.kin_in_file == plan.kin_in_file) {
    plan.changed = false;
    return std::nullopt;
  }
  return refusal("code-twice", row.place, say("{} stands in {} already, with other content", plan.fact.code, row_text(it->second)),
                 tr("keep one of the two rows"));
}

}  // namespace

std::optional<Refusal> eligible(Counter& counter, const store::Person& fact, const store::Private& values, model::Day day) {
  const auto& pack = counter.book().on(day);
  const auto birth = model::Birth::parse(store::value_of(values, "born"));
  if ((fact.volunteer || fact.elder) && !birth)
    return Refusal{"missing-value", {}, std::string(tr("without a birth date nobody can tell whether the age fits")),
                   std::string(tr("fill in 出生日期 (the month is enough)"))};
  const int age = birth ? model::age_on(counter.book().latest().counted(*birth), day) : 0;
  if (fact.volunteer && age < pack.volunteer.min_age.value(day))
    return Refusal{"underage-volunteer", {}, say("a volunteer must be {} years old; this one is {} on {}", pack.volunteer.min_age.value(day), age, day.iso()), ""};
  if (fact.volunteer && age < pack.volunteer.guardian_below.value(day) && store::value_of(values, "guardian_name").empty())
    return Refusal{"minor-without-guardian", {}, say("below {} a guardian must be named", pack.volunteer.guardian_below.value(day)),
                   std::string(tr("fill in 监护人, 监护关系 and 监护人电话"))};
  if (!fact.elder) return std::nullopt;
  const bool excused = !store::value_of(values, "override_reason").empty();
  const auto& min_age = pack.elder.min_age.on(day);
  if (age < min_age.value && !(excused && min_age.level == rules::Level::soft))
    return Refusal{"elder-ineligible", {}, say("an elder must be {} years old; this one is {} on {}", min_age.value, age, day.iso()), ""};
  const auto& wanted = pack.elder.tags.on(day);
  const auto tags = store::split(fact.tags);
  const bool tagged = wanted.value.empty() || std::any_of(tags.begin(), tags.end(), [&](const auto& tag) {
                        return std::find(wanted.value.begin(), wanted.value.end(), tag) != wanted.value.end();
                      });
  if (!tagged && !(excused && wanted.level == rules::Level::soft)) {
    std::string names;
    for (const auto& tag : wanted.value) names += (names.empty() ? "" : std::string(tr(", "))) + pack.tags.name_of(tag);
    return Refusal{"elder-ineligible", {}, say("none of the groups that this district helps: {}", names),
                   std::string(wanted.level == rules::Level::soft ? tr("fill in 老人类别; if there is an exception, say why in 例外理由") : tr("fill in 老人类别"))};
  }
  const auto& excluded = pack.elder.exclude_subsidised.on(day);
  const bool subsidised = !fact.subsidy.empty() && fact.subsidy != "none";
  if (excluded.value && subsidised && !(excused && excluded.level == rules::Level::soft))
    return Refusal{"subsidised-without-reason", {}, std::string(tr("who gets the city's or district's home-care subsidy is in principle not taken in")),
                   std::string(tr("if there is an exception, say why in 例外理由"))};
  return std::nullopt;
}

std::optional<Refusal> plan_person(Counter& counter, const intake::PersonRow& row, const EnrollOptions& options, FileOverlay& overlay,
                                   PlannedPerson& plan) {
  plan.row = row.row;
  plan.place = row.place;
  EntryId community = 0;
  if (auto no = resolve_community(counter, row, community)) return no;
  if (auto no = find_known(counter, row, community, options, overlay, plan)) return no;
  store::Person& fact = plan.fact;
  Values values;
  if (plan.known != nullptr) values.kept = counter.private_of(*plan.known);
  if (row.role) put_role(*row.role, fact);
  if (community != 0) fact.community = community;
  if (row.tags) fact.tags = store::joined(*row.tags);
  if (row.needs) fact.needs = store::joined(*row.needs);
  if (row.helper_kind) fact.helper_kind = *row.helper_kind;
  if (row.subsidy) fact.subsidy = *row.subsidy;
  if (row.programme) fact.programme = *row.programme;
  if (fact.programme.empty() && (fact.volunteer || fact.elder)) fact.programme = counter.pack().default_programme().id;
  put_stay(row, plan.known, counter.today_text(), fact);
  if (auto no = put_staff(counter, row, fact)) return no;
  if (auto no = put_kin(counter, row, overlay, plan)) return no;
  put_private(row, values);
  const bool new_role = plan.known == nullptr || plan.known->latest.elder != fact.elder || plan.known->latest.volunteer != fact.volunteer;
  if (new_role) put_implied(row.implied, fact, values);
  // An ID number holds the birth date and the sex: what the row leaves out, it tells.
  if (const std::string id = store::value_of(values.kept, "id_number"); !id.empty() && store::value_of(values.kept, "born").empty()) {
    const auto parsed = intake::id_number(id, counter.today());
    if (const auto* number = std::get_if<intake::IdNumber>(&parsed)) values.set("born", number->born.iso());
  }
  values.order();
  plan.values = values.kept;
  fact.overridden = !store::value_of(plan.values, "override_reason").empty();
  fact.guarded = !store::value_of(plan.values, "guardian_name").empty();
  fact.identified = !store::value_of(plan.values, "id_number").empty();
  if (!fact.ended.empty() && fact.ended < fact.joined)
    return refusal("values-disagree", row.place, say("left on {} but joined on {}", fact.ended, fact.joined), tr("correct one of the two days"));
  if (plan.known != nullptr) plan.changed = !plan.kin_in_file.empty() || !same_person(plan.known->latest, fact) || counter.private_of(*plan.known) != plan.values;
  if (auto no = twice_in_file(row, overlay, plan)) return no;
  if (!plan.changed) return std::nullopt;
  if (auto no = check_duty(counter, row, plan)) return no;
  if (auto no = check_id_number(counter, row, overlay, plan)) return no;
  if (auto no = check_against_id(row, plan, counter.today())) return no;
  const model::Day tested = plan.known == nullptr ? model::Day::parse(fact.joined).value_or(counter.today()) : counter.today();
  if (auto no = eligible(counter, fact, plan.values, tested)) {
    no->place = row.place;
    return no;
  }
  if (plan.known == nullptr)
    fact.from_day.clear();
  else if (dated_differ(plan.known->latest, fact))
    fact.from_day = counter.today_text();
  overlay.planned[fact.code] = plan;
  return std::nullopt;
}

}  // namespace desk

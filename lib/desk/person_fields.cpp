#include "desk/person_fields.hpp"

#include "desk/titles.hpp"
#include "words/words.hpp"

namespace desk {

namespace {

std::string plain_list(const std::string& list) {
  const auto items = store::split(list);
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : ";") + item;
  return out;
}

// Of a list with semicolons.
std::string names_of(const model::Vocabulary& words, const std::string& list) {
  std::string out;
  for (const auto& id : store::split(list)) out += (out.empty() ? "" : ";") + words.name_of(id);
  return out;
}

std::string kin_codes(const Counter& counter, const std::string& kin) {
  std::string out;
  for (const auto& id : store::split(kin)) {
    const std::string code = counter.people().code_of(model::parse_count(id).value_or(0));
    out += (out.empty() ? "" : ";") + code;
  }
  return out;
}

}  // namespace

std::string role_of(const store::Person& p) {
  if (p.volunteer && p.elder) return words::mark("both");
  return p.volunteer ? "volunteer" : p.elder ? "elder" : words::mark("staff");
}

const std::vector<std::pair<const char*, const char*>>& person_columns() {
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

std::string person_value(const Counter& counter, const store::Person& p, const store::Private& values, std::string_view id) {
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

model::Named person_cell(const Counter& counter, std::string_view id, const std::string& value) {
  if (value.empty()) return {};
  const auto& pack = counter.pack();
  if (id == "role") return {value, std::string(words::tr(value))};
  const bool man = value == "M";
  if (id == "sex") return {value, std::string(words::tr(man ? "male" : "female"))};
  if (id == "duties") return {value, duty_titles(value)};
  if (id == "tags") return {value, names_of(pack.tags, value)};
  if (id == "needs") return {value, names_of(pack.needs, value)};
  if (id == "helper_kind") return {value, pack.helper_kinds.name_of(value)};
  if (id == "subsidy") return {value, pack.subsidies.name_of(value)};
  if (id == "programme") return programme_cell(pack, value);
  return {value, value};
}

}  // namespace desk

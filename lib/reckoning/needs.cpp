#include "reckoning/needs.hpp"

#include <algorithm>

#include "words/words.hpp"

namespace reckoning {
namespace {

bool among(const rules::Words& words, std::string_view word) {
  return words.empty() || std::find(words.begin(), words.end(), word) != words.end();
}

bool is_kind(std::string_view credential, std::string_view kind) { return credential.substr(0, credential.find(':')) == kind; }

void add_of_category(const rules::Category& category, std::vector<Need>& out) {
  bool qualified = false;
  const auto add = [&](const std::string& credential) {
    out.push_back({"category." + category.id, credential, true, rules::Level::hard, category.source, {}, 0, 0});
    qualified = qualified || is_kind(credential, "qualification");
  };
  for (const auto& credential : category.needs) add(credential);
  if (category.professional && !qualified) add("qualification");
}

std::vector<Need> needs_of(const rules::Pack& pack, std::string_view programme, std::string_view category) {
  std::vector<Need> out;
  if (const auto* known = pack.category(category)) add_of_category(*known, out);
  for (const auto& r : pack.requirements)
    if (r.credential != pairing_consent && among(r.programmes, programme) && among(r.categories, category))
      out.push_back({r.id, r.credential, r.of_volunteer, r.level, r.source, r.helper_kinds, r.below, r.from_age});
  return out;
}

bool wanted(std::string_view credential, std::string_view only) {
  return credential != pairing_consent && (only.empty() || check_of(credential) == only);
}

bool asks(const rules::Pack& pack, std::string_view only) {
  const auto in_category = [&](const rules::Category& c) {
    return (c.professional && wanted("qualification", only)) ||
           std::any_of(c.needs.begin(), c.needs.end(), [&](const auto& credential) { return wanted(credential, only); });
  };
  return std::any_of(pack.requirements.begin(), pack.requirements.end(), [&](const auto& r) { return wanted(r.credential, only); }) ||
         std::any_of(pack.categories.begin(), pack.categories.end(), in_category);
}

bool of_age(const Need& need, const Asked& asked) {
  if (need.below == 0 && need.from_age == 0) return true;
  if (!asked.born) return false;
  const int age = model::age_on(*asked.born, asked.day);
  return (need.below == 0 || age < need.below) && age >= need.from_age;
}

}  // namespace

bool Needs::any(model::Day day) {
  const auto& pack = book_.on(day);
  const auto [known, fresh] = any_.try_emplace(&pack);
  if (fresh) known->second = asks(pack, only_);
  return known->second;
}

bool Needs::any_ever() const {
  const auto& all = book_.adopted();
  return std::any_of(all.begin(), all.end(), [&](const auto& adopted) { return asks(adopted.pack, only_); });
}

bool Needs::ages_ever() const {
  for (const auto& adopted : book_.adopted())
    for (const auto& r : adopted.pack.requirements)
      if ((r.below > 0 || r.from_age > 0) && wanted(r.credential, only_)) return true;
  return false;
}

const std::vector<Need>& Needs::of(model::Day day, std::string_view programme, std::string_view category) {
  const auto& pack = book_.on(day);
  const auto [known, fresh] = known_.try_emplace({&pack, std::string(programme), std::string(category)});
  if (fresh) {
    known->second = needs_of(pack, programme, category);
    std::erase_if(known->second, [&](const Need& need) { return !wanted(need.credential, only_); });
  }
  return known->second;
}

bool applies(const Holdings& holdings, const Need& need, const Asked& asked) {
  return need.of_volunteer == asked.volunteer && of_age(need, asked) &&
         (need.helper_kinds.empty() || among(need.helper_kinds, holdings.then(asked.person, asked.day).helper_kind));
}

std::vector<const Need*> missing(const Holdings& holdings, const std::vector<Need>& needs, const Asked& asked) {
  std::vector<const Need*> out;
  for (const auto& need : needs)
    if (applies(holdings, need, asked) && !holdings.holds(asked.person, need.credential, asked.day)) out.push_back(&need);
  return out;
}

std::string credential_name(const rules::Pack& pack, const std::string& id) {
  if (const auto* known = pack.credential(id)) return known->name;
  const auto colon = id.find(':');
  const auto* kind = colon == std::string::npos ? nullptr : pack.credential(id.substr(0, colon));
  return kind == nullptr ? id : kind->name + std::string(words::tr(": ")) + id.substr(colon + 1);
}

const char* check_of(std::string_view credential) {
  if (is_kind(credential, "insurance")) return "uninsured-service";
  if (is_kind(credential, "training")) return "untrained-service";
  if (is_kind(credential, "qualification")) return "unqualified-service";
  if (is_kind(credential, "consent")) return "consent-missing";
  return "credential-missing";
}

bool barred_as_professional(const rules::Pack& pack, std::string_view programme, std::string_view category) {
  const auto* of_category = pack.category(category);
  const auto* of_programme = pack.programme(programme);
  if (of_category == nullptr || of_programme == nullptr || !of_category->professional) return false;
  const auto* scheme = pack.scheme(of_programme->scheme);
  return scheme != nullptr && !scheme->professional;
}

}  // namespace reckoning

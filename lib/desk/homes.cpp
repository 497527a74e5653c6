#include "desk/homes.hpp"

#include "intake/values.hpp"
#include "model/vocabulary.hpp"

namespace desk {
namespace {

std::string place_text(const store::Private& values, std::string_view name) {
  return model::folded(intake::key_text(store::value_of(values, name)));
}

std::int32_t part_of(const pairing::Home& home, pairing::Near near) {
  switch (near) {
    case pairing::Near::building:
      return home.building;
    case pairing::Near::compound:
      return home.compound;
    case pairing::Near::community:
      return home.community;
    case pairing::Near::street:
      return home.street;
  }
  return 0;
}

}  // namespace

std::int32_t Homes::number(char what, store::EntryId org, const std::string& compound, const std::string& building) {
  const std::string key = what + std::to_string(org) + "\n" + compound + "\n" + building;
  return numbers_.try_emplace(key, static_cast<std::int32_t>(numbers_.size() + 1)).first->second;
}

pairing::Home Homes::of(const store::Member& member, const store::Private& values, const std::string& day) {
  const store::EntryId place = member.on(day).community;
  const store::EntryId community = counter_.orgs().nearest(place, "community");
  pairing::Home home = of_org(place);
  if (place == 0 || member.latest.from_day > day) return home;
  const std::string compound = place_text(values, "compound"), building = place_text(values, "building");
  if (!compound.empty()) home.compound = number('p', place, compound, "");
  // Without a compound a building is known by its community only; a whole street has many of one number.
  if (!building.empty() && (!compound.empty() || community != 0))
    home.building = number('b', place, compound, building);
  return home;
}

pairing::Home Homes::of_org(store::EntryId org) {
  const auto& orgs = counter_.orgs();
  const store::EntryId community = orgs.nearest(org, "community"), street = orgs.nearest(org, "street");
  pairing::Home home;
  if (street != 0) home.street = number('s', street, "", "");
  if (community != 0) home.community = number('c', community, "", "");
  return home;
}

std::vector<pairing::Near> nearness(const rules::Words& order) {
  std::vector<pairing::Near> out;
  for (const auto& word : order)
    for (const auto near :
         {pairing::Near::building, pairing::Near::compound, pairing::Near::community, pairing::Near::street})
      if (word == name_of(near)) out.push_back(near);
  return out;
}

const char* name_of(pairing::Near near) {
  switch (near) {
    case pairing::Near::building:
      return "building";
    case pairing::Near::compound:
      return "compound";
    case pairing::Near::community:
      return "community";
    case pairing::Near::street:
      return "street";
  }
  return "";
}

std::string proximity_of(const pairing::Home& a, const pairing::Home& b, const std::vector<pairing::Near>& order) {
  for (const auto near : order)
    if (part_of(a, near) != 0 && part_of(a, near) == part_of(b, near)) return name_of(near);
  return "none";
}

}  // namespace desk

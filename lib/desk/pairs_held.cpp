#include "desk/pairs_held.hpp"

#include <algorithm>

namespace desk {

using store::EntryId;

PairsHeld::PairsHeld(const Counter& counter) {
  const auto kept = [&](EntryId person) {
    const auto* m = counter.people().by_id(person);
    return m == nullptr ? person : counter.people().kept(*m).latest.person;
  };
  for (const auto& pair : store::pairs(counter.ledger())) {
    put(kept(pair.fact.volunteer), kept(pair.fact.elder), pair.fact.from_day);
    spans_.back().to = pair.ended;
  }
}

void PairsHeld::put(EntryId volunteer, EntryId elder, const std::string& from) {
  volunteers_[volunteer].push_back(spans_.size());
  elders_[elder].push_back(spans_.size());
  spans_.push_back({volunteer, elder, from, ""});
}

bool PairsHeld::together(EntryId volunteer, EntryId elder, const std::string& day) const {
  const auto known = volunteers_.find(volunteer);
  if (known == volunteers_.end()) return false;
  return std::any_of(known->second.begin(), known->second.end(), [&](std::size_t i) {
    return spans_[i].elder == elder && (spans_[i].to.empty() || day <= spans_[i].to);
  });
}

int PairsHeld::most(const Index& index, EntryId person, const std::string& from) const {
  const auto known = index.find(person);
  if (known == index.end()) return 0;
  const auto on = [&](const std::string& day) {
    return static_cast<int>(
        std::count_if(known->second.begin(), known->second.end(), [&](std::size_t i) { return spans_[i].on(day); }));
  };
  // The number rises only where a pair begins.
  int most = on(from);
  for (const std::size_t i : known->second)
    if (spans_[i].from > from) most = std::max(most, on(spans_[i].from));
  return most;
}

namespace {

bool names(const Counter& counter, const store::Member& a, const store::Member& b) {
  for (const auto& id : store::split(a.latest.kin)) {
    const auto* kin = counter.people().by_id(model::parse_count(id).value_or(0));
    if (kin != nullptr && counter.people().kept(*kin).latest.person == b.latest.person) return true;
  }
  return false;
}

}  // namespace

bool are_kin(const Counter& counter, const store::Member& a, const store::Member& b) {
  return names(counter, a, b) || names(counter, b, a);
}

bool elder_of_age(const rules::Pack& pack, const store::Person& elder, const std::optional<model::Day>& born,
                  model::Day day) {
  const auto& min_age = pack.elder.min_age.on(day);
  if (!born) return false;
  return model::age_on(*born, day) >= min_age.value || (elder.overridden && min_age.level == rules::Level::soft);
}

}  // namespace desk

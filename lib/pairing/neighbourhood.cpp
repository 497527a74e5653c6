#include "pairing/neighbourhood.hpp"

#include <algorithm>
#include <unordered_map>

namespace pairing {

namespace {

using Words = std::vector<std::int32_t>;

void tidy(Words& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

int shared(const Words& a, const Words& b) {
  int count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    count += *i == *j;
    const bool next_i = *i <= *j, next_j = *j <= *i;
    i += next_i;
    j += next_j;
  }
  return count;
}

std::uint64_t mask(const Words& abilities, const Words& hobbies) {
  std::uint64_t bits = 0;
  for (const std::int32_t word : abilities) bits |= std::uint64_t{1} << (static_cast<std::uint32_t>(word) % 32);
  for (const std::int32_t word : hobbies) bits |= std::uint64_t{1} << (32 + static_cast<std::uint32_t>(word) % 32);
  return bits;
}

template <class Person>
std::unordered_map<std::int64_t, std::size_t> positions(const std::vector<Person>& people) {
  std::unordered_map<std::int64_t, std::size_t> at;
  for (std::size_t i = 0; i < people.size(); ++i) at.emplace(people[i].id, i);
  return at;
}

}  // namespace

Neighbourhood::Neighbourhood(Part part, std::vector<Near> order)
    : volunteers_(std::move(part.volunteers)), elders_(std::move(part.elders)), order_(std::move(order)) {
  for (Volunteer& v : volunteers_) {
    tidy(v.skills);
    tidy(v.hobbies);
    volunteer_masks_.push_back(mask(v.skills, v.hobbies));
  }
  for (Elder& e : elders_) {
    tidy(e.needs);
    tidy(e.hobbies);
    elder_masks_.push_back(mask(e.needs, e.hobbies));
  }
  settle();
  note_bans(part.bans);
}

void Neighbourhood::settle() {
  volunteer_circles_.assign(volunteers_.size() * classes(), nowhere);
  elder_circles_.assign(elders_.size() * classes(), nowhere);
  for (std::size_t rank = 0; rank < classes(); ++rank) {
    std::unordered_map<std::int32_t, std::size_t> circle_of;
    for (std::size_t v = 0; v < volunteers_.size(); ++v) {
      const std::int32_t where = number(volunteers_[v].home, order_[rank]);
      if (where == 0) continue;
      const auto [at, fresh] = circle_of.try_emplace(where, circles_.size());
      if (fresh) circles_.emplace_back();
      circles_[at->second].push_back(v);
      volunteer_circles_[v * classes() + rank] = at->second;
    }
    for (std::size_t e = 0; e < elders_.size(); ++e) {
      const auto at = circle_of.find(number(elders_[e].home, order_[rank]));
      if (at != circle_of.end()) elder_circles_[e * classes() + rank] = at->second;
    }
  }
}

void Neighbourhood::note_bans(const std::vector<Ban>& bans) {
  bans_.resize(elders_.size());
  if (bans.empty()) return;
  const auto volunteer_at = positions(volunteers_);
  const auto elder_at = positions(elders_);
  for (const Ban& ban : bans) bans_[elder_at.at(ban.elder)].push_back({volunteer_at.at(ban.volunteer), ban.kin});
  // Kin first among equals: who is both kin and already paired counts as kin.
  for (auto& of_elder : bans_)
    std::sort(of_elder.begin(), of_elder.end(), [](const Banned& a, const Banned& b) {
      return a.volunteer != b.volunteer ? a.volunteer < b.volunteer : a.kin > b.kin;
    });
}

std::optional<std::size_t> Neighbourhood::circle(std::size_t elder, std::size_t rank) const {
  const std::size_t at = elder_circles_[elder * classes() + rank];
  return at == nowhere ? std::nullopt : std::optional(at);
}

std::optional<std::size_t> Neighbourhood::rank(std::size_t volunteer, std::size_t elder) const {
  for (std::size_t r = 0; r < classes(); ++r) {
    const std::size_t at = elder_circles_[elder * classes() + r];
    if (at != nowhere && at == volunteer_circles_[volunteer * classes() + r]) return r;
  }
  return std::nullopt;
}

int Neighbourhood::needs_met(std::size_t volunteer, std::size_t elder) const {
  return shared(elders_[elder].needs, volunteers_[volunteer].skills);
}

int Neighbourhood::hobbies_shared(std::size_t volunteer, std::size_t elder) const {
  return shared(elders_[elder].hobbies, volunteers_[volunteer].hobbies);
}

int Neighbourhood::fit(std::size_t volunteer, std::size_t elder) const {
  if ((volunteer_masks_[volunteer] & elder_masks_[elder]) == 0) return 0;
  return needs_met(volunteer, elder) + hobbies_shared(volunteer, elder);
}

int Neighbourhood::fit_most(std::size_t elder) const {
  return static_cast<int>(elders_[elder].needs.size() + elders_[elder].hobbies.size());
}

const Neighbourhood::Banned* Neighbourhood::ban(std::size_t volunteer, std::size_t elder) const {
  const auto& of_elder = bans_[elder];
  const auto at = std::lower_bound(of_elder.begin(), of_elder.end(), volunteer,
                                   [](const Banned& b, std::size_t wanted) { return b.volunteer < wanted; });
  return at == of_elder.end() || at->volunteer != volunteer ? nullptr : &*at;
}

bool Neighbourhood::banned(std::size_t volunteer, std::size_t elder) const { return ban(volunteer, elder) != nullptr; }

Why Neighbourhood::reason(std::size_t elder) const {
  Why why = Why::no_volunteer_near;
  for (std::size_t rank = 0; rank < classes(); ++rank) {
    const auto around = circle(elder, rank);
    if (!around) continue;
    for (const std::size_t v : circles_[*around]) {
      const Banned* found = ban(v, elder);
      if (!found) return Why::all_near_are_full;
      if (found->kin) why = Why::only_kin_near;
    }
  }
  return why;
}

}  // namespace pairing

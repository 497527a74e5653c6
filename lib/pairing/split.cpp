#include "pairing/split.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "model/refusal.hpp"

namespace pairing {

namespace {

// Union-find with path halving; the smaller index leads, so that parts come out in the order of their first person.
class Sets {
 public:
  explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t leader(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = leader(a);
    b = leader(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

template <class Person>
void sort_by_id(std::vector<Person>& people) {
  std::sort(people.begin(), people.end(), [](const Person& a, const Person& b) { return a.id < b.id; });
  const auto twice =
      std::adjacent_find(people.begin(), people.end(), [](const Person& a, const Person& b) { return a.id == b.id; });
  model::ensure(twice == people.end(), "pairing: a person comes twice");
}

template <class Person>
std::optional<std::size_t> position(const std::vector<Person>& people, std::int64_t id) {
  const auto at = std::lower_bound(people.begin(), people.end(), id,
                                   [](const Person& person, std::int64_t wanted) { return person.id < wanted; });
  if (at == people.end() || at->id != id) return std::nullopt;
  return static_cast<std::size_t>(at - people.begin());
}

// Volunteers come first, elders after them.
Sets join_neighbours(const std::vector<Volunteer>& volunteers, const std::vector<Elder>& elders,
                     const std::vector<Near>& order) {
  Sets sets(volunteers.size() + elders.size());
  for (const Near near : order) {
    std::unordered_map<std::int32_t, std::size_t> first;
    const auto settle = [&](const Home& home, std::size_t who) {
      const std::int32_t where = number(home, near);
      if (where != 0) sets.join(who, first.try_emplace(where, who).first->second);
    };
    for (std::size_t v = 0; v < volunteers.size(); ++v) settle(volunteers[v].home, v);
    for (std::size_t e = 0; e < elders.size(); ++e) settle(elders[e].home, volunteers.size() + e);
  }
  return sets;
}

}  // namespace

std::int32_t number(const Home& home, Near near) {
  switch (near) {
    case Near::building:
      return home.building;
    case Near::compound:
      return home.compound;
    case Near::community:
      return home.community;
    case Near::street:
      return home.street;
  }
  return 0;
}

std::vector<Part> split(std::vector<Volunteer> volunteers, std::vector<Elder> elders, const std::vector<Ban>& bans,
                        const std::vector<Near>& order) {
  std::erase_if(elders, [](const Elder& elder) { return elder.wanted <= 0; });
  sort_by_id(volunteers);
  sort_by_id(elders);
  Sets sets = join_neighbours(volunteers, elders, order);

  std::vector<Part> parts;
  std::unordered_map<std::size_t, std::size_t> part_of;
  const auto part = [&](std::size_t who) -> Part& {
    const auto [at, fresh] = part_of.try_emplace(sets.leader(who), parts.size());
    if (fresh) parts.emplace_back();
    return parts[at->second];
  };
  for (const Ban& ban : bans) {
    const auto v = position(volunteers, ban.volunteer);
    const auto e = position(elders, ban.elder);
    if (v && e && sets.leader(*v) == sets.leader(volunteers.size() + *e)) part(*v).bans.push_back(ban);
  }
  const std::size_t elders_from = volunteers.size();
  for (std::size_t v = 0; v < volunteers.size(); ++v) part(v).volunteers.push_back(std::move(volunteers[v]));
  for (std::size_t e = 0; e < elders.size(); ++e) part(elders_from + e).elders.push_back(std::move(elders[e]));
  std::erase_if(parts, [](const Part& p) { return p.elders.empty(); });
  return parts;
}

}  // namespace pairing

#include "pairing/pairing.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "pairing/assignment.hpp"

namespace pairing {

namespace {

void add_leftovers(const Neighbourhood& people, const std::vector<Match>& matches, std::vector<Leftover>& leftovers) {
  std::unordered_set<std::int64_t> served;
  for (const Match& match : matches) served.insert(match.elder);
  for (std::size_t e = 0; e < people.elders().size(); ++e)
    if (!served.contains(people.elders()[e].id)) leftovers.push_back({people.elders()[e].id, people.reason(e)});
}

}  // namespace

Proposal propose(std::vector<Volunteer> volunteers, std::vector<Elder> elders, const std::vector<Ban>& bans,
                 const std::vector<Near>& order) {
  Proposal proposal;
  for (Part& part : split(std::move(volunteers), std::move(elders), bans, order)) {
    const Neighbourhood people(std::move(part), order);
    const std::vector<Match> matches = assign(people);
    add_leftovers(people, matches, proposal.leftovers);
    std::copy(matches.begin(), matches.end(), std::back_inserter(proposal.matches));
  }
  std::sort(proposal.matches.begin(), proposal.matches.end(), [](const Match& a, const Match& b) {
    return a.elder != b.elder ? a.elder < b.elder : a.volunteer < b.volunteer;
  });
  std::sort(proposal.leftovers.begin(), proposal.leftovers.end(),
            [](const Leftover& a, const Leftover& b) { return a.elder < b.elder; });
  return proposal;
}

}  // namespace pairing

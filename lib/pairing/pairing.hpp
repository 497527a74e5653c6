// Who could help whom: an exact optimum by min-cost flow. Pure; LEMON stays behind this header.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pairing {

// Where somebody lives, as interned numbers; 0 = not stated. A building counts only within one compound, or within one
// community where no compound is given; the caller numbers buildings so that equal numbers mean the same building.
struct Home {
  std::int32_t building = 0, compound = 0, community = 0, street = 0;
};

struct Volunteer {
  std::int64_t id = 0;
  Home home;
  int capacity = 0;                  // pairs still possible; 0 or less: no candidate, but known to be near and full
  std::vector<std::int32_t> skills;  // interned words, sorted
  std::vector<std::int32_t> hobbies;
};
struct Elder {
  std::int64_t id = 0;
  Home home;
  int wanted = 1;                   // pairs still possible; an elder who wants none is left out altogether
  std::vector<std::int32_t> needs;  // interned with the same numbers as skills
  std::vector<std::int32_t> hobbies;
  int paired = 0;  // pairs already active: who has none goes before who has some
};
// Pairs that must not be: kin, or already paired. Sorted or not.
struct Ban {
  std::int64_t volunteer = 0, elder = 0;
  bool kin = false;
};

enum class Near { building, compound, community, street };

struct Match {
  std::int64_t elder = 0, volunteer = 0;
  std::size_t rank = 0;  // index into the order given
  int needs_met = 0, hobbies_shared = 0;
  int fit() const { return needs_met + hobbies_shared; }
};
enum class Why { no_volunteer_near, all_near_are_full, only_kin_near };
// An elder who wants a pair and gets none here, with the first reason of these that holds: some volunteer near could
// have come but serves others (or had no capacity to begin with); the only ones near are kin; there is nobody near.
struct Leftover {
  std::int64_t elder = 0;
  Why why = Why::no_volunteer_near;
};
struct Proposal {
  std::vector<Match> matches;       // by elder id, then volunteer id
  std::vector<Leftover> leftovers;  // by elder id
};

// The exact optimum of, in this order: the most elders who would otherwise have nobody; the most pairs (elders may want
// several; the first two never compete, see flow.hpp); the smallest sum of ranks; the greatest sum of fits. A
// candidate's rank is the first class of `order` in which both homes have the same number; without one there is no
// candidate. The same people in any order give the same bytes; equal optima are told apart by the ids alone. One
// volunteer is never proposed twice to one elder. Faults: so many people in one neighbourhood that the sums leave 64
// bits.
Proposal propose(std::vector<Volunteer> volunteers, std::vector<Elder> elders, const std::vector<Ban>& bans,
                 const std::vector<Near>& order);

}  // namespace pairing

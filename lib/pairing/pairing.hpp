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
  int capacity = 0;                  // pairs still possible
  std::vector<std::int32_t> skills;  // interned words, sorted
  std::vector<std::int32_t> hobbies;
};
struct Elder {
  std::int64_t id = 0;
  Home home;
  int wanted = 1;                    // pairs still possible
  std::vector<std::int32_t> needs;   // interned with the same numbers as skills
  std::vector<std::int32_t> hobbies;
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
struct Leftover {
  std::int64_t elder = 0;
  Why why = Why::no_volunteer_near;
};
struct Proposal {
  std::vector<Match> matches;      // by elder id, then volunteer id
  std::vector<Leftover> leftovers; // by elder id
};

// The proposal that pairs the most elders' places; then has the smallest sum of ranks; then the greatest sum of fits.
// Candidates farther apart than the last class of `order` are none. Equal optima are told apart by the ids, so the same
// people in any order give the same bytes. One volunteer is never proposed twice to one elder.
Proposal propose(std::vector<Volunteer> volunteers, std::vector<Elder> elders, const std::vector<Ban>& bans,
                 const std::vector<Near>& order);

}  // namespace pairing

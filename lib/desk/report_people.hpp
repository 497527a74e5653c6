// How many volunteers and elders there are, by what they are: rosters without a name.
#pragma once

#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

// What people can be counted by. Volunteers: helper_kind band community street compound skill credential; elders: tag
// band community street compound subsidy need. Band, compound and skill lie in the boxes and need the key.
const std::vector<std::string>& ways_to_count(bool volunteers);

// BY,people: those enrolled on the day, the most first; the row without an id is those of whom it is not said. Two codes
// of one person count once; where somebody may have several (skills, credentials, tags, needs, bands) the rows add up to
// more than all, and a note says so. Fault: bands where the rule pack names none (T26, T29: no law says what 低龄 is).
struct Headcount {
  bool volunteers = true;  // else elders
  std::string by;
  model::Day on;
};
model::Sheet headcount(Counter& counter, const Headcount& asked);

}  // namespace desk

// People who could never meet need not be solved together: one part for each connected set of homes.
#pragma once

#include <vector>

#include "pairing/pairing.hpp"

namespace pairing {

struct Part {
  std::vector<Volunteer> volunteers;  // by id, as are the elders
  std::vector<Elder> elders;
  std::vector<Ban> bans;  // only those between people of the part
};

// The number of `home` in the class `near`; 0 = not stated.
std::int32_t number(const Home& home, Near near);

// Sorts everybody by id, leaves out elders who want nobody, and splits by shared homes. Parts without elders are
// dropped.
std::vector<Part> split(std::vector<Volunteer> volunteers, std::vector<Elder> elders, const std::vector<Ban>& bans,
                        const std::vector<Near>& order);

}  // namespace pairing

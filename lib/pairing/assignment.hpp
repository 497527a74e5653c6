// The optimum of one neighbourhood, with only as many candidate pairs in memory as it takes to prove it.
#pragma once

#include <vector>

#include "pairing/neighbourhood.hpp"

namespace pairing {

// Neighbourhoods of at most `whole` candidate pairs are solved at once. In larger ones each elder starts with the best
// few candidates; the solution's potentials tell which pairs left out could still improve it (a negative reduced cost);
// they are added and it is solved again, until there are none: then it is an optimum over all pairs.
std::vector<Match> assign(const Neighbourhood& people, std::size_t whole = 100'000);

}  // namespace pairing

// The caches written anew from the facts: only `audit rebuild` does it, never silently (details 29).
#pragma once

#include <functional>
#include <vector>

#include "seal/keys.hpp"
#include "store/ledger.hpp"
#include "store/services.hpp"

namespace store {

struct Rebuilt {
  std::int64_t states = 0, tallies = 0, blind = 0;  // rows that were wrong
};

// In one transaction: service.state by acts and revisions, then the tallies as `tallies` says (units are the rules'
// affair; points of people whom no merge touched are those of their credits), the blind index from the boxes. `apply`
// false: only counts.
Rebuilt rebuild_caches(Ledger& ledger, const seal::KeyRing& keys, const std::function<std::vector<Tally>()>& tallies, bool apply);

}  // namespace store

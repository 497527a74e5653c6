// One volunteer in two places at once (check service-overlap), found before it is written. Pure.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "store/facts.hpp"

namespace desk {

struct Visit {
  store::EntryId volunteer = 0;
  std::int64_t from = 0, to = 0;  // minutes since 1970; `to` is free again
  std::int64_t row = -1;          // index of the new row, -1: in the ledger
  store::EntryId service = 0;     // where it is in the ledger
};

// Calls `drop` for every new row that overlaps one that stays: of two new ones the later row goes, what the ledger has
// always stays. `dropped` says which rows went meanwhile (a row of several volunteers goes whole). Sorts `visits`.
void sweep_overlaps(std::vector<Visit>& visits, const std::function<bool(std::size_t)>& dropped,
                    const std::function<void(const Visit& goes, const Visit& stays)>& drop);

}  // namespace desk

// The keys that staff members sign their acts with, and what a signature is over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "seal/acts.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace store {

struct HeldKey {
  EntryId id = 0;  // the entry that registered it
  EntryId person = 0;
  std::string verifier;      // C2SP text
  std::string since, until;  // business days of the entries; until "" = still theirs
};
std::vector<HeldKey> staff_keys(const Ledger& ledger);  // all there ever were, by entry
// The one they hold now.
std::optional<HeldKey> staff_key_of(const Ledger& ledger, EntryId person);
// What a signature over these entries says. Reads what an open transaction of this ledger wrote, too.
seal::Acts acts_between(const Ledger& ledger, EntryId first, EntryId until);

}  // namespace store

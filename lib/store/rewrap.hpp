// Inside the room only: data keys destroyed, and the others wrapped anew.
#pragma once

#include <vector>

#include "seal/keys.hpp"
#include "store/facts.hpp"
#include "store/sql.hpp"

namespace store {

// Deletes boxes, data keys and blind indexes of these owners. secure_delete overwrites them in the file.
void destroy(const Ledger::Impl& impl, const std::vector<EntryId>& owners);
// Every data key unwrapped with one ring and wrapped with the other, with its epoch; returns how many. Fault where `from`
// does not open one.
std::int64_t rewrap(const Ledger::Impl& impl, const seal::KeyRing& from, const seal::KeyRing& to);

}  // namespace store

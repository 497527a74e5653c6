// Inside the room only: data keys destroyed, and the others wrapped anew.
#pragma once

#include <vector>

#include "seal/keys.hpp"
#include "store/facts.hpp"
#include "store/sql.hpp"

namespace store {

// Deletes boxes, data keys and blind indexes of these owners. secure_delete overwrites them in the file, but not what
// SQLite left of them between the cells of a page when it moved them to another: leave_no_copies and rewrap do.
void destroy(const Ledger::Impl& impl, const std::vector<EntryId>& owners);
// Writes the blind index anew: the index key stays the same for ever, so that a tag left behind could be guessed. Of boxes
// nothing is left that a key still opens.
void leave_no_copies(const Ledger::Impl& impl);
// Every data key unwrapped with one ring and wrapped with the other, with its epoch, into a table written anew: nothing that
// the old key opens is left. Returns how many. Fault where `from` does not open one.
std::int64_t rewrap(const Ledger::Impl& impl, const seal::KeyRing& from, const seal::KeyRing& to);

}  // namespace store

// What goes when somebody's private values are destroyed, and which wrapping key holds since (ledger.md, "Private data",
// decision 9; details 31).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "seal/keys.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace store {

// The epoch of the wrapping key as the log's last erasure or rekey says; 1 if there was none.
std::int64_t epoch_of(const Ledger& ledger);
// The ring as it is at that epoch: of a ring with a key in waiting the one of the two that holds. None: it is of another.
std::optional<seal::KeyRing> ring_at(const seal::KeyRing& ring, std::int64_t epoch);
// The same at the ledger's epoch. Fault: the key file is of another epoch, older or newer than the ledger.
seal::KeyRing fitting(const Ledger& ledger, const seal::KeyRing& ring);

// Whose boxes and data keys go together with these people (all the codes of one person).
struct Concerned {
  std::vector<EntryId> owners;  // ascending: the people themselves, and every entry about them that has a data key
  std::vector<std::pair<std::string, std::int64_t>> kinds;  // kind of entry and how many of the owners, without zeros
};
// Of undone imports too. Makes temporary tables on the ledger's connection.
Concerned concerned(const Ledger& ledger, const std::vector<EntryId>& people);
// SHA-256 in hex over the owners, each as decimal with LF: what an erasure says of its rows in `erased`.
std::string digest_of(const std::vector<EntryId>& owners);

// People whom nobody knows any more, since their import was undone, and who bore one of the codes of these people or this
// code; their boxes are still there. By number.
std::vector<EntryId> undone_people(const Ledger& ledger, const std::vector<EntryId>& people, const std::string& code);
// People whose private values were destroyed, by the number of their first revision.
std::unordered_set<EntryId> erased_people(const Ledger& ledger);

}  // namespace store

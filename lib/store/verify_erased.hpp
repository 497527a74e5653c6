// Inside the room only: erasures and epochs of the wrapping key. What was destroyed explains what is missing, and nothing
// else does; each erasure or rekey makes the next epoch.
#pragma once

#include <unordered_map>
#include <vector>

#include "store/verify_replay.hpp"

namespace store {

class ErasedWalk {
 public:
  ErasedWalk(const Ledger::Impl& impl, Damages& damages);

  void see(EntryId id, const Erasure& fact);
  void see(EntryId id, const Rekey& fact);
  // After the last entry: rows of `erased` whose erasure there is not.
  void finish();

  // Whether a later erasure destroyed what this row had in a box of `owner`.
  bool explains(EntryId owner, EntryId row) const;
  bool erased(EntryId owner) const { return owners_.contains(owner); }

 private:
  void next_epoch(EntryId id, const char* table, std::int64_t epoch);

  Damages& damages_;
  std::unordered_map<EntryId, EntryId> owners_;               // owner, erasure
  std::unordered_map<EntryId, std::vector<EntryId>> claimed_;  // erasure, owners ascending; without those met
  std::int64_t epoch_ = 1;
};

}  // namespace store

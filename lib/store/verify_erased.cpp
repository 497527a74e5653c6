#include "store/verify_erased.hpp"

#include <algorithm>

#include "store/erasure.hpp"
#include "words/words.hpp"

namespace store {

using words::say;

ErasedWalk::ErasedWalk(const Ledger::Impl& impl, Damages& damages) : damages_(damages) {
  Cursor row(impl, "SELECT owner, erasure FROM erased ORDER BY owner");
  while (row.step()) {
    owners_.emplace(row.integer(0), row.integer(1));
    claimed_[row.integer(1)].push_back(row.integer(0));
  }
}

void ErasedWalk::see(EntryId id, const Erasure& fact) {
  next_epoch(id, "erasure", fact.epoch);
  const auto owners = std::move(claimed_[id]);
  claimed_.erase(id);
  if (static_cast<std::int64_t>(owners.size()) != fact.boxes || digest_of(owners) != fact.sha256)
    damages_.add(id, "erased", say("erasure {} destroyed {} boxes, and those listed are others", id, fact.boxes));
  else if (!std::binary_search(owners.begin(), owners.end(), fact.person) || owners.back() >= id)
    damages_.add(id, "erased", say("erasure {} lists what cannot have been destroyed by it", id));
}

void ErasedWalk::see(EntryId id, const Rekey& fact) { next_epoch(id, "rekey", fact.epoch); }

void ErasedWalk::next_epoch(EntryId id, const char* table, std::int64_t epoch) {
  if (epoch != epoch_ + 1) damages_.add(id, table, say("entry {} makes epoch {} of the wrapping key after epoch {}", id, epoch, epoch_));
  epoch_ = epoch;
}

void ErasedWalk::finish() {
  for (const auto& [erasure, owners] : claimed_)
    damages_.add(owners.front(), "erased", say("the boxes of {} are called erased by {}, which is no erasure", owners.front(), erasure));
}

bool ErasedWalk::explains(EntryId owner, EntryId row) const {
  const auto found = owners_.find(owner);
  return found != owners_.end() && row < found->second;
}

}  // namespace store

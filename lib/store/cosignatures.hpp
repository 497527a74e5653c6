// Witnesses' lines under stored checkpoints. Like checkpoints they are no leaves: they come after what they speak of.
#pragma once

#include <string>
#include <vector>

#include "store/services.hpp"

namespace store {

struct Cosignature {
  std::int64_t size = 0;
  std::string verifier;  // the witness's key as C2SP text
  std::string line;      // with its LF
};
std::vector<Cosignature> cosignatures(const Ledger& ledger);  // by size, then verifier

// The stored checkpoint of that size with its witnesses' lines, as one signed note; "" if there is no such checkpoint.
std::string cosigned_note(const Ledger& ledger, std::int64_t size);

// In a transaction of its own. Returns whether it is new: a witness's first line under a checkpoint stays. The caller has
// verified it.
bool keep_cosignature(Ledger& ledger, const Cosignature& cosignature);

}  // namespace store

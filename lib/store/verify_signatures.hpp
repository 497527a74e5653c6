// Inside the room only: the keys of staff members, entry after entry, and whether what they signed is what stands there.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "seal/note.hpp"
#include "store/verify_replay.hpp"

namespace store {

class Signatures {
 public:
  Signatures(const Ledger::Impl& impl, Damages& damages) : impl_(impl), damages_(damages) {}

  void see(const Founding& f) { origin_ = f.origin; }
  void see(const Person& f);
  void see(EntryId id, const StaffKey& f);
  void see(const Entry& entry, const Signature& f);

 private:
  struct Held {
    EntryId id = 0, person = 0;
    seal::VerifierKey key;
    bool revoked = false;
  };
  void add(EntryId id, const StaffKey& f);
  void revoke(EntryId id, const StaffKey& f);
  Held* held_by(EntryId person);
  bool signs(const Entry& entry, const Signature& f, const Held& held);

  const Ledger::Impl& impl_;
  Damages& damages_;
  std::string origin_;
  std::unordered_set<EntryId> staff_;
  std::vector<Held> keys_;   // by the entry that registered them
  EntryId last_ = -1;        // the signature before: no entry is signed twice
};

}  // namespace store

#include "store/verify_signatures.hpp"

#include <algorithm>

#include "seal/acts.hpp"
#include "words/words.hpp"

namespace store {

using words::say;

void Signatures::see(const Person& f) {
  if (f.staff) staff_.insert(f.person);
}

Signatures::Held* Signatures::held_by(EntryId person) {
  const auto held = std::find_if(keys_.begin(), keys_.end(), [&](const Held& k) { return k.person == person && !k.revoked; });
  return held == keys_.end() ? nullptr : &*held;
}

void Signatures::see(EntryId id, const StaffKey& f) {
  if (!staff_.contains(f.person))
    damages_.add(id, "staff_key", say("entry {} is about the key of {}, who was never on the staff", id, f.person));
  if (f.what == "add")
    add(id, f);
  else
    revoke(id, f);
}

void Signatures::add(EntryId id, const StaffKey& f) {
  const auto key = seal::parse_verifier_key(f.verifier);
  if (!key) return damages_.add(id, "staff_key", say("entry {} registers what is no verifier key", id));
  if (held_by(f.person) != nullptr) damages_.add(id, "staff_key", say("entry {} registers a second key for {}", id, f.person));
  if (std::any_of(keys_.begin(), keys_.end(), [&](const Held& k) { return k.key.key == key->key; }))
    damages_.add(id, "staff_key", say("entry {} registers a key that was registered before", id));
  keys_.push_back({id, f.person, *key, false});
}

void Signatures::revoke(EntryId id, const StaffKey& f) {
  Held* held = held_by(f.person);
  if (f.what != "revoke" || held == nullptr || held->key.text() != f.verifier)
    return damages_.add(id, "staff_key", say("entry {} revokes a key that {} does not hold", id, f.person));
  held->revoked = true;
}

// Whether the entries are those of the key's holder, up to this one, and the signature is over their leaves.
bool Signatures::signs(const Entry& entry, const Signature& f, const Held& held) {
  if (f.until != entry.id || f.first >= f.until || f.first <= last_ || entry.by != held.person) return false;
  seal::Sha256Stream leaves;
  Cursor row(impl_, "SELECT by, hash FROM entry WHERE id >= ? AND id < ? ORDER BY id");
  row.bind(1, f.first).bind(2, f.until);
  while (row.step()) {
    if (row.integer(0) != held.person) return false;
    leaves.add(row.bytes(1));
  }
  return seal::acts_signed_by(held.key, {origin_, f.first, f.until, leaves.finish()}, f.signature);
}

void Signatures::see(const Entry& entry, const Signature& f) {
  const auto held = std::find_if(keys_.begin(), keys_.end(), [&](const Held& k) { return k.id == f.staff_key; });
  if (held == keys_.end())
    damages_.add(entry.id, "signature", say("entry {} is signed with a key that nobody registered", entry.id));
  else if (held->revoked)
    damages_.add(entry.id, "signature", say("entry {} is signed with a key that was revoked before", entry.id));
  else if (!signs(entry, f, *held))
    damages_.add(entry.id, "signature", say("entry {}: the signature is not over the acts before it, by who did them", entry.id));
  last_ = std::max(last_, entry.id);
}

}  // namespace store

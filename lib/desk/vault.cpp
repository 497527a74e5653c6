#include "desk/vault.hpp"

#include "store/erasure.hpp"
#include "words/words.hpp"

namespace desk {

using words::tr;

seal::KeyRing Vault::read() {
  auto ring = file_.read();
  // Another act may have made a new key between our look at the file and the one at the ledger.
  if (!store::ring_at(ring, store::epoch_of(ledger_))) ring = file_.read();
  if (ring.mark() != ledger_.founding().key_mark)
    throw model::Fault(tr("this key file belongs to another ledger"), {file_.path},
                       tr("give the key file that init wrote for this ledger with --key"));
  waiting_ = ring.next.has_value();
  return store::fitting(ledger_, ring);
}

const seal::KeyRing& Vault::ring() {
  if (!ring_) ring_ = std::make_unique<seal::KeyRing>(read());
  return *ring_;
}

const seal::KeyRing* Vault::ring_unless_missing() { return file_.readable && !file_.readable() ? nullptr : &ring(); }

const seal::KeyRing* Vault::ring_if_any() {
  try {
    return &ring();
  } catch (const model::Fault& fault) {
    why_none_ = fault;
    return nullptr;
  }
}

void Vault::settle(bool keep) {
  if (!ring_) return;
  if (waiting_ || ring_->epoch != store::epoch_of(ledger_)) *ring_ = read();
  if (!waiting_ || !keep || !file_.replace) return;
  try {
    file_.replace(*ring_);
    waiting_ = false;
  } catch (const model::Fault&) {
    // Not this act's affair: who erases or makes a new key is told.
  }
}

void Vault::demand_settled() const {
  if (waiting_)
    throw model::Fault(tr("the ledger has a new wrapping key, but the old one could not be taken out of the key file"), {file_.path},
                       tr("make the key file writable to its owner and run carebank audit rekey"));
}

}  // namespace desk

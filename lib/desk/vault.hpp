// The ledger's key ring at the counter, and the boxes that it opens: the one place that knows whether the key is here, of
// this ledger and of its epoch, and what an interrupted erasure left in the key file (ledger.md, "Private data").
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/refusal.hpp"
#include "seal/keys.hpp"
#include "store/boxes.hpp"
#include "store/ledger.hpp"

namespace desk {

// The file that holds the ring; cmd reads and writes it.
struct KeyFile {
  std::string path;                          // for messages
  std::function<seal::KeyRing()> read;       // Fault where missing or damaged
  std::function<bool()> readable = {};       // whether there is one that this user may read; not said: there is
  // Writes another ring in its place, durably; and only whether that could be done. Fault where it cannot.
  std::function<void(const seal::KeyRing&)> replace = {};
  std::function<void()> demand_replaceable = {};
};

class Vault {
 public:
  Vault(const store::Ledger& ledger, KeyFile file) : ledger_(ledger), file_(std::move(file)) {}

  // The ring, without a key in waiting: read once when first asked for and compared with the ledger's mark. The same object
  // from then on, also where settle() changes what it holds. Fault: missing, damaged, of another ledger or of another epoch.
  const seal::KeyRing& ring();
  // The same, or nullptr where no key file can be read. Fault: one can, and it is damaged, of another ledger or epoch. For
  // acts that tell less without the key.
  const seal::KeyRing* ring_unless_missing();
  // The same, or nullptr whatever is wrong with it, which why_none() then says. For acts that come to the same without it.
  const seal::KeyRing* ring_if_any();
  const std::optional<model::Fault>& why_none() const { return why_none_; }

  // In a write transaction, while no erasure can be on its way: follows another act that changed the key since it was read,
  // and where `keep`, takes out of the file what an interrupted erasure or rekey left there beside the key that holds.
  // A file that cannot be replaced stays as it is.
  void settle(bool keep);
  // A key change, in this order: nothing is begun where the file cannot be replaced; the file gets both keys before the
  // commit; after it and settle() the old one is gone. All of them: Fault where that is not so.
  void demand_replaceable() const { file_.demand_replaceable(); }
  void put_beside(const seal::KeyRing& with_next) const { file_.replace(with_next); }
  void demand_settled() const;

  // Private values of one row, whose data key is its own or that of `owner` (a person's). Empty where it has none. Faults as
  // of ring(), and where the key does not open the box; so all below.
  store::Private open(const char* kind, store::EntryId id) { return open(kind, id, id); }
  store::Private open(const char* kind, store::EntryId owner, store::EntryId id) { return store::open_box(ledger_, ring(), kind, owner, id); }
  // With the salts of their commitments; nullopt where there is no box, or no data key any more.
  std::optional<std::vector<seal::BoxField>> fields(const char* kind, store::EntryId owner, store::EntryId id) {
    return store::box_fields(ledger_, ring(), kind, owner, id);
  }
  // The latest box of everybody, by person.
  void each_person(const std::function<void(store::EntryId, const store::Private&)>& visit) { store::each_person_box(ledger_, ring(), visit); }
  // People by a value of the blind index (store::find_blind).
  std::vector<store::EntryId> look_up(const char* kind, const std::string& value) { return store::find_blind(ledger_, ring(), kind, value); }

 private:
  seal::KeyRing read();

  const store::Ledger& ledger_;
  KeyFile file_;
  std::unique_ptr<seal::KeyRing> ring_;
  std::optional<model::Fault> why_none_;
  bool waiting_ = false;  // the file holds a second key
};

}  // namespace desk

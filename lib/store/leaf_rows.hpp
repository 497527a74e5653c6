// Rows made again from leaves: a leaf is a pure function of its row and salt, and the other way round (ledger.md 3). For
// checking an export without its ledger, and for bringing back what came after a backup.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "seal/hash.hpp"
#include "seal/keys.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"
#include "store/services.hpp"

namespace store {

// The text that a leaf's fact is encoded to, byte for byte the leaf's own; nullopt where it is not canonical, of no known
// kind, or no leaf at all.
std::optional<std::string> encoded_again(std::string_view leaf);

// One transaction that appends entries to a ledger just as they were sealed elsewhere. Nothing is visible before
// commit(). Boxes are not in leaves: the rows come without.
class LeafRows {
 public:
  explicit LeafRows(Ledger& ledger);
  ~LeafRows();  // undone unless committed
  LeafRows(const LeafRows&) = delete;
  LeafRows& operator=(const LeafRows&) = delete;

  // The next entry; `hash` is its leaf's. A sentence, and nothing appended, where the leaf is not what this program
  // writes for an entry of that number, or contradicts an earlier one.
  std::optional<std::string> append(std::string_view leaf, const seal::Hash& hash);
  const std::string& last_kind() const;  // of the entry appended last
  void put_pack_text(EntryId pack, std::int64_t n, const std::string& name, const std::string& text);  // in order
  // Somebody whose private values an erasure destroyed: boxes and keys that are here go too.
  void put_erased(EntryId erasure, EntryId owner);
  // Data keys of an older epoch: wrapped with the ring of today, or gone with all boxes and what people are looked up by.
  // Fault where `from` does not open them.
  void wrap_anew(const seal::KeyRing& from, const seal::KeyRing& to);
  void forget_boxes();
  void put_checkpoint(std::int64_t size, const std::string& note);  // one that is here already stays
  void put_cosignature(std::int64_t size, const std::string& verifier, const std::string& line);
  // The caches that can be told from the rows: states of services, totals of accounts; nobody is looked up by what a
  // revision without box has replaced. After the last entry.
  void work_out_caches();
  void commit();

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace store

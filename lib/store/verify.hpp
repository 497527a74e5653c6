// Is the ledger what it was when each entry was sealed? Every row is encoded and hashed again, every cache worked out
// again, every signed head compared (ledger.md, "What audit verify checks").
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "seal/keys.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace store {

struct Damage {
  EntryId entry = -1;    // -1: none in particular
  std::string table;     // "" for the file itself
  std::string sentence;  // in the language chosen
};

struct VerifyOptions {
  const seal::KeyRing* keys = nullptr;  // without: boxes are not opened, blind indexes not worked out again
  std::vector<std::int64_t> sizes;      // where the root is wanted, for heads that others hold
  bool rebuilt = false;  // a ledger made again from its leaves: it has no boxes, and its file is our own
  std::function<void(EntryId, std::string_view)> leaf = {};  // gets each leaf as it is encoded again, in order
};

struct Verified {
  std::vector<Damage> damages;  // by entry; the first few hundred
  std::size_t more = 0;         // further ones
  std::int64_t size = 0;
  seal::Hash root{};
  std::map<std::int64_t, seal::Hash> roots;  // of the sizes asked for that the log has
  std::vector<std::int64_t> checkpoints;     // sizes of the stored heads that hold
  bool read = false;  // the entries were read to the end; where not, size, root and roots say nothing
  EntryId unfinished_seal = -1;              // the last entry, where it is a seal that nothing signed yet
};

// On a snapshot the file's own soundness is tested by another thread meanwhile. Fault: `keys` are of another ledger.
// What cannot be read is a damage.
Verified verify_log(const Ledger& ledger, const VerifyOptions& options);

// The leaf of one entry, encoded anew from its row. Fault if there is no such entry or row.
std::string leaf_text(const Ledger& ledger, EntryId entry);

}  // namespace store

// A lost ledger made again: from a backup, and from an export what came after it, bit for bit.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

struct RestoreFrom {
  std::string backup;
  std::optional<std::string> folder;  // of an export
  std::string reason;                 // for the entry that explains the boxes which no export has
  std::optional<seal::KeyRing> recovery = {};  // of the epoch that the backup is of, where the key changed since
  bool dry_run = false;               // everything is done, and then thrown away
};
// What only the ledger's origin tells: cmd looks for key file and signer's memory by it.
struct RestoreSetting {
  std::function<Setting(const std::string& origin)> setting;
  std::function<std::string(const std::string& origin)> state_path;
};
struct Restored {
  std::int64_t of_backup = 0;     // entries
  std::int64_t brought_back = 0;  // entries after them, from the export
  std::int64_t size = 0;          // of the ledger that was written
  bool nobody_acts = false;       // neither --by nor the system's user says who
  std::vector<model::Refusal> refusals;
  std::vector<std::string> told;
};
// Writes the ledger `out`, which must not exist, whole or not at all. What comes from the export has no boxes: one more
// entry, `restore`, says which entries those are; without the recovery copy of an older key all the others too. Refusals:
// backup-damaged, export-damaged, other-log, seal-broken (what was signed goes on otherwise), duty-missing (admin, by the
// restored ledger). Fault: no ledger, no export, no key where an export is given, `out` is there already.
Restored restore(const RestoreFrom& from, const std::string& out, const RestoreSetting& around);

}  // namespace desk

// What an evaluator takes away, and what they can do with it: the log's leaves as bundles, its heads, the rule packs. No
// ledger and no key is needed to check it, and nothing in it names anybody (ledger.md, C2SP tlog-tiles).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

struct Exported {
  std::int64_t size = 0;   // entries in it: those of the latest checkpoint
  std::int64_t newer = 0;  // entries after it, which are not
  std::size_t checkpoints = 0;
  std::optional<model::Refusal> refusal;
};
// Writes the folder `out`, whole or not at all; what it writes is verified on the way. Refusals: duty-missing (audit),
// nothing-signed, ledger-damaged. Fault: `out` is there already, or cannot be written.
Exported export_evidence(Counter& counter, const std::string& out);

}  // namespace desk

// What an evaluator takes away, and what they can do with it: the log's leaves as bundles, its heads, the rule packs. No
// ledger and no key is needed to check it, and nothing in it names anybody (ledger.md, C2SP tlog-tiles).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/counter.hpp"
#include "desk/evidence.hpp"
#include "indicators/indicators.hpp"

namespace desk {

struct Exported {
  std::int64_t size = 0;   // entries in it: those of the latest checkpoint
  std::int64_t newer = 0;  // entries after it, which are not
  std::size_t checkpoints = 0;
  std::optional<model::Refusal> refusal;
};
// Writes the folder `out`, whole or not at all; what it writes is verified on the way. Refusals: duty-missing (audit),
// nothing-signed, ledger-damaged. Reads for long: give it a counter of a snapshot. Fault: `out` is there already, or cannot be written.
Exported export_evidence(Counter& counter, const std::string& out);

// The core figures of one period, as report indicators names them.
struct CoreFigures {
  std::string period;
  std::vector<indicators::Figure> figures;
};
struct CheckedExport {
  Verification verification;
  std::vector<CoreFigures> figures;  // none where there is damage
};
// Makes a ledger again from the leaves, in a temporary file, and checks it as verify() does, without boxes; figures of
// every sealed period (as its seal saw them), or of `periods`. `today` only for the deadlines of periods not sealed. Fault:
// `folder` is no export or cannot be read, likewise the folder of `outside`.
CheckedExport verify_export(const std::string& folder, const Outside& outside, const std::vector<calendar::Period>& periods, model::Day today);
// period,id,title,unit,value
model::Sheet core_sheet(const CheckedExport& checked);

}  // namespace desk

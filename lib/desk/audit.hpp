// Is it true? All checks over the ledger, and quieting one finding for a time.
#pragma once

#include <string>
#include <vector>

#include "checks/checks.hpp"
#include "desk/counter.hpp"
#include "render/rows.hpp"

namespace desk {

using checks::Finding;

struct Audit {
  std::vector<Finding> findings;     // by check, then subject, then detail; accepted ones are left out
  std::vector<std::string> skipped;  // checks that need the key
  std::size_t checks = 0;            // how many ran
  std::size_t accepted = 0;          // findings that `audit accept` quiets
  std::vector<std::string> told;     // sentences: years without holidays that deadlines were reckoned through
  bool any_error() const;
  // 1 with an error, or with any finding where `strict`.
  int status(bool strict) const { return any_error() || (strict && !findings.empty()) ? 1 : 0; }
};
// seal-broken is all that `verify` finds. Reads for long: give it a snapshot.
Audit check(const store::Ledger& ledger, const rules::Book& book, model::Day today, const seal::KeyRing* keys);

model::Sheet findings_sheet(const Audit& audit);  // check,severity,subject,detail,new
// The same without its rows, and the rows one by one: a large ledger may have as many findings as services. The audit must
// outlive them.
model::Sheet findings_head();
render::Rows findings_rows(const Audit& audit);
std::string findings_json(const Audit& audit);    // the contract's object, with LF

// Refusals: duty-missing, unknown-check, bad-value (until not after today).
Outcome accept_finding(Counter& counter, const std::string& check, const std::string& subject, model::Day until, const std::string& reason);

}  // namespace desk

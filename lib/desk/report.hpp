// What does it amount to: accounts, passbooks, backlog, indicators and the evaluation pack. Nothing here writes to the
// ledger; what is not a passbook names nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"

namespace desk {

// code,scheme,earned,received,granted,redeemed,given,donated,expired,balance: every account with any entry below the
// position (-1 = all), by code, then scheme; `redeemed` includes what is reserved.
model::Sheet balances(const Counter& counter, std::int64_t position = -1);

// The passbook of one person: every approved service with the exact minutes and the points that it brought (they add up
// to what was earned), then what the points bought and gave, in order of day with the running balance. Columns
// day,kind,ref,detail,minutes,minutes_total,scheme,points,balance; with `scheme` only that one. Names the person where
// the key is at hand. Refusals: unknown-person, ambiguous-person, unknown-scheme, duty-missing (any duty there).
struct Passbook {
  model::Sheet sheet;
  std::optional<model::Refusal> refusal;
};
Passbook statement(Counter& counter, const std::string& person, const std::string& scheme = "");

// community,name,recorded,verified,returned,oldest,overdue: what waits for its next act; overdue are those not verified
// whose deadline has passed.
model::Sheet backlog(const Counter& counter);

// The seal whose figures a period takes: of itself, or of a longer one that it lies in.
std::optional<store::SealedPeriod> seal_of(const store::Ledger& ledger, const calendar::Period& period);

// id,title,unit,numerator,denominator,value; figures of a sealed period are those of the seal. `restated` adds
// restated_numerator,restated_denominator,restated_value,difference: the same as the ledger has them now.
model::Sheet indicator_sheet(const Counter& counter, const calendar::Period& period, bool restated);
// The same to be published: without what tells of fewer people than the business day's rule privacy.public_min_cell.
model::Sheet public_indicator_sheet(const Counter& counter, const calendar::Period& period);

// The evaluation pack: report.md and report.html, the tables behind it, the rules, the checkpoint, MANIFEST.sha256.
// The same bytes for the same ledger, day and language; nobody is named in it. Findings on private values need the key;
// the report says which checks could not run without it.
struct PackFile {
  std::string name;  // within the pack
  std::string bytes;
};
std::vector<PackFile> evaluation_pack(Counter& counter, const calendar::Period& period);
// The same to be published: report.md, report.html and indicators.csv as public_indicator_sheet has them, rules, checkpoint
// and sums. No row of a person, an account, a service, a pair, a finding or a place: aggregates of few people hide nobody.
std::vector<PackFile> public_pack(Counter& counter, const calendar::Period& period);
// Writes the folder whole: by temporary name beside it, then renamed. Fault, and nothing is left, where `out` exists
// and is not an empty folder, or cannot be written.
void write_pack(const std::vector<PackFile>& files, const std::string& out);

}  // namespace desk

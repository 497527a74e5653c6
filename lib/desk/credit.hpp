// Approvals and voids -> postings: for one volunteer in one programme the difference between what its services earn now
// and what was posted before (contract: Credit).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

// What the services change, by account, before anything is written: exact units, and the points that follow.
struct AccountChange {
  store::EntryId person = 0;
  std::string programme, scheme;
  std::int64_t units = 0;         // the account's new total
  std::int64_t points_milli = 0;  // to be posted
};

// `services` were just approved (sign +1) or are voided (sign -1); their state is written already. The changes, by
// person, then programme.
std::vector<AccountChange> changes_of(Counter& counter, const std::vector<store::EntryId>& services, int sign);
// Writes one posting an account that changes by a whole storage unit; above cap_balance with overflow = "donate" the
// excess goes on as donated.
// `done`: the day of the approval where paper says another than today.
void post(Counter& counter, const std::vector<AccountChange>& changes, const std::string& done = {});

// What approving this service would lift over cap_balance where overflow = "reject": the refusal, or nothing.
std::optional<model::Refusal> over_cap(Counter& counter, const store::ServiceHead& service, std::map<std::pair<store::EntryId, std::string>, std::int64_t>& pending);

}  // namespace desk

// What accounts hold by the rules alone, worked out from approved services: for statements of a sealed period, for
// checking them later, and for rebuilding the tallies.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "rules/pack.hpp"
#include "store/ledger.hpp"
#include "store/services.hpp"

namespace desk {

struct Closing {
  std::vector<store::Statement> statements;  // by person, then scheme
  store::Seal seal;                          // early false
};
// The period as the first `position` entries say it. Active is an account with any posting, or with approved minutes in
// the period. Points earned in a period: through its last day less before its first, by day of service (contract: Credit).
// Codes of one person count for the one kept. Prepares the store's scope.
Closing closing_of(const store::Ledger& ledger, const rules::Book& book, const calendar::Period& period, std::int64_t position);

// Exact units of every account over its whole life, and the points they make.
std::vector<store::Tally> tallies_by_rules(const store::Ledger& ledger, const rules::Book& book);

// The packs adopted before that position.
rules::Book book_until(const store::Ledger& ledger, std::int64_t position);

}  // namespace desk

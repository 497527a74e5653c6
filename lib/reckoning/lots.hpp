// How old the points of an account are, and which have expired. Each crediting is a lot of its day; whatever leaves the
// account is taken from the oldest lots, so the lots left add up to the balance (domain.md, E18: age of balances;
// scheme.expiry_months).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/day.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace reckoning {

struct Lot {
  model::Day day;          // of the crediting: of the redemption that gave the points, of the paper that approved them, else of the log entry
  std::int64_t milli = 0;  // thousandths of a point
};
struct Lots {
  std::vector<Lot> left;  // oldest first, each above 0
  std::int64_t owed = 0;  // what was taken beyond all lots; nothing is left then
  std::int64_t balance() const;
};

// What is left of these creditings once `gone` was taken from the oldest. Pure.
Lots settle(std::vector<Lot> credited, std::int64_t gone);

using AccountKey = std::pair<store::EntryId, std::string>;  // person, scheme
// Of every account with a posting below the position (-1: all), by the person that merges keep. A redemption that was
// cancelled counts as if it had not been, so what comes back is as old as before.
std::map<AccountKey, Lots> lots(const store::Ledger& ledger, std::int64_t position = -1);
// The same of one account; `person` is somebody kept.
Lots lots_of(const store::Ledger& ledger, store::EntryId person, const std::string& scheme);

// The last day on which a lot can be used: the same day of the month, so many months later (the month's last where it
// has no such day).
model::Day last_use(model::Day credited, std::int64_t months);
struct Expired {
  std::int64_t milli = 0;
  model::Day until = model::Day::far_past();  // what came in on this day or before has expired
};
// The lots whose last day of use lies before `today`; months 0: none ever.
Expired expired(const Lots& lots, std::int64_t months, model::Day today);

}  // namespace reckoning

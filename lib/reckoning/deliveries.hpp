// Which of the deliveries that a pack names (五送, H13) reached whom.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/pack.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace reckoning {

struct Deliveries {
  std::vector<model::Term> kinds;                                 // of the pack of `day`, in its order
  std::map<store::EntryId, std::vector<std::int64_t>> received;   // elder -> how often each; only who got any
};

// Over the approved services of the prepared scope's period; the delivery of a category is that of the service's day.
// Reads nothing where the pack of `day` names no deliveries.
Deliveries deliveries(const store::Ledger& ledger, const rules::Book& book, model::Day day);

}  // namespace reckoning

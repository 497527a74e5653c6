// Follow-up calls as the pack wants them of every active pair (定期评估回访, Dongxihu D15): which were due, which made.
#pragma once

#include <vector>

#include "rules/pack.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace reckoning {

struct CallbackDue {
  store::EntryId pair = 0;
  model::Day from, to;  // the months in which it is to be made, both inclusive
  bool met = false;
};

// Over a prepared scope. For every pair and every run of callback.every_months (as on the period's last day) counted
// from the pair's first day: due once, where the run's last day lies in [from, to], has passed by `today` and the pair
// was still active on it. Met by a record of the kind "callback" in that run that is about the pair, or in which one of
// its two people took part. Nothing is due where every_months is 0.
std::vector<CallbackDue> callbacks_due(const store::Ledger& ledger, const rules::Book& book, model::Day from,
                                       model::Day to, model::Day today);

}  // namespace reckoning

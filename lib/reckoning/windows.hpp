// Inside the room only: the periods in which an obligation falls due.
#pragma once

#include <vector>

#include "rules/pack.hpp"

namespace reckoning {

struct Window {
  model::Day from, to;  // both inclusive
};

// The periods of an obligation (not "once") whose first day lies in `first` and whose last day lies in `last`, in order.
// Weeks run from Monday to Sunday; those of a festival are the days within_days before and after it, on the days that the
// pack gives.
std::vector<Window> windows_of(const rules::Pack& pack, const rules::Obligation& obligation, Window first, Window last);

}  // namespace reckoning

// What became of the requests of a period: the funnel 点单 → 派单 → 接单 → 服务 → 核实 → 评价 (P21).
#pragma once

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"

namespace desk {

// step,orders,share,hours,measured: of the requests made in the period, how many came to each step, their share of all,
// and the median hours since the step before (of `measured` requests). Then the requests withdrawn, those that wait for
// a volunteer, how often somebody declined, and the mean score (`score`: orders is the number of ratings).
model::Sheet order_sheet(const Counter& counter, const calendar::Period& period);

}  // namespace desk

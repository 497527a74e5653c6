// Who signed what they did: acts on services (log verify, approve, return, void) with a signature and without.
#pragma once

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"

namespace desk {

// code,acts,signed,share: of the acts whose business day lies in the period, by staff member; those brought from paper
// are left out.
model::Sheet signatures_sheet(const Counter& counter, const calendar::Period& period);

}  // namespace desk

// Inside the room only: what the SQL of this folder reads beside the views of store/scope.hpp and the rules of
// rules/spans.hpp. Whoever runs the same files on another engine makes tables of these names there.
//
//   daily(day, activities, attendances)       the period's approved services by day; attendances: headcounts
//   helped(part, person, attendances, minutes) who took part in them
//   waiting(waiting, voided, returns)         one row: services not approved yet, voided ones, acts of returning
//   punctual(in_time, due, open, migrated)    one row: verified by their deadline, past it, not past it, exempt
//   scheme_now(n, scheme, unit_name)          the schemes on the period's last day, in the pack's order
//   earning(scheme, points_milli, people)     points earned in the period, and by how many
//   flow(scheme, item, gift, donate, granted, redeemers, givers, donors, grantees)  points redeemed, given, donated,
//                                             granted in the period (thousandths), and of how many people
//   archive(revised, complete, elders)        elders current in the period, by the day of their latest revision
//   fresh(day)                                archives revised from this day on are fresh; '' where there is no limit
//   owed(n, obligation, name, due, met, still_open, elders)  obligations by the pack's order: periods over, met, not
//                                             over; the elders of the first
//   knowing(known, required, definition, pairs)  one row: facts of 四个知道, the definition in words, in how many pairs
//   delivered(n, delivery, name, reached)     the pack's deliveries, and how many elders each reached
//   covered(required, covered)                one row: services that require cover, and those inside it (held.hpp)
//   minors(minors, guarded, unknown)          one row: current on the last day, with a guardian's consent, age not known
//   ticked(needs, met, elders)                one row: needs ticked by elders of the period, those served, whose they are
//   visit(month, due, met)                    elders in special difficulty current in the month, and served in it
#pragma once

#include <initializer_list>

#include "indicators/indicators.hpp"

namespace indicators {

void prepare(const Question& question);

// A table without rows whose columns are called as their ids: what SQL reads.
model::Sheet table(const char* name, std::initializer_list<const char*> columns);

}  // namespace indicators

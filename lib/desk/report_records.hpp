// What the records of a period amount to. Counts carry the unit of their kind (场次, 次, 个, 笔); attendances are 人次,
// people 人, each in a column of its own. Figures of a sealed period are those of the seal.
#pragma once

#include <string>

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"

namespace desk {

// record,group,unit,count,attendances,people,minutes,amount,closed,open: one row a kind and group. `kind` "" = every kind;
// `by` "record" groups no further, else topic form level audience provider source channel mode month org street programme
// project festival category. count: one a record, or its quantity; attendances: the headcount or the named people,
// whichever is larger, summed; people: different ones named; minutes: how long it took, summed, not times people;
// closed: fulfilled, refused or withdrawn; open: of kinds that are to be closed.
model::Sheet records_report(const Counter& counter, const calendar::Period& period, const std::string& kind,
                            const std::string& by);
bool known_grouping(const std::string& by);

// source,before,received,used,left in yuan: the fund records by source; before: what was left when the period began.
model::Sheet funds_report(const Counter& counter, const calendar::Period& period);

// record,topic,unit,raised,fulfilled,refused,withdrawn,open,overdue: what elders asked for (kinds that are to be closed
// and have the part "elder": needs, wishes, referrals) in the period and what became of it so far; the most raised first.
model::Sheet needs_report(const Counter& counter, const calendar::Period& period);

// The typical cases of a period, street by street, as Markdown (or HTML). `named`: with titles, stories and names, for
// whom the key is needed; else by refs and codes alone.
std::string cases_report(Counter& counter, const calendar::Period& period, bool named, bool as_html);

}  // namespace desk

// What happens beside services: trainings, events, meetings, awards, cases, funds, needs, wishes, callbacks and whatever
// else the pack has a kind of record for; and how what was open is closed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"

namespace desk {

// Needs the duty `record` where it happened. Refusals: those of intake/happenings.hpp, and duty-missing, unknown-person,
// ambiguous-person, person-twice, unknown-org, unknown-ref (what it is about), ref-twice, record-closed. A row that says
// how it was closed closes it.
Outcome import_records(Counter& counter, const intake::Table& table, const Source& source);

struct RecordClosing {
  std::vector<std::string> refs;
  model::Day day;
  std::string outcome;  // fulfilled refused withdrawn void
  std::string service;  // the ref of the service that fulfilled it; may be empty
  std::string reason;   // may be empty
};
// `void` takes a record of any kind out of every figure, closed or not; the others close what is open. Refusals:
// unknown-ref, wrong-state, duty-missing, future-day, values-disagree (closed before it began).
Outcome close_records(Counter& counter, const RecordClosing& closing);

struct RecordFilter {
  std::string kind;  // "" = every
  bool open = false;
  std::optional<calendar::Period> period;  // of the day
};
// ref,record,day,topic,form,level,org,headcount,quantity,amount,score,state
model::Sheet record_list(const Counter& counter, const RecordFilter& filter);
// The state that lists show: open, or how it was closed; noted where nothing closes its kind.
std::string record_state(const rules::Pack& pack, const std::string& kind, const std::string& outcome);

}  // namespace desk

// The period's approved services grouped by what one asks: typed units side by side, so that 场次, 人次 and 人 are never
// added to one another. Rolls up along the levels of organisations that the rule pack gives (T11, T54, Z05).
#pragma once

#include <optional>
#include <string>

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"

namespace desk {

struct ServicesAsked {
  calendar::Period period;
  std::string by;   // category programme mode delivery evidence month org volunteer elder, or a kind of organisation
  std::string org;  // only services within this organisation (code or name); "" = all
};
// group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours; the last row is the whole,
// `all`: people who stand in several groups count once there. Volunteers and elders are told by code. Refusals:
// bad-value (no such grouping, with those there are), unknown-org.
struct ServicesReport {
  model::Sheet sheet;
  std::optional<model::Refusal> refusal;
};
ServicesReport services_report(const Counter& counter, const ServicesAsked& asked);

// code,kind,name,parent,leader,skills,from,ended: the directory of organisations, as enroll import reads it (T53).
model::Sheet orgs_sheet(const Counter& counter, const std::string& kind, bool with_closed);

}  // namespace desk

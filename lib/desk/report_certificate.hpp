// Certificates of volunteer service, made from the record and free of charge (民政部令第67号 第十四条至第十七条), and the
// table of hours that a school takes into its students' evaluation (T20, T57).
#pragma once

#include <optional>
#include <string>

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"

namespace desk {

// Markdown: 服务时间 in hours with the exact minutes, 服务内容 by category, 记录单位, trainings and awards in the period, and a
// code that the same command on this ledger gives again as long as the record is what it was. It names the person: needs
// the key. Refusals: unknown-person, ambiguous-person, duty-missing (any duty there), nothing-served.
struct Certificate {
  std::string markdown, code;
  std::optional<model::Refusal> refusal;
};
Certificate certificate(Counter& counter, const std::string& person, const calendar::Period& period);

// code,name,unit,activities,minutes,hours,first,last,content: everybody who was a member of `org` or of what lies in it at
// some time in the period (credential `membership`), or served in activities that it organised. Refusals: unknown-org,
// duty-missing.
struct ServiceRegister {
  model::Sheet sheet;
  std::optional<model::Refusal> refusal;
};
ServiceRegister service_register(Counter& counter, const std::string& org, const calendar::Period& period);

}  // namespace desk

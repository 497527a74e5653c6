// What happened: services entered, verified by the community, approved by the street, returned, voided (D25 to D27).
#pragma once

#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

// Refusals: those of intake, and duty-missing, unknown-person, ambiguous-person, unknown-org, person-twice,
// not-enrolled-then (before joined, after ended), wrong-role, underage-volunteer, minor-without-guardian,
// elder-ineligible, kin-service, service-outside-phase (before the pack begins), service-overlap, ref-twice,
// already-verified, not-voided (corrects), late-reason-missing.
Outcome import_services(Counter& counter, const intake::Table& table, const Source& source);

// Which services an act is about; exactly one of the four is given.
struct Selection {
  std::vector<std::string> refs;
  store::EntryId batch = 0;
  bool all = false;
};
enum class ServiceAct { verify, approve, give_back, void_it };
// Refusals: those of unfit_signature() (desk/signing.hpp); unknown-ref, wrong-state, duty-missing, duty-not-separated,
// over-balance-cap. Those that can be done are
// done (details 18).
Outcome act_on_services(Counter& counter, ServiceAct act, const Selection& selection, const std::string& reason);

// ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
struct ListFilter {
  std::string state, person, from, to;
  store::EntryId batch = 0;
};
model::Sheet service_list(Counter& counter, const ListFilter& filter);
// Why each service earned what it earned (--explain).
std::vector<std::string> explain_credit(Counter& counter, const std::string& ref);

std::string codes_of(const Counter& counter, const std::vector<store::EntryId>& people);  // V1;V2
std::string clock_text(std::int64_t minute);  // minute of the day as H:MM, "" where it is not stated

}  // namespace desk

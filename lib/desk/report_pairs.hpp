// Pairs, obligations and deliveries as reports. Everybody by code only.
#pragma once

#include <optional>
#include <string>

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"

namespace desk {

struct PairReport {
  model::Sheet sheet;
  std::optional<model::Refusal> refusal;
};

// by,name,pairs,elders,volunteers,organisations: the pairs active on `day` by kind, proximity, community or street
// (of the side that is helped), the last row is all of them (T29, T39, T45; E06). Refusal: bad-value (another `by`).
PairReport pairs_report(const Counter& counter, const std::string& by, model::Day day);

struct ObligationsAsked {
  calendar::Period period;
  std::string pair;        // only this one; "" = all
  bool gaps_only = false;  // only what was missed
};
// pair,elder,obligation,period_from,period_to,state: every period due whose last day lies in the period
// (reckoning/dues.hpp has the rules; H20). `pair` is empty where the elder is owed it by anybody. States: met, missed,
// open. Refusal: unknown-pair.
PairReport obligations_report(const Counter& counter, const ObligationsAsked& asked);

// elder, a column for each delivery that the pack names with how often it came, total: elders current in the period
// (H13, E10).
model::Sheet deliveries_report(const Counter& counter, const calendar::Period& period);

}  // namespace desk

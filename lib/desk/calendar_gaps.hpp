// Deadlines that are reckoned through years whose holidays nobody has entered: each such year is told once (details,
// Evidence: a year without calendar data counts weekends only, with a warning).
#pragma once

#include <set>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "rules/pack.hpp"
#include "store/ledger.hpp"

namespace desk {

class CalendarGaps {
 public:
  explicit CalendarGaps(const rules::Book& book) : book_(book) {}
  // A service of this day (ISO) has its deadline reckoned. Days asked for again cost nothing.
  void reckon(const std::string& service_day);
  // The years that lack their holidays between these days, inclusive.
  void lacking(model::Day from, model::Day to);
  // One sentence a year, in their order, for people.
  std::vector<std::string> sentences() const;

 private:
  const rules::Book& book_;
  std::set<std::string> known_;
  std::set<int> years_;
};

// The same sentences for all deadlines that the audit reckoned; its prepared scope must still stand.
std::vector<std::string> audit_gaps(const store::Ledger& ledger, const rules::Book& book);

}  // namespace desk

#include "desk/calendar_gaps.hpp"

#include "desk/report_parts.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

void CalendarGaps::reckon(const std::string& service_day) {
  if (!known_.insert(service_day).second) return;
  const auto from = model::Day::parse(service_day), due = model::Day::parse(due_day(book_, service_day));
  if (from && due) lacking(*from, *due);  // without a deadline the last day is none that Day::parse takes
}

void CalendarGaps::lacking(model::Day from, model::Day to) {
  for (const int year : book_.calendar().uncovered(from, to)) years_.insert(year);
}

std::vector<std::string> CalendarGaps::sentences() const {
  std::vector<std::string> all;
  for (const int year : years_)
    all.push_back(words::say("warning: the rule pack has no holidays for {}; deadlines count weekends only", year));
  return all;
}

std::vector<std::string> audit_gaps(const store::Ledger& ledger, const rules::Book& book) {
  CalendarGaps gaps(book);
  store::Query days(ledger, "SELECT day, due FROM deadline UNION SELECT day, due FROM act_due");
  while (days.step()) {
    const auto from = model::Day::parse(days.text(0)), due = model::Day::parse(days.text(1));
    if (from && due) gaps.lacking(*from, *due);
  }
  return gaps.sentences();
}

}  // namespace desk

#include "calendar/calendar.hpp"

namespace calendar {

bool WorkCalendar::working(model::Day day) const {
  if (workdays_.contains(day)) return true;
  if (holidays_.contains(day)) return false;
  return day.weekday() < 6;
}

model::Day WorkCalendar::deadline(model::Day from, int count) const {
  model::Day day = from;
  while (count > 0) {
    day = day + 1;
    if (working(day)) --count;
  }
  return day;
}

std::vector<int> WorkCalendar::uncovered(model::Day from, model::Day to) const {
  std::vector<int> years;
  for (int year = from.year(); from <= to && year <= to.year(); ++year)
    if (!covers(year)) years.push_back(year);
  return years;
}

}  // namespace calendar

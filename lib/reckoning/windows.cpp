#include "reckoning/windows.hpp"

#include <algorithm>

#include "calendar/calendar.hpp"

namespace reckoning {

using model::Day;

namespace {

Window whole(const std::string& every, Day day) {
  if (every == "week") {
    const Day monday = day - (day.weekday() - 1);
    return {monday, monday + 6};
  }
  const calendar::Period period = every == "month" ? calendar::month_of(day) : calendar::quarter_of(day);
  return {period.from, period.to};
}

bool within(Day day, Window span) { return span.from <= day && day <= span.to; }

std::vector<Window> festivals(const rules::Pack& pack, int around, Window first, Window last) {
  std::vector<Window> out;
  for (const auto& festival : pack.festivals)
    for (const Day day : festival.days)
      if (within(day - around, first) && within(day + around, last)) out.push_back({day - around, day + around});
  std::sort(out.begin(), out.end(), [](const Window& a, const Window& b) { return a.from < b.from; });
  return out;
}

}  // namespace

std::vector<Window> windows_of(const rules::Pack& pack, const rules::Obligation& obligation, Window first, Window last) {
  if (obligation.every == "festival") return festivals(pack, static_cast<int>(obligation.within_days), first, last);
  std::vector<Window> out;
  // What ends in `last` began no more than a quarter before it.
  const Day earliest = std::max(first.from, last.from - 92);
  for (Window window = whole(obligation.every, earliest); window.from <= first.to && window.to <= last.to;
       window = whole(obligation.every, window.to + 1))
    if (within(window.from, first) && within(window.to, last)) out.push_back(window);
  return out;
}

}  // namespace reckoning

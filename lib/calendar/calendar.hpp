// Working days with 调休, and the periods that figures are asked for. Pure: the days come from the rule pack.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/day.hpp"

namespace calendar {

// Holidays and make-up workdays of the years that the data covers. In a year without data Saturdays and Sundays are
// free and nothing else is; callers ask covers() and say so.
class WorkCalendar {
 public:
  WorkCalendar() = default;
  WorkCalendar(std::set<model::Day> holidays, std::set<model::Day> workdays, std::set<int> years)
      : holidays_(std::move(holidays)), workdays_(std::move(workdays)), years_(std::move(years)) {}

  bool working(model::Day day) const;
  bool covers(int year) const { return years_.contains(year); }
  // The `count`-th working day after `from` (Order 67 Art. 11: ten working days after the activity). The deadline day
  // itself still belongs to the time allowed.
  model::Day deadline(model::Day from, int count) const;
  // The years between two days (inclusive) that the data does not cover.
  std::vector<int> uncovered(model::Day from, model::Day to) const;

 private:
  std::set<model::Day> holidays_, workdays_;
  std::set<int> years_;
};

struct Period {
  model::Day from, to;  // both inclusive
  std::string name;     // as asked: 2025, 2025Q3, 2025-07, 2025-07-01..2025-09-30
  bool operator==(const Period&) const = default;
};

// 2025, 2025Q3 (q too), 2025-07, 2025-07-01..2025-09-30 (from <= to); nullopt for anything else.
std::optional<Period> parse_period(std::string_view text);
// The quarter, month that `day` lies in, named as above.
Period quarter_of(model::Day day);
Period month_of(model::Day day);

}  // namespace calendar

// What services earn: minutes -> units -> points, in whole numbers, each step with its reason. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack.hpp"

namespace rules {

// A service as one volunteer's credit sees it.
struct Served {
  std::string_view ref;
  int start = -1;  // minute of the day, -1 not stated (sorts first)
  int minutes = 0;
  std::string_view category;
};

// Exact credit before flooring to the storage unit: 1 unit = 1/60,000 of a thousandth of a point (minutes x
// thousandths of a point an hour x thousandths of the coefficient).
using Units = std::int64_t;
constexpr Units units_per_milli = 60'000;

struct Credit {
  Units units = 0;
  int minutes_counted = 0;  // after the caps
};

// The credits of the approved services of one volunteer on one day within one scheme, in the order given back: caps
// per activity and per day cut the minutes, services taken in order of start, then ref (contract: Credit). With
// remainder = "drop" each service is floored to the storage unit by itself. `services` is sorted by the call.
std::vector<Credit> credits_of_day(const Pack& pack, const Scheme& scheme, model::Day day, std::vector<Served>& services);

// floor(units / storage unit) x storage unit.
model::Points earned(Units units, const Scheme& scheme);

// The reasons of one credit as sentences in the language chosen (rate, coefficient, caps, with sources), for --explain.
std::vector<std::string> explain(const Pack& pack, const Scheme& scheme, model::Day day, const Served& service,
                                 const Credit& credit);

}  // namespace rules

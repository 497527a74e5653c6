#include "rules/credit.hpp"

#include <algorithm>
#include <tuple>

#include "words/words.hpp"

namespace rules {
namespace {

std::int64_t coefficient_on(const Pack& pack, std::string_view category, model::Day day) {
  const Category* found = pack.category(category);
  return found == nullptr ? 1000 : found->coefficient.value(day);
}

std::int64_t within(std::int64_t cap, std::int64_t minutes) { return cap > 0 ? std::min(cap, minutes) : minutes; }

Units floored(Units units, const Scheme& scheme) {
  const Units unit = scheme.storage_unit.milli * units_per_milli;
  return units / unit * unit;
}

std::string sourced(std::string sentence, const std::string& source) {
  return source.empty() ? sentence : words::say("{} ({})", sentence, source);
}

}  // namespace

std::vector<Credit> credits_of_day(const Pack& pack, const Scheme& scheme, model::Day day,
                                   std::vector<Served>& services) {
  std::sort(services.begin(), services.end(),
            [](const Served& a, const Served& b) { return std::tie(a.start, a.ref) < std::tie(b.start, b.ref); });
  const std::int64_t per_activity = scheme.cap_minutes_per_activity.value(day);
  const std::int64_t per_day = scheme.cap_minutes_per_day.value(day);
  const std::int64_t rate = scheme.per_hour.value(day).milli;
  std::vector<Credit> credits;
  std::int64_t counted_today = 0;
  for (const Served& service : services) {
    const std::int64_t whole = within(per_activity, std::max(0, service.minutes));
    const std::int64_t minutes = within(per_day, counted_today + whole) - counted_today;
    counted_today += minutes;
    const Units units = minutes * rate * coefficient_on(pack, service.category, day);
    credits.push_back({scheme.carry ? units : floored(units, scheme), static_cast<int>(minutes)});
  }
  return credits;
}

model::Points earned(Units units, const Scheme& scheme) {
  // Services never count below zero, so neither does their sum; division that truncates is the floor.
  model::ensure(units >= 0, "what was earned is not negative");
  return {floored(units, scheme) / units_per_milli};
}

std::vector<std::string> explain(const Pack& pack, const Scheme& scheme, model::Day day, const Served& service,
                                 const Credit& credit) {
  std::vector<std::string> reasons;
  const auto& rate = scheme.per_hour.on(day);
  reasons.push_back(sourced(words::say("{} minutes count at {} {} an hour", credit.minutes_counted,
                                       model::to_string(rate.value), scheme.unit_name),
                            rate.source));
  if (const Category* category = pack.category(service.category)) {
    const auto& coefficient = category->coefficient.on(day);
    if (coefficient.value != 1000)
      reasons.push_back(sourced(
          words::say("the coefficient of {} is {}", category->name, model::to_string(model::Points{coefficient.value})),
          coefficient.source));
  }
  const auto& per_activity = scheme.cap_minutes_per_activity.on(day);
  const std::int64_t whole = within(per_activity.value, service.minutes);
  if (whole < service.minutes)
    reasons.push_back(sourced(words::say("{} of its {} minutes are above the cap of {} for one activity",
                                         service.minutes - whole, service.minutes, per_activity.value),
                              per_activity.source));
  const auto& per_day = scheme.cap_minutes_per_day.on(day);
  if (credit.minutes_counted < whole)
    reasons.push_back(sourced(
        words::say("{} minutes are above the cap of {} for one day", whole - credit.minutes_counted, per_day.value),
        per_day.source));
  const std::string unit = model::to_string(scheme.storage_unit);
  reasons.push_back(scheme.carry
                        ? words::say("points are stored in steps of {}; the rest is carried on", unit)
                        : words::say("points are stored in steps of {}; the rest of each service is dropped", unit));
  return reasons;
}

}  // namespace rules

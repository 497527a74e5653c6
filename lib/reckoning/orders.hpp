// Orders (点单 派单 接单 服务 核实 评价; P21): what the acts on a request make of it, and how long each step took.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/day.hpp"
#include "store/requests.hpp"

namespace reckoning {

enum class Step { request, dispatch, accept, serve, confirm, rate };
constexpr std::size_t step_count = 6;

struct Order {
  store::EntryId id = 0;
  store::Request fact;
  std::string state;                  // open dispatched accepted served confirmed rated withdrawn
  store::EntryId volunteer = 0;       // who accepted; while nobody has, who was asked last and may still answer
  std::vector<store::EntryId> asked;  // those who may still answer, in the order of asking
  store::EntryId service = 0;
  std::int64_t score = 0, declined = 0;                    // score 1 to 5, 0 while nobody rated
  std::array<std::optional<std::int64_t>, step_count> at;  // minutes, Beijing time; the acceptance that held

  std::optional<std::int64_t> minutes(Step from, Step to) const;  // none where a step is missing
  bool waits() const { return state == "open" || state == "dispatched"; }
  // Whole hours from the asking to the beginning of the business day `today`; 0 before it.
  std::int64_t hours_waited(model::Day today) const;
};

Order order_of(const store::RequestHead& request);
std::vector<Order> orders(const store::Ledger& ledger, std::int64_t position = -1);

// When an act happened, in minutes since 1970 by Beijing time: the wall clock where it agrees with the business day,
// else (paper entered later) noon of the business day.
std::int64_t moment(std::int64_t at_milliseconds, const std::string& business_day);

// Of whole minutes; numerator / denominator, the denominator in minutes an hour: 0 / 0 where there are none.
struct Median {
  std::int64_t numerator = 0, denominator = 0;
};
Median median_hours(std::vector<std::int64_t> minutes);

}  // namespace reckoning

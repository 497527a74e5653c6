#include "reckoning/orders.hpp"

#include <algorithm>

namespace reckoning {

using store::EntryId;

namespace {

constexpr std::int64_t minutes_a_day = 24 * 60, east = 8 * 60;

std::optional<std::int64_t>& at(Order& order, Step step) { return order.at[static_cast<std::size_t>(step)]; }

class Acting {
 public:
  explicit Acting(Order& order) : order_(order) {}

  void act(const store::RequestAct& fact, std::int64_t when) {
    if (fact.what == "dispatch") {
      std::erase(order_.asked, fact.volunteer);
      order_.asked.push_back(fact.volunteer);
      if (!at(order_, Step::dispatch)) at(order_, Step::dispatch) = when;
    } else if (fact.what == "accept") {
      accepted_ = fact.volunteer;
      std::erase(order_.asked, fact.volunteer);
      at(order_, Step::accept) = when;
    } else if (fact.what == "decline") {
      decline(fact.volunteer);
    } else if (fact.what == "serve") {
      order_.service = fact.service;
      at(order_, Step::serve) = when;
    } else if (fact.what == "confirm") {
      at(order_, Step::confirm) = when;
    } else if (fact.what == "rate") {
      order_.score = fact.score;
      at(order_, Step::rate) = when;
    } else if (fact.what == "withdraw") {
      withdrawn_ = true;
    }
  }

  void settle() {
    order_.volunteer = accepted_ != 0 ? accepted_ : order_.asked.empty() ? 0 : order_.asked.back();
    order_.state = withdrawn_                  ? "withdrawn"
                   : at(order_, Step::rate)    ? "rated"
                   : at(order_, Step::confirm) ? "confirmed"
                   : at(order_, Step::serve)   ? "served"
                   : accepted_ != 0            ? "accepted"
                   : order_.asked.empty()      ? "open"
                                               : "dispatched";
  }

 private:
  // Whoever had accepted may still be unable to come (志愿服务条例 第二十二条).
  void decline(EntryId volunteer) {
    ++order_.declined;
    std::erase(order_.asked, volunteer);
    if (accepted_ != volunteer) return;
    accepted_ = 0;
    at(order_, Step::accept).reset();
  }

  Order& order_;
  EntryId accepted_ = 0;
  bool withdrawn_ = false;
};

}  // namespace

std::int64_t moment(std::int64_t at_milliseconds, const std::string& business_day) {
  const std::int64_t clock = at_milliseconds / 60'000 + east;
  const auto day = model::Day::parse(business_day);
  if (!day || clock / minutes_a_day == day->number) return clock;
  return day->number * minutes_a_day + minutes_a_day / 2;
}

std::optional<std::int64_t> Order::minutes(Step from, Step to) const {
  const auto& begun = at[static_cast<std::size_t>(from)];
  const auto& done = at[static_cast<std::size_t>(to)];
  if (!begun || !done) return std::nullopt;
  return std::max<std::int64_t>(0, *done - *begun);
}

std::int64_t Order::hours_waited(model::Day today) const {
  const std::int64_t asked_at = *at[static_cast<std::size_t>(Step::request)];
  return std::max<std::int64_t>(0, (today.number * minutes_a_day - asked_at) / 60);
}

Order order_of(const store::RequestHead& request) {
  Order order;
  order.id = request.id;
  order.fact = request.fact;
  at(order, Step::request) = moment(request.at, request.fact.day);
  Acting acting(order);
  for (const auto& act : request.acts) acting.act(act.fact, moment(act.at, act.day));
  acting.settle();
  return order;
}

std::vector<Order> orders(const store::Ledger& ledger, std::int64_t position) {
  std::vector<Order> all;
  for (const auto& request : store::requests(ledger, position)) all.push_back(order_of(request));
  return all;
}

Median median_hours(std::vector<std::int64_t> minutes) {
  if (minutes.empty()) return {};
  std::sort(minutes.begin(), minutes.end());
  const std::size_t n = minutes.size();
  if (n % 2 == 1) return {minutes[n / 2], 60};
  return {minutes[n / 2 - 1] + minutes[n / 2], 120};
}

}  // namespace reckoning

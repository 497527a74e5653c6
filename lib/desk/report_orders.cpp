#include "desk/report_orders.hpp"

#include <algorithm>
#include <unordered_map>

#include "desk/request_parts.hpp"
#include "reckoning/orders.hpp"
#include "words/words.hpp"

namespace desk {

using reckoning::Order;
using reckoning::Step;
using store::EntryId;
using words::say;
using words::tr;

namespace {

constexpr std::pair<const char*, const char*> steps[reckoning::step_count] = {
    {"request", words::mark("asked for")}, {"dispatch", words::mark("somebody was asked")},
    {"accept", words::mark("accepted")},   {"serve", words::mark("served")},
    {"confirm", words::mark("confirmed")}, {"rate", words::mark("rated")}};

model::Cell ratio(std::int64_t numerator, std::int64_t denominator) {
  const std::string text = model::ratio(numerator, denominator);
  return text.empty() ? model::Cell{} : model::Cell{model::Decimal{text}};
}

std::vector<Order> orders_of(const Counter& counter, const calendar::Period& period) {
  auto orders = reckoning::orders(counter.ledger());
  const std::string from = period.from.iso(), to = period.to.iso();
  std::erase_if(orders, [&](const Order& order) { return order.fact.day < from || order.fact.day > to; });
  return orders;
}

std::vector<model::Cell> step_row(const std::vector<Order>& orders, std::size_t step) {
  std::vector<std::int64_t> minutes;
  std::int64_t reached = 0;
  for (const Order& order : orders) {
    if (order.at[step]) ++reached;
    if (step == 0) continue;
    if (const auto took = order.minutes(static_cast<Step>(step - 1), static_cast<Step>(step))) minutes.push_back(*took);
  }
  const auto measured = static_cast<std::int64_t>(minutes.size());
  const auto median = reckoning::median_hours(std::move(minutes));
  return {model::Named{steps[step].first, std::string(tr(steps[step].second))}, reached,
          ratio(reached, static_cast<std::int64_t>(orders.size())), ratio(median.numerator, median.denominator),
          step == 0 ? model::Cell{} : model::Cell{measured}};
}

// One row of the list; services and redemptions by the refs they have.
class Rows {
 public:
  Rows(const Counter& counter, bool public_edition) : counter_(counter), public_(public_edition) {
    for (const auto& r : store::redemptions(counter.ledger())) redemptions_.emplace(r.id, r.fact.ref);
  }

  std::vector<model::Cell> row(const Order& order) const {
    const auto known = [](std::int64_t number) { return number == 0 ? model::Cell{} : model::Cell{number}; };
    const auto held = redemptions_.find(order.fact.redemption);
    return {order.fact.ref,
            public_ ? std::string() : code(order.fact.elder),
            model::Named{order.fact.category, counter_.pack().category_vocabulary().name_of(order.fact.category)},
            known(order.fact.minutes),
            order.fact.wanted,
            model::Named{order.state, state_of_request(order.state)},
            code(order.volunteer),
            order.service == 0 ? std::string() : store::service_of(counter_.ledger(), order.service).ref,
            public_ || held == redemptions_.end() ? std::string() : held->second,
            known(order.score),
            hours(order),
            counter_.orgs().name_of(home_of(counter_, order.fact.elder))};
  }

 private:
  std::string code(EntryId person) const {
    return person == 0 ? std::string() : counter_.people().code_of(counter_.kept_of(person));
  }

  model::Cell hours(const Order& order) const {
    if (const auto answered = order.minutes(Step::request, Step::accept)) return *answered / 60;
    if (order.state == "withdrawn") return {};
    return order.hours_waited(counter_.today());
  }

  const Counter& counter_;
  bool public_;
  std::unordered_map<EntryId, std::string> redemptions_;
};

}  // namespace

model::Sheet order_sheet(const Counter& counter, const calendar::Period& period) {
  model::Sheet sheet;
  sheet.title = say("Orders, {}", period.name);
  sheet.columns = {{"step", std::string(tr("step"))},
                   {"orders", std::string(tr("orders")), true},
                   {"share", std::string(tr("share")), true},
                   {"hours", std::string(tr("hours since the step before, median")), true},
                   {"measured", std::string(tr("measured")), true}};
  const auto orders = orders_of(counter, period);
  const auto all = static_cast<std::int64_t>(orders.size());
  for (std::size_t step = 0; step < reckoning::step_count; ++step) sheet.rows.push_back(step_row(orders, step));
  std::int64_t withdrawn = 0, waiting = 0, declined = 0, scores = 0, rated = 0;
  for (const Order& order : orders) {
    withdrawn += order.state == "withdrawn" ? 1 : 0;
    waiting += order.waits() ? 1 : 0;
    declined += order.declined;
    scores += order.score;
    rated += order.score == 0 ? 0 : 1;
  }
  const auto other = [&](const char* id, std::string_view name, std::int64_t count, model::Cell share) {
    sheet.rows.push_back({model::Named{id, std::string(name)}, count, std::move(share), {}, {}});
  };
  other("withdrawn", tr("withdrawn"), withdrawn, ratio(withdrawn, all));
  other("waiting", tr("waiting for a volunteer"), waiting, ratio(waiting, all));
  other("declined", tr("times somebody declined"), declined, {});
  if (rated > 0) sheet.notes.push_back(say("Mean score {} of 5, from {} ratings.", model::ratio(scores, rated), rated));
  sheet.rows.push_back(
      {model::Named{"score", std::string(tr("mean score (1 to 5)"))}, rated, ratio(scores, rated), {}, {}});
  return sheet;
}

model::Sheet request_list(const Counter& counter, const RequestFilter& filter) {
  model::Sheet sheet;
  sheet.title = tr("Requests");
  sheet.columns = {{"request", std::string(tr("request"))},
                   {"elder", std::string(tr("elder"))},
                   {"category", std::string(tr("category"))},
                   {"minutes", std::string(tr("minutes")), true},
                   {"wanted", std::string(tr("wanted on"))},
                   {"state", std::string(tr("state"))},
                   {"volunteer", std::string(tr("volunteer"))},
                   {"service", std::string(tr("service"))},
                   {"redemption", std::string(tr("redemption"))},
                   {"score", std::string(tr("score")), true},
                   {"hours", std::string(tr("hours of waiting")), true},
                   {"community", std::string(tr("community"))}};
  const Rows rows(counter, filter.published);
  for (const Order& order : reckoning::orders(counter.ledger()))
    if ((!filter.open || order.waits()) && (!filter.published || order.fact.published))
      sheet.rows.push_back(rows.row(order));
  return sheet;
}

}  // namespace desk

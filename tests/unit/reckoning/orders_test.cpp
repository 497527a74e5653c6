// Orders: what the acts on a request make of it (点单 派单 接单 服务 核实 评价; P21).
#include "reckoning/orders.hpp"

#include <doctest/doctest.h>

using reckoning::Order;
using reckoning::Step;

namespace {

constexpr std::int64_t hour = 60 * 60 * 1000;
// 2025-07-01 09:00 in Beijing.
constexpr std::int64_t nine = 1'751'331'600'000;

class Asked {
 public:
  Asked() {
    head_.id = 7;
    head_.at = nine;
    head_.fact.ref = "Q7";
    head_.fact.elder = 1;
    head_.fact.day = "2025-07-01";
  }
  Asked& then(const char* what, store::EntryId volunteer, std::int64_t hours, store::EntryId service = 0,
              std::int64_t score = 0) {
    head_.acts.push_back({8, {7, what, volunteer, service, score}, nine + hours * hour, "2025-07-01"});
    return *this;
  }
  Order order() const { return reckoning::order_of(head_); }

 private:
  store::RequestHead head_;
};

}  // namespace

TEST_CASE("the state of an order follows from its acts") {
  Asked asked;
  CHECK(asked.order().state == "open");
  CHECK(asked.order().waits());
  asked.then("dispatch", 11, 1);
  CHECK(asked.order().state == "dispatched");
  CHECK(asked.order().volunteer == 11);
  asked.then("accept", 11, 2);
  CHECK(asked.order().state == "accepted");
  CHECK_FALSE(asked.order().waits());
  asked.then("serve", 11, 5, 30);
  CHECK(asked.order().state == "served");
  CHECK(asked.order().service == 30);
  asked.then("confirm", 11, 6, 30);
  CHECK(asked.order().state == "confirmed");
  asked.then("rate", 11, 8, 30, 4);
  const Order order = asked.order();
  CHECK(order.state == "rated");
  CHECK(order.score == 4);
  CHECK(order.minutes(Step::request, Step::dispatch) == 60);
  CHECK(order.minutes(Step::request, Step::accept) == 120);
  CHECK(order.minutes(Step::accept, Step::confirm) == 240);
}

TEST_CASE("several may be asked, and the first who accepts has it") {
  Asked asked;
  asked.then("dispatch", 11, 1).then("dispatch", 12, 1).then("dispatch", 13, 1).then("decline", 13, 2);
  CHECK(asked.order().asked == std::vector<store::EntryId>{11, 12});
  CHECK(asked.order().volunteer == 12);
  CHECK(asked.order().declined == 1);
  asked.then("accept", 11, 3);
  CHECK(asked.order().volunteer == 11);
}

TEST_CASE("whoever accepted and cannot come gives it back to those who were asked") {
  Asked asked;
  asked.then("dispatch", 11, 1).then("dispatch", 12, 1).then("accept", 11, 2).then("decline", 11, 3);
  CHECK(asked.order().state == "dispatched");
  CHECK(asked.order().volunteer == 12);
  CHECK_FALSE(asked.order().minutes(Step::request, Step::accept).has_value());
  asked.then("decline", 12, 4);
  CHECK(asked.order().state == "open");
  asked.then("dispatch", 11, 5).then("accept", 11, 6);
  CHECK(asked.order().minutes(Step::request, Step::accept) == 360);
  CHECK(asked.order().minutes(Step::request, Step::dispatch) == 60);  // the first time somebody was asked
}

TEST_CASE("what was withdrawn stays so") {
  Asked asked;
  asked.then("dispatch", 11, 1).then("withdraw", 0, 2);
  CHECK(asked.order().state == "withdrawn");
  CHECK_FALSE(asked.order().waits());
}

TEST_CASE("an act counts by the clock, and by noon of its business day where paper was entered later") {
  const std::int64_t midnight = 20270LL * 24 * 60;  // 2025-07-01 in minutes since 1970
  CHECK(reckoning::moment(nine, "2025-07-01") == midnight + 9 * 60);
  CHECK(reckoning::moment(nine - 8 * hour - 60'000, "2025-07-01") == midnight + 59);  // still the same day in Beijing
  CHECK(reckoning::moment(nine - 10 * hour, "2025-07-01") == midnight + 12 * 60);     // the evening before in Beijing
  CHECK(reckoning::moment(nine, "2025-06-20") == midnight - 11 * 24 * 60 + 12 * 60);
}

TEST_CASE("waiting is told in whole hours up to the beginning of the business day") {
  const Order order = Asked().order();
  CHECK(order.hours_waited(*model::Day::parse("2025-07-01")) == 0);
  CHECK(order.hours_waited(*model::Day::parse("2025-07-02")) == 15);
  CHECK(order.hours_waited(*model::Day::parse("2025-07-03")) == 39);
}

TEST_CASE("the median of hours is that of the middle ones") {
  CHECK(reckoning::median_hours({}).denominator == 0);
  CHECK(reckoning::median_hours({90}).numerator == 90);
  CHECK(reckoning::median_hours({90}).denominator == 60);
  CHECK(reckoning::median_hours({300, 60, 120}).numerator == 120);
  CHECK(reckoning::median_hours({300, 60, 120, 180}).numerator == 300);
  CHECK(reckoning::median_hours({300, 60, 120, 180}).denominator == 120);
}

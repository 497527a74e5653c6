// Inside the room only: the ages that the rules of a day ask for, worked out once a day.
#pragma once

#include "desk/counter.hpp"

namespace desk {

struct Ages {
  std::int64_t volunteer = 0, guardian = 0, elder = 0;
};

class AgesByDay {
 public:
  explicit AgesByDay(const Counter& counter) : counter_(counter) {}
  const Ages& on(model::Day day) {
    if (known_ && day == day_) return ages_;
    const auto& pack = counter_.book().on(day);
    ages_ = {pack.volunteer.min_age.value(day), pack.volunteer.guardian_below.value(day), pack.elder.min_age.value(day)};
    day_ = day;
    known_ = true;
    return ages_;
  }

 private:
  const Counter& counter_;
  Ages ages_;
  model::Day day_;
  bool known_ = false;
};

}  // namespace desk

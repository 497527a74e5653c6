// Inside the room only: one pass over services, attendance and acts, and what the figures need from it. The SQL reads
// the sums; a pass in order of the tables costs less than the joins it stands for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indicators/indicators.hpp"

namespace indicators {

// Different texts, numbered from 0 in order of their coming.
class Texts {
 public:
  std::uint32_t number(std::string_view text);
  const std::string& text(std::uint32_t n) const { return texts_[n]; }
  std::size_t size() const { return texts_.size(); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
  std::vector<std::string> texts_;
  std::uint32_t last_ = 0;
};

struct Service {
  std::int64_t id = 0;
  std::uint32_t day = 0, category = 0, programme = 0, verified = 0;  // numbers of Texts
  std::int32_t minutes = 0, start = -1;
  bool approved = false, checked = false, in_period = false, has_verification = false,
       from_paper = false;  // checked: verified or approved; from_paper: exempt from deadlines
};

struct Helped {
  std::int64_t attendances = 0, minutes = 0;
};

// What is kept of people, found by the person's id. An id is a place in the log, so a plain array finds it soonest.
template <class Kept>
class Roll {
 public:
  explicit Roll(std::int64_t entries) : place_(static_cast<std::size_t>(entries), -1) {}
  // Where the person stands in all(), from the first time on.
  std::size_t place_of(std::int64_t person) {
    std::int32_t& place = place_[static_cast<std::size_t>(person)];
    if (place < 0) {
      place = static_cast<std::int32_t>(all_.size());
      all_.emplace_back(person, Kept{});
    }
    return static_cast<std::size_t>(place);
  }
  Kept& at(std::size_t place) { return all_[place].second; }
  // Where somebody stands; the number of all for anybody else.
  std::size_t find(std::int64_t person) const {
    const std::int32_t place = place_[static_cast<std::size_t>(person)];
    return place < 0 ? all_.size() : static_cast<std::size_t>(place);
  }
  const std::vector<std::pair<std::int64_t, Kept>>& all() const { return all_; }

 private:
  std::vector<std::int32_t> place_;
  std::vector<std::pair<std::int64_t, Kept>> all_;
};
using People = Roll<Helped>;

class Pass {
 public:
  // What lies on the question's ledger is read now; store::prepare_services stands there.
  explicit Pass(const Question& question);

  // Figures of the period's approved services.
  struct DaySum {
    std::int64_t activities = 0, attendances = 0;
  };
  const std::map<std::string, DaySum>& daily() const { return daily_; }
  const People& volunteers() const { return volunteers_; }
  const People& elders() const { return elders_; }
  // Whether that elder was served in a month of months().
  bool served(std::int64_t elder, std::size_t month) const;
  // Points earned in the period by scheme (contract: Credit).
  struct Earned {
    std::int64_t milli = 0, people = 0;  // people: of the programme that has most
  };
  const std::map<std::string, Earned>& earned() const { return earned_; }
  std::int64_t waiting() const { return waiting_; }  // services of the period not approved yet
  struct Punctual {
    std::int64_t in_time = 0, due = 0, open = 0, migrated = 0;
  };
  const Punctual& punctual() const { return punctual_; }

  // The months that the period touches, clipped to it.
  struct Month {
    std::string name, from, to;
  };
  static std::vector<Month> months(const calendar::Period& period);

 private:
  struct Earner {
    std::int64_t before = 0, through = 0;  // exact units
  };
  struct Capped {
    std::int64_t person;
    std::uint32_t day, service;  // service: its place in services_
  };

  void read_services();
  void read_attendance();
  void count(const Service& service, bool volunteer, std::int64_t person);
  void earn(std::uint32_t place, std::int64_t person);
  void add_units(const Service& service, std::int64_t person, std::int64_t units);
  void settle_capped_days();
  void settle_day(const Capped* first, const Capped* last);
  void sum_points();
  void read_verifications();
  // Units a minute where they are simply proportional; -1 where services of a day must be looked at together or one by
  // one; 0 where nothing is earned.
  std::int64_t units_a_minute(const Service& service);
  std::size_t month_of(const Service& service);
  void punctual_of(const Service& service, const Texts& days, std::vector<std::string>& due, const std::string& today);

  Question question_;
  std::string from_, to_;
  std::vector<Month> months_;
  Texts days_, categories_, programmes_;
  std::vector<Service> services_;
  std::vector<std::string> refs_;  // beside services_, only where some scheme caps or drops
  std::map<std::string, DaySum> daily_;
  People volunteers_, elders_;
  std::vector<bool> served_;  // elder after elder, as elders_ has them, their months
  std::unordered_map<std::uint64_t, std::int64_t> rates_;
  std::vector<Roll<Earner>> earners_;  // by programme
  std::vector<Capped> capped_;
  std::vector<std::size_t> day_month_;
  std::map<std::string, Earned> earned_;
  std::int64_t waiting_ = 0;
  Punctual punctual_;
};

// The last day of the time allowed for verifying a service of `day`; far away where the rules set none.
std::string due_day(const rules::Book& book, const std::string& day);

}  // namespace indicators

// Who sees whom: names and whatever else lies in somebody's box are for those with any duty where the person lives
// (details 17; carebank(1), "WHO SEES WHAT"); for everybody else a person is a code.
#pragma once

#include <string>
#include <unordered_map>

#include "desk/counter.hpp"

namespace desk {

// Whether the acting staff member may read what names people there; asked once a place. Without anybody who acts, no.
class Sight {
 public:
  explicit Sight(const Counter& counter) : counter_(counter) {}
  bool of(store::EntryId place) {
    const auto [known, fresh] = seen_.try_emplace(place, false);
    if (fresh) known->second = !counter_.may(any_duty, place);
    return known->second;
  }
  bool of(const store::Member& member) { return of(member.latest.community); }

 private:
  const Counter& counter_;
  std::unordered_map<store::EntryId, bool> seen_;
};

// As Counter::describe() for those who may, else the code.
std::string described(Counter& counter, const store::Member& member);

}  // namespace desk

// Inside the room only: people who may be one, side by side.
#pragma once

#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

// What somebody is, or what a row says somebody is.
struct Side {
  std::string title;
  store::Person fact;
  store::Private values;
};
Side side_of(Counter& counter, const store::Member& member);

// A table, headings first: what tells people apart (name, birth, the last four digits of ID number and telephone), and
// where they live, what they are and since when as far as that differs. People of places where who acts has no duty are
// left out; empty where nobody is left beside the first.
std::vector<std::vector<std::string>> side_by_side(const Counter& counter, const std::vector<Side>& sides);

}  // namespace desk

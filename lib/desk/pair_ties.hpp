// Inside the room only: whether the people of a pair belong to the organisations of the pair that it hangs under.
#pragma once

#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

class Ties {
 public:
  explicit Ties(Counter& counter) : counter_(counter) {}

  // Sentences about a pair under another: its people belong to both organisations, by membership or because they live
  // there (T58: students of the school, residents of the institution). Only said, never refused.
  std::vector<std::string> remarks(const store::Pair& pair, model::Day day);

 private:
  bool belongs(store::EntryId person, store::EntryId org, model::Day day);

  Counter& counter_;
  std::vector<std::pair<store::EntryId, store::Pair>> parents_;
  bool loaded_ = false;
};

}  // namespace desk

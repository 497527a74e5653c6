// Inside the room only: services with who took part, in one pass over both tables.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace reckoning {

struct Served {
  std::string day, category;
  store::EntryId org = 0;
  std::vector<store::EntryId> volunteers, elders;  // two codes of one person are one
};

enum class Counted { approved, not_returned };  // not_returned: recorded, verified or approved

// In order of their coming into the log; days inclusive.
void each_served(const store::Ledger& ledger, Counted counted, const std::string& from, const std::string& to,
                 const std::function<void(const Served&)>& visit);

}  // namespace reckoning

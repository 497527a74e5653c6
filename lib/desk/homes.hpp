// Where people live, as numbers that pairing can compare. Compounds and buildings are free text in the boxes; the same
// words mean the same place only within one community, and a building only within one compound of it.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "desk/counter.hpp"
#include "pairing/pairing.hpp"

namespace desk {

class Homes {
 public:
  explicit Homes(const Counter& counter) : counter_(counter) {}

  // The home on `day`. `values` are the private values of the latest revision: before its day only the community of
  // that time is known.
  pairing::Home of(const store::Member& member, const store::Private& values, const std::string& day);
  // Where an organisation lies: its community and street.
  pairing::Home of_org(store::EntryId org);

 private:
  std::int32_t number(char what, store::EntryId org, const std::string& compound, const std::string& building);

  const Counter& counter_;
  std::unordered_map<std::string, std::int32_t> numbers_;
};

// The classes of pair.proximity_order.
std::vector<pairing::Near> nearness(const rules::Words& order);
const char* name_of(pairing::Near near);  // building compound community street
// The first class of `order` that both homes share; "none" where they share none.
std::string proximity_of(const pairing::Home& a, const pairing::Home& b, const std::vector<pairing::Near>& order);

}  // namespace desk

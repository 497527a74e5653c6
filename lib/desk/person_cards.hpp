// People as a bulk import asks for them: by code, a cache line each. A register of a whole city lies scattered in memory;
// half a million services would wait for it at every name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

struct PersonCard {
  const store::Member* member = nullptr;
  store::EntryId person = 0, community = 0;
  std::int32_t joined = 0, ended = 0;  // day numbers of the only stay
  std::int32_t born = 0;               // day number that counts for ages; unknown_birth where not known
  bool volunteer = false, elder = false, guarded = false, overridden = false, has_kin = false;
  bool simple = false;  // one stay, nothing dated, merged into nobody: what is above holds for every day
  std::uint8_t length = 0;
  char code[15] = {};

  static constexpr std::int32_t unknown_birth = INT32_MIN;
  std::string_view text() const { return {code, length}; }
};

class PersonCards {
 public:
  // Of everybody with a code of at most 15 characters; opens every box for the birth days.
  explicit PersonCards(Counter& counter);
  const PersonCard* find(std::string_view code) const;  // nullptr: ask the counter

 private:
  std::size_t slot_of(std::string_view code) const;
  std::vector<PersonCard> cards_;
  std::vector<std::uint32_t> slots_;  // open addressing; card + 1, 0 = free
};

}  // namespace desk

// The pairs there are, as the question "one more?" sees them: people who turned out to be one count as one.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

class PairsHeld {
 public:
  explicit PairsHeld(const Counter& counter);

  // On each side a person, or an organisation where the kind of pair has one there.
  struct Span {
    store::EntryId helper = 0, helped = 0;
    std::string kind, from, to;  // both inclusive, to "" while nobody has ended it
    bool on(const std::string& day) const { return from <= day && (to.empty() || day <= to); }
  };
  void put(store::EntryId helper, store::EntryId helped, const std::string& kind, const std::string& from);

  // Paired in this kind on that day or later.
  bool together(store::EntryId helper, store::EntryId helped, const std::string& kind, const std::string& day) const;

  // How many pairs somebody may have, and the most at the same time on any day from `from` on. A kind with a number of
  // its own is counted by itself; all the others together, against pair.capacity and pair.per_elder, which are numbers of
  // people: where an organisation helps there is no limit but the kind's own.
  struct Room {
    std::int64_t limit = 0;  // 0 = none
    int taken = 0;
    bool full() const { return limit > 0 && taken >= limit; }
  };
  Room of_helper(store::EntryId helper, const std::string& kind, const std::string& from) const;
  Room of_helped(store::EntryId helped, const std::string& kind, const std::string& from) const;
  const std::vector<Span>& all() const { return spans_; }

 private:
  using Index = std::unordered_map<store::EntryId, std::vector<std::size_t>>;
  using Own = std::int64_t rules::Pairing::*;
  Room room(const Index& index, store::EntryId id, const std::string& kind, const std::string& from, Own own,
            std::int64_t shared) const;
  int most(const std::vector<const Span*>& spans, const std::string& from) const;

  const rules::Pack& pack_;
  model::Day today_;
  std::vector<Span> spans_;
  Index helpers_, helped_;
};

// Either names the other as kin (D35; Order 67 Art. 19).
bool are_kin(const Counter& counter, const store::Member& a, const store::Member& b);
// elder.min_age, which an override reason lifts where the rule is soft. Nobody's age is guessed.
bool elder_of_age(const rules::Pack& pack, const store::Person& elder, const std::optional<model::Day>& born,
                  model::Day day);

}  // namespace desk

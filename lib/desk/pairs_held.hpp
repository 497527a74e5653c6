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

  struct Span {
    store::EntryId volunteer = 0, elder = 0;
    std::string from, to;  // both inclusive, to "" while nobody has ended it
    bool on(const std::string& day) const { return from <= day && (to.empty() || day <= to); }
  };
  void put(store::EntryId volunteer, store::EntryId elder, const std::string& from);

  // Paired on that day or later.
  bool together(store::EntryId volunteer, store::EntryId elder, const std::string& day) const;
  // The most pairs at the same time on any day from this one on.
  int most_of_volunteer(store::EntryId volunteer, const std::string& from) const {
    return most(volunteers_, volunteer, from);
  }
  int most_of_elder(store::EntryId elder, const std::string& from) const { return most(elders_, elder, from); }
  const std::vector<Span>& all() const { return spans_; }

 private:
  using Index = std::unordered_map<store::EntryId, std::vector<std::size_t>>;
  int most(const Index& index, store::EntryId person, const std::string& from) const;

  std::vector<Span> spans_;
  Index volunteers_, elders_;
};

// Either names the other as kin (D35; Order 67 Art. 19).
bool are_kin(const Counter& counter, const store::Member& a, const store::Member& b);
// elder.min_age, which an override reason lifts where the rule is soft. Nobody's age is guessed.
bool elder_of_age(const rules::Pack& pack, const store::Person& elder, const std::optional<model::Day>& born,
                  model::Day day);

}  // namespace desk

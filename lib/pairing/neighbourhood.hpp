// One part of the people, indexed: who lives near whom, how well they fit, who is banned.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "pairing/split.hpp"

namespace pairing {

class Neighbourhood {
 public:
  Neighbourhood(Part part, std::vector<Near> order);

  const std::vector<Volunteer>& volunteers() const { return volunteers_; }
  const std::vector<Elder>& elders() const { return elders_; }
  std::size_t classes() const { return order_.size(); }

  // Volunteers of one home number in one class, by index; full ones too.
  const std::vector<std::vector<std::size_t>>& circles() const { return circles_; }
  // The circle around an elder in the class `rank`; nothing when no home is stated or nobody else is there.
  std::optional<std::size_t> circle(std::size_t elder, std::size_t rank) const;
  // The first class that both share.
  std::optional<std::size_t> rank(std::size_t volunteer, std::size_t elder) const;

  int needs_met(std::size_t volunteer, std::size_t elder) const;
  int hobbies_shared(std::size_t volunteer, std::size_t elder) const;
  int fit(std::size_t volunteer, std::size_t elder) const;
  int fit_most(std::size_t elder) const;

  bool banned(std::size_t volunteer, std::size_t elder) const;
  // Why an elder without a match has none.
  Why reason(std::size_t elder) const;

 private:
  struct Banned {
    std::size_t volunteer = 0;
    bool kin = false;
  };
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  const Banned* ban(std::size_t volunteer, std::size_t elder) const;
  void settle();
  void note_bans(const std::vector<Ban>& bans);

  std::vector<Volunteer> volunteers_;
  std::vector<Elder> elders_;
  std::vector<Near> order_;
  std::vector<std::vector<std::size_t>> circles_;
  std::vector<std::size_t> volunteer_circles_, elder_circles_;  // index * classes + rank; nowhere
  std::vector<std::uint64_t> volunteer_masks_, elder_masks_;    // words folded into 64 bits: no bit shared, no fit
  std::vector<std::vector<Banned>> bans_;                       // by elder, then volunteer
};

}  // namespace pairing

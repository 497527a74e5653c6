// What was changed on the way in: values that were understood, but stand in the file in another way than they are kept.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/refusal.hpp"

namespace intake {

enum class Change { day, time, duration, phone, id_number, name, code };

class Changes {
 public:
  // `each`: every change is told by itself.
  explicit Changes(bool each = false) : each_(each) {}
  void add(Change kind, const model::Place& place, std::string_view from, std::string_view to);
  bool wants_place(Change kind) const { return each_ || counts_[static_cast<std::size_t>(kind)] == 0; }
  void count(Change kind) { ++counts_[static_cast<std::size_t>(kind)]; }
  // One sentence a kind with a count and the first of them; with `each` also one a change.
  std::vector<std::string> sentences() const;

 private:
  static constexpr std::size_t kinds = 7;
  bool each_;
  std::array<std::size_t, kinds> counts_{};
  std::array<std::string, kinds> first_;
  std::vector<std::string> all_;
};

}  // namespace intake

// The rows of a service import while they wait to be written, kept small.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/day.hpp"
#include "model/refusal.hpp"
#include "store/facts.hpp"

namespace desk {

// A row that is good so far, kept small: a quarter's file may have hundreds of thousands. What is rarely there (private
// text) is read again from the table when it is written.
struct PendingService {
  std::size_t row = 0;
  std::string_view ref;  // empty: derived, in `derived_refs`
  model::Day day;
  std::int16_t start = -1, minutes = 0;
  std::uint16_t category = 0, programme = 0, mode = 0, evidence = 0;
  std::uint32_t headcount = 0;
  std::uint32_t people = 0;  // index into the pool: volunteers, then elders
  std::uint16_t volunteers = 0, elders = 0;
  store::EntryId org = 0, replaces = 0, corrects = 0;
  std::int32_t revision = 1;
  bool late = false, has_private = false, dropped = false;
};

// Strings that many rows share, as small numbers.
class Interned {
 public:
  std::uint16_t of(std::string_view text) {
    for (std::size_t i = 0; i < texts_.size(); ++i)
      if (texts_[i] == text) return static_cast<std::uint16_t>(i);
    model::ensure(texts_.size() < 60'000, "too many different words in one column");
    texts_.emplace_back(text);
    return static_cast<std::uint16_t>(texts_.size() - 1);
  }
  const std::string& text(std::uint16_t n) const { return texts_[n]; }

 private:
  std::vector<std::string> texts_;
};

// Refs of the file -> row index; open addressing over views.
class RefIndex {
 public:
  explicit RefIndex(std::size_t expected) {
    std::size_t size = 64;
    while (size < expected * 2) size *= 2;
    slots_.assign(size, 0);
  }
  // The index of an earlier row with this ref, or `index` itself, which is then kept.
  std::size_t put(std::string_view ref, std::size_t index, const std::function<std::string_view(std::size_t)>& ref_of) {
    if ((used_ + 1) * 2 > slots_.size()) grow(ref_of);
    std::size_t slot = std::hash<std::string_view>{}(ref) & (slots_.size() - 1);
    while (slots_[slot] != 0) {
      if (ref_of(slots_[slot] - 1) == ref) return slots_[slot] - 1;
      slot = (slot + 1) & (slots_.size() - 1);
    }
    slots_[slot] = static_cast<std::uint32_t>(index + 1);
    ++used_;
    return index;
  }

 private:
  void grow(const std::function<std::string_view(std::size_t)>& ref_of) {
    std::vector<std::uint32_t> old(slots_.size() * 2, 0);
    old.swap(slots_);
    for (const std::uint32_t n : old) {
      if (n == 0) continue;
      std::size_t slot = std::hash<std::string_view>{}(ref_of(n - 1)) & (slots_.size() - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = n;
    }
  }
  std::vector<std::uint32_t> slots_;
  std::size_t used_ = 0;
};

}  // namespace desk

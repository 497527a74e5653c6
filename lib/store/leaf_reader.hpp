// Inside the room only: a leaf's text taken apart again. Lines are asked for in the order in which they are written; one
// that is not there gives the empty value, as the writer leaves it out. What is accepted here may still not be canonical:
// whoever asks encodes it again and compares.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/leaf_lines.hpp"

namespace store {

class LeafReader {
 public:
  // Begins a leaf and reads its head; the hash of `entry` is left alone.
  void open(std::string_view leaf, Entry& entry);

  void line(std::string_view name, std::string& value);
  void line(std::string_view name, std::int64_t& value);
  void line(std::string_view name, bool& value);
  void line(std::string_view name, std::vector<EntryId>& people);
  template <class Value>
  void some(std::string_view name, Value& value) {
    line(name, value);
  }
  void postings(std::vector<Posting>& postings);
  // Whether everything so far was well formed and nothing is left.
  bool finished() const { return good_ && rest_.empty(); }

 private:
  std::string_view take(std::string_view name);  // "" where the next line is another
  std::string_view need(std::string_view name);
  std::int64_t number(std::string_view text);
  std::int64_t time(std::string_view text);
  void decode(std::string_view text, std::string& out);

  std::string_view rest_;
  bool good_ = true;
  std::string last_time_;  // a bulk act has thousands of the same
  std::int64_t last_at_ = 0;
};

// Everything after the head but the postings; `commitments` gets the row's `private` column.
template <class Fact>
void read_body(LeafReader& leaf, Fact& fact, std::string& commitments) {
  lines(leaf, fact);
  leaf.line("private", commitments);
}

}  // namespace store

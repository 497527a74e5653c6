// How each fact is written into its leaf: fixed order, no personal data. A pure function of the row (ledger.md 3); what
// was once written is never encoded differently.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "seal/leaf.hpp"
#include "store/leaf_lines.hpp"

namespace store {

// Puts lines into a leaf; empty text, false and nobody leave theirs out.
class LeafWriter {
 public:
  explicit LeafWriter(seal::Leaf& leaf) : leaf_(leaf) {}
  void line(std::string_view name, const std::string& value) { leaf_.line(name, std::string_view(value)); }
  void line(std::string_view name, const std::int64_t& value) { leaf_.line(name, value); }
  void line(std::string_view name, const bool& value) {
    if (value) leaf_.line(name, std::int64_t{1});
  }
  void line(std::string_view name, const std::vector<EntryId>& people);
  template <class Value>
  void some(std::string_view name, const Value& value) {
    if (value != Value{}) line(name, value);
  }

 private:
  seal::Leaf& leaf_;
};

// The whole leaf of one row.
template <class Fact>
void encode(seal::Leaf& leaf, const Entry& entry, const Fact& fact, std::string_view commitments) {
  leaf.begin(entry.id, Fact::kind, entry.at, entry.by, entry.salt);
  leaf.line("uid", entry.uid);
  leaf.line("day", std::string_view(entry.day));
  LeafWriter writer(leaf);
  lines(writer, fact);
  leaf.line("private", commitments);  // the row's column of that name
}

// The text of a finished leaf. Fault where it is longer than a bundle of an export takes (seal/bundle.hpp).
std::string_view sealable(const seal::Leaf& leaf);

// What an entry with postings ends with, one line a posting in the order of `n`.
void posting_lines(seal::Leaf& leaf, std::span<const Posting> postings);

}  // namespace store

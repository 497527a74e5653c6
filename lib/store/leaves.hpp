// How each fact is written into its leaf: fixed order, no personal data. A pure function of the row (ledger.md 3); what
// was once written is never encoded differently.
#pragma once

#include <span>
#include <string_view>

#include "seal/leaf.hpp"
#include "store/facts.hpp"
#include "store/listed.hpp"

namespace store {

// Everything after the six head lines. `commitments` is the row's `private` column.
void body(seal::Leaf& leaf, const Founding& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const PackFact& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Batch& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Org& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Person& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Merge& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Service& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Act& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Credit& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Redemption& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const RedemptionAct& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Pair& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const PairSign& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const PairCard& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const PairEnd& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Accept& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Statement& fact, std::string_view commitments);
void body(seal::Leaf& leaf, const Seal& fact, std::string_view commitments);

// What the line of a listed fact's column is called: the head of a leaf has lines of its own called kind and day.
template <Listed Fact>
std::string line_name(std::string_view column) {
  return (column == "kind" || column == "day" ? std::string(Fact::table) + "_" : std::string()).append(column);
}

// A listed fact: one line a column in its order, without those that are empty or 0.
template <Listed Fact>
void body(seal::Leaf& leaf, const Fact& fact, std::string_view commitments) {
  Fact::columns(fact, [&](std::string_view name, const auto& value) {
    if (value == std::decay_t<decltype(value)>{}) return;
    const std::string line = line_name<Fact>(name);
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
      leaf.line(line, std::string_view(value));
    else
      leaf.line(line, static_cast<std::int64_t>(value));
  });
  leaf.line("private", commitments);
}

// The whole leaf of one row.
template <class Fact>
void encode(seal::Leaf& leaf, const Entry& entry, const Fact& fact, std::string_view commitments) {
  leaf.begin(entry.id, Fact::kind, entry.at, entry.by, entry.salt);
  leaf.line("uid", entry.uid);
  leaf.line("day", std::string_view(entry.day));
  body(leaf, fact, commitments);
}

// The text of a finished leaf. Fault where it is longer than a bundle of an export takes (seal/bundle.hpp).
std::string_view sealable(const seal::Leaf& leaf);

// What an entry with postings ends with, one line a posting in the order of `n`.
void posting_lines(seal::Leaf& leaf, std::span<const Posting> postings);

}  // namespace store

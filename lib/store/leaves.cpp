#include "store/leaves.hpp"

#include "model/refusal.hpp"
#include "seal/bundle.hpp"
#include "words/words.hpp"

namespace store {

void LeafWriter::line(std::string_view name, const std::vector<EntryId>& people) {
  if (people.empty()) return;
  if (people.size() == 1) return leaf_.line(name, people.front());
  std::string text;
  for (const EntryId id : people) text += (text.empty() ? "" : ",") + std::to_string(id);
  leaf_.line(name, std::string_view(text));
}

std::string_view sealable(const seal::Leaf& leaf) {
  if (leaf.text().size() > seal::longest_leaf)
    throw model::Fault(words::say("an entry of {} bytes is longer than the log takes ({}): nothing was done", leaf.text().size(), seal::longest_leaf), {},
                       words::tr("a record with thousands of people goes in as several, a text of many pages as a file of its own"));
  return leaf.text();
}

void posting_lines(seal::Leaf& leaf, std::span<const Posting> postings) {
  std::string line;
  for (const auto& p : postings) {
    line = std::to_string(p.person);
    line.append("/").append(p.scheme).append("/").append(p.kind).append("/").append(std::to_string(p.points_milli));
    leaf.line("posting", std::string_view(line));
  }
}

}  // namespace store

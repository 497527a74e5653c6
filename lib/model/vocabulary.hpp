// A closed list of values with their names and aliases, as a rule pack gives it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

struct Term {
  std::string id;    // what the ledger keeps
  std::string name;  // what people read
  std::vector<std::string> aliases;
};

// Removes ASCII and ideographic spaces, narrows full-width forms and lowers ASCII letters; what two spellings are compared
// after.
std::string folded(std::string_view text);

class Vocabulary {
 public:
  Vocabulary() = default;
  explicit Vocabulary(std::vector<Term> terms);

  // The term whose id, name or alias equals `text` after folding; nullptr if none.
  const Term* find(std::string_view text) const;
  // The id, name or alias nearest to `text` by edit distance if it is near enough to be meant, else "".
  std::string nearest(std::string_view text) const;
  const std::vector<Term>& terms() const { return terms_; }
  // The name of `id`, or `id` itself if unknown.
  const std::string& name_of(const std::string& id) const;

 private:
  std::vector<Term> terms_;
  std::unordered_map<std::string, std::size_t> index_;
};

// The candidate nearest to `text` by edit distance over UTF-8 code points, if at most a third of it (at least one)
// differs; else "". Ties: the first.
std::string nearest(std::string_view text, const std::vector<std::string>& candidates);

}  // namespace model

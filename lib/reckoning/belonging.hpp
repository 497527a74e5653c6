// Who belongs to an organisation, when: by a credential of the kind "membership", or by living in a community within it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace reckoning {

// Of the organisations that stand on a side of any pair. Reads the views of a prepared scope.
class Belonging {
 public:
  explicit Belonging(const store::Ledger& ledger);

  bool empty() const { return within_.empty(); }
  // Whether `person` belongs to `org` on `day` (ISO).
  bool belongs(store::EntryId person, store::EntryId org, const std::string& day) const;
  // Those organisations that `person` belongs to on `day`.
  std::vector<store::EntryId> of(store::EntryId person, const std::string& day) const;
  // Whether the organisation `part` is `org` or lies in it.
  bool within(store::EntryId part, store::EntryId org) const;

 private:
  struct Span {
    store::EntryId org = 0;
    std::string from, to;
    bool on(const std::string& day) const { return from <= day && day <= to; }
  };
  std::unordered_map<store::EntryId, std::vector<Span>> spans_;              // by person
  std::unordered_map<store::EntryId, std::vector<store::EntryId>> within_;  // part -> organisations of pairs
};

}  // namespace reckoning

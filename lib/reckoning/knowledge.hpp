// What the helper of a pair knows of the elder: the facts of 四个知道 (H19: 正文 四(三); H36: 附件2).
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/pack.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace reckoning {

// A fact is known when somebody noted it for the pair, or when the elder's archive holds it (address or building, hobbies,
// health, medication; the guardian's telephone is that of the family). Only that it is known is read, never what: no key.
class Knowledge {
 public:
  // Reads the views of a prepared scope.
  explicit Knowledge(const store::Ledger& ledger);

  // Those of `wanted` that are not known of this elder in this pair, in the order of `wanted`. Pair 0: in none.
  rules::Words missing(store::EntryId pair, store::EntryId elder, const rules::Words& wanted) const;

 private:
  std::unordered_map<store::EntryId, std::set<std::string>> noted_;    // by pair
  std::unordered_map<store::EntryId, std::set<std::string>> of_elder_;  // noted in any pair of the elder
  std::unordered_map<store::EntryId, std::string> archive_;            // names of the private fields, ";a=..;b=..;"
};

// The facts by id, with the names that forms give them.
const model::Vocabulary& fact_vocabulary();
// A fact in the language chosen, or as it is where it is none; several with commas between.
std::string_view fact_name(const std::string& fact);
std::string_view definition_name(const std::string& definition);  // of four_knows: body, annex2, union
std::string fact_names(const rules::Words& facts);
// "by the definition union: health, medication ...", and how the other definitions of the pack differ.
std::string definition_sentence(const rules::Pack& pack);
// The same with the names only.
std::string definition_remark(const rules::Pack& pack);

// The private fields of an elder's archive that say a fact.
const rules::Words& archive_fields_of(const std::string& fact);

// A pair in which the pack of the day owes the facts (an obligation "four-knows"), active on that day.
struct Knowing {
  store::EntryId pair = 0, elder = 0;
  std::size_t wanted = 0;  // facts of the definition
  rules::Words missing;
  model::Day due;  // the last day of the time allowed
};
std::vector<Knowing> knowings(const store::Ledger& ledger, const rules::Pack& pack, model::Day day);

}  // namespace reckoning

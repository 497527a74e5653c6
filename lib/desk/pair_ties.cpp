#include "desk/pair_ties.hpp"

#include <algorithm>

#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using store::EntryId;
using words::say;

bool Ties::belongs(EntryId person, EntryId org, model::Day day) {
  const auto* member = counter_.people().by_id(person);
  if (member == nullptr) return false;
  const auto& orgs = counter_.orgs();
  if (orgs.within(member->on(day.iso()).community, org)) return true;
  store::Query row(counter_.ledger(),
                   "SELECT c.org FROM credential_now c LEFT JOIN credential_end e ON e.credential = c.id WHERE c.person = :person "
                   "AND c.org <> 0 AND (c.credential = 'membership' OR c.credential LIKE 'membership:%') "
                   "AND :day >= c.from_day AND (c.to_day = '' OR :day <= c.to_day) AND (e.day IS NULL OR :day <= e.day)");
  row.bind(":person", person).bind(":day", day.iso());
  while (row.step())
    if (orgs.within(row.integer(0), org)) return true;
  return false;
}

std::vector<std::string> Ties::remarks(const store::Pair& pair, model::Day day) {
  if (pair.parent == 0) return {};
  if (!loaded_)
    for (auto& head : store::pairs(counter_.ledger())) parents_.emplace_back(head.id, std::move(head.fact));
  loaded_ = true;
  const auto above = std::find_if(parents_.begin(), parents_.end(), [&](const auto& p) { return p.first == pair.parent; });
  if (above == parents_.end()) return {};
  std::vector<std::string> out;
  for (const auto& [person, org] : {std::pair{pair.volunteer, above->second.helper_org}, {pair.elder, above->second.helped_org}})
    if (person != 0 && org != 0 && !belongs(person, org, day))
      out.push_back(say("{} does not belong to {}, as the ledger has it", counter_.who(person),
                        counter_.orgs().name_of(org)));
  return out;
}

}  // namespace desk

// What was owed to an elder in a period and not done (H20, H14, Z33). One finding a pair and obligation.
#include <map>

#include "checks/computed.hpp"
#include "reckoning/dues.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {

using model::Day;
using words::say;

namespace {

struct Gap {
  const rules::Obligation* obligation = nullptr;
  std::int64_t due = 0, missed = 0;
  Day from, to;  // of the last one missed
};
using Whose = std::tuple<store::EntryId, store::EntryId, std::string>;  // pair, elder (0 where it is the pair's), obligation

const std::string& name_of(const rules::Obligation& obligation) {
  return obligation.name.empty() ? obligation.id : obligation.name;
}

std::string detail(const Gap& gap) {
  if (gap.obligation->every == "once") return say("{}: not done, though due by {}", name_of(*gap.obligation), gap.to.iso());
  return say("{}: missed in {} of {} periods, last from {} to {}", name_of(*gap.obligation), gap.missed, gap.due,
             gap.from.iso(), gap.to.iso());
}

}  // namespace

std::vector<Finding> obligation_gap(const Context& context) {
  std::map<Whose, Gap> gaps;
  reckoning::each_due({context.ledger, context.book, Day::far_past(), context.today, context.today}, [&](const auto& due) {
    // Which facts are not known, four-knows-gap tells.
    if (!due.over || due.obligation->what == rules::Words{"four-knows"}) return;
    Gap& gap = gaps[{due.pair, due.pair == 0 ? due.elder : 0, due.obligation->id}];
    gap.obligation = due.obligation;
    ++gap.due;
    if (due.state != reckoning::DueState::missed) return;
    ++gap.missed;
    gap.from = due.from;
    gap.to = due.to;
  });
  std::map<store::EntryId, std::string> codes;
  store::Query member(context.ledger, "SELECT person, code FROM member");
  while (member.step()) codes[member.integer(0)] = member.text(1);
  std::vector<Finding> found;
  for (const auto& [whose, gap] : gaps) {
    const auto& [pair, elder, id] = whose;
    if (gap.missed > 0)
      found.push_back({"obligation-gap", false, pair == 0 ? codes[elder] : "P" + std::to_string(pair), detail(gap),
                       pair == 0 ? elder : pair});
  }
  return found;
}

}  // namespace checks

// What the helper of a pair is to know of the elder and does not (四个知道: H19, H36).
#include "checks/computed.hpp"
#include "reckoning/knowledge.hpp"
#include "words/words.hpp"

namespace checks {

std::vector<Finding> four_knows_gap(const Context& context) {
  const rules::Pack& pack = context.book.on(context.today);
  std::vector<Finding> found;
  for (const auto& knowing : reckoning::knowings(context.ledger, pack, context.today))
    if (!knowing.missing.empty() && knowing.due < context.today)
      found.push_back({"four-knows-gap", false, "P" + std::to_string(knowing.pair),
                       words::say("not known: {} ({})", reckoning::fact_names(knowing.missing),
                                  reckoning::definition_remark(pack)),
                       knowing.pair});
  return found;
}

}  // namespace checks

#include "indicators/owed.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "indicators/prepare.hpp"
#include "reckoning/deliveries.hpp"
#include "reckoning/dues.hpp"
#include "reckoning/knowledge.hpp"

namespace indicators {
namespace {

using Row = std::vector<model::Cell>;

struct Sum {
  std::int64_t n = 0, due = 0, met = 0, open = 0;
  std::string name;
  store::EntryId last = 0;                    // the periods of one elder come together
  std::unordered_set<store::EntryId> elders;  // of the periods that are over
};

}  // namespace

model::Sheet owed(const Question& question) {
  std::map<std::string, Sum> sums;
  std::int64_t n = 0;
  for (const auto& obligation : question.book.on(question.period.to).obligations)
    sums[obligation.id] = {n++, 0, 0, 0, obligation.name.empty() ? obligation.id : obligation.name, 0, {}};
  const auto count = [&](const reckoning::Due& due) {
    const auto [found, fresh] = sums.try_emplace(due.obligation->id);
    Sum& sum = found->second;
    if (fresh) sum = {n++, 0, 0, 0, due.obligation->name.empty() ? due.obligation->id : due.obligation->name, 0, {}};
    ++(due.over ? sum.due : sum.open);
    if (due.over && due.elder != sum.last && due.elder != 0) sum.elders.insert(sum.last = due.elder);
    sum.met += due.over && due.state == reckoning::DueState::met ? 1 : 0;
  };
  reckoning::each_due({question.ledger, question.book, question.period.from, question.period.to, question.today}, count);
  model::Sheet out = table("owed", {"n", "obligation", "name", "due", "met", "still_open", "elders"});
  for (const auto& [id, sum] : sums)
    out.rows.push_back(Row{sum.n, id, sum.name, sum.due, sum.met, sum.open, static_cast<std::int64_t>(sum.elders.size())});
  return out;
}

model::Sheet knowing(const Question& question) {
  const rules::Pack& pack = question.book.on(question.period.to);
  std::int64_t known = 0, required = 0, pairs = 0;
  for (const auto& pair : reckoning::knowings(question.ledger, pack, question.period.to)) {
    ++pairs;
    required += static_cast<std::int64_t>(pair.wanted);
    known += static_cast<std::int64_t>(pair.wanted - pair.missing.size());
  }
  model::Sheet out = table("knowing", {"known", "required", "definition", "pairs"});
  out.rows.push_back(Row{known, required, required == 0 ? std::string() : reckoning::definition_sentence(pack), pairs});
  return out;
}

model::Sheet delivered(const Question& question) {
  const auto all = reckoning::deliveries(question.ledger, question.book, question.period.to);
  model::Sheet out = table("delivered", {"n", "delivery", "name", "reached"});
  for (std::size_t i = 0; i < all.kinds.size(); ++i) {
    const auto reached =
        std::count_if(all.received.begin(), all.received.end(), [&](const auto& elder) { return elder.second[i] > 0; });
    const auto& kind = all.kinds[i];
    out.rows.push_back(Row{static_cast<std::int64_t>(i), kind.id, kind.name.empty() ? kind.id : kind.name,
                           static_cast<std::int64_t>(reached)});
  }
  return out;
}

}  // namespace indicators

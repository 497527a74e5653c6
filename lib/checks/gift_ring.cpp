// Gifts that come back: A gives to B, B to C, C to A. Points that circle make activity out of nothing (D23 lets them be
// given freely, so this only warns).
#include <algorithm>
#include <map>

#include "checks/computed.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {
namespace {

constexpr std::size_t longest = 4;
constexpr int days_within = 92;

struct Gift {
  store::EntryId to = 0, entry = 0;
  model::Day day;
};
using Gifts = std::map<store::EntryId, std::vector<Gift>>;

class Search {
 public:
  explicit Search(const Gifts& gifts) : gifts_(gifts) {}

  // Every circle is found from its person with the lowest id, so that it is found once.
  void from(store::EntryId person) {
    path_ = {person};
    step(model::Day::far_future(), model::Day::far_past(), 0);
  }
  const std::map<std::vector<store::EntryId>, store::EntryId>& rings() const { return rings_; }

 private:
  void step(model::Day first, model::Day last, store::EntryId newest) {
    const auto given = gifts_.find(path_.back());
    if (given == gifts_.end()) return;
    for (const Gift& gift : given->second) {
      const model::Day begin = std::min(first, gift.day), end = std::max(last, gift.day);
      if (end - begin >= days_within || gift.to < path_.front()) continue;
      const store::EntryId entry = std::max(newest, gift.entry);
      if (gift.to == path_.front()) {
        if (path_.size() > 1) rings_[path_] = std::max(rings_[path_], entry);
      } else if (path_.size() < longest && std::find(path_.begin(), path_.end(), gift.to) == path_.end()) {
        path_.push_back(gift.to);
        step(begin, end, entry);
        path_.pop_back();
      }
    }
  }

  const Gifts& gifts_;
  std::vector<store::EntryId> path_;
  std::map<std::vector<store::EntryId>, store::EntryId> rings_;  // people in order, newest entry
};

}  // namespace

std::vector<Finding> gift_ring(const Context& context) {
  Gifts gifts;
  store::Query row(context.ledger,
                   "SELECT person, other, id, day FROM redeemed WHERE kind = 'gift' AND person <> other ORDER BY id");
  while (row.step())
    if (const auto day = model::Day::parse(row.text(3)))
      gifts[row.integer(0)].push_back({row.integer(1), row.integer(2), *day});
  Search search(gifts);
  for (const auto& [person, given] : gifts) search.from(person);
  if (search.rings().empty()) return {};

  std::map<store::EntryId, std::string> codes;
  store::Query member(context.ledger, "SELECT person, code FROM member");
  while (member.step()) codes[member.integer(0)] = member.text(1);
  std::vector<Finding> found;
  for (const auto& [people, entry] : search.rings()) {
    std::string circle;
    for (const auto person : people) circle += codes[person] + " > ";
    found.push_back({"gift-ring", false, codes[people.front()],
                     words::say("gifts went round within 92 days: {}", circle + codes[people.front()]), entry});
  }
  return found;
}

}  // namespace checks

#include "reckoning/deliveries.hpp"

#include <algorithm>
#include <unordered_map>

#include "reckoning/served.hpp"
#include "store/query.hpp"

namespace reckoning {

using store::EntryId;

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

class Counting {
 public:
  Counting(const rules::Book& book, std::vector<model::Term> kinds) : book_(book) { out_.kinds = std::move(kinds); }

  void take(const Served& served) {
    const std::size_t kind = kind_of(served);
    if (kind == none) return;
    for (const EntryId elder : served.elders)
      ++out_.received.try_emplace(elder, out_.kinds.size()).first->second[kind];
  }
  Deliveries finish() { return std::move(out_); }

 private:
  std::size_t kind_of(const Served& served) {
    const auto [found, fresh] = kinds_.try_emplace(served.day + served.category, none);
    if (!fresh) return found->second;
    const model::Day day = model::Day::parse(served.day).value_or(model::Day::far_past());
    const auto* category = book_.on(day).category(served.category);
    if (category == nullptr || category->delivery.empty()) return none;
    const auto same = [&](const model::Term& term) { return term.id == category->delivery; };
    const auto at = std::find_if(out_.kinds.begin(), out_.kinds.end(), same);
    if (at != out_.kinds.end()) found->second = static_cast<std::size_t>(at - out_.kinds.begin());
    return found->second;
  }

  const rules::Book& book_;
  Deliveries out_;
  std::unordered_map<std::string, std::size_t> kinds_;
};

}  // namespace

Deliveries deliveries(const store::Ledger& ledger, const rules::Book& book, model::Day day) {
  const auto& kinds = book.on(day).deliveries.terms();
  Counting counting(book, kinds);
  if (kinds.empty()) return counting.finish();
  store::Query scope(ledger, "SELECT from_day, to_day FROM scope");
  scope.step();
  each_served(ledger, Counted::approved, scope.text(0), scope.text(1),
              [&](const Served& served) { counting.take(served); });
  return counting.finish();
}

}  // namespace reckoning

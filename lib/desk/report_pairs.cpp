#include "desk/report_pairs.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "desk/pair.hpp"
#include "desk/report_parts.hpp"
#include "reckoning/deliveries.hpp"
#include "reckoning/dues.hpp"
#include "store/query.hpp"
#include "store/scope.hpp"
#include "words/words.hpp"

namespace desk {

using model::Cell;
using store::EntryId;
using words::say;
using words::tr;

namespace {

// These reports need no deadlines.
void prepare(const Counter& counter, model::Day from, model::Day to) {
  store::Scope scope;
  scope.from_day = from.iso();
  scope.to_day = to.iso();
  scope.today = counter.today_text();
  store::prepare(counter.ledger(), scope, nullptr, [](const std::string&) { return std::string("9999-12-31"); });
}

struct Sum {
  std::string name;
  std::int64_t pairs = 0;
  std::set<EntryId> elders, volunteers, orgs;
  void add(const store::Pair& pair) {
    ++pairs;
    if (pair.elder != 0) elders.insert(pair.elder);
    if (pair.volunteer != 0) volunteers.insert(pair.volunteer);
    for (const EntryId org : {pair.helper_org, pair.helped_org})
      if (org != 0) orgs.insert(org);
  }
  std::vector<Cell> row(const std::string& id) const {
    const auto count = [](const std::set<EntryId>& all) { return static_cast<std::int64_t>(all.size()); };
    return {id, name.empty() ? id : name, pairs, count(elders), count(volunteers), count(orgs)};
  }
};

class Grouping {
 public:
  Grouping(const Counter& counter, const std::string& by, model::Day day) : counter_(counter), by_(by), day_(day) {}

  static bool known(const std::string& by) {
    return by == "kind" || by == "proximity" || by == "community" || by == "street";
  }

  void take(const store::Pair& pair) {
    const auto [id, name] = group_of(pair);
    auto& sum = sums_[id];
    sum.name = name;
    sum.add(pair);
    all_.add(pair);
  }

  model::Sheet sheet() {
    model::Sheet out{say("Pairs, {}", day_.iso()),
                     {column("by", words::mark("group")), column("name", words::mark("title")),
                      column("pairs", words::mark("pairs"), true), column("elders", words::mark("elders"), true),
                      column("volunteers", words::mark("volunteers"), true),
                      column("organisations", words::mark("organisations"), true)},
                     {},
                     {}};
    for (const auto& [id, sum] : sums_) out.rows.push_back(sum.row(id));
    all_.name = tr("all");
    out.rows.push_back(all_.row("all"));
    return out;
  }

 private:
  std::pair<std::string, std::string> group_of(const store::Pair& pair) const {
    if (by_ == "kind") {
      const auto cell = kind_cell(counter_.book().on(day_), pair.type);
      return {cell.id, cell.name};
    }
    if (by_ == "proximity") {
      const auto cell = proximity_cell(pair.proximity);
      return {cell.id, cell.name};
    }
    const auto* org = counter_.orgs().by_id(counter_.orgs().nearest(home_of(pair), by_));
    return org == nullptr ? std::pair<std::string, std::string>{"", std::string(tr("not known"))}
                          : std::pair{org->code, org->name};
  }

  EntryId home_of(const store::Pair& pair) const {
    if (pair.helped_org != 0) return pair.helped_org;
    const auto* elder = counter_.people().by_id(pair.elder);
    return elder == nullptr ? 0 : counter_.people().kept(*elder).on(day_.iso()).community;
  }

  const Counter& counter_;
  const std::string& by_;
  model::Day day_;
  std::map<std::string, Sum> sums_;
  Sum all_;
};

const char* state_text(reckoning::DueState state) {
  switch (state) {
    case reckoning::DueState::met:
      return words::mark("met");
    case reckoning::DueState::missed:
      return words::mark("missed");
    case reckoning::DueState::open:
      return words::mark("open");
  }
  return "";
}

}  // namespace

PairReport pairs_report(const Counter& counter, const std::string& by, model::Day day) {
  if (!Grouping::known(by))
    return {{}, model::Refusal{"bad-value", {}, say("pairs are not told by {}", by),
                               say("choose one of: {}", "kind, proximity, community, street")}};
  prepare(counter, day, day);
  Grouping grouping(counter, by, day);
  store::Query row(counter.ledger(),
                   "SELECT volunteer, elder, kind, proximity, from_day, helper_org, helped_org FROM paired "
                   "WHERE :day BETWEEN from_day AND to_day ORDER BY pair");
  row.bind(":day", day.iso());
  while (row.step())
    grouping.take({row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.integer(5), row.integer(6)});
  return {grouping.sheet(), {}};
}

PairReport obligations_report(const Counter& counter, const ObligationsAsked& asked) {
  std::optional<EntryId> only;
  if (!asked.pair.empty()) {
    const auto pair = find_pair(counter, asked.pair);
    if (!pair)
      return {{}, model::Refusal{"unknown-pair", {}, say("there is no pair {}", asked.pair),
                                 std::string(tr("see carebank pair list"))}};
    only = pair->id;
  }
  prepare(counter, asked.period.from, asked.period.to);
  model::Sheet sheet{say("Obligations, {}", asked.period.name),
                     {column("pair", words::mark("pair")), column("elder", words::mark("elder")),
                      column("obligation", words::mark("obligation")), column("period_from", words::mark("from")),
                      column("period_to", words::mark("to")), column("state", words::mark("state"))},
                     {},
                     {}};
  const auto take = [&](const reckoning::Due& due) {
    if (only && due.pair != *only) return;
    if (asked.gaps_only && due.state != reckoning::DueState::missed) return;
    store::Pair whose;
    whose.elder = due.elder;
    whose.helped_org = due.helped_org;
    const auto& rule = *due.obligation;
    const std::string state = state_text(due.state);
    sheet.rows.push_back({due.pair == 0 ? "" : pair_id(due.pair), helped_code(counter, whose),
                          model::Named{rule.id, rule.name.empty() ? rule.id : rule.name}, due.from.iso(), due.to.iso(),
                          model::Named{state, std::string(tr(state))}});
  };
  reckoning::each_due({counter.ledger(), counter.book(), asked.period.from, asked.period.to, counter.today()}, take);
  return {std::move(sheet), {}};
}

model::Sheet deliveries_report(const Counter& counter, const calendar::Period& period) {
  prepare(counter, period.from, period.to);
  const auto all = reckoning::deliveries(counter.ledger(), counter.book(), period.to);
  model::Sheet sheet{say("Deliveries, {}", period.name), {column("elder", words::mark("elder"))}, {}, {}};
  for (const auto& kind : all.kinds) sheet.columns.push_back({kind.id, kind.name.empty() ? kind.id : kind.name, true});
  sheet.columns.push_back(column("total", words::mark("total"), true));
  store::Query row(counter.ledger(),
                   "SELECT DISTINCT m.code, m.person FROM standing st JOIN scope ON st.from_day <= scope.to_day AND "
                   "st.to_day >= scope.from_day JOIN member m ON m.person = st.person WHERE st.elder = 1 ORDER BY m.code");
  while (row.step()) {
    const auto found = all.received.find(row.integer(1));
    std::vector<Cell> cells{row.text(0)};
    std::int64_t total = 0;
    for (std::size_t i = 0; i < all.kinds.size(); ++i) {
      const std::int64_t n = found == all.received.end() ? 0 : found->second[i];
      total += n;
      cells.emplace_back(n);
    }
    cells.emplace_back(total);
    sheet.rows.push_back(std::move(cells));
  }
  if (all.kinds.empty()) sheet.notes.push_back(std::string(tr("The rules name no deliveries.")));
  return sheet;
}

}  // namespace desk

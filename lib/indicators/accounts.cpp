#include "indicators/accounts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "indicators/prepare.hpp"
#include "reckoning/lots.hpp"
#include "reckoning/orders.hpp"
#include "store/query.hpp"

namespace indicators {
namespace {

using Row = std::vector<model::Cell>;
using reckoning::Step;

// 0: up to a year old on that day.
std::size_t band(model::Day credited, model::Day on) {
  std::size_t years = 0;
  while (years < 3 && reckoning::last_use(credited, 12 * static_cast<std::int64_t>(years + 1)) < on) ++years;
  return years;
}

model::Sheet aged(const Question& question) {
  const model::Day on = std::min(question.period.to, question.today);
  struct Band {
    std::int64_t milli = 0, people = 0;
  };
  std::map<std::string, std::array<Band, 4>> sums;
  for (const auto& [key, lots] : reckoning::lots(question.ledger, question.position)) {
    std::array<std::int64_t, 4> mine{-lots.owed, 0, 0, 0};
    for (const auto& lot : lots.left) mine[band(lot.day, on)] += lot.milli;
    auto& bands = sums[key.second];
    for (std::size_t i = 0; i < mine.size(); ++i) {
      bands[i].milli += mine[i];
      bands[i].people += mine[i] != 0 ? 1 : 0;
    }
  }
  model::Sheet out = table("aged", {"scheme", "band", "points_milli", "people"});
  for (const auto& [scheme, bands] : sums)
    for (std::size_t i = 0; i < bands.size(); ++i)
      out.rows.push_back(Row{scheme, static_cast<std::int64_t>(i + 1), bands[i].milli, bands[i].people});
  return out;
}

model::Sheet redeemed_times(const Question& question) {
  store::Query row(question.ledger,
                   "SELECT count(*) FILTER (WHERE done), count(*), count(DISTINCT person) FILTER (WHERE done) FROM (SELECT r.person, "
                   "f.reserved = 0 OR EXISTS (SELECT 1 FROM redemption_act a WHERE a.redemption = r.id AND "
                   "a.what = 'deliver' AND a.id < scope.position) AS done FROM redeemed r JOIN redemption f ON f.id = r.id "
                   "JOIN scope ON r.day BETWEEN scope.from_day AND scope.to_day WHERE r.kind = 'item')");
  row.step();
  model::Sheet out = table("redeemed_times", {"done", "reserved", "people"});
  out.rows.push_back(Row{row.integer(0), row.integer(1) - row.integer(0), row.integer(2)});
  return out;
}

Row wait_row(const char* name, std::vector<std::int64_t> minutes) {
  const auto median = reckoning::median_hours(std::move(minutes));
  return Row{std::string(name), median.numerator, median.denominator};
}

std::vector<model::Sheet> order_tables(const Question& question) {
  const std::string from = question.period.from.iso(), to = question.period.to.iso();
  std::int64_t orders = 0, completed = 0, withdrawn = 0;
  std::vector<std::int64_t> answers, completions;
  std::set<store::EntryId> elders;
  for (const auto& order : reckoning::orders(question.ledger, question.position)) {
    if (order.fact.day < from || order.fact.day > to) continue;
    ++orders;
    elders.insert(order.fact.elder);
    completed += order.at[static_cast<std::size_t>(Step::confirm)] ? 1 : 0;
    withdrawn += order.state == "withdrawn" ? 1 : 0;
    if (const auto took = order.minutes(Step::request, Step::accept)) answers.push_back(*took);
    if (const auto took = order.minutes(Step::accept, Step::confirm)) completions.push_back(*took);
  }
  model::Sheet counts = table("ordered", {"orders", "completed", "withdrawn", "elders"});
  counts.rows.push_back(Row{orders, completed, withdrawn, static_cast<std::int64_t>(elders.size())});
  model::Sheet waits = table("order_wait", {"step", "numerator", "denominator"});
  waits.rows = {wait_row("answer", std::move(answers)), wait_row("completion", std::move(completions))};
  return {counts, waits};
}

}  // namespace

std::vector<model::Sheet> account_tables(const Question& question) {
  auto tables = order_tables(question);
  tables.push_back(aged(question));
  tables.push_back(redeemed_times(question));
  return tables;
}

}  // namespace indicators

#include "desk/simulate.hpp"

#include <set>

#include "checks/checks.hpp"
#include "desk/report_parts.hpp"
#include "desk/titles.hpp"
#include "reckoning/earnings.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Points;
using words::say;
using words::tr;

namespace {

// Arithmetic of what was posted under the rules in force says nothing about other rules.
const std::set<std::string> of_the_books{"credit-mismatch", "storage-unit", "posting-unbalanced", "balance-negative"};

using Earnings = std::map<std::pair<store::EntryId, std::string>, reckoning::Earned>;

class Comparison {
 public:
  Comparison(Counter& counter, const rules::Pack& other) : counter_(counter) { other_.adopt(model::Day::far_past(), other); }

  Simulation run() {
    out_.summary.title = say("The same facts under {} {}", other_.latest().id, other_.latest().version);
    out_.summary.columns = {column("what", words::mark("what")), column("id", words::mark("id")), column("now", words::mark("now"), true),
                            column("other", words::mark("other"), true), column("difference", words::mark("difference"), true)};
    tell_missing();
    compare_points();
    compare_findings();
    return std::move(out_);
  }

 private:
  // Words of the ledger that the other pack does not have.
  void tell_missing() {
    const auto& pack = other_.latest();
    const auto missing = [&](const char* column, const model::Vocabulary& ours, const model::Vocabulary& known) {
      store::Query row(counter_.ledger(), std::string("SELECT ") + column + ", count(*) FROM service_now WHERE state NOT IN ('replaced', 'undone') GROUP BY 1 ORDER BY 1");
      while (row.step())
        if (const auto* term = known.find(row.text(0)); term == nullptr || term->id != row.text(0))
          out_.told.push_back(std::string(column) == "category"
                                  ? say("{} services are of the category {}, which the other pack does not have: they count without a coefficient", row.integer(1), ours.name_of(row.text(0)))
                                  : say("{} services are of the programme {}, which the other pack does not have: they count in its default programme", row.integer(1), ours.name_of(row.text(0))));
    };
    missing("category", counter_.pack().category_vocabulary(), pack.category_vocabulary());
    missing("programme", counter_.pack().programme_vocabulary(), pack.programme_vocabulary());
  }

  model::Named scheme_of(const std::string& id) const { return scheme_cell(counter_.pack().scheme(id) != nullptr ? counter_.pack() : other_.latest(), id); }

  void line(const char* what, const model::Named& id, model::Cell now, model::Cell other, model::Cell difference) {
    out_.summary.rows.push_back({model::Named{what, std::string(tr(what))}, id, std::move(now), std::move(other), std::move(difference)});
  }

  void compare_points() {
    const Earnings now = reckoning::earnings(counter_.ledger(), counter_.book()), then = reckoning::earnings(counter_.ledger(), other_);
    std::map<std::string, std::pair<Points, Points>> schemes;
    std::set<std::pair<store::EntryId, std::string>> keys;
    for (const auto& [key, e] : now) keys.insert(key), schemes[key.second].first += e.points;
    for (const auto& [key, e] : then) keys.insert(key), schemes[key.second].second += e.points;
    for (const auto& [scheme, sums] : schemes)
      line(words::mark("points earned"), scheme_of(scheme), model::cell(sums.first), model::cell(sums.second), model::cell(sums.second - sums.first));
    std::int64_t more = 0, less = 0;
    out_.accounts.title = tr("Accounts that would differ");
    out_.accounts.columns = {column("code", words::mark("code")), column("scheme", words::mark("scheme")), column("minutes", words::mark("minutes"), true),
                             column("now", words::mark("now"), true), column("other", words::mark("other"), true),
                             column("difference", words::mark("difference"), true)};
    const auto at = [](const Earnings& e, const auto& key) {
      const auto found = e.find(key);
      return found == e.end() ? reckoning::Earned{} : found->second;
    };
    for (const auto& key : keys) {
      const auto a = at(now, key), b = at(then, key);
      if (a.points == b.points) continue;
      ++(b.points > a.points ? more : less);
      out_.accounts.rows.push_back({counter_.people().code_of(key.first), scheme_of(key.second), std::max(a.minutes, b.minutes), model::cell(a.points),
                                    model::cell(b.points), model::cell(b.points - a.points)});
    }
    line(words::mark("accounts that would have more"), {}, {}, more, {});
    line(words::mark("accounts that would have less"), {}, {}, less, {});
  }

  void compare_findings() {
    using Found = std::map<std::pair<std::string, std::string>, checks::Finding>;
    const auto found_by = [&](const rules::Book& book) {
      Found found;
      for (auto& f : checks::run_all({counter_.ledger(), book, counter_.today(), counter_.vault().ring_unless_missing()}).findings)
        if (!of_the_books.contains(f.check)) found.emplace(std::pair{f.check, f.subject}, std::move(f));
      return found;
    };
    const Found now = found_by(counter_.book()), then = found_by(other_);
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> counts;
    for (const auto& [key, f] : now) ++counts[key.first].first;
    for (const auto& [key, f] : then) ++counts[key.first].second;
    for (const auto& [check, n] : counts) line(words::mark("findings"), {check, check}, n.first, n.second, n.second - n.first);
    out_.findings.title = tr("What only the other rules find");
    out_.findings.columns = {column("check", words::mark("check")), column("severity", words::mark("severity")),
                             column("subject", words::mark("subject")), column("detail", words::mark("detail"))};
    for (const auto& [key, f] : then)
      if (!now.contains(key))
        out_.findings.rows.push_back({f.check, f.error ? model::Named{"error", std::string(tr("error"))} : model::Named{"warning", std::string(tr("warning"))},
                                      f.subject, f.detail});
  }

  Counter& counter_;
  rules::Book other_;
  Simulation out_;
};

}  // namespace

Simulation simulate(Counter& counter, const rules::Pack& other) { return Comparison(counter, other).run(); }

}  // namespace desk

#include "reckoning/callbacks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "reckoning/holdings.hpp"
#include "store/query.hpp"

namespace reckoning {
namespace {

using Calls = std::map<store::EntryId, std::set<std::string>>;  // days by pair or person

Calls calls_of(const store::Ledger& ledger) {
  Calls calls;
  store::Query about(ledger, "SELECT parent, day FROM told WHERE kind = 'callback' AND parent <> 0");
  while (about.step()) calls[about.integer(0)].insert(about.text(1));
  store::Query with(ledger,
                    "SELECT p.person, t.day FROM told t JOIN took_part p ON p.record = t.id WHERE t.kind = 'callback'");
  while (with.step()) calls[with.integer(0)].insert(with.text(1));
  return calls;
}

bool called(const Calls& calls, store::EntryId whom, const std::string& from, const std::string& to) {
  const auto days = calls.find(whom);
  if (whom == 0 || days == calls.end()) return false;
  const auto first = days->second.lower_bound(from);
  return first != days->second.end() && *first <= to;
}

}  // namespace

std::vector<CallbackDue> callbacks_due(const store::Ledger& ledger, const rules::Book& book, model::Day from,
                                       model::Day to, model::Day today) {
  std::vector<CallbackDue> out;
  const std::int64_t months = book.on(to).callback.every_months.value(to);
  if (months == 0) return out;
  const Calls calls = calls_of(ledger);
  const model::Day last = std::min(to, today - 1);
  store::Query row(ledger, "SELECT pair, volunteer, elder, from_day, to_day FROM paired ORDER BY pair");
  while (row.step()) {
    const auto begun = model::Day::parse(row.text(3)), ended = model::Day::parse(row.text(4));
    if (!begun) continue;
    const model::Day until = ended ? std::min(last, *ended) : last;
    model::Day first = *begun;
    for (std::int64_t n = 1;; ++n) {
      const model::Day end = last_of_months(*begun, months * n);
      if (end > until) break;
      if (end >= from) {
        const std::string a = first.iso(), b = end.iso();
        const bool met = called(calls, row.integer(0), a, b) || called(calls, row.integer(1), a, b) ||
                         called(calls, row.integer(2), a, b);
        out.push_back({row.integer(0), first, end, met});
      }
      first = end + 1;
    }
  }
  return out;
}

}  // namespace reckoning

#include "reckoning/belonging.hpp"

#include <algorithm>

#include "store/query.hpp"

namespace reckoning {

using store::EntryId;

namespace {

constexpr const char* parts =
    "SELECT a.org, a.above FROM above a WHERE a.above IN (SELECT helper_org FROM paired WHERE helper_org <> 0 UNION "
    "SELECT helped_org FROM paired WHERE helped_org <> 0)";

// A membership of everybody within an organisation (person 0) says nothing that living there does not.
constexpr const char* members =
    "SELECT person, org, from_day, CASE to_day WHEN '' THEN '9999-12-31' ELSE to_day END FROM holding "
    "WHERE (credential = 'membership' OR credential LIKE 'membership:%') AND person <> 0 AND org <> 0 UNION ALL "
    "SELECT person, community, from_day, to_day FROM standing WHERE community <> 0";

}  // namespace

Belonging::Belonging(const store::Ledger& ledger) {
  store::Query part(ledger, parts);
  while (part.step()) within_[part.integer(0)].push_back(part.integer(1));
  if (within_.empty()) return;
  store::Query row(ledger, members);
  while (row.step()) {
    const auto known = within_.find(row.integer(1));
    if (known == within_.end()) continue;
    for (const EntryId org : known->second) spans_[row.integer(0)].push_back({org, row.text(2), row.text(3)});
  }
}

bool Belonging::belongs(EntryId person, EntryId org, const std::string& day) const {
  const auto known = spans_.find(person);
  return known != spans_.end() && std::any_of(known->second.begin(), known->second.end(),
                                              [&](const Span& span) { return span.org == org && span.on(day); });
}

std::vector<EntryId> Belonging::of(EntryId person, const std::string& day) const {
  std::vector<EntryId> out;
  if (const auto known = spans_.find(person); known != spans_.end())
    for (const Span& span : known->second)
      if (span.on(day) && std::find(out.begin(), out.end(), span.org) == out.end()) out.push_back(span.org);
  return out;
}

bool Belonging::within(EntryId part, EntryId org) const {
  const auto known = within_.find(part);
  return known != within_.end() && std::find(known->second.begin(), known->second.end(), org) != known->second.end();
}

}  // namespace reckoning

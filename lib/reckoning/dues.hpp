// What is owed to elders again and again (四个必须, H20; 五送 at festivals, H14; monthly visits, Z33), period by period.
#pragma once

#include <functional>

#include "rules/pack.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace reckoning {

enum class DueState { met, missed, open };

// One period of one obligation: of a pair, or of an elder by whoever comes.
struct Due {
  store::EntryId pair = 0;                     // 0: of the elder
  store::EntryId elder = 0, helped_org = 0;    // one of them is 0
  const rules::Obligation* obligation = nullptr;  // of the book
  model::Day from, to;                         // both inclusive
  DueState state = DueState::open;
  bool over = false;                           // its last day has passed
};

struct DueQuestion {
  const store::Ledger& ledger;  // its scope is prepared
  const rules::Book& book;
  model::Day from, to;  // periods whose last day lies between, both inclusive
  model::Day today;
};

// Visits every period due, pairs by id, then elders by id; of each the obligations in the pack's order and the periods
// in that of their days. One pass over the services, none where the rules owe nothing.
//
// Periods: weeks from Monday to Sunday, months, quarters; at festivals the days within_days before and after; once: from
// the pair's first day (an elder's joining) to within_days later. The rules of a period's first day count. A period is
// due where the pair was active on all its days, the elder enrolled on its first and last, tagged on its last (today,
// while it is open) with one of applies_to; so the part of a week in which a pair began or ended is not. Nothing is due
// before the pack begins, before both the ledger's first day and its first service, or in a period that has not begun.
//
// Met by a service, recorded, verified or approved (whether it may be credited is another question; returned and voided
// ones do not count), of one of the categories, by the pair's volunteer to its elder. Where an organisation stands on a
// side: somebody who belongs to it (reckoning/belonging.hpp), or a service that it organised. "card": as many contact
// cards as pair.card_copies were handed out. "four-knows": every fact of the definition is known. What is owed once is
// met late too, and missed until then. `pairings` plays no part in what is owed to an elder by anybody.
void each_due(const DueQuestion& question, const std::function<void(const Due&)>& visit);

// Whether an obligation is owed in a pair of this kind to an elder with these tags (";a;b;").
bool owed_in(const rules::Obligation& obligation, const std::string& kind, const std::string& tags);
bool asks(const rules::Obligation& obligation, std::string_view what);

}  // namespace reckoning

// What figures and checks are asked about: a period, a position in the log, a business day. Puts temporary views and
// tables into the connection; the SQL of checks/ and indicators/ reads those and never the private boxes.
//
//   scope(from_day, to_day, today, position)      one row
//   undone(batch)                                 imports taken back before the position: their rows are in none of these
//   approved(id, ref, day, start, minutes, category, programme, mode, evidence, headcount, org, late,
//            batch)
//                                                 services approved and not voided at the position, any day
//   recorded(... the same columns, state)         current revisions at the position in any state but voided
//   voided(... as approved)                      services voided at the position
//   attended(service, part, person)               attendance, duplicates merged into the person kept
//   acted(service, what, entry, by, at, day)      acts up to the position; day = business day
//   standing(person, code, volunteer, elder, staff, community, tags, needs, helper_kind, subsidy, overridden, guarded,
//            identified, from_day, to_day)        who was what, when: dated revisions cut to the stays (both ends
//                                                 inclusive, open ends '0000-01-01' and '9999-12-31'); merged
//                                                 duplicates are left out
//   member(person, code, programme, joined, ended, ...) the latest revision of everybody who is not merged away
//   place(org, code, kind, name, parent, closed, leader, focus, street)  organisations as on the last day asked about
//                                                 (or today); street: the nearest one above of kind 'street'
//   above(org, above, kind, depth)                every organisation with those it lies in, itself (depth 0) included
//   book(person, scheme, kind, points_milli, entry) postings of people up to the position
//   redeemed(id, ref, kind, day, person, other, scheme, item, quantity, points_milli)  redemptions that were not cancelled
//   paired(pair, volunteer, elder, kind, proximity, helper_org, helped_org, parent, from_day, to_day)
//                                                 to_day '9999-12-31' while active; volunteer or elder 0 where an
//                                                 organisation stands on that side
//   holding(id, person, org, credential, from_day, to_day, sum_yuan)  credentials cut where they were ended; to_day ''
//                                                 = open; person 0 = everybody within org
//   told(the columns of record, closed, outcome, service)  latest revisions of what happened, with what closed them
//   took_part(record, person)                     who took part, by told.id
//   known(pair, fact, day, entry)                 what is known of the elder; carded(pair, copies, day, entry)
//   asked(id, ref, elder, category, programme, minutes, day, wanted, redemption, published, at)   requests
//   answered(id, request, what, volunteer, service, score, at, day)                               their acts
//   from_paper(batch, entry)                      batches of services that were approved on paper
//   signed(pair, party, day)
//   birth(person, born)                           only with the key: ISO day that counts for ages
//   deadline(day, due)                            for every service day: last day of the time allowed
//   opening(person, facts)                        ;-list of private field names that are filled, for archives
#pragma once

#include <functional>
#include <string>

#include "seal/keys.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace store {

struct Scope {
  std::string from_day = "0000-01-01", to_day = "9999-12-31";
  std::string today;
  std::int64_t position = -1;  // entries below it count; -1 = all
};

// Prepares the views above, anew at each call. `keys` may be null: birth is empty then. `due` gives the deadline of a
// service day (working days are the calendar's business); it is asked once a day. `opened` is shown everybody's private
// values, by person id: opening the boxes again would take as long as all the rest.
void prepare(const Ledger& ledger, const Scope& scope, const seal::KeyRing* keys,
             const std::function<std::string(const std::string&)>& due,
             const std::function<void(EntryId, const Private&)>& opened = {});
// Only what it takes to read services: scope, undone, approved, recorded, voided, acted, attended, from_paper, and
// merged(duplicate, kept), which says who `attended` has replaced.
void prepare_services(const Ledger& ledger, const Scope& scope);

}  // namespace store

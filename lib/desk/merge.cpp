// Two codes turned out to be one person: the accounts become one, the facts stay as they were entered.
#include <algorithm>
#include <map>
#include <set>

#include "desk/enroll.hpp"
#include "desk/erase.hpp"
#include "rules/credit.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

// What was earned is earned by the one kept, counted together (25 minutes here and 10 there fill half an hour);
// everything else of the duplicate's account moves over as given and received.
struct Moved {
  std::vector<store::Posting> postings;
  std::vector<store::Tally> tallies;  // of the one kept, as they are afterwards
};

Moved move_accounts(Counter& counter, EntryId duplicate, EntryId kept) {
  Moved moved;
  auto& postings = moved.postings;
  std::map<std::string, std::int64_t> earned_moved;  // by scheme, what leaves the duplicate
  std::map<std::string, store::Tally> kept_tallies;
  for (auto& t : store::tallies_of(counter.ledger(), kept)) kept_tallies[t.programme] = t;
  for (const auto& t : store::tallies_of(counter.ledger(), duplicate)) {
    const auto* scheme = counter.pack().scheme(t.scheme);
    model::ensure(scheme != nullptr, "a tally of a scheme that no pack knows");
    const store::Tally old = kept_tallies[t.programme];
    const std::int64_t together = rules::earned(t.units + old.units, *scheme).milli;
    const std::int64_t gained = together - old.points_milli;
    if (t.points_milli != 0) postings.push_back({duplicate, t.scheme, "earned", -t.points_milli});
    if (gained != 0) postings.push_back({kept, t.scheme, "earned", gained});
    if (gained != t.points_milli) postings.push_back({0, t.scheme, "earned", t.points_milli - gained});
    earned_moved[t.scheme] += t.points_milli;
    moved.tallies.push_back({kept, t.programme, t.scheme, t.units + old.units, together});
  }
  for (const auto& account : store::accounts(counter.ledger())) {
    if (account.person != duplicate) continue;
    const std::int64_t rest = account.balance - earned_moved[account.scheme];
    if (rest == 0) continue;
    // A rest below zero (spent by the duplicate out of what it had earned) goes the other way round.
    postings.push_back({duplicate, account.scheme, "given", -rest});
    postings.push_back({kept, account.scheme, "received", rest});
  }
  return moved;
}

// Services that a person, or somebody merged into that person, took part in.
std::set<std::string> services_of(const Counter& counter, EntryId person) {
  std::set<std::string> refs;
  for (const auto& m : counter.people().all()) {
    if (counter.people().kept(m).latest.person != person) continue;
    store::Query row(counter.ledger(),
                     "SELECT s.ref FROM attendance a JOIN service_now s ON s.id = a.service "
                     "WHERE a.person = :person AND s.state NOT IN ('voided', 'replaced', 'undone')");
    row.bind(":person", m.latest.person);
    while (row.step()) refs.insert(row.text(0));
  }
  return refs;
}

std::optional<Refusal> mergeable(Counter& counter, const Member& duplicate, const Member& kept) {
  if (&duplicate == &kept)
    return Refusal{"to-oneself",
                   {},
                   say("{} and {} are the same code", duplicate.latest.code, kept.latest.code),
                   std::string(tr("name the code that goes and the code that stays"))};
  for (const Member* m : {&duplicate, &kept})
    if (m->kept != 0)
      return Refusal{"already-merged",
                     {},
                     say("{} stands for another person already", counter.who(*m)),
                     std::string(tr("name the code that is kept"))};
  for (const Member* m : {&duplicate, &kept})
    if (auto no = counter.may("record", m->latest.community)) return no;
  for (const Member* m : {&duplicate, &kept})
    if (auto no = not_erased(counter, *m)) return no;
  // Nobody takes part twice in one service: it would earn twice.
  const auto here = services_of(counter, duplicate.latest.person), there = services_of(counter, kept.latest.person);
  const auto both = std::find_if(here.begin(), here.end(), [&](const auto& ref) { return there.contains(ref); });
  if (both == here.end()) return std::nullopt;
  return Refusal{"person-twice",
                 {},
                 say("{} and {} both took part in {}", counter.who(duplicate), counter.who(kept), *both),
                 std::string(tr("if they are one person, void that service and enter it with one of the codes first"))};
}

}  // namespace

Outcome merge_people(Counter& counter, const std::string& duplicate, const std::string& kept,
                     const std::string& reason) {
  counter.begin();
  Outcome outcome;
  const auto a = counter.find(duplicate), b = counter.find(kept);
  for (const auto* found : {&a, &b})
    if (found->refusal) {
      outcome.refuse(*found->refusal);
      return outcome;
    }
  if (auto no = mergeable(counter, *a.member, *b.member)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  counter.keys();
  const EntryId from = a.member->latest.person, to = b.member->latest.person;
  const Moved moved = move_accounts(counter, from, to);
  counter.writer().add(store::Merge{from, to}, moved.postings, {{"reason", reason}});
  counter.writer().drop_tallies(from);
  for (const auto& t : moved.tallies)
    counter.writer().put_tally(t.person, t.programme, t.scheme, t.units, t.points_milli);
  counter.commit();
  outcome.updated = 1;
  outcome.refs.push_back(b.member->latest.code);
  return outcome;
}

}  // namespace desk

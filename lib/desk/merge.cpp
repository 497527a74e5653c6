// Two codes turned out to be one person: the accounts become one, the facts stay as they were entered.
#include <map>

#include "desk/enroll.hpp"
#include "rules/credit.hpp"
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

}  // namespace

Outcome merge_people(Counter& counter, const std::string& duplicate, const std::string& kept, const std::string& reason) {
  counter.begin();
  Outcome outcome;
  const auto a = counter.find(duplicate), b = counter.find(kept);
  for (const auto* found : {&a, &b})
    if (found->refusal) {
      outcome.refuse(*found->refusal);
      return outcome;
    }
  if (a.member == b.member) outcome.refuse({"to-oneself", {}, say("{} and {} are the same code", duplicate, kept), ""});
  if (a.member->kept != 0 || b.member->kept != 0)
    outcome.refuse({"already-merged", {}, say("{} stands for another person already", a.member->kept != 0 ? duplicate : kept), std::string(tr("name the code that is kept"))});
  for (const auto* found : {&a, &b})
    if (auto no = counter.may("record", found->member->latest.community)) outcome.refuse(std::move(*no));
  if (outcome.refused > 0) return outcome;
  counter.keys();
  const EntryId from = a.member->latest.person, to = b.member->latest.person;
  const Moved moved = move_accounts(counter, from, to);
  counter.writer().add(store::Merge{from, to}, moved.postings, {{"reason", reason}});
  counter.writer().drop_tallies(from);
  for (const auto& t : moved.tallies) counter.writer().put_tally(t.person, t.programme, t.scheme, t.units, t.points_milli);
  counter.commit();
  outcome.updated = 1;
  outcome.refs.push_back(b.member->latest.code);
  return outcome;
}

}  // namespace desk

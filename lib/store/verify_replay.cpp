#include "store/verify_replay.hpp"

#include <algorithm>

#include "words/words.hpp"

namespace store {

using words::say;
using words::tr;

namespace {
constexpr std::size_t damages_told = 200;
constexpr std::int64_t names_most = 1 << 20;
}  // namespace

void Damages::add(EntryId entry, const char* table, std::string sentence) {
  if (list_.size() < damages_told)
    list_.push_back({entry, table, std::move(sentence)});
  else
    ++more_;
}

std::vector<Damage> Damages::sorted() const {
  std::vector<Damage> list = list_;
  std::stable_sort(list.begin(), list.end(), [](const Damage& a, const Damage& b) { return a.entry < b.entry; });
  return list;
}

EntryId next_id(Cursor& rows, Damages& damages, const char* table) {
  if (!rows.step()) return beyond;
  if (rows.integer(0) == beyond) damages.add(beyond, table, say("row {} of {} has no entry in the log", beyond, table));
  return rows.integer(0);
}

Replay::Replay(const Ledger::Impl& impl, Damages& damages)
    : damages_(damages), impl_(impl), earlier_revision_(impl, "SELECT id FROM service WHERE ref = ? AND revision = ?") {
  Cursor undone(impl, "SELECT batch FROM undo");
  while (undone.step()) ever_undone_.insert(undone.integer(0));
}

std::int64_t Replay::Names::number(std::string_view name) {
  const auto known = numbers.find(name);
  if (known != numbers.end()) return known->second;
  all.emplace_back(name);
  return numbers.emplace(name, static_cast<std::int64_t>(all.size() - 1)).first->second;
}

const char* Replay::text(State state) {
  static constexpr const char* texts[] = {words::mark("recorded"), words::mark("verified"), words::mark("approved"),
                                          words::mark("returned"), words::mark("voided"),   words::mark("replaced"),
                                          words::mark("undone"),   "?"};
  return texts[static_cast<std::size_t>(state)];
}

Replay::State Replay::state(std::string_view name) {
  for (const State s : {State::recorded, State::verified, State::approved, State::returned, State::voided, State::replaced, State::undone})
    if (name == text(s)) return s;
  return State::none;
}

Replay::Activity* Replay::activity(EntryId id) {
  // Acts mostly go through the services in their order.
  if (last_activity_ + 1 < activities_.size() && activities_[last_activity_ + 1].id == id) return &activities_[++last_activity_];
  const auto found = std::lower_bound(activities_.begin(), activities_.end(), id, [](const Activity& a, EntryId wanted) { return a.id < wanted; });
  if (found == activities_.end() || found->id != id) return nullptr;
  last_activity_ = static_cast<std::size_t>(found - activities_.begin());
  return &*found;
}

void Replay::see(EntryId id, const Person& f) {
  if (f.person == id)
    people_.insert(id);
  else if (!people_.contains(f.person))
    damages_.add(id, "person", say("entry {} is a revision of a person who was never founded", id));
}

void Replay::see(EntryId id, const Merge& f) {
  if (!people_.contains(f.duplicate) || !people_.contains(f.kept) || f.duplicate == f.kept)
    damages_.add(id, "merge", say("entry {} merges people who are not there", id));
  merged_.insert(f.duplicate);
  merged_.insert(f.kept);
}

void Replay::replace_earlier(EntryId id, const Service& f) {
  bool gap = false;
  Activity* before = live_before(f.ref, f.revision, gap);
  if (gap) damages_.add(id, "service", say("entry {} is revision {} of {}, and the one before is missing", id, f.revision, f.ref));
  if (before == nullptr) return;
  if (before->now != State::recorded && before->now != State::returned)
    damages_.add(id, "service", say("entry {} replaces {}, which was {}", id, f.ref, tr(text(before->now))));
  before->before = before->now;
  before->now = State::replaced;
}

// The revision that the next one replaces: the latest before it that was not undone; none where all were. `gap`: one is
// missing.
Replay::Activity* Replay::live_before(const std::string& ref, std::int64_t revision, bool& gap) {
  while (--revision > 0) {
    earlier_revision_.reset();
    earlier_revision_.bind(1, ref).bind(2, revision);
    Activity* before = earlier_revision_.step() ? activity(earlier_revision_.integer(0)) : nullptr;
    gap = before == nullptr;
    if (gap || before->now != State::undone) return before;
  }
  return nullptr;
}

void Replay::see_batch(EntryId id) { batches_.insert(id); }

void Replay::joins(EntryId id, const char* table, EntryId batch) {
  if (!ever_undone(batch)) return;
  if (undone_.contains(batch)) damages_.add(id, table, say("entry {} belongs to import {}, which was undone before", id, batch));
  brought_[batch].push_back({id, table});
}

void Replay::see(EntryId id, const Undo& f) {
  if (!batches_.contains(f.batch) || !undone_.insert(f.batch).second)
    return damages_.add(id, "undo", say("entry {} undoes {}, which is no import or was undone already", id, f.batch));
  for (const auto& [row, table] : brought_[f.batch]) {
    const std::string_view of = table;
    if (of == "service") take_back_service(id, row);
    if (of == "redemption") take_back_redemption(id, row);
    if (of == "person") people_.erase(row);  // a revision of somebody known before is nobody's number
    if (of == "pair") pairs_.erase(row);
  }
}

void Replay::take_back_service(EntryId id, EntryId service) {
  Activity* a = activity(service);
  if (a == nullptr) return;
  if (a->now != State::recorded && a->now != State::returned)
    damages_.add(id, "undo", say("entry {} undoes service {}, which was {}", id, service, tr(text(a->now))));
  a->now = State::undone;
  Cursor row(impl_, "SELECT ref, revision FROM service WHERE id = ?");
  row.bind(1, service);
  if (!row.step() || row.integer(1) < 2) return;
  bool gap = false;
  Activity* before = live_before(std::string(row.text(0)), row.integer(1), gap);
  if (before != nullptr && before->now == State::replaced) before->now = before->before;
}

// Its points were never there; an account that has nothing else is none.
void Replay::take_back_redemption(EntryId id, EntryId redemption) {
  const Bought& b = bought_[redemption];
  if (b.delivered || b.cancelled) damages_.add(id, "undo", say("entry {} undoes redemption {}, which was delivered or cancelled", id, redemption));
  Cursor row(impl_, "SELECT person, scheme, points_milli FROM posting WHERE entry = ? AND person <> 0");
  row.bind(1, redemption);
  while (row.step()) {
    const std::string scheme(row.text(1));
    const Key key{row.integer(0), schemes_.number(scheme)};
    add(balances_[key], static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(row.integer(2))));  // any number may stand there
    Cursor other(impl_, "SELECT 1 FROM posting WHERE person = ?1 AND scheme = ?2 AND entry < ?3 AND entry NOT IN (SELECT r.id FROM undo u "
                        "CROSS JOIN redemption r ON r.batch = u.batch WHERE u.id <= ?3) LIMIT 1");
    other.bind(1, key.person).bind(2, scheme).bind(3, id);
    if (!other.step()) balances_.erase(key);
  }
}

void Replay::see(EntryId id, const Service& f, std::string_view stored_state) {
  if (f.revision > 1) replace_earlier(id, f);
  if (f.corrects != 0) {
    const Activity* corrected = activity(f.corrects);
    if (corrected == nullptr || corrected->now != State::voided)
      damages_.add(id, "service", say("entry {} corrects {}, which is no voided service", id, f.corrects));
  }
  // No import takes such a number; the schema keeps minutes to a day's. So no sum of either is beyond 64 bits.
  if (f.headcount < 0 || f.headcount > std::numeric_limits<std::int32_t>::max())
    damages_.add(id, "service", say("entry {} says that {} people were served", id, f.headcount));
  programmes_.number(f.programme);
  const auto day = model::Day::parse(f.day);
  const auto volunteers = static_cast<std::int32_t>(f.volunteers.size());
  activities_.push_back({id, day ? day->number : std::numeric_limits<std::int32_t>::min(), static_cast<std::int32_t>(f.minutes),
                         volunteers, State::recorded, state(stored_state)});
}

void Replay::see(EntryId id, const Act& f) {
  Activity* a = activity(f.service);
  if (a == nullptr) return damages_.add(id, "act", say("entry {} acts on {}, which is no service", id, f.service));
  const State was = a->now;
  bool right = was == State::recorded || was == State::verified;
  if (f.what == "verify") {
    right = was == State::recorded;
    a->now = State::verified;
  } else if (f.what == "approve") {
    right = was == State::verified;
    a->now = State::approved;
  } else if (f.what == "return") {
    a->now = State::returned;
  } else {
    right = f.what == "void" && was != State::voided && was != State::replaced && was != State::undone;
    a->now = State::voided;
  }
  if (!right)
    damages_.add(id, "act", say("entry {}: {} of service {}, which was {}", id, tr(f.what), f.service, tr(text(was))));
}

void Replay::see(const Credit& f) {
  add(credits_[{f.person, programmes_.number(f.programme) * names_most + schemes_.number(f.scheme)}], f.points_milli);
}

void Replay::see(EntryId id, const Redemption& f) { bought_[id].reserved = f.reserved; }

void Replay::see(EntryId id, const RedemptionAct& f) {
  const auto found = bought_.find(f.redemption);
  if (found == bought_.end())
    return damages_.add(id, "redemption_act", say("entry {} acts on {}, which is no redemption", id, f.redemption));
  Bought& b = found->second;
  const bool cancels = f.what == "cancel";
  if (b.cancelled || (!cancels && (b.delivered || !b.reserved)))
    damages_.add(id, "redemption_act", say("entry {}: redemption {} is delivered or cancelled twice", id, f.redemption));
  (cancels ? b.cancelled : b.delivered) = true;
}

void Replay::see(EntryId id, const Pair&) { pairs_.insert(id); }

void Replay::see_of_pair(EntryId id, EntryId pair, const char* table) {
  if (!pairs_.contains(pair)) damages_.add(id, table, say("entry {} is about {}, which is no pair", id, pair));
}

void Replay::see(EntryId id, const Statement& f) { statements_.emplace_back(id, f); }

void Replay::post(EntryId id, std::span<const Posting> postings) {
  std::int64_t sum = 0;
  bool beyond_all = false;
  for (const Posting& p : postings) {
    beyond_all = __builtin_add_overflow(sum, p.points_milli, &sum) || beyond_all;
    if (p.person == 0) continue;
    const Key key{p.person, schemes_.number(p.scheme)};
    add(balances_[key], p.points_milli);
    if (p.kind == "earned") add(earned_[key], p.points_milli);
  }
  if (sum != 0 || beyond_all) damages_.add(id, "posting", say("the postings of entry {} do not sum to zero", id));
}

void Replay::check_services(EntryId id, const Seal& f) {
  const auto from = model::Day::parse(f.from_day), to = model::Day::parse(f.to_day);
  if (!from || !to) return damages_.add(id, "seal", say("the seal of {} has no days", f.period));
  std::int64_t services = 0, minutes = 0;
  for (const Activity& a : activities_) {
    if (a.now != State::approved || a.day < from->number || a.day > to->number) continue;
    ++services;
    add(minutes, std::int64_t{a.minutes} * a.volunteers);
  }
  if (services != f.services || minutes != f.minutes)
    damages_.add(id, "seal", say("the seal of {} says {} services and {} minutes, and the ledger then held {} and {}", f.period, f.services,
                                 f.minutes, services, minutes));
}

void Replay::check_statements(EntryId id, const Seal& f) {
  const auto count = static_cast<std::int64_t>(statements_.size());
  const bool joined = statements_.empty() || statements_.front().first + count == id;
  if (count != f.statements || !joined)
    damages_.add(id, "seal", say("the seal of {} says {} statements, and {} stand before it", f.period, f.statements, count));
  std::int64_t total = 0;
  std::unordered_set<Key, KeyHash> stated;
  for (const auto& [entry, s] : statements_) {
    const Key key{s.person, schemes_.number(s.scheme)};
    const auto balance = balances_.find(key);
    const std::int64_t then = balance == balances_.end() ? 0 : balance->second;
    if (s.period != f.period || s.balance_milli != then || !stated.insert(key).second)
      damages_.add(entry, "statement", say("entry {}: the statement is not what the ledger then said", entry));
    add(total, s.balance_milli);
  }
  if (total != f.balance_milli)
    damages_.add(id, "seal", say("the seal of {} says {} points, and its statements {}", f.period,
                                 to_string(model::Points{f.balance_milli}), to_string(model::Points{total})));
  for (const auto& [key, balance] : balances_)
    if (!stated.contains(key)) damages_.add(id, "statement", say("the seal of {} has no statement for account {}", f.period, key.person));
}

void Replay::see(EntryId id, const Seal& f) {
  check_services(id, f);
  check_statements(id, f);
  statements_.clear();
}

void Replay::check_states() {
  Cursor stray(impl_, "SELECT service FROM service_state WHERE service NOT IN (SELECT id FROM service)");
  while (stray.step())
    damages_.add(stray.integer(0), "service_state", say("a state is kept for {}, which is no service", stray.integer(0)));
  for (const Activity& a : activities_)
    if (a.now != a.stored)
      damages_.add(a.id, "service_state", say("service {} is marked {}, and its acts say {}", a.id, tr(text(a.stored)), tr(text(a.now))));
}

std::string Replay::account(EntryId person, std::int64_t programme_and_scheme) const {
  return std::to_string(person) + "/" + programmes_.all[static_cast<std::size_t>(programme_and_scheme / names_most)];
}

// A tally's points are those of its credits. After a merge a programme's share is the rules' affair (the check
// credit-mismatch); what was posted as earned in the scheme must still be there.
void Replay::check_tallies() {
  Cursor row(impl_, "SELECT person, programme, scheme, points_milli FROM tally");
  const std::size_t programmes = programmes_.all.size(), schemes = schemes_.all.size();
  Sums by_scheme;
  while (row.step()) {
    const EntryId person = row.integer(0);
    const std::int64_t programme = programmes_.number(row.text(1)), scheme = schemes_.number(row.text(2)), points = row.integer(3);
    const bool known = people_.contains(person) && static_cast<std::size_t>(programme) < programmes &&
                       (points == 0 || static_cast<std::size_t>(scheme) < schemes);
    const Key key{person, programme * names_most + scheme};
    const auto credit = credits_.find(key);
    const std::int64_t credited = credit == credits_.end() ? 0 : credit->second;
    add(by_scheme[{person, scheme}], points);
    if (!known || (!merged_.contains(person) && points != credited))
      damages_.add(-1, "tally", say("the cached total of account {} is not what its credits say: run carebank audit rebuild", account(person, key.name)));
    if (credit != credits_.end()) credits_.erase(credit);
  }
  for (const auto& [key, points] : credits_)
    if (!merged_.contains(key.person))
      damages_.add(-1, "tally", say("the cached total of account {} is missing: run carebank audit rebuild", account(key.person, key.name)));
  for (const EntryId person : merged_)
    for (std::size_t i = 0; i < schemes; ++i) {
      const Key key{person, static_cast<std::int64_t>(i)};
      const auto earned = earned_.find(key), cached = by_scheme.find(key);
      if ((earned == earned_.end() ? 0 : earned->second) != (cached == by_scheme.end() ? 0 : cached->second))
        damages_.add(-1, "tally", say("the cached totals of account {} are not what was posted: run carebank audit rebuild", person));
    }
}

void Replay::finish() {
  check_states();
  check_tallies();
  for (const auto& [entry, s] : statements_)
    damages_.add(entry, "statement", say("entry {} is a statement without its seal", entry));
}

}  // namespace store

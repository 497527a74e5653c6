#include "desk/credit.hpp"

#include <algorithm>
#include <unordered_map>

#include "rules/credit.hpp"
#include "words/words.hpp"

namespace desk {

using store::Earning;
using store::EntryId;
using words::say;
using words::tr;

namespace {

bool capped(const rules::Scheme& scheme, model::Day day) {
  return scheme.cap_minutes_per_activity.value(day) > 0 || scheme.cap_minutes_per_day.value(day) > 0;
}

using Deltas = std::map<std::string, std::unordered_map<EntryId, std::int64_t>>;  // by programme and person

// Units by programme of one volunteer's services of one day within a scheme.
std::map<std::string, std::int64_t> units_of_day(const rules::Pack& pack, const rules::Scheme& scheme, model::Day day, const std::vector<Earning>& list) {
  std::vector<rules::Served> served;
  std::unordered_map<std::string_view, const Earning*> by_ref;
  for (const auto& e : list) {
    served.push_back({e.ref, e.start, e.minutes, e.category});
    by_ref.emplace(e.ref, &e);
  }
  const auto credits = rules::credits_of_day(pack, scheme, day, served);
  std::map<std::string, std::int64_t> units;
  for (std::size_t i = 0; i < served.size(); ++i) units[by_ref.at(served[i].ref)->programme] += credits[i].units;
  return units;
}

// Where caps cut, a service earns by what else was done that day: old and new credit of the whole day are compared.
class CappedDays {
 public:
  explicit CappedDays(Counter& counter) : counter_(counter) {}

  void add(const std::string& day, EntryId person, const std::string& scheme, EntryId service) {
    days_[day][{person, scheme}].push_back(service);
  }

  void settle(int sign, Deltas& deltas) const {
    for (const auto& [day_text, accounts] : days_) {
      const model::Day day = *model::Day::parse(day_text);
      const auto& pack = counter_.book().on(day);
      std::map<std::pair<EntryId, std::string>, std::vector<Earning>> approved;
      store::each_approved(counter_.ledger(), 0, day_text, [&](const Earning& e) {
        const auto* programme = pack.programme(e.programme);
        if (programme != nullptr && !programme->scheme.empty()) approved[{kept(e.person), programme->scheme}].push_back(e);
      });
      for (const auto& [key, changed] : accounts) settle_day(pack, day, key, changed, approved[key], sign, deltas);
    }
  }

 private:
  EntryId kept(EntryId person) const { return counter_.kept_of(person); }

  void settle_day(const rules::Pack& pack, model::Day day, const std::pair<EntryId, std::string>& key, const std::vector<EntryId>& changed,
                  std::vector<Earning> now, int sign, Deltas& deltas) const {
    const auto* scheme = pack.scheme(key.second);
    std::vector<Earning> before = now;
    const auto is_changed = [&](const Earning& e) { return std::find(changed.begin(), changed.end(), e.service) != changed.end(); };
    if (sign > 0)
      std::erase_if(before, is_changed);
    else
      store::each_earning(counter_.ledger(), changed, [&](const Earning& e) {
        if (kept(e.person) == key.first) before.push_back(e);
      });
    for (const auto& [programme, units] : units_of_day(pack, *scheme, day, now)) deltas[programme][key.first] += units;
    for (const auto& [programme, units] : units_of_day(pack, *scheme, day, before)) deltas[programme][key.first] -= units;
  }

  Counter& counter_;
  std::map<std::string, std::map<std::pair<EntryId, std::string>, std::vector<EntryId>>> days_;
};

Deltas deltas_of(Counter& counter, const std::vector<EntryId>& services, int sign) {
  Deltas deltas;
  CappedDays capped_days(counter);
  std::vector<rules::Served> one(1);
  store::each_earning(counter.ledger(), services, [&](const Earning& e) {
    const model::Day day = *model::Day::parse(e.day);
    const auto& pack = counter.book().on(day);
    const auto* programme = pack.programme(e.programme);
    if (programme == nullptr || programme->scheme.empty()) return;
    const auto* scheme = pack.scheme(programme->scheme);
    const EntryId person = counter.kept_of(e.person);
    if (capped(*scheme, day)) return capped_days.add(e.day, person, scheme->id, e.service);
    one[0] = {e.ref, e.start, e.minutes, e.category};
    deltas[e.programme][person] += sign * rules::credits_of_day(pack, *scheme, day, one)[0].units;
  });
  capped_days.settle(sign, deltas);
  return deltas;
}

// The tallies of these people in a programme; many are read in one go.
std::unordered_map<EntryId, store::Tally> tallies_of(Counter& counter, const std::string& programme,
                                                     const std::unordered_map<EntryId, std::int64_t>& people) {
  std::unordered_map<EntryId, store::Tally> known;
  const auto keep = [&](const std::vector<store::Tally>& all) {
    for (const auto& t : all)
      if (t.programme == programme) known.emplace(t.person, t);
  };
  if (people.size() > 1000)
    keep(store::tallies(counter.ledger()));
  else
    for (const auto& [person, delta] : people) keep(store::tallies_of(counter.ledger(), person));
  return known;
}

}  // namespace

std::vector<AccountChange> changes_of(Counter& counter, const std::vector<EntryId>& services, int sign) {
  const auto& pack = counter.book().latest();
  std::vector<AccountChange> changes;
  for (const auto& [id, people] : deltas_of(counter, services, sign)) {
    const auto* programme = pack.programme(id);
    if (programme == nullptr) continue;
    const auto* scheme = pack.scheme(programme->scheme);
    const auto known = tallies_of(counter, id, people);
    for (const auto& [person, delta] : people) {
      if (delta == 0) continue;
      const auto before = known.find(person);
      const std::int64_t units = delta + (before == known.end() ? 0 : before->second.units);
      const std::int64_t posted = before == known.end() ? 0 : before->second.points_milli;
      model::ensure(units >= 0, "services earned less than nothing");
      changes.push_back({person, id, programme->scheme, units, rules::earned(units, *scheme).milli - posted});
    }
  }
  std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) {
    return a.person != b.person ? a.person < b.person : a.programme < b.programme;
  });
  return changes;
}

namespace {

// What this posting lifts above cap_balance where the rest is donated. `waiting`: what this act posts before it and has not
// written yet, by account; this posting is added.
std::int64_t donated_of(Counter& counter, const AccountChange& change, std::map<std::pair<EntryId, std::string>, std::int64_t>& waiting) {
  const auto* scheme = counter.pack().scheme(change.scheme);
  const std::int64_t cap = scheme == nullptr ? 0 : scheme->cap_balance.value(counter.today()).milli;
  if (cap == 0 || !scheme->overflow_donates) return 0;
  auto& before = waiting[{change.person, change.scheme}];
  const std::int64_t balance = store::balance_of(counter.ledger(), change.person, change.scheme) + before + change.points_milli;
  const std::int64_t donated = std::clamp<std::int64_t>(balance - cap, 0, std::max<std::int64_t>(change.points_milli, 0));
  before += change.points_milli - donated;
  return donated;
}

}  // namespace

void post(Counter& counter, const std::vector<AccountChange>& changes, const std::string& done) {
  std::vector<std::pair<store::Credit, std::int64_t>> credits;
  std::map<std::pair<EntryId, std::string>, std::int64_t> waiting;
  for (const auto& change : changes) {
    if (change.points_milli == 0) {
      counter.writer().tally(change.person, change.programme, change.scheme, change.units);
      continue;
    }
    const std::int64_t donated = donated_of(counter, change, waiting);
    credits.push_back({{change.person, change.programme, change.scheme, change.points_milli, donated, done}, change.units});
  }
  counter.writer().add_credits(credits);
}

std::optional<model::Refusal> over_cap(Counter& counter, const store::ServiceHead& service,
                                       std::map<std::pair<EntryId, std::string>, std::int64_t>& pending) {
  const model::Day day = *model::Day::parse(service.day);
  const auto& pack = counter.book().on(day);
  const auto* programme = pack.programme(service.programme);
  if (programme == nullptr || programme->scheme.empty()) return std::nullopt;
  const auto* scheme = pack.scheme(programme->scheme);
  const std::int64_t cap = scheme->cap_balance.value(counter.today()).milli;
  if (cap == 0 || scheme->overflow_donates) return std::nullopt;
  std::vector<rules::Served> one{{service.ref, static_cast<int>(service.start), static_cast<int>(service.minutes), service.category}};
  const std::int64_t points = rules::earned(rules::credits_of_day(pack, *scheme, day, one)[0].units, *scheme).milli;
  for (const EntryId volunteer : store::attending(counter.ledger(), service.id, "volunteer")) {
    const EntryId person = counter.kept_of(volunteer);
    auto& waiting = pending[{person, scheme->id}];
    if (store::balance_of(counter.ledger(), person, scheme->id) + waiting + points > cap)
      return model::Refusal{"over-balance-cap", {}, say("{} would hold more than {} points", counter.people().code_of(person), to_string(model::Points{cap})),
                            std::string(tr("let points be redeemed first")), service.ref};
    waiting += points;
  }
  return std::nullopt;
}

}  // namespace desk

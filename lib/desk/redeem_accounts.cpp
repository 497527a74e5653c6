#include "desk/redeem_accounts.hpp"

#include <algorithm>
#include <set>

#include "desk/pairs_held.hpp"
#include "desk/titles.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Points;
using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

using No = std::optional<Refusal>;

std::int64_t sum(const store::Ledger& ledger, const char* sql, const std::string& scheme) {
  store::Query row(ledger, sql);
  row.bind(":scheme", scheme);
  return row.step() ? row.integer(0) : 0;
}

class Closer {
 public:
  Closer(Counter& counter, const AccountClosing& closing) : counter_(counter), closing_(closing) {}

  No find() {
    const auto found = counter_.find(closing_.person);
    if (found.refusal) return found.refusal;
    holder_ = &counter_.people().kept(*found.member);
    if (auto no = counter_.may("admin", holder_->latest.community)) return no;
    if (closing_.reason.empty())
      return Refusal{"missing-value", {}, std::string(tr("the reason is missing")), std::string(tr("give --reason"))};
    if (closing_.day > counter_.today())
      return Refusal{"future-day",
                     {},
                     say("{} is still to come", closing_.day.iso()),
                     std::string(tr("enter it when that day is here"))};
    if (auto no = fate()) return no;
    return find_schemes();
  }

  // Everything is tested before anything is written.
  No test() {
    for (const auto& scheme : schemes_)
      if (auto no = closable(scheme)) return no;
    return std::nullopt;
  }

  void close(Outcome& outcome) {
    for (const auto& scheme : schemes_) {
      expire_account(counter_, holder_->latest.person, scheme);
      const std::int64_t balance = store::balance_of(counter_.ledger(), holder_->latest.person, scheme);
      if (balance == 0 && closure_of(counter_.ledger(), holder_->latest.person, scheme)) {
        ++outcome.unchanged;
        continue;
      }
      write(scheme, balance);
      outcome.told.push_back(sentence(scheme, balance));
      outcome.refs.push_back(holder_->latest.code);
      ++outcome.updated;
    }
  }

 private:
  No fate() {
    const auto& rule = counter_.pack().closure;
    if (std::find(rule.fates.begin(), rule.fates.end(), closing_.fate) == rule.fates.end()) {
      std::string known;
      for (const auto& one : rule.fates) known += (known.empty() ? "--fate " : std::string(tr(", ")) + "--fate ") + one;
      return Refusal{"fate-not-allowed",
                     {},
                     say("the points of a closed account cannot go the way {}", fate_title(closing_.fate)),
                     known.empty() ? std::string() : say("the rule pack allows: {}", known)};
    }
    if ((closing_.fate == "heir") == closing_.heir.empty())
      return Refusal{"missing-value",
                     {},
                     std::string(tr("an heir goes with --fate heir, and only with it")),
                     std::string(tr("give both, or neither"))};
    return closing_.heir.empty() ? std::nullopt : find_heir();
  }

  No find_heir() {
    const auto found = counter_.find(closing_.heir);
    if (found.refusal) return found.refusal;
    heir_ = &counter_.people().kept(*found.member);
    const std::string& code = heir_->latest.code;
    if (heir_ == holder_)
      return Refusal{
          "to-oneself", {}, say("{} cannot inherit from themselves", code), std::string(tr("name another receiver"))};
    if (!heir_->current(counter_.today_text()))
      return Refusal{"not-current", {}, say("{} is not enrolled any more", code), ""};
    if (!counter_.pack().closure.heirs_kin || are_kin(counter_, *holder_, *heir_)) return std::nullopt;
    return Refusal{"heir-not-kin",
                   {},
                   say("{} is not enrolled as kin of {}", counter_.who(*heir_), counter_.who(*holder_)),
                   std::string(tr("enter the kinship first with carebank enroll set --kin, or choose another fate"))};
  }

  No find_schemes() {
    if (!closing_.scheme.empty() && counter_.pack().scheme(closing_.scheme) == nullptr)
      return Refusal{"unknown-scheme", {}, say("there is no scheme of points {}", closing_.scheme), ""};
    for (const auto& account : store::accounts(counter_.ledger()))
      if (account.person == holder_->latest.person && (closing_.scheme.empty() || account.scheme == closing_.scheme))
        schemes_.insert(account.scheme);
    if (!schemes_.empty()) return std::nullopt;
    return Refusal{"no-account",
                   {},
                   say("{} has no account", counter_.who(*holder_)),
                   std::string(tr("there is nothing to close"))};
  }

  No closable(const std::string& scheme) const {
    const EntryId person = holder_->latest.person;
    if (heir_ != nullptr)
      if (auto no = open_account(counter_, heir_->latest.person, scheme)) return no;
    for (const auto& r : store::redemptions(counter_.ledger()))
      if (counter_.kept_of(r.fact.person) == person && r.fact.scheme == scheme && r.state == "reserved")
        return Refusal{"services-reserved",
                       {},
                       say("{} has reserved {}, which was not given yet", counter_.who(*holder_), r.fact.ref),
                       std::string(tr("deliver or cancel it first"))};
    const std::int64_t balance = store::balance_of(counter_.ledger(), person, scheme);
    if (balance >= 0) return std::nullopt;
    return Refusal{"balance-negative",
                   {},
                   say("{} owes {} points", counter_.who(*holder_), to_string(Points{-balance})),
                   std::string(tr("let the debt be settled first, for instance by a gift"))};
  }

  void write(const std::string& scheme, std::int64_t balance) {
    const EntryId person = holder_->latest.person, heir = heir_ == nullptr ? 0 : heir_->latest.person;
    const char* out = closing_.fate == "heir" ? "given" : closing_.fate == "donate" ? "donated" : "expired";
    std::vector<store::Posting> postings;
    if (balance > 0)
      postings = {{person, scheme, out, -balance}, {heir, scheme, heir == 0 ? out : "received", balance}};
    counter_.writer().add(store::Closure{person, scheme, closing_.fate, heir, balance, closing_.day.iso()},
                          {{"reason", closing_.reason}}, postings);
  }

  std::string sentence(const std::string& scheme, std::int64_t balance) const {
    const std::string points = to_string(Points{balance}), unit = scheme_title(counter_.pack(), scheme), &code = holder_->latest.code;
    if (closing_.fate == "heir") return say("{}, {}: closed; {} points go to {}", code, unit, points, heir_->latest.code);
    if (closing_.fate == "donate") return say("{}, {}: closed; {} points go into the pool", code, unit, points);
    return say("{}, {}: closed; {} points lapse", code, unit, points);
  }

  Counter& counter_;
  const AccountClosing& closing_;
  const Member* holder_ = nullptr;
  const Member* heir_ = nullptr;
  std::set<std::string> schemes_;
};

}  // namespace

std::optional<store::Closure> closure_of(const store::Ledger& ledger, EntryId person, const std::string& scheme) {
  store::Query row(ledger,
                   "SELECT fate, heir, points_milli, day FROM closure WHERE person = :person AND scheme = :scheme "
                   "ORDER BY id DESC LIMIT 1");
  row.bind(":person", person).bind(":scheme", scheme);
  if (!row.step()) return std::nullopt;
  return store::Closure{person, scheme, row.text(0), row.integer(1), row.integer(2), row.text(3)};
}

No open_account(Counter& counter, EntryId person, const std::string& scheme) {
  const auto closed = closure_of(counter.ledger(), person, scheme);
  if (!closed) return std::nullopt;
  return Refusal{"account-closed",
                 {},
                 say("the account of {} in {} was closed on {}", counter.who(person), scheme_title(counter.pack(), scheme), closed->day),
                 ""};
}

std::int64_t pool_of(const store::Ledger& ledger, const std::string& scheme) {
  return sum(ledger,
             "SELECT coalesce(sum(points_milli), 0) FROM posting_now WHERE person = 0 AND scheme = :scheme AND kind IN "
             "('donated', 'granted')",
             scheme) +
         sum(ledger,
             "SELECT coalesce(sum(r.points_milli), 0) FROM redemption_now r WHERE r.kind = 'opening' AND r.scheme = "
             ":scheme AND NOT EXISTS "
             "(SELECT 1 FROM redemption_act a WHERE a.redemption = r.id AND a.what = 'cancel')",
             scheme);
}

reckoning::Expired expire_account(Counter& counter, EntryId person, const std::string& scheme) {
  const auto* rule = counter.pack().scheme(scheme);
  if (rule == nullptr || rule->expiry_months == 0) return {};
  const auto gone =
      reckoning::expired(reckoning::lots_of(counter.ledger(), person, scheme), rule->expiry_months, counter.today());
  if (gone.milli > 0)
    counter.writer().add(store::Expiry{person, scheme, gone.milli, gone.until.iso()}, {},
                         {{person, scheme, "expired", -gone.milli}, {0, scheme, "expired", gone.milli}});
  return gone;
}

Outcome expire_points(Counter& counter) {
  counter.begin();
  Outcome outcome;
  if (auto no = counter.may("redeem", 0)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  for (const auto& [key, lots] : reckoning::lots(counter.ledger())) {
    const auto& [person, scheme] = key;
    const auto* rule = counter.pack().scheme(scheme);
    if (rule == nullptr) continue;
    const auto gone = reckoning::expired(lots, rule->expiry_months, counter.today());
    if (gone.milli == 0) continue;
    counter.writer().add(store::Expiry{person, scheme, gone.milli, gone.until.iso()}, {},
                         {{person, scheme, "expired", -gone.milli}, {0, scheme, "expired", gone.milli}});
    const std::string code = counter.people().code_of(person);
    outcome.told.push_back(say("{}, {}: {} points expired, credited by {}", code, scheme_title(counter.pack(), scheme), to_string(Points{gone.milli}),
                               gone.until.iso()));
    outcome.refs.push_back(code);
    ++outcome.updated;
  }
  if (outcome.updated > 0) counter.commit();
  return outcome;
}

Outcome close_account(Counter& counter, const AccountClosing& closing) {
  counter.begin();
  Outcome outcome;
  Closer closer(counter, closing);
  auto no = closer.find();
  if (!no) no = closer.test();
  if (no) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  counter.keys();
  closer.close(outcome);
  if (outcome.updated > 0) counter.commit();
  return outcome;
}

}  // namespace desk

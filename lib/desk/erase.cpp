#include "desk/erase.hpp"

#include <algorithm>

#include "desk/pair.hpp"
#include "desk/titles.hpp"
#include "reckoning/orders.hpp"
#include "store/erasure.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

using No = std::optional<Refusal>;

class Eraser {
 public:
  // `known` is nobody where the code is known from an import alone that was undone.
  Eraser(Counter& counter, const Member* known, const std::string& code)
      : counter_(counter), holder_(known == nullptr ? nullptr : &counter.people().kept(*known)), code_(holder_ == nullptr ? code : holder_->latest.code) {
    if (holder_ != nullptr) people_ = counter.all_of(holder_->latest.person);
    undone_ = store::undone_people(counter.ledger(), people_, code_);
    std::erase_if(undone_, [&](EntryId id) { return counter.erased(id) && !people_.empty(); });
  }

  const std::string& code() const { return code_; }
  bool nobody() const { return people_.empty() && undone_.empty(); }
  EntryId person() const { return holder_ != nullptr ? holder_->latest.person : undone_.back(); }
  bool done_before() const { return counter_.erased(person()); }
  store::Concerned concerned() const {
    auto all = people_;
    all.insert(all.end(), undone_.begin(), undone_.end());
    return store::concerned(counter_.ledger(), all);
  }

  No refused() const {
    for (const auto test : {&Eraser::acts, &Eraser::current, &Eraser::paired, &Eraser::asked, &Eraser::served, &Eraser::reserved, &Eraser::owns})
      if (auto no = (this->*test)()) return no;
    return std::nullopt;
  }

 private:
  bool mine(EntryId person) const { return person != 0 && std::find(people_.begin(), people_.end(), person) != people_.end(); }

  No acts() const {
    if (!mine(counter_.acting()->latest.person)) return std::nullopt;
    return Refusal{"to-oneself", {}, say("{} cannot erase themselves", code()), std::string(tr("let another admin do it"))};
  }

  No current() const {
    if (holder_ == nullptr || (!holder_->latest.ended.empty() && !holder_->current(counter_.today_text()))) return std::nullopt;
    if (holder_->latest.ended.empty())
      return Refusal{"still-current", {}, say("{} has not left", code()), std::string(tr("end the stay first with carebank enroll end"))};
    return Refusal{"still-current", {}, say("{} leaves on {} and is current until then", code(), holder_->latest.ended),
                   std::string(tr("erase from the next day on"))};
  }

  No paired() const {
    for (const auto& pair : store::pairs(counter_.ledger()))
      if (pair.ended.empty() && (mine(pair.fact.volunteer) || mine(pair.fact.elder)))
        return Refusal{"pair-active", {}, say("{} is still in the pair {}", code(), pair_id(pair.id)), std::string(tr("end it first with carebank pair end"))};
    return std::nullopt;
  }

  No asked() const {
    for (const auto& order : reckoning::orders(counter_.ledger())) {
      const bool over = order.state == "withdrawn" || order.state == "confirmed" || order.state == "rated";
      if (!over && (mine(order.fact.elder) || mine(order.volunteer)))
        return Refusal{"request-open", {}, say("the request {} of {} is still open", order.fact.ref, code()),
                       std::string(tr("bring it to its end, or withdraw it first"))};
    }
    return std::nullopt;
  }

  // Nothing may be credited to somebody of whom not even the age is known any more.
  No served() const {
    for (const EntryId person : people_) {
      store::Query row(counter_.ledger(), "SELECT s.ref FROM attendance a JOIN service_now s ON s.id = a.service WHERE a.person = :person "
                                          "AND s.state IN ('recorded', 'verified') ORDER BY s.id LIMIT 1");
      if (row.bind(":person", person).step())
        return Refusal{"service-open", {}, say("the service {} of {} is not approved yet", row.text(0), code()),
                       std::string(tr("let it be approved, or return it first with carebank log return"))};
    }
    return std::nullopt;
  }

  No reserved() const {
    for (const auto& r : store::redemptions(counter_.ledger()))
      if (r.state == "reserved" && mine(r.fact.person))
        return Refusal{"services-reserved", {}, say("{} has reserved {}, which was not given yet", code(), r.fact.ref),
                       std::string(tr("deliver or cancel it first"))};
    return std::nullopt;
  }

  No owns() const {
    for (const auto& account : store::accounts(counter_.ledger()))
      if (mine(account.person) && account.balance != 0)
        return Refusal{"account-open", {}, say("the account of {} in {} has {} points", code(), scheme_title(counter_.pack(), account.scheme), to_string(model::Points{account.balance})),
                       std::string(tr("close it first with carebank redeem close"))};
    return std::nullopt;
  }

  Counter& counter_;
  const Member* holder_;
  std::string code_;
  std::vector<EntryId> people_;  // every code of the person
  std::vector<EntryId> undone_;  // of the same codes, from imports that were undone
};

// An admin of the whole ledger, since every data key is touched.
No may_change_keys(Counter& counter) { return counter.may("admin", 0); }

// Writes what needs a new wrapping key, unless this is a trial. The order matters: the file knows both keys before the ledger
// can need the new one, and loses the old one only when the ledger cannot need it any more.
void change_key(Counter& counter, Outcome& outcome, const std::function<void(store::Writer&, const seal::KeyRing& next)>& write) {
  const seal::KeyRing both = counter.keys().with_next(), next = both.advanced();
  counter.vault().demand_replaceable();
  ++outcome.updated;
  if (counter.trying()) return;
  write(counter.writer(), next);
  counter.vault().put_beside(both);
  counter.commit();
  counter.begin();  // under the lock again: another act may have put the key in order already, or made the next one
  counter.abandon();
  counter.vault().demand_settled();
  outcome.told.push_back(say("a new wrapping key of epoch {} holds; the old one is gone from the key file", store::epoch_of(counter.ledger())));
}

void tell_concerned(const store::Concerned& concerned, Outcome& outcome) {
  std::string kinds;
  for (const auto& [kind, count] : concerned.kinds) kinds += (kinds.empty() ? "" : std::string(tr(", "))) + say("{} of kind {}", count, kind_title(kind));
  outcome.told.push_back(say("the private values of {} records go for good: {}", concerned.owners.size(), kinds));
}

}  // namespace

No not_erased(Counter& counter, const Member& member) {
  if (!counter.erased(member.latest.person)) return std::nullopt;
  return Refusal{"erased", {}, say("the private values of {} were erased", member.latest.code),
                 std::string(tr("whoever comes back is enrolled under a new code"))};
}

Outcome erase_person(Counter& counter, const std::string& code, const std::string& reason) {
  counter.begin();
  Outcome outcome;
  const auto found = counter.find(code);
  const Eraser eraser(counter, found.member, code);
  No no = eraser.nobody() ? found.refusal : may_change_keys(counter);
  if (!no && reason.empty()) no = Refusal{"missing-value", {}, std::string(tr("the reason is missing")), std::string(tr("give --reason"))};
  if (no) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  const std::string kept = eraser.code();
  if (eraser.done_before()) {
    ++outcome.unchanged;
    outcome.told.push_back(say("the private values of {} were erased already", kept));
    return outcome;
  }
  if (auto refused = eraser.refused()) {
    outcome.refuse(std::move(*refused));
    return outcome;
  }
  const auto concerned = eraser.concerned();
  tell_concerned(concerned, outcome);
  outcome.refs.push_back(kept);
  change_key(counter, outcome, [&](store::Writer& writer, const seal::KeyRing& next) {
    writer.erase(eraser.person(), concerned.owners, {{"reason", reason}}, next);
  });
  return outcome;
}

Outcome rekey(Counter& counter) {
  counter.begin();
  Outcome outcome;
  if (auto no = may_change_keys(counter)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  change_key(counter, outcome, [](store::Writer& writer, const seal::KeyRing& next) { writer.rekey(next); });
  return outcome;
}

}  // namespace desk

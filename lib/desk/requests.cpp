#include "desk/requests.hpp"

#include <algorithm>

#include "desk/credentials.hpp"
#include "desk/pairs_held.hpp"
#include "desk/redeem_plan.hpp"
#include "desk/request_parts.hpp"
#include "intake/values.hpp"
#include "store/requests.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using reckoning::Order;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

using No = std::optional<Refusal>;

// What can be done in a state, as a sentence.
std::string possible(const std::string& state) {
  if (state == "open") return std::string(tr("possible now: dispatch, withdraw"));
  if (state == "dispatched") return std::string(tr("possible now: accept, decline, dispatch to another, withdraw"));
  if (state == "accepted") return std::string(tr("possible now: serve, decline, withdraw"));
  if (state == "served") return std::string(tr("possible now: acknowledge"));
  if (state == "confirmed") return std::string(tr("possible now: rate"));
  return std::string(tr("nothing more can be done with it"));
}

Refusal missing_reason() {
  return {"missing-value", {}, std::string(tr("the reason is missing")), std::string(tr("give --reason"))};
}

// One act on one request: found, within the duty, in a state that allows it; written and committed once.
class Acting {
 public:
  Acting(Counter& counter, const std::string& ref) : counter_(counter), ref_(intake::key_text(ref)) {
    counter_.begin();
  }

  // The request, unless there is none or nobody may; with held points the duty `redeem` is needed too where they move.
  bool find(bool moves_points = false) {
    const auto found = store::find_request(counter_.ledger(), ref_);
    if (!found)
      return refuse(Refusal{
          "unknown-ref", {}, say("there is no request {}", ref_), std::string(tr("see carebank pair requests"))});
    order_ = reckoning::order_of(*found);
    const EntryId home = home_of(counter_, order_.fact.elder);
    if (auto no = counter_.may("record", home)) return refuse(*no);
    if (moves_points && order_.fact.redemption != 0)
      if (auto no = counter_.may("redeem", home)) return refuse(*no);
    return true;
  }
  bool is(std::initializer_list<const char*> allowed) {
    if (std::find(allowed.begin(), allowed.end(), order_.state) != allowed.end()) return true;
    return refuse(
        Refusal{"wrong-state", {}, say("{} is {}", ref_, state_of_request(order_.state)), possible(order_.state)});
  }
  bool refuse(Refusal no) {
    no.subject = ref_;
    outcome_.refuse(std::move(no));
    return false;
  }
  bool refused(const No& no) { return no && !refuse(*no); }
  // Writes and commits; what else belongs to the act is written before.
  void act(store::RequestAct fact, const store::Private& values) {
    if (!values.empty()) counter_.keys();
    fact.request = order_.id;
    counter_.writer().add(fact, values);
    counter_.commit();
    ++outcome_.updated;
    outcome_.refs.push_back(ref_);
  }
  void unchanged() { ++outcome_.unchanged; }
  const Order& order() const { return order_; }
  Counter& counter() { return counter_; }
  EntryId kept(EntryId person) const { return counter_.kept_of(person); }
  Outcome&& take() { return std::move(outcome_); }

 private:
  Counter& counter_;
  std::string ref_;
  Order order_;
  Outcome outcome_;
};

// Whether the rules let this volunteer be asked (Art. 15 of the 条例: what suits age and health; Order 67, Art. 19:
// kin).
No unsuitable(Counter& counter, const Member& volunteer, const Member& elder) {
  const auto& pack = counter.pack();
  const model::Day today = counter.today();
  if (&volunteer == &elder)
    return Refusal{"person-twice",
                   {},
                   say("{} cannot serve themselves", elder.latest.code),
                   std::string(tr("ask another volunteer"))};
  if (!volunteer.on(today.iso()).volunteer) return wrong_role(counter, volunteer, true);
  if (auto no = not_current(counter, volunteer)) return no;
  const std::int64_t least = pack.volunteer.min_age.value(today);
  const auto born = counter.born(volunteer);
  if (least > 0 && (!born || model::age_on(*born, today) < least))
    return Refusal{"underage-volunteer",
                   {},
                   say("{} is younger than {}, or the birth date is not known", volunteer.latest.code, least),
                   std::string(tr("ask another volunteer"))};
  if (pack.pair.kin.value(today) != "refuse" || !are_kin(counter, volunteer, elder))
    return Admission(counter).conflict(today, {volunteer.latest.person}, {elder.latest.person});
  return Refusal{
      "kin-service",
      {},
      say("{} and {} are kin: care for one's own is no volunteering", volunteer.latest.code, elder.latest.code),
      std::string(tr("look for a volunteer from another family"))};
}

// Who answers: the one named, else the one asked last; 0 with a refusal where nobody such was asked.
EntryId answering(Acting& at, const std::string& volunteer, bool may_have_accepted) {
  const Order& order = at.order();
  const bool accepted = order.state == "accepted";
  if (volunteer.empty() && order.volunteer != 0 && accepted == may_have_accepted) return order.volunteer;
  if (volunteer.empty() && !accepted && !order.asked.empty()) return order.asked.back();
  const Member* m = nullptr;
  if (!volunteer.empty() && at.refused(find_somebody(at.counter(), volunteer, m))) return 0;
  const EntryId who = m == nullptr ? 0 : m->latest.person;
  if (accepted && may_have_accepted && at.kept(order.volunteer) == who) return order.volunteer;
  for (const EntryId asked : order.asked)
    if (at.kept(asked) == who) return asked;
  at.refuse(Refusal{
      "not-asked",
      {},
      say("{} was not asked, or has answered already", volunteer.empty() ? std::string(tr("nobody")) : volunteer),
      std::string(tr("ask with carebank pair dispatch"))});
  return 0;
}

// Why a service cannot be what was asked for.
No unfit(Acting& at, const store::ServiceHead& service) {
  const Order& order = at.order();
  const auto there = [&](const char* part, EntryId person) {
    const auto people = store::attending(at.counter().ledger(), service.id, part);
    return std::any_of(people.begin(), people.end(), [&](EntryId who) { return at.kept(who) == at.kept(person); });
  };
  const auto& people = at.counter().people();
  if (service.state == "voided" || service.state == "returned")
    return Refusal{"wrong-state",
                   {},
                   say("{} is {}", service.ref, tr(service.state)),
                   std::string(tr("name the service that was given"))};
  if (!there("volunteer", order.volunteer))
    return Refusal{"values-disagree",
                   {},
                   say("{} was not given by {}", service.ref, people.code_of(order.volunteer)),
                   std::string(tr("name the service that was given"))};
  if (!there("elder", order.fact.elder))
    return Refusal{"values-disagree",
                   {},
                   say("{} was not for {}", service.ref, people.code_of(order.fact.elder)),
                   std::string(tr("name the service that was given"))};
  if (service.category != order.fact.category)
    return Refusal{"values-disagree",
                   {},
                   say("{} is {}, and {} was asked for", service.ref, at.counter().pack().category_vocabulary().name_of(service.category),
                       at.counter().pack().category_vocabulary().name_of(order.fact.category)),
                   ""};
  if (service.day < order.fact.day)
    return Refusal{"values-disagree", {}, say("{} was on {}, before it was asked for", service.ref, service.day), ""};
  for (const auto& other : reckoning::orders(at.counter().ledger())) {
    if (other.id == order.id || other.service == 0 || other.state == "withdrawn") continue;
    if (store::service_of(at.counter().ledger(), other.service).ref == service.ref)
      return Refusal{"service-taken", {}, say("{} is what {} asked for already", service.ref, other.fact.ref), ""};
  }
  return std::nullopt;
}

// Whether the service that was linked is still what it was: neither voided, returned nor entered anew with other content.
bool stands(const Counter& counter, EntryId service) {
  const auto latest = store::find_service(counter.ledger(), store::service_of(counter.ledger(), service).ref);
  return latest && latest->id == service && latest->state != "voided" && latest->state != "returned";
}

}  // namespace

Outcome dispatch(Counter& counter, const std::string& ref, const std::string& volunteer) {
  Acting at(counter, ref);
  const Member* who = nullptr;
  if (!at.find() || !at.is({"open", "dispatched"}) || at.refused(find_somebody(counter, volunteer, who)))
    return at.take();
  const auto& asked = at.order().asked;
  if (std::any_of(asked.begin(), asked.end(), [&](EntryId one) { return at.kept(one) == who->latest.person; })) {
    at.unchanged();
    return at.take();
  }
  const auto& people = counter.people();
  if (at.refused(unsuitable(counter, *who, people.kept(*people.by_id(at.order().fact.elder))))) return at.take();
  at.act({0, "dispatch", who->latest.person, 0, 0}, {});
  return at.take();
}

Outcome accept_request(Counter& counter, const std::string& ref, const std::string& volunteer) {
  Acting at(counter, ref);
  if (!at.find() || !at.is({"dispatched"})) return at.take();
  const EntryId who = answering(at, volunteer, false);
  if (who == 0) return at.take();
  const auto& people = counter.people();
  const auto member = [&](EntryId id) -> const Member& { return people.kept(*people.by_id(id)); };
  if (at.refused(unsuitable(counter, member(who), member(at.order().fact.elder)))) return at.take();
  at.act({0, "accept", who, 0, 0}, {});
  return at.take();
}

Outcome decline_request(Counter& counter, const std::string& ref, const std::string& volunteer,
                        const std::string& reason) {
  Acting at(counter, ref);
  if (!at.find() || !at.is({"dispatched", "accepted"})) return at.take();
  if (reason.empty()) {
    at.refuse(missing_reason());
    return at.take();
  }
  if (const EntryId who = answering(at, volunteer, true); who != 0)
    at.act({0, "decline", who, 0, 0}, {{"reason", reason}});
  return at.take();
}

Outcome serve(Counter& counter, const std::string& ref, const std::string& service) {
  Acting at(counter, ref);
  if (!at.find()) return at.take();
  const auto given = store::find_service(counter.ledger(), intake::key_text(service));
  const bool again = at.order().state == "served";
  if (again && given && stands(counter, at.order().service) && store::service_of(counter.ledger(), at.order().service).ref == given->ref) {
    at.unchanged();
    return at.take();
  }
  if (!(again && !stands(counter, at.order().service)) && !at.is({"accepted"})) return at.take();
  if (!given) {
    at.refuse(Refusal{"unknown-ref",
                      {},
                      say("there is no service {}", service),
                      std::string(tr("record it first with carebank log"))});
    return at.take();
  }
  if (at.refused(unfit(at, *given))) return at.take();
  at.act({0, "serve", at.order().volunteer, given->id, 0}, {});
  return at.take();
}

Outcome acknowledge(Counter& counter, const std::string& ref) {
  Acting at(counter, ref);
  if (!at.find(true)) return at.take();
  if (at.order().state == "confirmed") {
    at.unchanged();
    return at.take();
  }
  if (!at.is({"served"})) return at.take();
  if (!stands(counter, at.order().service)) {
    at.refuse(Refusal{"wrong-state",
                      {},
                      std::string(tr("the service that was linked was voided, returned or changed since")),
                      std::string(tr("link what was given first with carebank pair serve"))});
    return at.take();
  }
  if (at.order().fact.redemption != 0)
    counter.writer().add(store::RedemptionAct{at.order().fact.redemption, "deliver"}, {}, {});
  at.act({0, "confirm", at.order().volunteer, at.order().service, 0}, {});
  return at.take();
}

Outcome rate(Counter& counter, const std::string& ref, std::int64_t score, const std::string& note) {
  Acting at(counter, ref);
  if (!at.find() || !at.is({"confirmed"})) return at.take();
  if (score < 1 || score > 5) {
    at.refuse(
        Refusal{"bad-value", {}, say("{} is no score", score), std::string(tr("give a whole number from 1 to 5"))});
    return at.take();
  }
  store::Private values;
  if (!note.empty()) values.emplace_back("note", note);
  at.act({0, "rate", at.order().volunteer, at.order().service, score}, values);
  return at.take();
}

Outcome withdraw(Counter& counter, const std::string& ref, const std::string& reason) {
  Acting at(counter, ref);
  if (!at.find(true)) return at.take();
  if (at.order().state == "withdrawn") {
    at.unchanged();
    return at.take();
  }
  if (!at.is({"open", "dispatched", "accepted"})) return at.take();
  if (reason.empty()) {
    at.refuse(missing_reason());
    return at.take();
  }
  counter.keys();
  const EntryId held = at.order().fact.redemption;
  if (held != 0)
    counter.writer().add(store::RedemptionAct{held, "cancel"}, taken_back(counter, held), {{"reason", reason}});
  at.act({0, "withdraw", 0, 0, 0}, {{"reason", reason}});
  return at.take();
}

}  // namespace desk

#include "desk/log.hpp"

#include <algorithm>
#include <map>

#include "desk/calendar_gaps.hpp"
#include "desk/credentials.hpp"
#include "desk/credit.hpp"
#include "desk/signing.hpp"
#include "rules/credit.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using store::ServiceHead;
using words::say;
using words::tr;

namespace {

struct ActAbout {
  const char* what;
  const char* duties;
  const char* from_state;  // what --all takes
  const char* to_state;
};

ActAbout about(ServiceAct act) {
  switch (act) {
    case ServiceAct::verify:
      return {words::mark("verify"), "verify", "recorded", "verified"};
    case ServiceAct::approve:
      return {words::mark("approve"), "approve", "verified", "approved"};
    case ServiceAct::give_back:
      return {words::mark("return"), "verify|approve", "verified", "returned"};
    case ServiceAct::void_it:
      return {words::mark("void"), "approve", "approved", "voided"};
  }
  return {};
}

bool fits(ServiceAct act, const std::string& state) {
  if (act == ServiceAct::verify) return state == "recorded";
  if (act == ServiceAct::approve) return state == "verified";
  if (act == ServiceAct::give_back) return state == "recorded" || state == "verified";
  return state != "voided" && state != "replaced";
}

std::string next_step(const std::string& state) {
  if (state == "recorded") return std::string(tr("it must be verified first, with log verify"));
  if (state == "verified") return std::string(tr("it can be approved or returned now"));
  if (state == "returned") return std::string(tr("it was sent back: correct it and import it again"));
  if (state == "approved") return std::string(tr("it can only be voided now"));
  return std::string(tr("it stays voided; enter the corrected service with a ref of its own"));
}

class Acting {
 public:
  Acting(Counter& counter, ServiceAct act) : counter_(counter), act_(act), about_(about(act)), gaps_(counter.book()), admission_(counter) {}

  // Many are coming: what the acting person verified is read once.
  void expect_many() {
    if (act_ == ServiceAct::approve && counter_.acting() != nullptr)
      verified_ = store::verified_by(counter_.ledger(), counter_.acting()->latest.person);
  }

  // Adds the service to those acted on, or refuses it.
  void take(const ServiceHead& s, Outcome& outcome) {
    if (auto no = refusal(s)) {
      no->subject = s.ref;
      outcome.refuse(std::move(*no));
      return;
    }
    ids_.push_back(s.id);
    if (act_ == ServiceAct::verify || act_ == ServiceAct::approve) gaps_.reckon(s.day);
    if (act_ == ServiceAct::void_it && s.state == "approved") was_approved_.push_back(s.id);
    if (ids_.size() <= 20) outcome.refs.push_back(s.ref);
  }

  void write(const std::string& reason, Outcome& outcome) {
    if (ids_.empty()) return;
    std::sort(ids_.begin(), ids_.end());
    store::Private values;
    if (!reason.empty()) {
      values.emplace_back("reason", reason);
      counter_.keys();
    }
    counter_.writer().add_acts(ids_, about_.what, about_.to_state, values);
    if (act_ == ServiceAct::approve) post(counter_, changes_of(counter_, ids_, +1));
    std::sort(was_approved_.begin(), was_approved_.end());
    if (act_ == ServiceAct::void_it && !was_approved_.empty()) post(counter_, changes_of(counter_, was_approved_, -1));
    outcome.updated = ids_.size();
    outcome.told = gaps_.sentences();
    counter_.commit();
  }

 private:
  std::optional<Refusal> refusal(const ServiceHead& s) {
    if (!fits(act_, s.state))
      return Refusal{"wrong-state", {}, say("{} is {}", s.ref, tr(s.state)), next_step(s.state)};
    auto [known, fresh] = duty_.try_emplace(s.org);
    if (fresh) known->second = counter_.may(about_.duties, s.org);
    if (known->second) return *known->second;
    if (auto no = separated(s)) return no;
    if (act_ != ServiceAct::approve) return std::nullopt;
    if (auto no = admission_.refusal(s)) return no;
    return over_cap(counter_, s, pending_);
  }

  // Record, verify, approve by three people (workflow.separate_duties; D26, D27).
  std::optional<Refusal> separated(const ServiceHead& s) const {
    if (act_ != ServiceAct::verify && act_ != ServiceAct::approve) return std::nullopt;
    if (!counter_.pack().workflow.separate_duties.value(counter_.today())) return std::nullopt;
    const EntryId me = counter_.acting()->latest.person;
    if (me == s.recorder)
      return Refusal{"duty-not-separated", {}, say("{} entered {} and cannot {} it too", counter_.acting()->latest.code, s.ref, tr(about_.what)),
                     std::string(tr("let a colleague do this step"))};
    if (act_ == ServiceAct::approve && verified_by_me(s.id))
      return Refusal{"duty-not-separated", {}, say("{} verified {} and cannot approve it too", counter_.acting()->latest.code, s.ref),
                     std::string(tr("let a colleague do this step"))};
    return std::nullopt;
  }

  bool verified_by_me(EntryId service) const {
    const EntryId me = counter_.acting()->latest.person;
    if (verified_) return verified_->contains(service);
    return !store::verified_by(counter_.ledger(), me, service).empty();
  }

  Counter& counter_;
  ServiceAct act_;
  ActAbout about_;
  std::optional<std::unordered_set<EntryId>> verified_;  // all that the acting person verified, where many are asked for
  std::vector<EntryId> ids_, was_approved_;
  CalendarGaps gaps_;  // of the deadlines that the act must keep
  Admission admission_;
  std::map<EntryId, std::optional<Refusal>> duty_;
  std::map<std::pair<EntryId, std::string>, std::int64_t> pending_;
};

}  // namespace

namespace {
bool known_batch(const Counter& counter, EntryId batch) {
  const auto all = store::batches(counter.ledger());
  return std::any_of(all.begin(), all.end(), [&](const auto& b) { return b.id == batch && b.fact.command == "log" && b.undone == 0; });
}
}  // namespace

Outcome act_on_services(Counter& counter, ServiceAct act, const Selection& selection, const std::string& reason) {
  counter.begin();
  Outcome outcome;
  Acting acting(counter, act);
  const ActAbout a = about(act);
  if (auto no = unfit_signature(counter, a.what)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  if (!selection.refs.empty()) {
    for (const auto& ref : selection.refs) {
      const auto found = store::find_service(counter.ledger(), ref);
      if (found)
        acting.take(*found, outcome);
      else
        outcome.refuse({"unknown-ref", {}, say("there is no service {}", ref), std::string(tr("see carebank log list")), ref});
    }
  } else if (selection.batch != 0 && !known_batch(counter, selection.batch)) {
    outcome.refuse({"unknown-batch", {}, say("there is no import {} of services", selection.batch), std::string(tr("see carebank enroll list --batches"))});
  } else {
    // --all takes what is in the right state and within the duty's organisation (details 18).
    std::map<EntryId, bool> mine;
    const auto visit = [&](const ServiceHead& s) {
      auto [known, fresh] = mine.try_emplace(s.org, false);
      if (fresh) known->second = !counter.may(a.duties, s.org);
      if (selection.batch != 0 || known->second) acting.take(s, outcome);
    };
    if (auto no = counter.may(a.duties, counter.acting() == nullptr ? 0 : counter.acting()->latest.org)) {
      outcome.refuse(std::move(*no));
      return outcome;
    }
    acting.expect_many();
    store::each_in_state(counter.ledger(), a.from_state, selection.batch, visit);
    if (act == ServiceAct::give_back && selection.batch != 0) store::each_in_state(counter.ledger(), "recorded", selection.batch, visit);
  }
  acting.write(reason, outcome);
  return outcome;
}

std::string codes_of(const Counter& counter, const std::vector<EntryId>& people) {
  std::string out;
  for (const EntryId id : people) out += (out.empty() ? "" : ";") + counter.people().code_of(id);
  return out;
}

std::string clock_text(std::int64_t minute) {
  if (minute < 0) return "";
  const std::string m = std::to_string(minute % 60);
  return std::to_string(minute / 60) + ":" + (m.size() < 2 ? "0" + m : m);
}

model::Sheet service_list(Counter& counter, const ListFilter& filter) {
  model::Sheet sheet{std::string(tr("Services")), {}, {}, {}};
  for (const auto& [id, title] : {std::pair{"ref", words::mark("ref")}, {"day", words::mark("day")}, {"start", words::mark("start")},
                                  {"minutes", words::mark("minutes")}, {"volunteer", words::mark("volunteer")}, {"elder", words::mark("elder")},
                                  {"headcount", words::mark("headcount")}, {"category", words::mark("category")},
                                  {"programme", words::mark("programme")}, {"mode", words::mark("mode")}, {"evidence", words::mark("evidence")},
                                  {"state", words::mark("state")}, {"batch", words::mark("batch")}})
    sheet.columns.push_back({id, std::string(tr(title)), false});
  const auto& pack = counter.pack();
  const auto categories = pack.category_vocabulary(), programmes = pack.programme_vocabulary();
  const auto named = [](const model::Vocabulary& words, const std::string& id) { return model::Named{id, words.name_of(id)}; };
  EntryId person = 0;
  if (!filter.person.empty()) {
    const auto found = counter.find(filter.person);
    if (found.refusal) throw model::Fault(found.refusal->reason, {}, found.refusal->advice);
    person = counter.kept_of(found.member->latest.person);
  }
  const auto visit = [&](const ServiceHead& s) {
    if ((!filter.from.empty() && s.day < filter.from) || (!filter.to.empty() && s.day > filter.to)) return;
    const auto full = store::service_of(counter.ledger(), s.id);
    const auto holds = [&](const std::vector<EntryId>& people) {
      return std::any_of(people.begin(), people.end(), [&](EntryId id) { return counter.kept_of(id) == person; });
    };
    if (person != 0 && !holds(full.volunteers) && !holds(full.elders)) return;
    sheet.rows.push_back({s.ref, s.day, clock_text(s.start), s.minutes, codes_of(counter, full.volunteers), codes_of(counter, full.elders),
                          full.headcount, named(categories, s.category), named(programmes, s.programme), named(pack.modes, full.mode),
                          named(pack.evidence, full.evidence), model::Named{s.state, std::string(tr(s.state))}, s.batch});
  };
  for (const char* state : {"recorded", "verified", "approved", "returned", "voided"})
    if (filter.state.empty() || filter.state == state) store::each_in_state(counter.ledger(), state, filter.batch, visit);
  std::sort(sheet.rows.begin(), sheet.rows.end(), [](const auto& a, const auto& b) {
    const auto key = [](const auto& row) { return std::pair(std::get<std::string>(row[1]), std::get<std::string>(row[0])); };
    return key(a) < key(b);
  });
  return sheet;
}

std::vector<std::string> explain_credit(Counter& counter, const std::string& ref) {
  const auto head = store::find_service(counter.ledger(), ref);
  if (!head) throw model::Fault(say("there is no service {}", ref), {}, tr("see carebank log list"));
  const model::Day day = *model::Day::parse(head->day);
  const auto& pack = counter.book().on(day);
  const auto* programme = pack.programme(head->programme);
  if (programme == nullptr || programme->scheme.empty()) return {std::string(tr("this programme gives no points"))};
  const auto* scheme = pack.scheme(programme->scheme);
  std::vector<rules::Served> one{{head->ref, static_cast<int>(head->start), static_cast<int>(head->minutes), head->category}};
  const auto credits = rules::credits_of_day(pack, *scheme, day, one);
  return rules::explain(pack, *scheme, day, one[0], credits[0]);
}

}  // namespace desk

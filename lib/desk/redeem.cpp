#include "desk/redeem.hpp"

#include "desk/changes.hpp"
#include "desk/titles.hpp"
#include "desk/derived_refs.hpp"
#include "desk/nameless_file.hpp"
#include "desk/redeem_accounts.hpp"
#include "desk/redeem_plan.hpp"
#include "store/requests.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace desk {

using model::Points;
using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

std::string derived_ref(const intake::RedemptionRow& row, DerivedRefs& refs) {
  return refs.of(row.day.iso() + "|" + row.kind + "|" + row.person + "|" + row.scheme + "|" + row.item + "|" + row.to + "|" +
                 std::to_string(row.quantity.value_or(1)) + "|" + (row.points ? to_string(*row.points) : ""));
}

}  // namespace

Outcome redeem(Counter& counter, const RedeemOrder& order) {
  counter.begin();
  Outcome outcome;
  RedemptionPlan planned;
  if (auto no = plan_redemption(counter, order, planned)) {
    no->subject = order.ref;
    outcome.refuse(std::move(*no));
    return outcome;
  }
  if (planned.unchanged) {
    ++outcome.unchanged;
    outcome.refs.push_back(planned.fact.ref);
    return outcome;
  }
  write_redemption(counter, planned, 0);
  outcome.refs.push_back(planned.fact.ref);
  ++outcome.added;
  counter.commit();
  return outcome;
}

namespace {

// "gift 2025-06-01 V1 > E1: 1.5"
std::string summary(const Counter& counter, const store::Redemption& f) {
  const std::string to = f.other == 0 ? "" : " > " + counter.people().code_of(f.other);
  return say("{}: {}", std::string(tr(f.type)) + " " + f.day + " " + counter.people().code_of(f.person) + to, to_string(Points{f.points_milli}));
}

}  // namespace

Outcome import_redemptions(Counter& counter, const std::vector<intake::RedemptionRow>& rows, const std::vector<intake::Refused>& refused,
                           const Source& source) {
  Outcome outcome = begin_import(counter, source, "redeem");
  for (const auto& r : refused) outcome.refuse(r.row, r.refusal);
  // Balances are tested as rows are written, so what the batch counts is known only afterwards.
  const EntryId batch = counter.writer().reserve();
  DerivedRefs refs;
  for (const auto& row : rows) {
    RedeemOrder order{row.kind, row.person, row.to, row.item, row.scheme, row.ref, row.quantity.value_or(1), row.points, row.document, row.day, true};
    if (order.ref.empty()) order.ref = derived_ref(row, refs);
    RedemptionPlan planned;
    if (auto no = plan_redemption(counter, order, planned)) {
      no->place = row.place;
      outcome.refuse(row.row, std::move(*no));
    } else if (planned.unchanged) {
      ++outcome.unchanged;
    } else {
      write_redemption(counter, planned, batch);
      if (counter.trying()) tell_new(outcome, row.place, planned.fact.ref, summary(counter, planned.fact));
      outcome.refs.push_back(planned.fact.ref);
      ++outcome.added;
    }
  }
  outcome.by_line();
  if (source.all_or_nothing && outcome.refused > 0) outcome.added = 0;
  if (outcome.added == 0) return outcome;
  outcome.batch = batch;
  NamelessFile file(source);
  for (const auto& row : rows) file.see(row.person), file.see(row.to);
  counter.writer().fill(batch, file.batch(source, "redeem", outcome));
  counter.commit();
  return outcome;
}

namespace {

// Points that a request holds go with the request.
std::optional<Refusal> held_by_request(const Counter& counter, EntryId redemption) {
  const auto request = store::request_holding(counter.ledger(), redemption);
  if (!request) return std::nullopt;
  return Refusal{"held-by-request",
                 {},
                 say("its points are held for the request {}", request->fact.ref),
                 say("use carebank pair acknowledge {} or carebank pair withdraw {}", request->fact.ref, request->fact.ref)};
}

// The redemption that an act names, with the duty for it.
std::optional<store::RedemptionHead> acted_on(const Counter& counter, const std::string& ref, Outcome& outcome) {
  auto found = store::find_redemption(counter.ledger(), intake::key_text(ref));
  if (!found) {
    outcome.refuse({"unknown-ref", {}, say("there is no redemption {}", ref), "", ref});
    return std::nullopt;
  }
  const Member* m = counter.people().by_id(counter.kept_of(found->fact.person));
  auto no = counter.may(found->fact.type == "opening" ? "admin" : "redeem", m == nullptr ? 0 : m->latest.community);
  if (!no && found->state == "reserved") no = held_by_request(counter, found->id);
  if (no) {
    no->subject = ref;
    outcome.refuse(std::move(*no));
    return std::nullopt;
  }
  return found;
}

// What stands in the way of giving the points back: whoever got them has spent them, the pool has granted them, an
// account was closed.
std::optional<Refusal> not_to_be_taken_back(Counter& counter, const store::RedemptionHead& found,
                                            const std::vector<store::Posting>& back) {
  const auto* scheme = counter.pack().scheme(found.fact.scheme);
  for (const auto& p : back) {
    if (p.person == 0) continue;
    if (auto no = open_account(counter, p.person, p.scheme)) return no;
    const std::int64_t left = store::balance_of(counter.ledger(), p.person, p.scheme) + p.points_milli;
    if (p.points_milli < 0 && left < 0)
      return Refusal{"balance-negative",
                     {},
                     say("{} has spent the points already and would owe {}", counter.who(p.person),
                         to_string(Points{-left})),
                     std::string(tr("cancel first what was bought with them"))};
  }
  const bool from_pool = found.fact.type == "donate" && scheme != nullptr && scheme->grants_from_pool;
  if (!from_pool || pool_of(counter.ledger(), scheme->id) >= found.fact.points_milli) return std::nullopt;
  return Refusal{"pool-empty",
                 {},
                 say("the pool of donations has {} points, {} are needed",
                     to_string(Points{pool_of(counter.ledger(), scheme->id)}), to_string(Points{found.fact.points_milli})),
                 std::string(tr("they were granted to others already"))};
}

}  // namespace

Outcome deliver(Counter& counter, const std::vector<std::string>& refs) {
  counter.begin();
  Outcome outcome;
  std::vector<EntryId> given;
  for (const auto& ref : refs) {
    const auto found = acted_on(counter, ref, outcome);
    if (!found) continue;
    if (found->state == "delivered" || std::find(given.begin(), given.end(), found->id) != given.end()) {
      ++outcome.unchanged;
    } else if (found->state != "reserved") {
      outcome.refuse({"wrong-state", {}, say("{} is {}", ref, tr(found->state)), std::string(tr("only a service that is reserved can be delivered")), ref});
    } else {
      given.push_back(found->id);
      if (given.size() <= 20) outcome.refs.push_back(ref);
    }
  }
  for (const EntryId id : given) counter.writer().add(store::RedemptionAct{id, words::mark("deliver")}, {}, {});
  outcome.updated = given.size();
  if (!given.empty()) counter.commit();
  return outcome;
}

Outcome cancel(Counter& counter, const std::string& ref, const std::string& reason) {
  counter.begin();
  Outcome outcome;
  if (reason.find_first_not_of(' ') == std::string::npos) {
    outcome.refuse({"missing-value", {}, std::string(tr("the reason is missing")), std::string(tr("give --reason TEXT")), ref});
    return outcome;
  }
  const auto found = acted_on(counter, ref, outcome);
  if (!found) return outcome;
  if (found->state == "cancelled") {
    ++outcome.unchanged;
    return outcome;
  }
  if (found->state == "delivered") {
    outcome.refuse({"wrong-state", {}, say("{} is {}", ref, tr(found->state)), std::string(tr("what was delivered stays so")), ref});
    return outcome;
  }
  const auto back = taken_back(counter, found->id);
  if (auto no = not_to_be_taken_back(counter, *found, back)) {
    no->subject = ref;
    outcome.refuse(std::move(*no));
    return outcome;
  }
  counter.keys();
  counter.writer().add(store::RedemptionAct{found->id, words::mark("cancel")}, back, {{"reason", reason}});
  counter.commit();
  ++outcome.updated;
  outcome.refs.push_back(ref);
  return outcome;
}

model::Sheet catalogue(const Counter& counter) {
  model::Sheet sheet{std::string(tr("Catalogue")),
                     {{"item", std::string(tr("item")), false},
                      {"kind", std::string(tr("kind")), false},
                      {"points", std::string(tr("points")), true},
                      {"minutes", std::string(tr("minutes")), true},
                      {"scheme", std::string(tr("scheme")), false}},
                     {},
                     {}};
  for (const auto& item : counter.pack().items) {
    if ((item.from && counter.today() < *item.from) || (item.to && counter.today() > *item.to)) continue;
    const auto* kind = item.kind == "service" ? words::mark("service") : item.kind == "goods" ? words::mark("goods") : words::mark("right");
    sheet.rows.push_back({item_cell(counter.pack(), item.id), model::Named{item.kind, std::string(tr(kind))},
                          model::cell(item.points), item.minutes, scheme_cell(counter.pack(), item.scheme)});
    sheet.notes.push_back(item.id + ": " + item.name);
  }
  return sheet;
}

}  // namespace desk

#include "desk/redeem.hpp"

#include <algorithm>
#include <map>

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

struct Planned {
  store::Redemption fact;
  std::vector<store::Posting> postings;
  bool unchanged = false;
};

class Planner {
 public:
  explicit Planner(Counter& counter) : counter_(counter), pack_(counter.pack()) {}

  No plan(const RedeemOrder& order, Planned& out) {
    if (auto no = find_scheme(order)) return no;
    out.fact.type = order.kind;
    out.fact.day = order.day.iso();
    out.fact.scheme = scheme_->id;
    out.fact.quantity = order.quantity;
    out.fact.ref = order.ref;
    if (auto no = order.kind == "item" ? item(order, out) : order.kind == "grant" ? grant(order, out) : transfer(order, out)) return no;
    return known_ref(out, order.day_given);
  }

 private:
  No find_scheme(const RedeemOrder& order) {
    const rules::Item* wanted = order.kind == "item" ? find_item(order.item) : nullptr;
    if (order.kind == "item" && wanted == nullptr) {
      const std::string near = pack_.item_vocabulary().nearest(order.item);
      return Refusal{"unknown-item", {}, say("the catalogue has no item {}", order.item),
                     near.empty() ? std::string(tr("see carebank redeem catalogue")) : say("did you mean {}?", near)};
    }
    const std::string id = !order.scheme.empty() ? order.scheme : wanted != nullptr ? wanted->scheme : pack_.default_programme().scheme;
    scheme_ = pack_.scheme(id);
    item_ = wanted;
    if (scheme_ == nullptr) return Refusal{"unknown-scheme", {}, say("there is no scheme of points {}", id), ""};
    if (wanted != nullptr && wanted->scheme != id) return Refusal{"unknown-scheme", {}, say("{} is paid in {}, not in {}", wanted->name, wanted->scheme, id), ""};
    return std::nullopt;
  }

  const rules::Item* find_item(const std::string& text) const {
    const model::Vocabulary items = pack_.item_vocabulary();
    const model::Term* term = items.find(text);
    return term == nullptr ? nullptr : pack_.item(term->id);
  }

  No person(const std::string& text, const Member*& out) {
    const auto found = counter_.find(text);
    if (found.refusal) return *found.refusal;
    out = &counter_.people().kept(*found.member);
    return std::nullopt;
  }

  No may_redeem(const Member& m) { return counter_.may("redeem", m.latest.community); }

  No amount(const RedeemOrder& order, std::int64_t& milli) const {
    milli = order.points.value_or(Points{0}).milli;
    if (milli > 0 && Points{milli}.multiple_of(scheme_->storage_unit)) return std::nullopt;
    return Refusal{"storage-unit", {}, say("{} is not a positive multiple of {} points", to_string(Points{milli}), to_string(scheme_->storage_unit)),
                   std::string(tr("correct the points"))};
  }

  No covered(const Member& m, std::int64_t milli) const {
    const std::int64_t balance = store::balance_of(counter_.ledger(), m.latest.person, scheme_->id);
    if (balance >= milli) return std::nullopt;
    return Refusal{"balance-negative", {}, say("{} has {} points, {} are needed", m.latest.code, to_string(Points{balance}), to_string(Points{milli})),
                   std::string(tr("nothing was taken; wait until more is earned"))};
  }

  // A volunteer who has left may still use what was earned; somebody merged away stands for the one kept.
  No current(const Member& m) const {
    if (m.current(counter_.today_text())) return std::nullopt;
    return Refusal{"not-current", {}, say("{} is not enrolled any more", m.latest.code), ""};
  }

  No of_age(const Member& m, model::Day day) {
    const std::int64_t min_age = pack_.redeem.min_age.value(day);
    if (min_age == 0) return std::nullopt;
    for (const auto& tag : pack_.redeem.exceptions)
      if (m.latest.tags.find(";" + tag + ";") != std::string::npos) return std::nullopt;
    const auto born = counter_.born(m);
    if (born && model::age_on(*born, day) >= min_age) return std::nullopt;
    return Refusal{"redemption-underage", {}, say("{} may redeem from the age of {}", m.latest.code, min_age), ""};
  }

  No hours_served(const Member& m, model::Day day) const {
    const std::int64_t hours = pack_.redeem.min_hours.value(day);
    if (hours == 0) return std::nullopt;
    std::int64_t minutes = 0;
    store::each_approved(counter_.ledger(), m.latest.person, "", [&](const store::Earning& e) { minutes += e.minutes; });
    if (minutes >= hours * 60) return std::nullopt;
    return Refusal{"hours-missing", {}, say("{} has served {} minutes; {} hours are needed before the first redemption", m.latest.code, minutes, hours), ""};
  }

  No item(const RedeemOrder& order, Planned& out) {
    const Member* m = nullptr;
    if (auto no = person(order.person, m)) return no;
    if (auto no = may_redeem(*m)) return no;
    if (order.quantity < 1) return Refusal{"bad-value", {}, say("{} is no quantity", order.quantity), std::string(tr("give a whole number from 1"))};
    if ((item_->from && order.day < *item_->from) || (item_->to && order.day > *item_->to))
      return Refusal{"item-not-offered", {}, say("{} is not on offer on {}", item_->name, order.day.iso()), ""};
    if (item_->kind == "goods" && !scheme_->goods.value(order.day))
      return Refusal{"goods-banned", {}, say("{} buys services only, no goods", scheme_->unit_name), ""};
    out.fact.person = m->latest.person;
    out.fact.item = item_->id;
    out.fact.points_milli = item_->points.milli * order.quantity;
    out.fact.reserved = item_->kind == "service";
    if (auto no = quota_left(order)) return no;
    if (order.points && order.points->milli != out.fact.points_milli)
      return Refusal{"values-disagree", {}, say("the catalogue says {} points, the row says {}", to_string(Points{out.fact.points_milli}), to_string(*order.points)), std::string(tr("leave the points blank"))};
    if (auto no = of_age(*m, order.day)) return no;
    if (auto no = hours_served(*m, order.day)) return no;
    if (!known(out)) {
      if (auto no = covered(*m, out.fact.points_milli)) return no;
    }
    post(out, out.fact.person, "redeemed", -out.fact.points_milli);
    return std::nullopt;
  }

  No quota_left(const RedeemOrder& order) const {
    if (item_->quota == 0) return std::nullopt;
    std::int64_t used = 0;
    for (const auto& r : store::redemptions(counter_.ledger()))
      if (r.fact.item == item_->id && r.state != "cancelled" && r.fact.ref != order.ref) used += r.fact.quantity;
    if (used + order.quantity <= item_->quota) return std::nullopt;
    return Refusal{"quota-used-up", {}, say("of {} only {} are left", item_->name, item_->quota - used), ""};
  }

  No transfer(const RedeemOrder& order, Planned& out) {
    const Member* giver = nullptr;
    if (auto no = person(order.person, giver)) return no;
    if (auto no = may_redeem(*giver)) return no;
    std::int64_t milli = 0;
    if (auto no = amount(order, milli)) return no;
    out.fact.person = giver->latest.person;
    out.fact.points_milli = milli;
    if (order.kind == "gift") {
      const Member* to = nullptr;
      if (auto no = person(order.to, to)) return no;
      if (auto no = gift_allowed(*giver, *to, order.day)) return no;
      out.fact.other = to->latest.person;
    }
    if (!known(out)) {
      if (auto no = covered(*giver, milli)) return no;
    }
    post(out, out.fact.person, order.kind == "gift" ? "given" : "donated", -milli);
    if (order.kind == "gift") {
      out.postings.pop_back();  // not into a pool: to somebody
      out.postings.push_back({out.fact.other, scheme_->id, "received", milli});
    }
    return std::nullopt;
  }

  No gift_allowed(const Member& giver, const Member& to, model::Day day) const {
    if (&giver == &to) return Refusal{"to-oneself", {}, say("{} cannot give to themselves", giver.latest.code), std::string(tr("name another receiver"))};
    if (auto no = current(to)) return no;
    const std::string& scope = scheme_->gift.value(day);
    const auto kin = [](const Member& a, const Member& b) { return a.latest.kin.find(";" + std::to_string(b.latest.person) + ";") != std::string::npos; };
    if (scope == "any" || (scope == "kin" && (kin(giver, to) || kin(to, giver)))) return std::nullopt;
    return Refusal{"gift-not-allowed", {}, scope == "kin" ? std::string(tr("points may be given to kin only")) : std::string(tr("points may not be given away")), ""};
  }

  No grant(const RedeemOrder& order, Planned& out) {
    const Member* to = nullptr;
    if (auto no = person(order.to, to)) return no;
    if (auto no = may_redeem(*to)) return no;
    if (auto no = current(*to)) return no;
    std::int64_t milli = 0;
    if (auto no = amount(order, milli)) return no;
    out.fact.person = to->latest.person;
    out.fact.points_milli = milli;
    post(out, out.fact.person, "granted", milli);
    return std::nullopt;
  }

  void post(Planned& out, EntryId who, const char* kind, std::int64_t milli) const {
    out.postings = {{who, scheme_->id, kind, milli}, {0, scheme_->id, kind, -milli}};
  }

  bool known(const Planned& out) const { return !out.fact.ref.empty() && store::find_redemption(counter_.ledger(), out.fact.ref).has_value(); }

  No known_ref(Planned& out, bool day_given) const {
    if (out.fact.ref.empty()) return std::nullopt;
    const auto old = store::find_redemption(counter_.ledger(), out.fact.ref);
    if (!old) return std::nullopt;
    const auto& f = old->fact;
    out.unchanged = f.type == out.fact.type && (!day_given || f.day == out.fact.day) && f.person == out.fact.person && f.other == out.fact.other &&
                    f.scheme == out.fact.scheme && f.item == out.fact.item && f.quantity == out.fact.quantity && f.points_milli == out.fact.points_milli;
    if (out.unchanged) return std::nullopt;
    return Refusal{"ref-twice", {}, say("{} is in the ledger already, with other content", out.fact.ref), std::string(tr("give the new one a 记录编号 of its own"))};
  }

  Counter& counter_;
  const rules::Pack& pack_;
  const rules::Scheme* scheme_ = nullptr;
  const rules::Item* item_ = nullptr;
};

void write(Counter& counter, Planned& planned, EntryId batch, Outcome& outcome) {
  if (planned.fact.ref.empty()) planned.fact.ref = "R" + std::to_string(counter.writer().next());
  planned.fact.batch = batch;
  counter.writer().add(planned.fact, planned.postings, {});
  outcome.refs.push_back(planned.fact.ref);
}

std::string derived_ref(const intake::RedemptionRow& row, std::map<std::string, int>& seen, seal::Hasher& hasher) {
  std::string content = row.day.iso() + "|" + row.kind + "|" + row.person + "|" + row.scheme + "|" + row.item + "|" + row.to + "|" +
                        std::to_string(row.quantity.value_or(1)) + "|" + (row.points ? to_string(*row.points) : "");
  content += "#" + std::to_string(++seen[content]);
  return "auto-" + seal::hex(hasher.sha256(content)).substr(0, 20);
}

}  // namespace

Outcome redeem(Counter& counter, const RedeemOrder& order) {
  counter.begin();
  Outcome outcome;
  Planned planned;
  if (auto no = Planner(counter).plan(order, planned)) {
    no->subject = order.ref;
    outcome.refuse(std::move(*no));
    return outcome;
  }
  if (planned.unchanged) {
    ++outcome.unchanged;
    outcome.refs.push_back(planned.fact.ref);
    return outcome;
  }
  write(counter, planned, 0, outcome);
  ++outcome.added;
  counter.commit();
  return outcome;
}

Outcome import_redemptions(Counter& counter, const std::vector<intake::RedemptionRow>& rows, const std::vector<intake::Refused>& refused,
                           const Source& source) {
  counter.begin();
  Outcome outcome;
  for (const auto& r : refused) outcome.refuse(r.row, r.refusal);
  // The batch comes first in the log, but what it counts is known only afterwards: plan with the writes undone would
  // cost twice, so balances are tested as rows are written and the batch is the last entry instead.
  const EntryId batch = counter.writer().next();
  std::map<std::string, int> seen;
  seal::Hasher hasher;
  for (const auto& row : rows) {
    RedeemOrder order{row.kind, row.person, row.to, row.item, row.scheme, row.ref, row.quantity.value_or(1), row.points, row.day, true};
    if (order.ref.empty()) order.ref = derived_ref(row, seen, hasher);
    Planned planned;
    if (auto no = Planner(counter).plan(order, planned)) {
      no->place = row.place;
      outcome.refuse(row.row, std::move(*no));
    } else if (planned.unchanged) {
      ++outcome.unchanged;
    } else {
      write(counter, planned, batch, outcome);
      ++outcome.added;
    }
  }
  outcome.by_line();
  if (source.all_or_nothing && outcome.refused > 0) outcome.added = 0;
  if (outcome.added == 0) return outcome;
  outcome.batch = batch;
  counter.writer().add(batch_of(source, "redeem", outcome));
  counter.commit();
  return outcome;
}

namespace {

// The redemption that an act names, with the duty for it.
std::optional<store::RedemptionHead> acted_on(Counter& counter, const std::string& ref, Outcome& outcome) {
  auto found = store::find_redemption(counter.ledger(), ref);
  if (!found) {
    outcome.refuse({"unknown-ref", {}, say("there is no redemption {}", ref), "", ref});
    return std::nullopt;
  }
  const Member* m = counter.people().by_id(found->fact.person);
  if (auto no = counter.may("redeem", m == nullptr ? 0 : m->latest.community)) {
    no->subject = ref;
    outcome.refuse(std::move(*no));
    return std::nullopt;
  }
  return found;
}

}  // namespace

Outcome deliver(Counter& counter, const std::string& ref) {
  counter.begin();
  Outcome outcome;
  const auto found = acted_on(counter, ref, outcome);
  if (!found) return outcome;
  if (found->state == "delivered") {
    ++outcome.unchanged;
    return outcome;
  }
  if (found->state != "reserved") {
    outcome.refuse({"wrong-state", {}, say("{} is {}", ref, tr(found->state)), std::string(tr("only a service that is reserved can be delivered")), ref});
    return outcome;
  }
  counter.writer().add(store::RedemptionAct{found->id, words::mark("deliver")}, {}, {});
  counter.commit();
  ++outcome.updated;
  outcome.refs.push_back(ref);
  return outcome;
}

Outcome cancel(Counter& counter, const std::string& ref, const std::string& reason) {
  counter.begin();
  Outcome outcome;
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
  std::vector<store::Posting> back = store::postings_of_entry(counter.ledger(), found->id);
  for (auto& p : back) {
    p.points_milli = -p.points_milli;
    if (p.person == 0 || p.points_milli >= 0) continue;
    const std::int64_t balance = store::balance_of(counter.ledger(), p.person, p.scheme);
    if (balance + p.points_milli >= 0) continue;
    outcome.refuse({"balance-negative", {}, say("{} has spent the points already and would owe {}", counter.people().code_of(p.person), to_string(Points{-balance - p.points_milli})),
                    std::string(tr("cancel first what was bought with them")), ref});
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
    sheet.rows.push_back({item.id, model::Named{item.kind, std::string(tr(item.kind == "service" ? words::mark("service") : item.kind == "goods" ? words::mark("goods") : words::mark("right")))}, model::cell(item.points), item.minutes, item.scheme});
    sheet.notes.push_back(item.id + ": " + item.name);
  }
  return sheet;
}

}  // namespace desk

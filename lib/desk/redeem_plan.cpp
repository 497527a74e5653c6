#include "desk/redeem_plan.hpp"

#include <algorithm>

#include "desk/pairs_held.hpp"
#include "desk/redeem_accounts.hpp"
#include "desk/titles.hpp"
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

constexpr std::int64_t quantity_max = 1'000'000;  // a price times it stays far from overflowing

class Planner {
 public:
  Planner(Counter& counter, const RedeemOrder& order, RedemptionPlan& out)
      : counter_(counter), pack_(counter.pack()), order_(order), out_(out) {}

  No plan() {
    if (auto no = find_scheme()) return no;
    out_.fact.type = order_.kind;
    out_.fact.day = order_.day.iso();
    out_.fact.scheme = scheme_->id;
    out_.fact.quantity = order_.quantity;
    out_.fact.ref = order_.ref;
    known_ = !order_.ref.empty() && store::find_redemption(counter_.ledger(), order_.ref).has_value();
    auto no = order_.kind == "item"      ? item()
              : order_.kind == "grant"   ? grant()
              : order_.kind == "opening" ? opening()
                                         : transfer();
    return no ? no : known_ref();
  }

 private:
  No find_scheme() {
    const rules::Item* wanted = order_.kind == "item" ? find_item() : nullptr;
    if (order_.kind == "item" && wanted == nullptr) {
      const std::string near = pack_.item_vocabulary().nearest(order_.item);
      return Refusal{"unknown-item",
                     {},
                     say("the catalogue has no item {}", order_.item),
                     near.empty() ? std::string(tr("see carebank redeem catalogue")) : say("did you mean {}?", near)};
    }
    const std::string id = !order_.scheme.empty() ? order_.scheme
                           : wanted != nullptr    ? wanted->scheme
                                                  : pack_.default_programme().scheme;
    scheme_ = pack_.scheme(id);
    item_ = wanted;
    if (scheme_ == nullptr && id.empty())
      return Refusal{"unknown-scheme", {}, std::string(tr("the default programme gives no points")), std::string(tr("name the scheme with --scheme, where the rule pack has one"))};
    if (scheme_ == nullptr) return Refusal{"unknown-scheme", {}, say("there is no scheme of points {}", id), ""};
    if (wanted == nullptr || wanted->scheme == id) return std::nullopt;
    return Refusal{"unknown-scheme", {}, say("{} is paid in {}, not in {}", wanted->name, scheme_title(pack_, wanted->scheme), scheme_title(pack_, id)), ""};
  }

  const rules::Item* find_item() const {
    const model::Vocabulary items = pack_.item_vocabulary();
    const model::Term* term = items.find(order_.item);
    return term == nullptr ? nullptr : pack_.item(term->id);
  }

  // Whoever the points are of: known, within the duty, with an account that is open.
  No person(const std::string& text, std::string_view duty, const Member*& out) {
    if (auto no = somebody(text, out)) return no;
    if (auto no = counter_.may(duty, out->latest.community)) return no;
    return account(*out);
  }

  No somebody(const std::string& text, const Member*& out) {
    const auto found = counter_.find(text);
    if (found.refusal) return *found.refusal;
    out = &counter_.people().kept(*found.member);
    return std::nullopt;
  }

  No account(const Member& m) const {
    return known_ ? std::nullopt : open_account(counter_, m.latest.person, scheme_->id);
  }

  No amount() {
    out_.fact.points_milli = order_.points.value_or(Points{0}).milli;
    const Points points{out_.fact.points_milli};
    if (points.milli > 0 && points.multiple_of(scheme_->storage_unit)) return std::nullopt;
    return Refusal{
        "storage-unit",
        {},
        say("{} is not a positive multiple of {} points", to_string(points), to_string(scheme_->storage_unit)),
        std::string(tr("correct the points"))};
  }

  // What has expired cannot be spent: it leaves the account first.
  No covered(const Member& m) const {
    if (known_) return std::nullopt;
    const auto expired = expire_account(counter_, m.latest.person, scheme_->id);
    const std::int64_t balance = store::balance_of(counter_.ledger(), m.latest.person, scheme_->id);
    if (balance >= out_.fact.points_milli) return std::nullopt;
    return Refusal{"balance-negative",
                   {},
                   say("{} has {} points, {} are needed", counter_.who(m), to_string(Points{balance}),
                       to_string(Points{out_.fact.points_milli})),
                   expired.milli > 0
                       ? say("{} more have expired; wait until more is earned", to_string(Points{expired.milli}))
                       : std::string(tr("nothing was taken; wait until more is earned"))};
  }

  // A volunteer who has left may still use what was earned; points are given to those who are enrolled.
  No current(const Member& m) const {
    if (m.current(counter_.today_text())) return std::nullopt;
    return Refusal{"not-current", {}, say("{} is not enrolled any more", counter_.who(m)), ""};
  }

  bool excepted(const Member& m) const {
    return std::any_of(pack_.redeem.exceptions.begin(), pack_.redeem.exceptions.end(),
                       [&](const auto& tag) { return m.latest.tags.find(";" + tag + ";") != std::string::npos; });
  }

  // The scheme's own age, else redeem.min_age; those with a tag of redeem.exceptions from redeem.exception_age.
  No of_age(const Member& m) {
    const std::int64_t own = scheme_->redeem_min_age.value(order_.day);
    std::int64_t least = own >= 0 ? own : pack_.redeem.min_age.value(order_.day);
    if (least > 0 && excepted(m)) least = std::min(least, pack_.redeem.exception_age.value(order_.day));
    if (least == 0) return std::nullopt;
    const auto born = counter_.born(m);
    if (born && model::age_on(*born, order_.day) >= least) return std::nullopt;
    return Refusal{"redemption-underage", {}, say("{} may redeem from the age of {}", counter_.who(m), least), ""};
  }

  std::int64_t minutes_served(const Member& m) const {
    return counter_.minutes_served(m.latest.person);
  }

  // 先付出再得到 (P03). Who brought a balance from an older system has served there.
  No earned_first(const Member& m) const {
    if (!pack_.redeem.earn_first.value(order_.day) || excepted(m) || minutes_served(m) > 0) return std::nullopt;
    for (const auto& r : store::redemptions(counter_.ledger()))
      if (r.fact.type == "opening" && r.state != "cancelled" && r.fact.scheme == scheme_->id &&
          counter_.kept_of(r.fact.person) == m.latest.person)
        return std::nullopt;
    return Refusal{"earn-first",
                   {},
                   say("{} has not served yet, and whoever redeems must have", counter_.who(m)),
                   std::string(tr("points that were given may be used after the first approved service"))};
  }

  No hours_served(const Member& m) const {
    const std::int64_t hours = pack_.redeem.min_hours.value(order_.day);
    if (hours == 0) return std::nullopt;
    const std::int64_t minutes = minutes_served(m);
    if (minutes >= hours * 60) return std::nullopt;
    return Refusal{
        "hours-missing",
        {},
        say("{} has served {} minutes; {} hours are needed before the first redemption", counter_.who(m), minutes, hours),
        ""};
  }

  No offered() const {
    if (order_.quantity < 1)
      return Refusal{
          "bad-value", {}, say("{} is no quantity", order_.quantity), std::string(tr("give a whole number from 1"))};
    if ((item_->from && order_.day < *item_->from) || (item_->to && order_.day > *item_->to))
      return Refusal{"item-not-offered", {}, say("{} is not on offer on {}", item_->name, order_.day.iso()), ""};
    if (item_->kind == "goods" && !scheme_->goods.value(order_.day))
      return Refusal{"goods-banned", {}, say("{} buys services only, no goods", scheme_->unit_name), ""};
    return quota_left();
  }

  No quota_left() const {
    if (item_->quota == 0) return std::nullopt;
    std::int64_t used = 0;
    for (const auto& r : store::redemptions(counter_.ledger()))
      if (r.fact.item == item_->id && r.state != "cancelled" && r.fact.ref != order_.ref) used += r.fact.quantity;
    if (used + order_.quantity <= item_->quota) return std::nullopt;
    return Refusal{"quota-used-up", {}, say("of {} only {} are left", item_->name, item_->quota - used), ""};
  }

  No item() {
    const Member* m = nullptr;
    if (auto no = person(order_.person, "redeem", m)) return no;
    if (order_.quantity < 1 || order_.quantity > quantity_max)
      return Refusal{"bad-value", {}, say("{} is no quantity", order_.quantity), std::string(tr("give a whole number from 1"))};
    if (auto no = known_ ? std::nullopt : offered()) return no;
    out_.fact.person = m->latest.person;
    out_.fact.item = item_->id;
    out_.fact.points_milli = item_->points.milli * order_.quantity;
    out_.fact.reserved = item_->kind == "service";
    if (order_.points && order_.points->milli != out_.fact.points_milli)
      return Refusal{"values-disagree",
                     {},
                     say("the catalogue says {} points, the row says {}", to_string(Points{out_.fact.points_milli}),
                         to_string(*order_.points)),
                     std::string(tr("leave the points blank"))};
    // What stands in the ledger already is only compared, whatever became of the person since.
    if (auto no = known_ ? std::nullopt : of_age(*m)) return no;
    if (auto no = known_ ? std::nullopt : earned_first(*m)) return no;
    if (auto no = known_ ? std::nullopt : hours_served(*m)) return no;
    if (auto no = covered(*m)) return no;
    post(out_.fact.person, "redeemed", -out_.fact.points_milli);
    return std::nullopt;
  }

  No transfer() {
    const Member* giver = nullptr;
    if (auto no = person(order_.person, "redeem", giver)) return no;
    if (auto no = amount()) return no;
    out_.fact.person = giver->latest.person;
    const bool gift = order_.kind == "gift";
    if (gift) {
      const Member* to = nullptr;
      if (auto no = somebody(order_.to, to)) return no;
      if (auto no = gift_allowed(*giver, *to)) return no;
      out_.fact.other = to->latest.person;
    }
    if (auto no = covered(*giver)) return no;
    const std::int64_t milli = out_.fact.points_milli;
    out_.postings = {{out_.fact.person, scheme_->id, gift ? "given" : "donated", -milli},
                     {out_.fact.other, scheme_->id, gift ? "received" : "donated", milli}};
    return std::nullopt;
  }

  No gift_allowed(const Member& giver, const Member& to) const {
    if (&giver == &to)
      return Refusal{"to-oneself",
                     {},
                     say("{} cannot give to themselves", counter_.who(giver)),
                     std::string(tr("name another receiver"))};
    if (known_) return std::nullopt;
    if (auto no = current(to)) return no;
    if (auto no = account(to)) return no;
    const std::string& scope = scheme_->gift.value(order_.day);
    if (scope == "any" || (scope == "kin" && are_kin(counter_, giver, to))) return std::nullopt;
    return Refusal{"gift-not-allowed",
                   {},
                   scope == "kin" ? std::string(tr("points may be given to kin only"))
                                  : std::string(tr("points may not be given away")),
                   ""};
  }

  No grant() {
    const Member* to = nullptr;
    if (auto no = person(order_.to, "redeem", to)) return no;
    if (auto no = known_ ? std::nullopt : current(*to)) return no;
    if (auto no = amount()) return no;
    out_.fact.person = to->latest.person;
    if (auto no = pool_left()) return no;
    post(out_.fact.person, "granted", out_.fact.points_milli);
    return std::nullopt;
  }

  // grants = "pool": only what was donated can be granted.
  No pool_left() const {
    if (!scheme_->grants_from_pool || known_) return std::nullopt;
    const std::int64_t pool = pool_of(counter_.ledger(), scheme_->id);
    if (pool >= out_.fact.points_milli) return std::nullopt;
    return Refusal{"pool-empty",
                   {},
                   say("the pool of donations has {} points, {} are needed", to_string(Points{pool}),
                       to_string(Points{out_.fact.points_milli})),
                   std::string(tr("only what was donated can be granted in this scheme"))};
  }

  // A balance brought from an older system: it needs the document that it rests on.
  No opening() {
    const Member* to = nullptr;
    if (auto no = person(order_.to.empty() ? order_.person : order_.to, "admin", to)) return no;
    if (auto no = amount()) return no;
    if (order_.document.find_first_not_of(' ') == std::string::npos)
      return Refusal{"missing-value",
                     {},
                     std::string(tr("the document that the balance rests on is missing")),
                     std::string(tr("name it with --document, or in the column 依据"))};
    out_.fact.person = to->latest.person;
    out_.values = {{"document", order_.document}};
    post(out_.fact.person, "granted", out_.fact.points_milli);
    return std::nullopt;
  }

  void post(EntryId who, const char* kind, std::int64_t milli) const {
    out_.postings = {{who, scheme_->id, kind, milli}, {0, scheme_->id, kind, -milli}};
  }

  No known_ref() const {
    if (!known_) return std::nullopt;
    const auto f = store::find_redemption(counter_.ledger(), order_.ref)->fact;
    const auto& now = out_.fact;
    out_.unchanged = f.type == now.type && (!order_.day_given || f.day == now.day) && counter_.kept_of(f.person) == now.person &&
                     (f.other == 0 ? 0 : counter_.kept_of(f.other)) == now.other && f.scheme == now.scheme &&
                     f.item == now.item && f.quantity == now.quantity &&
                     (!now.item.empty() || f.points_milli == now.points_milli);
    if (out_.unchanged) return std::nullopt;
    return Refusal{"ref-twice",
                   {},
                   say("{} is in the ledger already, with other content", now.ref),
                   std::string(tr("give the new one a 记录编号 of its own"))};
  }

  Counter& counter_;
  const rules::Pack& pack_;
  const RedeemOrder& order_;
  RedemptionPlan& out_;
  const rules::Scheme* scheme_ = nullptr;
  const rules::Item* item_ = nullptr;
  bool known_ = false;
};

}  // namespace

No plan_redemption(Counter& counter, const RedeemOrder& order, RedemptionPlan& out) {
  return Planner(counter, order, out).plan();
}

EntryId write_redemption(Counter& counter, RedemptionPlan& plan, EntryId batch) {
  if (plan.fact.ref.empty()) {
    const std::string base = "R" + std::to_string(counter.writer().next());
    plan.fact.ref = base;
    for (int n = 2; store::find_redemption(counter.ledger(), plan.fact.ref); ++n) plan.fact.ref = base + "-" + std::to_string(n);
  }
  plan.fact.batch = batch;
  if (!plan.values.empty()) counter.keys();  // they lie in a box: say so before anything is written
  return counter.writer().add(plan.fact, plan.postings, plan.values);
}

std::vector<store::Posting> taken_back(const Counter& counter, EntryId redemption) {
  auto postings = store::postings_of_entry(counter.ledger(), redemption);
  for (auto& posting : postings) {
    posting.points_milli = -posting.points_milli;
    if (posting.person != 0) posting.person = counter.kept_of(posting.person);  // merged since: the account is the kept one's
  }
  return postings;
}

}  // namespace desk

// Asking for a service: who may, what it costs, what is held for it.
#include <algorithm>

#include "desk/pairs_held.hpp"
#include "desk/redeem_plan.hpp"
#include "desk/request_parts.hpp"
#include "store/requests.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

using No = std::optional<Refusal>;

namespace {

// The states, for the catalogue.
constexpr const char* states[] = {words::mark("open"),     words::mark("dispatched"), words::mark("accepted"),
                                  words::mark("served"),   words::mark("confirmed"),  words::mark("rated"),
                                  words::mark("withdrawn")};

}  // namespace

std::string state_of_request(const std::string& state) {
  const auto known = std::find(std::begin(states), std::end(states), state);
  return known == std::end(states) ? state : std::string(tr(*known));
}

EntryId home_of(const Counter& counter, EntryId person) {
  const Member* m = counter.people().by_id(person);
  return m == nullptr ? 0 : counter.people().kept(*m).on(counter.today_text()).community;
}

No find_somebody(Counter& counter, const std::string& text, const Member*& out) {
  const auto found = counter.find(text);
  if (found.refusal) return found.refusal;
  out = &counter.people().kept(*found.member);
  return std::nullopt;
}

No not_current(Counter& counter, const Member& m) {
  if (m.current(counter.today_text())) return std::nullopt;
  return Refusal{"not-current", {}, say("{} is not enrolled any more", counter.who(m)), ""};
}

No wrong_role(Counter& counter, const Member& m, bool helper) {
  return Refusal{
      "wrong-role",
      {},
      helper ? say("{} is no volunteer", counter.who(m)) : say("{} is not enrolled as an elder", counter.who(m)),
      std::string(tr("correct the code, or give the person that role with carebank enroll set"))};
}

namespace {

constexpr std::int64_t minutes_max = 10080;

class Asking {
 public:
  Asking(Counter& counter, const NewRequest& wanted) : counter_(counter), pack_(counter.pack()), wanted_(wanted) {}

  No plan() {
    if (auto no = find_somebody(counter_, wanted_.elder, elder_)) return no;
    if (auto no = counter_.may("record", home_of(counter_, elder_->latest.person))) return no;
    if (!elder_->on(counter_.today_text()).elder) return wrong_role(counter_, *elder_, false);
    if (auto no = not_current(counter_, *elder_)) return no;
    if (auto no = of_age()) return no;
    if (auto no = words()) return no;
    fact_.ref = wanted_.ref;
    fact_.elder = elder_->latest.person;
    fact_.minutes = wanted_.minutes.value_or(0);
    if (wanted_.minutes && (*wanted_.minutes < 1 || *wanted_.minutes > minutes_max))
      return Refusal{"bad-value", {}, say("{} minutes cannot be asked for", *wanted_.minutes), std::string(tr("give a number from 1 to 10080, which is a week"))};
    fact_.day = counter_.today_text();
    fact_.wanted = wanted_.wanted ? wanted_.wanted->iso() : "";
    fact_.published = wanted_.published;
    if (wanted_.wanted && *wanted_.wanted < counter_.today())
      return Refusal{"bad-date",
                     {},
                     say("{} is past", fact_.wanted),
                     std::string(tr("give the day on which the service is wanted"))};
    if (auto no = known()) return no;
    return unchanged_ ? std::nullopt : paid();
  }

  bool unchanged() const { return unchanged_; }

  std::string write() {
    if (!wanted_.note.empty()) counter_.keys();
    if (held_) fact_.redemption = write_redemption(counter_, *held_, 0);
    if (fact_.ref.empty()) {
      const std::string base = "Q" + std::to_string(counter_.writer().next());
      fact_.ref = base;
      for (int n = 2; store::find_request(counter_.ledger(), fact_.ref); ++n) fact_.ref = base + "-" + std::to_string(n);
    }
    store::Private values;
    if (!wanted_.note.empty()) values.emplace_back("note", wanted_.note);
    counter_.writer().add(fact_, values);
    return fact_.ref;
  }

 private:
  No of_age() {
    const auto born = counter_.born(*elder_);
    if (elder_of_age(pack_, elder_->latest, born, counter_.today())) return std::nullopt;
    return Refusal{"elder-ineligible",
                   {},
                   say("{} is younger than {}, or the birth date is not known", counter_.who(*elder_),
                       pack_.elder.min_age.value(counter_.today())),
                   ""};
  }

  No words() {
    const model::Vocabulary categories = pack_.category_vocabulary(), programmes = pack_.programme_vocabulary();
    const auto* category = categories.find(wanted_.category);
    if (category == nullptr) return unknown("unknown-category", wanted_.category, categories);
    fact_.category = category->id;
    fact_.programme = pack_.default_programme().id;
    if (wanted_.programme.empty()) return std::nullopt;
    const auto* programme = programmes.find(wanted_.programme);
    if (programme == nullptr) return unknown("unknown-programme", wanted_.programme, programmes);
    fact_.programme = programme->id;
    return std::nullopt;
  }

  static No unknown(const char* code, const std::string& word, const model::Vocabulary& known) {
    const std::string near = known.nearest(word);
    return Refusal{code,
                   {},
                   say("{} is not in the rule pack", word),
                   near.empty() ? std::string() : say("did you mean {}?", near)};
  }

  // The same request said again.
  No known() {
    if (wanted_.ref.empty()) return std::nullopt;
    const auto old = store::find_request(counter_.ledger(), wanted_.ref);
    if (!old) return std::nullopt;
    const auto& f = old->fact;
    unchanged_ = counter_.kept_of(f.elder) == fact_.elder && f.category == fact_.category &&
                 f.programme == fact_.programme && f.wanted == fact_.wanted && f.published == fact_.published &&
                 (f.redemption == 0) == wanted_.item.empty() && (!wanted_.minutes || f.minutes == *wanted_.minutes);
    if (unchanged_) return std::nullopt;
    return Refusal{"ref-twice",
                   {},
                   say("{} is in the ledger already, with other content", wanted_.ref),
                   std::string(tr("give the new one a 记录编号 of its own"))};
  }

  No paid() {
    if (wanted_.item.empty())
      return wanted_.scheme.empty() ? free()
                                    : Refusal{"missing-value",
                                              {},
                                              std::string(tr("nothing says what is to be paid for")),
                                              std::string(tr("give --item"))};
    RedeemOrder order;
    order.kind = "item";
    order.person = elder_->latest.code;
    order.item = wanted_.item;
    order.scheme = wanted_.scheme;
    order.day = counter_.today();
    if (auto no = how_many(order.quantity)) return no;
    held_.emplace();
    return plan_redemption(counter_, order, *held_);
  }

  // The item's minutes make the price: two hours of something sold by the hour are two of it.
  No how_many(std::int64_t& quantity) {
    const model::Vocabulary items = pack_.item_vocabulary();
    const auto* term = items.find(wanted_.item);
    const rules::Item* item = term == nullptr ? nullptr : pack_.item(term->id);
    if (item == nullptr) return std::nullopt;  // planning the redemption says so
    if (item->kind == "goods")
      return Refusal{"bad-value",
                     {},
                     say("{} is goods, which nobody is asked for", item->name),
                     std::string(tr("use carebank redeem item"))};
    if (fact_.minutes == 0) fact_.minutes = item->minutes;
    if (item->minutes == 0 || fact_.minutes == item->minutes) return std::nullopt;
    quantity = fact_.minutes / item->minutes;
    if (fact_.minutes % item->minutes == 0) return std::nullopt;
    return Refusal{"values-disagree",
                   {},
                   say("{} lasts {} minutes, {} are asked for", item->name, item->minutes, fact_.minutes),
                   std::string(tr("ask for a multiple of that, or leave --minutes out"))};
  }

  No free() const {
    const auto& rule = pack_.elder.tags.on(counter_.today());
    const auto has = [&](const std::string& tag) {
      return elder_->latest.tags.find(";" + tag + ";") != std::string::npos;
    };
    if (rule.value.empty() || std::any_of(rule.value.begin(), rule.value.end(), has)) return std::nullopt;
    if (rule.level == rules::Level::soft && elder_->latest.overridden) return std::nullopt;
    return Refusal{"not-free",
                   {},
                   say("{} has none of the tags that make a service free", counter_.who(*elder_)),
                   std::string(tr("hold points for it with --item"))};
  }

  Counter& counter_;
  const rules::Pack& pack_;
  const NewRequest& wanted_;
  const Member* elder_ = nullptr;
  store::Request fact_;
  std::optional<RedemptionPlan> held_;
  bool unchanged_ = false;
};

}  // namespace

Outcome ask(Counter& counter, const NewRequest& request) {
  counter.begin();
  Outcome outcome;
  Asking asking(counter, request);
  if (auto no = asking.plan()) {
    no->subject = request.ref;
    outcome.refuse(std::move(*no));
    return outcome;
  }
  if (asking.unchanged()) {
    ++outcome.unchanged;
    outcome.refs.push_back(request.ref);
    return outcome;
  }
  outcome.refs.push_back(asking.write());
  counter.commit();
  ++outcome.added;
  return outcome;
}

}  // namespace desk

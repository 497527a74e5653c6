// Accounts through all that can befall them: points come, go, expire and are inherited, and none is lost or made.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>

#include "bank.hpp"
#include "desk/redeem_accounts.hpp"

using property::Bank;

namespace {

const std::array<std::string, 5> people{"V1", "V2", "V3", "V4", "E1"};

enum class What { earn, void_it, opening, gift, donate, grant, item, deliver, cancel, close, expire };

struct Act {
  What what;
  unsigned who, other, number, half_points;
};

std::ostream& operator<<(std::ostream& out, const Act& act) {
  return out << static_cast<int>(act.what) << "(" << act.who << "," << act.other << "," << act.number << ","
             << act.half_points << ")";
}

rc::Gen<Act> any_act() {
  const auto what = rc::gen::weightedElement<What>({{4, What::earn},
                                                    {2, What::void_it},
                                                    {3, What::opening},
                                                    {3, What::gift},
                                                    {2, What::donate},
                                                    {2, What::grant},
                                                    {2, What::item},
                                                    {1, What::deliver},
                                                    {2, What::cancel},
                                                    {2, What::close},
                                                    {2, What::expire}});
  return rc::gen::construct<Act>(what, rc::gen::inRange(0U, 5U), rc::gen::inRange(0U, 5U), rc::gen::inRange(0U, 8U),
                                 rc::gen::inRange(1U, 7U));
}

// Over Dongxihu's rules: points last two months, grants come from the pool, anybody may inherit.
void adopt(Bank& bank) {
  const auto base = rules::built_in("rules.toml"), pack = rules::built_in("420112");
  const std::string law =
      "[pack]\nid = \"law\"\nversion = \"2\"\n[[scheme]]\nid = \"huzhu\"\nexpiry_months = 2\ngrants = \"pool\"\n"
      "[closure]\nheirs = \"any\"\n";
  store::Stamp stamp;
  stamp.at = 1'743'100'000'000;
  stamp.day = *model::Day::parse("2025-03-28");
  store::Writer writer(bank.ledger(), stamp, &bank.keys());
  writer.add(store::PackFact{"law", "2", "2025-03-29", ""},
             {{base.name, base.text}, {pack.name, pack.text}, {"law.toml", law}});
  writer.commit();
}

std::string service(const Act& act) { return "S-" + std::to_string(act.who % 4) + "-" + std::to_string(act.number); }
std::string ref(const Act& act) { return "R-" + std::to_string(act.number); }

desk::Outcome earn(Bank& bank, const Act& act) {
  bank.services("ref,day,start,minutes,volunteer,elder,category\n" + service(act) + ",2025-05-" +
                std::to_string(10 + act.number) + ",9:00," + std::to_string(30 * act.half_points) + "," +
                people[act.who % 4] + ",E2,助餐\n");
  bank.act(desk::ServiceAct::verify, {service(act)});
  return bank.act(desk::ServiceAct::approve, {service(act)});
}

// Balances of an older system are as old as they say: half of them have expired.
desk::Outcome opening(Bank& bank, const Act& act) {
  desk::RedeemOrder order;
  order.kind = "opening";
  order.to = people[act.who];
  order.points = model::Points{500 * static_cast<std::int64_t>(act.half_points)};
  order.document = "附表";
  order.day = *model::Day::parse("2025-0" + std::to_string(4 + act.other % 4) + "-15");
  auto at = bank.counter("A");
  return desk::redeem(at, order);
}

desk::Outcome close(Bank& bank, const Act& act) {
  const std::array<std::string, 3> fates{"heir", "donate", "lapse"};
  const std::string& fate = fates[act.number % 3];
  auto at = bank.counter("A");
  return desk::close_account(at, {people[act.who], fate, fate == "heir" ? people[act.other] : "", "huzhu", "注销",
                                  *model::Day::parse(property::today)});
}

desk::Outcome order(Bank& bank, const Act& act) {
  desk::RedeemOrder order;
  order.kind = act.what == What::item     ? "item"
               : act.what == What::gift   ? "gift"
               : act.what == What::donate ? "donate"
                                          : "grant";
  order.ref = ref(act);
  order.day = *model::Day::parse(property::today);
  if (act.what != What::grant) order.person = people[act.who];
  if (act.what == What::gift || act.what == What::grant) order.to = people[act.other];
  if (act.what == What::item)
    order.item = "meals", order.quantity = act.half_points;
  else
    order.points = model::Points{500 * static_cast<std::int64_t>(act.half_points)};
  return bank.redeem(order);
}

desk::Outcome apply(Bank& bank, const Act& act) {
  switch (act.what) {
    case What::earn:
      return earn(bank, act);
    case What::void_it:
      return bank.act(desk::ServiceAct::void_it, {service(act)});
    case What::opening:
      return opening(bank, act);
    case What::deliver:
      return bank.deliver(ref(act));
    case What::cancel:
      return bank.cancel(ref(act));
    case What::close:
      return close(bank, act);
    case What::expire: {
      auto at = bank.counter("A");
      return desk::expire_points(at);
    }
    default:
      return order(bank, act);
  }
}

std::int64_t still_expired(Bank& bank) {
  std::int64_t milli = 0;
  for (const auto& [key, lots] : reckoning::lots(bank.ledger()))
    milli += reckoning::expired(lots, 2, *model::Day::parse(property::today)).milli;
  return milli;
}

void lots_are_balances(Bank& bank) {
  const auto lots = reckoning::lots(bank.ledger());
  for (const auto& account : store::accounts(bank.ledger())) {
    const auto found = lots.find({account.person, account.scheme});
    RC_ASSERT((found == lots.end() ? 0 : found->second.balance()) == account.balance);
    RC_ASSERT(reckoning::lots_of(bank.ledger(), account.person, account.scheme).balance() == account.balance);
  }
}

}  // namespace

TEST_CASE("points are conserved through closing and expiry, and lots add up to balances") {
  const bool holds = rc::check([] {
    const auto acts = *rc::gen::resize(40, rc::gen::container<std::vector<Act>>(any_act()));
    Bank bank;
    adopt(bank);
    bool voided = false, closed = false, expired = false;
    for (const Act& act : acts) {
      const auto before = bank.balances();
      const auto outcome = apply(bank, act);
      const auto now = bank.balances();
      voided = voided || (act.what == What::void_it && outcome.updated > 0);
      for (const auto& [person, balance] : now) {
        const auto old = before.find(person);
        RC_ASSERT(act.what == What::void_it || balance >= 0 || (old != before.end() && balance >= old->second));
      }
      if (act.what == What::expire) RC_ASSERT(still_expired(bank) == 0);
      expired = expired || (act.what == What::expire && outcome.updated > 0);
      if (act.what == What::close && outcome.updated > 0) {
        closed = true;
        RC_ASSERT(now.at(bank.person(people[act.who])) == 0);
      }
      RC_ASSERT(desk::pool_of(bank.ledger(), "huzhu") >= 0);
      lots_are_balances(bank);
    }
    RC_ASSERT(bank.unbalanced().empty());
    for (const auto& id : bank.findings()) {
      RC_ASSERT(id != "posting-unbalanced");
      RC_ASSERT(id != "credit-mismatch");
      RC_ASSERT(id != "storage-unit");
      RC_ASSERT((voided || id != "balance-negative"));
    }
    RC_ASSERT(bank.damages() == std::vector<std::string>{});
    RC_CLASSIFY(closed, "an account was closed");
    RC_CLASSIFY(expired, "points expired");
  });
  REQUIRE(holds);
}

// Whatever is done at the counter, in whatever order: points are conserved, and every account holds what the services
// earn by the rules.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <set>

#include "bank.hpp"

using property::Bank;

namespace {

const std::array<std::string, 5> volunteers{"V1", "V2", "V3", "V4", "V5"};
const std::array<std::string, 3> elders{"E1", "E2", "E3"};
const std::array<std::string, 4> categories{"助餐", "助洁", "探访", "助医"};

enum class What {
  earn,
  record,
  verify,
  approve,
  give_back,
  void_it,
  item,
  gift,
  donate,
  grant,
  cancel,
  deliver,
  merge
};

// One act at the counter; the numbers choose among what there is.
struct Act {
  What what;
  unsigned a, b, minutes, half_points;
};

std::ostream& operator<<(std::ostream& os, const Act& act) {
  static const char* names[] = {"earn", "record", "verify", "approve", "return",  "void", "item",
                                "gift", "donate", "grant",  "cancel",  "deliver", "merge"};
  return os << names[static_cast<int>(act.what)] << "(" << act.a << ", " << act.b << ", " << act.minutes << " min, "
            << act.half_points << "/2)";
}

rc::Gen<Act> any_act() {
  // Whole services come more often than merges, or nothing would ever be earned.
  const auto what = rc::gen::weightedElement<What>({{6, What::earn},
                                                    {4, What::record},
                                                    {4, What::verify},
                                                    {4, What::approve},
                                                    {2, What::give_back},
                                                    {3, What::void_it},
                                                    {2, What::item},
                                                    {3, What::gift},
                                                    {2, What::donate},
                                                    {2, What::grant},
                                                    {2, What::cancel},
                                                    {1, What::deliver},
                                                    {1, What::merge}});
  return rc::gen::construct<Act>(what, rc::gen::inRange(0U, 8U), rc::gen::inRange(0U, 8U), rc::gen::inRange(1U, 200U),
                                 rc::gen::inRange(1U, 7U));
}

std::string ref(unsigned n) { return "S-" + std::to_string(n); }
std::string redemption(unsigned n) { return "R-" + std::to_string(n); }

// A service whose content hangs on its numbers alone: the same ref may come again with other content.
std::string row(const Act& act) {
  const std::string day = "2025-05-" + std::to_string(10 + act.a);
  const std::string start = std::to_string(8 + act.b) + ":00";
  std::string people = volunteers[act.a % 5];
  if (act.minutes % 3 == 0) people += ";" + volunteers[(act.a + 1) % 5];
  return ref(act.a) + "," + day + "," + start + "," + std::to_string(act.minutes) + "," + people + "," +
         elders[act.b % 3] + "," + categories[act.b % 4] + "\n";
}
const std::string header = "ref,day,start,minutes,volunteer,elder,category\n";

desk::RedeemOrder order(const Act& act) {
  desk::RedeemOrder o;
  o.kind = act.what == What::item     ? "item"
           : act.what == What::gift   ? "gift"
           : act.what == What::donate ? "donate"
                                      : "grant";
  o.ref = redemption(act.b);
  o.day = *model::Day::parse(property::today);
  o.person = act.what == What::grant ? "" : volunteers[act.a % 5];
  if (act.what == What::gift || act.what == What::grant)
    o.to = act.b % 2 == 0 ? elders[act.b % 3] : volunteers[act.b % 5];
  if (act.what == What::item) {
    o.item = "meals";
    o.quantity = act.half_points;
  } else {
    o.points = model::Points{500 * static_cast<std::int64_t>(act.half_points)};
  }
  return o;
}

desk::Outcome apply(Bank& bank, const Act& act) {
  switch (act.what) {
    case What::record:
      return bank.services(header + row(act));
    case What::earn:
      bank.services(header + row(act));
      bank.act(desk::ServiceAct::verify, {ref(act.a)});
      return bank.act(desk::ServiceAct::approve, {ref(act.a)});
    case What::verify:
      return bank.act(desk::ServiceAct::verify, {ref(act.a)});
    case What::approve:
      return bank.act(desk::ServiceAct::approve, {ref(act.a)});
    case What::give_back:
      return bank.act(desk::ServiceAct::give_back, {ref(act.a)});
    case What::void_it:
      return bank.act(desk::ServiceAct::void_it, {ref(act.a)});
    case What::cancel:
      return bank.cancel(redemption(act.b));
    case What::deliver:
      return bank.deliver(redemption(act.b));
    case What::merge:
      return bank.merge(volunteers[act.a % 5], volunteers[act.b % 5]);
    default:
      return bank.redeem(order(act));
  }
}

// The contract's formula, worked out from the facts: one point an hour, kept in halves, the rest carried.
std::map<store::EntryId, std::int64_t> earned_by_the_rules(const store::Ledger& ledger) {
  const auto people = store::Register::load(ledger);
  std::map<store::EntryId, std::int64_t> minutes;
  store::each_approved(ledger, 0, "", [&](const store::Earning& e) {
    minutes[people.kept(*people.by_id(e.person)).latest.person] += e.minutes;
  });
  for (auto& [person, sum] : minutes) sum = sum / 30 * 500;
  std::erase_if(minutes, [](const auto& m) { return m.second == 0; });
  return minutes;
}

std::map<store::EntryId, std::int64_t> earned_by_the_book(const store::Ledger& ledger) {
  std::map<store::EntryId, std::int64_t> earned;
  for (const auto& account : store::accounts(ledger))
    if (account.earned != 0) earned[account.person] = account.earned;
  return earned;
}

// Who owes now and owed less before; a merge may carry a debt over.
bool new_debt(const std::map<store::EntryId, std::int64_t>& before, const std::map<store::EntryId, std::int64_t>& now) {
  return std::any_of(now.begin(), now.end(), [&](const auto& account) {
    const auto old = before.find(account.first);
    return account.second < 0 && account.second < (old == before.end() ? 0 : old->second);
  });
}

std::int64_t total(const std::map<store::EntryId, std::int64_t>& balances) {
  std::int64_t sum = 0;
  for (const auto& account : balances) sum += account.second;
  return sum;
}

const std::set<std::string> never{"posting-unbalanced", "credit-mismatch", "storage-unit"};

}  // namespace

TEST_CASE("after any acts the points are conserved and the audit finds no fault in the books") {
  const bool holds = rc::check([] {
    const auto acts = *rc::gen::resize(40, rc::gen::container<std::vector<Act>>(any_act()));
    Bank bank;
    bool voided = false;
    for (const Act& act : acts) {
      const auto before = bank.balances();
      const auto size = bank.ledger().size();
      const auto outcome = apply(bank, act);
      RC_ASSERT(outcome.added + outcome.updated + outcome.unchanged + outcome.refused == 1U);
      if (act.what != What::earn) RC_ASSERT((bank.ledger().size() > size) == (outcome.added + outcome.updated > 0));
      const auto now = bank.balances();
      voided = voided || (act.what == What::void_it && outcome.updated > 0);
      if (act.what != What::void_it && act.what != What::merge) RC_ASSERT_FALSE(new_debt(before, now));
      if (act.what == What::merge) RC_ASSERT(total(now) >= total(before));
      RC_ASSERT(earned_by_the_book(bank.ledger()) == earned_by_the_rules(bank.ledger()));
    }
    RC_ASSERT(bank.unbalanced().empty());
    for (const auto& id : bank.findings()) {
      RC_ASSERT_FALSE(never.contains(id));
      if (!voided) RC_ASSERT(id != "balance-negative");
    }
    RC_ASSERT(bank.damages() == std::vector<std::string>{});
    RC_CLASSIFY(!earned_by_the_book(bank.ledger()).empty(), "somebody earned");
    RC_CLASSIFY(voided, "something was voided");
  });
  REQUIRE(holds);
}

TEST_CASE("a dry run says what the act then does, and writes nothing") {
  const bool holds = rc::check([] {
    const auto acts = *rc::gen::resize(15, rc::gen::container<std::vector<Act>>(any_act()));
    Bank bank;
    for (const Act& act : acts) {
      if (act.what == What::earn) {  // three acts: what the second says hangs on the first
        apply(bank, act);
        continue;
      }
      const auto size = bank.ledger().size();
      const auto root = bank.ledger().root(size);
      bank.dry(true);
      const auto tried = apply(bank, act);
      bank.dry(false);
      RC_ASSERT(bank.ledger().size() == size);
      RC_ASSERT(bank.ledger().root(size) == root);
      const auto done = apply(bank, act);
      RC_ASSERT(std::tuple(tried.added, tried.updated, tried.unchanged, tried.refused, tried.refs) ==
                std::tuple(done.added, done.updated, done.unchanged, done.refused, done.refs));
    }
  });
  REQUIRE(holds);
}

namespace {

// Services that never clash: each on a day of its own.
std::string services(const std::vector<unsigned>& minutes) {
  std::string csv = header;
  for (unsigned i = 0; i < minutes.size(); ++i) {
    const std::string day = model::Day{model::Day::parse("2025-05-01")->number + static_cast<int>(i)}.iso();
    csv += ref(i) + "," + day + ",9:00," + std::to_string(minutes[i]) + "," + volunteers[minutes[i] % 5] +
           (i % 4 == 0 ? ";" + volunteers[(minutes[i] + 2) % 5] : "") + "," + elders[i % 3] + "," + categories[i % 4] +
           "\n";
  }
  return csv;
}

rc::Gen<std::vector<unsigned>> some_minutes() {
  return rc::gen::resize(12, rc::gen::nonEmpty(rc::gen::container<std::vector<unsigned>>(rc::gen::inRange(1U, 300U))));
}

std::vector<std::string> refs(std::size_t count) {
  std::vector<std::string> all;
  for (unsigned i = 0; i < count; ++i) all.push_back(ref(i));
  return all;
}

template <class T>
std::vector<T> shuffled(std::vector<T> items) {
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[*rc::gen::inRange<std::size_t>(0, i)]);
  return items;
}

}  // namespace

TEST_CASE("the order of approvals does not matter") {
  const bool holds = rc::check([] {
    const auto minutes = *some_minutes();
    Bank one, other;
    for (Bank* bank : {&one, &other}) {
      bank->services(services(minutes));
      bank->act(desk::ServiceAct::verify, {});
    }
    one.act(desk::ServiceAct::approve, {});
    const auto order = shuffled(refs(minutes.size()));
    for (std::size_t i = 0; i < order.size();) {
      const std::size_t n = std::min(order.size() - i, *rc::gen::inRange<std::size_t>(1, 4));
      other.act(desk::ServiceAct::approve,
                {order.begin() + static_cast<std::ptrdiff_t>(i), order.begin() + static_cast<std::ptrdiff_t>(i + n)});
      i += n;
    }
    RC_ASSERT(one.accounts() == other.accounts());
    RC_ASSERT(earned_by_the_book(other.ledger()) == earned_by_the_rules(other.ledger()));
  });
  REQUIRE(holds);
}

TEST_CASE("a void undoes exactly what the approval did") {
  const bool holds = rc::check([] {
    const auto minutes = *some_minutes();
    const auto more = *some_minutes();
    std::vector<unsigned> all = minutes;
    all.insert(all.end(), more.begin(), more.end());
    Bank with, without;
    with.services(services(all));
    without.services(services(minutes));
    for (Bank* bank : {&with, &without})
      for (const auto act : {desk::ServiceAct::verify, desk::ServiceAct::approve}) bank->act(act, {});
    auto extra = refs(all.size());
    extra.erase(extra.begin(), extra.begin() + static_cast<std::ptrdiff_t>(minutes.size()));
    for (const auto& one : shuffled(extra)) RC_ASSERT(with.act(desk::ServiceAct::void_it, {one}).updated == 1U);
    RC_ASSERT(earned_by_the_book(with.ledger()) == earned_by_the_book(without.ledger()));
    // What is carried on is as it was, too: half an hour more earns the same in both.
    const std::string later = header + "S-99,2025-07-30,9:00,29,V1;V2;V3;V4;V5,E1,助餐\n";
    for (Bank* bank : {&with, &without}) {
      bank->services(later);
      for (const auto act : {desk::ServiceAct::verify, desk::ServiceAct::approve}) bank->act(act, {});
    }
    RC_ASSERT(earned_by_the_book(with.ledger()) == earned_by_the_book(without.ledger()));
  });
  REQUIRE(holds);
}

TEST_CASE("two codes of one person earn together") {
  Bank bank;
  bank.services(header + "S-1,2025-05-06,9:00,25,V1,E1,助餐\nS-2,2025-05-07,9:00,10,V2,E1,助餐\n");
  bank.act(desk::ServiceAct::verify, {});
  bank.act(desk::ServiceAct::approve, {});
  REQUIRE(bank.balances().empty());
  REQUIRE(bank.merge("V2", "V1").updated == 1);
  CHECK(bank.balances() == std::map<store::EntryId, std::int64_t>{{bank.person("V1"), 500}});
  CHECK(earned_by_the_book(bank.ledger()) == earned_by_the_rules(bank.ledger()));
  const auto ids = bank.findings();
  CHECK(std::none_of(ids.begin(), ids.end(), [](const auto& id) { return never.contains(id); }));
  CHECK(bank.unbalanced().empty());
}

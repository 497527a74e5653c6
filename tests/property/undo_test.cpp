// An import that is undone was never there: every list, figure and finding is as before, and the same file brings the same.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "bank.hpp"

using property::Bank;

namespace {

rc::Gen<std::string> one_of(std::vector<std::string> words) { return rc::gen::elementOf(std::move(words)); }

std::string rows_of(const rc::Gen<std::string>& row) {
  std::string csv;
  for (const auto& one : *rc::gen::resize(8, rc::gen::container<std::vector<std::string>>(row))) csv += one;
  return csv;
}

// Services that meet each other: the same refs, people and hours again and again.
std::string any_services() {
  const auto row = rc::gen::map(
      rc::gen::tuple(one_of({"S-1", "S-2", "S-3", "S-4", ""}), one_of({"2025-05-06", "2025-05-07"}), one_of({"", "9:00", "10:00"}),
                     one_of({"30", "60"}), one_of({"V1", "V2", "V1;V2"}), one_of({"E1", "E2"}), one_of({"助餐", "助洁"})),
      [](const auto& cells) {
        std::string line;
        std::apply([&](const auto&... cell) { ((line += cell + ","), ...); }, cells);
        return line + "\n";
      });
  return "ref,day,start,minutes,volunteer,elder,category,note\n" + rows_of(row);
}

// New people and known ones, in other roles, communities and under other names.
std::string any_people() {
  const auto row = rc::gen::map(rc::gen::tuple(one_of({"V1", "E1", "V8", "V9", "E9"}), one_of({"both", "volunteer", "elder"}), one_of({"江三", "新一", "新二"}),
                                               one_of({"1950-01-02", "1960-03"}), one_of({"C11", "C12", "C21"}), one_of({"13900000001", "13900000002"})),
                                [](const auto& cells) {
                                  std::string line;
                                  std::apply([&](const auto&... cell) { ((line += cell + ","), ...); }, cells);
                                  return line + "独居\n";
                                });
  return "code,role,name,born,community,phone,tags\n" + rows_of(row);
}

struct Seen {
  std::string list, people, accounts;
  std::vector<std::string> findings;
  bool operator==(const Seen&) const = default;
};
Seen seen(Bank& bank) { return {bank.list(), bank.register_(), bank.accounts(), bank.findings()}; }

std::string without_batch(const std::string& csv) {
  std::string out;
  for (std::size_t at = 0; at < csv.size();) {
    const std::size_t end = csv.find('\n', at);
    out += csv.substr(at, csv.rfind(',', end) - at) + "\n";
    at = end + 1;
  }
  return out;
}

}  // namespace

TEST_CASE("undoing an import of services leaves everything as it was before, and it may come again") {
  const bool holds = rc::check([] {
    Bank bank;
    bank.services(any_services());
    bank.act(desk::ServiceAct::give_back, {"S-1"});
    bank.act(desk::ServiceAct::verify, {"S-2"});
    const Seen before = seen(bank);
    const std::string file = any_services();
    const auto done = bank.services(file);
    const std::string then = without_batch(bank.list());
    if (done.batch == 0) return;
    RC_ASSERT(bank.undo(done.batch).updated == 1U);
    RC_ASSERT(seen(bank) == before);
    RC_ASSERT(bank.damages().empty());
    const auto again = bank.services(file);
    RC_ASSERT(again.added == done.added && again.updated == done.updated && again.refused == done.refused);
    RC_ASSERT(without_batch(bank.list()) == then);
    bank.act(desk::ServiceAct::verify, {});
    bank.act(desk::ServiceAct::approve, {});
    RC_ASSERT(bank.damages().empty());
  });
  REQUIRE(holds);
}

TEST_CASE("undoing an import of people leaves everything as it was before, and it may come again") {
  const bool holds = rc::check([] {
    Bank bank;
    bank.people(any_people());
    const Seen before = seen(bank);
    const std::string file = any_people();
    const auto done = bank.people(file);
    const std::string then = bank.register_();
    if (done.batch == 0) return;
    RC_ASSERT(bank.undo(done.batch).updated == 1U);
    RC_ASSERT(seen(bank) == before);
    RC_ASSERT(bank.damages().empty());
    const auto again = bank.people(file);
    RC_ASSERT(again.added == done.added && again.updated == done.updated && again.refused == done.refused);
    RC_ASSERT(bank.register_() == then);
    RC_ASSERT(bank.damages().empty());
  });
  REQUIRE(holds);
}

TEST_CASE("an import is undone while nothing hangs on it, and not otherwise") {
  const bool holds = rc::check([] {
    Bank bank;
    const auto people = bank.people(any_people());
    const auto services = bank.services("ref,day,minutes,volunteer,elder,category\nS-9,2025-07-30,60,V8,E1,助餐\nS-8,2025-07-30,60,V1,E9,助餐\n");
    if (people.batch == 0) return;
    const Seen before = seen(bank);
    const auto undone = bank.undo(people.batch);
    if (undone.updated == 0) {
      RC_ASSERT(services.added > 0U);
      RC_ASSERT(seen(bank) == before);
      if (services.batch != 0) RC_ASSERT(bank.undo(services.batch).updated == 1U);
      RC_ASSERT(bank.undo(people.batch).updated == 1U);
    }
    RC_ASSERT(bank.damages().empty());
  });
  REQUIRE(holds);
}

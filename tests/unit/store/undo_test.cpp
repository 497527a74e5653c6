// What readers see of an import that was taken back: nothing (the sample's take_back).
#include <doctest/doctest.h>

#include "small_ledger.hpp"
#include "store/boxes.hpp"
#include "store/register.hpp"
#include "store/scope.hpp"
#include "store/query.hpp"
#include "store/services.hpp"

namespace {

struct Sample {
  sample::Folder folder;
  std::string path = folder.file("ledger.db");
  Sample() { sample::found(path); }
};

std::int64_t count(const store::Ledger& ledger, const std::string& what) {
  store::Query row(ledger, "SELECT count(*) FROM " + what);
  row.step();
  return row.integer(0);
}

}  // namespace

TEST_CASE("people, organisations, pairs and redemptions of an undone import are not there") {
  const Sample s;
  const auto ledger = store::Ledger::open(s.path, store::Mode::read);
  const auto people = store::Register::load(ledger);
  CHECK(people.by_code("V9") == nullptr);
  REQUIRE(people.by_code("V1") != nullptr);
  CHECK(people.by_code("V1")->latest.community == 2);
  CHECK(store::find_blind(ledger, sample::ring(), "name", "王守礼").empty());
  CHECK(store::find_blind(ledger, sample::ring(), "phone", "13800000009").empty());
  CHECK(store::find_blind(ledger, sample::ring(), "name", "王守仁").size() == 1);
  CHECK(store::OrgTree::load(ledger).by_code("X2") == nullptr);
  CHECK(store::pairs(ledger).size() == 1);
  CHECK_FALSE(store::find_redemption(ledger, "X9"));
  CHECK(store::balance_of(ledger, people.by_code("E1")->latest.person, "points") == 0);
}

TEST_CASE("a service of an undone import gives way to what it replaced, and its ref goes on") {
  const Sample s;
  const auto ledger = store::Ledger::open(s.path, store::Mode::read);
  CHECK(store::find_service(ledger, "R5")->revision == 3);
  CHECK(store::find_service(ledger, "R9")->revision == 2);
  store::RefFinder finder(ledger);
  CHECK(finder.next_revision("R9", finder.find("R9")) == 3);
  CHECK(finder.next_revision("R77", finder.find("R77")) == 1);
}

TEST_CASE("before the undo the import counts, after it no more") {
  const Sample s;
  const auto ledger = store::Ledger::open(s.path, store::Mode::read);
  store::EntryId undone = 0;
  for (const auto& batch : store::batches(ledger))
    if (batch.undone != 0) undone = batch.undone;
  REQUIRE(undone != 0);
  const auto at = [&](std::int64_t position) {
    store::prepare(ledger, {"2025-01-01", "2025-12-31", "2025-12-31", position}, nullptr, [](const std::string&) { return std::string(); });
  };
  at(undone);
  CHECK(count(ledger, "member WHERE code = 'V9'") == 1);
  CHECK(count(ledger, "recorded WHERE ref = 'R9'") == 1);
  CHECK(count(ledger, "recorded WHERE ref = 'R5' AND minutes = 20") == 1);
  CHECK(count(ledger, "place WHERE code = 'X2'") == 1);
  CHECK(count(ledger, "redeemed WHERE ref = 'X9'") == 1);
  CHECK(store::accounts(ledger, undone).size() == 3);
  at(undone + 1);
  CHECK(count(ledger, "member WHERE code = 'V9'") == 0);
  CHECK(count(ledger, "recorded WHERE ref = 'R9'") == 0);
  CHECK(count(ledger, "recorded WHERE ref = 'R5' AND minutes = 35") == 1);
  CHECK(count(ledger, "place WHERE code = 'X2'") == 0);
  CHECK(count(ledger, "redeemed WHERE ref = 'X9'") == 0);
  CHECK(store::accounts(ledger, undone + 1).size() == 2);
  at(-1);
  CHECK(count(ledger, "recorded WHERE ref = 'R9'") == 1);
}

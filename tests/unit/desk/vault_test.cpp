// The key ring as acts meet it: here or not, of this ledger and epoch or not, changed by another act meanwhile. What an
// interrupted erasure leaves is erase_test's.
#include "desk/vault.hpp"

#include <doctest/doctest.h>

#include "desk/erase.hpp"
#include "model/refusal.hpp"
#include "small_bank.hpp"
#include "store/erasure.hpp"

using small_bank::Bank;

namespace {

// A key file that is read as these rings one after another, the last again and again.
desk::KeyFile reads_as(std::vector<seal::KeyRing> rings) {
  desk::KeyFile file;
  file.path = "town.key";
  file.read = [rings, at = std::size_t{0}]() mutable { return rings[std::min(at++, rings.size() - 1)]; };
  return file;
}

// The ledger moved on to the next key; gives the ring of then.
seal::KeyRing rekeyed(Bank& bank) {
  seal::KeyRing now = bank.keys();
  auto setting = bank.setting("2025-07-02");
  setting.key_file.replace = [&](const seal::KeyRing& ring) { now = ring; };
  setting.key_file.read = [&] { return now; };
  setting.key_file.demand_replaceable = [] {};
  desk::Counter counter(bank.ledger(), setting);
  REQUIRE(desk::rekey(counter).updated == 1);
  return now;
}

}  // namespace

TEST_CASE("a key that is missing is another thing than one that is wrong") {
  Bank bank("vault-missing");
  auto file = reads_as({seal::KeyRing::make(bank.keys().origin)});
  SUBCASE("missing") {
    file.readable = [] { return false; };
    file.read = []() -> seal::KeyRing { throw model::Fault("the key file is not here"); };
    desk::Vault vault(bank.ledger(), file);
    CHECK(vault.ring_unless_missing() == nullptr);
    CHECK(vault.ring_if_any() == nullptr);
    CHECK_THROWS_WITH_AS(vault.ring(), "the key file is not here", model::Fault);
  }
  SUBCASE("of another ledger") {
    file.readable = [] { return true; };
    desk::Vault vault(bank.ledger(), file);
    CHECK_THROWS_AS(vault.ring_unless_missing(), model::Fault);
    CHECK(vault.ring_if_any() == nullptr);
    REQUIRE(vault.why_none());
    CHECK(std::string(vault.why_none()->what()) == "this key file belongs to another ledger");
  }
}

TEST_CASE("a ring that another act made obsolete between two looks is read again, one that stays obsolete is refused") {
  Bank bank("vault-race");
  const auto before = bank.keys(), after = rekeyed(bank);
  REQUIRE(after.epoch == 2);
  desk::Vault late(bank.ledger(), reads_as({before, after}));
  CHECK(late.ring() == after);
  desk::Vault obsolete(bank.ledger(), reads_as({before}));
  CHECK_THROWS_AS(obsolete.ring(), model::Fault);
}

TEST_CASE("whoever holds the ring follows a change of key in the same object") {
  Bank bank("vault-settle");
  seal::KeyRing now = bank.keys();
  auto file = reads_as({now});
  file.read = [&] { return now; };
  desk::Vault vault(bank.ledger(), file);
  const seal::KeyRing* held = &vault.ring();
  now = rekeyed(bank);
  CHECK(held->epoch == 1);
  vault.settle(true);
  CHECK(held->epoch == 2);
  CHECK(held == &vault.ring());
}

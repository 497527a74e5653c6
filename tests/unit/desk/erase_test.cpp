// Erasure between the ledger and the key file: in which order, and what an interruption leaves.
#include "desk/erase.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "desk/redeem.hpp"
#include "model/refusal.hpp"
#include "small_bank.hpp"
#include "store/erasure.hpp"
#include "store/verify.hpp"

using small_bank::Bank;
using small_bank::day;

namespace {

// A key file that remembers what was written to it, and fails when told to.
struct KeyFile {
  seal::KeyRing ring;
  std::vector<seal::KeyRing> written = {};
  std::size_t fails_at = 99;  // the write that fails, from 0
  bool replaceable = true;

  void put_into(desk::KeyFile& file) {
    file.read = [this] { return ring; };
    file.replace = [this](const seal::KeyRing& now) {
      if (written.size() == fails_at) throw model::Fault("the disk is broken");
      written.push_back(now);
      ring = now;
    };
    file.demand_replaceable = [this] {
      if (!replaceable) throw model::Fault("it cannot be replaced");
    };
  }
};

// V1 has left and may be erased; V2 is still here.
struct Town {
  Bank bank{"erase"};
  KeyFile file{bank.keys()};

  Town() {
    REQUIRE(bank.people("code,role,name,born,community,joined\nV1,volunteer,甲一,1960-01-01,C1a,2025-01-01\nV2,volunteer,甲二,1961-01-01,C1a,2025-01-01\n").added == 2);
    auto at = bank.counter("2025-07-01");
    REQUIRE(desk::end_person(at, "V1", day("2025-06-30"), "搬走").updated == 1);
  }
  desk::Counter counter(bool dry_run = false) {
    auto setting = bank.setting("2025-07-02");
    setting.dry_run = dry_run;
    file.put_into(setting.key_file);
    return desk::Counter(bank.ledger(), setting);
  }
  desk::Outcome erase(bool dry_run = false) {
    auto at = counter(dry_run);
    return desk::erase_person(at, "V1", "本人要求");
  }
  std::string name(const char* code) {
    auto at = counter();
    return store::value_of(at.private_of(*at.people().by_code(code)), "name");
  }
  // Any act that writes and keeps something private.
  bool writes() {
    auto at = counter();
    return desk::move_person(at, {"V2", "C1b", "银杏苑", "", "", day("2025-07-02")}).updated == 1;
  }
};

}  // namespace

TEST_CASE("the key file has both keys before the ledger has the new one, and in the end the new one alone") {
  Town t;
  const seal::KeyRing before = t.file.ring;
  REQUIRE(t.erase().updated == 1);
  REQUIRE(t.file.written.size() == 2);
  CHECK(t.file.written[0].wrapping_key == before.wrapping_key);
  CHECK(t.file.written[0].epoch == 1);
  REQUIRE(t.file.written[0].next);
  CHECK(t.file.written[1] == t.file.written[0].advanced());
  CHECK(t.name("V1").empty());
  CHECK(t.name("V2") == "甲二");
  CHECK(t.erase().unchanged == 1);
  CHECK(t.file.written.size() == 2);
}

TEST_CASE("a dry run writes neither ledger nor key") {
  Town t;
  const auto size = t.bank.ledger().size();
  const auto outcome = t.erase(true);
  CHECK(outcome.updated == 1);
  CHECK(outcome.told.size() == 1);
  CHECK(t.bank.ledger().size() == size);
  CHECK(t.file.written.empty());
}

TEST_CASE("a key that cannot be replaced is a fault before anything is written") {
  Town t;
  t.file.replaceable = false;
  CHECK_THROWS_AS(t.erase(), model::Fault);
  CHECK_THROWS_AS(t.erase(true), model::Fault);  // a dry run says so, too
  CHECK(t.file.written.empty());
  CHECK(t.name("V1") == "甲一");
}

TEST_CASE("where the key file cannot take the new key the ledger stays as it was") {
  Town t;
  t.file.fails_at = 0;
  CHECK_THROWS_AS(t.erase(), model::Fault);
  CHECK(store::epoch_of(t.bank.ledger()) == 1);
  CHECK(t.name("V1") == "甲一");
}

TEST_CASE("a crash before the commit leaves a key in waiting, which the next act that writes drops") {
  Town t;
  t.file.ring = t.file.ring.with_next();
  CHECK(t.name("V1") == "甲一");
  CHECK(t.file.written.empty());  // reading puts nothing in order
  {
    auto at = t.counter(true);
    at.begin();
  }
  CHECK(t.file.written.empty());  // nor does a dry run
  CHECK(t.writes());
  CHECK(t.file.ring == t.bank.keys());
  CHECK(t.erase().updated == 1);
}

TEST_CASE("a crash after the commit leaves the old key beside the new one, which the next act that writes takes out") {
  Town t;
  t.file.fails_at = 1;
  CHECK_THROWS_AS(t.erase(), model::Fault);
  CHECK(store::epoch_of(t.bank.ledger()) == 2);
  CHECK(t.file.ring.next);
  CHECK(t.name("V1").empty());
  CHECK(t.name("V2") == "甲二");
  SUBCASE("not while the file cannot be replaced: that act is done all the same") {
    CHECK(t.writes());
    CHECK(t.file.ring.next);
  }
  t.file.fails_at = 99;
  SUBCASE("the same erasure") { CHECK(t.erase().unchanged == 1); }
  SUBCASE("another act") { CHECK(t.writes()); }
  SUBCASE("a new key") {
    auto at = t.counter();
    CHECK(desk::rekey(at).updated == 1);
    CHECK(t.file.ring.epoch == 3);
  }
  if (t.file.ring.next) t.erase();
  CHECK_FALSE(t.file.ring.next);
  CHECK(t.name("V2") == "甲二");
}

TEST_CASE("who read the old key before another erased writes under the new one") {
  Town t;
  auto late = t.counter();
  late.keys();
  REQUIRE(t.erase().updated == 1);
  CHECK(desk::move_person(late, {"V2", "C1b", "银杏苑", "", "", day("2025-07-02")}).updated == 1);
  CHECK(t.name("V2") == "甲二");
  store::VerifyOptions options;
  options.keys = &t.file.ring;
  CHECK(store::verify_log(store::Ledger::snapshot(t.bank.ledger().path()), options).damages.empty());
}

TEST_CASE("a new key without an erasure opens everything") {
  Town t;
  {
    auto at = t.counter();
    CHECK(desk::rekey(at).updated == 1);
  }
  CHECK(t.file.ring.epoch == 2);
  CHECK(t.name("V1") == "甲一");
  CHECK(t.name("V2") == "甲二");
}

TEST_CASE("what is reserved is delivered or cancelled before the erasure") {
  Town t;
  t.bank.people("code,role,name,born,community,joined\nV3,volunteer,甲三,1962-01-01,C1a,2025-01-01\nE1,elder,乙一,1940-01-01,C1a,2025-01-01\n");
  t.bank.served("ref,day,start,minutes,volunteer,elder,category\nR1,2025-06-20,09:00,60,V3,E1,visit\n", "2025-07-01");
  {
    auto at = t.bank.counter("2025-07-01");
    desk::RedeemOrder order;
    order.kind = "item";
    order.item = "haircut";
    order.person = "V3";
    REQUIRE(desk::redeem(at, order).refused == 0);
  }
  {
    auto at = t.bank.counter("2025-07-01");
    REQUIRE(desk::end_person(at, "V3", day("2025-06-30"), "搬走").updated == 1);
  }
  auto at = t.counter();
  const auto outcome = desk::erase_person(at, "V3", "本人要求");
  REQUIRE(outcome.refusals.size() == 1);
  CHECK(outcome.refusals[0].code == "services-reserved");
}

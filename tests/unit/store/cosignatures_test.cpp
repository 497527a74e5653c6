#include "store/cosignatures.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "seal/cosign.hpp"
#include "small_ledger.hpp"

using sample::Raw;
using Sample = sample::Founded;

TEST_CASE("a checkpoint is given out with the lines of its witnesses") {
  const Sample s;
  const auto ledger = store::Ledger::open(s.path, store::Mode::read);
  const auto all = store::cosignatures(ledger);
  const auto stored = store::checkpoints(ledger);
  REQUIRE(all.size() == 3);
  REQUIRE(stored.size() == 2);
  CHECK(all[0].size == stored[0].size);
  CHECK(store::cosigned_note(ledger, stored[0].size) == stored[0].note + all[0].line);
  CHECK(store::cosigned_note(ledger, stored[1].size) == stored[1].note + all[1].line + all[2].line);
  CHECK(store::cosigned_note(ledger, 1).empty());
}

TEST_CASE("a witness's first line under a checkpoint stays") {
  const Sample s;
  auto ledger = store::Ledger::open(s.path, store::Mode::write);
  const auto before = store::cosignatures(ledger);
  store::Cosignature other = before[0];
  other.line = before[1].line;
  CHECK_FALSE(store::keep_cosignature(ledger, other));
  CHECK(store::cosignatures(ledger)[0].line == before[0].line);
}

TEST_CASE("lines that no witness signed, or that lie under no checkpoint, are damage, and a missing one is none") {
  const std::vector<std::pair<const char*, bool>> cases = {
      {"UPDATE cosignature SET line = line || line", true},
      {"UPDATE cosignature SET line = (SELECT max(note) FROM checkpoint)", true},
      {"UPDATE cosignature SET line = (SELECT line FROM cosignature o WHERE o.size < cosignature.size) WHERE size = (SELECT max(size) FROM checkpoint)", true},
      {"UPDATE cosignature SET verifier = (SELECT verifier FROM founding) WHERE size = (SELECT min(size) FROM checkpoint)", true},
      {"INSERT INTO cosignature SELECT size - 1, verifier, line FROM cosignature", true},
      {"INSERT INTO cosignature SELECT (SELECT min(size) FROM checkpoint), 'x', line FROM cosignature LIMIT 1", true},
      {"DELETE FROM cosignature WHERE size = (SELECT min(size) FROM checkpoint)", false},
      {"DELETE FROM cosignature", false}};
  for (const auto& [sql, found] : cases) {
    const Sample s;
    {
      Raw db(s.path);
      REQUIRE(db.run(sql));
    }
    INFO(sql);
    const auto damages = sample::damages(s.path, nullptr);
    CHECK(std::any_of(damages.begin(), damages.end(), [](const auto& d) { return d.table == "cosignature"; }) == found);
    CHECK(damages.empty() != found);
  }
}

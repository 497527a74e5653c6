#include "store/rebuild.hpp"

#include <doctest/doctest.h>

#include "small_ledger.hpp"

namespace {

store::Rebuilt rebuild(const std::string& path, bool apply) {
  auto ledger = store::Ledger::open(path, store::Mode::write);
  std::vector<store::Tally> right;
  for (const auto& t : store::tallies(ledger))
    right.push_back({t.person, "mutual", "points", t.person == store::find_service(ledger, "R0")->id ? 0 : t.units, t.points_milli});
  return store::rebuild_caches(ledger, sample::ring(), right, apply);
}

}  // namespace

TEST_CASE("caches that are right are left alone") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  const auto rebuilt = rebuild(path, true);
  CHECK(rebuilt.states + rebuilt.tallies + rebuilt.blind == 0);
}

TEST_CASE("spoilt caches are written anew from the facts") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  {
    sample::Raw db(path);
    REQUIRE(db.run_untriggered("UPDATE service SET state = 'recorded'"));
    REQUIRE(db.run_untriggered("UPDATE tally SET points_milli = points_milli + 500 WHERE person = (SELECT max(kept) FROM merge) - 2"));
    REQUIRE(db.run_untriggered("DELETE FROM blind WHERE kind = 'name'"));
  }
  CHECK_FALSE(sample::damages(path, &sample::ring()).empty());
  rebuild(path, false);
  CHECK_FALSE(sample::damages(path, &sample::ring()).empty());
  const auto rebuilt = rebuild(path, true);
  CHECK(rebuilt.states == 4);
  CHECK(rebuilt.tallies == 1);
  CHECK(rebuilt.blind == 4);
  CHECK(sample::damages(path, &sample::ring()).empty());
}

#include "store/rebuild.hpp"

#include <doctest/doctest.h>

#include "small_ledger.hpp"

namespace {

store::Rebuilt rebuild(const std::string& path, bool apply) {
  auto ledger = store::Ledger::open(path, store::Mode::write);
  // The units are not spoilt here, and the points of the one kept in a merge are the desk's to say.
  const auto right = [&] {
    auto all = store::tallies(ledger);
    for (auto& t : all) t.points_milli = t.person == 7 ? 500 : 0;
    return all;
  };
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
    REQUIRE(db.run_untriggered("DELETE FROM service_state"));
    REQUIRE(db.run_untriggered("UPDATE tally SET points_milli = points_milli + 500 WHERE person = (SELECT max(kept) FROM merge) - 2"));
    REQUIRE(db.run_untriggered("DELETE FROM blind WHERE kind = 'name'"));
  }
  CHECK_FALSE(sample::damages(path, &sample::ring()).empty());
  rebuild(path, false);
  CHECK_FALSE(sample::damages(path, &sample::ring()).empty());
  const auto rebuilt = rebuild(path, true);
  CHECK(rebuilt.states == 9);
  CHECK(rebuilt.tallies == 1);
  CHECK(rebuilt.blind == 4);
  CHECK(sample::damages(path, &sample::ring()).empty());
}

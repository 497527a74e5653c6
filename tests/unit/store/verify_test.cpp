#include "store/verify.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "model/refusal.hpp"
#include "small_ledger.hpp"
#include "store/services.hpp"

using sample::about;
using sample::Raw;

namespace {

struct Sample : sample::Founded {
  std::vector<store::Damage> damages() const { return sample::damages(path, &sample::ring()); }
  std::vector<store::Damage> after(const std::string& sql) const {
    {
      Raw db(path);
      REQUIRE(db.run_untriggered(sql));
    }
    return damages();
  }
};

}  // namespace

TEST_CASE("an untouched ledger has no damage and tells its root and the checkpoints that hold") {
  const Sample s;
  const auto ledger = store::Ledger::snapshot(s.path);
  store::VerifyOptions options;
  options.keys = &sample::ring();
  options.sizes = {0, 3, 1000};
  const auto verified = store::verify_log(ledger, options);
  for (const auto& d : verified.damages) MESSAGE(d.entry << " " << d.table << " " << d.sentence);
  CHECK(verified.damages.empty());
  CHECK(verified.size == ledger.size());
  CHECK(verified.root == ledger.root(verified.size));
  CHECK(verified.checkpoints.size() == 2);
  CHECK(verified.roots.at(3) == ledger.root(3));
  CHECK(verified.roots.contains(0));
  CHECK_FALSE(verified.roots.contains(1000));
  CHECK(verified.unfinished_seal == -1);
}

TEST_CASE("a leaf encoded anew hashes to what was sealed, for every entry") {
  const Sample s;
  const auto ledger = store::Ledger::open(s.path, store::Mode::read);
  seal::Hasher hasher;
  for (std::int64_t id = 0; id < ledger.size(); ++id) CHECK(hasher.leaf(store::leaf_text(ledger, id)) == ledger.entry(id).hash);
  CHECK_THROWS_AS(store::leaf_text(ledger, 1000), model::Fault);
}

TEST_CASE("entries cut off at the end are missed by a checkpoint signed before") {
  const Sample s;
  const auto damages = s.after("DELETE FROM entry WHERE id = (SELECT max(size) - 1 FROM checkpoint)");
  CHECK(about(damages, "checkpoint"));
}

TEST_CASE("rows that were taken out or put in are found") {
  for (const char* sql : {"DELETE FROM service WHERE ref = 'R4'", "DELETE FROM attendance WHERE part = 'elder'", "DELETE FROM posting WHERE n = 1",
                          "DELETE FROM tally", "DELETE FROM blind", "DELETE FROM box", "DELETE FROM data_key", "DELETE FROM pack_text WHERE n = 1",
                          "DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)", "DELETE FROM founding", "DELETE FROM entry",
                          "INSERT INTO pair_card VALUES (9000, 1, 1, '2025-07-01')", "INSERT INTO pair_card VALUES (-1, 1, 1, '2025-07-01')",
                          "INSERT INTO pair_card VALUES (9223372036854775807, 1, 1, '2025-07-01')", "INSERT INTO attendance VALUES (1, 'elder', 5)",
                          "INSERT INTO posting VALUES (9000, 0, 5, 'points', 'earned', 0)", "INSERT INTO tally VALUES (5, 'x', 'points', 1, 0)",
                          "INSERT INTO blind VALUES ('name', zeroblob(16), 5)", "INSERT INTO data_key VALUES (9000, 1, zeroblob(72))",
                          "INSERT INTO box VALUES (1, 1, zeroblob(72))", "DELETE FROM undo", "DELETE FROM service_state WHERE state = 'undone'",
                          "INSERT INTO undo VALUES (9000, 1, '')", "INSERT INTO checkpoint VALUES (5, 'x')"}) {
    const Sample s;
    INFO(sql);
    CHECK_FALSE(s.after(sql).empty());
  }
}

TEST_CASE("a planted trigger, a dropped index and a changed table are found") {
  for (const char* sql : {"CREATE TRIGGER t AFTER INSERT ON entry BEGIN SELECT 1; END", "DROP INDEX service_day", "DROP TRIGGER act_fixed",
                          "CREATE TABLE more (x INTEGER)", "ALTER TABLE seal RENAME COLUMN early TO earlier", "DROP TABLE statement"}) {
    const Sample s;
    {
      Raw db(s.path);
      REQUIRE(db.run(sql));
    }
    INFO(sql);
    CHECK_FALSE(s.damages().empty());
  }
}

TEST_CASE("an index that claims to be of another table is found") {
  const Sample s;
  {
    Raw db(s.path);
    REQUIRE(db.run("PRAGMA writable_schema=ON"));
    REQUIRE(db.run("UPDATE sqlite_schema SET tbl_name = 'nowhere' WHERE name = 'sqlite_autoindex_undo_1'"));
  }
  CHECK_FALSE(s.damages().empty());
}

TEST_CASE("a row that the keeper forges and seals again contradicts what was signed") {
  const Sample s;
  {
    Raw db(s.path);
    REQUIRE(db.run_untriggered("UPDATE service SET minutes = minutes + 1 WHERE ref = 'R0'"));
    std::int64_t id = 0;
    std::string hash;
    {
      const auto ledger = store::Ledger::open(s.path, store::Mode::read);
      id = store::find_service(ledger, "R0")->id;
      hash = seal::hex(seal::Hasher().leaf(store::leaf_text(ledger, id)));
    }
    REQUIRE(db.run_untriggered("UPDATE entry SET hash = x'" + hash + "' WHERE id = " + std::to_string(id)));
  }
  const auto damages = s.damages();
  CHECK(about(damages, "checkpoint"));
  CHECK(about(damages, "seal"));
  CHECK_FALSE(about(damages, "service"));
}

// What sums to zero may still be nobody's: the keeper can seal any row anew.
TEST_CASE("postings that are not those of their fact are found, though sealed with it") {
  const std::string service = "(SELECT id FROM service WHERE ref = 'R0')", gift = "(SELECT id FROM redemption WHERE kind = 'gift')",
                    credit = "(SELECT min(id) FROM credit)", closure = "(SELECT id FROM closure)", cancelled = "(SELECT id FROM redemption_act WHERE what = 'cancel')",
                    merged = "(SELECT id FROM merge)", most = "9223372036854775807";
  const auto more = [](const std::string& entry, const std::string& n, const std::string& points) {
    return "INSERT INTO posting SELECT " + entry + ", n + " + n + ", column2, 'points', 'earned', column3 FROM (SELECT 0 AS n, 5 AS column2, " + points +
           " AS column3 UNION ALL SELECT 1, 0, -" + points + ")";
  };
  for (const auto& [entry, sql] : std::vector<std::pair<std::string, std::string>>{
           {service, more(service, "0", "500")},
           {credit, more(credit, "(SELECT count(*) FROM posting WHERE entry = " + credit + ")", "500")},
           {gift, "UPDATE posting SET points_milli = points_milli * 10 WHERE entry = " + gift},
           {closure, "UPDATE posting SET person = 0 WHERE n = 1 AND entry = " + closure},
           {cancelled, "UPDATE posting SET points_milli = points_milli * 2 WHERE entry = " + cancelled},
           {merged, "INSERT INTO posting VALUES (" + merged + ", 90, 1, 'points', 'given', 0)"},
           {service, "INSERT INTO posting SELECT " + service + ", value, 5, 'points', 'earned', CASE value WHEN 2 THEN 2 ELSE " + most + " END FROM (SELECT 0 AS value UNION SELECT 1 UNION SELECT 2)"}}) {
    const Sample s;
    INFO(sql);
    {
      Raw db(s.path);
      REQUIRE(db.run_untriggered(sql));
      const auto id = std::stoll(db.rows("SELECT " + entry)[0][0]);
      std::string hash;
      {
        const auto ledger = store::Ledger::open(s.path, store::Mode::read);
        hash = seal::hex(seal::Hasher().leaf(store::leaf_text(ledger, id)));
      }
      REQUIRE(db.run_untriggered("UPDATE entry SET hash = x'" + hash + "' WHERE id = " + std::to_string(id)));
    }
    CHECK(about(s.damages(), "posting"));
  }
}

TEST_CASE("what SQLite itself finds wrong with the file is told") {
  const Sample s;
  const auto damages = s.after("UPDATE service_state SET state = 'lost' WHERE service = (SELECT id FROM service WHERE ref = 'R3' AND revision = 1)");
  CHECK(about(damages, ""));
}

TEST_CASE("acts that no service allows are found") {
  Sample s;
  {
    auto ledger = store::Ledger::open(s.path, store::Mode::write);
    const auto id = store::find_service(ledger, "R2")->id;
    store::Writer writer(ledger, sample::stamp(300), &sample::ring());
    writer.add_acts({id}, "void", "voided", {});
    writer.add_acts({9000}, "verify", "verified", {});
    writer.commit();
  }
  CHECK(s.damages().size() == 2);
}

TEST_CASE("a redemption cancelled twice is found") {
  Sample s;
  {
    auto ledger = store::Ledger::open(s.path, store::Mode::write);
    const auto id = store::find_redemption(ledger, "X2")->id;
    store::Writer writer(ledger, sample::stamp(300), &sample::ring());
    auto back = store::postings_of_entry(ledger, id);
    for (auto& posting : back) posting.points_milli = -posting.points_milli;
    writer.add(store::RedemptionAct{id, "cancel"}, back, {});
    writer.commit();
  }
  REQUIRE(s.damages().size() == 1);
  CHECK(s.damages()[0].table == "redemption_act");
}

TEST_CASE("a key file of another ledger is a fault and not tampering") {
  const Sample s;
  const auto other = seal::KeyRing::make(sample::ring().origin);
  CHECK_THROWS_AS(sample::damages(s.path, &other), model::Fault);
}

TEST_CASE("a seal at the very end without its checkpoint is unfinished and no damage") {
  const Sample s;
  {
    Raw db(s.path);
    REQUIRE(db.run("DELETE FROM cosignature WHERE size = (SELECT max(size) FROM checkpoint)"));
    REQUIRE(db.run_untriggered("DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)"));
    REQUIRE(db.run_untriggered("DELETE FROM pair_card WHERE id = (SELECT max(id) FROM entry)"));
    REQUIRE(db.run_untriggered("DELETE FROM entry WHERE id = (SELECT max(id) FROM entry)"));
  }
  const auto ledger = store::Ledger::snapshot(s.path);
  const auto verified = store::verify_log(ledger, {});
  CHECK(verified.damages.empty());
  CHECK(verified.unfinished_seal == ledger.size() - 1);
}

TEST_CASE("any byte of the file changed gives damages, a fault or nothing, and never a crash") {
  const Sample s;
  std::string bytes;
  {
    std::ifstream in(s.path, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  const std::string bad = s.folder.file("bad.db");
  std::size_t found = 0, tried = 0;
  for (std::size_t at = 16; at < bytes.size(); at += 211) {
    std::string copy = bytes;
    copy[at] = static_cast<char>(copy[at] ^ 0x55);
    std::ofstream(bad, std::ios::binary | std::ios::trunc) << copy;
    ++tried;
    try {
      found += sample::damages(bad, &sample::ring()).empty() ? 0 : 1;
    } catch (const model::Fault&) {
      ++found;
    }
  }
  CHECK(tried > 500);
  CHECK(found > 0);  // most of a small file is empty space between the rows
}

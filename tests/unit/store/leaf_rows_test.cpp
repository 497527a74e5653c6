// Rows from leaves: what a leaf says comes back as the row that it was made of.
#include "store/leaf_rows.hpp"

#include <doctest/doctest.h>

#include "model/refusal.hpp"
#include "seal/hash.hpp"
#include "small_ledger.hpp"
#include "store/boxes.hpp"
#include "store/cosignatures.hpp"
#include "store/query.hpp"
#include "store/services.hpp"

namespace {

std::vector<std::string> leaves_of(const store::Ledger& ledger) {
  std::vector<std::string> leaves;
  store::VerifyOptions options;
  options.keys = &sample::ring();
  options.leaf = [&](store::EntryId, std::string_view leaf) { leaves.emplace_back(leaf); };
  REQUIRE(store::verify_log(ledger, options).damages.empty());
  return leaves;
}

void copy_beside_leaves(const store::Ledger& from, store::LeafRows& rows) {
  for (const auto& pack : store::packs(from)) {
    std::int64_t n = 0;
    for (const auto& [name, text] : pack.texts) rows.put_pack_text(pack.id, n++, name, text);
  }
  for (const auto& checkpoint : store::checkpoints(from)) rows.put_checkpoint(checkpoint.size, checkpoint.note);
  for (const auto& [size, verifier, line] : store::cosignatures(from)) rows.put_cosignature(size, verifier, line);
  store::Query erased(from, "SELECT erasure, owner FROM erased ORDER BY owner");
  while (erased.step()) rows.put_erased(erased.integer(0), erased.integer(1));
}

store::Verified verified(const store::Ledger& ledger) {
  store::VerifyOptions options;
  options.rebuilt = true;
  return store::verify_log(ledger, options);
}

// The head of a leaf that a small ledger might begin with, and this body.
std::string leaf(const std::string& kind, const std::string& body) {
  return "cb-leaf/v1\nindex 0\nkind " + kind + "\nat 2025-07-01T08:30:00.123Z\nby -\nsalt AAECAwQFBgcICQoLDA0ODw==\nuid 0\nday 2025-07-01\n" + body;
}

}  // namespace

TEST_CASE("every kind of leaf gives its row again, and the rows the same ledger") {
  const sample::Folder folder;
  sample::found(folder.file("good.db"));
  const auto ledger = store::Ledger::open(folder.file("good.db"), store::Mode::read);
  const auto leaves = leaves_of(ledger);
  REQUIRE(static_cast<std::int64_t>(leaves.size()) == ledger.size());
  auto again = store::Ledger::scratch();
  {
    store::LeafRows rows(again);
    seal::Hasher hasher;
    for (const auto& text : leaves) {
      INFO(text);
      CHECK(store::encoded_again(text) == text);
      CHECK_FALSE(rows.append(text, hasher.leaf(text)));
    }
    copy_beside_leaves(ledger, rows);
    rows.work_out_caches();
    rows.commit();
  }
  CHECK(again.root(again.size()) == ledger.root(ledger.size()));
  const auto found = verified(again);
  for (const auto& damage : found.damages) MESSAGE(damage.table << ": " << damage.sentence);
  CHECK(found.damages.empty());
  CHECK(found.checkpoints.size() == 2);
  for (std::size_t i = 0; i < leaves.size(); ++i) CHECK(store::leaf_text(again, static_cast<store::EntryId>(i)) == leaves[i]);
}

TEST_CASE("one byte more, less or other in a leaf is refused or is another leaf") {
  const sample::Folder folder;
  sample::found(folder.file("good.db"));
  const auto ledger = store::Ledger::open(folder.file("good.db"), store::Mode::read);
  for (const auto& text : leaves_of(ledger)) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      for (const char c : {'0', '%', ' ', '\n', 'A', '/', '\0'}) {
        std::string other = text;
        other[i] = c;
        const auto again = store::encoded_again(other);
        CHECK((!again || *again == other));
      }
      const std::string shorter = text.substr(0, i);  // lines at the end that may be left out are another leaf
      const auto again = store::encoded_again(shorter);
      CHECK((!again || *again == shorter));
      CHECK((!again || shorter.ends_with('\n')));
    }
    CHECK_FALSE(store::encoded_again(text + "\n"));
    CHECK_FALSE(store::encoded_again(text + "more 1\n"));
  }
}

TEST_CASE("a leaf has one text only") {
  const auto accepted = [](const std::string& text) { return store::encoded_again(text).has_value(); };
  CHECK(accepted(leaf("pair-card", "pair 1\ncopies 2\ngiven 2025-07-01\n")));
  CHECK_FALSE(accepted(leaf("pair-card", "copies 2\npair 1\ngiven 2025-07-01\n")));
  CHECK_FALSE(accepted(leaf("pair-card", "pair 01\ncopies 2\ngiven 2025-07-01\n")));
  CHECK_FALSE(accepted(leaf("pair-card", "pair 1\ncopies 2\ngiven 2025%2D07-01\n")));
  CHECK_FALSE(accepted(leaf("pair-card", "pair 1\ncopies 2\ngiven 2025-07-01\nprivate a=b;\n")));
  CHECK_FALSE(accepted(leaf("pair-card", "pair 1\ncopies 99999999999999999999\ngiven 2025-07-01\n")));
  CHECK(accepted(leaf("expiry", "person 3\nscheme p\npoints_milli 5\nuntil 2025-01-01\nposting 3/p/expired/-5\nposting 0/p/expired/5\n")));
  CHECK_FALSE(accepted(leaf("expiry", "person 3\nscheme p\npoints_milli 5\nuntil 2025-01-01\nposting 3/expired/-5\n")));
  CHECK_FALSE(accepted(leaf("nonsense", "person 3\n")));
  CHECK_FALSE(accepted(""));
}

TEST_CASE("leaves that are out of turn, contradict others or name who is not there are not taken") {
  auto ledger = store::Ledger::scratch();
  store::LeafRows rows(ledger);
  const std::string service = "ref R\nrevision 1\nservice_day 2025-07-01\nstart 5\nminutes 60\nheadcount 1\norg 0\nbatch 0\n";
  CHECK(store::encoded_again(leaf("service", service)).has_value());
  CHECK(rows.append(leaf("service", service + "volunteers 7\n"), {}));
  auto more = store::Ledger::scratch();
  store::LeafRows others(more);
  CHECK(others.append(leaf("service", "ref R\nrevision 1\nservice_day 2025-07-01\nstart 5\nminutes 6000\nheadcount 1\norg 0\nbatch 0\n"), {}));
  auto third = store::Ledger::scratch();
  store::LeafRows turn(third);
  std::string late = leaf("service", service);
  CHECK_FALSE(turn.append(late, {}));
  CHECK(turn.append(late, {}));
}

TEST_CASE("boxes may be missing only where a restore says so") {
  const sample::Folder folder;
  const std::string path = folder.file("good.db");
  sample::found(path);
  store::EntryId noted = 0, person = 0;
  {
    auto ledger = store::Ledger::open(path, store::Mode::write);
    noted = store::find_service(ledger, "R2")->id;
    person = noted - 1;
    while (ledger.entry(person).kind != store::Person::kind) --person;
    store::Writer writer(ledger, sample::stamp(300), &sample::ring());
    writer.add(store::Restore{person, noted + 1}, {});
    writer.commit();
  }
  sample::Raw db(path);
  const auto lose = [&](store::EntryId id) { return db.run_untriggered("DELETE FROM box WHERE id = " + std::to_string(id)); };
  REQUIRE(lose(noted));
  REQUIRE(db.run("DELETE FROM data_key WHERE owner = " + std::to_string(noted)));
  CHECK(sample::damages(path, &sample::ring()).empty());
  REQUIRE(lose(person));
  CHECK(sample::damages(path, nullptr).empty());
  CHECK_FALSE(sample::damages(path, &sample::ring()).empty());  // still looked up by what is gone
  REQUIRE(db.run("DELETE FROM blind WHERE person = (SELECT person FROM person WHERE id = " + std::to_string(person) + ")"));
  CHECK(sample::damages(path, &sample::ring()).empty());
  REQUIRE(db.run("DELETE FROM box WHERE id = (SELECT max(id) FROM box)"));
  CHECK_FALSE(sample::damages(path, nullptr).empty());
}

TEST_CASE("what no bundle takes is refused before it is sealed") {
  const sample::Folder folder;
  sample::found(folder.file("good.db"));
  auto ledger = store::Ledger::open(folder.file("good.db"), store::Mode::write);
  const auto size = ledger.size();
  {
    store::Writer writer(ledger, sample::stamp(300), &sample::ring());
    store::Record record;
    record.ref = "LONG", record.type = "meeting", record.people = ";";
    for (int i = 0; i < 10'000; ++i) record.people += "100000;";
    CHECK_THROWS_AS(writer.add(record, {}), model::Fault);
    CHECK_THROWS_AS(writer.add_services(1, [](std::size_t, store::Service& s, store::Private&) {
      s.ref = std::string(70'000, 'x');
    }), model::Fault);
  }
  CHECK(ledger.size() == size);
}

TEST_CASE("a backup's boxes are wrapped with the key of today, or forgotten") {
  const sample::Folder folder;
  const std::string path = folder.file("good.db");
  sample::found(path);
  auto today = sample::ring();
  today.epoch = 2;
  seal::random_bytes(today.wrapping_key.data(), today.wrapping_key.size());
  {
    auto ledger = store::Ledger::open(path, store::Mode::write);
    store::LeafRows rows(ledger);
    CHECK_THROWS_AS(rows.wrap_anew(today, sample::ring()), model::Fault);
    rows.wrap_anew(sample::ring(), today);
    rows.commit();
    CHECK(store::value_of(store::open_box(ledger, today, "service", store::find_service(ledger, "R2")->id, store::find_service(ledger, "R2")->id), "note") == "带了粥");
  }
  auto ledger = store::Ledger::open(path, store::Mode::write);
  store::LeafRows rows(ledger);
  rows.forget_boxes();
  rows.commit();
  sample::Raw db(path);
  CHECK(db.rows("SELECT 1 FROM box UNION ALL SELECT 1 FROM data_key UNION ALL SELECT 1 FROM blind").empty());
}

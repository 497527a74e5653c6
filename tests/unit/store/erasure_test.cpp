// What an erasure takes with it, what explains it, and which key opens what afterwards.
#include "store/erasure.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "model/refusal.hpp"
#include "small_ledger.hpp"
#include "store/boxes.hpp"
#include "store/register.hpp"

using sample::about;
using sample::Raw;
using sample::ring;
using sample::ring_of;

namespace {

struct Sample : sample::Founded {
  std::vector<store::Damage> after(const std::string& sql) const {
    {
      Raw db(path);
      REQUIRE(db.run_untriggered(sql));
    }
    return sample::damages(path, nullptr);
  }
  store::EntryId person(const std::string& code) const {
    const auto ledger = store::Ledger::open(path, store::Mode::read);
    return store::Register::load(ledger).by_code(code)->latest.person;
  }
  // Erases the people behind a code, as the ledger stands.
  void erase(const std::vector<store::EntryId>& people, const seal::KeyRing& next) const {
    auto ledger = store::Ledger::open(path, store::Mode::write);
    store::Writer writer(ledger, sample::stamp(300), &ring());
    writer.erase(people.back(), store::concerned(ledger, people).owners, {{"reason", "本人要求"}}, next);
    writer.commit();
  }
};

std::int64_t of_kind(const store::Concerned& found, const std::string& kind) {
  for (const auto& [name, count] : found.kinds)
    if (name == kind) return count;
  return 0;
}

}  // namespace

TEST_CASE("the ring of the log's epoch is chosen, also where a key is in waiting") {
  const Sample s;
  const auto ledger = store::Ledger::open(s.path, store::Mode::read);
  CHECK(store::epoch_of(ledger) == 3);
  CHECK(store::fitting(ledger, ring()) == ring());
  CHECK(store::fitting(ledger, ring().with_next()) == ring());
  seal::KeyRing waiting = ring_of(2);
  waiting.next = ring().wrapping_key;
  CHECK(store::fitting(ledger, waiting) == ring());
  CHECK_THROWS_AS(store::fitting(ledger, ring_of(2)), model::Fault);
  CHECK_THROWS_AS(store::fitting(ledger, ring_of(1).with_next()), model::Fault);
  CHECK_THROWS_AS(store::fitting(ledger, ring().with_next().advanced()), model::Fault);
}

TEST_CASE("verification with a key of another epoch is a fault, and tampering where the log was changed") {
  const Sample s;
  CHECK_THROWS_AS(sample::damages(s.path, &ring_of(1)), model::Fault);
  {
    Raw db(s.path);
    REQUIRE(db.run_untriggered("UPDATE rekey SET epoch = 7"));
  }
  CHECK_FALSE(sample::damages(s.path, &ring()).empty());
}

TEST_CASE("the boxes of the erased are gone, those of everybody else open under the new key alone") {
  const Sample s;
  const auto gone = s.person("E8"), wang = s.person("V1");
  const auto ledger = store::Ledger::open(s.path, store::Mode::read);
  CHECK(store::erased_people(ledger) == std::unordered_set<store::EntryId>{gone});
  CHECK(store::open_box(ledger, ring(), store::Person::kind, gone, gone).empty());
  CHECK(store::find_blind(ledger, ring(), "name", "何老伯").empty());
  CHECK(store::find_blind(ledger, ring(), "phone", "13800000008").empty());
  CHECK(store::value_of(store::open_box(ledger, ring(), store::Person::kind, wang, wang), "name") == "王守仁");
  CHECK_THROWS_AS(store::open_box(ledger, ring_of(2), store::Person::kind, wang, wang), model::Fault);
  CHECK_THROWS_AS(store::open_box(ledger, ring_of(1), store::Person::kind, wang, wang), model::Fault);
}

TEST_CASE("everything that may name a person goes with the person: both codes of a merge, services, pairs, requests ...") {
  const Sample s;
  const auto wang = s.person("V1"), chen = s.person("V2"), twin = s.person("V3");
  auto ledger = store::Ledger::open(s.path, store::Mode::write);
  const auto of_wang = store::concerned(ledger, {wang});
  CHECK(std::is_sorted(of_wang.owners.begin(), of_wang.owners.end()));
  for (const char* kind : {"person", "pair", "pair-sign", "pair-end", "pair-fact", "credential", "credential-end", "record", "record-close", "closure", "accept"}) {
    INFO(kind);
    CHECK(of_kind(of_wang, kind) == 1);
  }
  CHECK(of_kind(of_wang, "service") == 1);         // of eight one has a note
  CHECK(of_kind(of_wang, "act") == 2);             // a return and a void with reasons
  CHECK(of_kind(of_wang, "redemption") == 2);      // notes
  CHECK(of_kind(of_wang, "redemption-act") == 1);
  CHECK(of_kind(of_wang, "request-act") == 1);     // the rating of a request that V1 was asked for
  CHECK(of_kind(of_wang, "request") == 0);         // asked before anybody knew who would come
  const auto of_both = store::concerned(ledger, {chen, twin});
  CHECK(of_kind(of_both, "person") == 2);
  CHECK(of_kind(of_both, "merge") == 1);
  CHECK(of_kind(of_both, "closure") == 1);  // the heir
  // What was erased before is not listed again: its note and its return went with E8.
  CHECK(store::concerned(ledger, {s.person("E8")}).owners.empty());
}

TEST_CASE("a further erasure leaves a clean ledger, with the key and without") {
  const Sample s;
  const auto next = ring().with_next().advanced();
  s.erase({s.person("V3"), s.person("V2")}, next);
  for (const auto& d : sample::damages(s.path, &next)) MESSAGE(d.entry << " " << d.table << " " << d.sentence);
  CHECK(sample::damages(s.path, &next).empty());
  CHECK(sample::damages(s.path, nullptr).empty());
}

namespace {

// 16 bytes like no others, in no order.
std::string tag(std::uint32_t n) { return std::string(seal::bytes_of(seal::Hasher().sha256(std::to_string(n))).substr(0, 16)); }

}  // namespace

// SQLite leaves copies of cells behind where it splits a page; secure_delete does not know of them.
TEST_CASE("nothing that the erased were looked up by is left anywhere in the file") {
  const Sample s;
  const auto gone = s.person("V3"), stays = s.person("V2");
  constexpr std::uint32_t tags = 12'000;
  {
    Raw db(s.path);
    std::string rows;
    for (std::uint32_t n = 0; n < tags; ++n)
      rows += "INSERT INTO blind VALUES ('name', x'" + seal::hex(std::string_view(tag(n))) + "', " + std::to_string(n % 2 == 0 ? gone : stays) + ");";
    REQUIRE(db.run_untriggered(rows));
  }
  s.erase({gone}, ring().with_next().advanced());
  std::ifstream file(s.path, std::ios::binary);
  const std::string all{std::istreambuf_iterator<char>(file), {}};
  std::set<std::string> wanted, found;
  for (std::uint32_t n = 0; n < tags; n += 2) wanted.insert(tag(n));
  for (std::size_t at = 0; at + 16 <= all.size(); ++at)
    if (const auto it = wanted.find(all.substr(at, 16)); it != wanted.end()) found.insert(*it);
  CHECK(found.empty());
}

TEST_CASE("an erasure cannot be feigned") {
  const std::string last = "(SELECT max(id) FROM erasure)", he = "(SELECT person FROM erasure)";
  const Sample s;
  SUBCASE("a box taken away") { CHECK(about(s.after("DELETE FROM box WHERE id = (SELECT min(id) FROM box)"), "person")); }
  SUBCASE("explained by a line that no erasure counted") {
    CHECK(about(s.after("INSERT INTO erased SELECT max(id), " + last + " FROM box"), "erased"));
  }
  SUBCASE("explained by an erasure that is none") {
    CHECK(about(s.after("INSERT INTO erased SELECT max(id), 1 FROM box"), "erased"));
  }
  SUBCASE("a line of an erasure taken away") { CHECK(about(s.after("DELETE FROM erased WHERE owner = " + he), "erased")); }
  SUBCASE("a box kept back") { CHECK(about(s.after("INSERT INTO box SELECT id, person, x'00' FROM person WHERE id = " + he), "box")); }
  SUBCASE("a data key kept back") { CHECK(about(s.after("INSERT INTO data_key SELECT " + he + ", 3, x'00'"), "data_key")); }
  SUBCASE("still to be looked up") { CHECK(about(s.after("INSERT INTO blind SELECT 'name', zeroblob(16), " + he), "blind")); }
  SUBCASE("a data key of another epoch") { CHECK(about(s.after("UPDATE data_key SET epoch = 2 WHERE owner = (SELECT min(owner) FROM data_key)"), "data_key")); }
}

TEST_CASE("a revision after the erasure is not explained by it") {
  const Sample s;
  const auto gone = s.person("E8");
  {
    auto ledger = store::Ledger::open(s.path, store::Mode::write);
    store::Person again = store::Register::load(ledger).by_id(gone)->latest;
    store::Writer writer(ledger, sample::stamp(300), &ring());
    writer.add(again, {{"name", "何阿公"}});
    writer.commit();
  }
  CHECK(about(sample::damages(s.path, &ring()), "data_key"));
  CHECK(about(sample::damages(s.path, nullptr), "data_key"));
  CHECK(about(s.after("DELETE FROM box WHERE owner = " + std::to_string(gone)), "person"));
}

// The number of the schema, and the tables that it is of: lowered, raised, and truly older.
#include <doctest/doctest.h>

#include <algorithm>
#include <span>

#include "model/refusal.hpp"
#include "small_ledger.hpp"
#include "store/ledger.hpp"
#include "words/words.hpp"

namespace store {
std::string_view schema(std::string_view name);
std::span<const std::string_view> schema_names();
}  // namespace store

using sample::Raw;

namespace {

struct Fault {
  std::string sentence, advice;
};

Fault opening(const std::string& path, store::Mode mode) {
  words::choose(words::Language::en);
  try {
    store::Ledger::open(path, mode);
  } catch (const model::Fault& fault) {
    CHECK(fault.place().file == path);
    return {fault.what(), fault.hint()};
  }
  return {};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string number_of(const std::string& path) { return Raw(path).rows("PRAGMA user_version").front().front(); }

// A file as the first `steps` of the schema left it, without a row.
void older(const std::string& path, std::size_t steps) {
  Raw db(path);
  REQUIRE(db.run("PRAGMA application_id=" + std::to_string(0x63626e6b)));
  for (std::size_t n = 0; n < steps; ++n) REQUIRE(db.run(std::string(store::schema(store::schema_names()[n]))));
  REQUIRE(db.run("PRAGMA user_version=" + std::to_string(steps)));
}

}  // namespace

TEST_CASE("a number of the schema that somebody lowered is told with how to put it right, whoever opens") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  const std::string ours = number_of(path);
  for (const std::string number : {"0", "1", "3", "-1"}) {
    REQUIRE(Raw(path).run("PRAGMA user_version=" + number));
    for (const auto mode : {store::Mode::read, store::Mode::write}) {
      const auto fault = opening(path, mode);
      CAPTURE(number);
      CHECK(fault.sentence == "the file says schema " + number + ", and its tables are those of schema " + ours);
      CHECK(has(fault.advice, "PRAGMA user_version=" + ours));
    }
    CHECK(number_of(path) == number);
  }
  REQUIRE(Raw(path).run("PRAGMA user_version=" + ours));
  CHECK(sample::damages(path, &sample::ring()).empty());
}

TEST_CASE("a raised number may be that of a newer carebank: both ways out are told, where the tables are ours") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  REQUIRE(Raw(path).run("PRAGMA user_version=99"));
  auto fault = opening(path, store::Mode::write);
  CHECK(has(fault.sentence, "newer carebank (schema 99"));
  CHECK(has(fault.advice, "where there is none, another program changed the number"));
  REQUIRE(Raw(path).run("CREATE TABLE of_tomorrow (a)"));
  fault = opening(path, store::Mode::read);
  CHECK(has(fault.sentence, "newer carebank (schema 99"));
  CHECK(fault.advice == "install the newer carebank");
}

TEST_CASE("an older ledger is brought up to date by the first that writes, and only read until then") {
  const sample::Folder folder;
  const auto ours = store::schema_names().size();
  for (std::size_t steps = 1; steps < ours; ++steps) {
    const std::string path = folder.file(std::to_string(steps) + ".db");
    older(path, steps);
    CHECK(has(opening(path, store::Mode::read).sentence, "older carebank"));
    CHECK(opening(path, store::Mode::write).sentence.empty());
    CHECK(number_of(path) == std::to_string(ours));
    CHECK(Raw(path).rows("SELECT name, coalesce(sql, '') FROM sqlite_schema").size() == store::compiled_schema().size());
  }
}

TEST_CASE("tables that no step left are not touched") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  older(path, 2);
  REQUIRE(Raw(path).run("CREATE TABLE undo (a)"));
  const auto fault = opening(path, store::Mode::write);
  CHECK(has(fault.sentence, "the tables are not those of schema 2"));
  CHECK(has(fault.advice, "restore the last backup"));
  CHECK(number_of(path) == "2");
}

// Who was what, when: the table that is worked out beside SQL, against what SQL says of any revisions.
#include <doctest/doctest.h>

#include <random>

#include "small_ledger.hpp"
#include "store/query.hpp"
#include "store/scope.hpp"

namespace {

// The meaning, as SQL has it: dated columns hold from their day until the next revision's, cut to every stay of the person;
// a stay is what its latest revision says.
constexpr const char* meaning =
    "WITH seen AS (SELECT p.* FROM person p, scope WHERE p.id < scope.position AND p.batch NOT IN (SELECT batch FROM undone)), "
    "stay AS (SELECT p.person, p.stay, p.joined, CASE p.ended WHEN '' THEN '9999-12-31' ELSE p.ended END AS ended "
    "FROM seen p JOIN (SELECT person, stay, max(id) AS id FROM seen GROUP BY person, stay) last ON last.id = p.id), "
    "since AS (SELECT id, person, CASE from_day WHEN '' THEN '0000-01-01' ELSE from_day END AS since FROM seen), "
    "dated AS (SELECT id, person, since, lead(since, 1, '9999-12-31') OVER (PARTITION BY person ORDER BY since, id) AS until FROM since) "
    "SELECT d.person, d.id, max(d.since, s.joined) AS from_day, "
    "min(CASE d.until WHEN '9999-12-31' THEN d.until ELSE date(d.until, '-1 day') END, s.ended) AS to_day "
    "FROM dated d JOIN stay s ON s.person = d.person WHERE d.person NOT IN (SELECT duplicate FROM merged)";

std::vector<std::string> lines(const store::Ledger& ledger, const std::string& sql) {
  std::vector<std::string> all;
  store::Query row(ledger, sql);
  while (row.step()) {
    std::string line;
    for (int i = 0; i < row.columns(); ++i) {
      const auto cell = row.cell(i);
      const auto* number = std::get_if<std::int64_t>(&cell);
      line += (number != nullptr ? std::to_string(*number) : row.text(i)) + " ";
    }
    all.push_back(line);
  }
  return all;
}

const std::vector<std::string> days = {"", "2024-02-29", "2024-03-01", "2025-01-01", "2025-01-02", "2025-06-30", "2025-12-31"};

// Revisions of a few people, of every kind of day, stay and import, straight into the file.
void revise(sample::Raw& db, std::mt19937& random, std::int64_t first, std::int64_t count, const std::string& undone, const std::string& merged) {
  const auto one_of = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  const auto day = [&] { return "'" + days[one_of(days.size())] + "'"; };
  for (std::int64_t id = first; id < first + count; ++id) {
    const std::string person = one_of(12) == 0 ? merged : std::to_string(first + static_cast<std::int64_t>(one_of(static_cast<std::size_t>(count) / 3)));
    REQUIRE(db.run("INSERT INTO entry SELECT " + std::to_string(id) + ", kind, at, by, uid, day, salt, hash FROM entry WHERE id = 1"));
    // What tells revisions apart, if not their days: needs holds the id.
    REQUIRE(db.run("INSERT INTO person SELECT " + std::to_string(id) + ", " + person + ", 'C" + person + "', " + day() +
                   ", volunteer, elder, staff, community, tags, '" + std::to_string(id) + "', helper_kind, subsidy, overridden, guarded, identified, programme, " +
                   std::to_string(one_of(3)) + ", " + day() + ", " + day() + ", duties, org, os_user, kin, private, " + (one_of(6) == 0 ? undone : "0") +
                   " FROM (SELECT * FROM person ORDER BY id LIMIT 1)"));
  }
}

}  // namespace

TEST_CASE("standing and member say what the revisions of people say, of whatever days, stays, imports and merges") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  std::mt19937 random(2025);
  std::int64_t first = 0, last = 0;
  {
    sample::Raw db(path);
    first = std::stoll(db.rows("SELECT max(id) + 1 FROM entry")[0][0]);
    const auto columns = db.rows("SELECT group_concat(name, ' ') FROM pragma_table_info('person')")[0][0];
    REQUIRE(columns == "id person code from_day volunteer elder staff community tags needs helper_kind subsidy overridden guarded identified programme stay "
                       "joined ended duties org os_user kin private batch");
    last = first + 240;
    revise(db, random, first, last - first, db.rows("SELECT batch FROM undo")[0][0], db.rows("SELECT duplicate FROM merge")[0][0]);
  }
  const auto ledger = store::Ledger::open(path, store::Mode::read);
  for (const std::int64_t position : {std::int64_t{-1}, first, first + 60, last - 1}) {
    store::prepare(ledger, {"2025-01-01", "2025-12-31", "2025-12-31", position}, nullptr, [](const std::string&) { return std::string(); });
    const auto standing = lines(ledger, "SELECT person, needs, from_day, to_day FROM standing ORDER BY 1, 2, 3, 4");
    const auto meant = lines(ledger, "SELECT m.person, p.needs, m.from_day, m.to_day FROM (" + std::string(meaning) +
                                         ") m JOIN person p ON p.id = m.id WHERE m.from_day <= m.to_day ORDER BY 1, 2, 3, 4");
    CHECK(standing == meant);
    CHECK(standing.size() > (position == first ? 2U : 20U));
    CHECK(lines(ledger, "SELECT person, id FROM member ORDER BY 1") ==
          lines(ledger, "SELECT p.person, max(p.id) FROM person p, scope WHERE p.id < scope.position AND p.batch NOT IN (SELECT batch FROM undone) "
                        "AND p.person NOT IN (SELECT duplicate FROM merged) GROUP BY p.person ORDER BY 1"));
  }
}

#include "store/scope.hpp"

#include "model/day.hpp"
#include "store/boxes.hpp"
#include "store/sql.hpp"
#include "store/standing.hpp"

namespace store {
namespace {

void fill_scope(SQLite::Database& db, const Scope& scope, std::int64_t position) {
  db.exec("DROP TABLE IF EXISTS temp.scope");
  db.exec("CREATE TEMP TABLE scope (from_day TEXT, to_day TEXT, today TEXT, position INTEGER)");
  SQLite::Statement row(db, "INSERT INTO scope VALUES (?,?,?,?)");
  Binder(row) << scope.from_day << scope.to_day << scope.today << position;
  row.exec();
  db.exec("ANALYZE temp.scope");  // one row: what joins it needs no index of its own
  // Rows of these batches are passed over, each time a table of facts is read.
  db.exec("DROP TABLE IF EXISTS temp.undone");
  db.exec("CREATE TEMP TABLE undone (batch INTEGER PRIMARY KEY)");
  db.exec("INSERT INTO undone SELECT u.batch FROM undo u, scope WHERE u.id < scope.position");
}

// At the head of the log the cached state says it; at an earlier position the acts do.
void services(SQLite::Database& db, bool at_head) {
  db.exec("DROP VIEW IF EXISTS temp.approved; DROP VIEW IF EXISTS temp.recorded; DROP VIEW IF EXISTS temp.acted;"
          "DROP VIEW IF EXISTS temp.voided; DROP VIEW IF EXISTS temp.from_paper");
  db.exec("CREATE TEMP VIEW from_paper AS SELECT batch, id AS entry FROM migration, scope WHERE id < scope.position");
  const std::string columns =
      "s.id, s.ref, s.day, s.start, s.minutes, s.category, s.programme, s.mode, s.evidence, s.headcount, s.org, s.late, s.private, s.batch";
  db.exec("CREATE TEMP VIEW acted AS SELECT a.service, a.what, a.id AS entry, e.by, e.at, CASE a.done WHEN '' THEN e.day ELSE a.done END AS day "
          "FROM act a JOIN entry e ON e.id = a.id WHERE a.id < (SELECT position FROM scope)");
  if (at_head) {
    db.exec("CREATE TEMP VIEW approved AS SELECT " + columns + " FROM service_state t JOIN service s ON s.id = t.service WHERE t.state = 'approved'");
    db.exec("CREATE TEMP VIEW recorded AS SELECT " + columns + ", coalesce(t.state, 'recorded') AS state "
            "FROM service s LEFT JOIN service_state t ON t.service = s.id WHERE t.state IS NULL OR (t.state <> 'voided' AND t.state <> 'replaced' AND t.state <> 'undone')");
    db.exec("CREATE TEMP VIEW voided AS SELECT " + columns + " FROM service_state t JOIN service s ON s.id = t.service WHERE t.state = 'voided'");
    return;
  }
  db.exec("DROP TABLE IF EXISTS temp.state_then");
  db.exec("CREATE TEMP TABLE state_then (id INTEGER PRIMARY KEY, what TEXT)");
  db.exec("INSERT INTO state_then SELECT s.id, coalesce((SELECT a.what FROM act a WHERE a.service = s.id AND a.id < scope.position "
          "ORDER BY a.id DESC LIMIT 1), 'record') FROM service s, scope WHERE s.id < scope.position "
          "AND s.batch NOT IN (SELECT batch FROM undone) AND NOT EXISTS (SELECT 1 FROM service n WHERE n.ref = s.ref "
          "AND n.revision > s.revision AND n.id < scope.position AND n.batch NOT IN (SELECT batch FROM undone))");
  db.exec("CREATE TEMP VIEW approved AS SELECT " + columns +
          " FROM state_then t JOIN service s ON s.id = t.id WHERE t.what = 'approve'");
  db.exec("CREATE TEMP VIEW recorded AS SELECT " + columns +
          ", CASE t.what WHEN 'approve' THEN 'approved' WHEN 'verify' THEN 'verified' WHEN 'return' THEN 'returned' "
          "ELSE 'recorded' END AS state FROM state_then t JOIN service s ON s.id = t.id WHERE t.what <> 'void'");
  db.exec("CREATE TEMP VIEW voided AS SELECT " + columns +
          " FROM state_then t JOIN service s ON s.id = t.id WHERE t.what = 'void'");
}

void merges(SQLite::Database& db) {
  db.exec("DROP TABLE IF EXISTS temp.merged; DROP VIEW IF EXISTS temp.attended");
  db.exec("CREATE TEMP TABLE merged (duplicate INTEGER PRIMARY KEY, kept INTEGER)");
  db.exec("INSERT INTO merged SELECT duplicate, kept FROM merge, scope WHERE id < position");
  // A person kept may be merged away later: follow the chain.
  db.exec("WITH RECURSIVE chain(duplicate, kept) AS (SELECT duplicate, kept FROM merged UNION "
          "SELECT c.duplicate, m.kept FROM chain c JOIN merged m ON m.duplicate = c.kept) "
          "UPDATE merged SET kept = (SELECT max(c.kept) FROM chain c WHERE c.duplicate = merged.duplicate AND "
          "c.kept NOT IN (SELECT duplicate FROM merged))");
  if (db.execAndGet("SELECT count(*) FROM merged").getInt() == 0)
    db.exec("CREATE TEMP VIEW attended AS SELECT service, part, person FROM attendance");
  else
    db.exec("CREATE TEMP VIEW attended AS SELECT DISTINCT a.service, a.part, coalesce(m.kept, a.person) AS person "
            "FROM attendance a LEFT JOIN merged m ON m.duplicate = a.person");
}

void people(Ledger::Impl& impl) {
  put_standing(impl);
  impl.db.exec("DROP VIEW IF EXISTS temp.member; CREATE TEMP VIEW member AS SELECT p.* FROM person p JOIN latest l ON l.id = p.id");
}

void organisations(SQLite::Database& db) {
  db.exec("DROP TABLE IF EXISTS temp.place; DROP TABLE IF EXISTS temp.above");
  // What holds on the last day asked about; an organisation that was founded later is told as it was founded.
  db.exec("CREATE TEMP TABLE place AS WITH RECURSIVE now AS (SELECT o.org, o.code, o.kind, o.name, o.parent, o.closed, o.leader, o.focus "
          "FROM org o WHERE o.id = coalesce((SELECT n.id FROM org n, scope WHERE n.org = o.org AND n.id < scope.position AND n.batch NOT IN (SELECT batch FROM undone) AND n.from_day <= "
          "min(scope.to_day, CASE scope.today WHEN '' THEN scope.to_day ELSE scope.today END) ORDER BY n.from_day DESC, n.id DESC LIMIT 1), "
          "(SELECT min(f.id) FROM org f, scope WHERE f.org = o.org AND f.id < scope.position AND f.batch NOT IN (SELECT batch FROM undone)))), "
          "up(org, above, depth) AS (SELECT org, org, 0 FROM now UNION ALL SELECT up.org, now.parent, depth + 1 FROM up "
          "JOIN now ON now.org = up.above WHERE now.parent <> 0 AND depth < 20) "
          "SELECT now.*, (SELECT a.org FROM up JOIN now a ON a.org = up.above WHERE up.org = now.org AND a.kind = 'street' "
          "ORDER BY up.depth LIMIT 1) AS street FROM now");
  db.exec("CREATE UNIQUE INDEX temp.place_org ON place (org)");
  db.exec("CREATE TEMP TABLE above AS WITH RECURSIVE up(org, above, depth) AS (SELECT org, org, 0 FROM place UNION ALL "
          "SELECT up.org, p.parent, depth + 1 FROM up JOIN place p ON p.org = up.above WHERE p.parent <> 0 AND depth < 20) "
          "SELECT up.org, up.above, p.kind, up.depth FROM up JOIN place p ON p.org = up.above");
  db.exec("CREATE INDEX temp.above_org ON above (org)");
}

void pairs(SQLite::Database& db) {
  db.exec("DROP VIEW IF EXISTS temp.paired; DROP VIEW IF EXISTS temp.signed; DROP VIEW IF EXISTS temp.book");
  db.exec("CREATE TEMP VIEW paired AS SELECT p.id AS pair, coalesce(v.kept, p.volunteer) AS volunteer, coalesce(o.kept, p.elder) AS elder, "
          "p.kind, p.proximity, p.helper_org, p.helped_org, p.parent, p.from_day, coalesce((SELECT e.day FROM pair_end e WHERE e.pair = p.id AND e.id < scope.position), "
          "'9999-12-31') AS to_day FROM pair p JOIN scope LEFT JOIN merged v ON v.duplicate = p.volunteer "
          "LEFT JOIN merged o ON o.duplicate = p.elder WHERE p.id < scope.position AND p.batch NOT IN (SELECT batch FROM undone)");
  db.exec("CREATE TEMP VIEW signed AS SELECT DISTINCT pair, party, day FROM pair_sign, scope WHERE id < position");
  db.exec("CREATE TEMP VIEW book AS SELECT coalesce(m.kept, p.person) AS person, p.scheme, p.kind, p.points_milli, p.entry "
          "FROM posting p JOIN scope LEFT JOIN merged m ON m.duplicate = p.person WHERE p.person <> 0 AND p.entry < scope.position "
          "AND p.entry NOT IN (SELECT r.id FROM undone u CROSS JOIN redemption r ON r.batch = u.batch)");
}

void redemptions(SQLite::Database& db) {
  db.exec("DROP TABLE IF EXISTS temp.redeemed");
  db.exec("CREATE TEMP TABLE redeemed AS SELECT r.id, r.ref, r.kind, r.day, coalesce(g.kept, r.person) AS person, "
          "coalesce(h.kept, r.other) AS other, r.scheme, r.item, r.quantity, r.points_milli FROM redemption r JOIN scope "
          "LEFT JOIN merged g ON g.duplicate = r.person LEFT JOIN merged h ON h.duplicate = r.other WHERE r.id < scope.position "
          "AND r.batch NOT IN (SELECT batch FROM undone) AND r.id NOT IN (SELECT a.redemption FROM redemption_act a JOIN scope ON a.id < scope.position WHERE a.what = 'cancel')");
}

// Credentials with their ends, records with what closed them, what is known of elders, requests with their acts.
void tellings(SQLite::Database& db) {
  db.exec("DROP VIEW IF EXISTS temp.holding; DROP VIEW IF EXISTS temp.told; DROP TABLE IF EXISTS temp.took_part;"
          "DROP VIEW IF EXISTS temp.known; DROP VIEW IF EXISTS temp.asked; DROP VIEW IF EXISTS temp.answered;"
          "DROP VIEW IF EXISTS temp.carded");
  db.exec("CREATE TEMP VIEW holding AS SELECT c.id, coalesce(m.kept, c.person) AS person, c.org, c.credential, c.from_day, "
          "CASE WHEN e.day IS NOT NULL AND (c.to_day = '' OR e.day < c.to_day) THEN e.day ELSE c.to_day END AS to_day, c.sum_yuan "
          "FROM credential c JOIN scope LEFT JOIN merged m ON m.duplicate = c.person "
          "LEFT JOIN credential_end e ON e.credential = c.id AND e.id < scope.position WHERE c.id < scope.position "
          "AND c.batch NOT IN (SELECT batch FROM undone)");
  db.exec("CREATE TEMP VIEW told AS SELECT r.*, e.day AS closed, coalesce(e.outcome, '') AS outcome, coalesce(e.service, 0) AS service "
          "FROM record r JOIN scope LEFT JOIN record_close e ON e.id = (SELECT max(c.id) FROM record_close c WHERE c.record = r.record "
          "AND c.id < scope.position AND c.batch NOT IN (SELECT batch FROM undone)) WHERE r.id < scope.position "
          "AND r.batch NOT IN (SELECT batch FROM undone) AND NOT EXISTS (SELECT 1 FROM record n WHERE n.ref = r.ref "
          "AND n.revision > r.revision AND n.id < scope.position AND n.batch NOT IN (SELECT batch FROM undone)) "
          "AND coalesce(e.outcome, '') <> 'void'");
  db.exec("CREATE TEMP TABLE took_part AS SELECT DISTINCT r.id AS record, coalesce(m.kept, CAST(j.value AS INTEGER)) AS person FROM told r, "
          "json_each('[' || replace(trim(r.people, ';'), ';', ',') || ']') j LEFT JOIN merged m ON m.duplicate = CAST(j.value AS INTEGER) "
          "WHERE r.people <> ''");
  db.exec("CREATE INDEX temp.took_part_record ON took_part (record)");
  db.exec("CREATE TEMP VIEW known AS SELECT f.pair, f.fact, min(f.day) AS day, max(f.id) AS entry FROM pair_fact f, scope "
          "WHERE f.id < scope.position GROUP BY f.pair, f.fact");
  db.exec("CREATE TEMP VIEW carded AS SELECT c.pair, c.copies, c.day, c.id AS entry FROM pair_card c, scope WHERE c.id < scope.position");
  db.exec("CREATE TEMP VIEW asked AS SELECT r.id, r.ref, coalesce(m.kept, r.elder) AS elder, r.category, r.programme, r.minutes, r.day, "
          "r.wanted, r.redemption, r.published, e.at FROM request r JOIN scope JOIN entry e ON e.id = r.id "
          "LEFT JOIN merged m ON m.duplicate = r.elder WHERE r.id < scope.position");
  db.exec("CREATE TEMP VIEW answered AS SELECT a.id, a.request, a.what, coalesce(m.kept, a.volunteer) AS volunteer, a.service, a.score, "
          "e.at, e.day FROM request_act a JOIN scope JOIN entry e ON e.id = a.id LEFT JOIN merged m ON m.duplicate = a.volunteer "
          "WHERE a.id < scope.position");
}

using Opened = std::function<void(EntryId, const Private&)>;

void births(const Ledger& ledger, SQLite::Database& db, const seal::KeyRing* keys, const Opened& opened) {
  db.exec("DROP TABLE IF EXISTS temp.birth; DROP VIEW IF EXISTS temp.opening");
  db.exec("CREATE TEMP TABLE birth (person INTEGER PRIMARY KEY, born TEXT NOT NULL)");
  db.exec("CREATE TEMP VIEW opening AS SELECT person, private AS facts FROM member");
  if (keys == nullptr) return;
  SQLite::Statement row(db, "INSERT OR REPLACE INTO birth VALUES (?,?)");
  each_person_box(ledger, *keys, [&](EntryId person, const Private& values) {
    if (opened) opened(person, values);
    for (const auto& [name, value] : values) {
      if (name != "born") continue;
      const auto birth = model::Birth::parse(value);
      if (!birth) continue;
      const std::string born = birth->counted().iso();
      Binder(row) << person << born;
      run(row);
    }
  });
}

void deadlines(SQLite::Database& db, const std::function<std::string(const std::string&)>& due) {
  db.exec("DROP TABLE IF EXISTS temp.deadline");
  db.exec("CREATE TEMP TABLE deadline (day TEXT PRIMARY KEY, due TEXT NOT NULL) WITHOUT ROWID");
  SQLite::Statement days(db, "WITH RECURSIVE d(day) AS (SELECT min(day) FROM service UNION ALL "
                             "SELECT (SELECT min(day) FROM service WHERE day > d.day) FROM d WHERE d.day IS NOT NULL) "
                             "SELECT day FROM d WHERE day IS NOT NULL");
  SQLite::Statement row(db, "INSERT INTO deadline VALUES (?,?)");
  while (days.executeStep()) {
    const std::string day = text(days.getColumn(0));
    const std::string last = due(day);
    Binder(row) << day << last;
    run(row);
  }
}

}  // namespace

void prepare_services(const Ledger& ledger, const Scope& scope) {
  auto& impl = ledger.impl();
  guarded(impl, [&] {
    const std::int64_t size = ledger.size();
    const bool at_head = scope.position < 0 || scope.position >= size;
    fill_scope(impl.db, scope, at_head ? size : scope.position);
    services(impl.db, at_head);
    merges(impl.db);
    return 0;
  });
}

void prepare(const Ledger& ledger, const Scope& scope, const seal::KeyRing* keys,
             const std::function<std::string(const std::string&)>& due, const Opened& opened) {
  prepare_services(ledger, scope);
  auto& impl = ledger.impl();
  guarded(impl, [&] {
    people(impl);
    organisations(impl.db);
    pairs(impl.db);
    redemptions(impl.db);
    tellings(impl.db);
    births(ledger, impl.db, keys, opened);
    deadlines(impl.db, due);
    return 0;
  });
}

}  // namespace store

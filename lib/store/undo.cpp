// The ties are a list of queries, one a kind of dependence; each is short, and they are many.
#include "store/undo.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "store/sql.hpp"

namespace store {
namespace {

constexpr const char* rows_of[] = {
    "SELECT 'org', o.id, o.org, coalesce((SELECT max(b.id) FROM org_now b WHERE b.org = o.org AND b.id < o.id), 0), o.code, 0, "
    "CASE o.org WHEN o.id THEN o.parent ELSE o.org END, '' FROM org o WHERE o.batch = ?1",
    "SELECT 'person', p.id, p.person, coalesce((SELECT max(b.id) FROM person_now b WHERE b.person = p.person AND b.id < p.id), 0), p.code, "
    "p.person, p.community, CASE p.staff WHEN 1 THEN 'staff' ELSE '' END FROM person p WHERE p.batch = ?1",
    "SELECT 'service', s.id, s.id, 0, s.ref, 0, s.org, '' FROM service s WHERE s.batch = ?1",
    "SELECT 'credential', c.id, c.id, 0, CAST(c.id AS TEXT), c.person, c.org, '' FROM credential c WHERE c.batch = ?1",
    "SELECT 'record', r.id, r.record, coalesce((SELECT max(b.id) FROM record_now b WHERE b.record = r.record AND b.id < r.id), 0), r.ref, 0, "
    "r.org, '' FROM record r WHERE r.batch = ?1",
    "SELECT 'record_close', c.id, c.record, 0, r.ref, 0, r.org, '' FROM record_close c JOIN record r ON r.id = c.record WHERE c.batch = ?1",
    "SELECT 'redemption', r.id, r.id, 0, r.ref, r.person, 0, r.kind FROM redemption r WHERE r.batch = ?1",
    "SELECT 'pair', p.id, p.id, 0, 'P' || p.id, 0, 0, '' FROM pair p WHERE p.batch = ?1"};

// b(entry, kind, about, founded, weighty): the rows that are to go. Each query gives the entry, how often, and the first.
struct Question {
  const char* kind;
  const char* how;
  const char* sql;
};
constexpr Question questions[] = {
    {"person", "changed", "SELECT b.entry, count(*), min(p.id) FROM b JOIN person_now p ON p.person = b.about AND p.id > b.entry"},
    {"person", "merged", "SELECT b.entry, count(*), min(m.id) FROM b JOIN merge m ON b.about IN (m.duplicate, m.kept) AND m.id > b.entry"},
    {"person", "served",
     "SELECT b.entry, count(DISTINCT s.id), s.ref, min(s.id) FROM attendance a CROSS JOIN b ON b.about = a.person AND b.weighty = 1 "
     "CROSS JOIN service_now s ON s.id = a.service AND s.id > b.entry AND s.batch <> :batch AND s.state <> 'undone'"},
    {"person", "acted", "SELECT b.entry, count(*), min(e.id) FROM entry e CROSS JOIN b ON b.about = e.by AND b.founded = 1 AND e.id > b.entry"},
    {"person", "key", "SELECT b.entry, count(*), min(k.id) FROM b JOIN staff_key k ON k.person = b.about WHERE b.founded = 1"},
    {"person", "account",
     "SELECT b.entry, count(*), min(p.entry) FROM b CROSS JOIN posting_now p ON p.person = b.about AND p.entry > b.entry WHERE b.founded = 1"},
    {"person", "account", "SELECT b.entry, count(*), min(c.id) FROM b JOIN closure c ON c.person = b.about WHERE b.founded = 1"},
    {"person", "paired",
     "SELECT b.entry, count(*), 'P' || min(p.id) FROM b JOIN pair_now p ON b.about IN (p.volunteer, p.elder) AND p.id > b.entry "
     "AND p.batch <> :batch WHERE b.weighty = 1"},
    {"person", "holds",
     "SELECT b.entry, count(*), min(c.id) FROM b JOIN credential_now c ON c.person = b.about AND c.batch <> :batch WHERE b.founded = 1"},
    {"person", "recorded",
     "SELECT b.entry, count(*), r.ref, min(r.id) FROM b JOIN record_now r ON (r.parent = b.about OR r.people <> '' AND instr(r.people, ';' || b.about || ';') > 0) "
     "AND r.batch <> :batch WHERE b.founded = 1"},
    {"person", "kin",
     "SELECT b.entry, count(*), p.code, min(p.id) FROM b JOIN person_now p ON p.kin <> '' AND instr(p.kin, ';' || b.about || ';') > 0 "
     "AND p.batch <> :batch WHERE b.founded = 1"},
    {"person", "leads", "SELECT b.entry, count(*), o.code, min(o.id) FROM b JOIN org_now o ON o.leader = b.about AND o.batch <> :batch WHERE b.founded = 1"},
    {"person", "asked", "SELECT b.entry, count(*), r.ref, min(r.id) FROM b JOIN request r ON r.elder = b.about WHERE b.founded = 1"},
    {"person", "asked",
     "SELECT b.entry, count(*), r.ref, min(r.id) FROM b JOIN request_act a ON a.volunteer = b.about JOIN request r ON r.id = a.request "
     "WHERE b.founded = 1"},
    {"org", "changed", "SELECT b.entry, count(*), min(o.id) FROM b JOIN org_now o ON o.org = b.about AND o.id > b.entry AND o.batch <> :batch"},
    {"org", "people",
     "SELECT b.entry, count(DISTINCT p.person), p.code, min(p.id) FROM b JOIN person_now p ON b.about IN (p.community, p.org) "
     "AND p.batch <> :batch WHERE b.founded = 1"},
    {"org", "orgs", "SELECT b.entry, count(DISTINCT o.org), o.code, min(o.id) FROM b JOIN org_now o ON o.parent = b.about AND o.batch <> :batch WHERE b.founded = 1"},
    {"org", "services",
     "SELECT b.entry, count(*), s.ref, min(s.id) FROM service_now s CROSS JOIN b ON b.about = s.org AND b.founded = 1 "
     "WHERE s.batch <> :batch AND s.state <> 'undone'"},
    {"org", "paired",
     "SELECT b.entry, count(*), 'P' || min(p.id) FROM b JOIN pair_now p ON b.about IN (p.helper_org, p.helped_org) "
     "AND p.batch <> :batch WHERE b.founded = 1"},
    {"org", "holds", "SELECT b.entry, count(*), min(c.id) FROM b JOIN credential_now c ON c.org = b.about AND c.batch <> :batch WHERE b.founded = 1"},
    {"org", "recorded",
     "SELECT b.entry, count(*), r.ref, min(r.id) FROM b JOIN record_now r ON b.about IN (r.org, r.parent) AND r.batch <> :batch WHERE b.founded = 1"},
    {"org", "uploaded", "SELECT b.entry, count(*), min(u.id) FROM b JOIN upload u ON u.org = b.about WHERE b.founded = 1"},
    {"service", "state", "SELECT b.entry, 1, t.state FROM b JOIN service_state t ON t.service = b.entry AND t.state <> 'returned'"},
    {"service", "recorded",
     "SELECT b.entry, count(*), r.ref, min(r.id) FROM b JOIN record_now r ON r.batch <> :batch AND (r.parent = b.entry OR EXISTS "
     "(SELECT 1 FROM record_close_now c WHERE c.record = r.record AND c.service = b.entry))"},
    {"service", "asked",
     "SELECT b.entry, count(*), r.ref, min(r.id) FROM b JOIN request_act a ON a.service = b.entry JOIN request r ON r.id = a.request"},
    {"credential", "ended", "SELECT b.entry, 1, e.day FROM b JOIN credential_end e ON e.credential = b.entry"},
    {"credential", "rests",
     "SELECT b.entry, count(DISTINCT s.id), s.ref, min(s.id) FROM attendance a CROSS JOIN credential c ON c.person = a.person AND c.batch = :batch "
     "CROSS JOIN b ON b.entry = c.id CROSS JOIN service_now s ON s.id = a.service AND s.id > c.id AND s.state <> 'undone'"},
    {"credential", "rests",
     "WITH RECURSIVE below(entry, org) AS (SELECT b.entry, c.org FROM b JOIN credential c ON c.id = b.entry WHERE c.person = 0 UNION "
     "SELECT below.entry, o.org FROM below JOIN org_now o ON o.parent = below.org) SELECT below.entry AS entry, count(*), s.ref, min(s.id) "
     "FROM below JOIN service_now s ON s.org = below.org AND s.id > below.entry AND s.state <> 'undone'"},
    {"record", "changed", "SELECT b.entry, count(*), min(r.id) FROM b JOIN record_now r ON r.record = b.about AND r.id > b.entry"},
    {"record", "closed",
     "SELECT b.entry, count(*), c.day, min(c.id) FROM b JOIN record_close_now c ON c.record = b.about AND c.id > b.entry AND c.batch <> :batch"},
    {"record", "recorded",
     "SELECT b.entry, count(*), r.ref, min(r.id) FROM b JOIN record_now r ON r.parent = b.about AND r.batch <> :batch WHERE b.founded = 1"},
    {"record_close", "closed",
     "SELECT b.entry, count(*), c.day, min(c.id) FROM b JOIN record_close_now c ON c.record = b.about AND c.id > b.entry AND c.batch <> :batch"},
    {"redemption", "state", "SELECT b.entry, 1, CASE a.what WHEN 'cancel' THEN 'cancelled' ELSE 'delivered' END FROM b JOIN redemption_act a ON a.redemption = b.entry"},
    {"redemption", "asked", "SELECT b.entry, count(*), r.ref, min(r.id) FROM b JOIN request r ON r.redemption = b.entry"},
    {"redemption", "merged",
     "SELECT b.entry, count(*), min(m.id) FROM b JOIN redemption r ON r.id = b.entry JOIN merge m ON m.id > b.entry "
     "AND (m.duplicate IN (r.person, r.other) OR m.kept IN (r.person, r.other))"},
    {"redemption", "account-closed",
     "SELECT b.entry, count(*), min(c.id) FROM b JOIN redemption r ON r.id = b.entry JOIN closure c ON c.person IN (r.person, r.other) "
     "AND c.scheme = r.scheme AND c.id > b.entry"},
    {"pair", "signed", "SELECT b.entry, count(*), s.party, min(s.id) FROM b JOIN pair_sign s ON s.pair = b.entry"},
    {"pair", "carded", "SELECT b.entry, count(*), min(c.id) FROM b JOIN pair_card c ON c.pair = b.entry"},
    {"pair", "known", "SELECT b.entry, count(*), min(f.id) FROM b JOIN pair_fact f ON f.pair = b.entry"},
    {"pair", "ended", "SELECT b.entry, 1, e.day FROM b JOIN pair_end e ON e.pair = b.entry"},
    {"pair", "paired", "SELECT b.entry, count(*), 'P' || min(p.id) FROM b JOIN pair_now p ON p.parent = b.entry AND p.batch <> :batch"},
    {"pair", "recorded", "SELECT b.entry, count(*), r.ref, min(r.id) FROM b JOIN record_now r ON r.parent = b.entry AND r.batch <> :batch"}};

// A revision that changes what services and pairs are tested on.
constexpr const char* weighty =
    "SELECT 1 FROM person n JOIN person o ON o.id = ?2 WHERE n.id = ?1 AND (n.volunteer <> o.volunteer OR n.elder <> o.elder OR "
    "n.community <> o.community OR n.joined <> o.joined OR n.ended <> o.ended OR n.stay <> o.stay OR n.guarded <> o.guarded OR "
    "n.overridden <> o.overridden OR n.kin <> o.kin)";

void put_rows(SQLite::Database& db, const std::vector<Brought>& rows) {
  db.exec("DROP TABLE IF EXISTS temp.back");
  db.exec("CREATE TEMP TABLE back (entry INTEGER PRIMARY KEY, kind TEXT, about INTEGER, founded INTEGER, weighty INTEGER)");
  SQLite::Statement put(db, "INSERT INTO temp.back VALUES (?,?,?,?,?)"), changed(db, weighty);
  for (const auto& row : rows) {
    bool weighs = row.before == 0;
    if (!weighs && row.table == "person") {
      changed.reset();
      Binder(changed) << row.id << row.before;
      weighs = changed.executeStep();
    }
    Binder(put) << row.id << row.table << row.about << (row.before == 0) << weighs;
    run(put);
  }
  db.exec("CREATE INDEX temp.back_about ON back (kind, about)");
}

}  // namespace

std::vector<Brought> brought(const Ledger& ledger, EntryId batch) {
  return guarded(ledger.impl(), [&] {
    std::vector<Brought> all;
    for (const char* sql : rows_of) {
      SQLite::Statement row(ledger.impl().db, sql);
      Binder(row) << batch;
      while (row.executeStep())
        all.push_back({text(row.getColumn(0)), row.getColumn(1).getInt64(), row.getColumn(2).getInt64(), row.getColumn(3).getInt64(),
                       text(row.getColumn(4)), row.getColumn(5).getInt64(), row.getColumn(6).getInt64(), text(row.getColumn(7))});
    }
    std::sort(all.begin(), all.end(), [](const Brought& a, const Brought& b) { return a.id < b.id; });
    return all;
  });
}

std::vector<Tie> ties(const Ledger& ledger, EntryId batch, const std::vector<Brought>& rows) {
  return guarded(ledger.impl(), [&] {
    auto& db = ledger.impl().db;
    put_rows(db, rows);
    std::vector<Tie> all;
    for (const auto& q : questions) {
      const std::string sql = q.sql;
      const bool recursive = sql.starts_with("WITH RECURSIVE ");
      const std::string b = "b AS (SELECT * FROM temp.back WHERE kind = '" + std::string(q.kind) + "')";
      SQLite::Statement row(db, (recursive ? "WITH RECURSIVE " + b + ", " + sql.substr(15) : "WITH " + b + " " + sql) + " GROUP BY 1");
      if (sql.find(":batch") != std::string::npos) row.bind(":batch", batch);
      while (row.executeStep()) {
        const auto at = std::lower_bound(rows.begin(), rows.end(), row.getColumn(0).getInt64(),
                                         [](const Brought& r, EntryId id) { return r.id < id; });
        all.push_back({static_cast<std::size_t>(at - rows.begin()), q.how, row.getColumn(1).getInt64(), text(row.getColumn(2))});
      }
    }
    db.exec("DROP TABLE temp.back");
    std::stable_sort(all.begin(), all.end(), [](const Tie& a, const Tie& b) { return a.row < b.row; });
    return all;
  });
}

}  // namespace store

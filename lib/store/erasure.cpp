#include "store/erasure.hpp"

#include <algorithm>

#include "model/refusal.hpp"
#include "seal/hash.hpp"
#include "store/cursor.hpp"
#include "words/words.hpp"

namespace store {

using words::say;
using words::tr;

namespace {

// Where free text may name them: details 31. In this order, since later ones look up what earlier ones found.
struct About {
  const char* kind;  // of the entries found
  const char* entries;
};
constexpr About everything[] = {
    {"person", "SELECT person FROM temp.whom"},
    {"merge", "SELECT id FROM merge WHERE duplicate IN temp.whom OR kept IN temp.whom"},
    // Every revision: an older one may name whom a newer one no longer does.
    {"service", "SELECT id FROM service WHERE ref IN (SELECT s.ref FROM attendance a JOIN service s ON s.id = a.service "
                "WHERE a.person IN temp.whom)"},
    {"act", "SELECT a.id FROM temp.about b JOIN act a ON a.service = b.owner WHERE b.kind = 'service'"},
    {"redemption", "SELECT id FROM redemption WHERE person IN temp.whom OR other IN temp.whom"},
    {"redemption-act", "SELECT a.id FROM temp.about b JOIN redemption_act a ON a.redemption = b.owner WHERE b.kind = 'redemption'"},
    {"pair", "SELECT id FROM pair WHERE volunteer IN temp.whom OR elder IN temp.whom"},
    {"pair-sign", "SELECT s.id FROM temp.about b JOIN pair_sign s ON s.pair = b.owner WHERE b.kind = 'pair'"},
    {"pair-end", "SELECT e.id FROM temp.about b JOIN pair_end e ON e.pair = b.owner WHERE b.kind = 'pair'"},
    {"pair-fact", "SELECT f.id FROM temp.about b JOIN pair_fact f ON f.pair = b.owner WHERE b.kind = 'pair'"},
    {"credential", "SELECT id FROM credential WHERE person IN temp.whom"},
    {"credential-end", "SELECT e.id FROM temp.about b JOIN credential_end e ON e.credential = b.owner WHERE b.kind = 'credential'"},
    {"record", "SELECT id FROM record WHERE record IN (SELECT r.record FROM record r, temp.whom w WHERE r.people LIKE '%;' || w.person || ';%')"},
    // What is told about a service, a pair or a record of theirs: a follow-up call, a wish come true.
    {"record", "SELECT r.id FROM temp.about b JOIN record r ON r.parent = b.owner WHERE b.kind IN ('service', 'pair', 'record')"},
    {"record-close", "SELECT c.id FROM temp.about b JOIN record r ON r.id = b.owner JOIN record_close c ON c.record = r.record WHERE b.kind = 'record'"},
    {"record-close", "SELECT c.id FROM temp.about b JOIN record_close c ON c.service = b.owner WHERE b.kind = 'service'"},
    {"request", "SELECT id FROM request WHERE elder IN temp.whom"},
    {"request-act", "SELECT a.id FROM temp.about b JOIN request_act a ON a.request = b.owner WHERE b.kind = 'request'"},
    {"request-act", "SELECT id FROM request_act WHERE request IN (SELECT request FROM request_act WHERE volunteer IN temp.whom)"},
    {"request-act", "SELECT a.id FROM temp.about b JOIN request_act a ON a.service = b.owner WHERE b.kind = 'service'"},
    {"closure", "SELECT id FROM closure WHERE person IN temp.whom OR heir IN temp.whom"},
    {"accept", "SELECT id FROM accept WHERE subject IN (SELECT code FROM person WHERE person IN temp.whom UNION "
               "SELECT s.ref FROM temp.about b JOIN service s ON s.id = b.owner UNION SELECT r.ref FROM temp.about b JOIN redemption r ON r.id = b.owner UNION "
               "SELECT r.ref FROM temp.about b JOIN record r ON r.id = b.owner UNION SELECT r.ref FROM temp.about b JOIN request r ON r.id = b.owner UNION "
               "SELECT 'P' || owner FROM temp.about WHERE kind = 'pair')"},
    {"staff-key", "SELECT id FROM staff_key WHERE person IN temp.whom"},
    {"disclosure", "SELECT id FROM disclosure WHERE entry IN (SELECT owner FROM temp.about) OR entry IN (SELECT id FROM person WHERE person IN temp.whom)"}};

void put_people(SQLite::Database& db, const std::vector<EntryId>& people) {
  db.exec("DROP TABLE IF EXISTS temp.whom; DROP TABLE IF EXISTS temp.about");
  db.exec("CREATE TEMP TABLE whom (person INTEGER PRIMARY KEY); CREATE TEMP TABLE about (owner INTEGER PRIMARY KEY, kind TEXT NOT NULL)");
  SQLite::Statement put(db, "INSERT OR IGNORE INTO temp.whom VALUES (?)");
  for (const EntryId person : people) {
    Binder(put) << person;
    run(put);
  }
}

void find_everything(SQLite::Database& db) {
  for (const auto& step : everything)
    db.exec("INSERT OR IGNORE INTO temp.about SELECT id, '" + std::string(step.kind) + "' FROM (SELECT 0 AS id WHERE 0 UNION ALL " + step.entries + ")");
}

// The business day of the erasure or rekey that began the epoch.
std::string begun(const Ledger& ledger, std::int64_t epoch) {
  return guarded(ledger.impl(), [&] {
    Cursor row(ledger.impl(), "SELECT max(day) FROM entry WHERE id IN (SELECT id FROM erasure WHERE epoch = :n UNION ALL SELECT id FROM rekey WHERE epoch = :n)");
    row.bind(1, epoch);
    row.step();
    return std::string(row.text(0));
  });
}

}  // namespace

std::int64_t epoch_of(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    Cursor row(ledger.impl(), "SELECT coalesce(max(epoch), 1) FROM (SELECT epoch FROM erasure UNION ALL SELECT epoch FROM rekey)");
    row.step();
    return row.integer(0);
  });
}

std::optional<seal::KeyRing> ring_at(const seal::KeyRing& ring, std::int64_t epoch) {
  if (ring.epoch == epoch) return ring.settled();
  if (ring.next && std::int64_t{ring.epoch} + 1 == epoch) return ring.advanced();
  return std::nullopt;
}

seal::KeyRing fitting(const Ledger& ledger, const seal::KeyRing& ring) {
  const std::int64_t epoch = epoch_of(ledger);
  if (auto fits = ring_at(ring, epoch)) return std::move(*fits);
  throw model::Fault(say("this key file is of epoch {}, the ledger is of epoch {}", ring.epoch, epoch), {ledger.path()},
                     ring.epoch < epoch ? say("an erasure or a rekey made a new key on {}: give the key file of after that with --key", begun(ledger, epoch))
                                        : std::string(tr("this ledger is older than an erasure or a rekey: only a key file kept from before opens it")));
}

Concerned concerned(const Ledger& ledger, const std::vector<EntryId>& people) {
  return guarded(ledger.impl(), [&] {
    auto& db = ledger.impl().db;
    put_people(db, people);
    find_everything(db);
    Concerned found;
    Cursor row(ledger.impl(), "SELECT owner, kind FROM temp.about WHERE (kind = 'person' OR owner IN (SELECT owner FROM data_key)) "
                              "AND owner NOT IN (SELECT owner FROM erased) ORDER BY owner");
    while (row.step()) {
      found.owners.push_back(row.integer(0));
      const std::string kind(row.text(1));
      const auto known = std::find_if(found.kinds.begin(), found.kinds.end(), [&](const auto& k) { return k.first == kind; });
      if (known == found.kinds.end())
        found.kinds.emplace_back(kind, 1);
      else
        ++known->second;
    }
    return found;
  });
}

std::vector<EntryId> undone_people(const Ledger& ledger, const std::vector<EntryId>& people, const std::string& code) {
  return guarded(ledger.impl(), [&] {
    put_people(ledger.impl().db, people);
    std::vector<EntryId> found;
    Cursor row(ledger.impl(), "SELECT DISTINCT person FROM person WHERE (code = ? OR code IN (SELECT code FROM person WHERE person IN temp.whom)) "
                              "AND person NOT IN (SELECT person FROM person_now) ORDER BY person");
    row.bind(1, std::string_view(code));
    while (row.step()) found.push_back(row.integer(0));
    return found;
  });
}

std::string digest_of(const std::vector<EntryId>& owners) {
  seal::Sha256Stream sum;
  for (const EntryId owner : owners) sum.add(std::to_string(owner) + "\n");
  return seal::hex(sum.finish());
}

std::unordered_set<EntryId> erased_people(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    std::unordered_set<EntryId> people;
    Cursor row(ledger.impl(), "SELECT e.owner FROM erased e JOIN person p ON p.id = e.owner AND p.person = e.owner");
    while (row.step()) people.insert(row.integer(0));
    return people;
  });
}

}  // namespace store

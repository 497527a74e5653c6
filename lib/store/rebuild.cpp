#include "store/rebuild.hpp"

#include <map>
#include <set>
#include <tuple>

#include "store/boxes.hpp"
#include "store/cursor.hpp"
#include "store/states.hpp"

namespace store {
namespace {

using Account = std::tuple<EntryId, std::string, std::string>;  // person, programme, scheme
using Amounts = std::pair<std::int64_t, std::int64_t>;          // units, points
using Accounts = std::map<Account, Amounts>;

std::int64_t rebuild_states(SQLite::Database& db) {
  const std::string now = state_of_services;
  std::int64_t wrong = db.exec("DELETE FROM service_state WHERE service NOT IN (SELECT id FROM service)");
  db.exec("CREATE TEMP TABLE rebuilt AS SELECT now.service, now.state FROM (" + now +
          ") AS now JOIN service_now s ON s.id = now.service AND s.state <> now.state");
  wrong += db.execAndGet("SELECT count(*) FROM rebuilt").getInt64();
  db.exec("DELETE FROM service_state WHERE service IN (SELECT service FROM rebuilt)");
  db.exec("INSERT INTO service_state SELECT service, state FROM rebuilt WHERE state <> 'recorded'");
  db.exec("DROP TABLE rebuilt");
  return wrong;
}

Accounts wanted(const Ledger::Impl& impl, const std::vector<Tally>& tallies) {
  std::set<EntryId> merged;
  Cursor merge(impl, "SELECT duplicate FROM merge UNION SELECT kept FROM merge");
  while (merge.step()) merged.insert(merge.integer(0));
  Accounts accounts;
  for (const auto& t : tallies) accounts[{t.person, t.programme, t.scheme}] = {t.units, merged.contains(t.person) ? t.points_milli : 0};
  Cursor credit(impl, "SELECT person, programme, scheme, sum(points_milli) FROM credit GROUP BY 1, 2, 3");
  while (credit.step())
    if (!merged.contains(credit.integer(0)))
      accounts[{credit.integer(0), std::string(credit.text(1)), std::string(credit.text(2))}].second = credit.integer(3);
  return accounts;
}

Accounts stored(const Ledger::Impl& impl) {
  Accounts accounts;
  Cursor row(impl, "SELECT person, programme, scheme, units, points_milli FROM tally");
  while (row.step())
    accounts[{row.integer(0), std::string(row.text(1)), std::string(row.text(2))}] = {row.integer(3), row.integer(4)};
  return accounts;
}

// Rows of one that the other has not, both ways.
template <class Rows>
std::int64_t difference(const Rows& a, const Rows& b) {
  std::int64_t count = 0;
  for (const auto& row : a) count += b.contains(row) ? 0 : 1;
  for (const auto& row : b) count += a.contains(row) ? 0 : 1;
  return count;
}

std::int64_t rebuild_tallies(const Ledger::Impl& impl, SQLite::Database& db, const std::vector<Tally>& tallies) {
  const Accounts now = wanted(impl, tallies), before = stored(impl);
  std::int64_t wrong = 0;
  for (const auto& [account, amounts] : now) {
    const auto old = before.find(account);
    // A tally that holds nothing need not be there.
    if (old == before.end() ? amounts != Amounts{} : old->second != amounts) ++wrong;
  }
  for (const auto& [account, amounts] : before)
    if (!now.contains(account) && amounts != Amounts{}) ++wrong;
  if (wrong == 0) return 0;
  db.exec("DELETE FROM tally");
  SQLite::Statement insert(db, "INSERT INTO tally (person, programme, scheme, units, points_milli) VALUES (?,?,?,?,?)");
  for (const auto& [account, amounts] : now) {
    const auto& [person, programme, scheme] = account;
    Binder(insert) << person << programme << scheme << amounts.first << amounts.second;
    run(insert);
  }
  return wrong;
}

using Tags = std::set<std::tuple<std::string, std::string, EntryId>>;

std::int64_t rebuild_blind(const Ledger& ledger, SQLite::Database& db, const seal::KeyRing& keys) {
  Tags now, before;
  each_person_box(ledger, keys, [&](EntryId person, const Private& values) {
    for (const auto& [kind, value] : looked_up(values)) now.emplace(kind, seal::blind_tag(keys.index_key, kind, value), person);
  });
  Cursor row(ledger.impl(), "SELECT kind, tag, person FROM blind");
  while (row.step()) before.emplace(row.text(0), row.bytes(1), row.integer(2));
  const std::int64_t wrong = difference(now, before);
  if (wrong == 0) return 0;
  db.exec("DELETE FROM blind");
  SQLite::Statement insert(db, "INSERT INTO blind (kind, person, tag) VALUES (?,?,?)");
  for (const auto& [kind, tag, person] : now) {
    (Binder(insert) << kind << person).bytes(tag);
    run(insert);
  }
  return wrong;
}

}  // namespace

Rebuilt rebuild_caches(Ledger& ledger, const seal::KeyRing& keys, const std::function<std::vector<Tally>()>& tallies, bool apply) {
  auto& impl = ledger.impl();
  return guarded(impl, [&] {
    SQLite::Transaction transaction(impl.db, SQLite::TransactionBehavior::IMMEDIATE);
    Rebuilt rebuilt;
    rebuilt.states = rebuild_states(impl.db);
    rebuilt.tallies = rebuild_tallies(impl, impl.db, tallies());
    rebuilt.blind = rebuild_blind(ledger, impl.db, keys);
    if (apply) transaction.commit();
    return rebuilt;
  });
}

}  // namespace store

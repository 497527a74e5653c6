#include "store/migrate.hpp"

#include <optional>
#include <span>

#include "store/damaged.hpp"
#include "words/words.hpp"

namespace store {
std::string_view schema(std::string_view name);  // embedded schema/*.sql
std::span<const std::string_view> schema_names();

namespace {

using model::Fault;
using words::say;
using words::tr;

std::int64_t number_of(SQLite::Database& db) { return db.execAndGet("PRAGMA user_version").getInt64(); }

std::int64_t our_number() { return static_cast<std::int64_t>(schema_names().size()); }

// After how many steps the tables are these, `number` first where that fits; nullopt: after none.
std::optional<std::int64_t> number_of_tables(const SchemaObjects& found, std::int64_t number) {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  std::optional<std::int64_t> fits;
  for (std::int64_t n = 0; n <= our_number() && fits != number; ++n) {
    if (n > 0) db.exec(std::string(schema(schema_names()[static_cast<std::size_t>(n) - 1])));
    if (schema_objects(db) == found) fits = n;
  }
  return fits;
}

// The number tells what the tables are, and anybody who writes to the file can change it alone.
void demand_own_number(Ledger::Impl& impl) {
  SQLite::Transaction both(impl.db);  // number and tables of one moment
  const std::int64_t number = number_of(impl.db);
  const auto fits = number_of_tables(schema_objects(impl.db), number);
  const bool newer = number > our_number();
  const std::string put_right = fits ? say("keep a copy of the file, put the number right with sqlite3 FILE 'PRAGMA user_version={}', and run carebank audit verify", *fits) : "";
  if (newer)
    throw Fault(say("this ledger is of a newer carebank (schema {}, this program knows {})", number, our_number()), {impl.path},
                fits ? say("install the newer carebank; where there is none, another program changed the number: {}", put_right) : std::string(tr("install the newer carebank")));
  if (fits && *fits != number)
    throw Damaged(say("the file says schema {}, and its tables are those of schema {}", number, *fits), {impl.path}, say("another program changed the number: {}", put_right));
}

[[noreturn]] void other_tables(const Ledger::Impl& impl, std::int64_t number, std::string_view why) {
  throw Damaged(say("the tables are not those of schema {}, which the file says ({})", number, why), {impl.path},
              tr("another program changed them: keep this file as it is, and restore the last backup"));
}

// False where another connection has taken the last one.
bool take_step(Ledger::Impl& impl) {
  SQLite::Transaction transaction(impl.db, SQLite::TransactionBehavior::IMMEDIATE);
  const std::int64_t number = number_of(impl.db);
  if (number >= our_number()) return false;
  impl.db.exec(std::string(schema(schema_names()[static_cast<std::size_t>(number)])));
  impl.db.exec("PRAGMA user_version=" + std::to_string(number + 1));
  transaction.commit();
  return true;
}

}  // namespace

void migrate(Ledger::Impl& impl) {
  const std::int64_t number = number_of(impl.db);
  if (number == our_number()) return;
  demand_own_number(impl);
  if (impl.mode == Mode::read)
    throw Fault(say("this ledger is of an older carebank (schema {})", number), {impl.path}, tr("run any writing command once; it brings the ledger up to date"));
  if (number < 0) other_tables(impl, number, tr("there is no such"));
  try {
    while (take_step(impl)) {
    }
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() != SQLITE_ERROR) throw;
    other_tables(impl, number, error.what());
  }
}

SchemaObjects schema_objects(const SQLite::Database& db) {
  SchemaObjects objects;
  SQLite::Statement row(db, "SELECT name, type || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1, 2");
  while (row.executeStep()) objects.emplace_back(text(row.getColumn(0)), text(row.getColumn(1)));
  return objects;
}

SchemaObjects compiled_schema() {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  for (const auto name : schema_names()) db.exec(std::string(schema(name)));
  return schema_objects(db);
}

}  // namespace store

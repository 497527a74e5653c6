#include "store/rulespans.hpp"

#include "store/sql.hpp"

namespace store {
namespace {

void bind_cell(SQLite::Statement& row, int n, const model::Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell))
    row.bind(n, *number);
  else if (const auto* text = std::get_if<std::string>(&cell))
    row.bindNoCopy(n, *text);
  else
    row.bind(n);
}

void put(SQLite::Database& db, const model::Sheet& table) {
  std::string columns, places;
  for (const auto& column : table.columns) {
    columns += (columns.empty() ? "" : ", ") + column.id;
    places += places.empty() ? "?" : ",?";
  }
  db.exec("DROP TABLE IF EXISTS temp." + table.title);
  db.exec("CREATE TEMP TABLE " + table.title + " (" + columns + ")");
  SQLite::Statement row(db, "INSERT INTO " + table.title + " VALUES (" + places + ")");
  for (const auto& cells : table.rows) {
    int n = 1;
    for (const auto& cell : cells) bind_cell(row, n++, cell);
    run(row);
  }
  db.exec("CREATE INDEX temp." + table.title + "_first ON " + table.title + " (" + table.columns.front().id + ")");
}

}  // namespace

void put_tables(const Ledger& ledger, const std::vector<model::Sheet>& tables) {
  guarded(ledger.impl(), [&] {
    for (const auto& table : tables) put(ledger.impl().db, table);
    return 0;
  });
}

}  // namespace store

// Inside the room only: rows of one table, many a statement. With every statement SQLite opens and closes a table of its own
// for the list of a CHECK (... IN (...)), and seeks its way into each index anew; for a narrow row that takes longer than
// the row.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/sql.hpp"

namespace store {

class ManyRows {
 public:
  // `columns`: as after INSERT INTO. The first `shared` of them are the same in all rows of a call of insert().
  ManyRows(SQLite::Database& db, std::string_view columns, int shared, int own)
      : db_(db), into_("INSERT INTO " + std::string(columns) + " VALUES "), shared_(shared), own_(own) {}

  // `share(binder)` binds the shared columns, `row(binder, i)` the others of the i-th row; what is bound must live until
  // the call returns.
  template <class Share, class Row>
  void insert(std::size_t count, Share share, Row row) {
    for (std::size_t i = 0; i < count;) {
      const std::size_t rows = count - i < at_once ? 1 : at_once;
      SQLite::Statement& statement = prepared(rows);
      Binder binder(statement);
      share(binder);
      for (const std::size_t end = i + rows; i < end; ++i) row(binder, i);
      run(statement);
    }
  }

 private:
  static constexpr std::size_t at_once = 64;

  SQLite::Statement& prepared(std::size_t rows) {
    auto& known = rows == 1 ? one_ : many_;
    if (!known) known.emplace(db_, sql(rows));
    return *known;
  }
  std::string sql(std::size_t rows) const {
    std::string text = into_;
    int next = shared_ + 1;
    for (std::size_t i = 0; i < rows; ++i) {
      text += i == 0 ? "(" : ",(";
      for (int c = 0; c < shared_ + own_; ++c) text += (c == 0 ? "?" : ",?") + std::to_string(c < shared_ ? c + 1 : next++);
      text += ')';
    }
    return text;
  }

  SQLite::Database& db_;
  std::string into_;
  int shared_, own_;
  std::optional<SQLite::Statement> one_, many_;
};

}  // namespace store

#include "store/query.hpp"

#include "model/refusal.hpp"
#include "store/sql.hpp"

namespace store {

struct Query::State {
  const Ledger::Impl& impl;
  SQLite::Statement statement;
};

Query::Query(const Ledger& ledger, std::string_view sql) {
  guarded(ledger.impl(), [&] {
    state_.reset(new State{ledger.impl(), SQLite::Statement(ledger.impl().db, std::string(sql))});
    return 0;
  });
}
Query::~Query() = default;
Query::Query(Query&&) noexcept = default;

Query& Query::bind(const char* name, std::int64_t value) {
  if (state_->statement.getIndex(name) > 0) state_->statement.bind(name, value);
  return *this;
}
Query& Query::bind(const char* name, std::string_view value) {
  if (state_->statement.getIndex(name) > 0) state_->statement.bind(name, std::string(value));
  return *this;
}
bool Query::step() {
  return guarded(state_->impl, [&] { return state_->statement.executeStep(); });
}
int Query::columns() const { return state_->statement.getColumnCount(); }
std::string Query::column_name(int i) const { return state_->statement.getColumnName(i); }
bool Query::null(int i) const { return state_->statement.getColumn(i).isNull(); }

std::int64_t Query::integer(int i) const {
  const auto column = state_->statement.getColumn(i);
  model::ensure(column.isInteger(), "a query gives something else than an integer");
  return column.getInt64();
}
std::string Query::text(int i) const {
  const auto column = state_->statement.getColumn(i);
  model::ensure(column.isText() || column.isNull(), "a query gives something else than text");
  return store::text(column);
}
model::Cell Query::cell(int i) const {
  const auto column = state_->statement.getColumn(i);
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  model::ensure(column.isText(), "a query gives neither an integer nor text");
  return store::text(column);
}

}  // namespace store

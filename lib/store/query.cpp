#include "store/query.hpp"

#include "store/damaged.hpp"
#include "store/sql.hpp"

namespace store {

namespace {

// Columns are of one type each; another one was put there behind our back.
void expect(bool condition, const Ledger::Impl& impl, const char* why) {
  if (!condition) damaged(impl.path, why);
}

}  // namespace

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
  expect(column.isInteger(), state_->impl, "a query gives something else than an integer");
  return column.getInt64();
}
std::string Query::text(int i) const {
  const auto column = state_->statement.getColumn(i);
  expect(column.isText() || column.isNull(), state_->impl, "a query gives something else than text");
  return store::text(column);
}
model::Cell Query::cell(int i) const {
  const auto column = state_->statement.getColumn(i);
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  expect(column.isText(), state_->impl, "a query gives neither an integer nor text");
  return store::text(column);
}

}  // namespace store

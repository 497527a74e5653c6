#include "store/query.hpp"

#include "store/cursor.hpp"
#include "store/damaged.hpp"

namespace store {

namespace {

// Columns are of one type each; another one was put there behind our back.
void expect(bool condition, const Ledger::Impl& impl, const char* why) {
  if (!condition) damaged(impl.path, why);
}

}  // namespace

struct Query::State {
  const Ledger::Impl& impl;
  Cursor row;
  bool over = false;  // a further step would begin again
};

Query::Query(const Ledger& ledger, std::string_view sql) {
  guarded(ledger.impl(), [&] {
    state_.reset(new State{ledger.impl(), Cursor(ledger.impl(), sql)});
    return 0;
  });
}
Query::~Query() = default;
Query::Query(Query&&) noexcept = default;

Query& Query::bind(const char* name, std::int64_t value) {
  guarded(state_->impl, [&] { return state_->row.bind_named(name, value), 0; });
  return *this;
}
Query& Query::bind(const char* name, std::string_view value) {
  guarded(state_->impl, [&] { return state_->row.bind_named(name, value), 0; });
  return *this;
}
bool Query::step() {
  if (!state_->over) state_->over = !guarded(state_->impl, [&] { return state_->row.step(); });
  return !state_->over;
}
int Query::columns() const { return state_->row.columns(); }
std::string Query::column_name(int i) const { return state_->row.name(i); }
bool Query::null(int i) const { return state_->row.type(i) == SQLITE_NULL; }

std::int64_t Query::integer(int i) const {
  expect(state_->row.type(i) == SQLITE_INTEGER, state_->impl, "a query gives something else than an integer");
  return state_->row.integer(i);
}
std::string_view Query::view(int i) const {
  const int type = state_->row.type(i);
  expect(type == SQLITE_TEXT || type == SQLITE_NULL, state_->impl, "a query gives something else than text");
  return state_->row.text(i);
}
std::string Query::text(int i) const { return std::string(view(i)); }
model::Cell Query::cell(int i) const {
  if (null(i)) return {};
  if (state_->row.type(i) == SQLITE_INTEGER) return state_->row.integer(i);
  expect(state_->row.type(i) == SQLITE_TEXT, state_->impl, "a query gives neither an integer nor text");
  return text(i);
}

}  // namespace store

// Inside the room only: a statement read row after row as fast as SQLite scans (SQLiteCpp's columns count references).
#pragma once

#include <string_view>

#include "store/sql.hpp"

namespace store {

class Cursor {
 public:
  Cursor(const Ledger::Impl& impl, std::string_view sql) : db_(impl.db.getHandle()) {
    check(sqlite3_prepare_v2(db_, sql.data(), static_cast<int>(sql.size()), &row_, nullptr));
  }
  ~Cursor() { sqlite3_finalize(row_); }
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;

  Cursor& bind(int n, std::int64_t value) {
    check(sqlite3_bind_int64(row_, n, value));
    return *this;
  }
  // The text must live until the next reset.
  Cursor& bind(int n, std::string_view value) {
    check(sqlite3_bind_text(row_, n, value.data(), static_cast<int>(value.size()), SQLITE_STATIC));
    return *this;
  }
  // Named parameters; a name that the statement has not is passed over. Text is copied.
  void bind_named(const char* name, std::int64_t value) {
    if (const int n = sqlite3_bind_parameter_index(row_, name); n > 0) bind(n, value);
  }
  void bind_named(const char* name, std::string_view value) {
    if (const int n = sqlite3_bind_parameter_index(row_, name); n > 0)
      check(sqlite3_bind_text(row_, n, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT));
  }
  void reset() { sqlite3_reset(row_); }
  bool step() {
    const int result = sqlite3_step(row_);
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) check(result);
    return false;
  }
  int columns() const { return sqlite3_column_count(row_); }
  const char* name(int i) const { return sqlite3_column_name(row_, i); }
  int type(int i) const { return sqlite3_column_type(row_, i); }
  std::int64_t integer(int i) const { return sqlite3_column_int64(row_, i); }
  // Views live until the next step.
  std::string_view text(int i) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(row_, i));
    return {bytes == nullptr ? "" : bytes, bytes == nullptr ? 0 : size(i)};
  }
  std::string_view bytes(int i) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(row_, i));
    return {data == nullptr ? "" : data, data == nullptr ? 0 : size(i)};
  }

 private:
  std::size_t size(int i) const { return static_cast<std::size_t>(sqlite3_column_bytes(row_, i)); }
  void check(int result) const {
    if (result != SQLITE_OK) throw SQLite::Exception(db_, result);
  }

  sqlite3* db_;
  sqlite3_stmt* row_ = nullptr;
};

}  // namespace store

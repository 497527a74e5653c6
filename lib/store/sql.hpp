// Inside the room only: SQLiteCpp with our connection settings and its exceptions turned into Faults.
#pragma once

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>

#include "store/ledger.hpp"

namespace store {

struct Ledger::Impl {
  std::string path;
  Mode mode;
  SQLite::Database db;
  std::unique_ptr<Impl> twin;  // of a snapshot: a second connection, for another thread
  Impl(std::string file, Mode wanted, int flags);
};

[[noreturn]] void fault(const SQLite::Exception& error, const std::string& path);

// Runs `work` and turns what the library throws into a Fault.
template <class Work>
auto guarded(const Ledger::Impl& impl, Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    fault(error, impl.path);
  }
}

inline std::string_view view(const SQLite::Column& column) {
  const char* text = column.getText("");
  return {text, static_cast<std::size_t>(column.getBytes())};
}
inline std::string text(const SQLite::Column& column) { return std::string(view(column)); }
inline std::string_view blob(const SQLite::Column& column) {
  const void* data = column.getBlob();
  return {static_cast<const char*>(data), data == nullptr ? 0 : static_cast<std::size_t>(column.getBytes())};
}

// Binds 1, 2, 3 ... in order; text is not copied, so it must live until the step.
class Binder {
 public:
  explicit Binder(SQLite::Statement& statement) : statement_(statement) {}
  Binder& operator<<(std::int64_t value) { statement_.bind(n_++, value); return *this; }
  Binder& operator<<(bool value) { statement_.bind(n_++, static_cast<std::int64_t>(value)); return *this; }
  Binder& operator<<(const std::string& value) { statement_.bindNoCopy(n_++, value); return *this; }
  Binder& operator<<(std::string&& value) = delete;  // would be gone before the step
  Binder& operator<<(const char* value) { statement_.bindNoCopy(n_++, value); return *this; }
  Binder& bytes(std::string_view value) {
    statement_.bindNoCopy(n_++, static_cast<const void*>(value.data()), static_cast<int>(value.size()));
    return *this;
  }

 private:
  SQLite::Statement& statement_;
  int n_ = 1;
};

// Executes an INSERT or UPDATE and makes it ready again.
inline void run(SQLite::Statement& statement) {
  statement.exec();
  statement.reset();
}

}  // namespace store

// An open ledger file: created, guarded, migrated. SQLiteCpp stays inside this room.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "seal/hash.hpp"
#include "store/facts.hpp"

namespace store {

enum class Mode { read, write };

class Ledger {
 public:
  // A new file, mode 0600, with the schema and nothing in it. Fault if the path exists or cannot be written.
  static Ledger create(const std::string& path);
  // Fault (exit 3), nothing done: no such file, a directory, unreadable, a symbolic link, not ours (empty files too),
  // of a newer program, truncated, locked longer than the busy timeout. Reading holds one snapshot until the end.
  static Ledger open(const std::string& path, Mode mode);
  // A private copy of its bytes, taken while no writer can change them, in a temporary file that is already unlinked: long
  // reads make no writer wait. Fault where there is no room for it.
  static Ledger snapshot(const std::string& path);
  // An empty ledger in a temporary file that is already unlinked, to make one again from its leaves.
  static Ledger scratch();
  // A second connection that reads the same state, for another thread: nobody can write while this one reads. Nothing
  // where that cannot be said: this one may write, the file has a write-ahead log, or lies under another name by now.
  std::optional<Ledger> beside() const;
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  const std::string& path() const;
  // A consistent copy of the whole file at `out` (backup API, then fsync, by temporary name and rename).
  void backup(const std::string& out) const;
  // The same of a file that need not be of this program's schema: a backup of old may be older.
  static void copy(const std::string& path, const std::string& out);

  Founding founding() const;
  std::int64_t size() const;                 // entries
  std::vector<seal::Hash> leaf_hashes(std::int64_t size) const;
  seal::Hash root(std::int64_t size) const;  // of the first `size` leaves
  Entry entry(EntryId id) const;             // Fault if there is none

  struct Impl;
  Impl& impl() const { return *impl_; }

 private:
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// The statements that build an empty ledger, in order: what the schema of an untouched file is compared with.
using SchemaObjects = std::vector<std::pair<std::string, std::string>>;  // name; type, table and sql; in order
SchemaObjects compiled_schema();

}  // namespace store

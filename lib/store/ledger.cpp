#include "store/ledger.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string_view>

#include "model/refusal.hpp"
#include "seal/tree.hpp"
#include "store/damaged.hpp"
#include "store/disk.hpp"
#include "store/migrate.hpp"
#include "store/sql.hpp"
#include "store/sqlite_text.hpp"
#include "words/words.hpp"

namespace store {

namespace {

using model::Fault;
using words::say;
using words::tr;

constexpr std::int64_t application_id = 0x63626e6b;  // "cbnk", at byte 68 of the file
constexpr int busy_timeout_ms = 30'000;

std::uint32_t big_endian(const unsigned char* bytes) {
  return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
         static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

[[noreturn]] void foreign(const std::string& path) {
  throw Fault(tr("this file is not a carebank ledger"), {path},
              tr("give the right file with --ledger, or found a new ledger with carebank init"));
}

bool unfinished_journal(const std::string& path) {
  struct stat journal {};
  return ::stat((path + "-journal").c_str(), &journal) == 0 && journal.st_size > 0;
}

// Looks at the file before SQLite does, so that a typo leaves no file behind and a stranger is not touched. Closing it
// drops every lock that this process has on it (fcntl): nobody may open a ledger here while they read it elsewhere.
void inspect(const std::string& path) {
  struct stat info {};
  if (lstat(path.c_str(), &info) != 0)
    throw Fault(say("there is no ledger here ({})", words::system_text(errno)), {path},
                tr("give it with --ledger FILE or CAREBANK_LEDGER, or found one with carebank init"));
  if (S_ISLNK(info.st_mode))
    throw Fault(tr("the ledger must not be a symbolic link"), {path}, tr("name the file itself"));
  if (!S_ISREG(info.st_mode)) throw Fault(tr("this is not a file"), {path}, tr("name the ledger file itself"));
  unsigned char head[100] = {};
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0)
    throw Fault(say("the ledger cannot be read ({})", words::system_text(errno)), {path},
                tr("ask the administrator for access to this file"));
  const ssize_t got = ::read(file, head, sizeof head);
  ::close(file);
  if (got < 100 || std::memcmp(head, "SQLite format 3", 16) != 0 || big_endian(head + 68) != application_id) foreign(path);
  const std::uint32_t page = static_cast<std::uint32_t>(head[16]) << 8 | head[17];
  const std::uint64_t bytes = (page == 1 ? 65536ULL : page) * big_endian(head + 28);
  // With a journal that is not empty somebody is writing or died at it: the header may be ahead of the file until SQLite
  // has rolled back, and nothing is lost.
  if (!unfinished_journal(path) && static_cast<std::uint64_t>(info.st_size) < bytes)
    throw Damaged(say("the ledger is cut short: {} of {} bytes are here", static_cast<std::uint64_t>(info.st_size), bytes),
                  {path}, tr("restore the last backup"));
}

void set_up(SQLite::Database& db, Mode mode) {
  db.setBusyTimeout(busy_timeout_ms);
  sqlite3* handle = db.getHandle();
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  db.exec("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
          "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA recursive_triggers=ON; PRAGMA cache_size=-65536");
  if (mode == Mode::write) db.exec("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA");
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

}  // namespace

void fault(const SQLite::Exception& error, const std::string& path) {
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Fault(tr("the ledger is locked by another carebank"), {path},
                  tr("wait until it has finished and repeat the command"));
    case SQLITE_FULL:
      throw Fault(tr("the disk is full; nothing was done"), {path},
                  tr("make room and repeat the command; with the same refs that is safe"));
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      damaged(path, sqlite_text(error));
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      throw Fault(say("the ledger cannot be written ({})", sqlite_text(error)), {path},
                  tr("check the rights on the file and its folder"));
    case SQLITE_IOERR:
      throw Fault(say("reading or writing the ledger failed ({}); the last commit may or may not have gone through", sqlite_text(error)),
                  {path}, tr("check the disk and repeat the command; with the same refs that is safe"));
    default:
      // Only what no carebank writes sums to more than 64 bits.
      if (std::string_view(error.what()) == "integer overflow") throw std::overflow_error(error.what());
      throw Fault(say("the ledger refused: {}", sqlite_text(error)), {path});
  }
}

namespace {
// SQLite counts every byte it allocates behind one lock unless told otherwise before its first use.
[[maybe_unused]] const int no_memory_statistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}  // namespace

// A connection is used by one thread at a time, so SQLite's own lock around every call is left out too.
Ledger::Impl::Impl(std::string file, Mode wanted, int flags)
    : path(std::move(file)), mode(wanted), db(path, flags | SQLite::OPEN_NOMUTEX) {}
Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;
const std::string& Ledger::path() const { return impl_->path; }

Ledger Ledger::create(const std::string& path) {
  const mode_t old = umask(077);
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);
  const int error = errno;
  umask(old);
  if (file < 0) {
    if (error == EEXIST)
      throw Fault(tr("this file is already there and is not touched"), {path},
                  tr("choose another name with --ledger, or move the old file away"));
    throw Fault(say("the ledger cannot be made ({})", words::system_text(error)), {path},
                tr("check that the folder is there and may be written"));
  }
  ::close(file);
  try {
    auto impl = std::make_unique<Impl>(path, Mode::write, SQLite::OPEN_READWRITE);
    impl->db.exec("PRAGMA application_id=" + std::to_string(application_id));
    set_up(impl->db, Mode::write);
    migrate(*impl);
    return Ledger(std::move(impl));
  } catch (const SQLite::Exception& problem) {
    for (const char* ending : {"", "-journal"}) ::unlink((path + ending).c_str());
    fault(problem, path);
  }
}

namespace {

std::unique_ptr<Ledger::Impl> connect(const std::string& path, Mode mode) {
  auto impl = std::make_unique<Ledger::Impl>(path, mode, mode == Mode::write ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
  set_up(impl->db, mode);
  migrate(*impl);
  if (mode == Mode::read) impl->db.exec("BEGIN; SELECT count(*) FROM sqlite_schema");
  return impl;
}

// After a crash a hot journal must be rolled back by somebody who may write.
bool wants_a_writer(const SQLite::Exception& problem) {
  const int code = problem.getErrorCode() & 0xFF;
  return code == SQLITE_READONLY || code == SQLITE_CANTOPEN;
}

}  // namespace

Ledger Ledger::open(const std::string& path, Mode mode) {
  inspect(path);
  try {
    try {
      return Ledger(connect(path, mode));
    } catch (const SQLite::Exception& problem) {
      if (mode == Mode::write || !wants_a_writer(problem)) throw;
      connect(path, Mode::write);
      return Ledger(connect(path, mode));  // once: a file that still does not open is told
    }
  } catch (const SQLite::Exception& problem) {
    fault(problem, path);
  }
}

namespace {

void copy_database(SQLite::Database& from, SQLite::Database& to) {
  SQLite::Backup backup(to, from);
  // A step of 4,096 pages holds the read lock for milliseconds; a writer in between makes it start again.
  int result = SQLITE_OK;
  while ((result = backup.executeStep(-1)) == SQLITE_BUSY || result == SQLITE_LOCKED) sqlite3_sleep(50);
}

bool write_all(int file, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t done = ::write(file, bytes, size);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    bytes += done;
    size -= static_cast<std::size_t>(done);
  }
  return true;
}

// False where somebody switched the file to a write-ahead log: part of it then lies beside it.
bool in_one_file(SQLite::Database& db) { return db.execAndGet("PRAGMA journal_mode").getString() != "wal"; }

// The file as it stands: nobody writes to it while `from` reads, so its pages belong together. Read through SQLite's own
// handle, because closing another one would drop the lock. False: the copy could not be written.
bool copy_bytes(SQLite::Database& from, int to) {
  sqlite3_file* file = nullptr;
  sqlite3_int64 size = 0;
  const auto check = [&](int result) {
    if (result != SQLITE_OK) throw SQLite::Exception(from.getHandle(), result);
  };
  check(sqlite3_file_control(from.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file));
  check(file->pMethods->xFileSize(file, &size));
  std::vector<char> block(std::size_t{1} << 20);
  for (sqlite3_int64 at = 0; at < size;) {
    const auto part = static_cast<std::size_t>(std::min<sqlite3_int64>(size - at, static_cast<sqlite3_int64>(block.size())));
    check(file->pMethods->xRead(file, block.data(), static_cast<int>(part), at));
    if (!write_all(to, block.data(), part)) return false;
    at += static_cast<sqlite3_int64>(part);
  }
  return true;
}

// Makes the file that `name` is the pattern of, and copies `from` into it if that lies in one file.
void make_copy(SQLite::Database& from, std::string& name) {
  struct File {
    int number;
    ~File() { ::close(number); }
  };
  const File file{mkostemp(name.data(), O_CLOEXEC)};
  if (file.number < 0 || (in_one_file(from) && !copy_bytes(from, file.number)))
    throw Fault(say("no room for a snapshot ({})", words::system_text(errno)), {name}, tr("name a folder with room for a copy of the ledger in TMPDIR"));
}

[[noreturn]] void no_backup(const std::string& partial, const std::string& out) {
  const int error = errno;
  ::unlink(partial.c_str());
  throw Fault(say("the backup cannot be written ({})", words::system_text(error)), {out},
              tr("check the folder, the rights and the room on the disk"));
}

}  // namespace

Ledger Ledger::snapshot(const std::string& path) {
  Ledger source = open(path, Mode::read);
  const char* folder = std::getenv("TMPDIR");
  std::string name = std::string(folder != nullptr && *folder != 0 ? folder : "/tmp") + "/carebank-snapshot-XXXXXX";
  try {
    make_copy(source.impl().db, name);
    auto impl = std::make_unique<Impl>(name, Mode::write, SQLite::OPEN_READWRITE);
    impl->db.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF");
    if (!in_one_file(source.impl().db)) {
      copy_database(source.impl().db, impl->db);
      impl->db.exec("PRAGMA journal_mode=DELETE");  // the copy is a single file
    }
    // Read-write, though nothing writes: integrity_check leaves out CHECK constraints on a read-only connection.
    impl->twin = std::make_unique<Impl>(name, Mode::read, SQLite::OPEN_READWRITE);
    ::unlink(name.c_str());
    impl->path = impl->twin->path = path;
    set_up(impl->db, Mode::read);
    set_up(impl->twin->db, Mode::read);
    return Ledger(std::move(impl));
  } catch (const SQLite::Exception& problem) {
    ::unlink(name.c_str());
    fault(problem, path);
  } catch (const Fault&) {
    ::unlink(name.c_str());
    throw;
  }
}

namespace {

// No act of the ledger failed, and none is in doubt: the disk did that the copy goes to.
bool of_the_disk(const SQLite::Exception& problem) {
  const int code = problem.getErrorCode() & 0xFF;
  return code == SQLITE_IOERR || code == SQLITE_FULL || code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM;
}

// By temporary name and rename; Fault where something is at `out` already.
void copy_to(SQLite::Database& from, const std::string& out) {
  struct stat info {};
  if (lstat(out.c_str(), &info) == 0)
    throw Fault(tr("this file is already there and is not touched"), {out},
                tr("choose another name with --out"));
  const std::string partial = out + ".partial";
  if (struct stat own {}, left {}; stat(from.getFilename().c_str(), &own) == 0 && lstat(partial.c_str(), &left) == 0 && own.st_dev == left.st_dev && own.st_ino == left.st_ino)
    throw Fault(tr("this file is already there and is not touched"), {partial}, tr("choose another name with --out"));
  const mode_t old = umask(077);
  for (const char* ending : {"", "-journal"}) ::unlink((partial + ending).c_str());
  try {
    SQLite::Database target(partial, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    copy_database(from, target);
  } catch (const SQLite::Exception& problem) {
    umask(old);
    for (const char* ending : {"", "-journal"}) ::unlink((partial + ending).c_str());
    if (of_the_disk(problem))
      throw Fault(say("the copy cannot be written ({})", problem.what()), {out}, tr("check the folder, the rights and the room on the disk"));
    fault(problem, out);
  }
  umask(old);
  if (!sync_file(partial) || ::rename(partial.c_str(), out.c_str()) != 0) no_backup(partial, out);
  sync_folder_of(out);
}

bool moved(SQLite::Database& db) {
  int away = 0;
  return sqlite3_file_control(db.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &away) != SQLITE_OK || away != 0;
}

}  // namespace

// Within one process SQLite shares the read lock, so a writer who waits for it cannot come between the two.
std::optional<Ledger> Ledger::beside() const {
  if (impl_->mode == Mode::write) return std::nullopt;
  try {
    if (!in_one_file(impl_->db)) return std::nullopt;
    auto other = connect(path(), Mode::read);
    if (moved(impl_->db) || moved(other->db)) return std::nullopt;
    return Ledger(std::move(other));
  } catch (const SQLite::Exception&) {
    return std::nullopt;
  } catch (const Fault&) {  // another file lies there
    return std::nullopt;
  }
}

void Ledger::backup(const std::string& out) const { copy_to(impl_->db, out); }

void Ledger::copy(const std::string& path, const std::string& out) {
  inspect(path);
  try {
    SQLite::Database source(path, SQLite::OPEN_READONLY, busy_timeout_ms);
    source.execAndGet("SELECT count(*) FROM sqlite_schema");
    copy_to(source, out);
  } catch (const SQLite::Exception& problem) {
    if (wants_a_writer(problem) && unfinished_journal(path))
      throw Fault(tr("a journal lies beside this file, of a writing act that was cut off"), {path},
                  say("any carebank command on it takes that back, such as carebank log list --ledger {}; then repeat this one", path));
    fault(problem, path);
  }
}

Ledger Ledger::scratch() {
  const char* folder = std::getenv("TMPDIR");
  std::string name = std::string(folder != nullptr && *folder != 0 ? folder : "/tmp") + "/carebank-leaves-XXXXXX";
  const int file = mkostemp(name.data(), O_CLOEXEC);
  if (file < 0)
    throw Fault(say("no room for a temporary ledger ({})", words::system_text(errno)), {name}, tr("name a folder with room for a copy of the ledger in TMPDIR"));
  ::close(file);
  try {
    auto impl = std::make_unique<Impl>(name, Mode::write, SQLite::OPEN_READWRITE);
    ::unlink(name.c_str());
    set_up(impl->db, Mode::read);
    impl->db.exec("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");
    migrate(*impl);
    return Ledger(std::move(impl));
  } catch (const SQLite::Exception& problem) {
    ::unlink(name.c_str());
    fault(problem, name);
  }
}

Founding Ledger::founding() const {
  return guarded(*impl_, [&] {
    SQLite::Statement row(impl_->db, "SELECT origin, verifier, key_mark FROM founding");
    const bool founded = row.executeStep();
    // Nothing at all is what a founding that was interrupted leaves; a log without its first entry was changed.
    if (!founded && size() == 0) foreign(path());
    if (!founded) damaged(path(), "no founding entry");
    return Founding{text(row.getColumn(0)), text(row.getColumn(1)), text(row.getColumn(2))};
  });
}

std::int64_t Ledger::size() const {
  return guarded(*impl_, [&] { return impl_->db.execAndGet("SELECT coalesce(max(id) + 1, 0) FROM entry").getInt64(); });
}

namespace {

// The first `size` leaf hashes in order.
template <class Visit>
void each_leaf_hash(const Ledger::Impl& impl, std::int64_t size, Visit visit) {
  guarded(impl, [&] {
    SQLite::Statement row(impl.db, "SELECT hash FROM entry WHERE id < ? ORDER BY id");
    row.bind(1, size);
    while (row.executeStep()) {
      seal::Hash hash{};
      const std::string_view bytes = blob(row.getColumn(0));
      std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
      visit(hash);
    }
    return 0;
  });
}

}  // namespace

std::vector<seal::Hash> Ledger::leaf_hashes(std::int64_t size) const {
  std::vector<seal::Hash> hashes;
  hashes.reserve(static_cast<std::size_t>(size));
  each_leaf_hash(*impl_, size, [&](const seal::Hash& hash) { hashes.push_back(hash); });
  return hashes;
}

seal::Hash Ledger::root(std::int64_t size) const {
  seal::TreeEdge edge;
  each_leaf_hash(*impl_, size, [&](const seal::Hash& hash) { edge.append(hash); });
  return edge.root();
}

Entry Ledger::entry(EntryId id) const {
  return guarded(*impl_, [&] {
    SQLite::Statement row(impl_->db, "SELECT id, kind, at, by, uid, day, salt, hash FROM entry WHERE id = ?");
    row.bind(1, id);
    if (!row.executeStep()) throw Fault(say("the ledger has no entry {}", id), {path()});
    Entry e{row.getColumn(0).getInt64(), text(row.getColumn(1)), row.getColumn(2).getInt64(), row.getColumn(3).getInt64(),
            row.getColumn(4).getInt64(), text(row.getColumn(5)), {}, {}};
    const std::string_view salt = blob(row.getColumn(6)), hash = blob(row.getColumn(7));
    std::copy_n(salt.begin(), std::min(salt.size(), e.salt.size()), e.salt.begin());
    std::copy_n(hash.begin(), std::min(hash.size(), e.hash.size()), e.hash.begin());
    return e;
  });
}

}  // namespace store

// A private copy of the file: whole, of one moment, and in nobody's way.
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>

#include "model/refusal.hpp"
#include "small_ledger.hpp"

using sample::Raw;

namespace {

// Temporary files go to `folder` while this lives.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string& folder) {
    const char* before = std::getenv("TMPDIR");
    if (before != nullptr) before_ = before;
    setenv("TMPDIR", folder.c_str(), 1);
  }
  ~TemporaryFolder() { before_.empty() ? unsetenv("TMPDIR") : setenv("TMPDIR", before_.c_str(), 1); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

 private:
  std::string before_;
};

// No file may grow beyond `bytes` while this lives.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  rlimit before_{};
  void (*signal_)(int);
};

std::size_t files_in(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a snapshot holds nothing that was written after it, and whoever writes does not wait for it") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  const auto before = files_in(folder.file(""));
  const TemporaryFolder temporary(folder.file(""));
  const auto snapshot = store::Ledger::snapshot(path);
  CHECK(files_in(folder.file("")) == before);  // it has no name
  const auto size = snapshot.size();
  Raw db(path);
  CHECK(db.run("BEGIN EXCLUSIVE"));
  CHECK(db.run("INSERT INTO entry SELECT id + 1, kind, at, by, uid, day, salt, hash FROM entry ORDER BY id DESC LIMIT 1"));
  CHECK(db.run("COMMIT"));
  CHECK(snapshot.size() == size);
  CHECK(store::verify_log(snapshot, {}).damages.empty());
  CHECK(store::Ledger::snapshot(path).size() == size + 1);
}

TEST_CASE("a snapshot for which there is no room is a fault and leaves no file behind") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  const auto before = files_in(folder.file(""));
  const TemporaryFolder temporary(folder.file(""));
  {
    const SmallDisk disk(8192);
    CHECK_THROWS_AS(store::Ledger::snapshot(path), model::Fault);
  }
  CHECK(files_in(folder.file("")) == before);
  CHECK(store::verify_log(store::Ledger::snapshot(path), {}).damages.empty());
}

TEST_CASE("a snapshot holds what lies in a write-ahead log, should somebody have switched the file to one") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  const auto size = store::Ledger::snapshot(path).size();
  const TemporaryFolder temporary(folder.file(""));
  Raw db(path);
  CHECK(db.run("PRAGMA journal_mode=WAL"));
  CHECK(db.run("INSERT INTO entry SELECT id + 1, kind, at, by, uid, day, salt, hash FROM entry ORDER BY id DESC LIMIT 1"));
  CHECK(std::filesystem::file_size(path + "-wal") > 0);
  const auto before = files_in(folder.file(""));
  CHECK(store::Ledger::snapshot(path).size() == size + 1);
  CHECK(files_in(folder.file("")) == before);
}

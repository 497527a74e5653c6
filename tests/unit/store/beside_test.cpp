// A second connection of a reader: the same state, whatever writers wait for, or none at all.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include "small_ledger.hpp"

using sample::Raw;

namespace {

constexpr const char* one_more = "INSERT INTO entry SELECT id + 1, kind, at, by, uid, day, salt, hash FROM entry ORDER BY id DESC LIMIT 1";

class Pipe {
 public:
  Pipe() { REQUIRE(pipe(ends_.data()) == 0); }
  ~Pipe() { close(ends_[0]), close(ends_[1]); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void send() const { CHECK(write(ends_[1], "x", 1) == 1); }
  void wait() const {
    char byte = 0;
    CHECK(read(ends_[0], &byte, 1) == 1);
  }

 private:
  std::array<int, 2> ends_{};
};

// Somebody else who writes one entry: waits for `go`, tells when the commit begins, and waits for the readers.
int write_elsewhere(const std::string& path, const Pipe& go, const Pipe& writing) {
  go.wait();
  Raw db(path);
  const bool began = db.run("PRAGMA busy_timeout=20000") && db.run("BEGIN IMMEDIATE") && db.run(one_more);
  writing.send();
  return began && db.run("COMMIT") ? 0 : 1;
}

}  // namespace

TEST_CASE("a second connection reads what the first reads, even where a writer waits for both") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  const Pipe go, writing;
  const pid_t writer = fork();
  REQUIRE(writer >= 0);
  if (writer == 0) _exit(write_elsewhere(path, go, writing));
  std::int64_t size = 0;
  {
    const auto ledger = store::Ledger::open(path, store::Mode::read);
    size = ledger.size();
    go.send();
    writing.wait();
    usleep(200'000);  // the commit now waits for the readers, and lets no new one in
    CHECK_FALSE(Raw(path).run("PRAGMA busy_timeout=0; BEGIN IMMEDIATE"));
    const auto other = ledger.beside();
    REQUIRE(other);
    CHECK(other->size() == size);
    CHECK(other->root(size) == ledger.root(size));
  }
  int status = -1;
  CHECK(waitpid(writer, &status, 0) == writer);
  CHECK(status == 0);
  CHECK(store::Ledger::open(path, store::Mode::read).size() == size + 1);
}

TEST_CASE("who may write, a write-ahead log and a file that was moved have no second connection") {
  const sample::Folder folder;
  const std::string path = folder.file("ledger.db");
  sample::found(path);
  CHECK_FALSE(store::Ledger::open(path, store::Mode::write).beside());
  CHECK_FALSE(store::Ledger::snapshot(path).beside());
  {
    const auto ledger = store::Ledger::open(path, store::Mode::read);
    CHECK(ledger.beside());
    std::filesystem::copy_file(path, folder.file("other.db"));
    std::filesystem::rename(folder.file("other.db"), path);
    CHECK_FALSE(ledger.beside());
    std::filesystem::remove(path);
    CHECK_FALSE(ledger.beside());
  }
  sample::found(path);
  Raw db(path);
  CHECK(db.run("PRAGMA journal_mode=WAL"));
  CHECK_FALSE(store::Ledger::open(path, store::Mode::read).beside());
}

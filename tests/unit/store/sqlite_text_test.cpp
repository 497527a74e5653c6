#include <doctest/doctest.h>
#include <sqlite3.h>

#include "store/sqlite_text.hpp"
#include "words/words.hpp"

namespace {

struct InChinese {
  words::Language before = words::chosen();
  InChinese() { words::choose(words::Language::zh); }
  ~InChinese() { words::choose(before); }
};

}  // namespace

TEST_CASE("the frequent faults of SQLite are told in Chinese, with its own words behind") {
  const InChinese reader;
  CHECK(store::sqlite_text({"disk I/O error", SQLITE_IOERR}) == "磁盘出错；SQLite：disk I/O error");
  CHECK(store::sqlite_text({"database disk image is malformed", SQLITE_CORRUPT}).find("；SQLite：database disk image is malformed") != std::string::npos);
  for (const int code : {SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_READONLY, SQLITE_PERM, SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_NOMEM})
    CHECK(store::sqlite_text({"raw", code}).find("；SQLite：raw") != std::string::npos);
}

TEST_CASE("rare faults of SQLite keep its own words alone") { CHECK(store::sqlite_text({"integer overflow", SQLITE_ERROR}) == "integer overflow"); }

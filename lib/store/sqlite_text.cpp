#include "store/sqlite_text.hpp"

#include <sqlite3.h>

#include "words/words.hpp"

namespace store {

namespace {

// nullptr: a rare one, which nobody would find by a translation.
const char* plain_words(int code) {
  switch (code) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ: return words::mark("the disk does not give back what was written");
    case SQLITE_IOERR_WRITE: return words::mark("the disk does not take what is written");
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC: return words::mark("the disk does not confirm what was written");
    case SQLITE_IOERR_NOMEM: return words::mark("there is too little memory");
    case SQLITE_READONLY_DIRECTORY: return words::mark("the folder may not be written");
    case SQLITE_READONLY_DBMOVED: return words::mark("the file was moved or deleted meanwhile");
    default: break;
  }
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return words::mark("another program uses it");
    case SQLITE_FULL: return words::mark("the disk is full");
    case SQLITE_READONLY: return words::mark("it may only be read");
    case SQLITE_PERM: return words::mark("access was denied");
    case SQLITE_IOERR: return words::mark("the disk failed");
    case SQLITE_CORRUPT: return words::mark("its pages do not fit together");
    case SQLITE_NOTADB: return words::mark("it is no SQLite file");
    case SQLITE_CANTOPEN: return words::mark("it cannot be opened");
    case SQLITE_NOMEM: return words::mark("there is too little memory");
    default: return nullptr;
  }
}

}  // namespace

std::string sqlite_text(const SQLite::Exception& error) {
  const int code = error.getErrorCode(), extended = error.getExtendedErrorCode();
  const char* plain = plain_words(extended > 0 && (extended & 0xFF) == (code & 0xFF) ? extended : code);
  return plain == nullptr ? std::string(error.what()) : words::say("{}; SQLite: {}", words::tr(plain), error.what());
}

}  // namespace store

// Inside the room only: what SQLite says, in the language of messages.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace store {

// What happened in the words of the reader, with SQLite's own words behind for whoever looks after the machine; its own
// words alone where the fault is a rare one.
std::string sqlite_text(const SQLite::Exception& error);

}  // namespace store

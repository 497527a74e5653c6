// Inside the room only: the steps of the schema, and which of them a file has behind it.
#pragma once

#include "store/sql.hpp"

namespace store {

// Takes the steps that the file lacks, each in a transaction of its own. Faults: a schema of later than this program's; an
// older one that is only to be read; a number of the schema (PRAGMA user_version) that is not that of the tables.
void migrate(Ledger::Impl& impl);

// As they stand in the file.
SchemaObjects schema_objects(const SQLite::Database& db);

}  // namespace store

// Plain tables put beside the ledger for the SQL of checks/ and indicators/ to join: rules by span of days and whatever
// else those rooms work out first. They live in the connection and are gone with it.
#pragma once

#include <vector>

#include "model/sheet.hpp"
#include "store/ledger.hpp"

namespace store {

// Makes each sheet a temporary table anew: its title is the name, its columns' ids are the columns; the first column is
// indexed.
void put_tables(const Ledger& ledger, const std::vector<model::Sheet>& tables);

}  // namespace store

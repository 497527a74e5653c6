// Inside the room only: whose private values a restore could not bring back.
#pragma once

#include <set>

#include "store/ledger.hpp"

namespace desk {

// People of whom a revision came back from an export without its box, and whose last one has none: nobody has said since
// what they are called. Not those who were erased.
std::set<store::EntryId> lost_names(const store::Ledger& ledger);

}  // namespace desk

// What an import brought, and what hangs on it since: whether it can be taken back.
#pragma once

#include <string>
#include <vector>

#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace store {

// A row of an import.
struct Brought {
  std::string table;    // person org service credential record record_close redemption pair
  EntryId id = 0;
  EntryId about = 0;    // person, org, record: the number of the first revision; else the row itself
  EntryId before = 0;   // the revision that holds again, 0: it founded what it is about
  std::string name;     // code, ref, or how lists call it
  EntryId person = 0;   // whose it is, where it is somebody's
  EntryId org = 0;      // where it is
  std::string kind;     // of a redemption
};
std::vector<Brought> brought(const Ledger& ledger, EntryId batch);

// Something entered later that would hang in the air: `how` of them, `count` in all, `first` of them by its code, ref or
// number. Of a person or an organisation that was known before only what may rest on the change.
struct Tie {
  std::size_t row = 0;  // in brought()
  std::string how;
  std::int64_t count = 0;
  std::string first;
};
// In the order of the rows. `rows` are those of the batch.
std::vector<Tie> ties(const Ledger& ledger, EntryId batch, const std::vector<Brought>& rows);

}  // namespace store

// Reading what happened beside services, with what closed it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "store/facts.hpp"
#include "store/ledger.hpp"
#include "store/listed.hpp"

namespace store {

struct RecordHead {
  EntryId id = 0;  // of the latest revision
  Record fact;
  bool sealed = false;          // private values lie in its box
  std::string closed, outcome;  // its last closing; "" = none
  EntryId service = 0;          // that fulfilled it
};

// The latest revision of a ref, voided ones too.
std::optional<RecordHead> find_record(const Ledger& ledger, const std::string& ref);
// The revision that a row with this ref gets: 1, unless it was there before, undone or not.
std::int64_t next_revision(const Ledger& ledger, const std::string& ref);
// Latest revisions by day, then ref; voided ones too.
void each_record(const Ledger& ledger, const std::function<void(const RecordHead&)>& visit);

}  // namespace store

// Reading requests (点单) with what was done about them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/ledger.hpp"
#include "store/listed.hpp"

namespace store {

struct RequestActRow {
  EntryId id = 0;
  RequestAct fact;
  std::int64_t at = 0;  // wall clock, milliseconds since 1970 UTC
  std::string day;      // business day
};
struct RequestHead {
  EntryId id = 0;
  Request fact;
  std::int64_t at = 0;
  std::vector<RequestActRow> acts;  // in order
};
std::optional<RequestHead> find_request(const Ledger& ledger, const std::string& ref);
// The request that holds this redemption's points, withdrawn or not.
std::optional<RequestHead> request_holding(const Ledger& ledger, EntryId redemption);
// By id, with the acts below the position; -1 = all.
std::vector<RequestHead> requests(const Ledger& ledger, std::int64_t position = -1);

}  // namespace store

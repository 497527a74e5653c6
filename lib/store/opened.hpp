// A row's private values with the salts of their commitments, for who may show one of them to somebody outside.
#pragma once

#include <optional>
#include <vector>

#include "seal/keys.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace store {

// `owner` is the person for people's boxes and the row itself for others; nullopt where there is no box, or no data key
// to open it with (erased). Fault where the key does not open it.
std::optional<std::vector<seal::BoxField>> box_fields(const Ledger& ledger, const seal::KeyRing& keys, const char* kind, EntryId owner,
                                                      EntryId id);

}  // namespace store

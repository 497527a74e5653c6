// Inside the room only: the receipt of any entry.
#pragma once

#include <optional>
#include <string>

#include "model/refusal.hpp"
#include "store/ledger.hpp"

namespace desk {

// The receipt of this entry against the latest stored checkpoint into `text`; `named` is what a refusal calls it.
// Refusals: not-yet-sealed, seal-broken.
std::optional<model::Refusal> prove_entry(const store::Ledger& ledger, const std::string& named, store::EntryId entry, std::string& text);

}  // namespace desk

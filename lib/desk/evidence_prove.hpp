// Inside the room only: the receipt of any entry, and which notes are this log's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/refusal.hpp"
#include "seal/note.hpp"
#include "store/ledger.hpp"

namespace desk {

// The receipt of this entry against the latest stored checkpoint into `text`; `named` is what a refusal calls it.
// Refusals: not-yet-sealed, seal-broken.
std::optional<model::Refusal> prove_entry(const store::Ledger& ledger, const std::string& named, store::EntryId entry, std::string& text);

// The head in a note that this ledger's key signed for this log; nullopt for any other text.
std::optional<seal::Checkpoint> own_checkpoint(const store::Ledger& ledger, std::string_view note);

}  // namespace desk

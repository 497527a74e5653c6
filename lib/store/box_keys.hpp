// Inside the room only: how a data key is wrapped and a box is named.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "seal/keys.hpp"
#include "store/facts.hpp"

namespace store {

std::string wrap(const seal::KeyRing& ring, EntryId owner, const seal::Key& key);
std::optional<seal::Key> unwrap_if(const seal::KeyRing& ring, EntryId owner, std::string_view wrapped);
std::string box_about(std::string_view kind, EntryId owner, EntryId id);  // what the cipher authenticates beside the values
[[noreturn]] void wrong_key(const std::string& ledger_path);

}  // namespace store

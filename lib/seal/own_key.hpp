// Somebody's own Ed25519 key, beside the ledger's ring: an evaluator cosigns with it, a staff member signs acts with it.
// Pure: reading and writing the file is cmd's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "seal/keys.hpp"
#include "seal/note.hpp"

namespace seal {

struct OwnKey {
  std::string name;  // a key name (note.hpp)
  Key seed{};

  static OwnKey make(std::string name);  // random; a model::Fault if `name` is no key name
  // "cb-own-key/v1", then the lines name, seed (base64), check: a checksum of those before.
  std::string text() const;
  static std::optional<OwnKey> parse(std::string_view text);
  Signer signer(KeyType type) const { return {name, seed, type}; }
  bool operator==(const OwnKey&) const = default;
};

}  // namespace seal

// The key ring of a ledger and what is done with it: boxes for private values, blind indexes. Pure: reading and writing
// the file is cmd's.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "seal/hash.hpp"

namespace seal {

using Key = std::array<std::uint8_t, 32>;

// All random; a key derived from a permanent one could be derived again after erasure.
struct KeyRing {
  std::string origin;
  Key signing_seed{};
  Key index_key{};
  Key wrapping_key{};
  std::uint32_t epoch = 1;  // of the wrapping key
  // The wrapping key of epoch + 1, while an erasure is on its way: the ledger's log tells which of the two holds.
  std::optional<Key> next = std::nullopt;

  static KeyRing make(std::string origin);  // a model::Fault if `origin` is no key name (note.hpp)
  // "cb-keys/v1", then the lines origin, signing, index, wrapping (base64), epoch, next (base64; only while there is one),
  // check. The last is a checksum of those before: a key with one wrong letter would otherwise be a good key of nothing.
  std::string text() const;
  static std::optional<KeyRing> parse(std::string_view text);
  // Public fingerprint of the index key (16 hex digits), to tell a wrong key file; kept in the ledger.
  std::string mark() const;
  KeyRing with_next() const;  // a new random wrapping key in waiting
  KeyRing advanced() const;   // the key in waiting, which must be there, has taken over
  KeyRing settled() const;    // without a key in waiting
  bool operator==(const KeyRing&) const = default;
};

// XChaCha20-Poly1305 with a random 24-byte nonce in front; `about` (table, column, person, row) is authenticated.
std::string lock(const Key& key, std::string_view about, std::string_view plain);
std::optional<std::string> unlock(const Key& key, std::string_view about, std::string_view locked);

// Keyed BLAKE2b-128 of lp(kind) lp(value), 16 raw bytes: equal values give equal tags, and nothing else is learned.
std::string blind_tag(const Key& index_key, std::string_view kind, std::string_view value);

// What a box holds: fields in a fixed order, each with the 32-byte salt of its commitment.
struct BoxField {
  std::string name, salt, value;
  bool operator==(const BoxField&) const = default;
};
std::string pack_box(const std::vector<BoxField>& fields);  // length-prefixed bytes
std::optional<std::vector<BoxField>> unpack_box(std::string_view bytes);

}  // namespace seal

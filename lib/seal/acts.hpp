// What a staff member signs of an act: the entries that it wrote, by their leaves. Byte for byte in
// carebank-ledger(5), so that anybody's Ed25519 can check it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "seal/note.hpp"

namespace seal {

struct Acts {
  std::string origin;                   // of the log
  std::int64_t first = 0, until = 0;    // the entries from `first` up to and not with `until`
  Hash leaves{};                        // SHA-256 over their leaf hashes, one after the other
  std::string text() const;             // "cb-acts/v1", origin, "first until", base64 of `leaves`; each with LF
};
// The 64 bytes of the signature under text(), in base64: what a C2SP note's line holds after the id of the key.
std::string sign_acts(const Signer& signer, const Acts& acts);
bool acts_signed_by(const VerifierKey& key, const Acts& acts, std::string_view signature);

}  // namespace seal

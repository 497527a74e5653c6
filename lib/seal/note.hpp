// C2SP signed notes, tlog checkpoints, tlog-proof receipts and consistency bodies, byte for byte.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "seal/hash.hpp"

namespace seal {

struct Checkpoint {
  std::string origin;
  std::uint64_t size = 0;
  Hash root{};
  bool operator==(const Checkpoint&) const = default;
  std::string body() const;  // three lines, each with LF
};
// From a note's text (OpenedNote::body, without signatures); nullopt if it is not one (canonical base64, no leading
// zeros, size below 2^63; extension lines are ignored, empty ones are not allowed).
std::optional<Checkpoint> parse_checkpoint(std::string_view body);

// C2SP signature types of Ed25519 keys: what a key's signatures say.
enum class KeyType : std::uint8_t { log = 0x01, cosigner = 0x04 };

struct VerifierKey {
  std::string name;
  std::uint32_t id = 0;  // first 4 bytes, big endian, of SHA-256(name || 0x0A || type || key)
  std::array<std::uint8_t, 32> key{};
  KeyType type = KeyType::log;
  std::string text() const;  // name+hex8(id)+base64(type || key)
};
// nullopt if it is none, or of another type.
std::optional<VerifierKey> parse_verifier_key(std::string_view text, KeyType type = KeyType::log);

// UTF-8, not empty, no Unicode space, no plus sign, no control character: what a signature line can carry.
bool is_key_name(std::string_view name);

class Signer {
 public:
  // A model::Fault if `name` is no key name.
  Signer(std::string name, const std::array<std::uint8_t, 32>& seed, KeyType type = KeyType::log);
  ~Signer();  // wipes the secret
  Signer(const Signer&) = default;
  Signer& operator=(const Signer&) = default;
  const VerifierKey& verifier() const { return verifier_; }
  // Body, blank line, signature line. A model::Fault if `body` is no note text (UTF-8, no control characters, ends in
  // LF).
  std::string sign(std::string_view body) const;

 private:
  VerifierKey verifier_;
  std::array<std::uint8_t, 64> secret_{};
};

enum class NoteState { verified, bad_signature, unsigned_by_key, malformed };
struct OpenedNote {
  NoteState state = NoteState::malformed;
  std::string body;       // with its LFs
  std::string line = {};  // the key's own, with its LF; only where it is verified
};
// Unknown keys are ignored; a bad signature by `key` rejects the note; malformed notes (no em dash lines, no blank
// line, control characters, bad UTF-8, over 1 MiB or 64 signatures) are told apart.
OpenedNote open_note(std::string_view note, const VerifierKey& key);
// The head in a note that this key signed for its own log; nullopt for any other text.
std::optional<Checkpoint> signed_checkpoint(std::string_view note, const VerifierKey& log);

struct Receipt {
  std::string leaf;  // the leaf's bytes (extra line), may be empty
  std::uint64_t index = 0;
  std::vector<Hash> proof;
  std::string checkpoint;  // the signed note
};
std::string write_receipt(const Receipt& receipt);  // c2sp.org/tlog-proof@v1
// Form only: the proof and the checkpoint's signature are still to be verified.
std::optional<Receipt> parse_receipt(std::string_view text);

// The add-checkpoint body of tlog-witness: "old N", hash lines, blank line, checkpoint.
std::string write_consistency(std::uint64_t old_size, const std::vector<Hash>& proof, std::string_view checkpoint);
struct ConsistencyBody {
  std::uint64_t old_size = 0;
  std::vector<Hash> proof;
  std::string checkpoint;
};
std::optional<ConsistencyBody> parse_consistency(std::string_view text);

}  // namespace seal

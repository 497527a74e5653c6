// Inside this room only: the grammar that signed notes, receipts and consistency bodies share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "seal/hash.hpp"

namespace seal {

class Signer;

inline constexpr std::size_t kMaxNote = 1U << 20;
inline constexpr std::size_t kMaxSignatures = 64;
// Tree sizes stay below 2^63, as in other people's verifiers, so no honest proof is longer.
inline constexpr std::size_t kMaxProof = 63;

// Gives lines without their LF; what has none is no line.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}
  std::optional<std::string_view> next();
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

std::optional<std::uint64_t> parse_decimal(std::string_view text);  // no sign, no leading zeros, below 2^63
std::optional<Hash> parse_hash(std::string_view text);              // canonical base64 of 32 bytes
// What follows `name` and a space in the line.
std::optional<std::string_view> value_of(std::optional<std::string_view> line, std::string_view name);

std::string big_endian(std::uint32_t value);
std::uint64_t big_endian_number(std::string_view bytes);  // of at most eight
// What stands before each part of a box, a commitment and a blind tag: its size in 32 bits, big endian (ledger.md, lp).
std::string length_prefix(std::string_view part);
std::string checksum(std::string_view lines);  // what the last line of a key file says of those before it
void demand_key_name(std::string_view name);  // a model::Fault if it is none (is_key_name in note.hpp)
bool is_text(std::string_view text);          // UTF-8 without NUL
bool is_note_text(std::string_view text);     // UTF-8 without control characters but LF

struct SignatureLine {
  std::string_view name;
  std::string key_id;  // four bytes
  std::string signature;
};
struct NoteParts {
  std::string_view body;  // with its last LF
  std::vector<SignatureLine> signatures;
};
std::optional<SignatureLine> parse_signature_line(std::string_view line);  // without its LF
// Views into `note`; nullopt if it is malformed.
std::optional<NoteParts> split_note(std::string_view note);
// One of a note's last lines, with its LF; `bytes`: the key id and the signature, raw.
std::string signature_line(std::string_view name, std::string_view bytes);
// The signature alone of the note that the signer makes of `body` (Signer::sign), raw.
std::string detached_signature(const Signer& signer, std::string_view body);

}  // namespace seal

// cosignature/v1 of C2SP tlog-cosignature: a witness's timestamped Ed25519 line under somebody else's checkpoint. Its
// owner says by it: at that time this was the largest head of this log that I had seen, and it continued all before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "seal/note.hpp"

namespace seal {

// The line, with its LF, under the note text `body`; `time` in seconds since 1970, below 2^63. A model::Fault if `body`
// is no note text. `witness` is of KeyType::cosigner, else a bug.
std::string cosign(const Signer& witness, std::string_view body, std::uint64_t time);

struct Cosignature {
  std::size_t key = 0;     // place in the list of known keys
  std::uint64_t time = 0;  // seconds since 1970, as the witness says
  std::string line;        // with its LF
};
struct CosignedNote {
  NoteState state = NoteState::malformed;  // verified: by at least one known key
  std::string body;                        // with its LFs
  std::vector<Cosignature> by;             // a key once, with its earliest line; in the order of the keys
};
// Says nothing about the log's own signature: that is open_note's. Lines of unknown keys are ignored, one bad line of a
// known key rejects the note. `keys` are cosigners'.
CosignedNote open_cosigned(std::string_view note, const std::vector<VerifierKey>& keys);

// Whether a note's line, without its LF, names this key; its signature may be bad.
bool is_line_of(std::string_view line, const VerifierKey& key);
// Whether the text is what a witness answers: signature lines alone, no note around them.
bool is_signature_lines(std::string_view text);

}  // namespace seal

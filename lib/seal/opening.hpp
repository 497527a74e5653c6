// One private value of one leaf, opened for somebody outside: the value, the salt of its commitment, and the receipt of
// the leaf that commits to it. Whoever holds it needs neither ledger nor key, only the log's public key. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "seal/note.hpp"

namespace seal {

struct Opening {
  std::string field, salt, value;  // salt: 32 raw bytes; neither field nor value is empty
  Receipt receipt;                 // with the leaf inside
};

// "cb-open/v1", then the lines index (of the leaf), field, salt (base64), value (percent-encoded as in leaves), a blank
// line, and the receipt. What parse_opening would not read is a bug (model::ensure).
std::string write_opening(const Opening& opening);
// Form only: what it says is still to be checked. What is read has this one text.
std::optional<Opening> parse_opening(std::string_view text);

enum class OpeningState {
  holds,
  unsigned_by_log,  // the checkpoint is not this log's, or its signature is wrong
  not_in_tree,      // the leaf is not under the checkpoint at this place
  not_committed,    // the leaf commits to another value, or to none of this field
};
OpeningState check_opening(const Opening& opening, const VerifierKey& log);

// The line `name` of a leaf, decoded; nullopt where it has none, or more than one.
std::optional<std::string> leaf_line(std::string_view leaf, std::string_view name);
// What the leaf commits to: field and commitment (base64). Empty where it has no such list, or one that is not
// "FIELD=COMMITMENT;" throughout.
std::vector<std::pair<std::string, std::string>> commitments_in(std::string_view leaf);

}  // namespace seal

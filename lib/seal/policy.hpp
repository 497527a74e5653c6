// C2SP tlog-policy: which logs and witnesses somebody trusts, and how many of the witnesses must have cosigned.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "seal/note.hpp"

namespace seal {

struct Policy {
  // A witness, or a group of those before it.
  struct Party {
    std::string name;                  // within this policy; opaque bytes
    std::optional<VerifierKey> key;    // of a witness
    std::size_t needed = 0;            // of a group: how many of its members
    std::vector<std::size_t> members;  // of a group: places in `parties`, each before the group's own
  };
  std::vector<VerifierKey> logs;      // any of them; none: known otherwise
  std::vector<Party> parties;         // in the order of the file
  std::optional<std::size_t> quorum;  // place in `parties`; nullopt: `none`, no cosignature is asked for

  std::vector<VerifierKey> witnesses() const;  // in the order of the file
  // Whether the quorum is met where these have cosigned: one flag for each of witnesses().
  bool met_by(const std::vector<bool>& cosigned) const;
};

// Strict, as the specification says: one quorum line, names defined once and before they are used, members of one group
// only, no key twice, 1 <= k <= n, every line ends in LF. At most 64 logs, 64 witnesses and 64 groups, 64 KiB. Keys are
// Ed25519. A model::Fault with `file` and the line otherwise.
Policy parse_policy(std::string_view text, const std::string& file);

}  // namespace seal

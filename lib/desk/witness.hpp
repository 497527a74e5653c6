// Third parties who hold checkpoints (C2SP tlog-witness): the keeper asks, the witness verifies and cosigns with a key and
// a memory of their own, the keeper attaches the witness's line. Refusals: duty-missing, not-yet-sealed, seal-broken,
// not-a-checkpoint, cosign-rollback, cosign-fork, cosign-wrong-old, cosign-full.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/counter.hpp"
#include "seal/own_key.hpp"

namespace desk {

struct WitnessRequest {
  std::string text;  // the body of add-checkpoint
  std::optional<model::Refusal> refusal;
};
// For the latest stored checkpoint, with the lines that it has: its consistency with the log's first `old_size` entries.
// Without `old_size`: with the latest checkpoint that any witness cosigned, else from nothing.
WitnessRequest witness_request(Counter& counter, std::optional<std::int64_t> old_size);
// The size of a checkpoint of this ledger, whole or cosigned; nullopt if the note is none.
std::optional<std::int64_t> size_of_own(const store::Ledger& ledger, std::string_view note);

struct CosigningAct {
  std::string line;  // what a witness answers; empty where it was refused, and in a dry run
  std::string note;  // the log's line and the witness's
  std::int64_t size = 0;
  bool first = false;   // nothing of this log was remembered before
  bool repeat = false;  // this very head was cosigned before
  std::optional<model::Refusal> refusal;
};
// What the witness does, without any ledger. The state at `state_path` holds the last head that was cosigned, as the log
// signed it: nothing smaller and nothing that does not continue it is cosigned, whatever its signature. The state is
// written durably before the line is returned; two such acts wait for each other. `now`: seconds since 1970, pushed up to
// the last cosignature's time where the clock ran back. Fault: a damaged state, or that of another log.
CosigningAct cosign(std::string_view request, const seal::OwnKey& own, const seal::VerifierKey& log, const std::string& state_path,
                    std::uint64_t now, bool dry_run);

struct Attached {
  std::int64_t size = 0;
  bool fresh = false;  // false: this witness's line was there already, and the first one stays
  std::optional<model::Refusal> refusal;
};
// `text`: lines as a witness answers, or a cosigned checkpoint. Kept under the stored checkpoint that it cosigns, once the
// signature is verified.
Attached attach(Counter& counter, std::string_view text, const seal::VerifierKey& witness);

}  // namespace desk

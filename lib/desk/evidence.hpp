// The evidence: signed heads of the log, sealed periods, receipts, and what somebody who trusts nobody here can check
// (ledger.md). Refusals: duty-missing, not-a-quarter, too-early, unknown-ref, wrong-state, not-yet-sealed, seal-broken,
// not-a-checkpoint.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/counter.hpp"
#include "seal/policy.hpp"
#include "store/rebuild.hpp"
#include "store/verify.hpp"

namespace desk {

// The public key that checks this log's signatures, as one line without LF.
std::string verifier_key(const store::Ledger& ledger);

struct Signed {
  std::string note;       // the signed checkpoint; empty where it was refused, or in a dry run of a new seal
  std::int64_t size = 0;  // entries it covers
  bool fresh = false;     // false: this very state was signed before
  std::vector<model::Refusal> refusals;
  std::vector<std::string> told;  // warnings
};
// Signs the log as it is, after whatever seal a crash left unsigned. `state_path` (KEYFILE.signed) is where the signer
// remembers its last head: it signs nothing smaller and nothing that contradicts it. The same state gives the same bytes.
// Fault: no key, a damaged memory.
Signed checkpoint(Counter& counter, const std::string& state_path);

struct SealedPeriod : Signed {
  std::string period;  // its canonical name, for DIR/PERIOD.checkpoint
  std::size_t statements = 0;
};
// Closes a quarter: a statement an account, the seal, and a checkpoint whose last leaf is that seal. Before the
// verification deadline of its last day only with a reason. A sealed period gives its checkpoint again.
SealedPeriod seal_period(Counter& counter, std::string_view period, const std::string& early_reason, const std::string& state_path);
// Whether a seal waits for its checkpoint, and signing it: what a writing act does first (details 26).
bool seal_unfinished(const store::Ledger& ledger);
Signed finish_seal(Counter& counter, const std::string& state_path);

// What the signer remembers outside the ledger: the last head that it signed; nothing where there is no such file.
// Fault: a damaged memory, or another ledger's.
struct Remembered {
  std::int64_t size = 0;
  seal::Hash root{};
};
std::optional<Remembered> remembered(const std::string& state_path, const std::string& origin);

struct Receipts {
  std::vector<std::pair<std::string, std::string>> made;  // ref, text of the .tlog-proof
  std::vector<model::Refusal> refusals;
};
// Proofs that these services (or redemptions) lie in the log, against the latest stored checkpoint; the leaf is inside.
// `act` "" = the leaf that recorded it; "verify", "approve", "return", "void", "deliver", "cancel": that of the act.
Receipts receipts(Counter& counter, const std::vector<std::string>& refs, const std::string& act);

struct Consistency {
  std::string text;
  std::optional<model::Refusal> refusal;
};
// That the log of the second note continues that of the first; both are texts of checkpoints of this ledger.
Consistency consistency(const store::Ledger& ledger, std::string_view from_note, std::string_view to_note);

struct Verification {
  std::vector<store::Damage> damages;
  std::size_t more = 0;  // damages beyond those listed
  std::int64_t size = 0;
  seal::Hash root{};
  struct Compared {
    std::string file;
    std::int64_t size = 0;
  };
  std::vector<Compared> compared;    // checkpoints held by others that this log continues
  std::vector<Compared> newer;       // of an export: checkpoints held by others that cover more than it has
  std::vector<std::string> ignored;  // files of other logs
  std::vector<std::string> notes;    // what was left out, what is unfinished
  // A checkpoint, by the entries that it covers. `file`: "" where it lies in the ledger; `at`: wall clock of its last entry.
  struct Known {
    std::int64_t size = 0;
    std::string file, at;
  };
  std::optional<Known> last_good;  // the largest that holds, with every entry that it covers
  std::optional<Known> first_bad;  // the smallest that shows a change
  bool log_damaged = false;        // some entry, not only a cache or a box
  bool exported = false;           // of an export, not of a ledger
  bool by_policy = false;          // a policy was given: it alone says what counts as outside
  struct Cosigner {
    std::string name;    // as the policy names it
    std::uint64_t time;  // seconds since 1970, as it says: since then at the latest the entries are what they are
  };
  struct Quorum {
    std::int64_t size = 0;
    std::string file;  // as in Known
    std::vector<Cosigner> by;
  };
  std::optional<Quorum> quorum;  // the largest checkpoint that meets the policy
  // Entries that a checkpoint outside covers; those after them rest on the keeper's word.
  std::int64_t anchored_size() const;
  std::int64_t tail() const { return size - anchored_size(); }
  bool anchored() const { return by_policy ? quorum.has_value() : !compared.empty(); }
  int status() const { return !damages.empty() ? 1 : anchored() ? 0 : 4; }  // the contract's exit status
};
// What others keep, to compare with: a folder of *.checkpoint files; witnesses and how many of them must have cosigned (then
// only checkpoints with that quorum count as outside, stored ones too).
struct Outside {
  std::optional<std::string> trusted = {};
  const seal::Policy* policy = nullptr;
};
// Everything that can be checked, on a snapshot. Without `keys` the boxes stay closed and `notes` says so. Fault: the file
// is no ledger, the folder cannot be read, keys or policy of another ledger. A ledger that cannot be read is damage.
Verification verify(const std::string& ledger_path, const Outside& outside, const seal::KeyRing* keys);
// The same of a ledger that is open already and nobody writes to; `rebuilt`: made again from its leaves, without boxes.
Verification verify(const store::Ledger& ledger, const Outside& outside, const seal::KeyRing* keys, bool rebuilt);
model::Sheet damage_sheet(const Verification& verification);  // entry,table,damage

// A copy of the whole ledger at a path that does not exist yet.
Outcome backup(Counter& counter, const std::string& out);
// Caches anew from the facts; `told` says what was wrong. With dry_run only counts.
Outcome rebuild(Counter& counter);

// By temporary name, fsync, rename and fsync of the folder: either all of it is there or nothing.
void write_durably(const std::string& path, std::string_view text, unsigned mode);

}  // namespace desk

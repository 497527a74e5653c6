// Reading services, their acts, the pairs and the accounts.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace store {

struct ServiceHead {
  EntryId id = 0;
  std::string ref;
  std::int64_t revision = 0;
  std::string day;
  std::int64_t start = -1, minutes = 0;
  std::string category, programme, state;
  EntryId org = 0, batch = 0;
  EntryId recorder = 0;  // who entered it
};

bool any_service(const Ledger& ledger);
// The latest revision of a ref.
std::optional<ServiceHead> find_service(const Ledger& ledger, const std::string& ref);
std::vector<EntryId> attending(const Ledger& ledger, EntryId service, const char* part);
// Everything of one service; `commitments` gets its private column.
Service service_of(const Ledger& ledger, EntryId id, std::string* commitments = nullptr);
// Latest revisions in this state, by id; batch 0 = any.
void each_in_state(const Ledger& ledger, const std::string& state, EntryId batch, const std::function<void(const ServiceHead&)>& visit);
// Looks many refs up with one prepared statement.
class RefFinder {
 public:
  explicit RefFinder(const Ledger& ledger);
  ~RefFinder();
  struct Found {
    EntryId id = 0;
    std::int64_t revision = 0;
    std::string state;
  };
  std::optional<Found> find(const std::string& ref);  // its latest revision that was not undone
  // The revision that a row with this ref gets after what find() gave: 1, unless the ref was there before, undone or not.
  std::int64_t next_revision(const std::string& ref, const std::optional<Found>& latest);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Where a volunteer was: services in any state but voided and replaced whose day lies in [from, to].
struct Whereabouts {
  EntryId service = 0, volunteer = 0;
  std::string day;
  int start = -1, minutes = 0;
};
void each_whereabouts(const Ledger& ledger, const std::string& from, const std::string& to,
                      const std::function<void(const Whereabouts&)>& visit);

// A service as one volunteer's credit sees it.
struct Earning {
  EntryId service = 0, person = 0;
  std::string ref, day, category, programme;
  int start = -1, minutes = 0;
};
// Attendances of volunteers in approved services; with `person` only theirs (0 = everybody), with `day` only that day's.
void each_approved(const Ledger& ledger, EntryId person, const std::string& day, const std::function<void(const Earning&)>& visit);
// The same for the services given.
void each_earning(const Ledger& ledger, const std::vector<EntryId>& services, const std::function<void(const Earning&)>& visit);

// Minutes of approved services by volunteer.
std::unordered_map<EntryId, std::int64_t> minutes_by_volunteer(const Ledger& ledger);

struct Tally {
  EntryId person = 0;
  std::string programme, scheme;
  std::int64_t units = 0, points_milli = 0;
};
std::vector<Tally> tallies(const Ledger& ledger);
std::vector<Tally> tallies_of(const Ledger& ledger, EntryId person);

std::int64_t balance_of(const Ledger& ledger, EntryId person, const std::string& scheme);
struct Account {
  EntryId person = 0;
  std::string scheme;
  std::int64_t earned = 0, received = 0, granted = 0, redeemed = 0, given = 0, donated = 0, expired = 0, balance = 0;
};
// Accounts with any posting up to the position (-1 = all), by person id; redeemed, given, donated and expired positive.
std::vector<Account> accounts(const Ledger& ledger, std::int64_t position = -1);

struct PostingRow {
  EntryId entry = 0, person = 0;
  std::string scheme, kind;
  std::int64_t points_milli = 0;
};
std::vector<PostingRow> postings_of(const Ledger& ledger, EntryId person);
std::vector<Posting> postings_of_entry(const Ledger& ledger, EntryId entry);

struct RedemptionHead {
  EntryId id = 0;
  Redemption fact;
  std::string state;  // reserved done delivered cancelled
};
std::optional<RedemptionHead> find_redemption(const Ledger& ledger, const std::string& ref);
std::vector<RedemptionHead> redemptions(const Ledger& ledger);

struct PairHead {
  EntryId id = 0;
  Pair fact;
  std::string ended;  // its last day, "" while active
  std::vector<std::string> signed_by;
  std::int64_t cards = 0;
};
std::vector<PairHead> pairs(const Ledger& ledger);

struct SealedPeriod {
  EntryId id = 0;
  Seal fact;
};
std::vector<SealedPeriod> seals(const Ledger& ledger);
struct StoredCheckpoint {
  std::int64_t size = 0;
  std::string note;
};
std::vector<StoredCheckpoint> checkpoints(const Ledger& ledger);  // by size
std::vector<Statement> statements(const Ledger& ledger, const std::string& period);

struct BatchHead {
  EntryId id = 0;
  Batch fact;
  std::string day;
  EntryId by = 0;      // person
  EntryId undone = 0;  // the entry that took it back, 0 = none
};
std::vector<BatchHead> batches(const Ledger& ledger);
std::optional<BatchHead> find_batch(const Ledger& ledger, EntryId batch);
// The latest import of this very file by this command that was not undone.
std::optional<BatchHead> batch_of_file(const Ledger& ledger, const std::string& command, const std::string& sha256);

struct AdoptedPack {
  EntryId id = 0;
  PackFact fact;
  std::vector<std::pair<std::string, std::string>> texts;  // name, text; base first
};
std::vector<AdoptedPack> packs(const Ledger& ledger);

// The services that this person verified; with `service` only whether that one is among them.
std::unordered_set<EntryId> verified_by(const Ledger& ledger, EntryId who, EntryId service = 0);
std::unordered_map<EntryId, std::string> codes(const Ledger& ledger);  // of everybody, merged or not
// duplicate -> kept, one step
std::unordered_map<EntryId, EntryId> merges(const Ledger& ledger);
std::vector<Accept> acceptances(const Ledger& ledger);

}  // namespace store

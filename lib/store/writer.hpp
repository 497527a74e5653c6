// One act on the ledger: a transaction that appends facts and seals each in the same step, so that nobody can append
// unsealed. Nothing is visible before commit(); without it everything is undone.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "model/refusal.hpp"
#include "model/step.hpp"
#include "seal/keys.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"
#include "store/listed.hpp"

namespace store {

class Writer {
 public:
  // BEGIN IMMEDIATE: from here on nobody else writes. `keys` is needed only where private values are written.
  Writer(Ledger& ledger, Stamp stamp, const seal::KeyRing* keys);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // What the first private value throws where there are no keys: why there are none.
  void keyless(model::Fault why);
  // Told now and then while entries are written: how many of `expected` (0: nobody knows). What it throws undoes the act.
  void watch(model::Step step, std::size_t expected);
  EntryId next() const;  // the id that the next entry will have
  const Stamp& stamp() const;

  EntryId add(const Founding& fact);
  EntryId add(PackFact fact, const std::vector<std::pair<std::string, std::string>>& texts);  // name, text; sets sha256
  EntryId add(const Batch& fact);
  // A batch whose numbers are known only once its rows are written: its place is kept before them and must be filled
  // before the commit.
  EntryId reserve();
  void fill(EntryId reserved, const Batch& fact);
  EntryId add(Org fact);                                  // org 0: founds one
  EntryId add(Person fact, const Private& values);        // person 0: founds one; blind indexes are kept
  EntryId add(const Merge& fact, const std::vector<Posting>& postings, const Private& values);
  EntryId add(const Redemption& fact, const std::vector<Posting>& postings, const Private& values);
  EntryId add(const RedemptionAct& fact, const std::vector<Posting>& postings, const Private& values);
  EntryId add(const Pair& fact, const Private& values);
  EntryId add(const PairSign& fact, const Private& values);
  EntryId add(const PairCard& fact);
  EntryId add(const PairEnd& fact, const Private& values);
  EntryId add(const Accept& fact, const Private& values);
  EntryId add(const Statement& fact);
  EntryId add(const Seal& fact, const Private& values);
  // Any listed fact (store/listed.hpp); a record 0 founds one.
  template <Listed Fact>
  EntryId add(Fact fact, const Private& values, const std::vector<Posting>& postings = {});
  // Takes a batch back, with the caches: states of services and of those they replaced, and what people are looked up by;
  // `people` are those of the batch with the values that hold again (none: nobody knew them before).
  EntryId undo(const Undo& fact, const Private& reason, const std::vector<std::pair<EntryId, Private>>& people);
  // Destroys the boxes, data keys and blind indexes of these owners (store::concerned) and wraps every other data key with
  // `next`, under which the reason and whatever follows in this act are sealed.
  EntryId erase(EntryId person, const std::vector<EntryId>& owners, const Private& reason, const seal::KeyRing& next);
  EntryId rekey(const seal::KeyRing& next);  // the same without an erasure
  // Changes the tally cache too: `units` is the account's new total of exact units for the programme.
  EntryId add(const Credit& fact, std::int64_t units);
  EntryId add_credits(const std::vector<std::pair<Credit, std::int64_t>>& credits);  // many, each with its units; the id of the first
  // The tally without a posting (units that fill no storage unit yet).
  void tally(EntryId person, const std::string& programme, const std::string& scheme, std::int64_t units);

  // A tally as a merge leaves it; those of the duplicate go.
  void put_tally(EntryId person, const std::string& programme, const std::string& scheme, std::int64_t units, std::int64_t points_milli);
  void drop_tallies(EntryId person);

  // Many services: `make(i, fact, values)` fills the i-th, in order, possibly on another thread than the caller's while
  // earlier ones are written. Returns the id of the first; the rest follow without a gap.
  EntryId add_services(std::size_t count, const std::function<void(std::size_t, Service&, Private&)>& make);
  // An older revision gives way.
  void replace(EntryId service);
  // One act on many services, with the state that it leads to. `done` gives the i-th act's own day, where paper says
  // another than the entry's; none: the entry's.
  EntryId add_acts(const std::vector<EntryId>& services, const std::string& what, const std::string& state, const Private& values,
                   const std::function<std::string(std::size_t)>& done = {});

  void keep_checkpoint(std::int64_t size, const std::string& note);
  void commit();

  struct State;

 private:
  template <class Fact>
  EntryId seal_entry(const Fact& fact, const Private& values, const std::vector<Posting>& postings, EntryId owner,
                     std::string& commitments);
  template <class Fact>
  EntryId seal_entry_at(EntryId id, const Fact& fact, const Private& values, const std::vector<Posting>& postings,
                        EntryId owner, std::string& commitments);
  EntryId put(EntryId id, const Batch& fact);
  std::unique_ptr<State> state_;
};

}  // namespace store

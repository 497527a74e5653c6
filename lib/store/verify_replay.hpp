// Inside the room only: the meaning of the facts, entry after entry. What the caches, statements and seals must say is
// worked out again from the facts alone.
#pragma once

#include <limits>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "store/cursor.hpp"
#include "store/facts.hpp"
#include "store/listed.hpp"
#include "store/verify.hpp"

namespace store {

// Damages as they are met; a broken file has millions, a reader wants the first.
class Damages {
 public:
  void add(EntryId entry, const char* table, std::string sentence);
  bool none() const { return list_.empty(); }
  std::vector<Damage> sorted() const;
  std::size_t more() const { return more_; }

 private:
  std::vector<Damage> list_;
  std::size_t more_ = 0;
};

// Where a cursor over ids stands after its last row.
inline constexpr EntryId beyond = std::numeric_limits<EntryId>::max();
// The next row's id, `beyond` after the last; a row that claims that number itself is a damage.
EntryId next_id(Cursor& rows, Damages& damages, const char* table);

// Tampered rows may hold any number: sums wrap instead of being undefined.
inline void add(std::int64_t& sum, std::int64_t more) {
  sum = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum) + static_cast<std::uint64_t>(more));
}

class Replay {
 public:
  Replay(const Ledger::Impl& impl, Damages& damages);

  void see(EntryId id, const Person& f);
  void see(EntryId id, const Merge& f);
  void see(EntryId id, const Service& f, std::string_view stored_state);
  void see(EntryId id, const Act& f);
  void see(const Credit& f);
  void see(EntryId id, const Redemption& f);
  void see(EntryId id, const RedemptionAct& f);
  void see(EntryId id, const Pair& f);
  void see_batch(EntryId id);
  // A row that an import brought; `table` is a literal.
  void joins(EntryId id, const char* table, EntryId batch);
  void see(EntryId id, const Undo& f);
  bool ever_undone(EntryId batch) const { return batch != 0 && ever_undone_.contains(batch); }
  void see_of_pair(EntryId id, EntryId pair, const char* table);
  void see(EntryId id, const Statement& f);
  void see(EntryId id, const Seal& f);
  void post(EntryId id, std::span<const Posting> postings);
  // After the last entry: the caches.
  void finish();

  const std::unordered_set<EntryId>& people() const { return people_; }

 private:
  enum class State : std::uint8_t { recorded, verified, approved, returned, voided, replaced, undone, none };
  struct Activity {
    EntryId id = 0;
    std::int32_t day = 0;
    std::int32_t minutes = 0, volunteers = 0;
    State now = State::recorded, stored = State::recorded;
    State before = State::recorded;  // it was replaced
  };
  struct Bought {
    bool reserved = false, delivered = false, cancelled = false;
  };
  // A number for each scheme and programme, so that accounts are keys of two numbers.
  struct Names {
    std::map<std::string, std::int64_t, std::less<>> numbers;
    std::vector<std::string> all;
    std::int64_t number(std::string_view name);
  };
  struct Key {
    EntryId person = 0;
    std::int64_t name = 0;
    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    std::size_t operator()(const Key& k) const {
      return (static_cast<std::size_t>(k.person) * 1099511628211ULL) ^ (static_cast<std::size_t>(k.name) * 0x9E3779B97F4A7C15ULL);
    }
  };
  using Sums = std::unordered_map<Key, std::int64_t, KeyHash>;

  static const char* text(State state);
  static State state(std::string_view text);
  Activity* activity(EntryId id);
  Activity* live_before(const std::string& ref, std::int64_t revision, bool& gap);
  void replace_earlier(EntryId id, const Service& f);
  void take_back_service(EntryId id, EntryId service);
  void take_back_redemption(EntryId id, EntryId redemption);
  void check_services(EntryId id, const Seal& f);
  void check_statements(EntryId id, const Seal& f);
  void check_states();
  void check_tallies();
  std::string account(EntryId person, std::int64_t programme_and_scheme) const;

  Damages& damages_;
  const Ledger::Impl& impl_;
  Cursor earlier_revision_;
  struct Brought {
    EntryId id;
    const char* table;
  };
  std::unordered_set<EntryId> batches_, ever_undone_, undone_;    // imports met; undone anywhere in the log; so far
  std::unordered_map<EntryId, std::vector<Brought>> brought_;  // by the batches that are undone somewhere
  std::vector<Activity> activities_;  // by id
  std::size_t last_activity_ = 0;
  std::unordered_set<EntryId> people_, merged_, pairs_;
  std::unordered_map<EntryId, Bought> bought_;
  Names schemes_, programmes_;
  Sums balances_, earned_;  // person and scheme
  Sums credits_;            // person, and programme and scheme in one number
  std::vector<std::pair<EntryId, Statement>> statements_;  // since the last seal
};

}  // namespace store

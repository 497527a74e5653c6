// Inside the room only: the log and all tables of facts side by side, each read once in the order of the entries.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "seal/leaf.hpp"
#include "seal/tree.hpp"
#include "store/verify_boxes.hpp"
#include "store/verify_erased.hpp"
#include "store/verify_postings.hpp"
#include "store/verify_replay.hpp"
#include "store/verify_signatures.hpp"

namespace store {

class Walk;

// One table of facts, standing at the next row that the log has not explained.
class Track {
 public:
  virtual ~Track() = default;
  virtual const char* kind() const = 0;
  virtual const char* table() const = 0;
  EntryId at() const { return at_; }
  virtual void next() = 0;
  // The row belongs to this entry: hashes it again and hands it on.
  virtual void take(const Entry& entry, Walk& walk) = 0;

 protected:
  EntryId at_ = 0;
};

class Walk {
 public:
  // Roots are worked out at these sizes.
  Walk(const Ledger& ledger, const seal::KeyRing* keys, const std::set<std::int64_t>& sizes, Damages& damages);
  ~Walk();
  void run();

  const std::map<std::int64_t, seal::Hash>& roots() const { return roots_; }
  std::int64_t size() const { return static_cast<std::int64_t>(edge_.size()); }
  seal::Hash root() const { return edge_.root(); }
  const std::string& last_kind() const { return entry_.kind; }
  const Entry& entry() const { return entry_; }  // the one at hand

  // For the tracks.
  seal::Leaf leaf;
  seal::Hasher hasher;
  Damages& damages;
  Replay replay;
  PostingWalk posted;
  Signatures signatures;
  ErasedWalk erased;
  BoxWalk boxes;
  std::vector<Posting> postings;  // of the entry at hand
  std::function<void(EntryId, std::string_view)> encoded;  // gets each leaf
  void attend(EntryId service, Service& fact);

 private:
  void read_entry();
  void check_order();
  Track* track();
  void take_row();
  void collect_postings();
  void next_posting();
  void next_attendance();
  void finish();

  Cursor entries_, posting_, attendance_;
  EntryId posting_at_ = 0, attendance_at_ = 0;
  std::vector<std::unique_ptr<Track>> tracks_;
  Track* last_track_ = nullptr;
  Entry entry_;
  EntryId expected_ = 0;
  std::int64_t latest_ = 0;  // wall clock so far
  std::set<std::int64_t> sizes_;
  seal::TreeEdge edge_;
  std::map<std::int64_t, seal::Hash> roots_;
};

}  // namespace store

// Inside the room only: the points that an entry posts are those of its fact, to the line. What sums to zero may still give
// somebody points that no credit, redemption or closure speaks of.
#pragma once

#include <span>
#include <unordered_map>

#include "store/verify_replay.hpp"

namespace store {

class PostingWalk {
 public:
  PostingWalk(const Ledger::Impl& impl, Damages& damages);

  // Facts that post nothing: nearly all kinds.
  template <class Fact>
  void see(EntryId id, const Fact&, std::span<const Posting> postings) {
    if (!postings.empty()) wrong(id);
  }
  void see(EntryId id, const Credit& f, std::span<const Posting> postings);
  void see(EntryId id, const Redemption& f, std::span<const Posting> postings);
  void see(EntryId id, const RedemptionAct& f, std::span<const Posting> postings);
  void see(EntryId id, const Closure& f, std::span<const Posting> postings);
  void see(EntryId id, const Expiry& f, std::span<const Posting> postings);
  void see(EntryId id, const Merge& f, std::span<const Posting> postings);

 private:
  void wrong(EntryId id);
  void demand(EntryId id, std::span<const Posting> postings, std::initializer_list<Posting> wanted);
  EntryId kept(EntryId person) const;

  Damages& damages_;
  Cursor of_entry_;
  std::unordered_map<EntryId, EntryId> kept_;  // by the duplicate
};

}  // namespace store

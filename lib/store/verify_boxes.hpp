// Inside the room only: boxes, their keys and the blind index beside the log. Without the key only what belongs to what
// is compared; with it every box is opened.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "store/verify_erased.hpp"
#include "store/verify_replay.hpp"

namespace store {

class BoxWalk {
 public:
  // `epoch`: of the wrapping key, as the log says.
  BoxWalk(const Ledger::Impl& impl, const seal::KeyRing* keys, const ErasedWalk& erased, std::int64_t epoch, Damages& damages);

  // Boxes of the entries from `first` up to and not with `until` may be missing.
  void excuse(EntryId first, EntryId until) { excused_.emplace_back(first, until); }
  // The row of one entry, in the log's order: whose box it has, and its commitments. Of a revision that `counts` people
  // are looked up; those of undone batches do not.
  void see(EntryId id, const char* table, std::string_view kind, EntryId owner, std::string_view commitments, bool counts);
  // After the last entry: what is left over, and the blind index.
  void finish(const std::unordered_set<EntryId>& people);

 private:
  struct Tag {
    std::string kind;
    std::array<unsigned char, 16> tag{};
    EntryId person = 0;
    auto operator<=>(const Tag&) const = default;
  };

  void next_box();
  void next_key();
  bool wrapped_of(EntryId owner);
  void open(EntryId id, const char* table, std::string_view kind, EntryId owner, std::string_view commitments, bool counts);
  void remember(EntryId person, const std::vector<seal::BoxField>& fields);
  bool excused(EntryId id) const;
  void check_blind(const std::unordered_set<EntryId>& people);

  const Ledger::Impl& impl_;
  const seal::KeyRing* keys_;
  const ErasedWalk& erased_;
  const std::int64_t epoch_;
  Damages& damages_;
  Cursor boxes_, data_keys_, key_of_;
  EntryId box_ = 0, key_ = 0;  // where the cursors stand
  std::vector<std::pair<EntryId, EntryId>> excused_;
  std::string wrapped_;        // key of the box looked at
  std::unordered_set<EntryId> unused_;  // owners of keys that no box was met for yet
  std::unordered_map<EntryId, std::vector<Tag>> tags_;  // of each person's latest box
  seal::Hasher hasher_;
};

}  // namespace store

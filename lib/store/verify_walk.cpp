#include "store/verify_walk.hpp"

#include <algorithm>

#include "store/erasure.hpp"
#include "store/leaves.hpp"
#include "store/verify_rows.hpp"
#include "words/words.hpp"

namespace store {

using words::say;

namespace {

// What a fact means beyond its own row; most mean nothing more.
template <class Fact>
void meaning(Walk&, EntryId, const Fact&) {}
void meaning(Walk& w, EntryId, const Founding& f) { w.signatures.see(f); }
void meaning(Walk& w, EntryId id, const Person& f) { w.replay.see(id, f), w.signatures.see(f); }
void meaning(Walk& w, EntryId id, const Merge& f) { w.replay.see(id, f); }
void meaning(Walk& w, EntryId id, const Act& f) { w.replay.see(id, f); }
void meaning(Walk& w, EntryId, const Credit& f) { w.replay.see(f); }
void meaning(Walk& w, EntryId id, const Redemption& f) { w.replay.see(id, f); }
void meaning(Walk& w, EntryId id, const RedemptionAct& f) { w.replay.see(id, f); }
void meaning(Walk& w, EntryId id, const Pair& f) { w.replay.see(id, f); }
void meaning(Walk& w, EntryId id, const PairSign& f) { w.replay.see_of_pair(id, f.pair, "pair_sign"); }
void meaning(Walk& w, EntryId id, const PairCard& f) { w.replay.see_of_pair(id, f.pair, "pair_card"); }
void meaning(Walk& w, EntryId id, const PairEnd& f) { w.replay.see_of_pair(id, f.pair, "pair_end"); }
void meaning(Walk& w, EntryId id, const PairFact& f) { w.replay.see_of_pair(id, f.pair, "pair_fact"); }
void meaning(Walk& w, EntryId id, const Statement& f) { w.replay.see(id, f); }
void meaning(Walk& w, EntryId id, const Seal& f) { w.replay.see(id, f); }
void meaning(Walk& w, EntryId id, const Batch&) { w.replay.see_batch(id); }
void meaning(Walk& w, EntryId id, const Undo& f) { w.replay.see(id, f); }
void meaning(Walk& w, EntryId id, const StaffKey& f) { w.signatures.see(id, f); }
void meaning(Walk& w, EntryId, const Signature& f) { w.signatures.see(w.entry(), f); }
void meaning(Walk& w, EntryId id, const Erasure& f) { w.erased.see(id, f); }
void meaning(Walk& w, EntryId id, const Rekey& f) { w.erased.see(id, f); }
void meaning(Walk& w, EntryId id, const Restore& f) {
  if (f.first < 0 || f.first > f.until || f.until > id)
    w.damages.add(id, "restore", say("entry {} says that entries {} to {} were brought back, which it cannot know", id, f.first, f.until));
}

template <class Fact>
class FactTrack : public Track {
 public:
  FactTrack(const Ledger::Impl& impl, Damages& damages) : damages_(damages), rows_(impl, select_of<Fact>() + " ORDER BY id") { next(); }
  const char* kind() const override { return Fact::kind; }
  const char* table() const override { return table_of(fact_).table; }
  void next() override { at_ = next_id(rows_, damages_, table()); }

  void take(const Entry& entry, Walk& walk) override {
    RowReader reader(rows_, 1);
    cells(reader, fact_);
    const std::string_view commitments = rows_.text(reader.column());
    if constexpr (std::is_same_v<Fact, Service>) walk.attend(entry.id, fact_);
    encode(walk.leaf, entry, fact_, commitments);
    posting_lines(walk.leaf, walk.postings);
    if (walk.encoded) walk.encoded(entry.id, walk.leaf.text());
    if (reader.odd() || walk.hasher.leaf(walk.leaf.text()) != entry.hash)
      walk.damages.add(entry.id, table(), say("entry {}: the row in {} is not what was sealed", entry.id, table()));
    walk.boxes.see(entry.id, table(), Fact::kind, owner(entry.id), commitments, !walk.replay.ever_undone(batch()));
    walk.replay.joins(entry.id, table(), batch());
    walk.posted.see(entry.id, fact_, walk.postings);
    if constexpr (std::is_same_v<Fact, Service>)
      walk.replay.see(entry.id, fact_, rows_.text(reader.column() + 1));
    else
      meaning(walk, entry.id, fact_);
    next();
  }

 private:
  // The import that brought the row, 0: none.
  EntryId batch() const {
    if constexpr (requires { fact_.batch; } && !std::is_same_v<Fact, Undo> && !std::is_same_v<Fact, Migration>)
      return fact_.batch;
    else
      return 0;
  }
  EntryId owner(EntryId id) const {
    if constexpr (std::is_same_v<Fact, Person>) return fact_.person;
    return id;
  }

  Damages& damages_;
  Cursor rows_;
  Fact fact_;
};

}  // namespace

Walk::Walk(const Ledger& ledger, const seal::KeyRing* keys, const std::set<std::int64_t>& sizes, Damages& found)
    : damages(found), replay(ledger.impl(), found), posted(ledger.impl(), found), signatures(ledger.impl(), found), erased(ledger.impl(), found),
      boxes(ledger.impl(), keys, erased, epoch_of(ledger), found),
      entries_(ledger.impl(), "SELECT id, kind, at, by, uid, day, salt, hash FROM entry ORDER BY id"),
      posting_(ledger.impl(), "SELECT entry, n, person, scheme, kind, points_milli FROM posting ORDER BY entry, n"),
      attendance_(ledger.impl(), "SELECT service, part, person FROM attendance ORDER BY service, part, person"), sizes_(sizes) {
  each_kind([&](const auto& fact) { tracks_.push_back(std::make_unique<FactTrack<std::decay_t<decltype(fact)>>>(ledger.impl(), damages)); });
  next_posting();
  next_attendance();
}

Walk::~Walk() = default;

void Walk::next_posting() { posting_at_ = next_id(posting_, damages, "posting"); }
void Walk::next_attendance() { attendance_at_ = next_id(attendance_, damages, "attendance"); }

void Walk::attend(EntryId service, Service& fact) {
  fact.volunteers.clear();
  fact.elders.clear();
  for (; attendance_at_ < service; next_attendance())
    damages.add(attendance_at_, "attendance", say("somebody attended {}, which is no service", attendance_at_));
  for (; attendance_at_ == service; next_attendance()) {
    const std::string_view part = attendance_.text(1);
    if (part == "volunteer") fact.volunteers.push_back(attendance_.integer(2));
    if (part == "elder") fact.elders.push_back(attendance_.integer(2));
  }
}

void Walk::read_entry() {
  entry_.id = entries_.integer(0);
  entry_.kind.assign(entries_.text(1));
  entry_.at = entries_.integer(2);
  entry_.by = entries_.integer(3);
  entry_.uid = entries_.integer(4);
  entry_.day.assign(entries_.text(5));
  const std::string_view salt = entries_.bytes(6), hash = entries_.bytes(7);
  std::copy_n(salt.begin(), std::min(salt.size(), entry_.salt.size()), entry_.salt.begin());
  std::copy_n(hash.begin(), std::min(hash.size(), entry_.hash.size()), entry_.hash.begin());
  if (salt.size() != entry_.salt.size() || hash.size() != entry_.hash.size())
    damages.add(entry_.id, "entry", say("entry {} has a salt or a hash of the wrong length", entry_.id));
}

void Walk::check_order() {
  if (entry_.id != expected_)
    damages.add(entry_.id, "entry", say("the entries before {} are missing, from {} on", entry_.id, expected_));
  expected_ = entry_.id == beyond ? entry_.id : entry_.id + 1;
  if (entry_.id > 0 && entry_.at < latest_) damages.add(entry_.id, "entry", say("entry {} is older than the one before it", entry_.id));
  latest_ = entry_.at;
}

Track* Walk::track() {
  if (last_track_ != nullptr && entry_.kind == last_track_->kind()) return last_track_;
  for (const auto& candidate : tracks_)
    if (entry_.kind == candidate->kind()) return last_track_ = candidate.get();
  return nullptr;
}

void Walk::collect_postings() {
  for (; posting_at_ < entry_.id; next_posting())
    damages.add(posting_at_, "posting", say("a posting belongs to {}, which is no entry", posting_at_));
  std::size_t count = 0;
  for (; posting_at_ == entry_.id; next_posting()) {
    if (postings.size() == count) postings.emplace_back();
    if (posting_.integer(1) != static_cast<std::int64_t>(count))
      damages.add(entry_.id, "posting", say("the postings of entry {} are not numbered 0, 1, 2", entry_.id));
    Posting& p = postings[count++];
    p.person = posting_.integer(2);
    p.scheme.assign(posting_.text(3));
    p.kind.assign(posting_.text(4));
    p.points_milli = posting_.integer(5);
  }
  postings.resize(count);
  if (count > 0) replay.post(entry_.id, postings);
}

void Walk::take_row() {
  Track* of_kind = track();
  if (of_kind == nullptr) return damages.add(entry_.id, "entry", say("entry {} is of no known kind", entry_.id));
  for (; of_kind->at() < entry_.id; of_kind->next())
    damages.add(of_kind->at(), of_kind->table(), say("row {} of {} has no entry in the log", of_kind->at(), of_kind->table()));
  if (of_kind->at() != entry_.id)
    return damages.add(entry_.id, of_kind->table(), say("entry {} has lost its row in {}", entry_.id, of_kind->table()));
  of_kind->take(entry_, *this);
}

void Walk::run() {
  if (sizes_.contains(0)) roots_[0] = edge_.root();
  while (entries_.step()) {
    read_entry();
    check_order();
    collect_postings();
    take_row();
    edge_.append(entry_.hash);
    if (sizes_.contains(size())) roots_[size()] = edge_.root();
  }
  finish();
}

void Walk::finish() {
  for (const auto& rest : tracks_)
    for (; rest->at() != beyond; rest->next())
      damages.add(rest->at(), rest->table(), say("row {} of {} has no entry in the log", rest->at(), rest->table()));
  for (; posting_at_ != beyond; next_posting())
    damages.add(posting_at_, "posting", say("a posting belongs to {}, which is no entry", posting_at_));
  for (; attendance_at_ != beyond; next_attendance())
    damages.add(attendance_at_, "attendance", say("somebody attended {}, which is no service", attendance_at_));
  replay.finish();
  erased.finish();
  boxes.finish(replay.people());
}

}  // namespace store

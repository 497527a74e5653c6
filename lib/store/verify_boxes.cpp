#include "store/verify_boxes.hpp"

#include <algorithm>

#include "store/boxes.hpp"
#include "words/words.hpp"

namespace store {

using words::say;

namespace {
std::array<unsigned char, 16> tag_of(std::string_view bytes) {
  std::array<unsigned char, 16> tag{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), tag.size()), tag.begin());
  return tag;
}
}  // namespace

BoxWalk::BoxWalk(const Ledger::Impl& impl, const seal::KeyRing* keys, const ErasedWalk& erased, std::int64_t epoch, Damages& damages)
    : impl_(impl), keys_(keys), erased_(erased), epoch_(epoch), damages_(damages),
      boxes_(impl, keys == nullptr ? "SELECT id, owner FROM box ORDER BY id" : "SELECT id, owner, sealed FROM box ORDER BY id"),
      data_keys_(impl, "SELECT owner, epoch, wrapped FROM data_key ORDER BY owner"),
      key_of_(impl, "SELECT wrapped FROM data_key WHERE owner = ?") {
  Cursor brought_back(impl, "SELECT first, until FROM restore");
  while (brought_back.step()) excuse(brought_back.integer(0), brought_back.integer(1));
  next_box();
  next_key();
}

bool BoxWalk::excused(EntryId id) const {
  return std::any_of(excused_.begin(), excused_.end(), [id](const auto& span) { return span.first <= id && id < span.second; });
}

void BoxWalk::next_box() { box_ = next_id(boxes_, damages_, "box"); }

void BoxWalk::next_key() {
  key_ = next_id(data_keys_, damages_, "data_key");
  if (key_ == beyond) return;
  if (data_keys_.integer(1) != epoch_) damages_.add(key_, "data_key", say("the data key of {} says another epoch than the log", key_));
  if (erased_.erased(key_)) damages_.add(key_, "data_key", say("the data key of {} is there, though it was erased", key_));
}

// Sets wrapped_.
bool BoxWalk::wrapped_of(EntryId owner) {
  if (key_ == owner) {
    wrapped_ = data_keys_.bytes(2);
    unused_.erase(owner);
    return true;
  }
  key_of_.reset();
  key_of_.bind(1, owner);
  if (!key_of_.step()) return false;
  wrapped_ = key_of_.bytes(0);
  unused_.erase(owner);
  return true;
}

void BoxWalk::see(EntryId id, const char* table, std::string_view kind, EntryId owner, std::string_view commitments,
                  bool counts) {
  while (key_ < id) {
    unused_.insert(key_);
    next_key();
  }
  while (box_ < id) {
    damages_.add(box_, "box", say("box {} belongs to no row", box_));
    next_box();
  }
  const bool own_key = key_ == id;
  if (own_key) unused_.insert(id);
  if (box_ == id) {
    open(id, table, kind, owner, commitments, counts);
    next_box();
  } else if (!commitments.empty() && excused(id)) {
    if (kind == Person::kind && counts) tags_.erase(owner);  // what was known of them before no longer holds
  } else if (!commitments.empty() && !erased_.explains(owner, id)) {
    damages_.add(id, table, say("the private values of entry {} are gone", id));
  }
  if (own_key) next_key();
}

void BoxWalk::open(EntryId id, const char* table, std::string_view kind, EntryId owner, std::string_view commitments,
                  bool counts) {
  if (boxes_.integer(1) != owner || commitments.empty())
    return damages_.add(id, "box", say("box {} is not the one that its row speaks of", id));
  if (erased_.erased(owner)) return damages_.add(id, "box", say("box {} is there, though it was erased", id));
  if (!wrapped_of(owner)) return damages_.add(id, "data_key", say("the data key of box {} is gone", id));
  if (keys_ == nullptr) return;
  const auto fields = open_fields(*keys_, kind, owner, id, wrapped_, boxes_.bytes(2));
  if (!fields) return damages_.add(id, "box", say("box {} or its data key was changed: the key does not open it", id));
  if (commitments_of(hasher_, *fields) != commitments)
    damages_.add(id, table, say("the private values of entry {} are not what it committed to", id));
  if (kind == Person::kind && counts) remember(owner, *fields);
}

void BoxWalk::remember(EntryId person, const std::vector<seal::BoxField>& fields) {
  Private values;
  for (const auto& field : fields) values.emplace_back(field.name, field.value);
  auto& tags = tags_[person];
  tags.clear();
  for (const auto& [kind, value] : looked_up(values))
    tags.push_back({kind, tag_of(seal::blind_tag(keys_->index_key, kind, value)), person});
}

void BoxWalk::finish(const std::unordered_set<EntryId>& people) {
  for (; key_ != beyond; next_key()) unused_.insert(key_);
  for (const EntryId owner : unused_) damages_.add(owner, "data_key", say("the data key of {} opens nothing", owner));
  for (; box_ != beyond; next_box()) damages_.add(box_, "box", say("box {} belongs to no row", box_));
  check_blind(people);
}

void BoxWalk::check_blind(const std::unordered_set<EntryId>& people) {
  std::vector<Tag> expected;
  for (auto& [person, tags] : tags_) expected.insert(expected.end(), tags.begin(), tags.end());
  tags_.clear();
  std::sort(expected.begin(), expected.end());
  expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
  auto next = expected.begin();
  const auto missing = [&](const Tag& tag) {
    damages_.add(tag.person, "blind", say("person {} cannot be looked up by {}: run carebank audit rebuild", tag.person, tag.kind));
  };
  Cursor row(impl_, "SELECT kind, tag, person FROM blind ORDER BY kind, tag, person");
  while (row.step()) {
    const Tag found{std::string(row.text(0)), tag_of(row.bytes(1)), row.integer(2)};
    bool right = people.contains(found.person) && !erased_.erased(found.person) && row.bytes(1).size() == found.tag.size();
    if (keys_ != nullptr) {
      for (; next != expected.end() && *next < found; ++next) missing(*next);
      right = right && next != expected.end() && *next == found;
      if (next != expected.end() && *next == found) ++next;
    }
    if (!right)
      damages_.add(found.person, "blind", say("the blind index has a line for person {} that no box explains: run carebank audit rebuild", found.person));
  }
  for (; next != expected.end(); ++next) missing(*next);
}

}  // namespace store

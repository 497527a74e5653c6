#include "desk/evidence_anchor.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "seal/cosign.hpp"
#include "seal/leaf.hpp"
#include "store/cosignatures.hpp"
#include "words/words.hpp"

namespace desk {

using words::say;
using words::tr;

namespace {

// Wall clock; "" for an empty head, and for one of entries that were cut off.
std::string time_of_last(const store::Ledger& ledger, std::int64_t size) {
  try {
    return size > 0 ? seal::utc_text(ledger.entry(size - 1).at) : "";
  } catch (const model::Fault&) {
    return "";
  }
}

// The first entry that is not what was sealed. Caches, boxes and their indexes hang on people, not on a moment.
std::int64_t first_damaged(const Verification& out) {
  constexpr std::array<std::string_view, 5> timeless = {"service_state", "tally", "blind", "box", "data_key"};
  std::int64_t first = -1;
  for (const auto& d : out.damages)
    if (d.entry >= 0 && (first < 0 || d.entry < first) && std::find(timeless.begin(), timeless.end(), d.table) == timeless.end()) first = d.entry;
  return first;
}

// Every head known, with whether its root is that of the ledger's first entries.
struct KnownHead {
  std::int64_t size = 0;
  std::string file;
  bool holds = false;
};

std::vector<KnownHead> known_heads(const store::Ledger& ledger, const store::Verified& verified, const std::vector<OutsideHead>& outside) {
  std::vector<KnownHead> heads;
  const auto& held = verified.checkpoints;
  for (const auto& stored : store::checkpoints(ledger)) heads.push_back({stored.size, "", std::find(held.begin(), held.end(), stored.size) != held.end()});
  for (const auto& o : outside) {
    const auto size = static_cast<std::int64_t>(o.head.size);
    const auto root = verified.roots.find(size);
    heads.push_back({size, o.file, root != verified.roots.end() && root->second == o.head.root});
  }
  // Of one size an outsider's copy says more.
  std::stable_sort(heads.begin(), heads.end(), [](const KnownHead& a, const KnownHead& b) { return a.size != b.size ? a.size < b.size : a.file > b.file; });
  return heads;
}

}  // namespace

void demand_own_policy(const store::Ledger& ledger, const seal::Policy& policy) {
  const std::string own = verifier_key(ledger);
  if (policy.logs.empty() || std::any_of(policy.logs.begin(), policy.logs.end(), [&](const auto& k) { return k.text() == own; })) return;
  throw model::Fault(tr("no log of the policy is this ledger"), {ledger.path()},
                     tr("give the policy of this ledger; if this is it, somebody put another ledger, with another key, in its place"));
}

void date_damage(const store::Ledger& ledger, const store::Verified& verified, const std::vector<OutsideHead>& outside, Verification& out) {
  const std::int64_t damaged = first_damaged(out);
  for (const auto& head : known_heads(ledger, verified, outside)) {
    const Verification::Known known{head.size, head.file, time_of_last(ledger, head.size)};
    const bool good = head.holds && (damaged < 0 || head.size <= damaged);
    // What comes after a bad head rests on it.
    if (good && !out.first_bad && (!out.last_good || out.last_good->size < head.size)) out.last_good = known;
    if (!good && !out.first_bad) out.first_bad = known;
  }
  out.log_damaged = damaged >= 0 || out.first_bad.has_value();
}

namespace {

// When each of the policy's witnesses cosigned a head, and where it lies.
struct Weighed {
  std::string file;
  std::vector<std::optional<std::uint64_t>> times;

  void add(const seal::CosignedNote& note, std::size_t witnesses) {
    times.resize(witnesses);
    for (const auto& line : note.by) times[line.key] = std::min(times[line.key].value_or(line.time), line.time);
  }
  bool meets(const seal::Policy& policy) const {
    std::vector<bool> cosigned;
    for (const auto& time : times) cosigned.push_back(time.has_value());
    return policy.met_by(cosigned);
  }
  std::vector<Verification::Cosigner> cosigners(const seal::Policy& policy) const {
    std::vector<Verification::Cosigner> all;
    auto time = times.begin();
    for (const auto& party : policy.parties)
      if (party.key && (time++)->has_value()) all.push_back({party.name, **std::prev(time)});
    return all;
  }
};

}  // namespace

void weigh(const store::Ledger& ledger, const store::Verified& verified, const std::vector<OutsideHead>& outside, const seal::Policy& policy,
           Verification& out) {
  const auto witnesses = policy.witnesses();
  std::map<std::int64_t, Weighed> heads;
  if (policy.quorum)
    for (const std::int64_t size : verified.checkpoints)
      heads[size].add(seal::open_cosigned(store::cosigned_note(ledger, size), witnesses), witnesses.size());
  for (const auto& o : outside) {
    const auto size = static_cast<std::int64_t>(o.head.size);
    const auto root = verified.roots.find(size);
    if (root == verified.roots.end() || root->second != o.head.root) continue;
    const auto opened = seal::open_cosigned(o.note, witnesses);
    if (opened.state == seal::NoteState::bad_signature)
      out.damages.push_back({-1, "checkpoint", say("{} has a bad signature of a witness", o.file)});
    heads[size].file = o.file;
    heads[size].add(opened, witnesses.size());
  }
  for (auto head = heads.rbegin(); head != heads.rend() && !out.quorum; ++head)
    if (head->second.meets(policy)) out.quorum = Verification::Quorum{head->first, head->second.file, head->second.cosigners(policy)};
}

}  // namespace desk

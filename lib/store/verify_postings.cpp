#include "store/verify_postings.hpp"

#include <algorithm>

#include "words/words.hpp"

namespace store {

namespace {

bool same(const Posting& a, const Posting& b) {
  return a.person == b.person && a.scheme == b.scheme && a.kind == b.kind && a.points_milli == b.points_milli;
}

// Any number may stand in a file.
std::int64_t negative(std::int64_t points) { return static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(points)); }

}  // namespace

PostingWalk::PostingWalk(const Ledger::Impl& impl, Damages& damages)
    : damages_(damages), of_entry_(impl, "SELECT person, scheme, kind, points_milli FROM posting WHERE entry = ? ORDER BY n") {}

void PostingWalk::wrong(EntryId id) { damages_.add(id, "posting", words::say("entry {}: the postings are not those of its fact", id)); }

void PostingWalk::demand(EntryId id, std::span<const Posting> postings, std::initializer_list<Posting> wanted) {
  if (!std::equal(postings.begin(), postings.end(), wanted.begin(), wanted.end(), same)) wrong(id);
}

EntryId PostingWalk::kept(EntryId person) const {
  std::size_t steps = 0;
  for (auto found = kept_.find(person); found != kept_.end() && steps <= kept_.size(); found = kept_.find(person), ++steps) person = found->second;
  return person;
}

void PostingWalk::see(EntryId id, const Credit& f, std::span<const Posting> postings) {
  const Posting in{f.person, f.scheme, "earned", f.points_milli}, issued{0, f.scheme, "earned", negative(f.points_milli)};
  if (f.donated_milli == 0) return demand(id, postings, {in, issued});
  demand(id, postings, {in, issued, {f.person, f.scheme, "donated", negative(f.donated_milli)}, {0, f.scheme, "donated", f.donated_milli}});
}

void PostingWalk::see(EntryId id, const Redemption& f, std::span<const Posting> postings) {
  const bool comes = f.type == "grant" || f.type == "opening", gift = f.type == "gift";
  const char* kind = comes ? "granted" : gift ? "given" : f.type == "donate" ? "donated" : "redeemed";
  const std::int64_t in = comes ? f.points_milli : negative(f.points_milli);
  demand(id, postings, {{f.person, f.scheme, kind, in}, {gift ? f.other : 0, f.scheme, gift ? "received" : kind, negative(in)}});
  if (f.points_milli < 0) wrong(id);
}

// A cancelled redemption's points go back, to whoever the accounts belong to since.
void PostingWalk::see(EntryId id, const RedemptionAct& f, std::span<const Posting> postings) {
  auto given_back = postings.begin();
  bool right = true;
  of_entry_.reset();
  of_entry_.bind(1, f.redemption);
  while (f.what == "cancel" && of_entry_.step()) {
    const Posting back{kept(of_entry_.integer(0)), std::string(of_entry_.text(1)), std::string(of_entry_.text(2)), negative(of_entry_.integer(3))};
    right = right && given_back != postings.end() && same(*given_back++, back);
  }
  if (!right || given_back != postings.end()) wrong(id);
}

void PostingWalk::see(EntryId id, const Closure& f, std::span<const Posting> postings) {
  if (f.points_milli == 0) return demand(id, postings, {});
  const char* out = f.fate == "heir" ? "given" : f.fate == "donate" ? "donated" : "expired";
  demand(id, postings, {{f.person, f.scheme, out, negative(f.points_milli)}, {f.heir, f.scheme, f.heir == 0 ? out : "received", f.points_milli}});
}

void PostingWalk::see(EntryId id, const Expiry& f, std::span<const Posting> postings) {
  demand(id, postings, {{f.person, f.scheme, "expired", negative(f.points_milli)}, {0, f.scheme, "expired", f.points_milli}});
}

// How much of what two earned apart they earned together is the rules' affair (the check credit-mismatch).
void PostingWalk::see(EntryId id, const Merge& f, std::span<const Posting> postings) {
  const auto theirs = [&](const Posting& p) { return p.person == f.duplicate || p.person == f.kept || (p.person == 0 && p.kind == "earned"); };
  if (!std::all_of(postings.begin(), postings.end(), theirs)) wrong(id);
  kept_[f.duplicate] = f.kept;
}

}  // namespace store

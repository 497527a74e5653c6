#include "store/leaves.hpp"

#include <charconv>

#include "model/refusal.hpp"
#include "seal/bundle.hpp"
#include "words/words.hpp"

namespace store {
namespace {

void flag(seal::Leaf& leaf, std::string_view name, bool value) {
  if (value) leaf.line(name, std::int64_t{1});
}

void ids(seal::Leaf& leaf, std::string_view name, const std::vector<EntryId>& people) {
  if (people.empty()) return;
  if (people.size() == 1) return leaf.line(name, people.front());
  std::string text;
  for (const EntryId id : people) text += (text.empty() ? "" : ",") + std::to_string(id);
  leaf.line(name, std::string_view(text));
}

void commit(seal::Leaf& leaf, std::string_view commitments) { leaf.line("private", commitments); }

}  // namespace

void body(seal::Leaf& leaf, const Founding& f, std::string_view c) {
  leaf.line("origin", std::string_view(f.origin));
  leaf.line("verifier", std::string_view(f.verifier));
  leaf.line("key_mark", std::string_view(f.key_mark));
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const PackFact& f, std::string_view c) {
  leaf.line("pack", std::string_view(f.pack));
  leaf.line("version", std::string_view(f.version));
  leaf.line("from", std::string_view(f.from_day));
  leaf.line("sha256", std::string_view(f.sha256));
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Batch& f, std::string_view c) {
  leaf.line("command", std::string_view(f.command));
  leaf.line("file", std::string_view(f.file));
  leaf.line("sha256", std::string_view(f.sha256));
  leaf.line("added", f.added);
  leaf.line("updated", f.updated);
  leaf.line("unchanged", f.unchanged);
  leaf.line("refused", f.refused);
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Org& f, std::string_view c) {
  leaf.line("org", f.org);
  leaf.line("code", std::string_view(f.code));
  leaf.line("type", std::string_view(f.type));
  leaf.line("name", std::string_view(f.name));
  leaf.line("parent", f.parent);
  leaf.line("from", std::string_view(f.from_day));
  leaf.line("closed", std::string_view(f.closed));
  if (f.leader != 0) leaf.line("leader", f.leader);
  leaf.line("focus", std::string_view(f.focus));
  if (f.batch != 0) leaf.line("batch", f.batch);
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Person& f, std::string_view c) {
  leaf.line("person", f.person);
  leaf.line("code", std::string_view(f.code));
  leaf.line("from", std::string_view(f.from_day));
  flag(leaf, "volunteer", f.volunteer);
  flag(leaf, "elder", f.elder);
  flag(leaf, "staff", f.staff);
  leaf.line("community", f.community);
  leaf.line("tags", std::string_view(f.tags));
  leaf.line("needs", std::string_view(f.needs));
  leaf.line("helper_kind", std::string_view(f.helper_kind));
  leaf.line("subsidy", std::string_view(f.subsidy));
  flag(leaf, "overridden", f.overridden);
  flag(leaf, "guarded", f.guarded);
  flag(leaf, "identified", f.identified);
  leaf.line("programme", std::string_view(f.programme));
  leaf.line("stay", f.stay);
  leaf.line("joined", std::string_view(f.joined));
  leaf.line("ended", std::string_view(f.ended));
  leaf.line("duties", std::string_view(f.duties));
  leaf.line("org", f.org);
  leaf.line("os_user", std::string_view(f.os_user));
  leaf.line("kin", std::string_view(f.kin));
  leaf.line("batch", f.batch);
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Merge& f, std::string_view c) {
  leaf.line("duplicate", f.duplicate);
  leaf.line("kept", f.kept);
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Service& f, std::string_view c) {
  leaf.line("ref", std::string_view(f.ref));
  leaf.line("revision", f.revision);
  leaf.line("service_day", std::string_view(f.day));
  leaf.line("start", f.start);
  leaf.line("minutes", f.minutes);
  leaf.line("category", std::string_view(f.category));
  leaf.line("programme", std::string_view(f.programme));
  leaf.line("mode", std::string_view(f.mode));
  leaf.line("evidence", std::string_view(f.evidence));
  leaf.line("headcount", f.headcount);
  leaf.line("org", f.org);
  if (f.corrects != 0) leaf.line("corrects", f.corrects);
  flag(leaf, "late", f.late);
  leaf.line("batch", f.batch);
  ids(leaf, "volunteers", f.volunteers);
  ids(leaf, "elders", f.elders);
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Act& f, std::string_view c) {
  leaf.line("service", f.service);
  leaf.line("what", std::string_view(f.what));
  leaf.line("done", std::string_view(f.done));
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Credit& f, std::string_view c) {
  leaf.line("person", f.person);
  leaf.line("programme", std::string_view(f.programme));
  leaf.line("scheme", std::string_view(f.scheme));
  leaf.line("points_milli", f.points_milli);
  if (f.donated_milli != 0) leaf.line("donated_milli", f.donated_milli);
  leaf.line("done", std::string_view(f.done));
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Redemption& f, std::string_view c) {
  leaf.line("ref", std::string_view(f.ref));
  leaf.line("type", std::string_view(f.type));
  leaf.line("redemption_day", std::string_view(f.day));
  leaf.line("person", f.person);
  if (f.other != 0) leaf.line("other", f.other);
  leaf.line("scheme", std::string_view(f.scheme));
  leaf.line("item", std::string_view(f.item));
  leaf.line("quantity", f.quantity);
  leaf.line("points_milli", f.points_milli);
  flag(leaf, "reserved", f.reserved);
  leaf.line("batch", f.batch);
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const RedemptionAct& f, std::string_view c) {
  leaf.line("redemption", f.redemption);
  leaf.line("what", std::string_view(f.what));
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Pair& f, std::string_view c) {
  leaf.line("volunteer", f.volunteer);
  leaf.line("elder", f.elder);
  leaf.line("type", std::string_view(f.type));
  leaf.line("proximity", std::string_view(f.proximity));
  leaf.line("from", std::string_view(f.from_day));
  if (f.helper_org != 0) leaf.line("helper_org", f.helper_org);
  if (f.helped_org != 0) leaf.line("helped_org", f.helped_org);
  if (f.parent != 0) leaf.line("parent", f.parent);
  if (f.batch != 0) leaf.line("batch", f.batch);
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const PairSign& f, std::string_view c) {
  leaf.line("pair", f.pair);
  leaf.line("party", std::string_view(f.party));
  leaf.line("signed", std::string_view(f.day));
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const PairCard& f, std::string_view c) {
  leaf.line("pair", f.pair);
  leaf.line("copies", f.copies);
  leaf.line("given", std::string_view(f.day));
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const PairEnd& f, std::string_view c) {
  leaf.line("pair", f.pair);
  leaf.line("last_day", std::string_view(f.day));
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Accept& f, std::string_view c) {
  leaf.line("check", std::string_view(f.check));
  leaf.line("subject", std::string_view(f.subject));
  leaf.line("until", std::string_view(f.until));
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Statement& f, std::string_view c) {
  leaf.line("period", std::string_view(f.period));
  leaf.line("person", f.person);
  leaf.line("scheme", std::string_view(f.scheme));
  leaf.line("minutes", f.minutes);
  leaf.line("earned_milli", f.earned_milli);
  leaf.line("balance_milli", f.balance_milli);
  commit(leaf, c);
}

void body(seal::Leaf& leaf, const Seal& f, std::string_view c) {
  leaf.line("period", std::string_view(f.period));
  leaf.line("from", std::string_view(f.from_day));
  leaf.line("to", std::string_view(f.to_day));
  flag(leaf, "early", f.early);
  leaf.line("services", f.services);
  leaf.line("minutes", f.minutes);
  leaf.line("statements", f.statements);
  leaf.line("balance_milli", f.balance_milli);
  commit(leaf, c);
}

std::string_view sealable(const seal::Leaf& leaf) {
  if (leaf.text().size() > seal::longest_leaf)
    throw model::Fault(words::say("an entry of {} bytes is longer than the log takes ({}): nothing was done", leaf.text().size(), seal::longest_leaf), {},
                       words::tr("a record with thousands of people goes in as several, a text of many pages as a file of its own"));
  return leaf.text();
}

void posting_lines(seal::Leaf& leaf, std::span<const Posting> postings) {
  std::string line;
  for (const auto& p : postings) {
    line = std::to_string(p.person);
    line.append("/").append(p.scheme).append("/").append(p.kind).append("/").append(std::to_string(p.points_milli));
    leaf.line("posting", std::string_view(line));
  }
}

}  // namespace store

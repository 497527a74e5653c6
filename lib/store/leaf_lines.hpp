// Inside the room only: the lines of every fact, said once. What writes a leaf and what takes one apart go through the same
// list; `leaf` has line(), and some() for numbers that are left out where they are 0. Once written, never changed.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

#include "store/facts.hpp"
#include "store/listed.hpp"

namespace store {

// A fact to read from or to fill.
template <class F, class Fact>
concept Of = std::same_as<std::remove_const_t<F>, Fact>;

template <class Lines, Of<Founding> F>
void lines(Lines& leaf, F& f) {
  leaf.line("origin", f.origin);
  leaf.line("verifier", f.verifier);
  leaf.line("key_mark", f.key_mark);
}

template <class Lines, Of<PackFact> F>
void lines(Lines& leaf, F& f) {
  leaf.line("pack", f.pack);
  leaf.line("version", f.version);
  leaf.line("from", f.from_day);
  leaf.line("sha256", f.sha256);
}

template <class Lines, Of<Batch> F>
void lines(Lines& leaf, F& f) {
  leaf.line("command", f.command);
  leaf.line("file", f.file);
  leaf.line("sha256", f.sha256);
  leaf.line("added", f.added);
  leaf.line("updated", f.updated);
  leaf.line("unchanged", f.unchanged);
  leaf.line("refused", f.refused);
}

template <class Lines, Of<Org> F>
void lines(Lines& leaf, F& f) {
  leaf.line("org", f.org);
  leaf.line("code", f.code);
  leaf.line("type", f.type);
  leaf.line("name", f.name);
  leaf.line("parent", f.parent);
  leaf.line("from", f.from_day);
  leaf.line("closed", f.closed);
  leaf.some("leader", f.leader);
  leaf.line("focus", f.focus);
  leaf.some("batch", f.batch);
}

template <class Lines, Of<Person> F>
void lines(Lines& leaf, F& f) {
  leaf.line("person", f.person);
  leaf.line("code", f.code);
  leaf.line("from", f.from_day);
  leaf.line("volunteer", f.volunteer);
  leaf.line("elder", f.elder);
  leaf.line("staff", f.staff);
  leaf.line("community", f.community);
  leaf.line("tags", f.tags);
  leaf.line("needs", f.needs);
  leaf.line("helper_kind", f.helper_kind);
  leaf.line("subsidy", f.subsidy);
  leaf.line("overridden", f.overridden);
  leaf.line("guarded", f.guarded);
  leaf.line("identified", f.identified);
  leaf.line("programme", f.programme);
  leaf.line("stay", f.stay);
  leaf.line("joined", f.joined);
  leaf.line("ended", f.ended);
  leaf.line("duties", f.duties);
  leaf.line("org", f.org);
  leaf.line("os_user", f.os_user);
  leaf.line("kin", f.kin);
  leaf.line("batch", f.batch);
}

template <class Lines, Of<Merge> F>
void lines(Lines& leaf, F& f) {
  leaf.line("duplicate", f.duplicate);
  leaf.line("kept", f.kept);
}

template <class Lines, Of<Service> F>
void lines(Lines& leaf, F& f) {
  leaf.line("ref", f.ref);
  leaf.line("revision", f.revision);
  leaf.line("service_day", f.day);
  leaf.line("start", f.start);
  leaf.line("minutes", f.minutes);
  leaf.line("category", f.category);
  leaf.line("programme", f.programme);
  leaf.line("mode", f.mode);
  leaf.line("evidence", f.evidence);
  leaf.line("headcount", f.headcount);
  leaf.line("org", f.org);
  leaf.some("corrects", f.corrects);
  leaf.line("late", f.late);
  leaf.line("batch", f.batch);
  leaf.line("volunteers", f.volunteers);
  leaf.line("elders", f.elders);
}

template <class Lines, Of<Act> F>
void lines(Lines& leaf, F& f) {
  leaf.line("service", f.service);
  leaf.line("what", f.what);
  leaf.line("done", f.done);
}

template <class Lines, Of<Credit> F>
void lines(Lines& leaf, F& f) {
  leaf.line("person", f.person);
  leaf.line("programme", f.programme);
  leaf.line("scheme", f.scheme);
  leaf.line("points_milli", f.points_milli);
  leaf.some("donated_milli", f.donated_milli);
  leaf.line("done", f.done);
}

template <class Lines, Of<Redemption> F>
void lines(Lines& leaf, F& f) {
  leaf.line("ref", f.ref);
  leaf.line("type", f.type);
  leaf.line("redemption_day", f.day);
  leaf.line("person", f.person);
  leaf.some("other", f.other);
  leaf.line("scheme", f.scheme);
  leaf.line("item", f.item);
  leaf.line("quantity", f.quantity);
  leaf.line("points_milli", f.points_milli);
  leaf.line("reserved", f.reserved);
  leaf.line("batch", f.batch);
}

template <class Lines, Of<RedemptionAct> F>
void lines(Lines& leaf, F& f) {
  leaf.line("redemption", f.redemption);
  leaf.line("what", f.what);
}

template <class Lines, Of<Pair> F>
void lines(Lines& leaf, F& f) {
  leaf.line("volunteer", f.volunteer);
  leaf.line("elder", f.elder);
  leaf.line("type", f.type);
  leaf.line("proximity", f.proximity);
  leaf.line("from", f.from_day);
  leaf.some("helper_org", f.helper_org);
  leaf.some("helped_org", f.helped_org);
  leaf.some("parent", f.parent);
  leaf.some("batch", f.batch);
}

template <class Lines, Of<PairSign> F>
void lines(Lines& leaf, F& f) {
  leaf.line("pair", f.pair);
  leaf.line("party", f.party);
  leaf.line("signed", f.day);
}

template <class Lines, Of<PairCard> F>
void lines(Lines& leaf, F& f) {
  leaf.line("pair", f.pair);
  leaf.line("copies", f.copies);
  leaf.line("given", f.day);
}

template <class Lines, Of<PairEnd> F>
void lines(Lines& leaf, F& f) {
  leaf.line("pair", f.pair);
  leaf.line("last_day", f.day);
}

template <class Lines, Of<Accept> F>
void lines(Lines& leaf, F& f) {
  leaf.line("check", f.check);
  leaf.line("subject", f.subject);
  leaf.line("until", f.until);
}

template <class Lines, Of<Statement> F>
void lines(Lines& leaf, F& f) {
  leaf.line("period", f.period);
  leaf.line("person", f.person);
  leaf.line("scheme", f.scheme);
  leaf.line("minutes", f.minutes);
  leaf.line("earned_milli", f.earned_milli);
  leaf.line("balance_milli", f.balance_milli);
}

template <class Lines, Of<Seal> F>
void lines(Lines& leaf, F& f) {
  leaf.line("period", f.period);
  leaf.line("from", f.from_day);
  leaf.line("to", f.to_day);
  leaf.line("early", f.early);
  leaf.line("services", f.services);
  leaf.line("minutes", f.minutes);
  leaf.line("statements", f.statements);
  leaf.line("balance_milli", f.balance_milli);
}

// What the line of a listed fact's column is called: the head of a leaf has lines of its own called kind and day.
template <Listed Fact>
std::string line_name(std::string_view column) {
  return (column == "kind" || column == "day" ? std::string(Fact::table) + "_" : std::string()).append(column);
}

// A listed fact: one line a column in its order.
template <class Lines, class F>
  requires Listed<std::remove_const_t<F>>
void lines(Lines& leaf, F& f) {
  using Fact = std::remove_const_t<F>;
  Fact::columns(f, [&](std::string_view name, auto& value) { leaf.some(line_name<Fact>(name), value); });
}

}  // namespace store

#include "desk/pair.hpp"

#include <algorithm>

#include "intake/values.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

std::string pair_id(EntryId pair) { return "P" + std::to_string(pair); }

std::optional<store::PairHead> find_pair(const Counter& counter, std::string_view text) {
  const std::string key = intake::key_text(text);
  std::string_view digits = key;
  if (!digits.empty() && (digits.front() == 'P' || digits.front() == 'p')) digits.remove_prefix(1);
  const auto id = model::parse_count(digits);
  if (!id) return std::nullopt;
  for (auto& pair : store::pairs(counter.ledger()))
    if (pair.id == *id) return std::move(pair);
  return std::nullopt;
}

EntryId home_of_pair(const Counter& counter, const store::Pair& pair) {
  const auto community = [&](EntryId person) {
    const Member* m = counter.people().by_id(person);
    return m == nullptr ? 0 : counter.people().kept(*m).on(counter.today_text()).community;
  };
  for (const EntryId home : {pair.helped_org, community(pair.elder), pair.helper_org, community(pair.volunteer)})
    if (home != 0) return home;
  return 0;
}

// The pair that an act is about, or nothing and the refusal told.
std::optional<store::PairHead> pair_or_refuse(Counter& counter, std::string_view text, Outcome& outcome) {
  auto pair = find_pair(counter, text);
  auto no = pair
                ? counter.may("record", home_of_pair(counter, pair->fact))
                : std::optional(Refusal{
                      "unknown-pair", {}, say("there is no pair {}", text), std::string(tr("see carebank pair list"))});
  if (!no) return pair;
  no->subject = std::string(text);
  outcome.refuse(std::move(*no));
  return std::nullopt;
}

Refusal pair_ended(const store::PairHead& pair) {
  return {"pair-ended",
          {},
          say("{} ended on {}", pair_id(pair.id), pair.ended),
          std::string(tr("make a new pair with carebank pair add")),
          pair_id(pair.id)};
}

const rules::Words& parties_of(const rules::Book& book, const std::string& kind, const std::string& from_day) {
  const model::Day began = model::Day::parse(from_day).value_or(model::Day::far_future());
  const auto& pack = book.on(began);
  const auto* pairing = pack.pairing(kind);
  return pairing == nullptr || pairing->parties.empty() ? pack.pair.parties.value(began) : pairing->parties;
}

namespace {

std::string names_of(const rules::Pack& pack, const rules::Words& parties) {
  std::string out;
  for (const auto& party : parties) out += (out.empty() ? "" : std::string(tr(", "))) + pack.parties.name_of(party);
  return out;
}

std::optional<Refusal> sign_refusal(const Counter& counter, const store::PairHead& pair, const std::string& party,
                                    const std::string& text, model::Day day) {
  const model::Day began = model::Day::parse(pair.fact.from_day).value_or(day);
  const auto& pack = counter.book().on(began);
  const auto& wanted = parties_of(counter.book(), pair.fact.type, pair.fact.from_day);
  if (std::find(wanted.begin(), wanted.end(), party) == wanted.end())
    return Refusal{"unknown-party",
                   {},
                   say("{} is no party to this agreement", text),
                   say("it is signed by: {}", names_of(pack, wanted)),
                   pair_id(pair.id)};
  if (!pair.ended.empty()) return pair_ended(pair);
  return not_yet(counter, day);  // before the first day it may well be signed
}

}  // namespace

Outcome sign_pair(Counter& counter, std::string_view text, const std::string& party_text, const std::string& name,
                  model::Day day) {
  counter.begin();
  Outcome outcome;
  const auto pair = pair_or_refuse(counter, text, outcome);
  if (!pair) return outcome;
  const model::Term* term = counter.pack().parties.find(party_text);
  const std::string party = term == nullptr ? party_text : term->id;
  auto no = sign_refusal(counter, *pair, party, party_text, day);
  const std::string who = intake::name_text(name);
  if (!no && who.empty())
    no = Refusal{"missing-value",
                 {},
                 std::string(tr("the name of who signed is missing")),
                 std::string(tr("give it with --name")),
                 pair_id(pair->id)};
  if (no) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  outcome.refs.push_back(pair_id(pair->id));
  if (std::find(pair->signed_by.begin(), pair->signed_by.end(), party) != pair->signed_by.end()) {
    ++outcome.unchanged;
    return outcome;
  }
  counter.keys();
  counter.writer().add(store::PairSign{pair->id, party, day.iso()}, {{"name", who}});
  counter.commit();
  ++outcome.added;
  return outcome;
}

Outcome end_pair(Counter& counter, std::string_view text, model::Day day, const std::string& reason) {
  counter.begin();
  Outcome outcome;
  const auto pair = pair_or_refuse(counter, text, outcome);
  if (!pair) return outcome;
  std::optional<Refusal> no;
  if (pair->ended == day.iso()) {
    ++outcome.unchanged;
    outcome.refs.push_back(pair_id(pair->id));
    return outcome;
  }
  const std::string why = intake::free_text(reason);
  if (!pair->ended.empty())
    no = Refusal{"already-ended", {}, say("{} has ended on {} already", pair_id(pair->id), pair->ended), ""};
  else if (day.iso() < pair->fact.from_day)
    no = Refusal{"bad-date",
                 {},
                 say("{} began on {} only", pair_id(pair->id), pair->fact.from_day),
                 std::string(tr("give a day not before it"))};
  else if (why.empty())
    no = Refusal{
        "missing-value", {}, std::string(tr("a pair ends for a reason")), std::string(tr("give it with --reason"))};
  else
    no = not_yet(counter, day);
  if (no) {
    no->subject = pair_id(pair->id);
    outcome.refuse(std::move(*no));
    return outcome;
  }
  counter.keys();
  counter.writer().add(store::PairEnd{pair->id, day.iso()}, {{"reason", why}});
  counter.commit();
  ++outcome.updated;
  outcome.refs.push_back(pair_id(pair->id));
  return outcome;
}

std::string agreement_of(const rules::Book& book, const std::string& kind, const std::string& from_day,
                         const std::vector<std::string>& signed_by) {
  const auto& wanted = parties_of(book, kind, from_day);
  const auto done = std::count_if(wanted.begin(), wanted.end(), [&](const auto& party) {
    return std::find(signed_by.begin(), signed_by.end(), party) != signed_by.end();
  });
  if (static_cast<std::size_t>(done) == wanted.size()) return "complete";
  return std::to_string(done) + "/" + std::to_string(wanted.size());
}

// As people say it; CSV and JSON keep the class.
model::Named proximity_cell(const std::string& id) {
  if (id == "building") return {id, std::string(tr("same building"))};
  if (id == "compound") return {id, std::string(tr("same compound"))};
  if (id == "community") return {id, std::string(tr("same community"))};
  if (id == "street") return {id, std::string(tr("same street"))};
  return {id, std::string(tr("farther apart"))};
}

model::Named kind_cell(const rules::Pack& pack, const std::string& kind) {
  const auto* pairing = pack.pairing(kind);
  return {kind, pairing == nullptr || pairing->name.empty() ? kind : pairing->name};
}

namespace {

model::Named agreement_cell(const std::string& id) { return {id, id == "complete" ? std::string(tr("complete")) : id}; }

std::string org_code(const Counter& counter, EntryId org) {
  const auto* node = counter.orgs().by_id(org);
  return node == nullptr ? "" : node->code;
}

}  // namespace

std::string helper_code(const Counter& counter, const store::Pair& pair) {
  return pair.helper_org != 0 ? org_code(counter, pair.helper_org) : counter.people().code_of(pair.volunteer);
}

std::string helped_code(const Counter& counter, const store::Pair& pair) {
  return pair.helped_org != 0 ? org_code(counter, pair.helped_org) : counter.people().code_of(pair.elder);
}

std::vector<model::Column> pair_columns() {
  std::vector<model::Column> columns;
  for (const auto& [id, title] : {std::pair{"pair", words::mark("pair")},
                                  {"kind", words::mark("kind")},
                                  {"volunteer", words::mark("volunteer")},
                                  {"elder", words::mark("elder")},
                                  {"proximity", words::mark("proximity")},
                                  {"from", words::mark("from")},
                                  {"to", words::mark("to")},
                                  {"agreement", words::mark("agreement")}})
    columns.push_back({id, std::string(tr(title)), false});
  return columns;
}

model::Sheet pair_list(const Counter& counter, bool with_ended) {
  model::Sheet sheet{std::string(tr("Pairs")), pair_columns(), {}, {}};
  for (const auto& pair : store::pairs(counter.ledger())) {
    if (!with_ended && !pair.ended.empty() && pair.ended < counter.today_text()) continue;
    const auto& fact = pair.fact;
    sheet.rows.push_back({pair_id(pair.id), kind_cell(counter.pack(), fact.type), helper_code(counter, fact),
                          helped_code(counter, fact), proximity_cell(fact.proximity), fact.from_day, pair.ended,
                          agreement_cell(agreement_of(counter.book(), fact.type, fact.from_day, pair.signed_by))});
  }
  return sheet;
}

}  // namespace desk

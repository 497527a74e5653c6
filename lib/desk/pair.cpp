#include "desk/pair.hpp"

#include <algorithm>

#include "desk/homes.hpp"
#include "desk/pairs_held.hpp"
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
  for (const EntryId person : {pair.elder, pair.volunteer}) {
    const Member* m = counter.people().by_id(person);
    if (m == nullptr) continue;
    const EntryId community = counter.people().kept(*m).on(counter.today_text()).community;
    if (community != 0) return community;
  }
  return 0;
}

namespace {

struct Couple {
  const Member* volunteer = nullptr;
  const Member* elder = nullptr;
};

// Two people on the way to become a pair: whether the rules allow it, and the fact that records it.
class Pairing {
 public:
  explicit Pairing(Counter& counter) : counter_(counter), held_(counter), homes_(counter) {}

  std::optional<Refusal> find(const std::string& volunteer, const std::string& elder, Couple& couple) {
    for (const auto& [text, member] : {std::pair{&elder, &couple.elder}, {&volunteer, &couple.volunteer}}) {
      auto found = counter_.find(*text);
      if (found.refusal) return found.refusal;
      *member = &counter_.people().kept(*found.member);
    }
    if (couple.volunteer == couple.elder)
      return Refusal{"person-twice", {}, say("{} cannot be paired with themselves", couple.elder->latest.code), ""};
    return counter_.may(
        "record", home_of_pair(counter_, {couple.volunteer->latest.person, couple.elder->latest.person, {}, {}, {}}));
  }

  bool stands(const Couple& couple, const std::string& from) const {
    return held_.together(couple.volunteer->latest.person, couple.elder->latest.person, from);
  }

  std::optional<Refusal> refusal(const Couple& couple, model::Day from) {
    for (const bool helper : {true, false})
      if (auto no = wrong_part(helper ? *couple.volunteer : *couple.elder, helper, from)) return no;
    if (auto no = wrong_age(couple, from)) return no;
    if (counter_.book().on(from).pair.kin.value(from) == "refuse" &&
        are_kin(counter_, *couple.volunteer, *couple.elder))
      return Refusal{"kin-service",
                     {},
                     say("{} and {} are kin: care for one's own is no volunteering", couple.volunteer->latest.code,
                         couple.elder->latest.code),
                     std::string(tr("look for a volunteer from another family"))};
    return too_many(couple, from.iso());
  }

  EntryId make(const Couple& couple, const std::string& kind, model::Day from, const std::string& why) {
    const auto order = nearness(counter_.pack().pair.proximity_order.value(counter_.today()));
    const auto home = [&](const Member& m) { return homes_.of(m, counter_.private_of(m), counter_.today_text()); };
    const EntryId v = couple.volunteer->latest.person, e = couple.elder->latest.person;
    store::Private values;
    if (!why.empty()) values.emplace_back("why", why);
    const std::string proximity = proximity_of(home(*couple.volunteer), home(*couple.elder), order);
    held_.put(v, e, from.iso());
    return counter_.writer().add(store::Pair{v, e, kind, proximity, from.iso()}, values);
  }

 private:
  std::optional<Refusal> wrong_part(const Member& m, bool helper, model::Day from) const {
    const auto& then = m.on(from.iso());
    if (!(helper ? then.volunteer : then.elder))
      return Refusal{
          "wrong-role",
          {},
          helper ? say("{} is no volunteer", m.latest.code) : say("{} is not enrolled as an elder", m.latest.code),
          std::string(tr("correct the code, or give the person that role with carebank enroll set"))};
    for (const auto& day : {from.iso(), counter_.today_text()})
      if (!m.current(day))
        return Refusal{"not-enrolled-then",
                       {},
                       say("{} is not enrolled on {}", m.latest.code, day),
                       std::string(tr("see carebank enroll show for when the person joined and left"))};
    return std::nullopt;
  }

  std::optional<Refusal> wrong_age(const Couple& couple, model::Day from) const {
    const auto& pack = counter_.book().on(from);
    const std::int64_t least = pack.volunteer.min_age.value(from);
    const auto born = counter_.born(*couple.volunteer);
    if (!born || model::age_on(*born, from) < least)
      return Refusal{
          "underage-volunteer",
          {},
          born ? say("{} is {} on {}; a volunteer must be {}", couple.volunteer->latest.code,
                     model::age_on(*born, from), from.iso(), least)
               : say("the birth date of {} is not known, so nobody can tell the age", couple.volunteer->latest.code),
          born ? std::string() : std::string(tr("fill in 出生日期 first"))};
    const auto elder_born = counter_.born(*couple.elder);
    if (elder_of_age(pack, couple.elder->latest, elder_born, from)) return std::nullopt;
    return Refusal{
        "elder-ineligible",
        {},
        elder_born ? say("{} is {} on {}; an elder must be {}", couple.elder->latest.code,
                         model::age_on(*elder_born, from), from.iso(), pack.elder.min_age.value(from))
                   : say("the birth date of {} is not known, so nobody can tell the age", couple.elder->latest.code),
        elder_born ? std::string() : std::string(tr("fill in 出生日期 first"))};
  }

  std::optional<Refusal> too_many(const Couple& couple, const std::string& from) const {
    const auto& pair = counter_.pack().pair;
    const std::int64_t capacity = pair.capacity.value(counter_.today()),
                       per_elder = pair.per_elder.value(counter_.today());
    const int helps = held_.most_of_volunteer(couple.volunteer->latest.person, from);
    if (capacity > 0 && helps >= capacity)
      return Refusal{
          "capacity-exceeded",
          {},
          say("{} helps {} elders already; a volunteer may help {}", couple.volunteer->latest.code, helps, capacity),
          std::string(tr("choose another volunteer, or end a pair first with carebank pair end"))};
    const int helped = held_.most_of_elder(couple.elder->latest.person, from);
    if (per_elder > 0 && helped >= per_elder)
      return Refusal{
          "capacity-exceeded",
          {},
          say("{} has {} volunteers already; an elder may have {}", couple.elder->latest.code, helped, per_elder),
          std::string(tr("end that pair first with carebank pair end"))};
    return std::nullopt;
  }

  Counter& counter_;
  PairsHeld held_;
  Homes homes_;
};

std::optional<Refusal> not_yet(const Counter& counter, model::Day day) {
  if (day <= counter.today()) return std::nullopt;
  return Refusal{
      "future-day", {}, say("{} is still to come", day.iso()), std::string(tr("enter it when that day is here"))};
}

}  // namespace

Outcome confirm_pairs(Counter& counter, const std::vector<intake::PairRow>& rows,
                      const std::vector<intake::Refused>& refused, const Source& source) {
  counter.begin();
  Outcome outcome;
  for (const auto& r : refused) outcome.refuse(r.row, r.refusal);
  if (!rows.empty()) counter.keys();  // homes lie in the boxes: say so before anything is written
  Pairing pairing(counter);
  for (const auto& row : rows) {
    Couple couple;
    auto no = pairing.find(row.volunteer, row.elder, couple);
    if (!no && pairing.stands(couple, counter.today_text())) {
      ++outcome.unchanged;
      continue;
    }
    if (!no) no = pairing.refusal(couple, counter.today());
    if (no) {
      no->place = row.place;
      no->subject = row.elder;
      outcome.refuse(row.row, std::move(*no));
      continue;
    }
    outcome.refs.push_back(pair_id(pairing.make(couple, "person", counter.today(), row.why)));
    ++outcome.added;
  }
  outcome.by_line();
  if (source.all_or_nothing && outcome.refused > 0) {
    outcome.added = 0;
    outcome.refs.clear();
  }
  if (outcome.added == 0) return outcome;
  outcome.batch = counter.writer().add(batch_of(source, "pair", outcome));
  counter.commit();
  return outcome;
}

Outcome add_pair(Counter& counter, const NewPair& pair) {
  counter.begin();
  Outcome outcome;
  const auto kind = intake::code(pair.kind);
  if (const auto* problem = std::get_if<intake::Problem>(&kind)) {
    outcome.refuse({"bad-value", {}, problem->reason, problem->advice});
    return outcome;
  }
  if (auto no = not_yet(counter, pair.from)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  counter.keys();
  Pairing pairing(counter);
  Couple couple;
  auto no = pairing.find(pair.volunteer, pair.elder, couple);
  if (!no && pairing.stands(couple, pair.from.iso())) {
    ++outcome.unchanged;
    return outcome;
  }
  if (!no) no = pairing.refusal(couple, pair.from);
  if (no) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  outcome.refs.push_back(pair_id(pairing.make(couple, std::get<std::string>(kind), pair.from, "")));
  ++outcome.added;
  counter.commit();
  return outcome;
}

namespace {

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

Refusal ended(const store::PairHead& pair) {
  return {"pair-ended",
          {},
          say("{} ended on {}", pair_id(pair.id), pair.ended),
          std::string(tr("make a new pair with carebank pair add")),
          pair_id(pair.id)};
}

std::string names_of(const rules::Pack& pack, const rules::Words& parties) {
  std::string out;
  for (const auto& party : parties) out += (out.empty() ? "" : std::string(tr(", "))) + pack.parties.name_of(party);
  return out;
}

std::optional<Refusal> sign_refusal(const Counter& counter, const store::PairHead& pair, const std::string& party,
                                    const std::string& text, model::Day day) {
  const model::Day began = model::Day::parse(pair.fact.from_day).value_or(day);
  const auto& pack = counter.book().on(began);
  const auto& wanted = pack.pair.parties.value(began);
  if (std::find(wanted.begin(), wanted.end(), party) == wanted.end())
    return Refusal{"unknown-party",
                   {},
                   say("{} is no party to this agreement", text),
                   say("it is signed by: {}", names_of(pack, wanted)),
                   pair_id(pair.id)};
  if (!pair.ended.empty()) return ended(pair);
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

std::string agreement_of(const rules::Book& book, const std::string& from_day,
                         const std::vector<std::string>& signed_by) {
  const model::Day began = model::Day::parse(from_day).value_or(model::Day::far_future());
  const auto& wanted = book.on(began).pair.parties.value(began);
  const auto done = std::count_if(wanted.begin(), wanted.end(), [&](const auto& party) {
    return std::find(signed_by.begin(), signed_by.end(), party) != signed_by.end();
  });
  if (static_cast<std::size_t>(done) == wanted.size()) return "complete";
  return std::to_string(done) + "/" + std::to_string(wanted.size());
}

namespace {

// As people say it; CSV and JSON keep the class.
model::Named proximity_cell(const std::string& id) {
  if (id == "building") return {id, std::string(tr("same building"))};
  if (id == "compound") return {id, std::string(tr("same compound"))};
  if (id == "community") return {id, std::string(tr("same community"))};
  if (id == "street") return {id, std::string(tr("same street"))};
  return {id, std::string(tr("farther apart"))};
}
model::Named agreement_cell(const std::string& id) { return {id, id == "complete" ? std::string(tr("complete")) : id}; }
model::Named kind_cell(const std::string& id) { return {id, id == "person" ? std::string(tr("one to one")) : id}; }

}  // namespace

model::Sheet pair_list(const Counter& counter, bool with_ended) {
  model::Sheet sheet{std::string(tr("Pairs")), {}, {}, {}};
  for (const auto& [id, title] : {std::pair{"pair", words::mark("pair")},
                                  {"kind", words::mark("kind")},
                                  {"volunteer", words::mark("volunteer")},
                                  {"elder", words::mark("elder")},
                                  {"proximity", words::mark("proximity")},
                                  {"from", words::mark("from")},
                                  {"to", words::mark("to")},
                                  {"agreement", words::mark("agreement")}})
    sheet.columns.push_back({id, std::string(tr(title)), false});
  for (const auto& pair : store::pairs(counter.ledger())) {
    if (!with_ended && !pair.ended.empty() && pair.ended < counter.today_text()) continue;
    sheet.rows.push_back({pair_id(pair.id), kind_cell(pair.fact.type), counter.people().code_of(pair.fact.volunteer),
                          counter.people().code_of(pair.fact.elder), proximity_cell(pair.fact.proximity), pair.fact.from_day, pair.ended,
                          agreement_cell(agreement_of(counter.book(), pair.fact.from_day, pair.signed_by))});
  }
  return sheet;
}

}  // namespace desk

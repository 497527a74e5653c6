// Making pairs: whether the rules allow two people, or organisations, to become one, and the fact that records it.
#include <algorithm>

#include "desk/changes.hpp"
#include "desk/credentials.hpp"
#include "desk/homes.hpp"
#include "desk/nameless_file.hpp"
#include "desk/pair.hpp"
#include "desk/pair_ties.hpp"
#include "desk/pairs_held.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

// One side: a person, or an organisation.
struct Side {
  const Member* person = nullptr;
  const store::OrgTree::Node* org = nullptr;
  EntryId id() const { return person != nullptr ? person->latest.person : org->org; }
};

struct Couple {
  const rules::Pairing* kind = nullptr;
  Side helper, helped;
  EntryId parent = 0;
  store::Pair fact() const {
    const auto person = [](const Side& side) { return side.person == nullptr ? 0 : side.person->latest.person; };
    const auto org = [](const Side& side) { return side.org == nullptr ? 0 : side.org->org; };
    return {person(helper), person(helped), kind->id, {}, {}, org(helper), org(helped), parent};
  }
};

class Making {
 public:
  explicit Making(Counter& counter) : counter_(counter), held_(counter), homes_(counter), ties_(counter) {}

  std::optional<Refusal> find(const NewPair& wanted, Couple& couple) {
    if (auto no = find_kind(wanted.kind, couple)) return no;
    const bool by_org = couple.kind->helper_is_org, to_org = couple.kind->helped_is_org;
    if (auto no = find_side(to_org, wanted.elder, wanted.helped, false, couple.helped)) return no;
    if (auto no = find_side(by_org, wanted.volunteer, wanted.helper, true, couple.helper)) return no;
    if (couple.helper.id() == couple.helped.id())
      return Refusal{"person-twice", {}, say("{} cannot be paired with themselves", called(couple.helped)), ""};
    if (auto no = counter_.may("record", home_of_pair(counter_, couple.fact()))) return no;
    return wanted.under.empty() ? std::nullopt : find_parent(wanted, couple);
  }

  bool stands(const Couple& couple, const std::string& from) const {
    return held_.together(couple.helper.id(), couple.helped.id(), couple.kind->id, from);
  }

  std::optional<Refusal> refusal(const Couple& couple, model::Day from) {
    for (const Side* side : {&couple.helper, &couple.helped})
      if (auto no = side->person != nullptr ? wrong_part(*side->person, side == &couple.helper, from)
                                            : closed(*side->org, from))
        return no;
    if (couple.helper.person != nullptr)
      if (auto no = too_young(*couple.helper.person, from)) return no;
    if (couple.helped.person != nullptr)
      if (auto no = ineligible(*couple.helped.person, from)) return no;
    if (auto no = kin(couple, from)) return no;
    return too_many(couple, from.iso());
  }

  // Puts it among those to be written and tells the number it will have; `told` gets what is odd about it.
  EntryId make(const Couple& couple, model::Day from, const std::string& why, std::vector<std::string>& told) {
    const auto order = nearness(counter_.pack().pair.proximity_order.value(counter_.today()));
    store::Private values;
    if (!why.empty()) values.emplace_back("why", why);
    store::Pair fact = couple.fact();
    fact.proximity = proximity_of(home(couple.helper), home(couple.helped), order);
    fact.from_day = from.iso();
    held_.put(couple.helper.id(), couple.helped.id(), couple.kind->id, from.iso());
    for (auto& sentence : ties_.remarks(fact, from)) told.push_back(std::move(sentence));
    made_.emplace_back(std::move(fact), std::move(values));
    return counter_.writer().next() + static_cast<EntryId>(made_.size()) - 1;
  }

  // The number that an entry after them will have.
  EntryId next() const { return counter_.writer().next() + static_cast<EntryId>(made_.size()); }
  void write(EntryId batch) {
    for (auto& [fact, values] : made_) {
      fact.batch = batch;
      counter_.writer().add(fact, values);
    }
  }

 private:
  pairing::Home home(const Side& side) {
    return side.org != nullptr ? homes_.of_org(side.org->org)
                               : homes_.of(*side.person, counter_.private_of(*side.person), counter_.today_text());
  }

  std::string called(const Side& side) const { return side.person != nullptr ? counter_.who(*side.person) : side.org->code; }

  std::optional<Refusal> find_kind(const std::string& text, Couple& couple) {
    const auto kinds = counter_.pack().pairing_vocabulary();
    const auto* term = kinds.find(intake::key_text(text));
    if (term != nullptr) {
      couple.kind = counter_.pack().pairing(term->id);
      return std::nullopt;
    }
    const std::string near = kinds.nearest(intake::key_text(text));
    std::string known;
    for (const auto& each : kinds.terms())
      known += (known.empty() ? "" : std::string(tr(", "))) + each.id + (each.name.empty() ? "" : " " + each.name);
    return Refusal{"unknown-word",
                   {},
                   say("the rules know no kind of pair called {}", text),
                   near.empty() ? say("known are: {}", known) : say("did you mean {}?", near)};
  }

  static std::string wrong_side(bool is_org, bool helper) {
    if (is_org)
      return std::string(helper ? tr("in pairs of this kind an organisation helps, not a person")
                                : tr("in pairs of this kind an organisation is helped, not a person"));
    return std::string(helper ? tr("in pairs of this kind a person helps, not an organisation")
                              : tr("in pairs of this kind a person is helped, not an organisation"));
  }

  std::optional<Refusal> find_side(bool is_org, const std::string& person, const std::string& org, bool helper, Side& out) {
    const std::string& text = is_org ? org : person;
    const char* option = helper ? (is_org ? "--helper" : "--volunteer") : (is_org ? "--helped" : "--elder");
    if (!(is_org ? person : org).empty())
      return Refusal{"wrong-side", {}, wrong_side(is_org, helper), say("name it with {}", option)};
    if (text.empty())
      return Refusal{"missing-value",
                     {},
                     std::string(helper ? tr("who helps is missing") : tr("who is helped is missing")),
                     say("name it with {}", option)};
    return is_org ? find_org(text, out) : find_person(text, out);
  }

  std::optional<Refusal> find_person(const std::string& text, Side& out) {
    auto found = counter_.find(text);
    if (found.refusal) return found.refusal;
    out.person = &counter_.people().kept(*found.member);
    return std::nullopt;
  }

  std::optional<Refusal> find_org(const std::string& text, Side& out) {
    const auto& orgs = counter_.orgs();
    out.org = orgs.by_code(intake::key_text(text));
    if (out.org != nullptr) return std::nullopt;
    const auto named = orgs.by_name(text);
    if (named.size() == 1) {
      out.org = named.front();
      return std::nullopt;
    }
    if (named.empty())
      return Refusal{"unknown-org", {}, say("there is no organisation {}", text),
                     std::string(tr("import the organisations first, or correct the name"))};
    return Refusal{"unknown-org", {}, say("{} is the name of {} organisations", text, named.size()),
                   std::string(tr("give its code"))};
  }

  std::optional<Refusal> find_parent(const NewPair& wanted, Couple& couple) {
    const auto parent = find_pair(counter_, wanted.under);
    if (!parent)
      return Refusal{"unknown-pair", {}, say("there is no pair {}", wanted.under), std::string(tr("see carebank pair list"))};
    const auto* above = counter_.pack().pairing(couple.kind->under);
    if (above == nullptr)
      return Refusal{"wrong-parent", {}, say("pairs of the kind {} hang under no other", couple.kind->name),
                     std::string(tr("leave out --under"))};
    if (parent->fact.type != above->id)
      return Refusal{"wrong-parent", {}, say("{} is no pair of the kind {}", pair_id(parent->id), above->name),
                     std::string(tr("see carebank pair list"))};
    if (!parent->ended.empty()) return pair_ended(*parent);
    if (wanted.from.iso() < parent->fact.from_day)
      return Refusal{"wrong-parent", {}, say("{} began on {} only", pair_id(parent->id), parent->fact.from_day),
                     std::string(tr("give a day not before it"))};
    couple.parent = parent->id;
    return std::nullopt;
  }

  std::optional<Refusal> closed(const store::OrgTree::Node& org, model::Day from) const {
    if (org.closed.empty() || from.iso() <= org.closed) return std::nullopt;
    return Refusal{"org-closed", {}, say("{} closed on {}", org.code, org.closed), ""};
  }

  std::optional<Refusal> wrong_part(const Member& m, bool helper, model::Day from) const {
    const auto& then = m.on(from.iso());
    if (!(helper ? then.volunteer : then.elder))
      return Refusal{
          "wrong-role",
          {},
          helper ? say("{} is no volunteer", counter_.who(m)) : say("{} is not enrolled as an elder", counter_.who(m)),
          std::string(tr("correct the code, or give the person that role with carebank enroll set"))};
    for (const auto& day : {from.iso(), counter_.today_text()})
      if (!m.current(day))
        return Refusal{"not-enrolled-then",
                       {},
                       say("{} is not enrolled on {}", counter_.who(m), day),
                       std::string(tr("see carebank enroll show for when the person joined and left"))};
    return std::nullopt;
  }

  std::string birth_unknown(const Member& m) const {
    return say("the birth date of {} is not known, so nobody can tell the age", counter_.who(m));
  }

  std::optional<Refusal> too_young(const Member& m, model::Day from) const {
    const std::int64_t least = counter_.book().on(from).volunteer.min_age.value(from);
    const auto born = counter_.born(m);
    if (born && model::age_on(*born, from) >= least) return std::nullopt;
    return Refusal{"underage-volunteer",
                   {},
                   born ? say("{} is {} on {}; a volunteer must be {}", counter_.who(m), model::age_on(*born, from),
                              from.iso(), least)
                        : birth_unknown(m),
                   born ? std::string() : std::string(tr("fill in 出生日期 first"))};
  }

  std::optional<Refusal> ineligible(const Member& m, model::Day from) const {
    const auto& pack = counter_.book().on(from);
    const auto born = counter_.born(m);
    if (elder_of_age(pack, m.latest, born, from)) return std::nullopt;
    return Refusal{"elder-ineligible",
                   {},
                   born ? say("{} is {} on {}; an elder must be {}", counter_.who(m), model::age_on(*born, from),
                              from.iso(), pack.elder.min_age.value(from))
                        : birth_unknown(m),
                   born ? std::string() : std::string(tr("fill in 出生日期 first"))};
  }

  std::optional<Refusal> kin(const Couple& couple, model::Day from) const {
    const Member *v = couple.helper.person, *e = couple.helped.person;
    if (v == nullptr || e == nullptr || counter_.book().on(from).pair.kin.value(from) != "refuse" ||
        !are_kin(counter_, *v, *e))
      return v == nullptr || e == nullptr
                 ? std::nullopt
                 : Admission(counter_).conflict(from, {v->latest.person}, {e->latest.person});
    return Refusal{"kin-service",
                   {},
                   say("{} and {} are kin: care for one's own is no volunteering", counter_.who(*v), counter_.who(*e)),
                   std::string(tr("look for a volunteer from another family"))};
  }

  std::optional<Refusal> too_many(const Couple& couple, const std::string& from) const {
    const auto helper = held_.of_helper(couple.helper.id(), couple.kind->id, from);
    if (helper.full())
      return Refusal{
          "capacity-exceeded",
          {},
          say("{} helps {} elders already; a volunteer may help {}", called(couple.helper), helper.taken, helper.limit),
          std::string(tr("choose another volunteer, or end a pair first with carebank pair end"))};
    const auto helped = held_.of_helped(couple.helped.id(), couple.kind->id, from);
    if (helped.full())
      return Refusal{
          "capacity-exceeded",
          {},
          say("{} has {} volunteers already; an elder may have {}", called(couple.helped), helped.taken, helped.limit),
          std::string(tr("end that pair first with carebank pair end"))};
    return std::nullopt;
  }

  Counter& counter_;
  PairsHeld held_;
  Homes homes_;
  Ties ties_;
  std::vector<std::pair<store::Pair, store::Private>> made_;
};

// A row names both sides in two columns, whatever stands there.
NewPair asked(const Counter& counter, const intake::PairRow& row) {
  NewPair out{row.volunteer, row.elder, row.kind.empty() ? "person" : row.kind, counter.today(), {}, {}, row.under, row.why};
  const auto kinds = counter.pack().pairing_vocabulary();
  const auto* term = kinds.find(intake::key_text(out.kind));
  const auto* kind = term == nullptr ? nullptr : counter.pack().pairing(term->id);
  if (kind != nullptr && kind->helper_is_org) std::swap(out.volunteer, out.helper);
  if (kind != nullptr && kind->helped_is_org) std::swap(out.elder, out.helped);
  return out;
}

// The refusal, or the pair made or found standing.
std::optional<Refusal> take(Making& making, const NewPair& wanted, Outcome& outcome) {
  Couple couple;
  auto no = making.find(wanted, couple);
  if (!no && making.stands(couple, wanted.from.iso())) {
    ++outcome.unchanged;
    return std::nullopt;
  }
  if (!no) no = making.refusal(couple, wanted.from);
  if (no) return no;
  outcome.refs.push_back(pair_id(making.make(couple, wanted.from, wanted.why, outcome.told)));
  ++outcome.added;
  return std::nullopt;
}

}  // namespace

Outcome confirm_pairs(Counter& counter, const std::vector<intake::PairRow>& rows,
                      const std::vector<intake::Refused>& refused, const Source& source) {
  Outcome outcome = begin_import(counter, source, "pair");
  for (const auto& r : refused) outcome.refuse(r.row, r.refusal);
  if (!rows.empty()) counter.keys();  // homes lie in the boxes: say so before anything is written
  Making making(counter);
  for (const auto& row : rows) {
    const std::size_t before = outcome.added;
    auto no = take(making, asked(counter, row), outcome);
    if (!no && counter.trying() && outcome.added > before) tell_new(outcome, row.place, outcome.refs.back(), row.volunteer + " > " + row.elder);
    if (!no) continue;
    no->place = row.place;
    no->subject = row.elder;
    outcome.refuse(row.row, std::move(*no));
  }
  outcome.by_line();
  if (source.all_or_nothing && outcome.refused > 0) {
    outcome.added = 0;
    outcome.refs.clear();
  }
  if (outcome.added == 0) return outcome;
  outcome.batch = making.next();
  making.write(outcome.batch);
  NamelessFile file(source);
  for (const auto& row : rows)
    for (const auto& side : {row.elder, row.volunteer})
      if (counter.orgs().by_name(side).empty()) file.see(side);
  counter.writer().add(file.batch(source, "pair", outcome));
  counter.commit();
  return outcome;
}

Outcome add_pair(Counter& counter, const NewPair& pair) {
  counter.begin();
  Outcome outcome;
  if (auto no = not_yet(counter, pair.from)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  counter.keys();
  Making making(counter);
  if (auto no = take(making, pair, outcome)) {
    outcome.refuse(std::move(*no));
  } else if (outcome.added > 0) {
    making.write(0);
    counter.commit();
  }
  return outcome;
}

}  // namespace desk

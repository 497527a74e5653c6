// A rule pack in memory: what a district's TOML says, over config/rules.toml, each rule with its quote and source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/calendar.hpp"
#include "model/day.hpp"
#include "model/quantity.hpp"
#include "model/refusal.hpp"
#include "model/vocabulary.hpp"

namespace rules {

enum class Level { hard, soft };

template <class T>
struct Clause {
  T value{};
  Level level = Level::hard;
  std::string quote, source;
  model::Day from = model::Day::far_past(), to = model::Day::far_future();  // inclusive
};

// A value for every day: what a pack does not say for a day, the files it inherits from say.
template <class T>
class Rule {
 public:
  Rule() : clauses_{Clause<T>{}} {}
  explicit Rule(std::vector<Clause<T>> clauses) : clauses_(std::move(clauses)) {}
  static Rule always(T value) { return Rule({Clause<T>{std::move(value), Level::hard, {}, {}}}); }
  void add(Clause<T> clause) { clauses_.push_back(std::move(clause)); }
  // Later clauses win over earlier ones (the reader appends a file's clauses after those it inherits, having refused
  // spans that clash within one file). The first clause covers every day.
  const Clause<T>& on(model::Day day) const {
    for (std::size_t i = clauses_.size(); i-- > 1;)
      if (clauses_[i].from <= day && day <= clauses_[i].to) return clauses_[i];
    return clauses_.front();
  }
  const T& value(model::Day day) const { return on(day).value; }
  const std::vector<Clause<T>>& clauses() const { return clauses_; }

 private:
  std::vector<Clause<T>> clauses_;
};

using Words = std::vector<std::string>;

struct Source {
  std::string doc_no, issuer, issued, title;
};

// What a new entry says before its file says anything (config/rules.toml shows the same defaults) is written here,
// because there is nothing that it could inherit.
struct Scheme {
  std::string id, unit_name;
  model::Points storage_unit{500};
  Rule<model::Points> per_hour = Rule<model::Points>::always({1000});  // points for 60 minutes
  bool carry = true;                    // remainder = "carry" | "drop"
  Rule<std::int64_t> cap_minutes_per_activity, cap_minutes_per_day;  // 0 = none; they cut
  Rule<model::Points> cap_balance;      // 0 = none
  bool overflow_donates = true;         // overflow = "donate" | "reject"
  std::int64_t expiry_months = 0;       // 0 = never
  Rule<std::string> gift = Rule<std::string>::always("any");  // any | kin | none
  Rule<bool> goods;
  Rule<std::int64_t> redeem_min_age = Rule<std::int64_t>::always(-1);  // -1: what redeem.min_age says
  bool grants_from_pool = false;        // grants = "issue" | "pool": only what was donated can be granted
  bool professional = true;             // false: services of professional categories are not taken in it (P10)
  std::string quote, source;
};
struct Programme {
  std::string id, name, scheme;  // scheme may be empty
  bool is_default = false;
  Words aliases;
  Words helper_kinds;       // by whom it is; empty: anybody
  std::string helper_band;  // the [[band]] its volunteers belong to; may be empty
  Words elder_tags;         // for whom it is; empty: everybody
  Words categories;         // what is done in it; empty: anything
  std::string quote, source;
};
struct Category {
  std::string id, name;
  std::string delivery;  // which of a programme's deliveries (五送) a service of this category counts as; may be empty
  Words aliases;
  Rule<std::int64_t> coefficient = Rule<std::int64_t>::always(1000);  // thousandths: 1000 = 1.0
  Words needs;                     // credentials it requires: "insurance", "training:..." (key `requires`)
  Words meets;                     // ids of the needs vocabulary that it meets
  bool professional = false;
  std::string quote, source;
};
struct Item {
  std::string id, name, scheme, kind;  // service | goods | right
  Words aliases;
  model::Points points;
  std::int64_t minutes = 0, quota = 0;  // 0 = none
  std::optional<model::Day> from, to;
  std::string quote, source;
};
struct Phase {
  std::string name;
  std::optional<model::Day> from, to;
  bool services = true;  // services are expected in it; a day in no such phase is service-outside-phase
  std::map<std::string, model::Points> targets;  // indicator -> the figure to reach, in thousandths
  Words tasks;                                   // what is to be done in it, in words
  std::string quote, source;
};
// What is owed to a pair's elder, or to an elder by anybody, in every period of a calendar (四个必须).
struct Obligation {
  std::string id, name, every;  // once | week | month | quarter | festival
  Words what;                   // ids of categories whose services meet it, or "card", "four-knows"; empty: any service
  bool of_pair = true;          // of = "pair" | "elder"
  std::int64_t within_days = 7; // of a festival: days before and after it; once: days from the first
  Words applies_to;             // tags of the elders it is owed to; empty: every one
  Words pairings;               // kinds of pairs it is owed in; empty: every one
  std::string quote, source;
};

// Full years on the day, both inclusive. No notice says what 低龄 and 高龄 are: a district must (T26, T29).
struct Band {
  std::string id, name;
  std::int64_t from = 0, to = 200;
  std::string quote, source;
};
// What may be true of a person for a time. The id is its kind, or kind:name.
struct Credential {
  std::string id, name;
  Words aliases;
  std::int64_t months = 0;  // how long it holds where no last day is given; 0 = until it is ended
  Words implied_by;         // who holds one of these holds this too
  std::int64_t min_sum = 0; // yuan; cover below it is none
  std::string quote, source;
  std::string kind() const { return id.substr(0, id.find(':')); }
};
// Who needs which credential on the day of a service.
struct Requirement {
  std::string id, credential;
  bool of_volunteer = true;  // of = "volunteer" | "elder"
  Words programmes, categories, helper_kinds;  // only in these; empty: in all
  std::int64_t below = 0, from_age = 0;        // only those younger than `below`, of at least `from_age`; 0 = no matter
  Level level = Level::hard;
  std::string quote, source;
};
// A kind of thing that happens and is told: a training, a meeting, an award, a need. One entry a kind.
struct RecordKind {
  std::string id, name, unit, people;  // people: the part of those who took part, "trainee"
  Words aliases;
  Words needs;                   // columns that may not be blank
  bool closes = false;           // it stays open until it is closed
  std::int64_t within_days = 0;  // days in which it is to be closed; 0 = no limit
  std::string quote, source;
};
// A kind of pair: who stands on either side, who signs, how many a helper may have.
struct Pairing {
  std::string id, name;
  Words aliases;
  bool helper_is_org = false, helped_is_org = false;
  std::int64_t capacity = 0, per_elder = 0;  // 0: what [pair] says
  Words parties;                             // empty: what pair.parties says
  std::string under;                         // the kind of pair that it may hang under; empty: none
  std::string quote, source;
};
// A figure to reach.
struct Target {
  std::string id, indicator;
  model::Points value;  // thousandths: ratios too
  std::optional<model::Day> by;
  std::string quote, source;
};

struct Festival {
  std::string id, name;
  std::set<model::Day> days;
  std::vector<model::Day> between(model::Day from, model::Day to) const;  // both inclusive
};

// A rule as one file of the chain says it, for people who ask where a rule comes from.
struct Citation {
  std::string key;  // "elder.min_age", "category.meals.coefficient", "category.meals" for the entry itself
  Level level = Level::hard;
  std::string quote, source;  // as written; may be empty
  model::Day from = model::Day::far_past(), to = model::Day::far_future();
  model::Place place;
};

struct Pack {
  std::string id, name, district, version, language;
  model::Day from = model::Day::far_past();  // no service before this day
  std::vector<Source> sources;
  std::vector<Scheme> schemes;
  std::vector<Programme> programmes;
  std::vector<Category> categories;
  std::vector<Item> items;
  std::vector<Phase> phases;
  std::vector<Obligation> obligations;
  std::vector<Band> bands;
  std::vector<Credential> credentials;
  std::vector<Requirement> requirements;
  std::vector<RecordKind> records;
  std::vector<Pairing> pairings;
  std::vector<Target> targets;
  calendar::WorkCalendar calendar;
  std::vector<Festival> festivals;
  bool birthday_after = false;  // birthday = "on" | "after": the day from which a full year counts
  std::vector<Citation> citations;  // every rule of every file of the chain, base first

  // Vocabularies with aliases; categories and programmes have theirs above.
  model::Vocabulary tags, needs, helper_kinds, modes, evidence, subsidies, org_kinds, parties, deliveries;
  Words org_levels;

  struct {
    Rule<std::int64_t> min_age, guardian_below;
    Words kinds;  // of helper_kinds; those that may be enrolled, empty = all
  } volunteer;
  struct {
    Rule<std::int64_t> min_age, max_age_days;
    Rule<Words> tags;               // one of them makes an elder eligible; empty = no tag needed
    Rule<Words> difficulty;         // the groups in special difficulty, whom somebody visits every month
    Rule<bool> exclude_subsidised;  // soft: an override reason lifts it
    Words archive_fields;
  } elder;
  struct {
    Rule<std::int64_t> min_per_community;
    Words kinds;  // of helper_kinds; those counted
  } helper;
  struct {
    Rule<std::int64_t> capacity, per_elder, card_copies;
    Rule<Words> proximity_order;  // building compound community street
    Rule<Words> parties;          // who must sign an agreement; ids of the vocabulary `parties`
    Rule<std::string> kin;        // refuse | allow
  } pair;
  struct {
    Rule<std::int64_t> cap_minutes_per_activity, cap_minutes_per_day;  // found by the audit, not cut; 0 = none
    std::string mode, evidence;                                        // what a blank cell means
  } log;
  struct {
    Rule<std::int64_t> min_age, min_hours;
    Words exceptions;  // tags of holders who may redeem below min_age
    Rule<std::int64_t> exception_age;  // from which they may; 0 = at any age
    Rule<bool> earn_first;             // who never served redeems nothing (先付出再得到)
    bool parity = false;               // every item's points are its minutes at the scheme's rate
  } redeem;
  struct {
    Words fates = {"heir", "donate", "lapse"};  // what may become of a closed account's points
    bool heirs_kin = true;                      // heirs = "kin" | "any"
  } closure;
  struct {
    std::string definition;                  // body | annex2 | union: the two that one notice gives (H19, H36)
    std::map<std::string, Words> facts;      // by definition: of health, medication, hobbies, address, kin_phone
    Words wanted() const {
      const auto found = facts.find(definition);
      return found == facts.end() ? Words{} : found->second;
    }
  } four_knows;
  struct {
    Rule<std::int64_t> every_months;     // a follow-up call an active pair; 0 = none due
    Rule<std::int64_t> satisfied_from;   // of a score from 1 to 5
  } callback;
  struct {
    Rule<std::int64_t> answer_hours;     // a request that waits longer for a volunteer is found; 0 = off
  } order;
  struct {
    Rule<bool> separate_duties;
    Rule<std::int64_t> deadline_workdays, backdate_days;
    Rule<Words> signatures;  // of verify, approve, return, void: acts that who does them must sign
  } workflow;
  struct {
    Rule<std::int64_t> min_per_street, max_per_street;
  } cases;
  struct {
    Rule<std::int64_t> retention_months, public_min_cell;
  } privacy;
  std::map<std::string, Words> headers;  // column of a table on its way in -> other headings that the district uses

  // The day that model::age_on takes for the birth: with birthday = "after" everybody counts as born a day later.
  model::Day counted(const model::Birth& birth) const { return birth.counted() + (birthday_after ? 1 : 0); }
  const Scheme* scheme(std::string_view id) const;
  const Programme* programme(std::string_view id) const;
  const Programme& default_programme() const;
  const Category* category(std::string_view id) const;
  const Item* item(std::string_view id) const;
  const Credential* credential(std::string_view id) const;
  const RecordKind* record(std::string_view id) const;
  const Pairing* pairing(std::string_view id) const;
  const Band* band(std::string_view id) const;
  model::Vocabulary category_vocabulary() const;
  model::Vocabulary programme_vocabulary() const;
  model::Vocabulary item_vocabulary() const;
  model::Vocabulary credential_vocabulary() const;
  model::Vocabulary record_vocabulary() const;
  model::Vocabulary pairing_vocabulary() const;
};

// One file of TOML text under the name that messages give as its place.
struct PackText {
  std::string name, text;
};
// Whether each level of "inherits" is found: given an id or a path relative to the file that names it, its text.
// Throws model::Fault where there is none.
class PackFinder {
 public:
  virtual ~PackFinder() = default;
  virtual PackText find(const std::string& wanted, const std::string& beside) const = 0;
};

// Every file of the chain, base first (config/rules.toml, then the district, then the street). The ledger keeps these.
std::vector<PackText> collect(const PackText& pack, const PackFinder& finder);

// The pack that a chain of texts says. Fault with FILE:LINE:COLUMN for: bad TOML, unknown key (with the nearest known
// key), wrong type, a value out of its range, spans that clash or end before they begin, an id used twice, a name that
// nothing defines (a programme's scheme, an item's scheme, a tag outside the vocabulary), no default programme.
Pack read(const std::vector<PackText>& chain);

// Remarks that are no faults: a phase that begins before its document was issued (H08), a calendar year without data.
std::vector<std::string> warnings(const Pack& pack);

// The packs embedded in the program: config/rules.toml and config/districts/*.toml, by id ("420112") or file name.
PackText built_in(const std::string& id);  // Fault if unknown, with the ids there are
std::vector<std::string> built_in_ids();
std::string_view embedded(std::string_view name);  // by path below config/; empty if there is none

// The rules over time: the pack that init founded and those adopted since.
class Book {
 public:
  void adopt(model::Day from, Pack pack) { packs_.push_back({from, std::move(pack)}); }
  bool empty() const { return packs_.empty(); }
  const Pack& on(model::Day day) const {
    for (std::size_t i = packs_.size(); i-- > 1;)
      if (packs_[i].from <= day) return packs_[i].pack;
    return packs_.front().pack;
  }
  const Pack& latest() const { return packs_.back().pack; }
  // Working days by the newest pack (a later pack brings the years that an older one lacked).
  const calendar::WorkCalendar& calendar() const { return latest().calendar; }
  struct Adopted {
    model::Day from;
    Pack pack;
  };
  const std::vector<Adopted>& adopted() const { return packs_; }  // in order of their days

 private:
  std::vector<Adopted> packs_;
};

}  // namespace rules

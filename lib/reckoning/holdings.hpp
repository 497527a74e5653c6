// What is held by whom when: credentials as the ledger has them, read through the rules of the day. Consent, insurance,
// qualification, registration and training are one mechanism (志愿服务条例 第十五条至第十七条).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/day.hpp"
#include "model/sheet.hpp"
#include "rules/pack.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace reckoning {

using store::EntryId;

// One credential of one person, or of everybody within an organisation.
struct Held {
  EntryId id = 0;  // its fact; of a training attended: the record
  EntryId person = 0, org = 0;
  std::uint32_t credential = 0;  // a number of Holdings::names
  model::Day from, to;           // both inclusive; where no last day is given, what the pack's `months` make of the first
  std::int64_t sum_yuan = 0;
  bool attended = false;         // by a training that was attended
};

class Holdings {
 public:
  // Reads credentials, their ends and trainings attended: entries below `position` (-1: all). People and organisations
  // are read when a question needs them. The ledger and the book must outlive it.
  //
  // A training (records of the kind "training") counts from its last day for everybody who took part, as training:TOPIC.
  Holdings(const store::Ledger& ledger, const rules::Book& book, std::int64_t position = -1);

  // Whether the person holds the credential on the day, by the pack of that day: itself, or what implies it; a bare
  // kind is satisfied by any credential of the kind; cover below min_sum, and cover whose sum is not stated where there
  // is a min_sum, is none. What somebody's organisation holds for everybody counts for those who live in it or are
  // members of it. A guardian on the person's own row counts as `guardian`, unless consents of guardians are recorded
  // for the person: then these decide, so that a withdrawal or a lapse is not hidden by the row.
  bool holds(EntryId person, std::string_view credential, model::Day day) const;
  // Ids of all that the person holds by facts of their own on the day, sorted, without repeats.
  std::vector<std::string> held_by(EntryId person, model::Day day) const;
  // The organisation that employs the volunteer and has the elder as a member (of itself or of one inside it) on the
  // day; 0 if none. Serving one's own clients is paid work (民政部令第67号 第十九条; Zhongshan Z06).
  EntryId employed_with(EntryId volunteer, EntryId elder, model::Day day) const;
  bool any_employment() const { return any_employment_; }

  // Everything that was ever held, by person (0 first: everybody within an organisation), then as recorded.
  std::vector<Held> all() const;
  const std::string& name(const Held& held) const { return names_[held.credential]; }

  // What is dated of people, by the person that merges keep.
  struct Then {
    model::Day from;
    bool guarded = false;
    EntryId community = 0;
    std::string helper_kind;
  };
  const Then& then(EntryId person, model::Day day) const;
  EntryId kept(EntryId person) const;

  // guardian_span(person, from_day, to_day): recorded consents of guardians, for SQL.
  model::Sheet guardian_spans() const;

 private:
  void read_credentials();
  void read_trainings();
  void put(Held held, const std::string& name, bool open_end);
  std::uint32_t number_of(const std::string& name);
  std::string training_of(const std::string& topic) const;
  void read_people() const;
  void read_orgs() const;

  // What counts as one asked credential under one pack: by number of the name, the least sum; -1 = does not count.
  struct Accepted {
    std::vector<std::int64_t> least_sum;
    bool row_guardian = false;
  };
  const Accepted& accepted(const rules::Pack& pack, std::string_view credential) const;
  bool counts(const Accepted& what, const Held& held, model::Day day) const;
  bool guarded(const std::vector<Held>* own, EntryId person, model::Day day) const;
  bool held_by_org(const Accepted& what, EntryId person, model::Day day) const;
  bool member_of(EntryId person, EntryId org, model::Day day) const;
  bool within(EntryId org, EntryId above, model::Day day) const;
  const std::vector<Held>* of(EntryId person) const;

  const store::Ledger& ledger_;
  const rules::Book& book_;
  std::int64_t position_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::unordered_map<EntryId, std::vector<Held>> people_;
  std::vector<Held> everybody_;  // person 0
  std::unordered_map<EntryId, EntryId> merged_;
  bool any_employment_ = false;
  mutable std::map<std::pair<const rules::Pack*, std::string>, Accepted> accepted_;
  mutable std::unordered_map<EntryId, std::vector<Then>> then_;
  mutable std::unordered_map<EntryId, std::vector<std::pair<model::Day, EntryId>>> parents_;
  mutable bool people_read_ = false, orgs_read_ = false;
};

// The last day of a credential that holds `months` from `from` on.
model::Day last_of_months(model::Day from, std::int64_t months);

}  // namespace reckoning

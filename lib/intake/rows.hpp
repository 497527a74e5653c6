// Tables -> rows of people, organisations, services, redemptions and pairs, or refusals with their place. What needs
// the ledger (who is who, balances, overlap) is the desk's.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/table.hpp"
#include "model/day.hpp"
#include "model/quantity.hpp"
#include "model/refusal.hpp"
#include "model/vocabulary.hpp"

namespace intake {

// The words that closed columns may hold, from the rule pack in force.
struct Lexicon {
  model::Vocabulary tags, needs, helper_kinds, modes, evidence, subsidies, org_kinds, categories, programmes, items,
      schemes, credentials;
};

// Absent column or blank cell: nullopt (leaves the stored value).
struct PersonRow {
  std::size_t row = 0;  // Row::number()
  model::Place place;
  std::optional<std::string> code, role, name, sex /* 0 1 2 9 */, id_number, phone, address, street, community,
      compound, building, helper_kind, subsidy, override_reason, guardian_name, guardian_relation, guardian_phone,
      programme, end_reason, org, os_user;  // role: volunteer elder both staff; vocabularies as ids
  std::optional<model::Birth> born;
  std::optional<std::vector<std::string>> tags, needs, skills, hobbies, duties, kin;  // tags, needs, duties as ids
  std::optional<model::Day> joined, ended;
  // What the survey forms hold. Contacts: one text an entry, its parts by / as in model/form.hpp.
  std::optional<std::string> ethnicity, health, mind, support, living, remark, surveyed_by;
  std::optional<std::vector<std::string>> contacts;
  std::optional<model::Day> surveyed_on;
  // What a form says of everybody on it: taken where nothing else is said or stored.
  struct Implied {
    std::optional<std::string> sex, helper_kind;
    std::optional<std::vector<std::string>> tags;
  } implied;
};
struct OrgRow {
  std::size_t row = 0;
  model::Place place;
  std::string kind, name;
  std::optional<std::string> code, parent, leader;  // leader: a code or a name
  std::optional<std::vector<std::string>> focus;    // what a group is good at
  std::optional<model::Day> from, ended;            // what is said holds from; its last day
};

// A person named in a list: a code, a name, name@community, name#last four of the phone. Views into the table.
struct PersonRef {
  std::string_view text;        // as written, trimmed
  std::string_view who;         // the code, or the name after name_text
  std::string_view community;   // after @
  std::string_view phone_tail;  // after #: four digits
};
struct ServiceRow {
  std::size_t row = 0;
  unsigned line = 0;
  std::string_view ref;  // after key_text; empty = derive it
  model::Day day;
  int start = -1;   // minute of the day
  int minutes = 0;  // 1..1440
  std::vector<PersonRef> volunteers, elders;
  std::optional<int> headcount;
  const std::string* category = nullptr;   // ids of the lexicon
  const std::string* programme = nullptr;  // nullptr = default
  // mode: an id of the lexicon where it has the word, else as typed; evidence: live attested back, "" = default.
  std::string_view mode, evidence, place, org, lead, note, corrects, title, late_reason;
};
struct RedemptionRow {
  std::size_t row = 0;
  model::Place place;
  std::string ref;
  model::Day day;
  std::string kind;  // item gift donate grant opening
  std::string person, scheme, item, to, document;
  std::optional<std::int64_t> quantity;
  std::optional<model::Points> points;
};
// One fact: this person (or everybody within an organisation) holds this from a day on.
struct CredentialRow {
  std::size_t row = 0;
  model::Place place;
  std::string person, org;          // a code or a name each; person empty: everybody within `org`
  std::string credential;           // the id: a kind of the pack, or kind:name
  std::string number, issuer, title, note;
  model::Day from;
  std::optional<model::Day> to;
  std::int64_t sum_yuan = 0;
};
struct PairRow {
  std::size_t row = 0;
  model::Place place;
  std::string elder, volunteer;  // codes or names, like `person` and `to` above; of organisations, by the kind
  std::string proximity, why;
  std::string kind = {}, under = {};  // as written; blank: the default, none
};

// A row refused, with the column it is about. Ids of domain.md where one fits; first refusal of a row only.
//
//   malformed-row       more fields than the header, or text behind a closing quotation mark
//   missing-value       a cell that the row cannot do without is blank
//   bad-date            no date, two-digit year, D/M/Y, a year alone, words, an impossible day
//   bad-time            no time of day
//   bad-value           no code, ref, phone, sex, tick, number or duration; minutes that are not whole
//   future-day          born, or redeemed, after today
//   unknown-word        not in the closed vocabulary of its column
//   unknown-category    unknown-programme, unknown-scheme, unknown-item, unknown-credential: not in the rule pack
//   values-disagree     ID number against born or sex; ended before joined; start, end, minutes and hours; headcount
//                       below those named
//   person-twice        one person twice in a service, or on both sides; a gift to oneself
//   invalid-id-number   wrong check digit, impossible birth date, 15 digits, no ID number at all
//   service-future      a service day after today
//   service-duration    zero, negative, over 24 h; an end not after its start
//   paid-service        是否收费 yes
struct Refused {
  std::size_t row = 0;
  model::Refusal refusal;
};

// The known headers of each kind of table: English id first, then the Chinese headers of the contract and their common
// spellings. A column headed by a word of the needs vocabulary is a tick column (lexicon).
std::vector<Known> person_headers(const Lexicon& lexicon);  // people and organisations
std::vector<Known> service_headers();
std::vector<Known> redemption_headers();
std::vector<Known> credential_headers();
std::vector<Known> pair_headers();

// Fault where a column is missing that nothing can be done without (people: name or code; services: day 日期, and one
// of minutes, hours, start with end; category; volunteer): the sentence names the columns and what they may be called.
// A bare 时长 without a unit is a Fault that says which two headers would do.
bool is_org_table(const Table& table);  // has kind and name, no role
void read_people(const Table& table, const Lexicon& lexicon, model::Day today, std::vector<PersonRow>& rows,
                 std::vector<Refused>& refused);
void read_orgs(const Table& table, const Lexicon& lexicon, model::Day today, std::vector<OrgRow>& rows, std::vector<Refused>& refused);
// The row given to `accept` is reused; its views live as long as the table and the lexicon. Everything that the row
// alone can tell is checked: dates (service-future), times and durations (service-duration), that values agree,
// vocabularies, paid (paid-service), at least one volunteer, an elder or a headcount, headcount not below the named
// elders, the same person text twice or on both sides.
void read_services(const Table& table, const Lexicon& lexicon, model::Day today,
                   const std::function<void(const ServiceRow&)>& accept, std::vector<Refused>& refused);
void read_redemptions(const Table& table, const Lexicon& lexicon, model::Day today, std::vector<RedemptionRow>& rows,
                      std::vector<Refused>& refused);
bool is_credential_table(const Table& table);  // has credential, no role
void read_credentials(const Table& table, const Lexicon& lexicon, model::Day today, std::vector<CredentialRow>& rows,
                      std::vector<Refused>& refused);
void read_pairs(const Table& table, std::vector<PairRow>& rows, std::vector<Refused>& refused);

}  // namespace intake

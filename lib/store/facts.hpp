// The facts a ledger holds, as the store writes them and reads them back: one struct a table. Days are ISO text ("" =
// none), ids are the numbers of entries, lists are kept as ";a;b;".
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/day.hpp"
#include "model/quantity.hpp"
#include "seal/hash.hpp"

namespace store {

using EntryId = std::int64_t;

// Who acts, when: goes into every entry that the act makes.
struct Stamp {
  std::int64_t at = 0;  // milliseconds since 1970 UTC
  EntryId by = 0;       // person id of the staff member
  std::int64_t uid = 0;
  model::Day day;       // business day
};

struct Entry {
  EntryId id = 0;
  std::string kind;
  std::int64_t at = 0;
  EntryId by = 0;
  std::int64_t uid = 0;
  std::string day;
  seal::Salt salt{};
  seal::Hash hash{};
};

// Values that name people or may: they go into a sealed box, the row keeps their commitments.
using Private = std::vector<std::pair<std::string, std::string>>;  // name, value; blank values are left out

struct Founding {
  static constexpr const char* kind = "ledger";
  std::string origin, verifier, key_mark;
};
struct PackFact {
  static constexpr const char* kind = "pack";
  std::string pack, version, from_day, sha256;
};
struct Batch {
  static constexpr const char* kind = "batch";
  std::string command, file, sha256;
  std::int64_t added = 0, updated = 0, unchanged = 0, refused = 0;
};
struct Org {
  static constexpr const char* kind = "org";
  EntryId org = 0;  // 0: a new one
  std::string code, type, name;
  EntryId parent = 0;
  std::string from_day = {}, closed = {};  // what is said holds from this day; its last day
  EntryId leader = 0;            // person
  std::string focus = {};
  EntryId batch = 0;
};
struct Person {
  static constexpr const char* kind = "person";
  EntryId person = 0;  // 0: a new one
  std::string code, from_day;
  bool volunteer = false, elder = false, staff = false;
  EntryId community = 0;
  std::string tags, needs, helper_kind, subsidy;
  bool overridden = false, guarded = false, identified = false;
  std::string programme;
  std::int64_t stay = 1;
  std::string joined, ended, duties;
  EntryId org = 0;
  std::string os_user, kin;
  EntryId batch = 0;
};
struct Merge {
  static constexpr const char* kind = "merge";
  EntryId duplicate = 0, kept = 0;
};
struct Service {
  static constexpr const char* kind = "service";
  std::string ref;
  std::int64_t revision = 1;
  std::string day;
  std::int64_t start = -1, minutes = 0;
  std::string category, programme, mode, evidence;
  std::int64_t headcount = 0;
  EntryId org = 0, corrects = 0;
  bool late = false;
  EntryId batch = 0;
  std::vector<EntryId> volunteers, elders;  // sorted
};
struct Act {
  static constexpr const char* kind = "act";
  EntryId service = 0;
  std::string what;
  std::string done = {};  // the act's own day where it is not the entry's: brought from paper
};
struct Credit {
  static constexpr const char* kind = "credit";
  EntryId person = 0;
  std::string programme, scheme;
  std::int64_t points_milli = 0, donated_milli = 0;
  std::string done = {};  // the day of the approval where it is not the entry's: brought from paper
};
struct Redemption {
  static constexpr const char* kind = "redemption";
  std::string ref, type, day;
  EntryId person = 0, other = 0;
  std::string scheme, item;
  std::int64_t quantity = 1, points_milli = 0;
  bool reserved = false;
  EntryId batch = 0;
};
struct RedemptionAct {
  static constexpr const char* kind = "redemption-act";
  EntryId redemption = 0;
  std::string what;
};
struct Pair {
  static constexpr const char* kind = "pair";
  EntryId volunteer = 0, elder = 0;  // 0 where an organisation stands on that side
  std::string type, proximity, from_day;
  EntryId helper_org = 0, helped_org = 0, parent = 0;
  EntryId batch = 0;
};
struct PairSign {
  static constexpr const char* kind = "pair-sign";
  EntryId pair = 0;
  std::string party, day;
};
struct PairCard {
  static constexpr const char* kind = "pair-card";
  EntryId pair = 0;
  std::int64_t copies = 0;
  std::string day;
};
struct PairEnd {
  static constexpr const char* kind = "pair-end";
  EntryId pair = 0;
  std::string day;
};
struct Accept {
  static constexpr const char* kind = "accept";
  std::string check, subject, until;
};
struct Statement {
  static constexpr const char* kind = "statement";
  std::string period;
  EntryId person = 0;
  std::string scheme;
  std::int64_t minutes = 0, earned_milli = 0, balance_milli = 0;
};
struct Seal {
  static constexpr const char* kind = "seal";
  std::string period, from_day, to_day;
  bool early = false;
  std::int64_t services = 0, minutes = 0, statements = 0, balance_milli = 0;
};

// One line of the points book. person 0 is the pool of that kind (what was issued, spent, donated).
struct Posting {
  EntryId person = 0;
  std::string scheme, kind;
  std::int64_t points_milli = 0;
};

// ";a;b;" <-> {a, b}; empty <-> {}.
std::string joined(const std::vector<std::string>& items);
std::vector<std::string> split(std::string_view list);

}  // namespace store

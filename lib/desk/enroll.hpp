// Who is in the bank: organisations, volunteers, elders, staff. Every act appends revisions; the past stays as it was.
#pragma once

#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

struct EnrollOptions {
  bool create_orgs = false;    // unknown streets and communities are founded (details 14)
  bool only_new = false;       // enroll add
  bool only_known = false;     // enroll set
};

// Plans every row, then writes what was accepted in one batch (contract: an import). Rows refused: duty-missing,
// missing-value, unknown-org, unknown-person, ambiguous-person, duplicate-person, code-twice, underage-volunteer,
// minor-without-guardian, elder-ineligible, subsidised-without-reason, values-disagree, bad-value, erased.
Outcome enroll_people(Counter& counter, const std::vector<intake::PersonRow>& rows, const std::vector<intake::Refused>& refused,
                      const Source& source, const EnrollOptions& options);
Outcome enroll_orgs(Counter& counter, const std::vector<intake::OrgRow>& rows, const std::vector<intake::Refused>& refused,
                    const Source& source);

// Somebody moves house from a day on; services before keep the old community. An organisation (by code) gets another
// parent from a day on; figures of earlier periods keep the old one.
struct Move {
  std::string code, community, compound, building, address;
  model::Day from;
  std::string parent = {};  // of an organisation: a code or a name
};
Outcome move_person(Counter& counter, const Move& move);
// The last day of the stay (death, moving away, leaving); active pairs end with it. Of an organisation, by its code: its
// last day; refused (org-not-empty) while people live in it or open ones lie below it.
Outcome end_person(Counter& counter, const std::string& code, model::Day day, const std::string& reason);
// Two codes are one person: from here on the second stands for the first, and the account of the duplicate is closed
// into the one kept. Nothing of the past changes.
Outcome merge_people(Counter& counter, const std::string& duplicate, const std::string& kept, const std::string& reason);

// The first person of a new ledger (init): a staff member with the duty admin.
store::EntryId found_staff(store::Writer& writer, const std::string& code, const std::string& os_user);

// The people table of the contract, all columns; `pseudonymous` leaves out what names a person.
model::Sheet register_sheet(Counter& counter, bool pseudonymous);
model::Sheet person_sheet(Counter& counter, const std::string& code);  // enroll show: what is known, and every revision
// Codes, roles, communities and whether current; with the key also names. `nameless`: those only, whether current or not,
// whose private values a restore could not bring back.
model::Sheet people_list(Counter& counter, const std::string& role, const std::string& community, bool with_ended, bool nameless = false);

}  // namespace desk

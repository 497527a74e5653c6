// Inside the room only: checks that compute instead of asking one query, and what runs before any check.
#pragma once

#include <functional>
#include <vector>

#include "checks/checks.hpp"

namespace checks {

// The prepared ledger, and what was found while the boxes were open: duplicate-person and invalid-id-number.
struct Prepared : Context {
  std::vector<Finding> of_identity = {};
};

struct Computed {
  const char* id;
  const char* title;  // a message id, translated where it is shown
  bool error;
  bool needs_key;
  std::function<std::vector<Finding>(const Prepared&)> run;
  // Whether a part of it cannot run without the key: the rest of it runs, and it is told among those skipped.
  std::function<bool(const Context&)> partly = {};
};
const std::vector<Computed>& computed();

std::vector<Finding> credit_mismatch(const Context& context);
std::vector<Finding> invalid_id_number(const Prepared& prepared);
std::vector<Finding> duplicate_person(const Prepared& prepared);
std::vector<Finding> gift_ring(const Context& context);
std::vector<Finding> obligation_gap(const Context& context);
std::vector<Finding> four_knows_gap(const Context& context);
std::vector<Finding> missing_fields(const Context& context);
std::vector<Finding> points_expired(const Context& context);
std::vector<Finding> request_waiting(const Context& context);

std::vector<Finding> uninsured_service(const Context& context);
std::vector<Finding> untrained_service(const Context& context);
std::vector<Finding> unqualified_service(const Context& context);
std::vector<Finding> credential_missing(const Context& context);
std::vector<Finding> consent_missing(const Context& context);
std::vector<Finding> not_volunteering(const Context& context);
std::vector<Finding> programme_mismatch(const Context& context);
std::vector<Finding> need_mismatch(const Context& context);
bool programmes_look_at_ages(const Context& context);
bool children_may_serve(const Context& context);

// What the two look at, from one person's box.
struct Identity {
  store::EntryId person = 0;
  std::string name, born, id_number;
};
// Findings of both. Wants the scope prepared.
std::vector<Finding> of_identity(const Context& context, const std::vector<Identity>& people);

// Eighteen characters, a birth day that exists and lies before `today`, and the check digit of GB 11643-1999.
bool valid_id_number(const std::string& number, model::Day today);

// Prepares the scope of the whole ledger and the tables that the SQL of this folder reads beside it:
//   took(person, day, start, service, ref, minutes, state, category, programme)  volunteers' attendance, in that order
//   chain(service, ref, day, state, evidence, recorder, recorded_on, verify_entry, verifier, verified_on,
//   approve_entry,
//         approver)                           who did which act last on every service that is not voided and
//                                           was not brought over from paper
//   verification, approval(service, entry, person, day)   the last such act
//   act_due(day, due)                         the deadline counted from days of verification
//   guardian_span(person, from_day, to_day)   recorded consents of guardians
//   kin(person, met, other, entry)            relatives, both directions; met: other's own id and those merged into it
// and the rules of the book (rules/spans.hpp).
Prepared prepare(const Context& context);

}  // namespace checks

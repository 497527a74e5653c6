// What people hold for a time: consent, registration, training, qualification, insurance. Entered, ended, listed, and
// asked for where a service is entered or approved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/counter.hpp"
#include "reckoning/needs.hpp"

namespace desk {

// One row is one fact; what the ledger has already is unchanged. Needs the duty record where the person lives, or in the
// organisation whose people are covered. Refusals: duty-missing, unknown-person, ambiguous-person, unknown-org,
// missing-value (membership and employment without their organisation).
Outcome enroll_credentials(Counter& counter, const std::vector<intake::CredentialRow>& rows,
                           const std::vector<intake::Refused>& refused, const Source& source);

// A consent is withdrawn, a cover ends: `day` is the last one. Of one fact by its id, or of all that the person holds
// by that name and that would hold longer. Refusals: duty-missing, unknown-person, unknown-credential, not-held.
struct Revocation {
  std::string person, credential, reason;
  store::EntryId id = 0;
  model::Day day;
};
Outcome revoke_credentials(Counter& counter, const Revocation& revocation);

// id,person,credential,from,to,sum,org,state as of the day: current, coming or over. `expiring`: only those whose last
// day comes within so many days from then. Names nobody. Trainings attended stand in it without an id. Fault:
// an unknown person or credential.
struct CredentialFilter {
  std::string person, credential;
  model::Day on;
  std::optional<std::int64_t> expiring;
  bool only_current = false;
};
model::Sheet credentials_sheet(Counter& counter, const CredentialFilter& filter);

// Whether a service may be entered or approved as far as credentials tell. Where the rules ask for none and nobody is
// employed, it reads nothing and asks nothing.
class Admission {
 public:
  explicit Admission(Counter& counter);
  // The first hard need that somebody in the service does not meet on its day: uninsured-service, untrained-service,
  // unqualified-service, credential-missing; not-volunteering for a professional category in a scheme that takes none,
  // for staff with their own clients; programme-mismatch for a category that the programme does not take. What is soft, and every lack of consent, is for the audit alone.
  std::optional<model::Refusal> refusal(const std::string& programme, const std::string& category, model::Day day,
                                        const std::vector<store::EntryId>& volunteers,
                                        const std::vector<store::EntryId>& elders);
  std::optional<model::Refusal> refusal(const store::ServiceHead& service);
  bool asks(model::Day day) { return employment_ || limited_ || needs_.any(day); }
  // Whoever is paid to serve somebody does not volunteer there (民政部令第67号 第十九条): not-volunteering.
  std::optional<model::Refusal> conflict(model::Day day, const std::vector<store::EntryId>& volunteers,
                                         const std::vector<store::EntryId>& elders);
  // Whether a guardian consents on the day; `in_row`: the person's own row names one.
  bool guarded(store::EntryId person, bool in_row, model::Day day);

 private:
  const reckoning::Holdings& holdings();
  std::optional<model::Refusal> lack(store::EntryId person, bool volunteer, model::Day day, const std::vector<reckoning::Need>& needs);

  Counter& counter_;
  reckoning::Needs needs_;
  std::optional<reckoning::Holdings> holdings_;
  bool employment_ = false, guardians_ = false;  // whether any such fact is recorded
  bool limited_ = false;                         // whether a programme takes some categories only
};

}  // namespace desk

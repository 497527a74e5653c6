// Private values destroyed for good, and new wrapping keys (个人信息保护法, Art. 47; ledger.md, decision 9).
#pragma once

#include <optional>
#include <string>

#include "desk/counter.hpp"

namespace desk {

// Refusal erased, where the private values of this person were destroyed: nothing is entered about them again.
std::optional<model::Refusal> not_erased(Counter& counter, const store::Member& member);

// Destroys the data keys and boxes of a person, under all the codes that were merged, and of every record about them that
// may name them in free text, also what imports that were undone brought under these codes; wraps every other data key with
// a new wrapping key and destroys the old one: the key file is replaced first by one with both keys, after the commit by one
// with the new key alone. Whoever was erased already is unchanged. Needs the duty admin. A dry run tells how many of each
// kind would go, and looks whether the key file can be replaced.
// Refusals: unknown-person, ambiguous-person, duty-missing, missing-value (the reason), to-oneself, still-current,
// pair-active, request-open, service-open, services-reserved, account-open. Faults: those of Vault::ring(); the key file
// cannot be replaced (nothing was done), or still holds the old key (the ledger is erased; the sentence says so).
Outcome erase_person(Counter& counter, const std::string& code, const std::string& reason);
// A new wrapping key without an erasure. Refusal: duty-missing. Faults as above.
Outcome rekey(Counter& counter);

}  // namespace desk

// The keys that staff members sign their acts with: registered and revoked by an admin.
#pragma once

#include <string>

#include "desk/counter.hpp"

namespace desk {

// Registers a key (its C2SP verifier text), and revokes the one held before; the same one again is unchanged.
// Refusals: duty-missing, unknown-person, ambiguous-person, not-staff, bad-verifier-key, staff-key-taken (it was
// registered before, for anybody: a key is registered once).
Outcome register_key(Counter& counter, const std::string& code, const std::string& verifier);
// Refusals: duty-missing, unknown-person, ambiguous-person, staff-key-missing.
Outcome revoke_key(Counter& counter, const std::string& code, const std::string& reason);
// code,verifier,since,until: all there ever were, by code.
model::Sheet staff_keys_sheet(const Counter& counter);

}  // namespace desk

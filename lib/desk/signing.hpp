// Acts that carry their signature. A verb that offers --sign asks unfit_signature() once after begin(); the counter signs
// on commit().
#pragma once

#include <optional>
#include <string_view>

#include "desk/counter.hpp"
#include "seal/own_key.hpp"

namespace desk {

// Why the act just begun may not go on: signature-missing (the rules of the business day, workflow.signatures, want
// `act` signed and no key was given), staff-key-mismatch (the key given is another's, or not the one registered),
// staff-key-missing (the key is nobody's and the acting member has none), staff-key-revoked (it was theirs). Who acts
// without being on the staff is refused elsewhere.
std::optional<model::Refusal> unfit_signature(const Counter& counter, std::string_view act);

// One signature over the entries from `first` on; none where there are none. For Counter::commit().
void sign_entries(Counter& counter, const seal::OwnKey& own, store::EntryId first);

}  // namespace desk

// Organisations: founded, moved below another, closed. What is said of one holds from a day; the past stays as it was.
#pragma once

#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

// Founds the streets and communities that rows of people name (details 14); a street hangs below the one organisation of
// the level above it (vocabulary.org_levels), which is founded with the pack's name where there is none.
void found_orgs(Counter& counter, const std::vector<intake::PersonRow>& rows, store::EntryId batch, Outcome& outcome);

// Whether an act's CODE means an organisation: nobody has that code, and an organisation has.
bool is_org(const Counter& counter, const std::string& code);
// Within the act that the caller began. Refusals: unknown-org, duty-missing (record), bad-date, values-disagree (below
// itself, or against the order of levels), already-ended, org-not-empty.
Outcome move_org(Counter& counter, const std::string& code, const std::string& parent, model::Day from);
Outcome end_org(Counter& counter, const std::string& code, model::Day day);

bool nothing_to_write(const Source& source, const Outcome& outcome);

}  // namespace desk

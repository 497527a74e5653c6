// Inside the room only: what asking, answering and listing requests share.
#pragma once

#include <optional>
#include <string>

#include "desk/requests.hpp"

namespace desk {

std::string state_of_request(const std::string& state);  // in the language chosen
// The community in which the duty for a request is looked for; 0 = none known.
store::EntryId home_of(const Counter& counter, store::EntryId person);
// Somebody by code or name, duplicates as the one kept.
std::optional<model::Refusal> find_somebody(Counter& counter, const std::string& text, const store::Member*& out);
// Refusal not-current, unless enrolled today.
std::optional<model::Refusal> not_current(Counter& counter, const store::Member& m);
std::optional<model::Refusal> wrong_role(Counter& counter, const store::Member& m, bool helper);

}  // namespace desk

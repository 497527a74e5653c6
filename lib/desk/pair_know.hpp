// The facts that the helper of a pair is to know of the elder (四个知道: H19, H36).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/counter.hpp"
#include "reckoning/knowledge.hpp"

namespace desk {

// Notes a fact: health, medication, hobbies, address, kin_phone, or the name of one. The value is sealed. The same value
// again is unchanged, another one follows it. Refusals: unknown-pair, duty-missing, pair-ended, wrong-side (an
// organisation is helped), unknown-word (the fact), missing-value, future-day.
Outcome note_fact(Counter& counter, std::string_view pair, const std::string& fact, const std::string& value,
                  model::Day day);

// What is known in a pair, fact by fact of the pack's definition: noted, else from the archive; "" where it is not known.
// Needs the key.
std::vector<std::pair<std::string, std::string>> known_facts(Counter& counter, const store::PairHead& pair,
                                                             const rules::Words& wanted);

}  // namespace desk

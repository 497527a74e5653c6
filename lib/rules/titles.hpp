// What ids of a pack are called in sentences.
#pragma once

#include <string>

#include "rules/pack.hpp"

namespace rules {

// The name of a scheme's unit; with the id where two schemes of the pack share the name. Ids of older packs stay.
std::string scheme_title(const Pack& pack, const std::string& scheme);

}  // namespace rules

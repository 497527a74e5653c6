// Inside the room only: what ids are called for eyes; files for programs have the ids.
#pragma once

#include <string>

#include "model/sheet.hpp"
#include "rules/pack.hpp"

namespace desk {

// Of a leaf, like "person" or "pair-end"; what no entry is of stays as it is.
std::string kind_title(const std::string& kind);
// The name of a scheme's unit; with the id where two schemes of the pack share the name. Ids of older packs stay.
std::string scheme_title(const rules::Pack& pack, const std::string& scheme);
model::Named scheme_cell(const rules::Pack& pack, const std::string& scheme);
// Of a list with semicolons.
std::string duty_titles(const std::string& duties);

}  // namespace desk

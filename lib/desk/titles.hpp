// Inside the room only: what ids are called for eyes; files for programs have the ids.
#pragma once

#include <string>
#include <string_view>

#include "model/sheet.hpp"
#include "rules/titles.hpp"

namespace desk {

// Of a leaf, like "person" or "pair-end"; what no entry is of stays as it is.
std::string kind_title(const std::string& kind);
// Of a pack; ids of older packs stay as they are.
model::Named scheme_cell(const rules::Pack& pack, const std::string& scheme);
model::Named category_cell(const rules::Pack& pack, const std::string& category);
model::Named programme_cell(const rules::Pack& pack, const std::string& programme);
model::Named record_cell(const rules::Pack& pack, const std::string& kind);
model::Named item_cell(const rules::Pack& pack, const std::string& item);
using rules::scheme_title;
// Of a list with semicolons.
std::string duty_titles(const std::string& duties);
// Of a list with | between: any of them will do.
std::string any_duty_titles(std::string_view duties);
// What becomes of the points of a closed account, as --fate says it.
std::string fate_title(const std::string& fate);

}  // namespace desk

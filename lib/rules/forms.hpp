// Forms as they are printed: descriptions in TOML (config/forms/) -> model::Form, read as strictly as rule packs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/form.hpp"
#include "rules/pack.hpp"

namespace rules {

// Fault (exit 3) with its place FILE:LINE:COLUMN: no TOML, unknown or missing keys, wrong types; a row whose cells do not
// fill the form's columns, a value without a label beside it or above it, a column that people do not have, a value that
// nobody or two cells claim.
model::Form read_form(const PackText& text);

// The descriptions that travel inside the binary, by id.
const std::vector<model::Form>& built_in_forms();
// By id, name, alias or title, as people write them; nullptr if none.
const model::Form* find_form(const std::vector<model::Form>& forms, std::string_view wanted);

}  // namespace rules

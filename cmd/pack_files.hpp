// Rule packs and forms as they are named on the command line.
#pragma once

#include <string>
#include <vector>

#include "rules/forms.hpp"
#include "rules/pack.hpp"

namespace cmd {

// The chain of texts of a pack: a file, or the id of a pack that is built in. Fault where it cannot be read.
std::vector<rules::PackText> chain_of(const std::string& wanted);

// A form: a description file, or the id or another name of one that is built in. Wrong usage where there is none, Fault
// where it cannot be read.
model::Form form_of(const std::string& wanted);

}  // namespace cmd

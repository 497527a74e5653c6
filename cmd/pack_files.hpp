// Rule packs as they are named on the command line.
#pragma once

#include <string>
#include <vector>

#include "rules/pack.hpp"

namespace cmd {

// The chain of texts of a pack: a file, or the id of a pack that is built in. Fault where it cannot be read.
std::vector<rules::PackText> chain_of(const std::string& wanted);

}  // namespace cmd

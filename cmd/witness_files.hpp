// Files that pass between a keeper, witnesses and those who verify.
#pragma once

#include <string>

#include "seal/policy.hpp"

namespace cmd {

// A request, a checkpoint, a witness's answer or a policy: text of a few megabytes at most; "-" is standard input. Fault if
// it cannot be read or is longer.
std::string read_evidence(const std::string& path);
seal::Policy read_policy(const std::string& path);  // Fault with the line that is wrong

}  // namespace cmd

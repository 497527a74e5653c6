// How a verification is told, of a ledger and of an export.
#pragma once

#include <string>
#include <vector>

#include "desk/evidence.hpp"
#include "line.hpp"

namespace cmd {

std::string verification_json(const desk::Verification& v);
void say_verified(const Common& common, const desk::Verification& v, const desk::Outside& outside);
void tell_verified(const Common& common, const desk::Verification& v);  // its notes, on stderr

struct ExportArgs {
  std::string folder;
  std::vector<std::string> periods;
};
// audit verify --export; returns the status.
int verify_export(const Common& common, const ExportArgs& args, const desk::Outside& outside);

}  // namespace cmd

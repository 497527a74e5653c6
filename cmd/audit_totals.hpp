// audit totals: declared beside the other verbs of audit.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_totals(Verb& audit, Common& common);

}  // namespace cmd

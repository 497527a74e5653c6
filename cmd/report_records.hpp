// The verbs of `carebank report` about what happens beside services.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_report_records(Verb& report, Common& common);

}  // namespace cmd

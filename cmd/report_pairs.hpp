// report pairs, obligations and deliveries: declared beside the other verbs of report.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_pairs_report(Verb& report, Common& common);

}  // namespace cmd

// report orders: declared beside the other verbs of report.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_orders_report(Verb& report, Common& common);

}  // namespace cmd

// The verbs of pair about requests (点单 派单 接单 服务 核实 评价): declared beside the others.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_requests(Verb& pair, Common& common);

}  // namespace cmd

// The verbs of carebank log, a file a family.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_uploads(Verb& log, Common& common);

}  // namespace cmd

// The verbs of pair that make pairs of every kind, note what is known of elders, and hand out cards.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_kinds(Verb& pair, Common& common);

}  // namespace cmd

// Inside the room only: figures of what people hold and need, as tables for the SQL (indicators/prepare.hpp has their
// columns). The scope is prepared.
#pragma once

#include "indicators/indicators.hpp"

namespace indicators {

model::Sheet covered(const Question& question);
// Ages lie in the boxes: without the key nobody is told to be a minor, and `unknown` says of how many it is not known.
model::Sheet minors(const Question& question);
model::Sheet ticked(const Question& question);

}  // namespace indicators

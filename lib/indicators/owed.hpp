// Inside the room only: what was owed, known and delivered, as tables for the SQL (indicators/prepare.hpp has their
// columns). The scope is prepared.
#pragma once

#include "indicators/indicators.hpp"

namespace indicators {

model::Sheet owed(const Question& question);
model::Sheet knowing(const Question& question);
model::Sheet delivered(const Question& question);

}  // namespace indicators

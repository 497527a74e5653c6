// What if: the same facts under another rule pack. Nothing is written.
#pragma once

#include "desk/counter.hpp"

namespace desk {

// Tables, each of what,id,now,other,difference: points earned by scheme and accounts that would gain or lose; findings
// by check. `accounts`: code,scheme,minutes,now,other,difference, those that differ. Schemes of the two packs are the same
// where their ids are; services of a programme that the other pack lacks count in its default programme, and are told.
struct Simulation {
  model::Sheet summary, accounts, findings;  // findings: check,severity,subject,detail of what only the other finds
  std::vector<std::string> told;
};
Simulation simulate(Counter& counter, const rules::Pack& other);

}  // namespace desk

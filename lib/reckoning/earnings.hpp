// What the approved services of a ledger earn by any rules: those in force, or others that somebody thinks of.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "model/quantity.hpp"
#include "rules/pack.hpp"
#include "store/ledger.hpp"

namespace reckoning {

struct Earned {
  std::int64_t minutes = 0;
  model::Points points;
};
// By person (merged people under the one kept) and scheme. A service of a programme that the book does not have counts
// in its default programme. Points are floored programme by programme, as the contract (Credit) says.
std::map<std::pair<std::int64_t, std::string>, Earned> earnings(const store::Ledger& ledger, const rules::Book& book);

}  // namespace reckoning

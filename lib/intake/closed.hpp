// The closed words that no rule pack changes: roles, duties, kinds of redemption.
#pragma once

#include "model/vocabulary.hpp"

namespace intake {

const model::Vocabulary& roles();             // volunteer elder both staff
const model::Vocabulary& duties();            // record verify approve redeem audit admin
const model::Vocabulary& redemption_kinds();  // item gift donate grant

}  // namespace intake

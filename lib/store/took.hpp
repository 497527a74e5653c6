// Inside the scope of the whole ledger: who took part when, one volunteer after another.
#pragma once

#include "store/ledger.hpp"

namespace store {

// took(person, day, start, service, ref, minutes, state, category, programme): volunteers' attendance of the services
// recorded, in that order; two codes of one person are one. Wants the scope prepared (store/scope.hpp).
void put_took(const Ledger& ledger);

}  // namespace store

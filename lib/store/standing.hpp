// Inside the room only: who was what, when, worked out from the revisions of people.
#pragma once

#include "store/ledger.hpp"

namespace store {

// Makes the temporary tables latest(id), everybody's latest revision, and standing (scope.hpp). Reads scope, undone and
// merged, so those are there.
void put_standing(Ledger::Impl& impl);

}  // namespace store

// Inside the room only: the part of verification that is about witnesses' lines.
#pragma once

#include "store/verify_replay.hpp"

namespace store {

// Every line kept lies under a stored checkpoint and is what its witness signed.
void check_cosignatures(const Ledger::Impl& impl, Damages& damages);

}  // namespace store

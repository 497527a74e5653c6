// Of audit verify: what outsiders' checkpoints say of a ledger: how far they reach, whether a policy's quorum is met, and up
// to where the ledger was good.
#pragma once

#include <string>
#include <vector>

#include "desk/evidence.hpp"
#include "seal/policy.hpp"

namespace desk {

// A checkpoint that somebody keeps outside the ledger, signed by its key.
struct OutsideHead {
  std::string file;  // its name without folders
  std::string note;
  seal::Checkpoint head;
};

// Fault where the policy names logs and none of them is this ledger.
void demand_own_policy(const store::Ledger& ledger, const seal::Policy& policy);
// Fault where the folder of checkpoints kept elsewhere cannot be read.
void demand_folder(const Outside& outside);
// After the damages are known: fills last_good and first_bad.
void date_damage(const store::Ledger& ledger, const store::Verified& verified, const std::vector<OutsideHead>& outside, Verification& out);
// The largest head, outside or stored, that holds and whose witnesses meet the quorum. Lines under one head are counted
// together, wherever they lie. Of a policy without quorum only heads from outside count. A bad line under an outside head
// is a damage.
void weigh(const store::Ledger& ledger, const store::Verified& verified, const std::vector<OutsideHead>& outside, const seal::Policy& policy,
           Verification& out);

}  // namespace desk

// Inside the room only: what an order about points comes to, before it is written. Plans are made inside the write
// transaction, so balances are those at that moment.
#pragma once

#include <optional>
#include <vector>

#include "desk/redeem.hpp"

namespace desk {

struct RedemptionPlan {
  store::Redemption fact;
  std::vector<store::Posting> postings;
  store::Private values;
  bool unchanged = false;  // its ref is in the ledger with the same content
};

// The refusals of redeem(); points of the payer that have expired are posted as such on the way.
std::optional<model::Refusal> plan_redemption(Counter& counter, const RedeemOrder& order, RedemptionPlan& out);
// Assigns a ref where there is none. Returns the entry.
store::EntryId write_redemption(Counter& counter, RedemptionPlan& plan, store::EntryId batch);
// The postings that take a redemption back.
std::vector<store::Posting> taken_back(const Counter& counter, store::EntryId redemption);

}  // namespace desk

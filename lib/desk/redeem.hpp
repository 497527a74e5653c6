// What the points bought: services to come, gifts, donations, grants, balances brought from elsewhere. Balances are tested inside the write transaction,
// so two writers at once cannot overspend.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

struct RedeemOrder {
  std::string kind;             // item gift donate grant opening
  std::string person;           // who pays; empty for a grant
  std::string to;               // receiver of a gift, a grant, an opening balance
  std::string item, scheme, ref;
  std::int64_t quantity = 1;
  std::optional<model::Points> points;
  std::string document = {};    // an opening balance: what it rests on
  model::Day day = {};
  bool day_given = false;  // by a file's row; an act of today repeated tomorrow under its ref is still the same act
};

// Refusals: unknown-person, ambiguous-person, unknown-item, unknown-scheme, item-not-offered, quota-used-up,
// storage-unit (not a positive multiple), balance-negative (overdrawn), to-oneself, not-current, gift-not-allowed,
// goods-banned, redemption-underage, earn-first (redeem.earn_first), hours-missing, pool-empty (grants = "pool"),
// account-closed, missing-value (the document), duty-missing (redeem; opening: admin), ref-twice. Points of the payer
// that have expired (scheme.expiry_months) leave the account first.
Outcome redeem(Counter& counter, const RedeemOrder& order);
// A file, in its order; balances are tested as they are then (details 20).
Outcome import_redemptions(Counter& counter, const std::vector<intake::RedemptionRow>& rows, const std::vector<intake::Refused>& refused,
                           const Source& source);
// Refusals: unknown-ref, wrong-state, duty-missing, held-by-request.
Outcome deliver(Counter& counter, const std::vector<std::string>& refs);
// Gives the points back. Refused besides: balance-negative where the receiver of a gift would owe, pool-empty where the
// donation was granted to others, account-closed.
Outcome cancel(Counter& counter, const std::string& ref, const std::string& reason);
// item,kind,points,minutes,scheme: what is on offer today.
model::Sheet catalogue(const Counter& counter);

}  // namespace desk

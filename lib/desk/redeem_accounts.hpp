// Accounts as a whole: closing them, points that expire, the pool of donations (domain.md, Invariants: caps, donation
// pool, expiry, closure and inheritance are the pack's).
#pragma once

#include <optional>
#include <string>

#include "desk/counter.hpp"
#include "reckoning/lots.hpp"

namespace desk {

// The last closing of this account, if it was closed.
std::optional<store::Closure> closure_of(const store::Ledger& ledger, store::EntryId person, const std::string& scheme);
// Refusal account-closed, where it was.
std::optional<model::Refusal> open_account(Counter& counter, store::EntryId person, const std::string& scheme);

// What was donated and has not been granted yet (thousandths); opening balances come from elsewhere and do not count.
std::int64_t pool_of(const store::Ledger& ledger, const std::string& scheme);

// Inside a write transaction: posts what expired of the account by today (oldest lots first, scheme.expiry_months), so
// that it cannot be spent. Returns what it was.
reckoning::Expired expire_account(Counter& counter, store::EntryId person, const std::string& scheme);
// The same for every account. Told: one sentence an account; refs: their codes. Refusal: duty-missing (redeem, whole
// ledger).
Outcome expire_points(Counter& counter);

struct AccountClosing {
  std::string person, fate, heir;  // fate: heir donate lapse
  std::string scheme;              // empty: every scheme in which the person has an account
  std::string reason;
  model::Day day;  // its last day
};
// Closes the account: its points go to the heir, to the pool, or lapse (closure.fates; heirs are kin unless
// closure.heirs = "any"). From then on nothing is redeemed, given, donated, granted or brought there; what late
// approvals still credit is found by the audit (closed-account) and settled by closing again. Needs the key. Refusals:
// duty-missing (admin), unknown-person, unknown-scheme, future-day, missing-value, fate-not-allowed, heir-not-kin,
// to-oneself, not-current, account-closed (the heir's), services-reserved, balance-negative (the account owes),
// no-account.
Outcome close_account(Counter& counter, const AccountClosing& closing);

}  // namespace desk

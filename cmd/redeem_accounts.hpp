// The verbs of redeem about whole accounts: opening balances, closing, expiry; declared beside the others.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_accounts(Verb& redeem, Common& common);

}  // namespace cmd

// Inside the room only: tables about accounts and requests, beside those of prepare.hpp.
//
//   aged(scheme, band, points_milli)          points in the accounts by the age of their lots on the period's last day
//   (or
//                                             today, before it): band 1 up to a year, 2, 3, 4 above three years; what
//                                             an account owes stands in band 1, so that a scheme's bands add up to what
//                                             is outstanding
//   redeemed_times(done, reserved)            one row: items redeemed in the period, given or spent; still reserved
//   ordered(orders, completed, withdrawn)     one row: requests made in the period, those confirmed, those withdrawn
//   order_wait(step, numerator, denominator)  median hours: 'answer' from asking to acceptance, 'completion' from
//                                             acceptance to confirmation; the denominator is 0 where there are none
#pragma once

#include <vector>

#include "indicators/indicators.hpp"

namespace indicators {

std::vector<model::Sheet> account_tables(const Question& question);

}  // namespace indicators

// Published figures that cannot all be true (domain.md: X3, check totals-conflict), and published figures beside those
// of the ledger. Pure: rows in, findings out.
#pragma once

#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "desk/audit.hpp"
#include "intake/totals.hpp"
#include "model/sheet.hpp"

namespace desk {

// Figures are compared within one group and period. A conflict is found only where no values that the figures allow
// could all be true; the detail ends with the name of the law in brackets:
//
//   two-values                    one figure with two values
//   impossible-unit               a figure in a unit that it is not counted in
//   people-above-attendances      人次 of something are at least its 人
//   volunteers-below-activities   every activity has a volunteer
//   attendances-below-activities  every activity serves somebody
//   redeemed-above-issued         points redeemed come from points issued, granted, or left from before; a warning
//                                 where the period is bounded and what was left before it is not given
//   hours-above-attendances       nobody serves more than 24 hours at one attendance
//   attendances-below-trainings   every training is attended
//   part-above-whole              a part is not more than its whole (part_of 其中)
//   part-in-other-unit            (warning) a part and its whole are counted in different units
//   sum-differs                   合计 is the sum of what it is of; of 人 at most that, as one may be in several parts
//
// `notes`: wholes that are not there, sums whose unit is not told.
Audit check_totals(const std::vector<intake::TotalRow>& rows, std::vector<std::string>& notes);

// The rows of `period` (or of none) that an indicator of the ledger answers, side by side.
struct Comparison {
  model::Sheet sheet;              // line,figure,unit,published,id,ledger,difference,check
  std::vector<Finding> findings;   // totals-differ (warning): the ledger's figure is not what the published one allows
  std::vector<std::string> notes;  // which rows were left out, and why
};
// `indicators` is the sheet of report indicators. Of several groups only the whole (no group, or 合计) is compared: the
// ledger's figures are those of everybody.
Comparison compare_totals(const std::vector<intake::TotalRow>& rows, const model::Sheet& indicators,
                          const calendar::Period& period);

// The findings, and where there was one the comparison, as one JSON object with LF: {"findings":[...],"checks":N}, then
// "figures":[...].
std::string totals_json(const Audit& audit, const Comparison* comparison);

// "“参与志愿者” 4.9万人次 (line 4)", for sentences.
std::string as_published(const intake::TotalRow& row);

}  // namespace desk

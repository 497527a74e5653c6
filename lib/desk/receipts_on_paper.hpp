// The passbook that a volunteer takes home: with the receipt of each service as a QR code, so that nobody can take the
// service out of the log without being found out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"
#include "render/qr.hpp"

namespace desk {

struct ReceiptChoice {
  std::vector<std::string> refs;            // none: every service of the passbook
  std::optional<calendar::Period> period;   // by the day of service
};
struct PaperReceipts {
  model::Sheet sheet;                    // no columns where everything was refused, or none of the refs is there
  std::vector<render::Figure> figures;   // in the order of the passbook
  std::vector<model::Refusal> refusals;  // of refs that were asked for
};
// A service newer than the latest checkpoint, or whose receipt is too long for one code, gets a sentence instead of a
// code. Refusals: those of statement() and receipts() (any duty there, and audit), unknown-ref for a service that is not
// in the passbook or not in the period.
PaperReceipts statement_with_receipts(Counter& counter, const std::string& person, const std::string& scheme, const ReceiptChoice& choice);

}  // namespace desk

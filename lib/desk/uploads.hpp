// Approved services handed on to another platform, which the street uploads (D25, D27; Order 67 Art. 4): what is new since
// the last time, with what was voided since, and the platform's receipt.
#pragma once

#include <string>

#include "desk/counter.hpp"

namespace desk {

struct UploadPrint {
  Outcome outcome;   // refs: the number of the upload
  std::string csv;   // change,ref,day,start,minutes,volunteer,elder,headcount,category,programme,approved_on; change: new, void
  store::EntryId upload = 0;
  std::int64_t services = 0;
};
// What was approved within `org` ("" = the acting person's) since the last upload to this platform; nothing new is
// unchanged. Refusals: duty-missing (approve), unknown-org.
UploadPrint upload_services(Counter& counter, const std::string& platform, const std::string& org);
// An upload as it was, byte for byte. Refusals: unknown-upload; values-disagree where the bytes are not what was recorded.
UploadPrint print_upload(Counter& counter, store::EntryId upload);
// What the platform answered. The same again is unchanged. Refusals: duty-missing, unknown-upload, already-ended.
Outcome receive_upload(Counter& counter, store::EntryId upload, const std::string& receipt, model::Day day);
// upload,platform,org,day,services,minutes,receipt_day
model::Sheet uploads_sheet(const Counter& counter);

}  // namespace desk

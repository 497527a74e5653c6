// carebank report statement --receipts: the passbook with its receipts as QR codes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "line.hpp"

namespace cmd {

struct ReceiptArgs {
  bool wanted = false;
  std::vector<std::string> refs;
  std::string period;
};
// --receipts, --ref and --period of `statement`.
std::shared_ptr<ReceiptArgs> declare_receipts(Verb& statement);
int statement_with_receipts(const Common& common, const std::string& person, const std::string& scheme, const ReceiptArgs& args);

}  // namespace cmd

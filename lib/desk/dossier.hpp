// All that the ledger knows of one person, on one paper: for the person (个人信息保护法 第四十五条), or of somebody who died
// what concerns the accounts, for the close relatives (第四十九条). Refusals: unknown-person, ambiguous-person, duty-missing
// (any duty where the person lives), not-deceased.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/counter.hpp"
#include "render/document.hpp"

namespace desk {

struct Dossier {
  std::string title;
  std::vector<render::Part> parts;
  std::optional<model::Refusal> refusal;
};
// Values now and all earlier ones, credentials, pairs with what was signed and is known, services, records, requests,
// redemptions, the passbook, sealed statements, closures, what was shown to outsiders, codes merged, erasures, and how many
// entries they made as staff. Everybody else is a code. Free text of what others took part in is named, not shown: it
// may be about them. Fault without the key.
Dossier dossier(Counter& counter, const std::string& person);

// Of somebody who left by death (by the reason that was given): accounts, passbook, sealed statements and closures.
// `relative` is printed as who gets it.
Dossier account_dossier(Counter& counter, const std::string& person, const std::string& relative);

}  // namespace desk

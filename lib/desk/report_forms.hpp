// The printed forms of the notices, blank or filled from the ledger (哈妇发〔2019〕4号 附件1, 附件2; H23, H26 to H35).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/counter.hpp"
#include "model/form.hpp"

namespace desk {

// A form of one person is printed for people of its role, one page each: those named, else everybody current within
// `community`, else everybody current; only those in whose community the acting staff member has a duty, and, where nobody
// is named, of the sex that the form is for. A form of two is printed for pairs: the one named, else the active ones of
// those people.
struct FormsRequest {
  std::vector<std::string> people;  // codes or names
  std::string community, pair;
};

// ID numbers and telephones are printed in full: a form is read back. Needs the key. Refusals: unknown-person,
// ambiguous-person, wrong-role, unknown-org, unknown-pair, wrong-side (an organisation in the pair), duty-missing (any duty
// there), nobody-to-print.
struct PrintedForms {
  std::vector<model::FormPage> pages;  // point into the form
  std::vector<std::string> told;       // who was left out
  std::optional<model::Refusal> refusal;
};
PrintedForms print_forms(Counter& counter, const model::Form& form, const FormsRequest& request);
// One page to be filled in by hand.
model::FormPage blank_form(const model::Form& form);
// id, name, other names, source.
model::Sheet forms_sheet(const std::vector<model::Form>& forms);

}  // namespace desk

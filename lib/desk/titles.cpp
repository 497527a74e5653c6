#include "desk/titles.hpp"

#include <algorithm>
#include <array>

#include "intake/closed.hpp"
#include "store/facts.hpp"
#include "words/words.hpp"

namespace desk {

using words::mark;
using words::say;
using words::tr;

namespace {

constexpr std::array kinds = {
    mark("ledger"),        mark("pack"),           mark("batch"),     mark("org"),        mark("person"),       mark("merge"),
    mark("service"),       mark("act"),            mark("credit"),    mark("redemption"), mark("redemption-act"), mark("pair"),
    mark("pair-sign"),     mark("pair-card"),      mark("pair-end"),  mark("pair-fact"),  mark("accept"),       mark("statement"),
    mark("seal"),          mark("credential"),     mark("credential-end"), mark("record"), mark("record-close"), mark("request"),
    mark("request-act"),   mark("closure"),        mark("expiry"),    mark("migration"),  mark("upload"),       mark("upload-receipt"),
    mark("undo"),          mark("erase"),          mark("rekey"),     mark("disclosure"), mark("staff-key"),    mark("signature"),
    mark("restore")};

template <typename Entry>
model::Named entry_cell(const std::string& id, const Entry* entry) {
  return {id, entry == nullptr || entry->name.empty() ? id : entry->name};
}

// Chinese as the tables of staff have it.
std::string duty_title(const std::string& duty) {
  const auto* known = intake::duties().find(duty);
  return known == nullptr || words::chosen() != words::Language::zh ? duty : known->name;
}

}  // namespace

std::string kind_title(const std::string& kind) {
  const bool known = std::any_of(kinds.begin(), kinds.end(), [&](const char* one) { return kind == one; });
  return known ? std::string(tr(kind)) : kind;
}

model::Named scheme_cell(const rules::Pack& pack, const std::string& scheme) { return {scheme, scheme_title(pack, scheme)}; }

model::Named category_cell(const rules::Pack& pack, const std::string& category) { return entry_cell(category, pack.category(category)); }

model::Named programme_cell(const rules::Pack& pack, const std::string& programme) { return entry_cell(programme, pack.programme(programme)); }

model::Named record_cell(const rules::Pack& pack, const std::string& kind) { return entry_cell(kind, pack.record(kind)); }

model::Named item_cell(const rules::Pack& pack, const std::string& item) { return entry_cell(item, pack.item(item)); }

std::string duty_titles(const std::string& duties) {
  std::string out;
  for (const auto& duty : store::split(duties)) out += (out.empty() ? "" : ";") + duty_title(duty);
  return out;
}

std::string any_duty_titles(std::string_view duties) {
  std::string out;
  for (std::size_t at = 0; at <= duties.size();) {
    const std::size_t end = std::min(duties.find('|', at), duties.size());
    const std::string title = duty_title(std::string(duties.substr(at, end - at)));
    out = out.empty() ? title : say("{} or {}", out, title);
    at = end + 1;
  }
  return out;
}

std::string fate_title(const std::string& fate) {
  constexpr std::array fates = {mark("heir"), mark("donate"), mark("lapse")};
  const bool known = std::any_of(fates.begin(), fates.end(), [&](const char* one) { return fate == one; });
  return known ? std::string(tr(fate)) : fate;
}

}  // namespace desk

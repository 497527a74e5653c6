#include "desk/dossier.hpp"

#include <algorithm>
#include <array>

#include "desk/disclosure.hpp"
#include "desk/dossier_parts.hpp"
#include "desk/enroll.hpp"
#include "desk/person_fields.hpp"
#include "desk/report.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::Member;
using words::say;
using words::tr;

namespace {

// 个人信息保护法 第四十九条 is of the deceased; how the clerk wrote it is free.
bool died(const std::string& reason) {
  static constexpr std::array words_of_death = {"去世", "死亡", "逝世", "病故", "身故", "亡故", "离世", "过世", "故去", "died", "dead", "death", "deceased"};
  return std::any_of(words_of_death.begin(), words_of_death.end(), [&](const char* word) { return reason.find(word) != std::string::npos; });
}

struct Asked {
  const Member* member = nullptr;
  std::optional<Refusal> refusal;
};

Asked asked_for(Counter& counter, const std::string& person) {
  const auto found = counter.find(person);
  if (found.refusal) return {nullptr, found.refusal};
  const Member* member = &counter.people().kept(*found.member);
  if (auto no = counter.may(any_duty, member->latest.community)) return {nullptr, std::move(no)};
  return {member, {}};
}

render::Part identity_part(const Holder& holder) {
  render::Part part{"now", person_sheet(holder.counter, holder.member.latest.code)};
  part.sheet.title = tr("What is known now");
  const auto told = [](std::string_view id) {
    const auto is = [&](const auto& column) { return id == column.first; };
    return std::any_of(person_columns().begin(), person_columns().end(), is) || std::any_of(survey_columns().begin(), survey_columns().end(), is);
  };
  for (const auto& [field, value] : holder.counter.private_of(holder.member))
    if (!told(field)) part.sheet.rows.push_back({model::Named{field, field_title(field)}, value});
  return part;
}

render::Part passbook_part(Counter& counter, const Member& member) {
  render::Part part{"passbook", statement(counter, member.latest.code).sheet};
  part.sheet.title = tr("Passbook");
  return part;
}

// What nothing is known of is left out.
void keep(Dossier& dossier, render::Part part) {
  if (!part.sheet.rows.empty()) dossier.parts.push_back(std::move(part));
}

}  // namespace

Dossier dossier(Counter& counter, const std::string& person) {
  Dossier made;
  const auto [member, refusal] = asked_for(counter, person);
  made.refusal = refusal;
  if (made.refusal) return made;
  const Holder holder = holder_of(counter, *member);
  made.title = say("All that the ledger knows of {}", counter.describe(*member));
  made.parts.push_back(identity_part(holder));
  for (const auto make : {history_part, merges_part, credentials_part, pairs_part, pair_facts_part, services_part, records_part, requests_part,
                          redemptions_part})
    keep(made, make(holder));
  keep(made, passbook_part(counter, *member));
  keep(made, statements_part(holder));
  keep(made, closures_part(holder, true));
  keep(made, {"disclosures", disclosures(counter, member->latest.person)});
  keep(made, erasures_part(holder));
  keep(made, staff_part(holder));
  auto& notes = made.parts.back().sheet.notes;
  notes.emplace_back(tr("Other people stand here by their codes only. Free text of what others took part in is named and not shown."));
  notes.push_back(say("As the ledger {} has it on {}, with {} entries.", counter.ledger().founding().origin, counter.today_text(), counter.ledger().size()));
  return made;
}

Dossier account_dossier(Counter& counter, const std::string& person, const std::string& relative) {
  Dossier made;
  const auto [member, refusal] = asked_for(counter, person);
  made.refusal = refusal;
  if (made.refusal) return made;
  const std::string& code = member->latest.code;
  if (member->latest.ended.empty() || !died(store::value_of(counter.private_of(*member), "end_reason")))
    made.refusal = Refusal{"not-deceased", {}, say("{} is not entered as deceased", code),
                           std::string(tr("relatives are told only of the deceased: see carebank enroll end CODE --reason")), code};
  if (made.refusal) return made;
  const Holder holder = holder_of(counter, *member);
  made.title = relative.empty() ? say("Accounts of {}", counter.describe(*member)) : say("Accounts of {}, for {}", counter.describe(*member), relative);
  made.parts.push_back(accounts_part(holder));
  keep(made, passbook_part(counter, *member));
  keep(made, statements_part(holder));
  keep(made, closures_part(holder, false));
  made.parts.back().sheet.notes.push_back(say("Ended on {}. For close relatives, for their own lawful interests (Personal Information Protection Law, Art. 49).", member->latest.ended));
  return made;
}

}  // namespace desk

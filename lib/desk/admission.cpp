// What a service asks of its people, where it is entered and where it is approved.
#include <algorithm>

#include "desk/credentials.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

bool any_of_kind(const store::Ledger& ledger, const char* kind) {
  return store::Query(ledger, "SELECT 1 FROM credential_now WHERE credential LIKE :kind LIMIT 1").bind(":kind", std::string(kind) + "%").step();
}

bool asks_elders(const std::vector<reckoning::Need>& needs) {
  return std::any_of(needs.begin(), needs.end(), [](const auto& need) { return !need.of_volunteer; });
}

bool asks_ages(const std::vector<reckoning::Need>& needs) {
  return std::any_of(needs.begin(), needs.end(), [](const auto& need) { return need.below > 0 || need.from_age > 0; });
}

}  // namespace

Admission::Admission(Counter& counter)
    : counter_(counter),
      needs_(counter.book()),
      employment_(any_of_kind(counter.ledger(), "employment")),
      guardians_(any_of_kind(counter.ledger(), "guardian")) {
  for (const auto& adopted : counter.book().adopted())
    for (const auto& programme : adopted.pack.programmes) limited_ = limited_ || !programme.categories.empty();
}

const reckoning::Holdings& Admission::holdings() {
  if (!holdings_) holdings_.emplace(counter_.ledger(), counter_.book());
  return *holdings_;
}

bool Admission::guarded(EntryId person, bool in_row, model::Day day) {
  return guardians_ ? holdings().holds(person, "guardian", day) : in_row;
}

std::optional<Refusal> Admission::lack(EntryId person, bool volunteer, model::Day day, const std::vector<reckoning::Need>& needs) {
  reckoning::Asked asked{person, volunteer, day, std::nullopt};
  if (asks_ages(needs) && counter_.vault().ring_unless_missing() != nullptr)
    if (const auto* member = counter_.people().by_id(counter_.kept_of(person))) asked.born = counter_.born(*member);
  for (const auto* need : reckoning::missing(holdings(), needs, asked)) {
    const char* check = reckoning::check_of(need->credential);
    if (need->level == rules::Level::soft || std::string_view(check) == "consent-missing") continue;
    const std::string name = reckoning::credential_name(counter_.book().on(day), need->credential);
    return Refusal{check, {}, say("{} has no “{}” on {}, and such a service needs it", counter_.who(person), name, day.iso()),
                   need->source.empty() ? std::string(tr("record it with carebank enroll credential, or correct the row"))
                                        : say("record it with carebank enroll credential, or correct the row; the rule: {}", need->source)};
  }
  return std::nullopt;
}

std::optional<Refusal> Admission::conflict(model::Day day, const std::vector<EntryId>& volunteers, const std::vector<EntryId>& elders) {
  if (!employment_) return std::nullopt;
  for (const EntryId v : volunteers)
    for (const EntryId e : elders)
      if (const EntryId org = holdings().employed_with(v, e, day); org != 0)
        return Refusal{"not-volunteering", {}, say("{} works for {} and {} is its client: that is no volunteering", counter_.who(v),
                                                   counter_.orgs().name_of(org), counter_.people().code_of(e)),
                       std::string(tr("leave it out, or end the employment or the membership first"))};
  return std::nullopt;
}

std::optional<Refusal> Admission::refusal(const std::string& programme, const std::string& category, model::Day day,
                                          const std::vector<EntryId>& volunteers, const std::vector<EntryId>& elders) {
  const auto& pack = counter_.book().on(day);
  if (reckoning::barred_as_professional(pack, programme, category))
    return Refusal{"not-volunteering", {}, say("{} is professional work, and {} takes none", pack.category(category)->name, pack.programme(programme)->name),
                   std::string(tr("leave it out, or enter it in a programme that takes professional services"))};
  if (const auto* taken = pack.programme(programme); taken != nullptr && !taken->categories.empty() &&
                                                     std::find(taken->categories.begin(), taken->categories.end(), category) == taken->categories.end())
    return Refusal{"programme-mismatch", {}, say("{} is not done in {}", pack.category_vocabulary().name_of(category), taken->name),
                   std::string(tr("enter it in another programme"))};
  if (auto no = conflict(day, volunteers, elders)) return no;
  const auto& needs = needs_.of(day, programme, category);
  if (needs.empty()) return std::nullopt;
  for (const EntryId person : volunteers)
    if (auto no = lack(person, true, day, needs)) return no;
  if (!asks_elders(needs)) return std::nullopt;
  for (const EntryId person : elders)
    if (auto no = lack(person, false, day, needs)) return no;
  return std::nullopt;
}

std::optional<Refusal> Admission::refusal(const store::ServiceHead& service) {
  const auto day = model::Day::parse(service.day);
  if (!day || !asks(*day)) return std::nullopt;
  const bool elders = employment_ || asks_elders(needs_.of(*day, service.programme, service.category));
  return refusal(service.programme, service.category, *day, store::attending(counter_.ledger(), service.id, "volunteer"),
                 elders ? store::attending(counter_.ledger(), service.id, "elder") : std::vector<EntryId>{});
}

}  // namespace desk

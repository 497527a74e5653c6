#include "desk/staff_keys.hpp"

#include <algorithm>

#include "seal/note.hpp"
#include "store/staff_keys.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using words::say;
using words::tr;

namespace {

// The staff member named, or why an act on their key cannot be.
struct Named {
  const store::Member* member = nullptr;
  std::optional<Refusal> refusal;
};

Named named_by(Counter& counter, const std::string& code) {
  const auto found = counter.find(code);
  if (found.refusal) return {nullptr, found.refusal};
  if (auto no = counter.may("admin", 0)) return {nullptr, std::move(no)};
  return {found.member, {}};
}

std::optional<Refusal> unfit(const Counter& counter, const store::Member& holder, const std::string& verifier) {
  const auto& person = holder.latest;
  if (!person.staff || !holder.current(counter.today_text()))
    return Refusal{"not-staff", {}, say("{} is not on the staff", person.code), std::string(tr("only staff sign acts: enroll the person as staff first"))};
  const auto key = seal::parse_verifier_key(verifier);
  if (!key)
    return Refusal{"bad-verifier-key", {}, std::string(tr("this is no verifier key of a staff member")),
                   std::string(tr("copy the whole line that carebank audit keygen --staff printed"))};
  for (const auto& held : store::staff_keys(counter.ledger())) {
    const auto known = seal::parse_verifier_key(held.verifier);
    if (!known || known->key != key->key) continue;
    const std::string code = counter.people().code_of(held.person), own(tr("make another key, with carebank audit keygen --staff"));
    if (held.until.empty()) return Refusal{"staff-key-taken", {}, say("this key is registered for {} already", code), own};
    return Refusal{"staff-key-taken", {}, say("this key was registered for {} and revoked on {}", code, held.until), own};
  }
  return std::nullopt;
}

void revoke(Counter& counter, const store::HeldKey& held, const std::string& reason) {
  store::Private values;
  if (!reason.empty()) values.emplace_back("reason", reason);
  counter.writer().add(store::StaffKey{held.person, "revoke", held.verifier}, values);
}

}  // namespace

Outcome register_key(Counter& counter, const std::string& code, const std::string& verifier) {
  counter.begin();
  Outcome outcome;
  const Named named = named_by(counter, code);
  if (named.refusal) return outcome.refuse(*named.refusal), outcome;
  const auto& person = named.member->latest;
  const auto held = store::staff_key_of(counter.ledger(), person.person);
  if (held && held->verifier == verifier) {
    outcome.unchanged = 1;
    return outcome;
  }
  if (auto no = unfit(counter, *named.member, verifier)) return outcome.refuse(std::move(*no)), outcome;
  if (held) {
    revoke(counter, *held, "");
    outcome.told.push_back(say("the key that {} had before is revoked", person.code));
  }
  counter.writer().add(store::StaffKey{person.person, "add", verifier}, {});
  (held ? outcome.updated : outcome.added) = 1;
  outcome.refs = {person.code};
  counter.commit();
  return outcome;
}

Outcome revoke_key(Counter& counter, const std::string& code, const std::string& reason) {
  counter.begin();
  Outcome outcome;
  const Named named = named_by(counter, code);
  if (named.refusal) return outcome.refuse(*named.refusal), outcome;
  const auto& person = named.member->latest;
  const auto held = store::staff_key_of(counter.ledger(), person.person);
  if (!held) {
    outcome.refuse({"staff-key-missing", {}, say("{} has no key registered to sign with", person.code), std::string(tr("see carebank enroll keys"))});
    return outcome;
  }
  counter.keys();  // the reason goes into a box
  revoke(counter, *held, reason);
  outcome.updated = 1;
  outcome.refs = {person.code};
  counter.commit();
  return outcome;
}

model::Sheet staff_keys_sheet(const Counter& counter) {
  model::Sheet sheet{std::string(tr("Keys of staff members")),
                     {{"code", std::string(tr("code")), false},
                      {"verifier", std::string(tr("verifier key")), false},
                      {"since", std::string(tr("since")), false},
                      {"until", std::string(tr("until")), false}},
                     {},
                     {}};
  for (const auto& held : store::staff_keys(counter.ledger()))
    sheet.rows.push_back({counter.people().code_of(held.person), held.verifier, held.since, held.until});
  std::stable_sort(sheet.rows.begin(), sheet.rows.end(), [](const auto& a, const auto& b) { return std::get<std::string>(a[0]) < std::get<std::string>(b[0]); });
  return sheet;
}

}  // namespace desk

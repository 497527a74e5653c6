#include "desk/signing.hpp"

#include <algorithm>

#include "store/staff_keys.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using words::say;
using words::tr;

namespace {

// A rule that is soft asks for a signature and takes what has none; the audit then warns.
bool demanded(const Counter& counter, std::string_view act) {
  const auto& rule = counter.pack().workflow.signatures.on(counter.today());
  return rule.level == rules::Level::hard && std::find(rule.value.begin(), rule.value.end(), act) != rule.value.end();
}

std::optional<Refusal> unfit_key(const Counter& counter, const seal::OwnKey& own) {
  const auto& me = counter.acting()->latest;
  const std::string verifier = own.signer(seal::KeyType::log).verifier().text();
  const auto held = store::staff_key_of(counter.ledger(), me.person);
  if (held && held->verifier == verifier) return std::nullopt;
  for (const auto& key : store::staff_keys(counter.ledger())) {
    if (key.verifier != verifier) continue;
    if (key.person == me.person)
      return Refusal{"staff-key-revoked", {}, say("this key of {} was revoked on {}", me.code, key.until),
                     std::string(tr("sign with the key that is registered now: carebank enroll keys lists them"))};
    return Refusal{"staff-key-mismatch", {}, say("this key is that of {}, not of {}", counter.people().code_of(key.person), me.code),
                   std::string(tr("sign with your own key: carebank enroll keys lists them"))};
  }
  if (!held)
    return Refusal{"staff-key-missing", {}, say("{} has no key registered to sign with", me.code),
                   say("let an admin register it: carebank enroll key {} --public {}", me.code, verifier)};
  return Refusal{"staff-key-mismatch", {}, say("this key is not the one registered for {}", me.code),
                 std::string(tr("sign with your own key: carebank enroll keys lists them"))};
}

}  // namespace

std::optional<Refusal> unfit_signature(const Counter& counter, std::string_view act) {
  if (counter.acting() == nullptr) return std::nullopt;
  if (counter.own_key() != nullptr) return unfit_key(counter, *counter.own_key());
  if (!demanded(counter, act)) return std::nullopt;
  return Refusal{"signature-missing", {}, say("the rules want this act signed by who does it: {}", tr(act)),
                 std::string(tr("sign it with --sign FILE or CAREBANK_SIGN; carebank audit keygen --staff makes a key"))};
}

void sign_entries(Counter& counter, const seal::OwnKey& own, store::EntryId first) {
  auto& writer = counter.writer();
  const store::EntryId until = writer.next();
  const auto held = store::staff_key_of(counter.ledger(), writer.stamp().by);
  if (until == first) return;
  const auto signer = own.signer(seal::KeyType::log);
  model::ensure(held && held->verifier == signer.verifier().text(), "an act is signed with a key that nobody looked at");
  writer.add(store::Signature{held->id, first, until, seal::sign_acts(signer, store::acts_between(counter.ledger(), first, until))}, {});
}

}  // namespace desk

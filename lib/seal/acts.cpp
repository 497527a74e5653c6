#include "seal/acts.hpp"

#include "model/refusal.hpp"
#include "seal/note_text.hpp"

namespace seal {

std::string Acts::text() const {
  return "cb-acts/v1\n" + origin + "\n" + std::to_string(first) + " " + std::to_string(until) + "\n" + base64(bytes_of(leaves)) + "\n";
}

std::string sign_acts(const Signer& signer, const Acts& acts) {
  const std::string note = signer.sign(acts.text());
  const auto parts = split_note(note);
  model::ensure(parts && parts->signatures.size() == 1, "a note without its signature");
  return base64(parts->signatures.front().signature);
}

bool acts_signed_by(const VerifierKey& key, const Acts& acts, std::string_view signature) {
  const auto bytes = unbase64(signature);
  if (!bytes) return false;
  const std::string note = acts.text() + "\n\xE2\x80\x94 " + key.name + " " + base64(big_endian(key.id) + *bytes) + "\n";
  return open_note(note, key).state == NoteState::verified;
}

}  // namespace seal

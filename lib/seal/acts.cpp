#include "seal/acts.hpp"

#include "seal/note_text.hpp"

namespace seal {

std::string Acts::text() const {
  return "cb-acts/v1\n" + origin + "\n" + std::to_string(first) + " " + std::to_string(until) + "\n" + base64(bytes_of(leaves)) + "\n";
}

std::string sign_acts(const Signer& signer, const Acts& acts) {
  return base64(detached_signature(signer, acts.text()));
}

bool acts_signed_by(const VerifierKey& key, const Acts& acts, std::string_view signature) {
  const auto bytes = unbase64(signature);
  if (!bytes) return false;
  return open_note(acts.text() + "\n" + signature_line(key.name, big_endian(key.id) + *bytes), key).state == NoteState::verified;
}

}  // namespace seal

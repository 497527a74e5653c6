#include "seal/note.hpp"

#include <sodium.h>

#include <algorithm>

#include "model/refusal.hpp"
#include "seal/note_text.hpp"
#include "seal/sodium.hpp"
#include "words/words.hpp"

namespace seal {
namespace {

std::string typed(const VerifierKey& key) {
  std::string bytes(1, static_cast<char>(key.type));
  bytes.append(key.key.begin(), key.key.end());
  return bytes;
}

std::uint32_t key_id(const VerifierKey& key) {
  const Hash hash = Hasher().sha256_of({key.name, "\n", typed(key)});
  return static_cast<std::uint32_t>(big_endian_number(bytes_of(hash).substr(0, 4)));
}

bool signed_by(const VerifierKey& key, std::string_view body, std::string_view signature) {
  if (signature.size() != crypto_sign_BYTES) return false;
  return crypto_sign_verify_detached(raw(signature.data()), raw(body.data()), body.size(), key.key.data()) == 0;
}

}  // namespace

std::string Checkpoint::body() const {
  return origin + "\n" + std::to_string(size) + "\n" + base64(bytes_of(root)) + "\n";
}

std::optional<Checkpoint> parse_checkpoint(std::string_view body) {
  if (body.size() > kMaxNote || !is_note_text(body)) return std::nullopt;
  Lines lines(body);
  const auto origin = lines.next(), size_line = lines.next(), root_line = lines.next();
  if (!root_line || origin->empty()) return std::nullopt;
  const auto size = parse_decimal(*size_line);
  const auto root = parse_hash(*root_line);
  if (!size || !root) return std::nullopt;
  while (const auto extension = lines.next()) {
    if (extension->empty()) return std::nullopt;
  }
  if (!lines.rest().empty()) return std::nullopt;
  return Checkpoint{std::string(*origin), *size, *root};
}

std::string VerifierKey::text() const { return name + "+" + hex(big_endian(id)) + "+" + base64(typed(*this)); }

std::optional<VerifierKey> parse_verifier_key(std::string_view text, KeyType type) {
  constexpr std::size_t hex_digits = 8;
  const std::size_t plus = text.find('+');
  if (plus == std::string_view::npos || !is_key_name(text.substr(0, plus))) return std::nullopt;
  const std::string_view rest = text.substr(plus + 1);
  if (rest.size() <= hex_digits || rest[hex_digits] != '+') return std::nullopt;
  const auto bytes = unbase64(rest.substr(hex_digits + 1));
  VerifierKey key;
  if (!bytes || bytes->size() != 1 + key.key.size() || bytes->front() != static_cast<char>(type)) return std::nullopt;
  key.name = text.substr(0, plus);
  std::copy(bytes->begin() + 1, bytes->end(), key.key.begin());
  key.type = type;
  key.id = key_id(key);
  // One key has one text, and its id follows from the rest.
  if (key.text() != text) return std::nullopt;
  return key;
}

Signer::Signer(std::string name, const std::array<std::uint8_t, 32>& seed, KeyType type) {
  demand_key_name(name);
  start_sodium();
  crypto_sign_seed_keypair(verifier_.key.data(), secret_.data(), seed.data());
  verifier_.name = std::move(name);
  verifier_.type = type;
  verifier_.id = key_id(verifier_);
}

Signer::~Signer() { sodium_memzero(secret_.data(), secret_.size()); }

std::string Signer::sign(std::string_view body) const {
  if (!body.ends_with('\n') || body.size() > kMaxNote / 2 || !is_note_text(body)) {
    throw model::Fault(
        words::say("this text cannot be signed: it is no UTF-8, has control characters, does not end in a "
                   "line feed or is too long"),
        {}, words::say("look for an unusual character in the name of the log"));
  }
  std::string bytes = big_endian(verifier_.id);
  bytes.resize(bytes.size() + crypto_sign_BYTES);
  crypto_sign_detached(raw(bytes.data()) + 4, nullptr, raw(body.data()), body.size(), secret_.data());
  return std::string(body) + "\n" + signature_line(verifier_.name, bytes);
}

OpenedNote open_note(std::string_view note, const VerifierKey& key) {
  start_sodium();
  const auto parts = split_note(note);
  if (!parts) return {};
  const std::string id = big_endian(key.id);
  OpenedNote out{NoteState::unsigned_by_key, std::string(parts->body)};
  for (const SignatureLine& line : parts->signatures) {
    if (line.name != key.name || line.key_id != id) continue;
    if (!signed_by(key, parts->body, line.signature)) return {NoteState::bad_signature, std::move(out.body)};
    out.state = NoteState::verified;
    if (out.line.empty()) out.line = signature_line(line.name, line.key_id + line.signature);
  }
  return out;
}

std::optional<Checkpoint> signed_checkpoint(std::string_view note, const VerifierKey& log) {
  const auto opened = open_note(note, log);
  auto checkpoint = opened.state == NoteState::verified ? parse_checkpoint(opened.body) : std::nullopt;
  return checkpoint && checkpoint->origin == log.name ? checkpoint : std::nullopt;
}

}  // namespace seal

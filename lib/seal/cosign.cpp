#include "seal/cosign.hpp"

#include <sodium.h>

#include <algorithm>

#include "model/refusal.hpp"
#include "seal/note_text.hpp"
#include "seal/sodium.hpp"

namespace seal {
namespace {

constexpr std::size_t kTime = 8;  // bytes before the signature

std::string message(std::string_view body, std::uint64_t time) {
  return "cosignature/v1\ntime " + std::to_string(time) + "\n" + std::string(body);
}

std::string time_bytes(std::uint64_t time) {
  return big_endian(static_cast<std::uint32_t>(time >> 32)) + big_endian(static_cast<std::uint32_t>(time));
}

// The time of a good signature; nullopt for a bad one.
std::optional<std::uint64_t> verified_time(const VerifierKey& key, std::string_view body, std::string_view signature) {
  if (signature.size() != kTime + crypto_sign_BYTES) return std::nullopt;
  const std::uint64_t time = big_endian_number(signature.substr(0, kTime));
  if (time >> 63 != 0) return std::nullopt;
  const std::string text = message(body, time);
  const bool good = crypto_sign_verify_detached(raw(signature.data() + kTime), raw(text.data()), text.size(), key.key.data()) == 0;
  return good ? std::optional(time) : std::nullopt;
}

void count_once(std::vector<Cosignature>& by, Cosignature found) {
  const auto same = std::find_if(by.begin(), by.end(), [&](const Cosignature& c) { return c.key == found.key; });
  if (same == by.end())
    by.push_back(std::move(found));
  else if (found.time < same->time)
    *same = std::move(found);
}

}  // namespace

std::string cosign(const Signer& witness, std::string_view body, std::uint64_t time) {
  model::ensure(witness.verifier().type == KeyType::cosigner && time >> 63 == 0, "a cosignature by no cosigner, or in no time");
  const auto& key = witness.verifier();
  return signature_line(key.name, big_endian(key.id) + time_bytes(time) + detached_signature(witness, message(body, time)));
}

CosignedNote open_cosigned(std::string_view note, const std::vector<VerifierKey>& keys) {
  start_sodium();
  const auto parts = split_note(note);
  if (!parts) return {};
  CosignedNote out{NoteState::unsigned_by_key, std::string(parts->body), {}};
  for (const SignatureLine& line : parts->signatures) {
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const VerifierKey& k) { return k.name == line.name && big_endian(k.id) == line.key_id; });
    if (key == keys.end()) continue;
    const auto time = verified_time(*key, parts->body, line.signature);
    if (!time) return {NoteState::bad_signature, std::string(parts->body), {}};
    out.state = NoteState::verified;
    count_once(out.by, {static_cast<std::size_t>(key - keys.begin()), *time, signature_line(line.name, line.key_id + line.signature)});
  }
  std::sort(out.by.begin(), out.by.end(), [](const Cosignature& a, const Cosignature& b) { return a.key < b.key; });
  return out;
}

bool is_line_of(std::string_view line, const VerifierKey& key) {
  const auto parsed = parse_signature_line(line);
  return parsed && parsed->name == key.name && parsed->key_id == big_endian(key.id);
}

bool is_signature_lines(std::string_view text) {
  // Under a text of one line they must make a note.
  return text.starts_with("\xE2\x80\x94 ") && text.find("\n\n") == std::string_view::npos && split_note("text\n\n" + std::string(text)).has_value();
}

}  // namespace seal

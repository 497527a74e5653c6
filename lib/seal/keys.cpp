#include "seal/keys.hpp"

#include <sodium.h>

#include <limits>

#include "model/refusal.hpp"
#include "seal/note.hpp"
#include "seal/note_text.hpp"
#include "seal/sodium.hpp"

namespace seal {
namespace {

constexpr std::string_view kKeys = "cb-keys/v1";
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kBlindTag = 16;

void append_part(std::string& out, std::string_view part) {
  out += length_prefix(part);
  out += part;
}

std::optional<std::string> take_part(std::string_view& bytes) {
  constexpr std::size_t prefix = 4;
  if (bytes.size() < prefix) return std::nullopt;
  const std::size_t size = big_endian_number(bytes.substr(0, prefix));
  bytes.remove_prefix(prefix);
  if (bytes.size() < size) return std::nullopt;
  std::string part(bytes.substr(0, size));
  bytes.remove_prefix(size);
  return part;
}

}  // namespace

KeyRing KeyRing::make(std::string origin) {
  demand_key_name(origin);
  KeyRing ring;
  ring.origin = std::move(origin);
  for (Key* key : {&ring.signing_seed, &ring.index_key, &ring.wrapping_key}) random_bytes(key->data(), key->size());
  return ring;
}

std::string KeyRing::text() const {
  std::string out(kKeys);
  out += "\norigin " + origin;
  out += "\nsigning " + base64(bytes_of(signing_seed));
  out += "\nindex " + base64(bytes_of(index_key));
  out += "\nwrapping " + base64(bytes_of(wrapping_key));
  out += "\nepoch " + std::to_string(epoch) + "\n";
  if (next) out += "next " + base64(bytes_of(*next)) + "\n";
  return out + "check " + checksum(out) + "\n";
}

std::optional<KeyRing> KeyRing::parse(std::string_view text) {
  Lines lines(text);
  if (lines.next() != kKeys) return std::nullopt;
  const auto origin = value_of(lines.next(), "origin"), signing = value_of(lines.next(), "signing"),
             index = value_of(lines.next(), "index"), wrapping = value_of(lines.next(), "wrapping"),
             epoch_text = value_of(lines.next(), "epoch");
  if (!origin || !signing || !index || !wrapping || !epoch_text || !is_key_name(*origin)) return std::nullopt;
  const auto seed = parse_hash(*signing), index_key = parse_hash(*index), wrapping_key = parse_hash(*wrapping);
  const auto epoch = parse_decimal(*epoch_text);
  if (!seed || !index_key || !wrapping_key) return std::nullopt;
  if (!epoch || *epoch == 0 || *epoch > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  KeyRing ring{std::string(*origin), *seed, *index_key, *wrapping_key, static_cast<std::uint32_t>(*epoch), {}};
  if (const auto waiting = value_of(lines.next(), "next")) {
    const auto key = parse_hash(*waiting);
    if (!key || ring.epoch == std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    ring.next = *key;
  }
  // The checksum, and that nothing follows it.
  if (ring.text() != text) return std::nullopt;
  return ring;
}

std::string KeyRing::mark() const {
  const Hash hash = Hasher().sha256_of({std::string_view("cb-mark/v1\0", 11), bytes_of(index_key)});
  return hex(bytes_of(hash).substr(0, 8));
}

KeyRing KeyRing::with_next() const {
  KeyRing ring = *this;
  random_bytes(ring.next.emplace().data(), sizeof(Key));
  return ring;
}

KeyRing KeyRing::advanced() const {
  model::ensure(next.has_value(), "a key ring advanced without a key in waiting");
  KeyRing ring = *this;
  ring.wrapping_key = *next;
  ++ring.epoch;
  ring.next.reset();
  return ring;
}

KeyRing KeyRing::settled() const {
  KeyRing ring = *this;
  ring.next.reset();
  return ring;
}

std::string lock(const Key& key, std::string_view about, std::string_view plain) {
  std::string out(kNonce + plain.size() + kTag, '\0');
  random_bytes(out.data(), kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(out.data()) + kNonce, nullptr, raw(plain.data()), plain.size(),
                                             raw(about.data()), about.size(), nullptr, raw(out.data()), key.data());
  return out;
}

std::optional<std::string> unlock(const Key& key, std::string_view about, std::string_view locked) {
  start_sodium();
  if (locked.size() < kNonce + kTag) return std::nullopt;
  std::string plain(locked.size() - kNonce - kTag, '\0');
  const bool good = crypto_aead_xchacha20poly1305_ietf_decrypt(
                        raw(plain.data()), nullptr, nullptr, raw(locked.data()) + kNonce, locked.size() - kNonce,
                        raw(about.data()), about.size(), raw(locked.data()), key.data()) == 0;
  if (!good) return std::nullopt;
  return plain;
}

std::string blind_tag(const Key& index_key, std::string_view kind, std::string_view value) {
  start_sodium();
  std::string tag(kBlindTag, '\0');
  crypto_generichash_state state;
  crypto_generichash_init(&state, index_key.data(), index_key.size(), tag.size());
  for (std::string_view part : {kind, value}) {
    const std::string length = length_prefix(part);
    crypto_generichash_update(&state, raw(length.data()), length.size());
    crypto_generichash_update(&state, raw(part.data()), part.size());
  }
  crypto_generichash_final(&state, raw(tag.data()), tag.size());
  return tag;
}

std::string pack_box(const std::vector<BoxField>& fields) {
  std::string out;
  for (const BoxField& field : fields) {
    append_part(out, field.name);
    append_part(out, field.salt);
    append_part(out, field.value);
  }
  return out;
}

std::optional<std::vector<BoxField>> unpack_box(std::string_view bytes) {
  std::vector<BoxField> fields;
  while (!bytes.empty()) {
    auto name = take_part(bytes), salt = take_part(bytes), value = take_part(bytes);
    if (!name || !salt || !value) return std::nullopt;
    fields.push_back({std::move(*name), std::move(*salt), std::move(*value)});
  }
  return fields;
}

}  // namespace seal

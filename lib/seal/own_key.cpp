#include "seal/own_key.hpp"

#include "seal/note_text.hpp"

namespace seal {
namespace {

constexpr std::string_view kOwnKey = "cb-own-key/v1";

}  // namespace

OwnKey OwnKey::make(std::string name) {
  demand_key_name(name);
  OwnKey own{std::move(name), {}};
  random_bytes(own.seed.data(), own.seed.size());
  return own;
}

std::string OwnKey::text() const {
  std::string out(kOwnKey);
  out += "\nname " + name;
  out += "\nseed " + base64(bytes_of(seed)) + "\n";
  return out + "check " + checksum(out) + "\n";
}

std::optional<OwnKey> OwnKey::parse(std::string_view text) {
  Lines lines(text);
  if (lines.next() != kOwnKey) return std::nullopt;
  const auto name = value_of(lines.next(), "name"), seed_text = value_of(lines.next(), "seed");
  if (!name || !seed_text || !is_key_name(*name)) return std::nullopt;
  const auto seed = parse_hash(*seed_text);
  if (!seed) return std::nullopt;
  OwnKey own{std::string(*name), *seed};
  // The checksum, and that nothing follows it.
  if (own.text() != text) return std::nullopt;
  return own;
}

}  // namespace seal

#include "seal/note_text.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "model/refusal.hpp"
#include "seal/note.hpp"
#include "words/words.hpp"

namespace seal {
namespace {

constexpr std::string_view kEmDash = "\xE2\x80\x94 ";

unsigned char byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

struct LeadByte {
  std::size_t length;
  char32_t bits, smallest;  // smallest: below it a shorter form exists, and only the shortest is UTF-8
};
std::optional<LeadByte> lead_byte(unsigned char byte) {
  if (byte < 0x80) return LeadByte{1, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return LeadByte{2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return LeadByte{3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return LeadByte{4, byte & 0x07U, 0x10000};
  return std::nullopt;
}

// Takes one character off the front; nullopt, and `text` untouched, if it is not UTF-8.
std::optional<char32_t> take_character(std::string_view& text) {
  const auto lead = lead_byte(byte_at(text, 0));
  if (!lead || text.size() < lead->length) return std::nullopt;
  char32_t c = lead->bits;
  for (std::size_t i = 1; i < lead->length; ++i) {
    if ((byte_at(text, i) & 0xC0U) != 0x80) return std::nullopt;
    c = c << 6 | (byte_at(text, i) & 0x3FU);
  }
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (c < lead->smallest || surrogate || c > 0x10FFFF) return std::nullopt;
  text.remove_prefix(lead->length);
  return c;
}

bool is_space(char32_t c) {
  if (c >= 0x2000 && c <= 0x200A) return true;
  constexpr std::u32string_view spaces = U" \u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000";
  return spaces.find(c) != std::u32string_view::npos;
}

// Whether all characters of UTF-8 text pass.
template <class Test>
bool all_characters(std::string_view text, Test test) {
  while (!text.empty()) {
    const auto c = take_character(text);
    if (!c || !test(*c)) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string_view> Lines::next() {
  const std::size_t end = rest_.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(end + 1);
  return line;
}

std::optional<std::uint64_t> parse_decimal(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  if (text.size() > 1 && text.front() == '0') return std::nullopt;
  std::int64_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc()) return std::nullopt;
  return static_cast<std::uint64_t>(value);
}

std::optional<Hash> parse_hash(std::string_view text) {
  const auto bytes = unbase64(text);
  Hash hash;
  if (!bytes || bytes->size() != hash.size()) return std::nullopt;
  std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

std::optional<std::string_view> value_of(std::optional<std::string_view> line, std::string_view name) {
  if (!line || !line->starts_with(name)) return std::nullopt;
  line->remove_prefix(name.size());
  if (!line->starts_with(' ')) return std::nullopt;
  return line->substr(1);
}

std::string big_endian(std::uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
          static_cast<char>(value)};
}

std::uint64_t big_endian_number(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

std::string length_prefix(std::string_view part) {
  model::ensure(part.size() <= std::numeric_limits<std::uint32_t>::max(), "a part is longer than its prefix can say");
  return big_endian(static_cast<std::uint32_t>(part.size()));
}

std::string checksum(std::string_view lines) {
  const Hash hash = Hasher().sha256(lines);
  return base64(bytes_of(hash).substr(0, 12));
}

bool is_text(std::string_view text) {
  return all_characters(text, [](char32_t c) { return c != 0; });
}

bool is_note_text(std::string_view text) {
  return all_characters(text, [](char32_t c) { return c >= 0x20 || c == U'\n'; });
}

bool is_key_name(std::string_view name) {
  return !name.empty() &&
         all_characters(name, [](char32_t c) { return c > 0x20 && c != 0x7F && c != U'+' && !is_space(c); });
}

void demand_key_name(std::string_view name) {
  if (is_key_name(name)) return;
  throw model::Fault(
      words::say("\"{}\" cannot be the name of a log: it must not be empty nor have spaces, plus signs or "
                 "control characters",
                 name),
      {}, words::say("choose another name, such as example.org/carebank"));
}

std::optional<SignatureLine> parse_signature_line(std::string_view line) {
  if (!line.starts_with(kEmDash)) return std::nullopt;
  line.remove_prefix(kEmDash.size());
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos || !is_key_name(line.substr(0, space))) return std::nullopt;
  const auto bytes = unbase64(line.substr(space + 1));
  if (!bytes || bytes->size() < 5) return std::nullopt;
  return SignatureLine{line.substr(0, space), bytes->substr(0, 4), bytes->substr(4)};
}

std::optional<NoteParts> split_note(std::string_view note) {
  if (note.size() > kMaxNote || !note.ends_with('\n') || !is_note_text(note)) return std::nullopt;
  const std::size_t blank = note.rfind("\n\n");
  if (blank == std::string_view::npos) return std::nullopt;
  NoteParts parts{note.substr(0, blank + 1), {}};
  Lines lines(note.substr(blank + 2));
  while (const auto line = lines.next()) {
    auto signature = parse_signature_line(*line);
    if (!signature || parts.signatures.size() == kMaxSignatures) return std::nullopt;
    parts.signatures.push_back(std::move(*signature));
  }
  if (parts.signatures.empty()) return std::nullopt;
  return parts;
}

std::string signature_line(std::string_view name, std::string_view bytes) {
  std::string line = std::string(kEmDash) + std::string(name) + " ";
  append_base64(line, bytes);
  return line + "\n";
}

std::string detached_signature(const Signer& signer, std::string_view body) {
  const std::string note = signer.sign(body);
  const auto parts = split_note(note);
  model::ensure(parts && parts->signatures.size() == 1, "a note without its signature");
  return parts->signatures.front().signature;
}

}  // namespace seal

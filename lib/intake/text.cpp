#include "intake/text.hpp"

#include <algorithm>
#include <array>

#include "intake/unicode.hpp"
#include "intake/values.hpp"

namespace intake {
namespace {

bool ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The bytes of a three-byte space or zero-width character of the kinds that spreadsheets leave at the ends.
bool wide_space(std::string_view three) {
  if (three == "\u3000" || three == "\uFEFF" || three == "\u202F" || three == "\u2060") return true;
  return three.substr(0, 2) == "\xE2\x80" && static_cast<unsigned char>(three[2]) <= 0x8D;
}

std::size_t space_in_front(std::string_view text) {
  if (ascii_space(text.front())) return 1;
  if (text.substr(0, 2) == "\u00A0") return 2;
  return text.size() >= 3 && wide_space(text.substr(0, 3)) ? 3 : 0;
}

std::size_t space_behind(std::string_view text) {
  if (ascii_space(text.back())) return 1;
  if (text.size() >= 2 && text.substr(text.size() - 2) == "\u00A0") return 2;
  return text.size() >= 3 && wide_space(text.substr(text.size() - 3)) ? 3 : 0;
}

constexpr std::array<std::string_view, 11> formula_characters = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                                 "\n", "＝", "＋", "－", "＠"};

// The length of the character at the front if it is inert under NFC whatever its neighbours are, else 0.
std::size_t inert_nfc(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return 1;
  if (byte(0) == 0xC2) return 2;
  if (text.size() < 3) return 0;
  if (byte(0) >= 0xE4 && byte(0) <= 0xE9) return 3;                       // Han
  if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) < 0xAA) return 3;     // 　、。《》
  if (byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD)) return 3;  // full-width forms
  if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x90) return 3;    // – — “ ” …
  return 0;
}

// Han and ASCII are inert under NFKC too.
bool plainly_nfkc(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) continue;
    if (byte < 0xE4 || byte > 0xE9) return false;
    i += 2;
  }
  return true;
}

std::string without(std::string_view text, bool spaces) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t point = next_point(text, at);
    if (is_invisible(point)) continue;
    if (!spaces && is_space(point)) continue;
    out.append(text, from, at - from);
  }
  return out;
}

// Dropping an invisible character may bring together what composes.
std::string folded_key(std::string_view text, bool spaces) {
  const std::string first = without(nfkc(text), spaces);
  return plainly_nfkc(first) ? first : without(nfkc(first), spaces);
}

constexpr std::u32string_view name_dots = U"\u00B7\u2022\u30FB\u2027\uFF0E\uFF65\u2219\u22C5";

std::u32string points_of(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += next_point(text, at);
  return points;
}

// A name's characters with the dots unified; a plain full stop is a name dot only between two Han characters.
std::u32string name_points(std::string_view text) {
  std::u32string points = points_of(text);
  std::erase_if(points, is_invisible);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool between = i > 0 && i + 1 < points.size() && is_han(points[i - 1]) && is_han(points[i + 1]);
    if (name_dots.find(points[i]) != name_dots.npos || (points[i] == U'.' && between)) points[i] = U'\u00B7';
  }
  return points;
}

// Whether the run of spaces that `at` is in touches a Han character.
bool touches_han(const std::u32string& points, std::size_t at) {
  std::size_t before = at, after = at;
  while (before > 0 && is_space(points[before - 1])) --before;
  while (after < points.size() && is_space(points[after])) ++after;
  return (before > 0 && is_han(points[before - 1])) || (after < points.size() && is_han(points[after]));
}

bool separator_at(std::string_view text, std::size_t at, std::size_t& size) {
  const char c = text[at];
  size = 1;
  if (c == ';' || c == ',' || c == '\n' || c == '\r') return true;
  size = 3;
  if (c != '\xEF' && c != '\xE3') return false;
  const auto three = text.substr(at, 3);
  return three == "；" || three == "，" || three == "、";
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const std::size_t size = space_in_front(text);
    if (size == 0) break;
    text.remove_prefix(size);
  }
  while (!text.empty()) {
    const std::size_t size = space_behind(text);
    if (size == 0) break;
    text.remove_suffix(size);
  }
  return text;
}

bool needs_formula_guard(std::string_view text) {
  return std::any_of(formula_characters.begin(), formula_characters.end(),
                     [&](std::string_view c) { return text.substr(0, c.size()) == c; });
}

std::string_view without_formula_guard(std::string_view text) {
  if (text.size() > 1 && text.front() == '\'' && needs_formula_guard(text.substr(1))) text.remove_prefix(1);
  return text;
}

std::string_view unguarded(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 3 && text.substr(0, 2) == "=\"" && text.back() == '"') text = text.substr(2, text.size() - 3);
  if (text.size() > 1 && text.front() == '\'') text.remove_prefix(1);
  return text;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool plainly_nfc(std::string_view text) {
  while (!text.empty()) {
    const std::size_t size = inert_nfc(text);
    if (size == 0) return false;
    text.remove_prefix(std::min(size, text.size()));
  }
  return true;
}

bool plainly_name(std::string_view text) { return plainly_nfkc(text) && text.find_first_of(" \t\r\n.'") == text.npos; }

bool all_code_characters(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
  });
}

std::string lowered(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string_view shown(std::string_view text) {
  constexpr std::size_t longest = 120;
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

std::string key_text(std::string_view text) {
  if (!plainly_nfkc(text)) return folded_key(text, false);
  std::string out(text);
  std::erase_if(out, ascii_space);
  return out;
}

std::string spaced_key_text(std::string_view text) {
  return std::string(trimmed(plainly_nfkc(text) ? std::string(text) : folded_key(text, true)));
}

std::string free_text(std::string_view text) {
  text = without_formula_guard(trimmed(text));
  return plainly_nfc(text) ? std::string(text) : nfc(text);
}

std::string name_text(std::string_view text) {
  text = without_formula_guard(trimmed(text));
  if (plainly_name(text)) return std::string(text);
  const std::u32string points = name_points(nfc(text));
  std::string out;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (!is_space(points[i]) || !touches_han(points, i)) append_utf8(out, points[i]);
  return nfc(trimmed(out));
}

bool plainly_who(std::string_view text) { return plainly_name(text); }

std::string who_text(std::string_view text) {
  const auto bare = unguarded(text);
  if (plainly_who(bare)) return std::string(bare);
  std::string key = spaced_key_text(bare);
  return !key.empty() && all_code_characters(key) ? key : name_text(bare);
}

void split_list(std::string_view text, std::vector<std::string_view>& pieces) {
  pieces.clear();
  std::size_t from = 0, size = 0;
  const auto add = [&](std::size_t to) {
    const auto piece = trimmed(text.substr(from, to - from));
    if (!piece.empty()) pieces.push_back(piece);
  };
  for (std::size_t at = 0; at < text.size();) {
    if (!separator_at(text, at, size)) {
      ++at;
      continue;
    }
    add(at);
    from = at += size;
  }
  add(text.size());
}

std::vector<std::string> list_text(std::string_view text) {
  std::vector<std::string_view> pieces;
  split_list(without_formula_guard(trimmed(text)), pieces);
  std::vector<std::string> out;
  for (const auto piece : pieces) {
    std::string value = free_text(piece);
    if (!value.empty() && std::find(out.begin(), out.end(), value) == out.end()) out.push_back(std::move(value));
  }
  return out;
}

}  // namespace intake

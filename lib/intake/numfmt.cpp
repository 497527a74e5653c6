#include "intake/numfmt.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "model/day.hpp"

#include <fmt/format.h>

namespace intake {
namespace {

// What stands in a format's first section (of positive numbers), quotes and escapes taken out.
struct Tokens {
  bool year = false, month = false, day = false, hour = false, minute = false, second = false, elapsed = false;
  bool digits = false;  // 0 # ?: what follows as E is an exponent
};

bool starts(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

// Passes over what is shown as it is, and what is no text at all. True if there was such a thing at `at`.
bool pass_over(std::string_view code, std::size_t& at, Tokens& tokens) {
  const char c = code[at];
  if (c == '"') {
    const auto close = code.find('"', at + 1);
    at = close == code.npos ? code.size() : close + 1;
    return true;
  }
  if (c == '\\' || c == '_' || c == '*') {
    at += 2;
    return true;
  }
  if (c != '[') return false;
  const auto close = code.find(']', at);
  const auto inside = code.substr(at + 1, close == code.npos ? code.npos : close - at - 1);
  if (!inside.empty() && inside.find_first_not_of(inside.front()) == inside.npos && std::string_view("hHmMsS").find(inside.front()) != std::string_view::npos)
    tokens.elapsed = true;
  at = close == code.npos ? code.size() : close + 1;
  return true;
}

// The next letter of a date or time behind `at`: s makes the m before it minutes.
bool seconds_follow(std::string_view code, std::size_t at) {
  Tokens ignored;
  while (at < code.size() && code[at] != ';') {
    if (pass_over(code, at, ignored)) continue;
    const char c = static_cast<char>(code[at] | 0x20);
    if (c == 's') return true;
    if (c == 'y' || c == 'd' || c == 'h' || c == 'm') return false;
    ++at;
  }
  return false;
}

Tokens tokens_of(std::string_view code) {
  Tokens tokens;
  bool after_hour = false;
  for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
    if (pass_over(code, at, tokens)) {
      after_hour |= tokens.elapsed;
      continue;
    }
    const auto rest = code.substr(at);
    if (starts(rest, "General") || starts(rest, "GENERAL") || starts(rest, "通用格式")) return {};
    if (starts(rest, "AM/PM") || starts(rest, "am/pm")) {
      at += 5;
      continue;
    }
    const char c = code[at] >= 'A' && code[at] <= 'Z' ? static_cast<char>(code[at] | 0x20) : code[at];
    std::size_t run = 1;
    while (at + run < code.size() && (code[at + run] | 0x20) == (code[at] | 0x20)) ++run;
    if (c == 'y' || c == 'b' || (c == 'e' && !tokens.digits)) tokens.year = true, after_hour = false;
    if (c == 'd' || (c == 'a' && run >= 3)) tokens.day = true, after_hour = false;
    if (c == 'h') tokens.hour = after_hour = true;
    if (c == 's') tokens.second = true;
    if (c == 'm') {
      const bool minutes = after_hour || seconds_follow(code, at + run);
      (minutes ? tokens.minute : tokens.month) = true;
      after_hour = false;
    }
    if (c == '0' || c == '#' || c == '?') tokens.digits = true;
    at += run;
  }
  return tokens;
}

constexpr std::int64_t day_seconds = 86400;
constexpr std::int64_t last_serial_1900 = 2958465;  // 9999-12-31


}  // namespace

std::string clock_text(std::int64_t seconds) {
  const std::int64_t h = seconds / 3600, m = seconds / 60 % 60, s = seconds % 60;
  return s == 0 ? fmt::format("{:02}:{:02}", h, m) : fmt::format("{:02}:{:02}:{:02}", h, m, s);
}

std::string iso_text(std::string_view iso) {
  std::string text(iso.substr(0, iso.find_first_of(".Z")));
  const auto t = text.find('T');
  if (t == 0) text.erase(0, 1);
  else if (t != text.npos) text[t] = ' ';
  if (text.ends_with(" 00:00:00")) return text.substr(0, text.size() - 9);
  if (text.ends_with(":00") && text.size() > 5 && std::count(text.begin(), text.end(), ':') == 2) text.resize(text.size() - 3);
  return text;
}

Shows shows(std::string_view format_code) {
  const Tokens tokens = tokens_of(format_code);
  if (tokens.elapsed) return Shows::duration;
  if (tokens.day || (tokens.month && !tokens.year)) return Shows::day;
  if (tokens.year) return tokens.month ? Shows::month : Shows::day;
  return tokens.hour || tokens.minute || tokens.second ? Shows::time : Shows::number;
}

Shows shows_built_in(unsigned id) {
  switch (id) {
    case 17: case 27: case 36: case 50: case 52: case 57: return Shows::month;
    case 14: case 15: case 16: case 22: case 28: case 29: case 30: case 31: case 51: case 53: case 54: case 58: return Shows::day;
    case 18: case 19: case 20: case 21: case 32: case 33: case 34: case 35: case 45: case 47: case 55: case 56: return Shows::time;
    case 46: return Shows::duration;
    default: return Shows::number;
  }
}

SerialText serial_text(std::string_view digits, Shows shows, bool epoch_1904) {
  const SerialText as_it_is{CellKind::number, std::string(digits)};
  double serial = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), serial);
  const std::int64_t last = epoch_1904 ? last_serial_1900 - 1462 : last_serial_1900;
  if (shows == Shows::number || error != std::errc() || end != digits.data() + digits.size() || !(serial >= 0) || serial >= static_cast<double>(last + 1))
    return as_it_is;
  const auto seconds = static_cast<std::int64_t>(std::llround(serial * static_cast<double>(day_seconds)));
  if (shows == Shows::duration) return {CellKind::text, clock_text(seconds)};
  const std::int64_t whole = seconds / day_seconds, rest = seconds % day_seconds;
  if (whole == 0 && shows == Shows::time) return {CellKind::text, clock_text(rest)};
  // The 1900 calendar counts a 29 February 1900 that never was.
  if (!epoch_1904 && (whole == 0 || whole == 60)) return as_it_is;
  const auto first = epoch_1904 ? model::Day::of(1904, 1, 1) : model::Day::of(1899, 12, whole < 60 ? 31 : 30);
  const std::string day = (*first + static_cast<int>(whole)).iso();
  if (shows == Shows::month) return {CellKind::month, day};
  return {CellKind::text, rest == 0 ? day : day + " " + clock_text(rest)};
}

std::string number_text(double value) {
  if (!std::isfinite(value)) return "";
  char text[40];
  const bool plain = std::abs(value) < 1e15;
  if (plain && value == std::floor(value)) return fmt::format("{}", static_cast<std::int64_t>(value));
  const auto [end, error] = std::to_chars(text, text + sizeof text, value, plain ? std::chars_format::general : std::chars_format::scientific);
  return {text, end};
}

std::string tidy_number(std::string_view digits) {
  const bool plain = digits.find_first_not_of("0123456789") == digits.npos;
  if (plain) return std::string(digits);
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || !(std::abs(value) < 1e15)) return std::string(digits);
  char rounded[32];
  std::snprintf(rounded, sizeof rounded, "%.15g", value);
  std::from_chars(rounded, rounded + std::strlen(rounded), value);
  return number_text(value);
}

}  // namespace intake

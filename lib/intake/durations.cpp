#include "intake/text.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr int minutes_max = 1440;

// A decimal without sign: value / scale.
struct Number {
  std::int64_t value = 0, scale = 1;
};

std::optional<Number> take_number(std::string_view& text) {
  Number number;
  std::size_t at = 0, whole = 0, decimals = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++whole) {
    if (whole == 9) return std::nullopt;
    number.value = number.value * 10 + (text[at] - '0');
  }
  if (whole == 0) return std::nullopt;
  if (at + 1 < text.size() && text[at] == '.') {
    for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++decimals) {
      if (decimals == 6) return std::nullopt;
      number.value = number.value * 10 + (text[at] - '0');
      number.scale *= 10;
    }
    if (decimals == 0) return std::nullopt;
  }
  text.remove_prefix(at);
  return number;
}

bool take_any(std::string_view& text, std::initializer_list<std::string_view> units) {
  for (const auto unit : units) {
    if (text.substr(0, unit.size()) != unit) continue;
    text.remove_prefix(unit.size());
    return true;
  }
  return false;
}

bool take_hour_unit(std::string_view& text) {
  return take_any(text, {"个小时", "小时", "时", "hours", "hour", "hrs", "hr", "h"});
}
bool take_minute_unit(std::string_view& text) {
  return take_any(text, {"分钟", "分", "minutes", "minute", "mins", "min", "m"});
}

Problem unclear(std::string_view text) {
  return {"bad-value", words::say("“{}” is not a duration", shown(text)),
          words::say("Write whole minutes (90), or 90分钟, 1.5小时, 1小时30分, 1:30.")};
}
Problem not_whole(std::string_view text) {
  return {"bad-value", words::say("“{}” does not give whole minutes", shown(text)),
          words::say("Write the minutes, like 80分钟.")};
}
Problem out_of_range(std::string_view text) {
  return {"service-duration", words::say("“{}” is not between 1 minute and 24 hours", shown(text)),
          words::say("Correct the duration; what lasts longer than a day is several services.")};
}

// Number times `factor` as whole minutes within a day.
Parsed<int> minutes_of(Number number, int factor, std::string_view text, std::int64_t more = 0) {
  const std::int64_t scaled = number.value * factor;
  if (scaled % number.scale != 0) return not_whole(text);
  const std::int64_t minutes = scaled / number.scale + more;
  if (minutes < 1 || minutes > minutes_max) return out_of_range(text);
  return static_cast<int>(minutes);
}

// The part behind H: of H:MM or H:MM:00.
Parsed<int> clock_minutes(Number hours, std::string_view rest, std::string_view text) {
  const auto two_digits = [&](int& value) {
    if (rest.size() < 3 || rest[0] != ':' || rest[1] < '0' || rest[1] > '5' || rest[2] < '0' || rest[2] > '9')
      return false;
    value = (rest[1] - '0') * 10 + (rest[2] - '0');
    rest.remove_prefix(3);
    return true;
  };
  int minutes = 0, seconds = 0;
  if (hours.scale != 1 || !two_digits(minutes)) return unclear(text);
  if (!rest.empty() && !two_digits(seconds)) return unclear(text);
  if (!rest.empty()) return unclear(text);
  if (seconds != 0) return not_whole(text);
  return minutes_of(hours, 60, text, minutes);
}

// N小时 and what follows it.
Parsed<int> hours_and_minutes(Number hours, std::string_view rest, std::string_view text) {
  if (rest.empty()) return minutes_of(hours, 60, text);
  const auto minutes = take_number(rest);
  if (hours.scale != 1 || !minutes || minutes->scale != 1 || minutes->value > 59) return unclear(text);
  take_minute_unit(rest);
  if (!rest.empty()) return unclear(text);
  return minutes_of(hours, 60, text, minutes->value);
}

Parsed<int> bare_minutes(Number number, std::string_view text) {
  if (number.scale != 1 && number.value % number.scale != 0)
    return Problem{"bad-value", words::say("“{}” in a column of minutes: hours or minutes?", shown(text)),
                   words::say("Write whole minutes, or add the unit, like 1.5小时.")};
  return minutes_of(number, 1, text);
}

Parsed<int> duration(std::string_view text, bool hours_column) {
  const std::string key = lowered(key_text(unguarded(text)));
  std::string_view rest = key;
  if (rest == "半小时" || rest == "半个小时") return 30;
  if (rest.size() > 1 && rest.front() == '-' && rest[1] >= '0' && rest[1] <= '9') return out_of_range(text);
  const auto number = take_number(rest);
  if (!number) return unclear(text);
  if (rest.empty()) return hours_column ? minutes_of(*number, 60, text) : bare_minutes(*number, text);
  if (rest.front() == ':') return clock_minutes(*number, rest, text);
  if (take_hour_unit(rest)) return hours_and_minutes(*number, rest, text);
  if (take_minute_unit(rest) && rest.empty()) return minutes_of(*number, 1, text);
  return unclear(text);
}

// Plain digits, the usual case, without an allocation.
std::optional<int> plain_minutes(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value >= 1 && value <= minutes_max ? std::optional(value) : std::nullopt;
}

}  // namespace

Parsed<int> duration_minutes(std::string_view text) {
  if (const auto plain = plain_minutes(text)) return *plain;
  return duration(text, false);
}

Parsed<int> duration_hours(std::string_view text) { return duration(text, true); }

}  // namespace intake

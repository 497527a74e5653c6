#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "intake/text.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

// A hand that moves along a text.
class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  bool done() const { return at_ == text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }
  bool take(std::string_view what) {
    if (text_.substr(at_, what.size()) != what) return false;
    at_ += what.size();
    return true;
  }
  bool spaces() {
    const std::size_t from = at_;
    while (take(" ") || take("\t") || take("\n") || take("\r")) {
    }
    return at_ != from;
  }
  // The run of digits here, at most nine; how many there were.
  int digits(int& value) {
    int count = 0;
    for (value = 0; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && count < 9; ++at_, ++count)
      value = value * 10 + (text_[at_] - '0');
    return count;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

struct Date {
  int year = 0, month = 0, day = 0;   // day 0: not given
  bool single_digit_decimal = false;  // 1948.1
};

enum class Why { words, two_digit_year, day_first, year_alone, impossible, no_day, january_or_october };

// 17597, or 45793.39 with a time: a day whose cell lost its date format.
std::optional<model::Day> serial_day(std::string_view text) {
  const std::string key = key_text(unguarded(text));
  Scan scan(key);
  int serial = 0, fraction = 0;
  constexpr int five_digits = 10000;
  if (scan.digits(serial) != 5 || serial < five_digits) return std::nullopt;
  if (scan.take(".") && scan.digits(fraction) == 0) return std::nullopt;
  scan.digits(fraction);  // a scan stops at the ninth
  if (!scan.done()) return std::nullopt;
  return *model::Day::of(1899, 12, 30) + serial;
}

Problem problem(Why why, std::string_view text, bool day_may_lack) {
  if (const auto day = why == Why::words ? serial_day(text) : std::nullopt)
    return {"bad-date", words::say("“{}” is the bare number of a day ({} in most workbooks)", shown(text), day->iso()),
            words::say("Give the column a date format in Excel or WPS and save it, or write the days like 2025-07-01.")};
  const auto say = [&] {
    switch (why) {
      case Why::two_digit_year:
        return words::say("“{}” has a year of two digits", shown(text));
      case Why::day_first:
        return words::say("“{}” does not begin with the year", shown(text));
      case Why::year_alone:
        return words::say("“{}” is a year alone", shown(text));
      case Why::impossible:
        return words::say("there is no such day as “{}”", shown(text));
      case Why::no_day:
        return words::say("“{}” lacks the day", shown(text));
      case Why::january_or_october:
        return words::say("“{}” may be January or October", shown(text));
      case Why::words:
        break;
    }
    return words::say("“{}” is not a date", shown(text));
  };
  return {"bad-date", say(),
          day_may_lack ? words::say("Write it like 1951-09-28, or 1951-09 where the day is not known.")
                       : words::say("Write it like 2025-07-01.")};
}

// H:MM, H:MM:SS, H:MM:SS.fff; nothing may follow.
bool clock(Scan& scan, int& minute) {
  int hours = 0, minutes = 0, seconds = 0;
  const int wide = scan.digits(hours);
  if (wide < 1 || wide > 2 || !scan.take(":") || scan.digits(minutes) != 2) return false;
  if (scan.take(":")) {
    if (scan.digits(seconds) != 2) return false;
    int fraction = 0;
    if (scan.take(".") && scan.digits(fraction) == 0) return false;
  }
  scan.spaces();
  if (!scan.done() || minutes > 59 || seconds > 59 || hours > 24 || (hours == 24 && minutes + seconds > 0))
    return false;
  minute = hours * 60 + minutes;
  return true;
}

// What may follow a date: nothing, or a time of day, which is dropped.
bool only_time_follows(Scan& scan, bool parted) {
  if (scan.spaces() || scan.take("T")) parted = true;
  int minute = 0;
  return scan.done() || (parted && clock(scan, minute));
}

struct Separator {
  std::string_view text;
  bool han = false;
};

std::optional<Separator> take_separator(Scan& scan) {
  for (const std::string_view dash : {"-", "/", ".", "‐", "‑", "–", "—", "−"})
    if (scan.take(dash)) return Separator{dash};
  if (scan.take("年")) return Separator{"年", true};
  return std::nullopt;
}

std::variant<Date, Why> compact(int digits, int number, Scan& scan) {
  if (digits == 8) {
    if (!only_time_follows(scan, false)) return Why::words;
    return Date{number / 10000, number / 100 % 100, number % 100};
  }
  if (!scan.done()) return Why::words;
  // 195109 is a year and a month; anything else of six digits would be a year of two.
  const bool plausible = number / 100 >= 1800 && number / 100 <= 2099 && number % 100 >= 1 && number % 100 <= 12;
  if (!plausible) return Why::two_digit_year;
  return Date{number / 100, number % 100, 0};
}

// A short number first: a year of two digits, or the day or month before the year.
Why short_year(Scan& scan) {
  int number = 0;
  for (int part = 0; part < 2; ++part) {
    scan.spaces();
    if (!take_separator(scan)) return Why::words;
    scan.spaces();
    if (scan.digits(number) == 4) return Why::day_first;
  }
  return Why::two_digit_year;
}

std::variant<Date, Why> after_year(int year, Scan& scan) {
  scan.spaces();
  const auto separator = take_separator(scan);
  if (!separator) return scan.done() ? Why::year_alone : Why::words;
  scan.spaces();
  Date date{year, 0, 0};
  const int month_digits = scan.digits(date.month);
  if (month_digits == 0 && scan.done()) return Why::year_alone;
  if (month_digits < 1 || month_digits > 2) return Why::words;
  const bool more_follows = [&] {
    scan.spaces();
    return separator->han ? scan.take("月") && !scan.done() : scan.take(separator->text);
  }();
  if (!more_follows) {
    date.single_digit_decimal = separator->text == "." && month_digits == 1;
    return scan.done() ? std::variant<Date, Why>(date) : Why::words;
  }
  scan.spaces();
  const int day_digits = scan.digits(date.day);
  if (day_digits < 1 || day_digits > 2) return Why::words;
  if (date.day == 0) return Why::impossible;
  const bool spaced = scan.spaces();
  const bool han_end = separator->han && (scan.take("日") || scan.take("号"));
  if (!only_time_follows(scan, spaced || han_end)) return Why::words;
  return date;
}

std::variant<Date, Why> parse_date(std::string_view text) {
  Scan scan(text);
  int number = 0;
  const int digits = scan.digits(number);
  if (digits == 8 || digits == 6) return compact(digits, number, scan);
  if (digits == 1 || digits == 2) return short_year(scan);
  if (digits != 4) return Why::words;
  return after_year(number, scan);
}

Problem in_future(std::string code, std::string_view text, model::Day today) {
  return {std::move(code), words::say("“{}” is after today, {}", shown(text), today.iso()),
          words::say("Correct the day, or import the row when it has come.")};
}

// 0.3958: a time of day whose cell lost its format.
std::optional<int> serial_minute(std::string_view text) {
  const std::string key = key_text(unguarded(text));
  Scan scan(key);
  int zero = 0, fraction = 0;
  if (scan.digits(zero) != 1 || zero != 0 || !scan.take(".")) return std::nullopt;
  const int digits = scan.digits(fraction);
  scan.digits(zero);  // beyond the ninth, where a scan stops, none changes a minute
  if (digits == 0 || !scan.done()) return std::nullopt;
  double part = fraction;
  for (int i = 0; i < digits; ++i) part /= 10;
  constexpr int day_minutes = 1440;
  return static_cast<int>(std::lround(part * day_minutes)) % day_minutes;
}

Problem not_a_time(std::string_view text) {
  if (const auto minute = serial_minute(text))
    return {"bad-time", words::say("“{}” is the bare number of a time ({})", shown(text), fmt::format("{}:{:02}", *minute / 60, *minute % 60)),
            words::say("Give the column a time format in Excel or WPS and save it, or write the times like 14:30.")};
  return {"bad-time", words::say("“{}” is not a time of day", shown(text)), words::say("Write it like 14:30.")};
}

// What stands before the time must be a date, or the cell means something else.
std::string_view without_date(std::string_view text) {
  for (const std::string_view end : {" ", "T", "日", "号"}) {
    const auto at = text.rfind(end);
    if (at == text.npos) continue;
    const std::size_t cut = end.size() == 1 ? at : at + end.size();
    const auto date = parse_date(trimmed(text.substr(0, cut)));
    const auto* found = std::get_if<Date>(&date);
    if (found != nullptr && model::Day::of(found->year, found->month, found->day))
      return trimmed(text.substr(at + end.size()));
  }
  return text;
}

}  // namespace

Parsed<model::Day> day(std::string_view text, model::Day today, std::string_view future_code) {
  auto day = model::Day::parse(text);
  if (!day) {
    const std::string key = spaced_key_text(unguarded(text));
    const auto date = parse_date(key);
    if (const auto* why = std::get_if<Why>(&date)) return problem(*why, text, false);
    const auto& found = std::get<Date>(date);
    if (found.day == 0 && model::Day::of(found.year, found.month, 1)) return problem(Why::no_day, text, false);
    day = model::Day::of(found.year, found.month, found.day);
  }
  if (!day) return problem(Why::impossible, text, false);
  if (!future_code.empty() && *day > today) return in_future(std::string(future_code), text, today);
  return *day;
}

Parsed<model::Birth> birth(std::string_view text, model::Day today) {
  const auto date = parse_date(spaced_key_text(unguarded(text)));
  if (const auto* why = std::get_if<Why>(&date)) return problem(*why, text, true);
  const auto& found = std::get<Date>(date);
  // Typed as a number, October's zero is lost.
  if (found.single_digit_decimal && found.month == 1) return problem(Why::january_or_october, text, true);
  const auto first = model::Day::of(found.year, found.month, found.day == 0 ? 1 : found.day);
  if (!first) return problem(Why::impossible, text, true);
  if (*first > today) return in_future("future-day", text, today);
  return model::Birth{found.year, found.month, found.day};
}

Parsed<int> time_of_day(std::string_view text) {
  const std::string key = spaced_key_text(unguarded(text));
  Scan scan(without_date(key));
  int minute = 0;
  if (!clock(scan, minute)) return not_a_time(text);
  return minute;
}

}  // namespace intake

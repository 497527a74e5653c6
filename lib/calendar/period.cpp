#include <algorithm>

#include "calendar/calendar.hpp"

namespace calendar {
namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::optional<Period> months(int year, int first, int last, std::string name) {
  const auto from = model::Day::of(year, first, 1);
  if (!from || !model::Day::of(year, last, 1)) return std::nullopt;
  return Period{*from, model::last_of_month(year, last), std::move(name)};
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::optional<Period> parse_quarter(std::string_view text) {
  const char quarter = text[5];
  if (quarter < '1' || quarter > '4') return std::nullopt;
  const int index = quarter - '1';
  // The name is written with a capital, so that one quarter has one name whatever was typed.
  return months(number(text.substr(0, 4)), index * 3 + 1, index * 3 + 3,
                std::string(text.substr(0, 4)) + "Q" + quarter);
}

std::optional<Period> parse_span(std::string_view text) {
  const auto from = model::Day::parse(text.substr(0, 10));
  const auto to = model::Day::parse(text.substr(12));
  if (!from || !to || *to < *from) return std::nullopt;
  return Period{*from, *to, std::string(text)};
}

}  // namespace

std::optional<Period> parse_period(std::string_view text) {
  if (text.size() == 22 && text.substr(10, 2) == "..") return parse_span(text);
  if (text.size() < 4 || !all_digits(text.substr(0, 4))) return std::nullopt;
  const int year = number(text.substr(0, 4));
  if (text.size() == 4) return months(year, 1, 12, std::string(text));
  if (text.size() == 6 && (text[4] == 'Q' || text[4] == 'q')) return parse_quarter(text);
  if (text.size() != 7 || text[4] != '-' || !all_digits(text.substr(5))) return std::nullopt;
  const int month = number(text.substr(5));
  return months(year, month, month, std::string(text));
}

Period quarter_of(model::Day day) {
  const int index = (day.month() - 1) / 3;
  return *months(day.year(), index * 3 + 1, index * 3 + 3,
                 std::to_string(day.year()) + "Q" + std::to_string(index + 1));
}

Period month_of(model::Day day) {
  return *months(day.year(), day.month(), day.month(), std::to_string(day.year()) + "-" + two_digits(day.month()));
}

}  // namespace calendar

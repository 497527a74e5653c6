// Single values as clerks write them -> values, or why not (details 5 to 9). Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/day.hpp"

namespace intake {

// Why a value was not understood: the code of the refusal, a sentence, what to do (both in the language chosen).
struct Problem {
  std::string code, reason, advice;
};
template <class T>
using Parsed = std::variant<T, Problem>;

// NFKC, without spaces and invisible characters (default ignorable): for headers, codes, numbers, dates.
std::string key_text(std::string_view text);
// As typed, NFC; ends trimmed; the leading ' that guards a formula character taken off.
std::string free_text(std::string_view text);
// NFC; invisible characters and spaces beside Han dropped; every name dot becomes U+00B7; ends trimmed; guard off.
std::string name_text(std::string_view text);
// Split at ; ； 、 , ， and line breaks, each trimmed, empties and repeats dropped, order kept.
std::vector<std::string> list_text(std::string_view text);

// Codes are 1 to 32, refs 1 to 64 of A-Z a-z 0-9 - _ after key_text.
Parsed<std::string> code(std::string_view text);
Parsed<std::string> ref(std::string_view text);

// Y-M-D with - / . or 年月日/号, YYYYMMDD, also full-width; a time part after it is dropped. Two-digit years, D/M/Y, a
// year alone, words, lunar dates and impossible days are refused. A day after `today` is refused with `future_code`
// unless `future_code` is empty.
Parsed<model::Day> day(std::string_view text, model::Day today, std::string_view future_code = {});
Parsed<model::Birth> birth(std::string_view text, model::Day today);  // the day of the month may be missing
// H:MM (H:MM:SS, full-width; a date part before it is dropped) -> minute of the day, 0..1439; 24:00 is 1440.
Parsed<int> time_of_day(std::string_view text);
// A column headed minutes: whole minutes, N分钟, N小时, N.N小时, N小时M分, 半小时, H:MM; a bare fraction is refused. A
// column headed hours: N, N.N (must give whole minutes) and the same with units. Zero, negative, over 1,440, 约...:
// refused.
Parsed<int> duration_minutes(std::string_view text);
Parsed<int> duration_hours(std::string_view text);

// GB 11643: 18 characters, x raised, check digit (ISO 7064 MOD 11-2), a possible birth date not after `today`. 15
// digits are refused with the 18 they would be; 无 and the like: leave it blank. Codes: invalid-id-number.
struct IdNumber {
  std::string text;
  model::Day born;
  int sex = 0;  // 1 male, 2 female
};
Parsed<IdNumber> id_number(std::string_view text, model::Day today);
char id_check_digit(std::string_view first_17);
// Spaces, dashes, brackets, +86 off; 11 digits from 1, or 7 to 12 digits of a landline.
Parsed<std::string> phone(std::string_view text);
Parsed<int> sex(std::string_view text);    // GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
Parsed<bool> tick(std::string_view text);  // details 9
Parsed<std::int64_t> count(std::string_view text);

}  // namespace intake

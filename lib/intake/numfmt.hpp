// Number cells of spreadsheets whose format says that they are days or times.
#pragma once

#include <string>
#include <string_view>

#include "intake/grid.hpp"

namespace intake {

// What a number format shows of a serial.
enum class Shows : unsigned char {
  number,
  day,        // a date, without or with a time behind it
  month,      // year and month, no day
  time,       // a time of day
  duration,   // [h]:mm
};
// By a format's code: quotes, escapes, [Red], sections and 上午/下午 are seen through; General and 通用格式 are numbers.
Shows shows(std::string_view format_code);
// By the number of a built-in format, also the Chinese ones (27 to 36, 50 to 58).
Shows shows_built_in(unsigned id);

// The cell of a serial: ISO text, or the digits as they are where the serial is none (negative, beyond 9999, and
// 60 in the 1900 calendar, a day that never was). `digits` is the number as the file has it.
struct SerialText {
  CellKind kind = CellKind::text;
  std::string text;
};
SerialText serial_text(std::string_view digits, Shows shows, bool epoch_1904);

// Seconds as 09:30 or 25:30:15.
std::string clock_text(std::int64_t seconds);
// A day or time as XML has it (2025-07-01T09:30:00.000Z), as serials come: 2025-07-01 09:30; fractions of a second dropped.
std::string iso_text(std::string_view iso);

// A double as digits: never 16 or more literal digits, so that no ID number that a spreadsheet rounded looks like one.
std::string number_text(double value);

// A number without a date format: more digits than a double holds were never meant, and an exponent is a way of
// writing; but of a number too long for a double the digits stay as they are, so that it is seen what became of it.
std::string tidy_number(std::string_view digits);

}  // namespace intake

// The Chinese lunisolar calendar of the years in which festivals can fall due. Pure.
#pragma once

#include <optional>

#include "model/day.hpp"

namespace calendar {

// The lunar years known: every day of the Gregorian years 1950 to 2100 lies in one of them. (What is not yet spring
// festival still belongs to the lunar year before.)
constexpr int lunar_first = 1949, lunar_last = 2100;

// The day of an ordinary month, never of a leap month: festivals fall in ordinary months. Lunar year Y is the one whose
// first day, 春节, lies in the Gregorian year Y; its last weeks lie in Y + 1. nullopt outside the years known, and for a
// month or a day that the year does not have: the 30th of a month of 29 days.
// By the rules of GB/T 33661-2017; the days are those of Beijing.
std::optional<model::Day> lunar_day(int lunar_year, int month, int day);

// 29 or 30 days, of an ordinary month; 0 outside the years known.
int lunar_month_length(int lunar_year, int month);

// The month after which the year has a leap month, 0 for none and outside the years known.
int lunar_leap_month(int lunar_year);

}  // namespace calendar

// Quantities as types, so that minutes never meet points by accident.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace model {

// A row's number for ever: the index of the log entry that founded it. Zero is never used: entry 0 is the log's own.
template <class Tag>
struct Id {
  std::int64_t value = 0;
  explicit operator bool() const { return value != 0; }
  auto operator<=>(const Id&) const = default;
};
using PersonId = Id<struct PersonTag>;
using OrgId = Id<struct OrgTag>;
using ServiceId = Id<struct ServiceTag>;
using PairId = Id<struct PairTag>;

// Points in thousandths. Storage units and prices are multiples of a thousandth; no floating point touches them.
struct Points {
  std::int64_t milli = 0;
  auto operator<=>(const Points&) const = default;
  Points operator+(Points o) const { return {milli + o.milli}; }
  Points operator-(Points o) const { return {milli - o.milli}; }
  Points operator-() const { return {-milli}; }
  Points& operator+=(Points o) { milli += o.milli; return *this; }
  bool multiple_of(Points unit) const { return unit.milli > 0 && milli % unit.milli == 0; }
};

// Decimal without trailing zeros: 500 -> "0.5", 12000 -> "12", -1 -> "-0.001".
std::string to_string(Points p);
// Accepts what to_string writes, also with trailing zeros; nullopt for anything else (more than three decimals,
// exponents, signs other than a leading '-', more than 12 digits before the point).
std::optional<Points> parse_points(std::string_view text);

// Whole decimal number without sign, at most 18 digits; nullopt otherwise.
std::optional<std::int64_t> parse_count(std::string_view text);

// numerator / denominator with four decimals, rounded half up; empty for a zero denominator (the contract's ratios).
std::string ratio(std::int64_t numerator, std::int64_t denominator);

}  // namespace model

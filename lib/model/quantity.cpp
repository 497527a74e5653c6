#include "model/quantity.hpp"

#include <cstdlib>

namespace model {

std::string to_string(Points p) {
  const bool negative = p.milli < 0;
  const std::uint64_t size = negative ? 0 - static_cast<std::uint64_t>(p.milli) : static_cast<std::uint64_t>(p.milli);
  std::string text = (negative ? "-" : "") + std::to_string(size / 1000);
  std::string decimals = std::to_string(1000 + size % 1000).substr(1);
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  if (!decimals.empty()) text += "." + decimals;
  return text;
}

std::optional<std::int64_t> parse_count(std::string_view text) {
  if (text.empty() || text.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Points> parse_points(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const auto dot = text.find('.');
  const auto whole = parse_count(text.substr(0, dot));
  if (!whole || *whole > 999'999'999'999) return std::nullopt;
  std::int64_t milli = *whole * 1000;
  if (dot != std::string_view::npos) {
    std::string decimals(text.substr(dot + 1));
    while (decimals.size() > 3 && decimals.back() == '0') decimals.pop_back();
    const auto part = parse_count(decimals);
    if (!part || decimals.size() > 3) return std::nullopt;
    std::int64_t scaled = *part;
    for (std::size_t i = decimals.size(); i < 3; ++i) scaled *= 10;
    milli += scaled;
  }
  return Points{negative ? -milli : milli};
}

std::string ratio(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) return "";
  // Half up on the fifth decimal, in whole numbers: (20000 n + d) / 2d.
  const std::int64_t scaled = (20000 * numerator + denominator) / (2 * denominator);
  const std::string decimals = std::to_string(10000 + scaled % 10000).substr(1);
  return std::to_string(scaled / 10000) + "." + decimals;
}

}  // namespace model

// Asking for figures and reading them shortly.
#pragma once

#include <doctest/doctest.h>

#include "indicators/indicators.hpp"
#include "town.hpp"
#include "words/words.hpp"

namespace town {

struct Asked {
  std::string period = "2025Q3", today = "2025-12-31";
  std::int64_t position = -1;
};

inline std::string shown(const model::Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* decimal = std::get_if<model::Decimal>(&cell)) return decimal->text;
  return "";
}

// One figure with all it says, on a line.
inline std::string line(const indicators::Figure& f) {
  std::string out = f.id + " " + shown(f.numerator) + "/" + shown(f.denominator) + "=" + f.value + " " + f.unit + " " + f.meaning;
  for (const auto& [name, number] : f.people) out += " " + name + "=" + std::to_string(number);
  for (const auto& sentence : f.excluded) out += "; " + sentence;
  return out;
}

// Counted twice: in one thread on a connection that may write, and in two where nothing can be written meanwhile.
inline std::vector<indicators::Figure> figures(const Town& t, rules::Pack p = pack(), const Asked& asked = {}) {
  words::choose(words::Language::en);
  const rules::Book b = book(std::move(p));
  const auto of = [&](const store::Ledger& ledger) {
    return indicators::compute(
        {ledger, b, *calendar::parse_period(asked.period), *model::Day::parse(asked.today), asked.position, nullptr});
  };
  auto all = of(t.ledger());
  const auto again = of(store::Ledger::open(t.ledger().path(), store::Mode::read));
  REQUIRE(all.size() == again.size());
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(line(all[i]) == line(again[i]));
  return all;
}

// "numerator/denominator=value" of every row of one indicator, joined by spaces; counts: "value".
inline std::string get(const std::vector<indicators::Figure>& all, const std::string& id) {
  std::string out;
  for (const auto& f : all) {
    if (f.id != id) continue;
    const std::string below = shown(f.denominator);
    out += (out.empty() ? "" : " ") + (below.empty() ? f.value : shown(f.numerator) + "/" + below + "=" + f.value);
  }
  return out;
}

inline std::vector<std::string> left_out(const std::vector<indicators::Figure>& all, const std::string& id) {
  for (const auto& f : all)
    if (f.id == id) return f.excluded;
  return {};
}

}  // namespace town

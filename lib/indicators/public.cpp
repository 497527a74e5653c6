#include <algorithm>
#include <set>

#include "indicators/indicators.hpp"
#include "words/words.hpp"

namespace indicators {

model::Sheet public_sheet(const std::vector<Figure>& figures, const calendar::Period& period, std::int64_t least) {
  std::set<std::string> hidden;
  for (const auto& figure : figures)
    for (const auto& people : figure.people)
      if (people.number > 0 && people.number < least) hidden.insert(people.name);
  model::Sheet out = sheet(figures, period);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto& f = figures[i];
    if (!std::any_of(f.people.begin(), f.people.end(), [&](const auto& people) { return hidden.contains(people.name); }) &&
        !std::any_of(f.beside.begin(), f.beside.end(), [&](const auto& name) { return hidden.contains(name); }))
      continue;
    auto& row = out.rows[i];
    std::fill(row.end() - 3, row.end(), model::Cell{});
    row.back() = model::Named{"", "(<" + std::to_string(least) + ")"};
  }
  if (least > 1)
    out.notes.push_back(words::say("Public edition: (<{0}) stands for a figure of fewer than {0} people, or one that would tell such a figure.", least));
  return out;
}

}  // namespace indicators

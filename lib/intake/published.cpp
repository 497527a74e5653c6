// What published figures are called and counted in: config/published.csv, which travels inside the binary.
#include <algorithm>

#include "intake/text.hpp"
#include "intake/totals.hpp"
#include "intake/values.hpp"

namespace intake {
std::string_view embedded(std::string_view name);  // see lib/embed.cmake

namespace {

std::vector<std::string> names_of(const Row& row) {
  auto names = list_text(row.get("names"));
  for (auto& name : names) name = lowered(key_text(name));
  return names;
}

Published read_published() {
  const std::vector<Known> columns = {{"kind", {}, Known::Use::plain},
                                      {"id", {}, Known::Use::plain},
                                      {"thing", {}, Known::Use::plain},
                                      {"units", {}, Known::Use::plain},
                                      {"names", {}, Known::Use::plain}};
  constexpr std::string_view name = "published.csv";
  const auto table = Table::from_bytes(std::string(embedded(name)), std::string(name), columns);
  Published out;
  std::vector<model::Term> units;
  table.each([&](const Row& row) {
    const auto kind = row.get("kind");
    const std::string id(row.get("id"));
    if (kind == "unit") units.push_back({id, id, names_of(row)});
    if (kind == "lead") out.leads = names_of(row);
    if (kind == "tail") out.tails = names_of(row);
    if (kind == "figure")
      out.figures.push_back({id, std::string(row.get("thing")), list_text(row.get("units")), names_of(row)});
  });
  out.units = model::Vocabulary(std::move(units));
  return out;
}

std::vector<const Figure*> exactly(const std::vector<Figure>& figures, std::string_view key) {
  std::vector<const Figure*> found;
  for (const auto& figure : figures)
    if (std::find(figure.names.begin(), figure.names.end(), key) != figure.names.end()) found.push_back(&figure);
  return found;
}

// The name itself, else without one of the words at its end.
std::vector<const Figure*> without_tail(const Published& all, std::string_view key) {
  auto found = exactly(all.figures, key);
  for (const auto& tail : all.tails)
    if (found.empty() && key.ends_with(tail)) found = exactly(all.figures, key.substr(0, key.size() - tail.size()));
  return found;
}

std::vector<const Figure*> without_leads(const Published& all, std::string_view key, int words) {
  auto found = without_tail(all, key);
  for (const auto& lead : all.leads)
    if (found.empty() && words > 0 && key.starts_with(lead))
      found = without_leads(all, key.substr(lead.size()), words - 1);
  return found;
}

}  // namespace

std::vector<const Figure*> Published::named(std::string_view text) const {
  constexpr std::size_t longest = 200;
  constexpr int words = 3;  // 全 累计 开展: no name has more before it
  if (text.size() > longest) return {};
  return without_leads(*this, lowered(key_text(text)), words);
}

std::string Published::unit_of(std::string_view text) const {
  const auto* term = units.find(key_text(text));
  return term == nullptr ? "" : term->id;
}

const Published& published() {
  static const Published all = read_published();
  return all;
}

}  // namespace intake

#include "intake/forms.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include "intake/form_labels.hpp"
#include "intake/form_reader.hpp"

namespace intake {
namespace {

// A sheet without a form so far down has none: tables of a million rows are not searched.
constexpr unsigned first_form_row_max = 300;

using Labels = std::vector<std::unique_ptr<FormLabels>>;

std::vector<FormCopy> convincing(const SheetCells& cells, const FormLabels& labels) {
  auto copies = copies_of(cells, labels, label_hits(cells, labels));
  std::erase_if(copies, [](const FormCopy& copy) { return !copy.convincing(); });
  return copies;
}

// Where two descriptions claim the same cells, the one with a title has them, then the one with the greater share found.
std::vector<FormCopy> without_overlaps(std::vector<FormCopy> copies, std::set<CellPlace>& taken) {
  std::stable_sort(copies.begin(), copies.end(), [](const FormCopy& a, const FormCopy& b) {
    if (a.titled() != b.titled()) return a.titled();
    return a.score() * b.labels->labels() > b.score() * a.labels->labels();
  });
  std::vector<FormCopy> kept;
  for (auto& copy : copies) {
    std::erase_if(copy.found, [&](const auto& one) { return taken.contains(one.second.place); });
    if (!copy.convincing()) continue;
    for (const auto& one : copy.found) taken.insert(one.second.place);
    kept.push_back(std::move(copy));
  }
  return kept;
}

CellPlace corner(const FormCopy& copy) {
  CellPlace place{copy.first_row(), Grid::columns_max};
  for (const auto& one : copy.found) place.column = std::min(place.column, one.second.place.column);
  return place;
}

}  // namespace

WordId word_ids(const Lexicon& lexicon) {
  return [&lexicon](std::string_view column, std::string_view word) {
    const auto* vocabulary = column == "tags"          ? &lexicon.tags
                             : column == "needs"       ? &lexicon.needs
                             : column == "helper_kind" ? &lexicon.helper_kinds
                                                       : nullptr;
    if (vocabulary == nullptr) return std::string(word);
    const auto* term = vocabulary->find(word);
    return term == nullptr ? "" : term->id;
  };
}

FoundForms find_forms(const Grid& grid, const std::vector<model::Form>& forms, const WordId& word_id) {
  Labels labels;
  const SheetCells top(grid, first_form_row_max);
  for (const auto& form : forms) {
    auto one = std::make_unique<FormLabels>(form);
    if (!convincing(top, *one).empty()) labels.push_back(std::move(one));
  }
  FoundForms out;
  if (labels.empty()) return out;
  const SheetCells cells(grid, Grid::rows_max);
  std::vector<FormCopy> copies;
  for (const auto& one : labels)
    for (auto& copy : convincing(cells, *one)) copies.push_back(std::move(copy));
  std::set<CellPlace> taken;
  copies = without_overlaps(std::move(copies), taken);
  std::sort(copies.begin(), copies.end(), [](const FormCopy& a, const FormCopy& b) { return corner(a) < corner(b); });
  for (const auto& copy : copies) FormReader(cells, copy, taken, word_id).read(out);
  return out;
}

}  // namespace intake

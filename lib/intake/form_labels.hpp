// Which cells of a sheet are labels of a form, and which belong to the same copy of it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/sheet_cells.hpp"
#include "model/form.hpp"

namespace intake {

// A label met: the items of the form that it can be, and what follows its colon in the same cell.
struct LabelHit {
  CellPlace place;
  const std::vector<std::size_t>* items = nullptr;
  bool behind_colon = false;
  std::string_view value;  // behind the colon, or the mark before a word
};

// How a form's labels are written, for looking cells up.
class FormLabels {
 public:
  explicit FormLabels(const model::Form& form);

  const model::Form& form() const { return form_; }
  // The labels in one cell: none, one, or several with a colon each (填表人：甲  填表日期：...).
  void meet(CellPlace place, std::string_view text, std::vector<LabelHit>& hits) const;
  // Where an item lies on a blank form, rows repeated.
  CellPlace expected(std::size_t item) const { return expected_[item]; }
  unsigned height() const { return height_; }
  // A label that no other item of the form can be.
  bool single(std::size_t item) const { return single_[item]; }
  // Labels that every copy has, and the rows that they stand on.
  std::size_t labels() const { return labels_; }
  std::size_t label_rows() const { return label_rows_; }
  bool counts(std::size_t item) const;

 private:
  void add(const std::string& spelling, std::size_t item);
  bool meet_colons(CellPlace place, std::string_view text, std::vector<LabelHit>& hits) const;

  const model::Form& form_;
  std::unordered_map<std::string, std::vector<std::size_t>> items_;  // by spelling
  std::vector<std::pair<std::string, std::vector<std::size_t>>> titles_;
  std::vector<CellPlace> expected_;
  std::vector<bool> single_;
  unsigned height_ = 0;
  std::size_t labels_ = 0, label_rows_ = 0;
};

// One copy of a form on a sheet: the hit of each item found.
struct FormCopy {
  const FormLabels* labels = nullptr;
  std::map<std::size_t, LabelHit> found;

  std::size_t score() const;   // labels found
  bool convincing() const;     // enough of them, on enough rows
  bool titled() const;
  unsigned first_row() const;
};

std::vector<LabelHit> label_hits(const SheetCells& cells, const FormLabels& labels);
// The copies that the hits make up, whether convincing or not.
std::vector<FormCopy> copies_of(const SheetCells& cells, const FormLabels& labels, const std::vector<LabelHit>& hits);

}  // namespace intake

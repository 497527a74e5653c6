// One copy of a form on a sheet -> records of its people.
#pragma once

#include <optional>
#include <set>

#include "intake/form_labels.hpp"
#include "intake/forms.hpp"

namespace intake {

class FormReader {
 public:
  // `labels`: the label cells of every form on the sheet, where no value can be.
  FormReader(const SheetCells& cells, const FormCopy& copy, const std::set<CellPlace>& labels, const WordId& word_id)
      : cells_(cells), copy_(copy), form_(copy.labels->form()), labels_(labels), word_id_(word_id) {}

  void read(FoundForms& out) const;

 private:
  FormRecord person(const model::FormPerson& one, FoundForms& out) const;
  void value(std::size_t item, FormRecord& record, FoundForms& out) const;
  void tick(std::size_t item, const FormCell& cell, FormRecord& record) const;
  void contacts(std::size_t item, FormRecord& record) const;
  std::optional<FormCell> contact(std::size_t item, unsigned row, model::Contact& parts) const;
  void implied(const model::FormPerson& one, FormRecord& record) const;
  std::optional<FormCell> cell_of(std::size_t item) const;
  const LabelHit* label_of(std::size_t item) const;
  bool is_label(CellPlace place) const { return labels_.contains(cells_.speaker(place)); }

  const SheetCells& cells_;
  const FormCopy& copy_;
  const model::Form& form_;
  const std::set<CellPlace>& labels_;
  const WordId& word_id_;
};

}  // namespace intake

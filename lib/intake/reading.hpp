// One row read cell by cell until something is refused: the first refusal stands, later cells are not looked at.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "intake/rows.hpp"
#include "intake/table.hpp"
#include "intake/values.hpp"
#include "model/vocabulary.hpp"

namespace intake {

class RowReader {
 public:
  // `subject` is the column whose cell names the row in lists.
  RowReader(const Row& row, std::string_view subject);

  const Row& row() const { return *row_; }
  bool refused() const { return refusal_.has_value(); }
  // Puts the refusal, if any, into the list.
  bool settle(std::vector<Refused>& refused);

  // Each gives nullopt for an absent column, a blank cell and after a refusal.
  std::optional<std::string> text(std::string_view id) const;
  std::optional<std::string> name(std::string_view id) const;
  std::optional<std::vector<std::string>> list(std::string_view id) const;
  // The id of a closed vocabulary's word; else refused with `code` and the nearest word.
  std::optional<std::string> word(std::string_view id, const model::Vocabulary& words,
                                  const char* code = "unknown-word");
  std::optional<std::vector<std::string>> words(std::string_view id, const model::Vocabulary& words);
  // parse(cell) gives a Parsed<T>.
  template <class Parse>
  auto value(std::string_view id, Parse parse)
      -> std::optional<std::variant_alternative_t<0, decltype(parse(std::string_view()))>> {
    const auto cell = row_->get(id);
    if (refused() || cell.empty()) return std::nullopt;
    auto parsed = parse(cell);
    if (auto* problem = std::get_if<Problem>(&parsed)) return refuse(id, std::move(*problem)), std::nullopt;
    tell(id, cell, std::get<0>(parsed));
    return std::move(std::get<0>(parsed));
  }
  // A value whose text is kept as parse(cell) gives it.
  template <class Parse>
  std::optional<std::string> kept(std::string_view id, Change kind, Parse parse) {
    auto text = value(id, parse);
    if (text) changed(id, kind, row_->get(id), *text);
    return text;
  }
  // Refuses unless the cell is filled.
  void demand(std::string_view id);
  void refuse(std::string_view id, Problem problem);

 private:
  // Values that are kept in one way, however they are written.
  void tell(std::string_view id, std::string_view cell, const model::Day& day) const { changed(id, Change::day, cell, day.iso()); }
  void tell(std::string_view id, std::string_view cell, const model::Birth& born) const { changed(id, Change::day, cell, born.text()); }
  void tell(std::string_view id, std::string_view cell, const IdNumber& number) const { changed(id, Change::id_number, cell, number.text); }
  template <class Other>
  void tell(std::string_view, std::string_view, const Other&) const {}
  void changed(std::string_view id, Change kind, std::string_view from, std::string_view to) const;

  const Row* row_;
  std::string_view subject_;
  std::optional<model::Refusal> refusal_;
};

// The refusal of a word that a closed vocabulary does not hold.
Problem unknown_word(const char* code, std::string_view text, const model::Vocabulary& words);
// Fault where the table has none of `ids`: nothing can be done without it.
void demand_column(const Table& table, std::initializer_list<std::string_view> ids);

}  // namespace intake

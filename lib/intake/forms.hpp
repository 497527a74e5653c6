// Paper forms on a sheet: found by their labels, wherever they lie, and read into records of people.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/grid.hpp"
#include "intake/rows.hpp"
#include "model/form.hpp"

namespace intake {

// One value of a record: `column` is the id of a header that people have (headers.hpp), also need:ID, and implied:ID for
// what the form says of everybody on it. `row` from 1 and `column_number` from 0 are its cell's: cell_name() names it.
struct FormCell {
  std::string column;
  CellKind kind = CellKind::text;
  std::string text;
  unsigned row = 0, column_number = 0;
};

// One person of one form. No column stands twice.
struct FormRecord {
  std::string form, person;  // ids
  unsigned first_row = 0;    // of the form on the sheet
  std::vector<FormCell> cells;
};

// A sentence for the clerk about a cell: a pair that is told and not made, a value that people do not keep.
struct FormNote {
  unsigned row = 0, column_number = 0;
  std::string text;
};

struct FoundForms {
  std::vector<FormRecord> records;  // in the order of the sheet: downwards, then to the right
  std::vector<FormNote> notes;
  std::size_t forms = 0, blank = 0;  // met, and of those without a name
};

// The id of a word in the vocabulary of a column (tags, needs, helper_kind), "" where the rule pack does not know it.
using WordId = std::function<std::string(std::string_view column, std::string_view word)>;
WordId word_ids(const Lexicon& lexicon);

// All forms on a sheet; the first begins within its first 300 rows. A form is there where at least half of its labels are,
// on at least half as many rows as the description has them: no table with such headers is taken for one. Labels are
// compared after key_text and may lie anywhere; a value is right of its label, across its merge, or behind its colon. What
// the group beside it says, and the order, tell apart labels that a form has twice. Nothing is refused here.
FoundForms find_forms(const Grid& grid, const std::vector<model::Form>& forms, const WordId& word_id);

// What Options hand to a table.
struct FormsToFind {
  std::vector<model::Form> forms;
  WordId word_id;
};

}  // namespace intake

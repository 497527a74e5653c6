// The figures of reports. Each indicator is a NAME.sql of this folder with id, title, unit, meaning, people and source at
// its top; the SQL keeps to what SQLite and PostgreSQL share and reads only the views of store/scope.hpp.
//
// `people` says what may not be published of a few: none, or words of the form numerator=NAME, denominator=NAME (they
// count people), behind=NAME (the SQL's column people_1, the next people_2, says of how many people the figure is the
// sum), beside=NAME (with the figure, and others, that number could be worked out).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "model/day.hpp"
#include "model/sheet.hpp"
#include "rules/pack.hpp"
#include "seal/keys.hpp"
#include "store/ledger.hpp"

namespace indicators {

struct Figure {
  std::string id, title, unit;               // title and unit in the language chosen
  std::string title_id, unit_id;             // the same untranslated, for what must not depend on the language
  model::Cell numerator;                     // a whole number or points
  model::Cell denominator;    // empty for counts; a whole number, or points where the numerator is points
  std::string value;                         // counts: the number; ratios: four decimals, empty for 0/0
  std::string meaning, source;               // in the language chosen
  std::vector<std::string> excluded;         // what was left out and why, with numbers
  // Numbers of people, or of what people have, that it tells of, each by a name that it shares with every figure that
  // tells the same number; a part of a whole tells the rest, too, under the part's name.
  struct People {
    std::string name;
    std::int64_t number = 0;
  };
  std::vector<People> people;
  std::vector<std::string> beside;           // names of numbers that could be worked out with it
};

struct Question {
  const store::Ledger& ledger;
  const rules::Book& book;
  calendar::Period period;
  model::Day today;
  std::int64_t position = -1;  // of the log; -1 = its head
  const seal::KeyRing* keys = nullptr;  // no figure needs it: what lies in the boxes is not asked
};

// The core indicators of the contract in its order, then those of domain.md in theirs. Prepares the scope.
std::vector<Figure> compute(const Question& question);
// Columns id,title,unit,numerator,denominator,value.
model::Sheet sheet(const std::vector<Figure>& figures, const calendar::Period& period);
// The same to be published: a figure that tells of some people but fewer than `least`, or shares a name with one that
// does, has no numerator, denominator and value; people read "(<5)" instead. No `least` below 2 leaves anything out.
model::Sheet public_sheet(const std::vector<Figure>& figures, const calendar::Period& period, std::int64_t least);

}  // namespace indicators

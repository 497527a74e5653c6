// Published figures, one a row (118000, 超11.8万场次, 1500余) -> what is counted, in which unit, and what the value
// allows; or refusals with their place. What the figures mean is data: config/published.csv.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "intake/rows.hpp"
#include "intake/table.hpp"
#include "intake/values.hpp"
#include "model/vocabulary.hpp"

namespace intake {

// What a published value can stand for, in thousandths, both ends included. `named` is the number written, for
// differences. A number written out is itself; one in 万, 千, 亿, in hours or % may have been rounded or cut at its
// last digit; 超, 余, 多, > and the like have no upper end; 约 is within a tenth, 近 a tenth below.
struct Bounds {
  static constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max();
  std::int64_t low = 0, high = 0, named = 0;
  bool operator==(const Bounds&) const = default;
};
struct PublishedValue {
  Bounds bounds;
  std::string unit;  // id of the unit written behind the number; "" = none
};
// `unit`: the id of the one that its column or its figure gives. Refused (bad-value): no digits, both a least and a
// most, a negative or a word left over, more than 10^12.
Parsed<PublishedValue> published_value(std::string_view text, std::string_view unit = {});

// What config/published.csv says.
struct Figure {
  std::string id;     // as indicators have it, where there is such an indicator
  std::string thing;  // what is counted, the same for its 人 and its 人次
  std::vector<std::string> units, names;
};
struct Published {
  std::vector<Figure> figures;
  model::Vocabulary units;
  std::vector<std::string> leads, tails;  // words around a name that change nothing: 累计, 总数

  // The figures that a name may mean, words around it taken off; none where it is not known.
  std::vector<const Figure*> named(std::string_view text) const;
  std::string unit_of(std::string_view text) const;  // the unit's id; "" where it is not known
};
const Published& published();

struct TotalRow {
  enum class Sum { none, subtotal, total };  // 小计; 合计, 总计
  std::size_t row = 0;                       // Row::number()
  model::Place place;
  std::string figure, value;  // as published; `figure` without a unit in brackets
  std::string id, thing;      // "" where the figure is not known, or not in this unit
  std::string unit;           // the unit's id; as typed where it is not known, "" where none is given
  std::string units;          // those that the figure can have, where it cannot have `unit`
  Bounds bounds;
  std::string period, group, part_of, note;
  Sum sum = Sum::none;      // of the rows above it (figure 合计)
  bool all_groups = false;  // the same over all groups (group 合计)
  std::string key;          // the name as names are compared
};

std::vector<Known> total_headers();
// Fault where the columns figure or value are missing. Refusals: bad-value, missing-value, values-disagree (two units).
// `notes`: figures and units that are not known, with their place.
void read_totals(const Table& table, std::vector<TotalRow>& rows, std::vector<Refused>& refused,
                 std::vector<std::string>& notes);

}  // namespace intake

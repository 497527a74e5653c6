#include "desk/totals.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "desk/places.hpp"
#include "intake/text.hpp"
#include "words/words.hpp"

namespace desk {

using intake::Bounds;
using intake::TotalRow;
using words::mark;
using words::say;

namespace {

constexpr const char* conflict = "totals-conflict";
constexpr std::size_t law_count = 11;  // those of the header
constexpr const char* people = "人";
constexpr const char* attendances = "人次";

using Rows = std::vector<const TotalRow*>;

std::int64_t times(std::int64_t milli, std::int64_t factor) {
  return milli >= Bounds::endless / factor ? Bounds::endless : milli * factor;
}

std::int64_t plus(std::int64_t a, std::int64_t b) { return a > Bounds::endless - b ? Bounds::endless : a + b; }

// Hours as minutes, so that one unit stands for time.
Bounds counted(const TotalRow& row) {
  constexpr std::int64_t hour = 60;
  if (row.unit != "小时") return row.bounds;
  return {row.bounds.low * hour, times(row.bounds.high, hour), row.bounds.named * hour};
}
std::string unit_of(const TotalRow& row) { return row.unit == "小时" ? "分钟" : row.unit; }

bool disjoint(const Bounds& a, const Bounds& b) { return a.high < b.low || b.high < a.low; }

// What two rows of one figure have in common: what is counted, in which unit, as a part of what.
std::string identity(const TotalRow& row) {
  return (row.id.empty() ? row.key : row.id) + "\n" + unit_of(row) + "\n" + row.part_of;
}

std::string subject_of(const TotalRow& row) {
  std::string out;
  for (const auto& part : {row.group, row.period, row.figure})
    if (!part.empty()) out += (out.empty() ? "" : " ") + part;
  return out;
}

class Laws {
 public:
  explicit Laws(std::vector<std::string>& notes) : notes_(notes) {}

  // Figures of one group and period, in the order of the file.
  void check(const Rows& cell);
  // 合计 over the groups.
  void check_all_groups(const Rows& all);
  std::vector<Finding> found;

 private:
  void two_values(const Rows& cell);
  void units(const Rows& cell);
  void people_and_attendances(const Rows& cell);
  void at_least(const Rows& cell);
  void points(const Rows& cell);
  void parts(const Rows& cell);
  void sums(const Rows& cell);
  void part(const Rows& cell, const TotalRow& row);
  void sum(const TotalRow& total, const Rows& of);
  void tell(const TotalRow& about, const char* law, std::string sentence, bool error = true);

  std::vector<std::string>& notes_;
};

void Laws::tell(const TotalRow& about, const char* law, std::string sentence, bool error) {
  Finding finding;
  finding.check = conflict;
  finding.error = error;
  finding.subject = subject_of(about);
  finding.detail = std::move(sentence) + " [" + law + "]";
  found.push_back(std::move(finding));
}

// What the laws on figures look at: neither parts, which count something narrower, nor sums.
bool plain(const TotalRow& row) { return row.part_of.empty() && row.sum == TotalRow::Sum::none; }

void Laws::two_values(const Rows& cell) {
  std::map<std::string, const TotalRow*> first;
  for (const auto* row : cell) {
    if (row->sum != TotalRow::Sum::none) continue;
    const auto [it, fresh] = first.emplace(identity(*row), row);
    if (fresh || !disjoint(counted(*it->second), counted(*row))) continue;
    tell(*row, "two-values",
         say("{} and {} give one figure two values: keep the one that is right; if they count different things, name "
             "them so, or give "
             "each its group or period",
             as_published(*it->second), as_published(*row)));
  }
}

void Laws::units(const Rows& cell) {
  for (const auto* row : cell)
    if (!row->units.empty())
      tell(*row, "impossible-unit",
           say("{}: this is counted in {}, not in {}: correct the unit, or name what was counted", as_published(*row),
               row->units, row->unit));
}

void Laws::people_and_attendances(const Rows& cell) {
  std::map<std::string, Rows> attended;  // by what is counted
  const auto counts = [](const TotalRow& row) { return row.thing.empty() ? row.key : row.thing; };
  for (const auto* row : cell)
    if (row->unit == attendances && plain(*row)) attended[counts(*row)].push_back(row);
  for (const auto* few : cell) {
    if (few->unit != people || !plain(*few)) continue;
    for (const auto* many : attended[counts(*few)])
      if (many->bounds.high < few->bounds.low)
        tell(*many, "people-above-attendances",
             say("{} is below {}: whoever took part attended at least once, so attendances (人次) cannot be fewer than "
                 "people (人): "
                 "probably the two units are exchanged, or one of the numbers is of another period",
                 as_published(*many), as_published(*few)));
  }
}

// `more` times `factor` is at least `less`, whatever was counted.
struct Law {
  const char* name;
  const char* more;
  const char* less;
  std::int64_t factor;
  const char* sentence;
};
constexpr Law laws[] = {
    {"volunteers-below-activities", "volunteer_attendances", "activities", 1,
     mark("{} is below {}: every activity has at least one volunteer, so attendances of volunteers (人次) cannot be "
          "fewer than "
          "activities (场次): probably people (人) are meant; correct the unit, or one of the numbers")},
    {"attendances-below-activities", "attendances", "activities", 1,
     mark("{} is below {}: every activity serves somebody, so attendances (人次) cannot be fewer than activities "
          "(场次): probably "
          "people (人) are meant, or the activities are those of another group or period")},
    {"hours-above-attendances", "volunteer_attendances", "minutes", 1440,
     mark("{} is too few for {}: nobody serves more than 24 hours at one attendance: probably people (人) are meant, "
          "not "
          "attendances (人次), or minutes, not hours")},
    {"attendances-below-trainings", "training_attendances", "trainings", 1,
     mark("{} is below {}: every training is attended, so attendances (人次) cannot be fewer than trainings: probably "
          "the two "
          "numbers are exchanged, or people (人) are meant")},
};

Rows all_of(const Rows& cell, std::string_view id) {
  Rows out;
  std::copy_if(cell.begin(), cell.end(), std::back_inserter(out),
               [&](const TotalRow* row) { return row->id == id && plain(*row); });
  return out;
}

void Laws::at_least(const Rows& cell) {
  for (const auto& law : laws)
    for (const auto* more : all_of(cell, law.more))
      for (const auto* less : all_of(cell, law.less))
        if (times(counted(*more).high, law.factor) < counted(*less).low)
          tell(*more, law.name, say(law.sentence, as_published(*more), as_published(*less)));
}

const TotalRow* first_of(const Rows& cell, std::string_view id) {
  const Rows all = all_of(cell, id);
  return all.empty() ? nullptr : all.front();
}

// Points left from before the period may be redeemed in it: only with those given, or over all time, is it impossible.
void Laws::points(const Rows& cell) {
  const TotalRow* redeemed = first_of(cell, "points_redeemed");
  const TotalRow* issued = first_of(cell, "points_earned");
  const TotalRow* opening = first_of(cell, "points_opening");
  if (redeemed == nullptr || issued == nullptr) return;
  std::int64_t most = 0;
  std::string sources;
  for (const TotalRow* source : {issued, first_of(cell, "points_granted"), opening}) {
    if (source == nullptr) continue;
    most = plus(most, source->bounds.high);
    sources += (sources.empty() ? "" : " + ") + as_published(*source);
  }
  if (redeemed->bounds.low <= most) return;
  const bool whole =
      opening != nullptr || redeemed->period.empty() || redeemed->period.find("累计") != std::string::npos;
  if (whole)
    tell(*redeemed, "redeemed-above-issued",
         say("{} is above {}: points are redeemed only once they were issued: probably other points, or another "
             "period, are meant",
             as_published(*redeemed), sources));
  else
    tell(*redeemed, "redeemed-above-issued",
         say("{} is above {}: this needs points left from before the period: publish them too (期初积分), or correct "
             "one of the numbers",
             as_published(*redeemed), sources),
         false);
}

void Laws::part(const Rows& cell, const TotalRow& row) {
  const std::string key = intake::lowered(intake::key_text(row.part_of));
  const auto meant = intake::published().named(row.part_of);
  const auto is_whole = [&](const TotalRow& other) {
    const auto by_id = [&](const auto* figure) { return figure->id == other.id; };
    return &other != &row && (other.key == key || std::any_of(meant.begin(), meant.end(), by_id));
  };
  const TotalRow* whole = nullptr;
  for (const auto* other : cell)
    if (is_whole(*other) && (whole == nullptr || (unit_of(*whole) != unit_of(row) && unit_of(*other) == unit_of(row))))
      whole = other;
  if (whole == nullptr) {
    notes_.push_back(
        row.place.text() + ": " +
        say("“{}” is a part of “{}”, which is not among the figures of its group and period", row.figure, row.part_of));
    return;
  }
  if (row.unit.empty() || whole->unit.empty()) return;
  if (unit_of(*whole) != unit_of(row))
    return tell(row, "part-in-other-unit",
                say("{} is a part of {}, but counted in another unit: say how many {} it is", as_published(row),
                    as_published(*whole), whole->unit),
                false);
  if (counted(row).low > counted(*whole).high)
    tell(row, "part-above-whole",
         say("{} is above {}, of which it is a part: one of the two is wrong, or it is no part of it",
             as_published(row), as_published(*whole)));
}

void Laws::parts(const Rows& cell) {
  for (const auto* row : cell)
    if (!row->part_of.empty()) part(cell, *row);
}

std::string listed(const Rows& rows) {
  constexpr std::size_t many = 6;
  std::string out;
  for (std::size_t i = 0; i < rows.size() && i < many; ++i) out += (i == 0 ? "" : " + ") + as_published(*rows[i]);
  return rows.size() > many ? out + " + ..." : out;
}

void Laws::sum(const TotalRow& total, const Rows& of) {
  Bounds all{0, 0, 0};
  std::int64_t greatest = 0;
  for (const auto* row : of) {
    const Bounds one = counted(*row);
    all = {plus(all.low, one.low), plus(all.high, one.high), plus(all.named, one.named)};
    greatest = std::max(greatest, one.low);
  }
  const Bounds whole = counted(total);
  const bool overlapping = total.unit == people;
  const std::int64_t least = overlapping ? greatest : all.low;
  if (of.empty() || (whole.low <= all.high && whole.high >= least)) return;
  const std::string sum = model::to_string(model::Points{all.named}) + unit_of(total);
  if (overlapping && whole.high < least)
    tell(total, "sum-differs",
         say("{} is below one of its parts, {}: one of the numbers is wrong", as_published(total), listed(of)));
  else
    tell(total, "sum-differs",
         say("{} is not the sum of its parts, {}: {}; one of the numbers is wrong, or a part is missing",
             as_published(total), sum, listed(of)));
}

// The parts of a sum: those that name it as their whole, else the rows above it up to the last sum of its rank.
Rows parts_of(const Rows& cell, std::size_t at, const std::string& unit) {
  const TotalRow& total = *cell[at];
  Rows named, above;
  for (const auto* row : cell)
    if (!row->part_of.empty() && intake::lowered(intake::key_text(row->part_of)) == total.key && unit_of(*row) == unit)
      named.push_back(row);
  if (!named.empty()) return named;
  for (std::size_t i = at; i-- > 0;) {
    if (cell[i]->sum == TotalRow::Sum::total ||
        (cell[i]->sum == TotalRow::Sum::subtotal && total.sum == TotalRow::Sum::subtotal))
      break;
    if (plain(*cell[i]) && unit_of(*cell[i]) == unit) above.insert(above.begin(), cell[i]);
  }
  return above;
}

void Laws::sums(const Rows& cell) {
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (cell[at]->sum == TotalRow::Sum::none) continue;
    if (cell[at]->unit.empty()) {
      notes_.push_back(cell[at]->place.text() + ": " +
                       say("“{}” has no unit: what it is the sum of is not known", cell[at]->figure));
      continue;
    }
    sum(*cell[at], parts_of(cell, at, unit_of(*cell[at])));
  }
}

void Laws::check_all_groups(const Rows& all) {
  for (const auto* total : all) {
    if (!total->all_groups || total->sum != TotalRow::Sum::none) continue;
    Rows of;
    for (const auto* row : all)
      if (!row->all_groups && !row->group.empty() && row->period == total->period && identity(*row) == identity(*total))
        of.push_back(row);
    sum(*total, of);
  }
}

void Laws::check(const Rows& cell) {
  two_values(cell);
  units(cell);
  people_and_attendances(cell);
  at_least(cell);
  points(cell);
  parts(cell);
  sums(cell);
}

}  // namespace

std::string as_published(const TotalRow& row) {
  const bool said = row.unit.empty() || row.value.find(row.unit) != std::string::npos;
  const std::string place = row.place.cell.empty() ? row_text(row.place) : place_text(row.place);
  return say("“{}” {} ({})", row.figure, row.value + (said ? "" : row.unit), place);
}

Audit check_totals(const std::vector<TotalRow>& rows, std::vector<std::string>& notes) {
  std::vector<std::pair<std::string, Rows>> cells;
  std::map<std::string, std::size_t> index;
  Rows all;
  for (const auto& row : rows) {
    const std::string key = intake::key_text(row.group) + "\n" + intake::key_text(row.period);
    const auto [it, fresh] = index.emplace(key, cells.size());
    if (fresh) cells.push_back({key, {}});
    cells[it->second].second.push_back(&row);
    all.push_back(&row);
  }
  Laws law(notes);
  for (const auto& [key, cell] : cells) law.check(cell);
  law.check_all_groups(all);
  Audit audit;
  audit.findings = std::move(law.found);
  audit.checks = law_count;
  return audit;
}

}  // namespace desk

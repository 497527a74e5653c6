#include <algorithm>
#include <map>
#include <set>

#include "desk/totals.hpp"
#include "intake/text.hpp"
#include "render/render.hpp"
#include "words/words.hpp"

namespace desk {

using intake::Bounds;
using intake::TotalRow;
using words::mark;
using words::say;
using words::tr;

namespace {

constexpr const char* differ = "totals-differ";

// One row of report indicators.
struct Answer {
  std::string unit;        // as people read it: the scheme's unit for points
  std::int64_t exact = 0;  // the value in ten-thousandths: ratios have four decimals
};
using Answers = std::map<std::string, std::vector<Answer>>;

std::string text_of(const model::Cell& cell) {
  if (const auto* word = std::get_if<std::string>(&cell)) return *word;
  if (const auto* number = std::get_if<model::Decimal>(&cell)) return number->text;
  if (const auto* named = std::get_if<model::Named>(&cell)) return named->name;
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
  return "";
}

// At most four decimals, as the sheet writes them.
std::optional<std::int64_t> ten_thousandths(const std::string& text) {
  const auto dot = text.find('.');
  std::string digits = text.substr(0, dot), decimals = dot == text.npos ? "" : text.substr(dot + 1);
  if (decimals.size() > 4) return std::nullopt;
  decimals.resize(4, '0');
  const bool negative = digits.starts_with('-');
  const auto number = model::parse_count(digits.substr(negative ? 1 : 0) + decimals);
  return number ? std::optional(negative ? -*number : *number) : std::nullopt;
}

std::size_t column_of(const model::Sheet& sheet, std::string_view id) {
  const auto it =
      std::find_if(sheet.columns.begin(), sheet.columns.end(), [&](const auto& column) { return column.id == id; });
  model::ensure(it != sheet.columns.end(), "the sheet of indicators lacks a column");
  return static_cast<std::size_t>(it - sheet.columns.begin());
}

Answers answers_of(const model::Sheet& sheet) {
  const std::size_t id = column_of(sheet, "id"), unit = column_of(sheet, "unit"), value = column_of(sheet, "value");
  Answers out;
  for (const auto& row : sheet.rows)
    if (const auto number = ten_thousandths(text_of(row[value])))
      out[text_of(row[id])].push_back({text_of(row[unit]), *number});
  return out;
}

void replace(std::string& text, std::string_view word, std::string_view by) {
  const auto at = text.find(word);
  if (at != text.npos) text.replace(at, word.size(), by);
}

// 2025, 2025年, 2025年度, 2025年7月, 2025年第三季度, 2025年3季度 and what --period takes.
std::optional<calendar::Period> period_named(const std::string& text) {
  std::string key = intake::key_text(text);
  constexpr std::pair<std::string_view, std::string_view> numerals[] = {
      {"一季", "1季"}, {"二季", "2季"}, {"三季", "3季"}, {"四季", "4季"}};
  for (const auto& [han, digit] : numerals) replace(key, han, digit);
  replace(key, "年第", "年");
  if (key.ends_with("季度") && key.find("年") != key.npos) {
    replace(key, "季度", "");
    replace(key, "年", "Q");
  }
  if (key.ends_with("月") && key.find("年") != key.npos) {
    replace(key, "月", "");
    replace(key, "年", key.size() - key.find("年") == 4 ? "-0" : "-");
  }
  if (key.ends_with("年度") || key.ends_with("年")) key.resize(key.find("年"));
  return calendar::parse_period(key);
}

// A figure that is not known here may still be an indicator by its id.
const std::string& id_of(const TotalRow& row) { return row.id.empty() && row.units.empty() ? row.key : row.id; }

// The ledger's value in thousandths of the published unit.
std::int64_t in_unit_of(const TotalRow& row, const Answer& answer) {
  constexpr std::int64_t hour = 60, percent = 100, half_up = 5, shift = 10;
  if (row.unit == "%") return answer.exact * percent / shift;
  const std::int64_t milli = (answer.exact + half_up) / shift;
  return row.unit == "小时" ? (milli + hour / 2) / hour : milli;
}

// Whether the published value allows the ledger's; hours are compared in minutes, which are exact.
bool allows(const TotalRow& row, const Answer& answer) {
  const bool hours = row.unit == "小时";
  const std::int64_t milli = hours ? answer.exact / 10 : in_unit_of(row, answer);
  const std::int64_t factor = hours ? 60 : 1;
  const bool above = row.bounds.high != Bounds::endless && milli > row.bounds.high * factor;
  return !above && milli >= row.bounds.low * factor;
}

class Compare {
 public:
  Compare(const std::vector<TotalRow>& rows, const model::Sheet& indicators, const calendar::Period& period)
      : answers_(answers_of(indicators)), period_(period) {
    std::set<std::string> groups;
    for (const auto& row : rows) groups.insert(intake::key_text(row.group));
    several_groups_ = groups.size() > 1;
  }
  void row(const TotalRow& row);
  Comparison out;

 private:
  bool takes(const TotalRow& row);
  const Answer* answer(const TotalRow& row);
  void leave_out(const TotalRow& row, std::string sentence) {
    out.notes.push_back(row.place.text() + ": " + std::move(sentence));
  }

  Answers answers_;
  calendar::Period period_;
  bool several_groups_ = false;
};

// Whether the ledger's figures of the period are about this row at all; silent about what is no indicator.
bool Compare::takes(const TotalRow& row) {
  if (row.sum != TotalRow::Sum::none || !row.part_of.empty() || !answers_.contains(id_of(row))) return false;
  if (several_groups_ && !row.group.empty() && !row.all_groups) {
    leave_out(row,
              say("“{}” of {} is not compared: the ledger's figures are those of everybody", row.figure, row.group));
    return false;
  }
  if (row.period.empty()) return true;
  const auto period = period_named(row.period);
  if (period && period->from == period_.from && period->to == period_.to) return true;
  leave_out(row, say("“{}” of {} is not compared: that is not the period {}", row.figure, row.period, period_.name));
  return false;
}

// Of several schemes the one whose unit the figure names.
const Answer* Compare::answer(const TotalRow& row) {
  const auto& all = answers_.at(id_of(row));
  if (all.size() == 1) return &all.front();
  const Answer* found = nullptr;
  std::string units;
  int count = 0;
  for (const auto& one : all) {
    units += (units.empty() ? "" : "、") + one.unit;
    if (row.figure.find(one.unit) == row.figure.npos) continue;
    found = &one;
    ++count;
  }
  if (count != 1)
    leave_out(row, say("“{}” is not compared: several schemes have it; name the unit of one of them in it: {}",
                       row.figure, units));
  return count == 1 ? found : nullptr;
}

void Compare::row(const TotalRow& row) {
  if (!takes(row)) return;
  const Answer* ledger = answer(row);
  if (ledger == nullptr) return;
  const std::int64_t there = in_unit_of(row, *ledger);
  const model::Points difference{row.bounds.named - there};
  const bool same = allows(row, *ledger);
  out.sheet.rows.push_back({static_cast<std::int64_t>(row.place.line), row.figure, row.unit, row.value, id_of(row),
                            model::cell(model::Points{there}), model::cell(difference),
                            same ? model::Cell{} : model::Cell{std::string(differ)}});
  if (same) return;
  Finding finding;
  finding.check = differ;
  finding.error = false;
  finding.subject = id_of(row);
  finding.detail = say("{} is published, and the ledger has {} for {}: difference {}", as_published(row),
                       model::to_string(model::Points{there}) + row.unit, period_.name, model::to_string(difference));
  out.findings.push_back(std::move(finding));
}

}  // namespace

Comparison compare_totals(const std::vector<TotalRow>& rows, const model::Sheet& indicators,
                          const calendar::Period& period) {
  Compare compare(rows, indicators, period);
  compare.out.sheet.title = say("Published and kept, {}", period.name);
  compare.out.sheet.columns = {{"line", std::string(tr("line")), true},
                               {"figure", std::string(tr("figure"))},
                               {"unit", std::string(tr("unit"))},
                               {"published", std::string(tr("published")), true},
                               {"id", std::string(tr("indicator"))},
                               {"ledger", std::string(tr("ledger")), true},
                               {"difference", std::string(tr("difference")), true},
                               {"check", std::string(tr("check"))}};
  for (const auto& row : rows) compare.row(row);
  return std::move(compare.out);
}

std::string totals_json(const Audit& audit, const Comparison* comparison) {
  std::string text = findings_json(audit);
  if (comparison == nullptr) return text;
  text.resize(text.rfind('}'));
  std::string figures;
  for (const auto& row : comparison->sheet.rows) {
    std::string one;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string value = text_of(row[i]);
      const bool number =
          std::holds_alternative<model::Decimal>(row[i]) || std::holds_alternative<std::int64_t>(row[i]);
      one += (i == 0 ? "" : ",") + render::json_string(comparison->sheet.columns[i].id) + ":" +
             (value.empty() ? "null"
              : number      ? value
                            : render::json_string(value));
    }
    figures += (figures.empty() ? "{" : ",{") + one + "}";
  }
  return text + ",\"figures\":[" + figures + "]}\n";
}

}  // namespace desk

#include "intake/totals.hpp"

#include <algorithm>

#include "intake/reading.hpp"
#include "intake/text.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

using Use = Known::Use;

// A row may be called 合计: that is a figure here, and no end of the table.
const std::vector<Known> headers = {
    {"figure", {"指标", "项目", "名称", "指标名称", "项目名称", "内容", "id"}, Use::prose},
    {"unit", {"单位", "计量单位"}, Use::identity},
    {"value", {"数值", "数量", "合计", "总数", "数据", "数字"}, Use::identity},
    {"period", {"期间", "时间", "时期", "统计期间", "统计时间"}},
    {"group", {"分组", "范围", "来源", "统计范围", "地区"}, Use::prose},
    {"part_of", {"其中", "属于", "所属指标", "其中所属"}},
    {"note", {"备注", "说明"}},
};

TotalRow::Sum sum_of(const std::string& key) {
  if (key == "小计") return TotalRow::Sum::subtotal;
  return key == "合计" || key == "总计" || key == "共计" || key == "总数" || key == "total" ? TotalRow::Sum::total
                                                                                            : TotalRow::Sum::none;
}

// 服务时长(小时): the unit in brackets at the end, taken off the name; "" where there is none.
std::string take_bracketed(std::string& name) {
  constexpr std::pair<std::string_view, std::string_view> brackets[] = {{"(", ")"}, {"（", "）"}};
  for (const auto& [open, close] : brackets) {
    const auto at = name.rfind(open);
    if (at == std::string::npos || at == 0 || !name.ends_with(close)) continue;
    const std::string unit =
        published().unit_of(name.substr(at + open.size(), name.size() - at - open.size() - close.size()));
    if (!unit.empty()) name = trimmed(name.substr(0, at));
    if (!unit.empty()) return unit;
  }
  return "";
}

// The unit in its column, behind the number and in brackets behind the name must be one.
void settle_unit(RowReader& in, TotalRow& total, const std::string& behind, const std::string& bracketed) {
  const std::string typed = in.text("unit").value_or("");
  const std::string known = published().unit_of(typed);
  total.unit = known.empty() ? typed : known;
  for (const auto& other : {behind, bracketed}) {
    if (other.empty()) continue;
    if (!total.unit.empty() && total.unit != other)
      in.refuse("value", {"values-disagree", words::say("the unit is {} here and {} there", total.unit, other),
                          words::say("Give one unit, in its column.")});
    total.unit = other;
  }
}

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// A duration alone may be in minutes or in hours; any other figure without a unit is in its first one.
bool unit_goes_without_saying(const TotalRow& total, const Figure& figure) {
  return !has(figure.units, "小时") || total.key == figure.id;
}

void note_at(std::vector<std::string>& notes, const TotalRow& total, const std::string& sentence) {
  notes.push_back(total.place.text() + ": " + sentence);
}

std::string all_units(const std::vector<const Figure*>& figures) {
  std::vector<std::string> units;
  for (const auto* figure : figures)
    for (const auto& unit : figure->units)
      if (!has(units, unit)) units.push_back(unit);
  std::string out;
  for (const auto& unit : units) out += (out.empty() ? "" : "、") + unit;
  return out;
}

// Which of the known figures the name means in this unit.
void recognise(TotalRow& total, std::vector<std::string>& notes) {
  const auto meant = published().named(total.figure);
  // A part may be of anything: it is compared with its whole.
  if (meant.empty() && !total.part_of.empty()) return;
  if (meant.empty())
    return note_at(
        notes, total,
        words::say("“{}” is not a figure known here: only its other values and its parts are compared", total.figure));
  if (total.unit.empty() && meant.size() == 1 && unit_goes_without_saying(total, *meant.front()))
    total.unit = meant.front()->units.front();
  if (total.unit.empty())
    return note_at(notes, total,
                   words::say("“{}” has no unit and is not compared with other figures: give one of {}", total.figure,
                              all_units(meant)));
  if (published().unit_of(total.unit).empty())
    return note_at(
        notes, total,
        words::say("“{}” is not a unit known here: {} is not compared with other figures", total.unit, total.figure));
  for (const auto* figure : meant) {
    if (!has(figure->units, total.unit)) continue;
    total.id = figure->id;
    total.thing = figure->thing;
    return;
  }
  total.units = all_units(meant);
}

TotalRow read_total(RowReader& in, std::vector<std::string>& notes) {
  TotalRow total;
  total.row = in.row().number();
  total.place = in.row().place();
  in.demand("figure");
  in.demand("value");
  total.figure = in.text("figure").value_or("");
  total.value = in.text("value").value_or("");
  const std::string bracketed = take_bracketed(total.figure);
  const std::string column = published().unit_of(in.text("unit").value_or(""));
  const auto parse = [&](std::string_view cell) {
    return published_value(cell, bracketed.empty() ? column : bracketed);
  };
  const auto value = in.value("value", parse).value_or(PublishedValue{});
  total.bounds = value.bounds;
  settle_unit(in, total, value.unit, bracketed);
  total.period = in.text("period").value_or("");
  total.group = in.text("group").value_or("");
  total.part_of = in.text("part_of").value_or("");
  total.note = in.text("note").value_or("");
  total.key = lowered(key_text(total.figure));
  total.sum = sum_of(total.key);
  total.all_groups = sum_of(lowered(key_text(total.group))) == TotalRow::Sum::total;
  if (!in.refused() && total.sum == TotalRow::Sum::none) recognise(total, notes);
  return total;
}

}  // namespace

std::vector<Known> total_headers() { return headers; }

void read_totals(const Table& table, std::vector<TotalRow>& rows, std::vector<Refused>& refused,
                 std::vector<std::string>& notes) {
  demand_column(table, {"figure"});
  demand_column(table, {"value"});
  table.each([&](const Row& row) {
    RowReader in(row, "figure");
    auto total = read_total(in, notes);
    if (!in.settle(refused)) rows.push_back(std::move(total));
  });
}

}  // namespace intake

#include <set>

#include "intake/totals.hpp"
#include "tables.hpp"

using namespace tables;

namespace {

constexpr std::int64_t endless = intake::Bounds::endless;

// "low..high unit" in whole numbers where they are whole, ".." open at the end.
std::string number(std::int64_t milli) { return milli == endless ? "" : model::to_string(model::Points{milli}); }
std::string value(const std::string& text) {
  const auto parsed = intake::published_value(text);
  if (const auto* problem = std::get_if<intake::Problem>(&parsed)) return problem->code;
  const auto& good = std::get<intake::PublishedValue>(parsed);
  const auto& b = good.bounds;
  return (b.low == b.high ? number(b.low) : number(b.low) + ".." + number(b.high)) + good.unit;
}

struct Read {
  std::vector<intake::TotalRow> rows;
  std::vector<intake::Refused> refused;
  std::vector<std::string> notes;
};
Read read(const std::string& text) {
  Read out;
  const auto table = intake::Table::from_bytes(text, "t.csv", intake::total_headers());
  intake::read_totals(table, out.rows, out.refused, out.notes);
  return out;
}
// The id and the unit of one published figure.
std::string meant(const std::string& figure, const std::string& unit, const std::string& number = "5") {
  const auto out = read("指标,单位,数值\n" + figure + "," + unit + "," + number + "\n");
  if (!out.refused.empty()) return told(out.refused[0].refusal);
  REQUIRE(out.rows.size() == 1);
  const auto& row = out.rows.front();
  return (row.id.empty() ? "?" : row.id) + " " + row.unit;
}

}  // namespace

TEST_CASE("a published number written out is itself") {
  CHECK(value("118000") == "118000");
  CHECK(value("1,414") == "1414");
  CHECK(value("１１８０００") == "118000");
  CHECK(value("1906名") == "1906人");
  CHECK(value("140517枚") == "140517枚");
  CHECK(value("共计75次") == "75次");
  CHECK(value("0.5") == "0.5");
}

TEST_CASE("a published number in ten thousands may be rounded or cut at its last digit") {
  CHECK(value("4.9万人次") == "48500..49999.999人次");
  CHECK(value("11.8 万") == "117500..118999.999");
  CHECK(value("5万") == "45000..59999.999");
  CHECK(value("20.5小时") == "20.45..20.599小时");
  CHECK(value("95.3%") == "95.25..95.399%");
}

TEST_CASE("words around a published number set its ends") {
  CHECK(value("超11.8万场次") == "118000..场次");
  CHECK(value("超2300多人次") == "2300..人次");
  CHECK(value("1500余次") == "1500..次");
  CHECK(value("10000多") == "10000..");
  CHECK(value("10多万") == "100000..");
  CHECK(value("＞10000") == "10000..");
  CHECK(value("900人次以上") == "900..人次");
  CHECK(value("约500") == "450..550");
  CHECK(value("近75000名") == "67500..75000人");
  CHECK(value("不足100") == "0..100");
  CHECK(value("不超过100人") == "0..100人");
  CHECK(value("50—75人") == "50..75人");
  CHECK(value("1-2万") == "10000..20000");
}

TEST_CASE("what is no published number is refused") {
  for (const char* text : {"数百", "千名", "-5", "五千", "12a", "1,41", "1,4145", "1..2", "7-3", "超100以下",
                           "100万亿亿", "99999999999999", "5人次次", "万", "人"})
    CHECK_MESSAGE(value(text) == "bad-value", text);
}

TEST_CASE("a figure is known by any of its names together with its unit") {
  CHECK(meant("服务场次", "场次") == "activities 场次");
  CHECK(meant("开展为老志愿服务", "场次") == "activities 场次");
  CHECK(meant("累计服务", "人次") == "attendances 人次");
  CHECK(meant("累计服务", "人") == "elders_served 人");
  CHECK(meant("累计参与志愿者", "人次") == "volunteer_attendances 人次");
  CHECK(meant("志愿者总数", "名") == "volunteers_active 人");
  CHECK(meant("注册志愿者", "人") == "volunteers_registered 人");
  CHECK(meant("服务时长（小时）", "") == "minutes 小时");
  CHECK(meant("培训", "期") == "trainings 期");
  CHECK(meant("培训", "人次") == "training_attendances 人次");
  CHECK(meant("兑换", "枚") == "points_redeemed 枚");
  CHECK(meant("兑换", "次") == "redemptions 次");
  CHECK(meant("activities", "") == "activities 场次");
  CHECK(meant("minutes", "") == "minutes 分钟");
}

TEST_CASE("a figure that is not known, or has no unit to tell it by, is told and kept") {
  CHECK(meant("女志愿者", "人") == "? 人");
  CHECK(meant("服务时长", "") == "? ");
  CHECK(meant("志愿者", "") == "? ");
  const auto out = read("指标,单位,数值\n女志愿者,人,5\n服务时长,,5\n服务场次,趟,5\n");
  REQUIRE(out.notes.size() == 3);
  CHECK(out.notes[0].starts_with("t.csv:2: "));
  CHECK(out.notes[1].find("分钟、小时") != std::string::npos);
  CHECK(out.notes[2].find("趟") != std::string::npos);
}

TEST_CASE("a figure in a unit that it cannot have says which it can") {
  const auto out = read("指标,单位,数值\n微心愿,场次,72\n");
  REQUIRE(out.rows.size() == 1);
  CHECK(out.rows[0].id.empty());
  CHECK(out.rows[0].units == "个");
}

TEST_CASE("a published row is refused with the place of what cannot be read") {
  CHECK(meant("活动", "场次", "数百") == "t.csv:2:3 bad-value");
  CHECK(meant("活动", "场次", "") == "t.csv:2:3 missing-value");
  CHECK(meant("", "场次") == "t.csv:2:1 missing-value");
  CHECK(meant("志愿者", "人", "4.9万人次") == "t.csv:2:3 values-disagree");
}

TEST_CASE("a sum is a published figure and a remark below the table is not") {
  const auto out = read("指标,单位,数值,分组\n助餐,次,1,\n小计,次,1,\n合计,次,1,\n活动,场次,3,合计\n备注：略,,,\n");
  REQUIRE(out.rows.size() == 4);
  CHECK(out.rows[1].sum == intake::TotalRow::Sum::subtotal);
  CHECK(out.rows[2].sum == intake::TotalRow::Sum::total);
  CHECK(out.rows[3].all_groups);
}

TEST_CASE("every unit that a known figure may have is a unit") {
  const auto& all = intake::published();
  CHECK(all.figures.size() > 30);
  std::set<std::string> ids;
  for (const auto& figure : all.figures) {
    CHECK_MESSAGE(ids.insert(figure.id).second, figure.id);
    CHECK_MESSAGE(!figure.units.empty(), figure.id);
    for (const auto& unit : figure.units) CHECK_MESSAGE(all.unit_of(unit) == unit, figure.id);
    CHECK_MESSAGE(!all.named(figure.id).empty(), figure.id);
  }
}

#include "words/words.hpp"
#include "desk/totals.hpp"

#include <doctest/doctest.h>

#include "intake/totals.hpp"

namespace {

std::vector<intake::TotalRow> rows(const std::string& text) {
  std::vector<intake::TotalRow> out;
  std::vector<intake::Refused> refused;
  std::vector<std::string> notes;
  const auto table =
      intake::Table::from_bytes("指标,数值,单位,期间,分组,其中\n" + text, "t.csv", intake::total_headers());
  intake::read_totals(table, out, refused, notes);
  REQUIRE(refused.empty());
  return out;
}
// The laws that are broken, a warning with ~ before it, each with the line of what is to be corrected.
std::string broken(const std::string& text) {
  std::vector<std::string> notes;
  const auto audit = desk::check_totals(rows(text), notes);
  std::string out;
  for (const auto& f : audit.findings) {
    CHECK(f.check == "totals-conflict");
    const auto open = f.detail.rfind('[');
    out += (out.empty() ? "" : " ") + std::string(f.error ? "" : "~") +
           f.detail.substr(open + 1, f.detail.size() - open - 2);
  }
  return out;
}

desk::Comparison compared(const std::string& text, const std::string& period = "2025Q3") {
  model::Sheet ledger;
  for (const char* id : {"id", "title", "unit", "numerator", "denominator", "value"})
    ledger.columns.push_back({id, id});
  const auto add = [&](const char* id, const char* unit, const char* value) {
    ledger.rows.push_back({std::string(id), std::string(id), model::Named{unit, unit}, {}, {}, model::Decimal{value}});
  };
  add("activities", "场次", "118000");
  add("volunteers_active", "人", "49120");
  add("minutes", "分钟", "90");
  add("points_earned", "公益积点", "10.5");
  add("points_earned", "红十字积分", "7");
  add("coverage", "比率", "0.9530");
  return desk::compare_totals(rows(text), ledger, *calendar::parse_period(period));
}
std::string text_of(const model::Cell& cell) {
  if (const auto* word = std::get_if<std::string>(&cell)) return *word;
  if (const auto* number = std::get_if<model::Decimal>(&cell)) return number->text;
  return "";
}
// "id ledger difference check" of each row.
std::string beside(const std::string& text, const std::string& period = "2025Q3") {
  std::string out;
  for (const auto& row : compared(text, period).sheet.rows)
    out += (out.empty() ? "" : "; ") + text_of(row[4]) + " " + text_of(row[5]) + " " + text_of(row[6]) + " " +
           text_of(row[7]);
  return out;
}

}  // namespace

TEST_CASE("volunteers published as attendances below the activities are found") {
  CHECK(broken("为老志愿服务,超11.8万,场次\n服务,超62.6万,人次\n参与志愿者,4.9万,人次\n") ==
        "volunteers-below-activities");
  CHECK(broken("为老志愿服务,超11.8万,场次\n服务,超62.6万,人次\n参与志愿者,4.9万,人\n") == "");
}

TEST_CASE("a bound conflicts only where no value that it allows can be true") {
  CHECK(broken("服务场次,100,场次\n志愿者,超90,人次\n") == "");
  CHECK(broken("服务场次,超100,场次\n志愿者,90,人次\n") == "volunteers-below-activities");
  CHECK(broken("服务场次,不足100,场次\n志愿者,90,人次\n") == "");
  CHECK(broken("服务场次,约100,场次\n志愿者,90,人次\n") == "");
  CHECK(broken("服务场次,约100,场次\n志愿者,89,人次\n") == "volunteers-below-activities");
  CHECK(broken("服务场次,49600,场次\n志愿者,4.9万,人次\n") == "");
}

TEST_CASE("attendances are at least people and at least activities") {
  CHECK(broken("服务老人,300,人\n服务,299,人次\n") == "people-above-attendances");
  CHECK(broken("服务老人,300,人\n服务,300,人次\n") == "");
  CHECK(broken("志愿者,300,人\n志愿者,299,人次\n") == "people-above-attendances");
  CHECK(broken("注册志愿者,300,人\n志愿者,299,人次\n") == "");
  CHECK(broken("走访独居户,30,人\n走访独居户,29,人次\n") == "people-above-attendances");
  CHECK(broken("服务场次,20,场次\n服务人次,19,\n") == "attendances-below-activities");
  CHECK(broken("培训,75,期\n培训,74,人次\n") == "attendances-below-trainings");
}

TEST_CASE("nobody serves more than a day at one attendance") {
  CHECK(broken("志愿者,10,人次\n服务时长,240,小时\n") == "");
  CHECK(broken("志愿者,10,人次\n服务时长,242,小时\n") == "hours-above-attendances");
  CHECK(broken("志愿者,10,人次\n服务时长,14401,分钟\n") == "hours-above-attendances");
}

TEST_CASE("points are redeemed out of those issued, granted or left from before") {
  CHECK(broken("记录时光币,100,枚\n兑换时光币,101,枚\n") == "redeemed-above-issued");
  CHECK(broken("记录时光币,100,枚\n奖励时光币,1,枚\n兑换时光币,101,枚\n") == "");
  CHECK(broken("记录时光币,100,枚,2025\n兑换时光币,101,枚,2025\n") == "~redeemed-above-issued");
  CHECK(broken("期初积分,1,枚,2025\n记录时光币,100,枚,2025\n兑换时光币,102,枚,2025\n") == "redeemed-above-issued");
  CHECK(broken("记录时光币,超100,枚\n兑换时光币,101,枚\n") == "");
  CHECK(broken("记录时光币,100,枚\n兑换,1500余,次\n") == "");
}

TEST_CASE("one figure has one value in a group and period") {
  CHECK(broken("服务场次,10,场次\n活动场次,11,场次\n") == "two-values");
  CHECK(broken("服务场次,10,场次,2024\n服务场次,11,场次,2025\n") == "");
  CHECK(broken("服务场次,10,场次,,甲\n服务场次,11,场次,,乙\n") == "");
  CHECK(broken("志愿者,4.9万,人\n志愿者,49120,人\n") == "");
  CHECK(broken("服务时长,1,小时\n服务时长,60,分钟\n") == "");
  CHECK(broken("女志愿者,10,人\n女志愿者,11,人\n") == "two-values");
}

TEST_CASE("a figure in a unit that it is not counted in is found") {
  CHECK(
      broken("探访慰问活动,214,场次\n微心愿,72,个\n买菜服务,219,次\n医护服务进家门,12,场次\n各类文体活动,50,场次\n") ==
      "");
  CHECK(broken("微心愿,72,场次\n") == "impossible-unit");
  CHECK(broken("志愿者人次,72,人\n") == "impossible-unit");
}

TEST_CASE("a part is not more than its whole and counted as it is") {
  CHECK(broken("志愿者,10,人\n女志愿者,11,人,,,志愿者\n") == "part-above-whole");
  CHECK(broken("志愿者,10,人\n女志愿者,10,人,,,志愿者\n") == "");
  CHECK(broken("志愿者,10余,人\n女志愿者,11,人,,,志愿者\n") == "");
  CHECK(broken("志愿者,100,人次\n志愿者,10,人\n女志愿者,11,人,,,志愿者\n") == "part-above-whole");
  CHECK(broken("服务场次,10,场次\n买菜服务,3,次,,,服务场次\n") == "~part-in-other-unit");
  std::vector<std::string> notes;
  CHECK(desk::check_totals(rows("女志愿者,11,人,,,志愿者\n"), notes).findings.empty());
  CHECK(notes.size() == 1);
}

TEST_CASE("a sum is that of its parts") {
  CHECK(broken("助餐,10,次\n助洁,20,次\n合计,31,次\n") == "sum-differs");
  CHECK(broken("助餐,10,次\n助洁,20,次\n陪诊,5,场次\n合计,30,次\n") == "");
  CHECK(broken("助餐,10,次\n小计,10,次\n助洁,20,次\n小计,20,次\n总计,30,次\n") == "");
  CHECK(broken("助餐,10,次\n小计,10,次\n助洁,20,次\n小计,20,次\n总计,20,次\n") == "sum-differs");
  CHECK(broken("助餐,10余,次\n助洁,20,次\n合计,31,次\n") == "");
  CHECK(broken("助餐,3,次,,,合计\n探访,9,次\n合计,4,次\n") == "sum-differs");
  CHECK(broken("活动,80,场次,,甲街道\n活动,20,场次,,乙街道\n活动,101,场次,,合计\n") == "sum-differs");
  CHECK(broken("活动,80,场次,,甲街道\n活动,20,场次,,乙街道\n活动,100,场次,,合计\n") == "");
}

TEST_CASE("people of several parts are at most their sum and at least the greatest") {
  CHECK(broken("甲街道老人,80,人\n乙街道老人,20,人\n合计,90,人\n") == "");
  CHECK(broken("甲街道老人,80,人\n乙街道老人,20,人\n合计,101,人\n") == "sum-differs");
  CHECK(broken("甲街道老人,80,人\n乙街道老人,20,人\n合计,79,人\n") == "sum-differs");
}

TEST_CASE("the detail gives both numbers with their lines and the subject its group and period") {
  words::choose(words::Language::en);
  std::vector<std::string> notes;
  const auto audit = desk::check_totals(rows("服务场次,20,场次,2025,甲\n志愿者,19人次,,2025,甲\n"), notes);
  REQUIRE(audit.findings.size() == 1);
  CHECK(audit.findings[0].subject == "甲 2025 志愿者");
  CHECK(audit.findings[0].detail.find("“志愿者” 19人次") != std::string::npos);
  CHECK(audit.findings[0].detail.find("“服务场次” 20场次") != std::string::npos);
  CHECK(audit.status(false) == 1);
}

TEST_CASE("published figures stand beside those of the ledger with the difference") {
  CHECK(beside("服务场次,118000,场次\n") == "activities 118000 0 ");
  CHECK(beside("服务场次,117999,场次\n") == "activities 118000 -1 totals-differ");
  CHECK(beside("志愿者,4.9万,人\n") == "volunteers_active 49120 -120 ");
  CHECK(beside("志愿者,超5万,人\n") == "volunteers_active 49120 880 totals-differ");
  CHECK(beside("服务时长,1.5,小时\n") == "minutes 1.5 0 ");
  CHECK(beside("服务时长,2,小时\n") == "minutes 1.5 0.5 ");
  CHECK(beside("服务时长,3,小时\n") == "minutes 1.5 1.5 totals-differ");
  CHECK(beside("覆盖率,95.3%,\n") == "coverage 95.3 0 ");
  CHECK(beside("微心愿,3,个\n") == "");
  const auto found = compared("服务场次,117999,场次\n").findings;
  REQUIRE(found.size() == 1);
  CHECK(found[0].check == "totals-differ");
  CHECK(!found[0].error);
  CHECK(found[0].subject == "activities");
}

TEST_CASE("of several schemes the one whose unit a published figure names is compared") {
  CHECK(beside("公益积点,10.5,枚\n") == "points_earned 10.5 0 ");
  const auto out = compared("积分,10.5,枚\n");
  CHECK(out.sheet.rows.empty());
  REQUIRE(out.notes.size() == 1);
  CHECK(out.notes[0].find("公益积点、红十字积分") != std::string::npos);
}

TEST_CASE("only figures of the period and of the whole are compared with the ledger") {
  const std::string row = "服务场次,118000,场次,";
  for (const char* same : {"", "2025Q3", "2025年第三季度", "2025年3季度", "2025-07-01..2025-09-30"})
    CHECK_MESSAGE(!beside(row + same + "\n").empty(), same);
  for (const char* other : {"2025", "2025Q2", "2025年7月", "2022年至今", "试点期间"})
    CHECK_MESSAGE(beside(row + other + "\n").empty(), other);
  CHECK(!beside(row + "2025年\n", "2025").empty());
  CHECK(!beside(row + "2025年度\n", "2025").empty());
  CHECK(!beside(row + "2025年7月\n", "2025-07").empty());
  CHECK(!beside(row + "2025年11月\n", "2025-11").empty());
  CHECK(!beside(row + ",甲\n").empty());
  CHECK(beside(row + ",甲\n" + row + ",乙\n" + row + ",合计\n") == "activities 118000 0 ");
}

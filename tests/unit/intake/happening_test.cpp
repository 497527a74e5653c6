#include "intake/happenings.hpp"
#include "tables.hpp"

using namespace tables;

namespace {

intake::HappeningWords words() {
  intake::HappeningWords out;
  out.kinds = model::Vocabulary(
      {{"training", "培训", {"专题培训"}}, {"fund", "资金", {"经费"}}, {"need", "需求", {}}, {"callback", "回访", {}}});
  out.modes = lexicon().modes;
  out.categories = lexicon().categories;
  out.programmes = lexicon().programmes;
  out.festivals = model::Vocabulary(std::vector<model::Term>{{"mid-autumn", "中秋", {}}});
  out.needs = {{"training", {"title", "headcount", "minutes"}}, {"fund", {"form", "amount"}}};
  out.closing = {"need"};
  return out;
}

struct Read {
  std::vector<intake::HappeningRow> rows;
  std::vector<intake::Refused> refused;
};
Read read(const std::string& text) {
  Read out;
  const auto table = intake::Table::from_bytes(text, "h.csv", intake::happening_headers());
  intake::read_happenings(table, words(), today, out.rows, out.refused);
  return out;
}
std::string refusal(const std::string& header, const std::string& row) {
  const auto out = read(header + "\n" + row + "\n");
  return out.refused.size() == 1 ? told(out.refused[0].refusal) : std::to_string(out.refused.size()) + " refusals";
}
std::string fen(const char* text) {
  const auto parsed = intake::yuan(text);
  const auto* money = std::get_if<std::int64_t>(&parsed);
  return money == nullptr ? std::get<intake::Problem>(parsed).code : std::to_string(*money);
}
std::string minutes(const intake::Parsed<std::int64_t>& parsed) {
  const auto* number = std::get_if<std::int64_t>(&parsed);
  return number == nullptr ? std::get<intake::Problem>(parsed).code : std::to_string(*number);
}

}  // namespace

TEST_CASE("a table is one of records by its column of the kind alone") {
  const auto table = [](const char* header) {
    return intake::Table::from_bytes(std::string(header) + "\n", "h.csv", intake::log_headers());
  };
  CHECK(intake::is_happening_table(table("记录类型,日期,名称")));
  CHECK(intake::is_happening_table(table("day,record,title")));
  CHECK(!intake::is_happening_table(table("日期,志愿者,老人,服务类别,时长(分钟)")));
}

TEST_CASE("every column of a record is read") {
  const auto out = read(
      "记录编号,记录类型,日期,结束日期,名称,主要内容,形式,级别,方式,对象,举办单位,来源,渠道,节日,服务类别,项目类别,"
      "所属项目,组织单位,关联,"
      "学习时长(小时),参加人次,数量,金额(元),评分,参加人员,负责人,地点,备注\n"
      "T-1,专题培训,2025/9/"
      "1,2025-09-02,岗前,急救,讲座,区,入户,志愿者,民政局,慈善,网站,中秋,助洁,寸草心,灶,D1,P-1,2小时,30,2,12.5,5分,"
      "V1；张 三＠银杏＃1234,李四,社区,午饭自理\n");
  CHECK(out.refused.empty());
  REQUIRE(out.rows.size() == 1);
  const auto& r = out.rows[0];
  CHECK(r.ref == "T-1");
  CHECK(r.kind == "training");
  CHECK(r.day.iso() == "2025-09-01");
  CHECK(r.to_day->iso() == "2025-09-02");
  CHECK(r.title + r.topic + r.form + r.level + r.audience + r.provider + r.source + r.channel ==
        "岗前急救讲座区志愿者民政局慈善网站");
  CHECK(r.mode == "home");
  CHECK(r.festival == "mid-autumn");
  CHECK(r.category == "cleaning");
  CHECK(r.programme == "sprout");
  CHECK(r.project + r.org + r.parent + r.lead + r.where + r.note == "灶D1P-1李四社区午饭自理");
  CHECK(r.minutes == 120);
  CHECK(r.headcount == 30);
  CHECK(r.quantity == 2);
  CHECK(r.amount_fen == 1250);
  CHECK(r.score == 5);
  CHECK(r.people == std::vector<std::string>{"V1", "张 三@银杏#1234"});
}

TEST_CASE("money is read in yuan to the fen and nothing else is taken for it") {
  CHECK(fen("1200") == "120000");
  CHECK(fen("1,200.5") == "120050");
  CHECK(fen("￥ ３００元") == "30000");
  CHECK(fen("0.01") == "1");
  for (const char* bad : {"", "0", "0.00", "-5", "1.234", "0.3万元", "1,20", "12,34,567", "约300", "300元整", "1.",
                          ".5", "1e3", "99999999999999"})
    CHECK_MESSAGE(fen(bad) == "bad-value", bad);
}

TEST_CASE("a course may last longer than a day and still gives whole minutes") {
  CHECK(minutes(intake::course_hours("40")) == "2400");
  CHECK(minutes(intake::course_hours("30小时")) == "1800");
  CHECK(minutes(intake::course_hours("1.5")) == "90");
  CHECK(minutes(intake::course_minutes("3000分钟")) == "3000");
  CHECK(minutes(intake::course_minutes("1小时30分")) == "90");
  CHECK(minutes(intake::course_hours("1.33")) == "bad-value");
  CHECK(minutes(intake::course_minutes("100001")) == "service-duration");
}

TEST_CASE("a kind refuses the row where what it needs is blank") {
  const std::string header = "记录类型,日期,名称,参加人次,参加人员,学习时长(分钟),学习时长(小时),形式,金额";
  CHECK(refusal(header, "培训,2025-09-01,,10,,60,,,") == "h.csv:2:3 missing-value");
  CHECK(refusal(header, "培训,2025-09-01,岗前,,,60,,,") == "h.csv:2:4 missing-value");
  CHECK(refusal(header, "培训,2025-09-01,岗前,,V1,,1,,") == "0 refusals");
  CHECK(refusal(header, "培训,2025-09-01,岗前,10,,,,,") == "h.csv:2:6 missing-value");
  CHECK(refusal(header, "经费,2025-09-01,,,,,,收入,") == "h.csv:2:9 missing-value");
  CHECK(refusal(header, "经费,2025-09-01,,,,,,收支,5") == "h.csv:2:8 unknown-word");
  CHECK(refusal(header, "经费,2025-09-01,,,,,,支出,5") == "0 refusals");
}

TEST_CASE("values of a record that cannot be true together are refused") {
  const std::string header =
      "记录类型,日期,名称,结束日期,参加人次,参加人员,学习时长(分钟),学习时长(小时),办结日期,办结结果";
  CHECK(refusal(header, "回访,2025-10-01,,,,V1,,,,") == "h.csv:2:2 future-day");
  CHECK(refusal(header, "需要,2025-09-01,,,,V1,,,,") == "h.csv:2:1 unknown-record");
  CHECK(refusal(header, "回访,2025-09-01,,2025-08-31,,V1,,,,") == "h.csv:2:4 values-disagree");
  CHECK(refusal(header, "回访,2025-09-01,,2025-12-31,,V1,,,,") == "0 refusals");
  CHECK(refusal(header, "回访,2025-09-01,,,1,V1;V2,,,,") == "h.csv:2:5 values-disagree");
  CHECK(refusal(header, "回访,2025-09-01,,,,V1;V1,,,,") == "h.csv:2:6 person-twice");
  CHECK(refusal(header, "回访,2025-09-01,,,,V1,90,1,,") == "h.csv:2:8 values-disagree");
  CHECK(refusal(header, "需求,2025-09-02,,,,V1,,,2025-09-01,实现") == "h.csv:2:9 values-disagree");
  CHECK(refusal(header, "需求,2025-09-02,,,,V1,,,2025-10-01,实现") == "h.csv:2:9 future-day");
  CHECK(refusal(header, "需求,2025-09-02,,,,V1,,,,实现") == "h.csv:2:9 missing-value");
  CHECK(refusal(header, "回访,2025-09-02,,,,V1,,,2025-09-03,实现") == "h.csv:2:9 bad-value");
  CHECK(refusal(header, "回访,2025-09-02,,,,V1,,,2025-09-03,作废") == "0 refusals");
}

TEST_CASE("without a kind or a day or the unit of a duration no record is read") {
  CHECK(fault_place([] { read("记录类型,名称\n培训,岗前\n"); }) == "h.csv:1");
  CHECK(fault_place([] { read("日期,名称\n2025-09-01,岗前\n"); }) == "h.csv:1");
  CHECK(fault_place([] { read("记录类型,日期,学习时长\n培训,2025-09-01,2\n"); }) == "h.csv:1:3");
}

#include "tables.hpp"

using namespace tables;

namespace {

const std::string header = "记录编号,日期,开始时间,结束时间,时长(分钟),服务时长(小时),志愿者,老人,服务人数,服务类别\n";

}  // namespace

TEST_CASE("a service is read with every column of the contract") {
  const auto table = service_table(
      "记录编号,日期,时长(分钟),志愿者,老人,服务类别,项目,方式,凭证,地点,组织单位,负责人,备注,更正,活动名称,是否收费,"
      "补录原因\n"
      "R1,2025年7月1日,60,V1,E1,助洁,寸草心,入户,补录,银杏里,银杏社区,李某,“很好”,R0,巡访,否,纸质登记\n");
  std::vector<intake::Refused> refused;
  int seen = 0;
  intake::read_services(
      table, lexicon(), today,
      [&](const intake::ServiceRow& row) {
        ++seen;
        CHECK(told(row) == "R1 2025-07-01 -1 60 V1 E1 - cleaning");
        CHECK(row.line == 2);
        CHECK(*row.programme == "sprout");
        CHECK(row.mode == "home");
        CHECK(row.evidence == "back");
        CHECK(row.place == "银杏里");
        CHECK(row.org == "银杏社区");
        CHECK(row.lead == "李某");
        CHECK(row.note == "“很好”");
        CHECK(row.corrects == "R0");
        CHECK(row.title == "巡访");
        CHECK(row.late_reason == "纸质登记");
      },
      refused);
  CHECK(seen == 1);
  CHECK(refused.empty());
}

TEST_CASE("start and end in one column are read where every cell is both") {
  const std::string head = "日期,服务时间,志愿者,老人,服务类别\n";
  for (const char* span : {"9:00-10:30", "９：００～１０：３０", "9:00 至 10:30", "9:00—10:30"})
    CHECK(service(head + "2025-07-01," + span + ",V1,E1,助洁\n") == "- 2025-07-01 540 90 V1 E1 - cleaning");
  CHECK(services(head + "2025-07-01,9:00-10:30,V1,E1,助洁\n").notes.size() == 1);
  CHECK(service_refusal("日期,服务时间,时长(分钟),志愿者,老人,服务类别\n2025-07-01,9:00-10:30,60,V1,E1,助洁\n") == "s.csv:2:2 values-disagree");
  CHECK(service_refusal(head + "2025-07-01,10:30-9:00,V1,E1,助洁\n") == "s.csv:2:2 service-duration");
}

TEST_CASE("a column of times that says something else is passed over and told") {
  for (const char* text : {"日期,服务时间,时长(分钟),志愿者,老人,服务类别\n2025-07-01,上午,60,V1,E1,助洁\n",
                           "日期,服务时间,时长(分钟),志愿者,老人,服务类别\n2025-07-01,2025-07-01,60,V1,E1,助洁\n"}) {
    const auto read = services(text);
    CHECK(read.rows == std::vector<std::string>{"- 2025-07-01 -1 60 V1 E1 - cleaning"});
    CHECK(read.notes.size() == 1);
  }
  const auto beside = services("日期,服务时间,开始时间,时长(分钟),志愿者,老人,服务类别\n2025-07-01,9:00-10:00,9:30,60,V1,E1,助洁\n");
  CHECK(beside.rows == std::vector<std::string>{"- 2025-07-01 570 60 V1 E1 - cleaning"});
  CHECK(beside.notes.size() == 1);
}

TEST_CASE("blank programme, mode and evidence stay blank for the pack's default") {
  const auto table =
      service_table("日期,时长(分钟),志愿者,老人,服务类别,项目,方式,凭证\n2025-07-01,60,V1,E1,助洁,,散步,\n");
  std::vector<intake::Refused> refused;
  intake::read_services(
      table, lexicon(), today,
      [](const intake::ServiceRow& row) {
        CHECK(row.programme == nullptr);
        CHECK(row.evidence.empty());
        CHECK(row.mode == "散步");
        CHECK(row.ref.empty());
      },
      refused);
  CHECK(refused.empty());
}

TEST_CASE("a duration may be told by minutes, by hours, by start and end, and by all of them alike") {
  CHECK(service(header + "R1,2025-07-01,,,60,,V1,E1,,助洁\n") == "R1 2025-07-01 -1 60 V1 E1 - cleaning");
  CHECK(service(header + "R1,2025-07-01,,,,1.5,V1,E1,,助洁\n") == "R1 2025-07-01 -1 90 V1 E1 - cleaning");
  CHECK(service(header + "R1,2025-07-01,9:00,10:30,,,V1,E1,,助洁\n") == "R1 2025-07-01 540 90 V1 E1 - cleaning");
  CHECK(service(header + "R1,2025-07-01,9:00,10:30,90,1.5,V1,E1,,助洁\n") == "R1 2025-07-01 540 90 V1 E1 - cleaning");
  CHECK(service(header + "R1,2025-07-01,9:00,,90,,V1,E1,,助洁\n") == "R1 2025-07-01 540 90 V1 E1 - cleaning");
  CHECK(service(header + "R1,2025-07-01,23:00,24:00,,,V1,E1,,助洁\n") == "R1 2025-07-01 1380 60 V1 E1 - cleaning");
}

TEST_CASE("an end before the start is a night if the minutes agree") {
  CHECK(service(header + "R1,2025-07-01,23:00,1:00,120,,V1,E1,,助洁\n") == "R1 2025-07-01 1380 120 V1 E1 - cleaning");
  CHECK(service(header + "R1,2025-07-01,8:00,8:00,,24,V1,E1,,助洁\n") == "R1 2025-07-01 480 1440 V1 E1 - cleaning");
}

TEST_CASE("several people stand in one cell by code, name, community or phone") {
  CHECK(service(header + "R1,2025-07-01,,,60,,V1、张三；李四@银杏社区,\"王秀英#1234,赵 六＠ 丁香社区\",,巡访关爱\n") ==
        "R1 2025-07-01 -1 60 V1+张三+李四@银杏社区 王秀英#1234+赵六@丁香社区 - visit");
  CHECK(service(header + "R1,2025-07-01,,,60,,Ｖ００１,买买提•艾力＃１２３４,,巡访关爱\n") ==
        "R1 2025-07-01 -1 60 V001 买买提·艾力#1234 - visit");
}

TEST_CASE("a headcount may stand without names and above those named") {
  CHECK(service(header + "R1,2025-07-01,,,60,,V1,,25,助洁\n") == "R1 2025-07-01 -1 60 V1 - 25 cleaning");
  CHECK(service(header + "R1,2025-07-01,,,60,,V1,E1;E2,2,助洁\n") == "R1 2025-07-01 -1 60 V1 E1+E2 2 cleaning");
}

TEST_CASE("refs are compared after NFKC without spaces") {
  CHECK(service(header + "Ｒ 1,2025-07-01,,,60,,V1,E1,,助洁\n") == "R1 2025-07-01 -1 60 V1 E1 - cleaning");
}

TEST_CASE("times and days as spreadsheets print them are read") {
  CHECK(service(header + "R1,2025-07-01 00:00:00,1899-12-30 09:00:00,10:30:00,,,V1,E1,,助洁\n") ==
        "R1 2025-07-01 540 90 V1 E1 - cleaning");
}

TEST_CASE("words are found by id, name and alias, and again from memory") {
  const auto read = services(header +
                             "R1,2025-07-01,,,60,,V1,E1,,cleaning\nR2,2025-07-01,,,60,,V1,E1,,助 洁\n"
                             "R3,2025-07-01,,,60,,V1,E1,,x\nR4,2025-07-01,,,60,,V1,E1,,x\n"
                             "R5,2025-07-01,,,60,,V1,E1,,助 洁\n");
  CHECK(read.rows.size() == 3);
  REQUIRE(read.refused.size() == 2);
  CHECK(told(read.refused[1].refusal) == "s.csv:5:10 unknown-category");
  CHECK(read.refused[1].refusal.subject == "R4");
}

TEST_CASE("views of rows live as long as the table") {
  const auto table = service_table(
      "日期,时长(分钟),志愿者,老人,服务类别,备注\n2025-07-01,60,买买提•艾力,E1,助洁,\"he said \"\"e\u0301\"\"\"\n"
      "2025-07-01,60,V1,E1,助洁,x\n");
  std::vector<std::string_view> kept;
  std::vector<intake::Refused> refused;
  intake::read_services(
      table, lexicon(), today,
      [&](const intake::ServiceRow& row) {
        kept.push_back(row.volunteers.front().who);
        kept.push_back(row.note);
      },
      refused);
  REQUIRE(kept.size() == 4);
  CHECK(kept[0] == "买买提·艾力");
  CHECK(kept[1] == "he said \"\u00E9\"");
}

#include "tables.hpp"

using namespace tables;

namespace {

const std::string header = "记录编号,日期,开始时间,结束时间,时长(分钟),服务时长(小时),志愿者,老人,服务人数,服务类别\n";

std::string refusal(const std::string& row) { return service_refusal(header + row + "\n"); }

// The refusal of a good service with this value in a further column.
std::string refusal_of(const std::string& column, const std::string& value) {
  return service_refusal("记录编号,日期,时长(分钟),志愿者,老人,服务类别," + column + "\nR1,2025-07-01,60,V1,E1,助洁," +
                         value + "\n");
}

}  // namespace

TEST_CASE("a service on a day that is none or to come is refused") {
  CHECK(refusal("R1,2025-09-30,,,60,,V1,E1,,助洁") == "0 refusals");
  CHECK(refusal("R1,2025-10-01,,,60,,V1,E1,,助洁") == "s.csv:2:2 service-future");
  CHECK(refusal("R1,7月1日,,,60,,V1,E1,,助洁") == "s.csv:2:2 bad-date");
  CHECK(refusal("R1,,,,60,,V1,E1,,助洁") == "s.csv:2:2 missing-value");
}

TEST_CASE("a service without a duration is refused") {
  CHECK(refusal("R1,2025-07-01,,,,,V1,E1,,助洁") == "s.csv:2:5 missing-value");
  CHECK(refusal("R1,2025-07-01,9:00,,,,V1,E1,,助洁") == "s.csv:2:5 missing-value");
  CHECK(service_refusal("日期,开始时间,结束时间,志愿者,老人,服务类别\n2025-07-01,9:00,,V1,E1,助洁\n") ==
        "s.csv:2:3 missing-value");
}

TEST_CASE("times and durations that cannot be are refused") {
  CHECK(refusal("R1,2025-07-01,九点,,60,,V1,E1,,助洁") == "s.csv:2:3 bad-time");
  CHECK(refusal("R1,2025-07-01,24:00,,60,,V1,E1,,助洁") == "s.csv:2:3 bad-time");
  CHECK(refusal("R1,2025-07-01,,25:00,60,,V1,E1,,助洁") == "s.csv:2:4 bad-time");
  CHECK(refusal("R1,2025-07-01,,,0,,V1,E1,,助洁") == "s.csv:2:5 service-duration");
  CHECK(refusal("R1,2025-07-01,,,1441,,V1,E1,,助洁") == "s.csv:2:5 service-duration");
  CHECK(refusal("R1,2025-07-01,,,1.5,,V1,E1,,助洁") == "s.csv:2:5 bad-value");
  CHECK(refusal("R1,2025-07-01,,,,1.33,V1,E1,,助洁") == "s.csv:2:6 bad-value");
  CHECK(refusal("R1,2025-07-01,,,,约2小时,V1,E1,,助洁") == "s.csv:2:6 bad-value");
}

TEST_CASE("an end at or before the start is refused unless the minutes say that it is a night") {
  CHECK(refusal("R1,2025-07-01,10:00,9:00,,,V1,E1,,助洁") == "s.csv:2:4 service-duration");
  CHECK(refusal("R1,2025-07-01,9:00,9:00,,,V1,E1,,助洁") == "s.csv:2:4 service-duration");
  CHECK(refusal("R1,2025-07-01,23:00,1:00,60,,V1,E1,,助洁") == "s.csv:2:4 service-duration");
}

TEST_CASE("minutes, hours, start and end must agree") {
  CHECK(refusal("R1,2025-07-01,,,60,2,V1,E1,,助洁") == "s.csv:2:6 values-disagree");
  CHECK(refusal("R1,2025-07-01,9:00,10:00,90,,V1,E1,,助洁") == "s.csv:2:4 values-disagree");
  CHECK(refusal("R1,2025-07-01,9:00,10:00,,1.5,V1,E1,,助洁") == "s.csv:2:4 values-disagree");
}

TEST_CASE("a service needs a volunteer, and an elder or a headcount") {
  CHECK(refusal("R1,2025-07-01,,,60,,,E1,,助洁") == "s.csv:2:7 missing-value");
  CHECK(refusal("R1,2025-07-01,,,60,,V1,,,助洁") == "s.csv:2:8 missing-value");
  CHECK(refusal("R1,2025-07-01,,,60,,、;,E1,,助洁") == "s.csv:2:7 missing-value");
}

TEST_CASE("a headcount is a number, at least one, and not below those named") {
  CHECK(refusal("R1,2025-07-01,,,60,,V1,E1;E2,1,助洁") == "s.csv:2:9 values-disagree");
  CHECK(refusal("R1,2025-07-01,,,60,,V1,,0,助洁") == "s.csv:2:9 bad-value");
  CHECK(refusal("R1,2025-07-01,,,60,,V1,,许多,助洁") == "s.csv:2:9 bad-value");
  CHECK(refusal("R1,2025-07-01,,,60,,V1,,99999999999,助洁") == "s.csv:2:9 bad-value");
}

TEST_CASE("nobody stands twice in a service or on both sides") {
  CHECK(refusal("R1,2025-07-01,,,60,,V1;Ｖ1,E1,,助洁") == "s.csv:2:7 person-twice");
  CHECK(refusal("R1,2025-07-01,,,60,,V1,王秀英;王 秀英,,助洁") == "s.csv:2:8 person-twice");
  CHECK(refusal("R1,2025-07-01,,,60,,V1;V2,V2,,助洁") == "s.csv:2:8 person-twice");
  CHECK(refusal("R1,2025-07-01,,,60,,张三#1234;张三#5678,E1,,助洁") == "0 refusals");
}

TEST_CASE("a person that is none is refused") {
  CHECK(refusal("R1,2025-07-01,,,60,,@银杏社区,E1,,助洁") == "s.csv:2:7 bad-value");
  CHECK(refusal("R1,2025-07-01,,,60,,V1,张三#12,,助洁") == "s.csv:2:8 bad-value");
  CHECK(refusal("R1,2025-07-01,,,60,,V1,张三#,,助洁") == "s.csv:2:8 bad-value");
}

TEST_CASE("closed vocabularies refuse other words, open ones take them") {
  CHECK(refusal("R1,2025-07-01,,,60,,V1,E1,,唱歌") == "s.csv:2:10 unknown-category");
  CHECK(refusal("R1,2025-07-01,,,60,,V1,E1,,") == "s.csv:2:10 missing-value");
  CHECK(refusal_of("项目", "别的") == "s.csv:2:7 unknown-programme");
  CHECK(refusal_of("凭证", "口说") == "s.csv:2:7 unknown-word");
  CHECK(refusal_of("方式", "散步") == "0 refusals");
}

TEST_CASE("a paid service is refused") {
  CHECK(refusal_of("是否收费", "是") == "s.csv:2:7 paid-service");
  CHECK(refusal_of("是否收费", "否") == "0 refusals");
  CHECK(refusal_of("是否收费", "五元") == "s.csv:2:7 bad-value");
}

TEST_CASE("refs of other characters are refused, their own and those they correct") {
  CHECK(refusal("第1号,2025-07-01,,,60,,V1,E1,,助洁") == "s.csv:2:1 bad-value");
  CHECK(refusal_of("更正", "第1号") == "s.csv:2:7 bad-value");
}

TEST_CASE("a refused row does not stop those behind it, and is found again by its number") {
  const auto table = service_table(
      header + "R1,2025-07-01,,,x,,V1,E1,,助洁\nR2,2025-07-01,,,60,,V1,E1,,助洁\nR3,2025-07-01,,,60,,V1,E1,,助洁,多\n");
  std::vector<intake::Refused> refused;
  int accepted = 0;
  intake::read_services(
      table, lexicon(), today, [&](const intake::ServiceRow&) { ++accepted; }, refused);
  CHECK(accepted == 1);
  REQUIRE(refused.size() == 2);
  CHECK(table.at(refused[0].row).get("ref") == "R1");
  CHECK(told(refused[1].refusal) == "s.csv:4:11 malformed-row");
  CHECK(table.at(refused[1].row).malformed());
}

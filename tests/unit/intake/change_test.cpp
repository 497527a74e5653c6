#include "tables.hpp"

using tables::people;

TEST_CASE("what is kept in another way than written is told once a kind, with a count and the first") {
  const auto read = people(
      "编号,姓名,角色,出生日期,手机,身份证号\n"
      "E1,王 秀英,老人,1948.3,139-0001-0901,\n"
      "Ｅ２,李桂兰,老人,1948年3月5日,13900010902,23019919820905148x\n");
  CHECK(read.refused.size() == 1);  // the birth date is not that of the number: what was changed is told all the same
  REQUIRE(read.notes.size() == 5);
  CHECK(read.notes[0].find("p.csv:2:4: “1948.3” → 1948-03") != std::string::npos);
  CHECK(read.notes[0].starts_with("2 days"));
  CHECK(read.notes[1].find("“139-0001-0901” → 13900010901") != std::string::npos);
  CHECK(read.notes[2].find("“23019919820905148x” → 23019919820905148X") != std::string::npos);
  CHECK(read.notes[3].find("“王 秀英” → 王秀英") != std::string::npos);
  CHECK(read.notes[4].find("“Ｅ２” → E2") != std::string::npos);
}

TEST_CASE("what stands in the file as it is kept is not told") {
  CHECK(people("编号,姓名,角色,出生日期,手机\nE1,王秀英,老人,1948-03-05,13900010901\n").notes.empty());
  CHECK(people("编号,姓名,角色,出生日期\nE1,王秀英,老人,1948-03-05 00:00\n").notes.empty());
}

TEST_CASE("with explain every change is told by itself") {
  intake::Options options;
  options.explain = true;
  const auto table = intake::Table::from_bytes("编号,姓名,出生日期\nE1,王秀英,1948.3\nE2,李桂兰,1951.12\n", "p.csv",
                                               intake::person_headers(tables::lexicon()), options);
  std::vector<intake::PersonRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_people(table, tables::lexicon(), tables::today, rows, refused);
  CHECK(table.notes().size() == 3);
  CHECK(table.notes()[1] == "p.csv:3:3: “1951.12” → 1951-12");
}

TEST_CASE("times and durations in other ways are told, plain ones are not") {
  const auto notes_of = [](const std::string& row) {
    const auto table = tables::service_table("记录编号,日期,开始时间,时长(分钟),志愿者,老人,服务类别\n" + row);
    std::vector<intake::Refused> refused;
    intake::read_services(table, tables::lexicon(), tables::today, [](const auto&) {}, refused);
    CHECK(refused.empty());
    return table.notes();
  };
  CHECK(notes_of("R1,2025-07-01,9:30,90,V1,E1,visit\n").empty());
  const auto notes = notes_of("R1,2025/7/1,９：３０,1.5小时,V1,E1,visit\n");
  REQUIRE(notes.size() == 3);
  CHECK(notes[0].find("“2025/7/1” → 2025-07-01") != std::string::npos);
  CHECK(notes[1].find("“９：３０” → 09:30") != std::string::npos);
  CHECK(notes[2].find("“1.5小时” → 90") != std::string::npos);
}

#include "tables.hpp"

using namespace tables;

namespace {

std::vector<std::string> rows(const std::string& text) {
  const auto table = intake::Table::from_bytes(text, "p.csv", intake::person_headers(lexicon()));
  std::vector<std::string> out;
  table.each([&](const intake::Row& row) {
    out.push_back(std::to_string(row.line()) + " " + std::string(row.get("code")) + " " + std::string(row.get("name")) +
                  " " + std::string(row.get("address")));
  });
  return out;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("LF, CRLF and CR end lines, and the last line needs none") {
  const Lines wanted = {"2 E1 甲 x", "3 E2 乙 y"};
  CHECK(rows("code,name,address\nE1,甲,x\nE2,乙,y\n") == wanted);
  CHECK(rows("code,name,address\r\nE1,甲,x\r\nE2,乙,y\r\n") == wanted);
  CHECK(rows("code,name,address\rE1,甲,x\rE2,乙,y\r") == wanted);
  CHECK(rows("code,name,address\nE1,甲,x\nE2,乙,y") == wanted);
}

TEST_CASE("quoted fields hold separators, quotation marks and line breaks, and lines are still counted") {
  CHECK(rows("code,name,address\nE1,甲,\"a,\"\"b\"\"\r\nc\nd\"\nE2,乙,y\n") ==
        Lines{"2 E1 甲 a,\"b\"\r\nc\nd", "5 E2 乙 y"});
}

TEST_CASE("a quotation mark inside an unquoted field is an ordinary character") {
  CHECK(rows("code,name,address\nE1,甲,楼\"3\"门\n") == Lines{"2 E1 甲 楼\"3\"门"});
}

TEST_CASE("a quotation mark that never closes is a fault at the line where it opens") {
  CHECK(fault_place([] { rows("code,name,address\nE1,甲,x\nE2,\"乙,y\nE3,丙,z\n"); }) == "p.csv:3");
  CHECK(fault_place([] { rows("code,name,address\nE1,\"甲\n乙\",x\nE2,b,\"y\"\"\n"); }) == "p.csv:4");
}

TEST_CASE("text behind a closing quotation mark refuses that row alone") {
  const auto read = people("code,name,address\nE1,\"甲\"乙,x\nE2,丙,y\n");
  REQUIRE(read.refused.size() == 1);
  CHECK(told(read.refused[0].refusal) == "p.csv:2 malformed-row");
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows[0].code == "E2");
}

TEST_CASE("fields beyond the header refuse that row alone, blank ones do not") {
  const auto read = people("code,name\nE1,甲,x\nE2,乙,, \n");
  REQUIRE(read.refused.size() == 1);
  CHECK(told(read.refused[0].refusal) == "p.csv:2:3 malformed-row");
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows[0].code == "E2");
}

TEST_CASE("short rows have blank cells") { CHECK(rows("code,name,address\nE1,甲\n") == Lines{"2 E1 甲 "}); }

TEST_CASE("empty rows are passed over and counted as lines") {
  CHECK(rows("code,name,address\n\n,,\n \t,\u3000,\nE1,甲,x\n") == Lines{"5 E1 甲 x"});
}

TEST_CASE("rows of totals, remarks and signatures are passed over and told") {
  const auto read = people("编号,姓名\nE1,王秀英\n合 计,1人\n注：以上属实,\n填表人：李某,\n备注,x\n审核（盖章）,\n");
  CHECK(read.rows.size() == 1);
  CHECK(read.refused.empty());
  REQUIRE(read.notes.size() == 1);
  CHECK(read.notes[0].find("5") != std::string::npos);
  CHECK(read.notes[0].find("3, 4, 5, 6, 7") != std::string::npos);
}

TEST_CASE("rows without code and name, or without ref and people, are no data") {
  CHECK(people("编号,姓名,街道\nE1,王秀英,\n,,云杉街道\n").notes.size() == 1);
  const auto read =
      services("记录编号,日期,时长(分钟),志愿者,老人,服务类别\n,2025-07-01,60,,,助洁\nR1,2025-07-01,60,V1,E1,助洁\n");
  CHECK(read.rows.size() == 1);
  CHECK(read.refused.empty());
  CHECK(read.notes.size() == 1);
}

TEST_CASE("a note that begins like a remark is data where people are named") {
  CHECK(services("备注,日期,时长(分钟),志愿者,老人,服务类别\n注意防滑,2025-07-01,60,V1,E1,助洁\n备注一,2025-07-01,60,"
                 "V1,E1,助洁\n")
            .rows.size() == 2);
}

TEST_CASE("a header repeated among the rows is passed over") {
  CHECK(people("编号,姓名\nE1,王秀英\n编号,姓名\nE2,李桂兰\n").rows.size() == 2);
}

TEST_CASE("notes are told once however often the rows are read") {
  const auto table =
      intake::Table::from_bytes("编号,姓名\n合计,2\nE1,王秀英\n", "p.csv", intake::person_headers(lexicon()));
  for (int i = 0; i < 3; ++i) table.each([](const intake::Row&) {});
  CHECK(table.notes().size() == 1);
}

TEST_CASE("a row is found again by its number, with its line and fields") {
  const auto table = intake::Table::from_bytes("code,name\r\nE1,\"甲\r\n\"\"乙\"\"\"\r\nE2,丙\r\n", "p.csv",
                                               intake::person_headers(lexicon()));
  std::vector<std::size_t> numbers;
  table.each([&](const intake::Row& row) { numbers.push_back(row.number()); });
  REQUIRE(numbers.size() == 2);
  CHECK(table.at(numbers[1]).get("name") == "丙");
  CHECK(table.at(numbers[1]).place("name").text() == "p.csv:4:2");
  CHECK(table.at(numbers[0]).get("name") == "甲\r\n\"乙\"");
  CHECK(table.at(numbers[0]).place().text() == "p.csv:2");
}

TEST_CASE("a table may be moved with its rows") {
  auto table = intake::Table::from_bytes("code,name\nE1,甲\n", "p.csv", intake::person_headers(lexicon()));
  const auto moved = std::move(table);
  moved.each([](const intake::Row& row) { CHECK(row.get("name") == "甲"); });
}

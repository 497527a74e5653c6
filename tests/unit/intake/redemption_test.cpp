#include "tables.hpp"

using namespace tables;

namespace {

const std::string header = "记录编号,日期,类型,人员,积分种类,项目,数量,积分,受赠人\n";

struct Read {
  std::vector<intake::RedemptionRow> rows;
  std::vector<intake::Refused> refused;
};
Read read(const std::string& text) {
  Read out;
  const auto table = intake::Table::from_bytes(text, "r.csv", intake::redemption_headers());
  intake::read_redemptions(table, lexicon(), today, out.rows, out.refused);
  return out;
}
std::string refusal(const std::string& row) {
  const auto out = read(header + row + "\n");
  return out.refused.size() == 1 ? told(out.refused[0].refusal) : std::to_string(out.refused.size()) + " refusals";
}

}  // namespace

TEST_CASE("the four kinds of redemption are read") {
  const auto out = read(header +
                        "R1,2025-07-01,兑换,V1,互助养老积分,理发,2,,\n"
                        "R2,2025-07-02,gift,张 三,,,,1.5,Ｖ2\n"
                        "R3,2025/7/3,捐赠,V1,,,,０．５,\n"
                        ",2025-07-04,发放,,,,,10,V3\n");
  CHECK(out.refused.empty());
  REQUIRE(out.rows.size() == 4);
  CHECK(out.rows[0].kind == "item");
  CHECK(out.rows[0].item == "haircut");
  CHECK(out.rows[0].scheme == "points");
  CHECK(out.rows[0].quantity == 2);
  CHECK(!out.rows[0].points);
  CHECK(out.rows[1].person == "张三");
  CHECK(out.rows[1].to == "V2");
  CHECK(out.rows[1].points->milli == 1500);
  CHECK(out.rows[2].points->milli == 500);
  CHECK(out.rows[3].kind == "grant");
  CHECK(out.rows[3].ref.empty());
  CHECK(out.rows[3].place.text() == "r.csv:5");
}

TEST_CASE("each kind refuses to go without its columns") {
  CHECK(refusal("R1,2025-07-01,兑换,V1,,,,,") == "r.csv:2:6 missing-value");
  CHECK(refusal("R1,2025-07-01,兑换,,,理发,,,") == "r.csv:2:4 missing-value");
  CHECK(refusal("R1,2025-07-01,转赠,V1,,,,1,") == "r.csv:2:9 missing-value");
  CHECK(refusal("R1,2025-07-01,转赠,V1,,,,,V2") == "r.csv:2:8 missing-value");
  CHECK(refusal("R1,2025-07-01,发放,V1,,,,1,") == "r.csv:2:9 missing-value");
  CHECK(refusal("R1,,捐赠,V1,,,,1,") == "r.csv:2:2 missing-value");
  CHECK(refusal("R1,2025-07-01,,V1,,,,1,") == "r.csv:2:3 missing-value");
}

TEST_CASE("an opening balance names its holder and the document that it rests on") {
  const auto out = read(
      "记录编号,日期,类型,人员,积分,依据\nR1,2025-07-01,期初,V1,12.5,云台民〔2025〕3号\nR2,2025-07-01,期初余额,V1,1,\n"
      "R3,2025-07-01,opening,,1,甲\nR4,2025-07-01,期初,V1,,甲\n");
  REQUIRE(out.rows.size() == 1);
  CHECK(out.rows[0].kind == "opening");
  CHECK(out.rows[0].person == "V1");
  CHECK(out.rows[0].points->milli == 12500);
  CHECK(out.rows[0].document == "云台民〔2025〕3号");
  REQUIRE(out.refused.size() == 3);
  CHECK(told(out.refused[0].refusal) == "r.csv:3:6 missing-value");
  CHECK(told(out.refused[1].refusal) == "r.csv:4:4 missing-value");
  CHECK(told(out.refused[2].refusal) == "r.csv:5:5 missing-value");
  const auto other = read("记录编号,日期,类型,积分,受赠人,依据\nR1,2025-07-01,期初,1,V1,甲\n");
  REQUIRE(other.rows.size() == 1);
  CHECK(other.rows[0].to == "V1");
}

TEST_CASE("values of a redemption that are not understood are refused at their cells") {
  CHECK(refusal("R 1号,2025-07-01,捐赠,V1,,,,1,") == "r.csv:2:1 bad-value");
  CHECK(refusal("R1,2025-10-01,捐赠,V1,,,,1,") == "r.csv:2:2 future-day");
  CHECK(refusal("R1,2025-07-01,出售,V1,,,,1,") == "r.csv:2:3 unknown-word");
  CHECK(refusal("R1,2025-07-01,捐赠,V1,别的积分,,,1,") == "r.csv:2:5 unknown-scheme");
  CHECK(refusal("R1,2025-07-01,兑换,V1,,金条,,,") == "r.csv:2:6 unknown-item");
  CHECK(refusal("R1,2025-07-01,兑换,V1,,理发,0,,") == "r.csv:2:7 bad-value");
  CHECK(refusal("R1,2025-07-01,捐赠,V1,,,,-1,") == "r.csv:2:8 bad-value");
  CHECK(refusal("R1,2025-07-01,捐赠,V1,,,,0,") == "r.csv:2:8 bad-value");
  CHECK(refusal("R1,2025-07-01,捐赠,V1,,,,0.0001,") == "r.csv:2:8 bad-value");
  CHECK(refusal("R1,2025-07-01,转赠,V1,,,,1,V1") == "r.csv:2:9 person-twice");
}

TEST_CASE("redemptions without a kind or a day column are a fault") {
  CHECK(fault_place([] { read("日期,人员,积分\n"); }) == "r.csv:1");
  CHECK(fault_place([] { read("类型,人员,积分\n"); }) == "r.csv:1");
  CHECK(fault_place([] { read("类型,日期,积分\n"); }) == "r.csv:1");
}

TEST_CASE("pairs as proposed are read again") {
  const auto table = intake::Table::from_bytes("elder,volunteer,proximity,fit,why\nE1,V1,building,2,近\nE2,,,,\n",
                                               "pairs.csv", intake::pair_headers());
  std::vector<intake::PairRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_pairs(table, rows, refused);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].elder == "E1");
  CHECK(rows[0].volunteer == "V1");
  CHECK(rows[0].proximity == "building");
  CHECK(rows[0].why == "近");
  REQUIRE(refused.size() == 1);
  CHECK(told(refused[0].refusal) == "pairs.csv:3:2 missing-value");
  CHECK(table.notes().empty());
}

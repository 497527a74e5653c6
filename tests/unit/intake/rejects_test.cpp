#include "tables.hpp"

using namespace tables;

namespace {

std::string rejects(const std::string& text, const std::string& reason = "why") {
  const auto table = intake::Table::from_bytes(text, "p.csv", intake::person_headers(lexicon()));
  std::vector<intake::PersonRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_people(table, lexicon(), today, rows, refused);
  std::vector<intake::Reject> list;
  for (const auto& one : refused) list.push_back({one.row, one.refusal.code, reason});
  return intake::rejects_csv(table, list);
}

}  // namespace

TEST_CASE("refused rows keep their own columns and get a reason and a code") {
  CHECK(rejects("序号;编号;姓名;手机\n1;E1;王秀英;13900010001\n2;E2;李桂兰;139\n") ==
        "\xEF\xBB\xBF序号,编号,姓名,手机,reason,code_of_refusal\r\n2,E2,李桂兰,139,why,bad-value\r\n");
}

TEST_CASE("the word of an error is no value in a text either, where its column is read") {
  CHECK(rejects("编号,姓名,手机,序号\nE2,#N/A,139,#REF!\nE3,李桂兰,,#REF!\n#VALUE!,李桂兰,,\nE4,#1,,\n") ==
        "\xEF\xBB\xBF编号,姓名,手机,序号,reason,code_of_refusal\r\nE2,#N/A,139,#REF!,why,bad-value\r\n#VALUE!,李桂兰,,,why,bad-value\r\n");
}

TEST_CASE("rejects of a rejects file do not gather columns") {
  CHECK(rejects("编号,手机,reason,code_of_refusal\nE2,139,old,bad-value\n") ==
        "\xEF\xBB\xBF编号,手机,reason,code_of_refusal\r\nE2,139,why,bad-value\r\n");
}

TEST_CASE("fields of a refused row are quoted and guarded, and import again as they were") {
  const std::string text = "编号,姓名,家庭住址,手机\nE2,\"李\n桂兰\",\"=a,\"\"b\"\"\",139\n";
  const std::string again = rejects(text, "a, \"b\"");
  CHECK(again ==
        "\xEF\xBB\xBF编号,姓名,家庭住址,手机,reason,code_of_refusal\r\n"
        "E2,\"李\n桂兰\",\"'=a,\"\"b\"\"\",139,\"a, \"\"b\"\"\",bad-value\r\n");
  auto mended = again;
  mended.replace(mended.find("139"), 3, "13900010001");
  const auto row = person(mended);
  CHECK(row.address == "=a,\"b\"");
  CHECK(row.name == "李桂兰");
}

TEST_CASE("fields beyond the header are not lost") {
  CHECK(rejects("编号,姓名,家庭住址\nE2,李桂兰,虹桥路1号,2单元\n") ==
        "\xEF\xBB\xBF编号,姓名,家庭住址,reason,code_of_refusal\r\n"
        "E2,李桂兰,\"虹桥路1号,2单元\",why,malformed-row\r\n");
}

TEST_CASE("short rows are filled up") {
  CHECK(rejects("编号,手机,姓名\nE2,139\n") ==
        "\xEF\xBB\xBF编号,手机,姓名,reason,code_of_refusal\r\nE2,139,,why,bad-value\r\n");
}

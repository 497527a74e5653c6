#include "tables.hpp"

using namespace tables;

namespace {

const std::string header = "人员,资质,名称,保单号,承保单位,生效日期,失效日期,保额(元),单位,备注\n";

intake::Lexicon words() {
  intake::Lexicon made;
  made.credentials = model::Vocabulary({{"insurance", "意外险", {"保险"}}, {"training", "培训", {}}, {"training:安全知识", "安全知识教育", {"安全教育"}},
                                        {"registration", "实名注册", {}}, {"registration:某平台", "某平台注册", {"某平台"}}, {"membership", "成员", {}},
                                        {"consent", "同意书", {}}});
  return made;
}

struct Read {
  std::vector<intake::CredentialRow> rows;
  std::vector<intake::Refused> refused;
};
Read read(const std::string& text) {
  Read out;
  const auto table = intake::Table::from_bytes(text, "c.csv", intake::credential_headers());
  intake::read_credentials(table, words(), today, out.rows, out.refused);
  return out;
}
std::string id(const std::string& kind, const std::string& name) {
  const auto out = read(header + "V1," + kind + "," + name + ",,,2025-07-01,,,,\n");
  return out.rows.size() == 1 ? out.rows[0].credential + (out.rows[0].title.empty() ? "" : " " + out.rows[0].title) : told(out.refused.at(0).refusal);
}
std::string refusal(const std::string& row) {
  const auto out = read(header + row + "\n");
  return out.refused.size() == 1 ? told(out.refused[0].refusal) : std::to_string(out.refused.size()) + " refusals";
}

}  // namespace

TEST_CASE("a credential is read with its days, sum and papers") {
  const auto out = read(header + "Ｖ1,意外险,团体险,PA-1,某公司,2025.7.1,2025年12月31日,100000,,试点\n,保险,,,,20250701,,,某社区,\n");
  REQUIRE(out.rows.size() == 2);
  CHECK(out.rows[0].person == "V1");
  CHECK(out.rows[0].credential == "insurance");
  CHECK(out.rows[0].title == "团体险");
  CHECK(out.rows[0].number == "PA-1");
  CHECK(out.rows[0].issuer == "某公司");
  CHECK(out.rows[0].from.iso() == "2025-07-01");
  CHECK(out.rows[0].to->iso() == "2025-12-31");
  CHECK(out.rows[0].sum_yuan == 100000);
  CHECK(out.rows[0].note == "试点");
  CHECK(out.rows[1].person.empty());
  CHECK(out.rows[1].org == "某社区");
  CHECK(!out.rows[1].to);
}

TEST_CASE("a kind with a name beside it is what the pack calls it, or a name of its own where kinds are open") {
  CHECK(id("培训", "安全教育") == "training:安全知识");
  CHECK(id("培训", "安全知识") == "training:安全知识");
  CHECK(id("安全教育", "") == "training:安全知识");
  CHECK(id("安全教育", "上午班") == "training:安全知识 上午班");
  CHECK(id("培训", "急救") == "training:急救");
  CHECK(id("training:急救", "") == "training:急救");
  CHECK(id("实名注册", "某平台") == "registration:某平台");
  CHECK(id("意外险", "团体险") == "insurance 团体险");
  CHECK(id("成员", "一班") == "membership:一班");
}

TEST_CASE("what is not understood of a credential is refused at its cell") {
  CHECK(refusal("V1,驾照,,,,2025-07-01,,,,") == "c.csv:2:2 unknown-credential");
  CHECK(refusal("V1,实名注册,别的平台,,,2025-07-01,,,,") == "c.csv:2:3 unknown-credential");
  CHECK(refusal("V1,registration:别的平台,,,,2025-07-01,,,,") == "c.csv:2:2 unknown-credential");
  CHECK(refusal("V1,training:,,,,2025-07-01,,,,") == "c.csv:2:2 unknown-credential");
  CHECK(refusal("V1,保险,,,,,,,,") == "c.csv:2:6 missing-value");
  CHECK(refusal("V1,,,,,2025-07-01,,,,") == "c.csv:2:2 missing-value");
  CHECK(refusal("V1,保险,,,,2025-07-01,2025-06-30,,,") == "c.csv:2:7 values-disagree");
  CHECK(refusal("V1,保险,,,,2025-02-30,,,,") == "c.csv:2:6 bad-date");
  CHECK(refusal("V1,保险,,,,2025-07-01,,10万,,") == "c.csv:2:8 bad-value");
  CHECK(fault_text([] { read("人员,资质\nV1,保险\n"); }).find("from (生效日期)") != std::string::npos);
}

TEST_CASE("a table of credentials is told from one of people") {
  const auto of = [](const std::string& line) {
    return intake::is_credential_table(intake::Table::from_bytes(line, "c.csv", intake::credential_headers()));
  };
  CHECK(of("人员,资质,生效日期\n"));
  CHECK_FALSE(of("姓名,单位\n"));
}

#include "tables.hpp"

using namespace tables;
using Words = std::vector<std::string>;

namespace {

// The one refusal of a person with this value in this column.
std::string refusal_of(const std::string& column, const std::string& value) {
  return person_refusal("编号,姓名," + column + "\nE1,王秀英,\"" + value + "\"\n");
}

}  // namespace

TEST_CASE("a person is read with every column of the contract") {
  const auto row = person(
      "编号,角色,姓名,性别,出生年月,身份证号,手机,家庭住址,街道,社区,小区,楼门,志愿者类型,养老补贴,例外理由,项目,"
      "登记日期,职责,单位,亲属\n"
      "E0901,老人,万 "
      "兰芝,女,1942-06-28,230199194206281425,139-0001-0901,虹桥路904号,云杉街道,银杏社区,银杏里,3栋,互助养老员,市级,"
      "独居困难,互助养老,2025/3/1,核实、记录,云杉街道,V0001;V0002\n");
  CHECK(row.place.text() == "p.csv:2");
  CHECK(row.code == "E0901");
  CHECK(row.role == "elder");
  CHECK(row.name == "万兰芝");
  CHECK(row.sex == "2");
  CHECK(row.born->text() == "1942-06-28");
  CHECK(row.id_number == "230199194206281425");
  CHECK(row.phone == "13900010901");
  CHECK(row.building == "3栋");
  CHECK(row.helper_kind == "mutual");
  CHECK(row.subsidy == "city");
  CHECK(row.programme == "mutual-aid");
  CHECK(row.joined->iso() == "2025-03-01");
  CHECK(*row.duties == Words{"verify", "record"});
  CHECK(*row.kin == Words{"V0001", "V0002"});
}

TEST_CASE("English names of columns do as well") {
  const auto row = person(
      "code,role,name,guardian_name,guardian_relation,guardian_phone,ended,end_reason,os_user\n"
      "V1,both,甲,乙,父亲,13900010001,2025-08-01,搬家,clerk\n");
  CHECK(row.role == "both");
  CHECK(row.guardian_name == "乙");
  CHECK(row.guardian_phone == "13900010001");
  CHECK(row.ended->iso() == "2025-08-01");
  CHECK(row.os_user == "clerk");
}

TEST_CASE("blank cells and absent columns leave the stored value") {
  const auto row = person("编号,姓名,手机,老人类别,出生日期\nE1,王秀英,,,\n");
  CHECK(!row.phone);
  CHECK(!row.tags);
  CHECK(!row.born);
  CHECK(!row.address);
}

TEST_CASE("eight rows as a clerk sends them: six people and two refusals") {
  const auto read = people(
      "序号,编号,姓名,性别,角色,出生年月,身份证号,手机,街道,社区,家庭住址,老人类别,备注\r\n"
      "1,E0901,万兰芝,女,老人,1942-06-28,230199194206281425,13900010901,云杉街道,银杏社区,虹桥路4号,独居,\r\n"
      "2,V0902,段丽华,女,志愿者,1972-11-11,230199197211111440,13900010902,白桦街道,丁香社区,虹桥路5号,,\r\n"
      "3,E0903,雷长贵,男,老人,1936-04-22,230199193604221471,13900010903,白桦街道,海棠社区,虹桥路6号,独居,\r\n"
      "4,V0904,侯美娟,女,志愿者,1982-09-05,23019919820905148X,13900010904,云杉街道,梧桐社区,虹桥路7号,,\r\n"
      "5,E0905,史桂香,女,老人,1951年9月,,13900010905,云杉街道,银杏社区,虹桥路8号,独居,\r\n"
      "6,V0906,黎树林,男,志愿者,1962-07-27,230199196207271535,13900010906,白桦街道,丁香社区,虹桥路9号,,\r\n"
      "7,E0907,贺佩文,女,老人,五一年秋,,13900010907,白桦街道,海棠社区,虹桥路10号,独居,\r\n"
      "8,V0908,顾素珍,女,志愿者,1972-05-21,230199197205211568,13900010908,云杉街道,梧桐社区,虹桥路11号,,\r\n");
  CHECK(read.rows.size() == 6);
  REQUIRE(read.refused.size() == 2);
  CHECK(told(read.refused[0].refusal) == "p.csv:4:7 invalid-id-number");
  CHECK(read.refused[0].refusal.subject == "E0903");
  CHECK(told(read.refused[1].refusal) == "p.csv:8:6 bad-date");
  CHECK(read.rows[3].born->text() == "1951-09");
  CHECK(read.notes.size() == 2);  // 序号, and how 1951年9月 was read; 备注 is kept
}

TEST_CASE("what a survey form holds of a person is read from a table too") {
  const auto row = person(
      "编号,姓名,民族,身体状况,精神心理,子女赡养,居住状况,特长爱好,子女或亲属联系方式,备注,填表人,填表日期\n"
      "E1,黎佩文,汉,高血压,开朗,每周探望,独居,剪纸、唱歌,女儿/华小禾/纺织厂/139；侄子/华大田/东、西路,注意,陆社工,2025年7月8日\n");
  CHECK(*row.ethnicity == "汉");
  CHECK(*row.health == "高血压");
  CHECK(*row.mind == "开朗");
  CHECK(*row.support == "每周探望");
  CHECK(*row.living == "独居");
  CHECK(row.hobbies->size() == 2);
  CHECK(*row.contacts == std::vector<std::string>{"女儿/华小禾/纺织厂/139", "侄子/华大田/东、西路"});
  CHECK(*row.remark == "注意");
  CHECK(*row.surveyed_by == "陆社工");
  CHECK(row.surveyed_on->iso() == "2025-07-08");
  CHECK(person_refusal("编号,姓名,填表日期\nE1,黎佩文,2026-01-01\n") == "p.csv:2:3 future-day");
}

TEST_CASE("every value of a person that is not understood is refused at its cell") {
  CHECK(person_refusal("编号,姓名\n志1,王秀英\n") == "p.csv:2:1 bad-value");
  CHECK(refusal_of("角色", "队长") == "p.csv:2:3 unknown-word");
  CHECK(refusal_of("性别", "不男") == "p.csv:2:3 bad-value");
  CHECK(refusal_of("出生日期", "1/5/1951") == "p.csv:2:3 bad-date");
  CHECK(refusal_of("出生日期", "2026-01-01") == "p.csv:2:3 future-day");
  CHECK(refusal_of("身份证号", "110101199001011234") == "p.csv:2:3 invalid-id-number");
  CHECK(refusal_of("手机", "139") == "p.csv:2:3 bad-value");
  CHECK(refusal_of("监护人电话", "139") == "p.csv:2:3 bad-value");
  CHECK(refusal_of("老人类别", "独居、有钱") == "p.csv:2:3 unknown-word");
  CHECK(refusal_of("需求", "按摩") == "p.csv:2:3 unknown-word");
  CHECK(refusal_of("志愿者类型", "领导") == "p.csv:2:3 unknown-word");
  CHECK(refusal_of("养老补贴", "国家级") == "p.csv:2:3 unknown-word");
  CHECK(refusal_of("项目", "别的项目") == "p.csv:2:3 unknown-programme");
  CHECK(refusal_of("职责", "记录;扫地") == "p.csv:2:3 unknown-word");
  CHECK(refusal_of("登记日期", "去年") == "p.csv:2:3 bad-date");
  CHECK(refusal_of("亲属", "V1;张 三") == "p.csv:2:3 bad-value");
}

TEST_CASE("an unknown word is answered with the nearest known one") {
  const auto read = people("编号,姓名,志愿者类型\nV1,王秀英,互助养老圆\n");
  REQUIRE(read.refused.size() == 1);
  CHECK(read.refused[0].refusal.advice.find("互助养老员") != std::string::npos);
}

TEST_CASE("an ID number must agree with the birth day and the sex") {
  const std::string header = "编号,姓名,出生日期,性别,身份证号\n";
  const auto with = [&](const std::string& born, const std::string& sex) {
    return person_refusal(header + "E1,王秀英," + born + "," + sex + ",11010519491231002X\n");
  };
  CHECK(with("1949-12-31", "女") == "0 refusals");
  CHECK(with("1949-12", "") == "0 refusals");
  CHECK(with("", "9") == "0 refusals");
  CHECK(with("1949-12-30", "女") == "p.csv:2:5 values-disagree");
  CHECK(with("1949-11", "女") == "p.csv:2:5 values-disagree");
  CHECK(with("1949-12-31", "男") == "p.csv:2:5 values-disagree");
}

TEST_CASE("nobody ends before joining") {
  CHECK(person_refusal("编号,姓名,登记日期,退出日期\nE1,甲,2025-07-02,2025-07-01\n") == "p.csv:2:4 values-disagree");
  CHECK(person_refusal("编号,姓名,登记日期,退出日期\nE1,甲,2025-07-02,2025-07-02\n") == "0 refusals");
}

TEST_CASE("two roles in one cell are both") {
  CHECK(person("编号,姓名,角色\nE1,甲,志愿者、老人\n").role == "both");
  CHECK(person("编号,姓名,角色\nE1,甲,两者\n").role == "both");
  for (const char* both : {"志愿者/老人", "老人兼志愿者"}) CHECK(person("编号,姓名,角色\nE1,甲," + std::string(both) + "\n").role == "both");
  CHECK(refusal_of("角色", "工作人员、志愿者") == "p.csv:2:3 bad-value");
}

TEST_CASE("lists hold ids of the pack once each, in the order typed") {
  const auto row =
      person("编号,姓名,老人类别,需求,特长,兴趣爱好\nE1,甲,失能；独居、完全失能,陪聊，助餐,\"做饭\n理发\",\n");
  CHECK(*row.tags == Words{"disabled", "alone"});
  CHECK(*row.needs == Words{"chat", "meals"});
  CHECK(*row.skills == Words{"做饭", "理发"});
  CHECK(!row.hobbies);
}

TEST_CASE("无 in a list says that there are none") {
  const auto row = person("编号,姓名,老人类别,特长\nE1,甲,无,无\n");
  CHECK(row.tags->empty());
  CHECK(row.skills->empty());
}

TEST_CASE("a column headed by a need is a tick column") {
  const auto read = people("编号,姓名,需求,助餐,助洁,陪聊\nE1,甲,陪聊,√,×,是\nE2,乙,,,,\nE3,丙,,否,,\n");
  REQUIRE(read.rows.size() == 3);
  CHECK(*read.rows[0].needs == Words{"chat", "meals"});
  CHECK(!read.rows[1].needs);
  CHECK(read.rows[2].needs->empty());
  CHECK(person_refusal("编号,姓名,助餐\nE1,甲,或许\n") == "p.csv:2:3 bad-value");
}

TEST_CASE("a table with kind and name and no role is one of organisations") {
  const auto known = intake::person_headers(lexicon());
  const auto table = intake::Table::from_bytes(
      "类型,名称,编号,上级\n社区,银杏社区,C01,云杉街道\n国家,某国,,\n学校,,S1,\n,无类,S2,\n", "o.csv", known);
  REQUIRE(intake::is_org_table(table));
  std::vector<intake::OrgRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_orgs(table, lexicon(), *model::Day::parse("2025-09-01"), rows, refused);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].kind == "community");
  CHECK(rows[0].name == "银杏社区");
  CHECK(rows[0].code == "C01");
  CHECK(rows[0].parent == "云杉街道");
  REQUIRE(refused.size() == 3);
  CHECK(told(refused[0].refusal) == "o.csv:3:1 unknown-word");
  CHECK(told(refused[1].refusal) == "o.csv:4:2 missing-value");
  CHECK(told(refused[2].refusal) == "o.csv:5:1 missing-value");
  CHECK(!intake::is_org_table(intake::Table::from_bytes("类型,名称,角色\n", "o.csv", known)));
}

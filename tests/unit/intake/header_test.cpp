#include <map>

#include "intake/headers.hpp"
#include "tables.hpp"

using namespace tables;

namespace {

intake::Table table(const std::string& text) {
  return intake::Table::from_bytes(text, "p.csv", intake::person_headers(lexicon()));
}
std::string place_of(const std::string& text) {
  return fault_place([&] { people(text); });
}

// Spellings of a list of headers that would name two columns.
std::string shared_spellings(const std::vector<intake::Known>& known) {
  std::map<std::string, std::string> seen;
  std::string shared;
  const auto add = [&](const std::string& spelling, const std::string& id) {
    const auto [it, fresh] = seen.emplace(intake::header_key(spelling), id);
    if (!fresh && it->second != id) shared += spelling + " ";
  };
  for (const auto& column : known) {
    add(column.id, column.id);
    for (const auto& alias : column.aliases) add(alias, column.id);
  }
  return shared;
}

}  // namespace

TEST_CASE("no heading names two columns of one table") {
  CHECK(shared_spellings(intake::person_headers(lexicon())) == "");
  CHECK(shared_spellings(intake::service_headers()) == "");
  CHECK(shared_spellings(intake::redemption_headers()) == "");
  CHECK(shared_spellings(intake::pair_headers()) == "");
}

TEST_CASE("headings are compared after NFKC without spaces, invisible characters and case") {
  for (const char* name :
       {"姓名", " 姓 名 ", "姓\u3000名", "姓\u200B名", "NAME", "ｎａｍｅ", "姓名*", "姓名（必填）", "\"姓\n名\""})
    CHECK_MESSAGE(table("编号," + std::string(name) + "\nE1,王秀英\n").has_column("name"), std::string(name));
}

TEST_CASE("the separator is the one that splits the header best") {
  for (const char* text :
       {"编号,姓名,性别\nE1,王秀英,女\n", "编号\t姓名\t性别\nE1\t王秀英\t女\n", "编号;姓名;性别\nE1;王秀英;女\n"})
    CHECK(person(text).sex == "2");
  CHECK(person("编号;姓名;备注,附言\nE1;王秀英;a,b\n").name == "王秀英");
}

TEST_CASE("rows above the header are ignored and lines still counted") {
  CHECK(person_refusal("云杉街道志愿者登记表\n填表日期：2025年7月\n\n编号,姓名\n中,王秀英\n") == "p.csv:5:1 bad-value");
}

TEST_CASE("a header is looked for in the first twenty rows only") {
  const auto above = [](int rows) {
    std::string text;
    for (int i = 0; i < rows; ++i) text += "标题\n";
    return text + "编号,姓名\nE1,王秀英\n";
  };
  CHECK(person(above(19)).code == "E1");
  CHECK(place_of(above(20)) == "p.csv");
}

TEST_CASE("a table without known headings is a fault, and so is one with a single known heading") {
  CHECK(place_of("甲,乙,丙\n1,2,3\n") == "p.csv");
  CHECK(place_of("姓名,乙,丙\n王秀英,2,3\n") == "p.csv");
}

TEST_CASE("of two header rows the lower one counts") {
  const auto read = people("姓名,编号,性别\n编号,姓名,性别\nE1,王秀英,女\n");
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows[0].code == "E1");
  CHECK(read.rows[0].place.text() == "p.csv:3");
}

TEST_CASE("where the lower header row is blank the upper one was merged downwards") {
  const auto row = person("编号,姓名,需求,,\n,,助餐,助洁,陪聊\nE1,王秀英,√,,√\n");
  CHECK(row.name == "王秀英");
  CHECK(*row.needs == std::vector<std::string>{"meals", "chat"});
}

TEST_CASE("a first row of data with words of a vocabulary is no second header") {
  const auto read = people("name,needs,skills\n王秀英,助餐,助洁\n");
  REQUIRE(read.rows.size() == 1);
  CHECK(*read.rows[0].needs == std::vector<std::string>{"meals"});
}

TEST_CASE("a known heading twice is a fault that names both columns") {
  CHECK(place_of("编号,姓名,手机,联系电话\nE1,王秀英,,\n") == "p.csv:1:4");
  const auto text = fault_text([] { people("编号,姓名,手机,联系电话\n"); });
  CHECK(text.find("手机") != std::string::npos);
  CHECK(text.find("联系电话") != std::string::npos);
}

TEST_CASE("a heading that could mean several columns means the first that no other says") {
  const auto read = table("类型,单位名称,上级\n社区,梅花社区,青石街道\n");
  CHECK(read.has_column("name"));
  CHECK(!read.has_column("org"));
  const auto staff = table("单位名称,姓名,职责\n梅花社区,王秀英,核实\n");
  CHECK(staff.header()[static_cast<std::size_t>(staff.column("org"))] == "单位名称");
  CHECK(staff.header()[static_cast<std::size_t>(staff.column("name"))] == "姓名");
  const auto both = people("姓名,工作单位,单位名称\n王秀英,梅花社区,青石街道\n");
  REQUIRE(both.rows.size() == 1);
  CHECK(both.rows[0].org == "梅花社区");
  REQUIRE(both.notes.size() == 1);
  CHECK(both.notes[0].find("p.csv:1:3: ") == 0);
}

TEST_CASE("what was done is the category, unless another column says it") {
  CHECK(service("日期,志愿者,老人,时长(分钟),服务内容\n2025-06-02,V1,E1,60,助洁\n") == "- 2025-06-02 -1 60 V1 E1 - cleaning");
  const auto beside = services("日期,志愿者,老人,时长(分钟),服务内容,服务类别\n2025-06-02,V1,E1,60,包饺子,助洁\n");
  CHECK(beside.rows == std::vector<std::string>{"- 2025-06-02 -1 60 V1 E1 - cleaning"});
  CHECK(beside.notes.size() == 1);
}

TEST_CASE("of codes and names beside each other the codes count") {
  const auto read = services("日期,志愿者姓名,志愿者编号,老人姓名,老人编号,时长(分钟),服务类别\n2025-06-02,李国强,V1,王秀英,E1,60,助洁\n");
  CHECK(read.rows == std::vector<std::string>{"- 2025-06-02 -1 60 V1 E1 - cleaning"});
  CHECK(read.notes.size() == 2);
}

TEST_CASE("身份 is the role where it says nothing but roles") {
  const auto roles = people("姓名,身份\n王秀英,老人\n李国强,志愿者、老人\n赵明,\n");
  REQUIRE(roles.rows.size() == 3);
  CHECK(roles.rows[0].role == "elder");
  CHECK(roles.rows[1].role == "both");
  CHECK(!roles.rows[2].role);
  REQUIRE(roles.notes.size() == 1);
  CHECK(roles.notes[0].find("p.csv:1:2: ") == 0);
}

TEST_CASE("身份 is passed over and told where it says something else, or where a column of roles stands beside") {
  for (const char* text : {"姓名,身份\n王秀英,党员\n李国强,老人\n", "姓名,身份,角色\n王秀英,志愿者,\n李国强,老人,\n"}) {
    const auto read = people(text);
    REQUIRE(read.rows.size() == 2);
    CHECK(!read.rows[0].role);
    CHECK(!read.rows[1].role);
    REQUIRE(read.notes.size() == 1);
    CHECK(read.notes[0].find("p.csv:1:2: ") == 0);
  }
  CHECK(person("姓名,身份证\n王秀英,\n").name == "王秀英");
}

TEST_CASE("unknown columns are told one by one, near ones with the heading meant") {
  const auto read = people("序号,编号,姓名,guardian_nam\n1,E1,王秀英,\n");
  REQUIRE(read.notes.size() == 2);
  CHECK(read.notes[0].find("p.csv:1:1") == 0);
  CHECK(read.notes[0].find("序号") != std::string::npos);
  CHECK(read.notes[0].find("楼号") == std::string::npos);
  CHECK(read.notes[1].find("p.csv:1:4") == 0);
  CHECK(read.notes[1].find("guardian_name") != std::string::npos);
}

TEST_CASE("a flood of unknown columns is told in brief") {
  std::string header = "编号,姓名";
  for (int i = 0; i < 5000; ++i) header += ",guardian_nam" + std::to_string(i);
  CHECK(people(header + "\n").notes.size() == 51);
}

TEST_CASE("the columns of a rejects file and blank headings are passed over in silence") {
  const auto read = people("编号,姓名,,reason,code_of_refusal\nE1,王秀英,x,,\n");
  CHECK(read.rows.size() == 1);
  CHECK(read.notes.empty());
}

TEST_CASE("a header without rows gives nothing and no fault") {
  const auto read = people("编号,姓名\n");
  CHECK(read.rows.empty());
  CHECK(read.refused.empty());
  CHECK(people("编号,姓名").rows.empty());
}

TEST_CASE("a column that nothing can be done without is a fault at the header") {
  CHECK(place_of("性别,手机\n女,13900010001\n") == "p.csv:1");
  CHECK(fault_place([] { services("志愿者,老人,时长(分钟),服务类别\n"); }) == "s.csv:1");
  CHECK(fault_text([] { services("志愿者,老人,时长(分钟),服务类别\n"); }).find("日期") != std::string::npos);
  CHECK(fault_place([] { services("日期,老人,时长(分钟),服务类别\n"); }) == "s.csv:1");
  CHECK(fault_place([] { services("日期,志愿者,老人,时长(分钟)\n"); }) == "s.csv:1");
  CHECK(fault_place([] { services("日期,志愿者,老人,开始时间,服务类别\n"); }) == "s.csv:1");
  CHECK(fault_place([] { services("日期,志愿者,老人,开始时间,结束时间,服务类别\n"); }) == "no fault");
}

TEST_CASE("a duration without its unit is a fault that says which headings would do") {
  for (const char* bare : {"时长", "服务时长"}) {
    const std::string header = std::string("日期,志愿者,老人,服务类别,") + bare + "\n";
    CHECK(fault_place([&] { services(header); }) == "s.csv:1:5");
    CHECK(fault_text([&] { services(header); }).find("服务时长(小时)") != std::string::npos);
  }
}

TEST_CASE("columns may stand in any order and the rows are the same") {
  const std::vector<std::string> one =
      services("记录编号,日期,时长(分钟),志愿者,老人,服务类别\nR1,2025-07-01,60,V1,E1,助洁\n").rows;
  const std::vector<std::string> other =
      services("服务类别,老人,志愿者,时长（分钟）,日期,记录编号\n助洁,E1,V1,60,2025-07-01,R1\n").rows;
  CHECK(one == other);
  CHECK(one == std::vector<std::string>{"R1 2025-07-01 -1 60 V1 E1 - cleaning"});
}

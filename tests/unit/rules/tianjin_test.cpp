// config/districts/120000.toml says what the notice of Tianjin says.
#include <tuple>

#include "district.hpp"

using district::entry;
using district::ids;
using district::meant;
using rules::Level;
using rules::Words;
using sample::day;

namespace {

const rules::Pack& tianjin() { return district::pack("120000"); }

const model::Day any = day("2021-06-01");

}  // namespace

TEST_CASE("every rule of Tianjin has a quote and a source") { district::check_that_each_is_cited("120000"); }

TEST_CASE("every quote of Tianjin's notice stands in the notice") {
  district::check_that_quotes_are_true({"120000", "000_4613d6a515620941.txt", "津民发〔2021〕4号"});
}

TEST_CASE("Tianjin's pack names its document, its number, its four issuers and its day") {  // T01, T02
  const rules::Source& notice = tianjin().sources.back();
  CHECK(notice.doc_no == "津民发〔2021〕4号");
  CHECK(notice.issued == "2021-03-22");
  for (const char* issuer : {"天津市民政局", "天津市教育委员会", "共青团天津市委员会", "少先队天津市工作委员会"})
    CHECK(notice.issuer.find(issuer) != std::string::npos);
  CHECK(meant(tianjin().org_kinds, "民政局") == "authority");
  CHECK(rules::warnings(tianjin()).empty());
}

TEST_CASE("Tianjin has two programmes, by the young and by the young-old, and no points") {  // T04, T05, T25
  CHECK(tianjin().schemes.empty());
  CHECK(tianjin().items.empty());
  const rules::Programme& young = *tianjin().programme("cuncaoxin");
  CHECK(young.name == "寸草心");
  CHECK(young.is_default);
  for (const char* kind : {"学生", "青年志愿者"})
    CHECK(std::count(young.helper_kinds.begin(), young.helper_kinds.end(), kind) == 1);
  CHECK(std::count(young.helper_kinds.begin(), young.helper_kinds.end(), "低龄老人") == 0);
  const rules::Programme& old = *tianjin().programme("shouzuqing");
  CHECK(old.name == "手足情");
  CHECK(old.helper_band == "young-old");
  CHECK(old.elder_tags == Words{"经济困难", "高龄", "失能", "空巢", "独居"});
}

TEST_CASE("Tianjin's age bands are the pack's own choice and say so") {  // T26, T29, X5
  CHECK(tianjin().band("young-old")->from == 60);
  CHECK(tianjin().band("young-old")->to == 69);
  CHECK(tianjin().band("old-old")->from == 80);
  for (const rules::Band& band : tianjin().bands) CHECK(band.source == "本包自定");
}

TEST_CASE("Tianjin's elders in institutions and six groups come first, others with a reason") {  // T06, T22
  const auto& tags = tianjin().elder.tags.on(any);
  CHECK(tags.level == Level::soft);
  for (const char* tag : {"经济困难", "高龄", "失能", "空巢", "独居", "机构入住", "居家机构服务"})
    CHECK(std::count(tags.value.begin(), tags.value.end(), tag) == 1);
  CHECK(meant(tianjin().tags, "养老机构入住老人") == "机构入住");
  const auto& fields = tianjin().elder.archive_fields;  // T27
  CHECK(std::count(fields.begin(), fields.end(), "tags") == 1);
  CHECK(tianjin().elder.max_age_days.value(any) == 90);  // T41
}

TEST_CASE("Tianjin registers pupils from 10 on in 志愿汇, with a guardian below 18") {  // T15, T16
  CHECK(tianjin().volunteer.min_age.value(any) == 10);
  CHECK(tianjin().volunteer.guardian_below.value(any) == 18);
  const auto& registered = entry(tianjin().requirements, "student-registration");
  CHECK(registered.credential == "registration:志愿汇");
  CHECK(registered.helper_kinds == Words{"学生"});
  CHECK(registered.level == Level::hard);
  CHECK(meant(tianjin().credential_vocabulary(), "志愿汇") == "registration:志愿汇");
}

TEST_CASE("Tianjin teaches pupils safety before they serve, and leaders, carers and farmers besides") {
  const auto& safety = entry(tianjin().requirements, "student-safety");  // T13
  CHECK(safety.credential == "training:安全知识");
  CHECK(safety.level == Level::hard);
  for (const char* id : {"student-spirit", "student-idea", "student-skill"})
    CHECK(entry(tianjin().requirements, id).level == Level::soft);
  CHECK(entry(tianjin().requirements, "leader-training").helper_kinds == Words{"带队教师", "团队负责人"});  // T14
  for (const char* id : {"training:家庭照护", "training:急救", "training:种养植", "training:服务标准"})  // T23, T32, T34, T40
    CHECK_MESSAGE(tianjin().credential(id) != nullptr, id);
  CHECK(tianjin().credential("training:急救")->quote.find("急救助须知") != std::string::npos);  // X8
}

TEST_CASE("Tianjin's kinds of service are those of three sentences, by any of their words") {
  const auto categories = tianjin().category_vocabulary();
  for (const char* word : {"心理抚慰", "养生保健", "文体娱乐"}) CHECK(meant(categories, word) != "");         // T18
  for (const char* word : {"探访问需", "应急救助", "信息反馈"}) CHECK(meant(categories, word) != "");         // T22
  for (const char* word : {"电话问候", "上门问需", "聊天慰藉", "送餐代购", "意外防范", "应急救援"})           // T30
    CHECK(meant(categories, word) != "");
  CHECK(meant(categories, "上门问需") == meant(categories, "探访问需"));
  CHECK(meant(categories, "智慧助老") == "digital");                                                          // T46
  CHECK(meant(tianjin().modes, "线上") == "线上");                                                            // T24
  CHECK(meant(tianjin().modes, "线下") == "线下");
}

TEST_CASE("Tianjin's rehabilitation and nutrition need a qualification, meals an insurance in principle") {
  CHECK(tianjin().category("rehabilitation")->professional);  // T33
  CHECK(tianjin().category("rehabilitation")->needs == Words{"qualification:康复"});
  CHECK(tianjin().category("nutrition")->needs == Words{"qualification:营养"});
  const auto& insured = entry(tianjin().requirements, "meal-insurance");  // T35, T38, T61
  CHECK(insured.credential == "insurance");
  CHECK(insured.categories == Words{"meals"});
  CHECK(insured.level == Level::soft);
}

TEST_CASE("Tianjin's pairs are of persons, schools and institutions, near each other, and three sign") {
  const rules::Pairing& brothers = *tianjin().pairing("shouzuqing");  // T42
  CHECK(brothers.parties == Words{"elder", "volunteer", "grid_worker"});
  CHECK_FALSE(brothers.helper_is_org);
  const rules::Pairing& schools = *tianjin().pairing("institution");  // T44
  CHECK(schools.helper_is_org);
  CHECK(schools.helped_is_org);
  CHECK(schools.parties == Words{"school", "institution"});
  CHECK(tianjin().pairing("grandparent")->under == "institution");                              // T58
  CHECK(tianjin().pairing("respect")->parties == Words{"elder", "volunteer", "school"});       // T45
  CHECK(tianjin().pairing("pilot")->parties == Words{"institution"});                           // T39
  CHECK(tianjin().pairing("help") != nullptr);                                                  // T22
  CHECK(tianjin().pair.proximity_order.value(any) == Words{"building", "compound", "community"});  // T07, T29
  CHECK(tianjin().pair.proximity_order.on(any).level == Level::soft);
  CHECK(tianjin().pair.parties.value(any) == Words{"elder", "volunteer"});
}

TEST_CASE("Tianjin has three phases with their days and tasks") {  // T36, T37, T38, T43, T48, T50, T52
  REQUIRE(tianjin().phases.size() == 3);
  const auto& [first, second, third] = std::tie(tianjin().phases[0], tianjin().phases[1], tianjin().phases[2]);
  CHECK(first.name == "启动试点");
  CHECK(first.to == day("2021-06-30"));
  CHECK(first.tasks.size() == 7);
  CHECK(second.from == day("2021-07-01"));
  CHECK(second.to == day("2021-12-31"));
  CHECK(third.from == day("2022-01-01"));
  CHECK(third.to == day("2022-03-31"));
  CHECK(std::count(third.tasks.begin(), third.tasks.end(), "组织第三方评估行动成效") == 1);
  for (const rules::Phase& phase : tianjin().phases) CHECK(phase.services);
}

TEST_CASE("Tianjin wants every archive, pair, agreement and elder served by dates") {  // T08, T47
  const auto& covered = entry(tianjin().targets, "covered");
  CHECK(covered.value == model::Points{1000});
  CHECK(covered.by == day("2022-03-31"));
  for (const char* id : {"archived", "archives-fresh", "paired", "agreed"})
    CHECK(entry(tianjin().targets, id).by == day("2021-12-31"));
  const auto& contact = entry(tianjin().obligations, "regular-contact");  // T30
  CHECK(contact.every == "month");
  CHECK(contact.applies_to == Words{"高龄", "独居"});
}

TEST_CASE("Tianjin's organisations have four levels and its own kinds, its records what must be told") {
  CHECK(tianjin().org_levels == Words{"city", "district", "street", "community"});  // T11, T54
  for (const char* kind : {"团组织", "少先队组织", "居家养老服务机构", "社工站"})    // T17, T53, T56
    CHECK(meant(tianjin().org_kinds, kind) != "");
  for (const char* kind : {"机关干部职工", "社会组织志愿者", "居（村）民", "老科技工作者", "医务工作者", "带队教师"})  // T21, T33
    CHECK(meant(tianjin().helper_kinds, kind) != "");
  CHECK(tianjin().record("training")->needs == Words{"title", "topic", "form"});  // T13
  CHECK(tianjin().record("fund")->needs == Words{"form", "source", "amount"});    // T10, T60
  CHECK(tianjin().record("project")->needs == Words{"title", "level"});           // T12, T55
  CHECK(tianjin().record("meeting")->needs == Words{"title", "level"});           // T59
  for (const char* word : {"岗位", "需求反馈", "先进典型", "实施问题"})            // T19, T31, T51, T62, T54
    CHECK(meant(tianjin().record_vocabulary(), word) != "");
}

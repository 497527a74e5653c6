// config/districts/442000.toml says what the answer of Zhongshan says.
#include <set>

#include "district.hpp"

using district::entry;
using district::meant;
using rules::Level;
using rules::Words;
using sample::day;

namespace {

const rules::Pack& zhongshan() { return district::pack("442000"); }

const model::Day any = day("2023-06-01");

}  // namespace

TEST_CASE("every rule of Zhongshan has a quote and a source") { district::check_that_each_is_cited("442000"); }

TEST_CASE("every quote of Zhongshan's answer stands in the answer") {
  district::check_that_quotes_are_true({"442000", "003_2177fec54bdd1839.txt", "中民函〔2024〕55号"});
}

TEST_CASE("Zhongshan's answer has a year and no day, and names the documents it rests on") {  // Z01, Z04, Z17, Z32, X13
  CHECK(zhongshan().sources.back().doc_no == "中民函〔2024〕55号");
  CHECK(zhongshan().sources.back().issued == "2024");
  Words titles;
  for (const rules::Source& source : zhongshan().sources) titles.push_back(source.title);
  for (const char* title : {"关于提升养老志愿服务质量的通知", "中山市特殊困难老年人探访关爱服务实施方案",
                            "中山市红十字会为老助洁志愿服务积分管理制度（试行）", "关于建立养老服务培训工作长效机制的通知"})
    CHECK_MESSAGE(std::count(titles.begin(), titles.end(), title) == 1, title);
  CHECK(rules::warnings(zhongshan()).empty());
}

TEST_CASE("Zhongshan has two kinds of points side by side") {  // Z14, Z15, Z17, Z18
  CHECK(district::ids(zhongshan().schemes) == Words{"gongyi", "redcross"});
  const rules::Scheme& public_points = *zhongshan().scheme("gongyi");
  CHECK(public_points.unit_name == "公益积点");
  CHECK(public_points.redeem_min_age.value(any) == 60);
  CHECK_FALSE(public_points.goods.value(any));
  const rules::Scheme& red_cross = *zhongshan().scheme("redcross");
  CHECK(red_cross.unit_name == "红十字积分");
  CHECK(red_cross.redeem_min_age.value(any) == -1);  // what redeem.min_age says: none
  CHECK(zhongshan().redeem.min_age.value(any) == 0);
  CHECK(red_cross.goods.value(any));
  for (const rules::Scheme& scheme : zhongshan().schemes) CHECK(scheme.per_hour.on(any).source == "本包自定");
}

TEST_CASE("Zhongshan's programmes earn in the scheme that is theirs, or not at all") {  // Z07, Z18, Z20, Z26
  CHECK(zhongshan().default_programme().scheme == "gongyi");
  CHECK(zhongshan().programme("redcross-points")->scheme == "redcross");
  CHECK(zhongshan().programme("redcross")->scheme.empty());
  CHECK(zhongshan().programme("mutual")->scheme.empty());
  const auto programmes = zhongshan().programme_vocabulary();
  for (const char* brand : {"暖心行动", "荣光犹在守你余生", "红领巾亲子义工走进长者公益食堂", "情暖长者心", "守护桑榆", "青春情暖", "金晖行动"})
    CHECK_MESSAGE(meant(programmes, brand) != "", brand);
  CHECK(zhongshan().programme("mulberry-elm")->elder_tags == Words{"空巢"});
}

TEST_CASE("Zhongshan's bathing counts one and a half, which is the pack's own choice") {  // Z18
  CHECK(zhongshan().category("bathing")->coefficient.on(any).value == 1500);
  CHECK(zhongshan().category("bathing")->coefficient.on(any).source == "本包自定");
  CHECK(zhongshan().category("cleaning")->coefficient.value(any) == 1000);
}

TEST_CASE("Zhongshan's catalogue has five services for one kind of points, gifts and services for the other") {
  const auto items = zhongshan().item_vocabulary();
  for (const char* word : {"义剪", "助洁", "老年人能力评估", "老年人心理咨询", "健康指导"}) {  // Z16
    const rules::Item* item = zhongshan().item(meant(items, word));
    REQUIRE_MESSAGE(item != nullptr, word);
    CHECK(item->scheme == "gongyi");
    CHECK(item->kind == "service");
  }
  std::set<std::string> kinds;  // Z18
  for (const rules::Item& item : zhongshan().items)
    if (item.scheme == "redcross") kinds.insert(item.kind);
  CHECK(kinds == std::set<std::string>{"goods", "service"});
}

TEST_CASE("Zhongshan insures whom 志愿中山 certified, for a million") {  // Z12, Z13
  const rules::Credential& cover = *zhongshan().credential("insurance");
  CHECK(cover.min_sum == 1'000'000);
  CHECK(cover.implied_by == Words{"registration:志愿中山"});
  const auto& insured = entry(zhongshan().requirements, "insured");
  CHECK(insured.credential == "insurance");
  CHECK(insured.programmes.empty());
  CHECK(insured.level == Level::hard);
}

TEST_CASE("Zhongshan has no district, and bases of its own kinds") {  // Z02, Z05, Z08, Z09, X10
  CHECK(zhongshan().org_levels == Words{"city", "street", "community"});
  for (const char* kind : {"镇街综合养老服务中心", "居家社区养老服务站", "养老机构", "驿站", "专业队伍", "志愿服务分队"})
    CHECK_MESSAGE(meant(zhongshan().org_kinds, kind) != "", kind);
  CHECK(meant(zhongshan().org_kinds, "镇街") == "street");
}

TEST_CASE("Zhongshan's kinds of service are those that the answer counts") {  // Z18, Z20, Z28, Z33, Z34
  const auto categories = zhongshan().category_vocabulary();
  for (const char* word : {"助餐", "送餐", "助洁", "助乐", "助浴", "探访慰问", "心理疏导", "买菜服务", "医护服务进家门", "各类文体活动"})
    CHECK_MESSAGE(meant(categories, word) != "", word);
  CHECK(zhongshan().category("home-medical")->professional);
  CHECK(zhongshan().category("home-medical")->needs == Words{"qualification:医护"});
}

TEST_CASE("Zhongshan visits the six groups in special difficulty monthly, in principle") {  // Z33
  const auto& visit = entry(zhongshan().obligations, "monthly-visit");
  CHECK(visit.every == "month");
  CHECK(visit.what == Words{"visiting"});
  CHECK_FALSE(visit.of_pair);
  CHECK(visit.applies_to == Words{"独居", "空巢", "留守", "失能", "重残", "计划生育特殊家庭"});
}

TEST_CASE("Zhongshan's volunteers, pairs and records go by the answer's words") {
  for (const char* kind : {"初老志愿者", "长者服务社工", "养老护理员", "种子导师", "“五老”人员"})  // Z06, Z08, Z36
    CHECK_MESSAGE(meant(zhongshan().helper_kinds, kind) != "", kind);
  CHECK(zhongshan().pairing("helper-group")->helper_is_org);  // Z34
  CHECK(meant(zhongshan().pairing_vocabulary(), "志愿者团体") == "helper-group");
  for (const char* topic : {"护理技能", "常见疾病", "营养", "心理健康", "种子导师"})  // Z08, Z24
    CHECK_MESSAGE(zhongshan().credential(std::string("training:") + topic) != nullptr, topic);
  CHECK(zhongshan().record("training")->unit == "场次");  // Z11, Z22, Z23
  CHECK(zhongshan().record("wish")->unit == "个");        // Z29, X12
  CHECK(zhongshan().record("survey")->needs == Words{"topic"});  // Z27
  CHECK(meant(zhongshan().record_vocabulary(), "大赛") == "event");  // Z25
  for (const char* tag : {"贫困", "孤独", "退伍老兵", "老党员"}) CHECK(meant(zhongshan().tags, tag) == tag);
}

// config/districts/310107.toml says what the answer of Putuo says.
#include "district.hpp"

using district::entry;
using district::meant;
using rules::Level;
using rules::Words;
using sample::day;

namespace {

const rules::Pack& putuo() { return district::pack("310107"); }

const model::Day any = day("2024-03-01");

}  // namespace

TEST_CASE("every rule of Putuo has a quote and a source") { district::check_that_each_is_cited("310107"); }

TEST_CASE("every quote of Putuo's answer stands in the answer") {
  district::check_that_quotes_are_true({"310107", "002_267eca1f201cdee6.txt", "普民〔2024〕23号"});
}

TEST_CASE("Putuo's pack names the answer and the measures of which only the year is known") {  // P01, P08
  CHECK(putuo().sources.back().doc_no == "普民〔2024〕23号");
  CHECK(putuo().sources.back().issued == "2024-05-06");
  const auto measures = std::find_if(putuo().sources.begin(), putuo().sources.end(),
                                     [](const auto& one) { return one.title == "普陀区养老服务时间银行管理办法（试行）"; });
  REQUIRE(measures != putuo().sources.end());
  CHECK(measures->issued == "2021");
  CHECK(rules::warnings(putuo()).empty());
}

TEST_CASE("Putuo keeps whole coins, an hour for an hour, for services and nothing else") {  // P09, P11, P12, P28
  const rules::Scheme& coins = *putuo().scheme("shiguangbi");
  CHECK(coins.unit_name == "时光币");
  CHECK(coins.per_hour.value(any) == model::Points{1000});
  CHECK(coins.storage_unit == model::Points{1000});
  CHECK(coins.carry);
  CHECK_FALSE(coins.goods.value(any));
  CHECK(coins.gift.on(any).source == "本包自定");
  CHECK(putuo().redeem.parity);
  CHECK(putuo().default_programme().id == "shiguanghui");
  CHECK(putuo().default_programme().scheme == "shiguangbi");
}

TEST_CASE("Putuo gives first and receives later") {  // P03
  CHECK(putuo().redeem.earn_first.on(any).value);
  CHECK(putuo().redeem.earn_first.on(any).quote == "关于实施‘先付出再得到’社区养老模式");
}

TEST_CASE("Putuo's coins buy 中医理疗 and 家政服务 at parity") {  // P17
  const auto items = putuo().item_vocabulary();
  for (const char* word : {"中医理疗", "家政服务"}) {
    const rules::Item* item = putuo().item(meant(items, word));
    REQUIRE(item != nullptr);
    CHECK(item->points == model::Points{1000});
    CHECK(item->minutes == 60);
    CHECK(item->kind == "service");
  }
}

TEST_CASE("Putuo's volunteers are healthy, registered by name, and do nothing professional for coins") {  // P10, P14
  const auto& healthy = entry(putuo().requirements, "healthy");
  CHECK(healthy.credential == "health");
  CHECK(healthy.level == Level::hard);
  CHECK(healthy.programmes == Words{"shiguanghui"});
  CHECK(entry(putuo().requirements, "real-name").credential == "registration");
  CHECK(meant(putuo().credential_vocabulary(), "实名注册认证") == "registration");
  CHECK_FALSE(putuo().scheme("shiguangbi")->professional);
  CHECK(putuo().category("medical")->professional);
  CHECK(putuo().category("therapy")->professional);
  CHECK_FALSE(putuo().category("companion")->professional);
}

TEST_CASE("Putuo knows twelve kinds of volunteers and three groups that it calls on") {  // P06, P07
  for (const char* kind :
       {"老年报告团志愿者", "医疗服务志愿者", "老年人维权服务志愿者", "为老服务平安志愿者", "老伙伴结对志愿者", "时光伙伴",
        "适老化改造服务志愿者", "社区养老顾问员", "老年助餐服务志愿者", "老吾老失能老人照护支持志愿者", "互助养老志愿者",
        "长者智能应用学习帮办志愿者", "低龄健康老年人", "社会人士", "青年学生"})
    CHECK_MESSAGE(meant(putuo().helper_kinds, kind) == kind, kind);
  CHECK(meant(putuo().helper_kinds, "“时光伙伴”") == "时光伙伴");
}

TEST_CASE("Putuo's trainings, awards, cases and problems are told by the answer's words") {  // P18-P21, P24-P27
  CHECK(putuo().record("training")->needs == Words{"title", "topic", "form"});
  for (const char* word : {"课程", "品牌案例", "时光故事", "称号", "难点"})
    CHECK_MESSAGE(meant(putuo().record_vocabulary(), word) != "", word);
  CHECK(putuo().record("award")->needs == Words{"title", "provider"});
  for (const char* topic : {"志愿服务沟通技巧", "家庭应急小妙招", "老年人心理健康", "健康科普", "健身指导", "点单派单接单"})
    CHECK_MESSAGE(putuo().credential(std::string("training:") + topic) != nullptr, topic);
  for (const char* programme : {"老伙伴计划", "长者智能技术运用能力提升行动"}) {
    const std::string id = meant(putuo().programme_vocabulary(), programme);
    REQUIRE(id != "");
    CHECK(putuo().programme(id)->scheme.empty());
  }
}

TEST_CASE("Putuo has stations and teams of volunteers in its streets") {  // P04, P13
  CHECK(meant(putuo().org_kinds, "服务站点") == "station");
  CHECK(meant(putuo().org_kinds, "街镇") == "street");
  CHECK(meant(putuo().org_kinds, "老年志愿者队伍") == "group");
}

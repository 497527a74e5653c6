// config/districts/420112.toml says what the notice of Dongxihu says.
#include <doctest/doctest.h>

#include <algorithm>

#include "district.hpp"
#include "words/words.hpp"

using rules::Level;
using rules::Words;
using sample::day;

namespace {

const rules::Pack& dongxihu() { return district::pack("420112"); }

const model::Day any = *model::Day::parse("2025-07-01");

}  // namespace

TEST_CASE("Dongxihu is built in and an unknown id is told with those there are") {
  words::choose(words::Language::en);
  const auto ids = rules::built_in_ids();
  CHECK(std::find(ids.begin(), ids.end(), "420112") != ids.end());
  try {
    rules::built_in("420113");
    FAIL("an unknown pack was found");
  } catch (const model::Fault& fault) {
    CHECK(fault.hint().find("420112") != std::string::npos);
  }
}

TEST_CASE("Dongxihu gives one point an hour in principle and stores halves without exception") {
  const rules::Scheme& scheme = *dongxihu().scheme("huzhu");
  CHECK(scheme.unit_name == "互助养老积分");
  CHECK(scheme.storage_unit == model::Points{500});
  CHECK(scheme.per_hour.on(any).value == model::Points{1000});
  CHECK(scheme.per_hour.on(any).level == Level::soft);
  CHECK(scheme.per_hour.on(any).quote == "原则上志愿互助服务一个小时可获一个积分");
  CHECK(scheme.gift.on(any).value == "any");
  CHECK(scheme.gift.on(any).quote == "取得的互助积分可自愿转赠");
  CHECK_FALSE(scheme.goods.value(any));
  CHECK(scheme.carry);
}

TEST_CASE("Dongxihu serves six groups from 60 on and leaves out the subsidised in principle") {
  const auto& elder = dongxihu().elder;
  CHECK(elder.min_age.on(any).value == 60);
  CHECK(elder.min_age.on(any).level == Level::hard);
  CHECK(elder.tags.value(any) == Words{"独居", "空巢", "留守", "失能", "重残", "计划生育特殊家庭"});
  CHECK(elder.exclude_subsidised.on(any).value);
  CHECK(elder.exclude_subsidised.on(any).level == Level::soft);
  CHECK(elder.exclude_subsidised.on(any).quote == "其中已享受市、区居家养老服务补贴的对象原则上不纳入");
}

TEST_CASE("Dongxihu wants five helpers a community, one or two cases a street, three who agree, three who act") {
  const rules::Pack& pack = dongxihu();
  CHECK(pack.helper.min_per_community.value(any) == 5);
  CHECK(pack.helper.kinds == Words{"互助养老员"});
  CHECK(pack.cases.min_per_street.value(any) == 1);
  CHECK(pack.cases.max_per_street.value(any) == 2);
  CHECK(pack.pair.parties.value(any) == Words{"street", "community", "elder"});
  CHECK(pack.workflow.separate_duties.value(any));
  CHECK(pack.workflow.deadline_workdays.value(any) == 10);
  CHECK(pack.volunteer.min_age.on(any).value == 18);
  CHECK(pack.volunteer.min_age.on(any).source == "本包自定");
}

TEST_CASE("Dongxihu's categories are found by the notice's words") {
  const model::Vocabulary categories = dongxihu().category_vocabulary();
  for (const char* word :
       {"助餐", "助洁", "助医", "助急", "巡访关爱", "精神慰藉", "事务代办", "生活照料", "家政", "轮值做饭"}) {
    INFO(std::string(word));
    CHECK(categories.find(word) != nullptr);
  }
  CHECK(categories.find("助餐配餐")->id == "meals");
  CHECK(categories.find("代办事项")->id == "errands");
}

TEST_CASE("Dongxihu's items cost a point an hour and its needs include the six of the survey form") {
  for (const rules::Item& item : dongxihu().items) {
    CHECK(item.points == model::Points{1000});
    CHECK(item.minutes == 60);
    CHECK(item.kind == "service");
  }
  CHECK(dongxihu().items.size() == 9);
  for (const char* need : {"生活照料", "文体活动", "心理抚慰", "法律援助", "健康保健", "应急救助", "助餐", "事务代办"})
    CHECK(dongxihu().needs.find(need) != nullptr);
}

TEST_CASE("Dongxihu's services are expected in the third phase") {
  CHECK(dongxihu().from == day("2025-03-04"));
  REQUIRE(dongxihu().phases.size() == 5);
  const rules::Phase& third = dongxihu().phases[2];
  CHECK(third.from == day("2025-05-01"));
  CHECK(third.to == day("2025-11-20"));
  for (const rules::Phase& phase : dongxihu().phases) CHECK(phase.services == (phase.name == "全面实施"));
  CHECK(rules::warnings(dongxihu()).empty());
}

TEST_CASE("Dongxihu's phases say what is to be done in them") {  // D29, D30, D31, D32, D33, D34
  for (const char* task : {"召开全区社区互助养老部署协调会议", "建立互助养老员队伍", "定期召开调研推进会议", "总结提炼工作经验和做法"}) {
    const auto has = [&](const rules::Phase& phase) {
      return std::count(phase.tasks.begin(), phase.tasks.end(), task) == 1;
    };
    CHECK_MESSAGE(std::count_if(dongxihu().phases.begin(), dongxihu().phases.end(), has) == 1, task);
  }
  CHECK(district::entry(dongxihu().targets, "staffed").by == day("2025-12-31"));  // D06, D14
  CHECK(district::entry(dongxihu().targets, "cases").indicator == "cases_on_target");          // D07
  CHECK(district::entry(dongxihu().targets, "needs-met").value == model::Points{900});         // D08
}

TEST_CASE("Dongxihu's groups, charity, trainings, referrals and calls are known by its words") {
  CHECK(district::meant(dongxihu().org_kinds, "社区互助养老小组") == "group");  // D13, D38
  CHECK(district::meant(dongxihu().pairing_vocabulary(), "互助养老小组") == "helper-group");
  CHECK(dongxihu().pairing("helper-group")->helper_is_org);
  CHECK(dongxihu().pairing("charity")->parties == Words{"enterprise", "elder"});  // D36
  const auto records = dongxihu().record_vocabulary();
  CHECK(district::meant(records, "三级培训") == "training");     // D15, D40
  CHECK(district::meant(records, "调研推进会议") == "meeting");  // D34
  CHECK(district::meant(records, "服务指引") == "referral");     // D28
  CHECK(district::meant(records, "慈善基金") == "fund");         // D24, D36
  CHECK(dongxihu().record("referral")->closes);
  CHECK(dongxihu().callback.every_months.on(any).value == 3);
  CHECK(dongxihu().callback.every_months.on(any).source == "本包自定");
}

TEST_CASE("every rule of Dongxihu has a quote and a source") { district::check_that_each_is_cited("420112"); }

TEST_CASE("every quote of the notice stands in the notice") {
  district::check_that_quotes_are_true(
      {"420112", "004_9ee2075fbfd3ffc9.txt", "东西湖区有序推进社区互助养老试点工作方案"});
}

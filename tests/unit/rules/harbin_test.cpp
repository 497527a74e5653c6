// config/districts/230100.toml says what the notice of Harbin says.
#include <set>

#include "district.hpp"

using district::entry;
using district::meant;
using rules::Level;
using rules::Words;
using sample::day;

namespace {

const rules::Pack& harbin() { return district::pack("230100"); }

const model::Day any = day("2019-10-01");

}  // namespace

TEST_CASE("every rule of Harbin has a quote and a source") { district::check_that_each_is_cited("230100"); }

TEST_CASE("every quote of Harbin's notice stands in the notice") {
  district::check_that_quotes_are_true({"230100", "001_83e569d8c5de7f51.txt", "哈妇发〔2019〕4号"});
}

TEST_CASE("Harbin's pack names its document and has one programme without points") {  // H01, H03
  CHECK(harbin().sources.back().doc_no == "哈妇发〔2019〕4号");
  CHECK(harbin().sources.back().issued == "2019-08-12");
  CHECK(harbin().schemes.empty());
  CHECK(harbin().default_programme().name == "贴心女儿");
  CHECK(harbin().default_programme().elder_tags == Words{"空巢", "独居"});
  const auto& thousand = entry(harbin().targets, "thousand");
  CHECK(thousand.indicator == "volunteers_current");
  CHECK(thousand.value == model::Points{1'000'000});
  CHECK(thousand.by == day("2019-12-31"));
  CHECK(entry(harbin().targets, "four-musts").value == model::Points{1000});  // H18
}

TEST_CASE("Harbin recruits before its notice was issued, which is a warning") {  // H04, H08, H11, X2
  REQUIRE(harbin().phases.size() == 3);
  CHECK(harbin().phases[0].from == day("2019-08-12"));
  CHECK(harbin().phases[0].to == day("2019-08-31"));
  CHECK(harbin().phases[1].from == day("2019-07-01"));
  CHECK(harbin().phases[1].to == day("2019-08-31"));
  CHECK(harbin().phases[2].to == day("2019-12-31"));
  for (const rules::Phase& phase : harbin().phases) {
    CHECK(phase.services == (phase.name == "对接帮扶"));
    CHECK_FALSE(phase.tasks.empty());
  }
  const auto remarks = rules::warnings(harbin());
  REQUIRE(remarks.size() == 1);
  CHECK(remarks.front().find("广泛招募") != std::string::npos);
}

TEST_CASE("Harbin's five deliveries are given by the categories beside them") {  // H13
  const auto delivered_by = [](const char* word) {
    return harbin().category(meant(harbin().category_vocabulary(), word))->delivery;
  };
  CHECK(delivered_by("生活照料") == "送温暖");
  CHECK(delivered_by("心理抚慰") == "送亲情");
  CHECK(delivered_by("医疗保健") == "送健康");
  CHECK(delivered_by("读书读报") == "送文化");
  CHECK(delivered_by("文艺演出") == "送文化");
  CHECK(delivered_by("法律援助") == "送法律");
  CHECK(harbin().deliveries.terms().size() == 5);
}

TEST_CASE("Harbin's categories meet the six needs of the survey form") {  // H07, H31
  std::set<std::string> met;
  for (const rules::Category& category : harbin().categories) met.insert(category.meets.begin(), category.meets.end());
  CHECK(met == std::set<std::string>{"生活照料", "文体活动", "心理抚慰", "法律援助", "健康保健", "应急救助"});
}

TEST_CASE("Harbin's four musts are obligations of every pair, greetings at festivals") {  // H14, H20
  const auto& list = harbin().obligations;
  CHECK(entry(list, "card").what == Words{"card"});
  CHECK(entry(list, "card").every == "once");
  CHECK(entry(list, "weekly-chat").every == "week");
  CHECK(entry(list, "monthly-activity").every == "month");
  CHECK(entry(list, "greetings").every == "festival");
  for (const char* id : {"card", "weekly-chat", "monthly-activity", "greetings", "four-knows"}) {
    CHECK(entry(list, id).of_pair);
    CHECK(entry(list, id).pairings == Words{"person"});
  }
  const auto& all = entry(list, "festival-deliveries");
  CHECK_FALSE(all.of_pair);
  CHECK(all.every == "festival");
  CHECK(all.applies_to == Words{"空巢", "独居"});
  Words festivals;
  for (const rules::Festival& festival : harbin().festivals) festivals.push_back(festival.name);
  CHECK(festivals == Words{"春节", "端午节", "中秋节", "重阳节"});
}

TEST_CASE("Harbin defines what is known twice, and the pack wants what either wants") {  // H19, H36, X1
  CHECK(harbin().four_knows.definition == "union");
  CHECK(harbin().four_knows.facts.at("body") == Words{"health", "hobbies", "address", "kin_phone"});
  CHECK(harbin().four_knows.facts.at("annex2") == Words{"health", "medication", "hobbies", "kin_phone"});
  CHECK(harbin().four_knows.wanted().size() == 5);
  CHECK(entry(harbin().targets, "four-knows").value == model::Points{1000});
  CHECK(entry(harbin().obligations, "four-knows").what == Words{"four-knows"});
}

TEST_CASE("Harbin pairs one to one with a card in two copies, beside help at fixed places") {  // H12, H17, H23, H33
  CHECK(harbin().pairing("person")->capacity == 1);
  CHECK(harbin().pairing("person")->per_elder == 1);
  CHECK(harbin().pairing("helper-group")->helper_is_org);
  CHECK(harbin().pair.parties.value(any).empty());
  CHECK(harbin().pair.card_copies.value(any) == 2);
  for (const char* place : {"妇女之家", "妇联微家"}) CHECK(meant(harbin().org_kinds, place) == "venue");
  CHECK(meant(harbin().pairing_vocabulary(), "集中帮扶") == "helper-group");
}

TEST_CASE("Harbin's elders live alone, its archives ask what the survey form asks") {  // H05, H06, H27, H28, H30
  CHECK(harbin().elder.tags.value(any) == Words{"空巢", "独居"});
  CHECK(harbin().elder.archive_fields == Words{"name", "born", "address", "phone", "needs", "hobbies"});
  for (const char* tag : {"城镇", "农村", "贫困家庭"}) CHECK(meant(harbin().tags, tag) == tag);
  CHECK(meant(harbin().record_vocabulary(), "哈尔滨市空巢（独居）老龄妇女情况调查表") == "survey");
}

TEST_CASE("Harbin's volunteers register on the province's platform in principle") {  // H09, H10, H22, H34
  const auto& platform = entry(harbin().requirements, "platform");
  CHECK(platform.credential == "registration:黑龙江志愿服务平台");
  CHECK(platform.level == Level::soft);
  CHECK(meant(harbin().credential_vocabulary(), "志愿者号") == platform.credential);
  CHECK(meant(harbin().helper_kinds, "贴心女儿") == "巾帼志愿者");
  CHECK(meant(harbin().helper_kinds, "爱心企业") == "爱心企业志愿者");
}

TEST_CASE("Harbin's organisations are federations, groups by skill and places") {  // H02, H15, H24, H25
  CHECK(harbin().org_levels == Words{"city", "district", "street", "community"});
  CHECK(meant(harbin().org_kinds, "区县（市）妇联") == "federation");
  CHECK(meant(harbin().org_kinds, "特长小组") == "group");
  for (const char* kind : {"project", "case", "award"}) CHECK(harbin().record(kind) != nullptr);
}

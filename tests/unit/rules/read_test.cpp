// What the keys mean, written short and long.
#include <doctest/doctest.h>

#include "sample.hpp"
#include "words/words.hpp"

using rules::Level;
using sample::day;

TEST_CASE("a pack that says nothing has the defaults of rules.toml") {
  const rules::Pack pack = sample::read("");
  const model::Day any = day("2025-07-01");
  CHECK(pack.volunteer.min_age.value(any) == 14);
  CHECK(pack.volunteer.guardian_below.value(any) == 18);
  CHECK(pack.elder.min_age.value(any) == 60);
  CHECK(pack.elder.tags.value(any).empty());
  CHECK_FALSE(pack.elder.exclude_subsidised.value(any));
  CHECK(pack.pair.capacity.value(any) == 5);
  CHECK(pack.pair.per_elder.value(any) == 1);
  CHECK(pack.pair.proximity_order.value(any) == rules::Words{"building", "compound", "community", "street"});
  CHECK(pack.pair.kin.value(any) == "refuse");
  CHECK(pack.workflow.deadline_workdays.value(any) == 10);
  CHECK_FALSE(pack.workflow.separate_duties.value(any));
  CHECK(pack.workflow.signatures.value(any).empty());
  CHECK(pack.privacy.public_min_cell.value(any) == 5);
  CHECK(pack.log.evidence == "attested");
}

TEST_CASE("a scheme that says nothing stores halves and gives one point an hour") {
  const rules::Pack pack = sample::read("");
  const rules::Scheme& scheme = *pack.scheme("s");
  CHECK(scheme.unit_name == "s");
  CHECK(scheme.storage_unit == model::Points{500});
  CHECK(scheme.per_hour.value(day("2025-07-01")) == model::Points{1000});
  CHECK(scheme.carry);
  CHECK(scheme.gift.value(day("2025-07-01")) == "any");
  CHECK_FALSE(scheme.goods.value(day("2025-07-01")));
}

TEST_CASE("a rule written long keeps its level, quote and source") {
  const rules::Pack pack =
      sample::read("[elder]\nmin_age = { value = 65, level = \"soft\", quote = \"65周岁\", source = \"方案 一\" }\n");
  const auto& clause = pack.elder.min_age.on(day("2025-07-01"));
  CHECK(clause.value == 65);
  CHECK(clause.level == Level::soft);
  CHECK(clause.quote == "65周岁");
  CHECK(clause.source == "方案 一");
  const rules::Citation& cited = pack.citations.back();
  CHECK(cited.key == "elder.min_age");
  CHECK(cited.place.text() == "a.toml:11:21");
}

TEST_CASE("a rule written short is hard") {
  CHECK(sample::read("[elder]\nmin_age = 65\n").elder.min_age.on(day("2025-07-01")).level == Level::hard);
}

TEST_CASE("the acts to be signed change on their day") {
  const rules::Pack pack = sample::read("[workflow]\nsignatures = { value = [\"verify\", \"approve\"], from = 2025-07-01 }\n");
  CHECK(pack.workflow.signatures.value(day("2025-06-30")).empty());
  CHECK(pack.workflow.signatures.value(day("2025-07-01")) == rules::Words{"verify", "approve"});
}

TEST_CASE("a rate changes on its day") {
  const rules::Pack pack = sample::read(
      "[[scheme]]\nid = \"t\"\nper_hour = [ { value = 1, to = 2025-06-30 }, { value = 1.5, from = 2025-07-01 } ]\n");
  const auto& rate = pack.scheme("t")->per_hour;
  CHECK(rate.value(day("2025-06-30")) == model::Points{1000});
  CHECK(rate.value(day("2025-07-01")) == model::Points{1500});
}

TEST_CASE("on days that a file does not speak of, the file below it counts") {
  const rules::Pack pack = sample::read("[elder]\nmin_age = { value = 65, from = 2025-07-01, to = 2025-07-31 }\n");
  CHECK(pack.elder.min_age.value(day("2025-06-30")) == 60);
  CHECK(pack.elder.min_age.value(day("2025-07-01")) == 65);
  CHECK(pack.elder.min_age.value(day("2025-07-31")) == 65);
  CHECK(pack.elder.min_age.value(day("2025-08-01")) == 60);
}

TEST_CASE("decimals are exact however they are written") {
  for (const char* written : {"0.1", "\"0.1\"", "1e-1", "{ value = 0.1 }"}) {
    INFO(std::string(written));
    const rules::Pack pack = sample::read("[[scheme]]\nid = \"t\"\nstorage_unit = " + std::string(written) + "\n");
    CHECK(pack.scheme("t")->storage_unit == model::Points{100});
  }
  CHECK(
      sample::read("[[scheme]]\nid = \"t\"\ncap_balance = 1500\n").scheme("t")->cap_balance.value(day("2025-07-01")) ==
      model::Points{1'500'000});
}

TEST_CASE("words are found by id, name and alias") {
  const rules::Pack pack = sample::read(
      "[vocabulary]\ntags = [ \"牵挂\", { id = \"disabled\", name = \"需照护\", aliases = [\"照护\"] } ]\n");
  CHECK(pack.tags.find("牵挂")->id == "牵挂");
  CHECK(pack.tags.find("需照护")->id == "disabled");
  CHECK(pack.tags.find("照护")->id == "disabled");
  CHECK(pack.tags.find("空巢老人")->id == "空巢");
  CHECK(pack.evidence.find("补录")->id == "back");
  CHECK(pack.subsidies.find("市级")->id == "city");
  CHECK(pack.org_kinds.find("社会组织")->id == "ngo");
}

TEST_CASE("one programme is the default by itself") { CHECK(sample::read("").default_programme().id == "p"); }

TEST_CASE("entries are read with all their keys") {
  const rules::Pack pack = sample::read(
      "[vocabulary]\ndeliveries = [\"送温暖\"]\n[[category]]\nid = \"c\"\nname = \"送餐\"\ndelivery = \"送温暖\"\ncoefficient = 1.2\n"
      "requires = [\"insurance\", \"training:first-aid\"]\nprofessional = true\n"
      "[[item]]\nid = \"rice\"\nname = \"大米\"\nkind = \"goods\"\npoints = 3.5\nquota = 100\nfrom = 2025-07-01\n"
      "[[phase]]\nname = \"宣传\"\nto = 2025-07-31\nservices = false\ntargets = { pairs = 20 }\n"
      "[[obligation]]\nid = \"chat\"\nwhat = \"c\"\nevery = \"week\"\napplies_to = [\"独居\"]\n");
  const rules::Category& category = *pack.category("c");
  CHECK(category.coefficient.value(day("2025-07-01")) == 1200);
  CHECK(category.needs == rules::Words{"insurance", "training:first-aid"});
  CHECK(category.professional);
  CHECK(category.delivery == "送温暖");
  const rules::Item& item = *pack.item("rice");
  CHECK(item.kind == "goods");
  CHECK(item.scheme == "s");
  CHECK(item.points == model::Points{3500});
  CHECK(item.quota == 100);
  CHECK(item.from == day("2025-07-01"));
  CHECK_FALSE(item.to);
  CHECK_FALSE(pack.phases.front().services);
  CHECK(pack.phases.front().targets.at("pairs") == model::Points{20'000});
  CHECK(pack.obligations.front().applies_to == rules::Words{"独居"});
}

TEST_CASE("the holidays and make-up workdays of 2025 are known") {
  const rules::Pack pack = sample::read("");
  CHECK(pack.calendar.covers(2025));
  CHECK_FALSE(pack.calendar.working(day("2025-01-28")));
  CHECK_FALSE(pack.calendar.working(day("2025-02-04")));
  CHECK(pack.calendar.working(day("2025-02-05")));
  for (const char* worked : {"2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"})
    CHECK(pack.calendar.working(day(worked)));
  CHECK(pack.calendar.deadline(day("2025-09-24"), 10) == day("2025-10-14"));
  CHECK(pack.festivals.front().name == "春节");
  CHECK(pack.festivals.front().days.contains(day("2025-01-29")));
}

TEST_CASE("a phase before its document and a year without holidays are remarked upon") {
  words::choose(words::Language::en);
  const rules::Pack pack = sample::read(
      "[[pack.source]]\ntitle = \"方案\"\nissued = 2019-08-12\n[[phase]]\nname = \"招募\"\nfrom = 2019-07-01\n");
  const auto remarks = rules::warnings(pack);
  REQUIRE(remarks.size() > 1);
  CHECK(remarks[0] == "the phase \"招募\" begins on 2019-07-01, before its document was issued on 2019-08-12");
  CHECK(remarks[1].starts_with("the calendar has no holidays for 1900"));
}

TEST_CASE("the book opens at the pack of the day") {
  rules::Book book;
  book.adopt(day("2025-03-04"), sample::read(""));
  book.adopt(day("2025-07-01"), sample::read("[elder]\nmin_age = 65\n"));
  const auto age_on = [&](const char* iso) { return book.on(day(iso)).elder.min_age.value(day(iso)); };
  CHECK(age_on("2025-01-01") == 60);
  CHECK(age_on("2025-06-30") == 60);
  CHECK(age_on("2025-07-01") == 65);
}

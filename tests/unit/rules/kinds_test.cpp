// What a pack says beside services: bands, credentials, requirements, records, kinds of pairs, obligations, targets.
#include <doctest/doctest.h>

#include "sample.hpp"
#include "words/words.hpp"

using sample::day;

TEST_CASE("the base brings credentials, records and kinds of pairs, and no age bands") {
  const rules::Pack pack = sample::read("");
  CHECK(pack.credential("insurance")->name == "人身意外伤害保险");
  CHECK(pack.credential_vocabulary().find("意外险")->id == "insurance");
  CHECK(pack.record("training")->unit == "场次");
  CHECK(pack.record("wish")->closes);
  CHECK(pack.pairing("institution")->helper_is_org);
  CHECK(pack.pairing("institution")->helped_is_org);
  CHECK(pack.pairing("grandparent")->under == "institution");
  CHECK(pack.bands.empty());
  CHECK(pack.four_knows.definition == "union");
  CHECK(pack.four_knows.wanted().size() == 5);
}

TEST_CASE("credentials and requirements are read with all their keys") {
  const rules::Pack pack = sample::read(
      "[[category]]\nid = \"c\"\nrequires = [\"training:急救\"]\n"
      "[[credential]]\nid = \"registration:平台\"\nname = \"平台认证\"\nmonths = 12\n"
      "[[credential]]\nid = \"insurance\"\nimplied_by = [\"registration:平台\"]\nmin_sum = 500000\n"
      "[[requirement]]\nid = \"r\"\ncredential = \"registration:平台\"\nof = \"volunteer\"\nprogrammes = [\"p\"]\n"
      "categories = [\"c\"]\nhelper_kinds = [\"学生\"]\nbelow = 18\nfrom_age = 10\nlevel = \"soft\"\n");
  CHECK(pack.credential("registration:平台")->months == 12);
  CHECK(pack.credential("registration:平台")->kind() == "registration");
  CHECK(pack.credential("insurance")->implied_by == rules::Words{"registration:平台"});
  CHECK(pack.credential("insurance")->min_sum == 500'000);
  CHECK_MESSAGE(pack.credential("training:急救") != nullptr, "what a category requires is known by itself");
  const auto& r = pack.requirements.front();
  CHECK(r.of_volunteer);
  CHECK(r.below == 18);
  CHECK(r.from_age == 10);
  CHECK(r.level == rules::Level::soft);
}

TEST_CASE("bands, targets, tasks and obligations are read with all their keys") {
  const rules::Pack pack = sample::read(
      "[[band]]\nid = \"young-old\"\nname = \"低龄\"\nfrom = 60\nto = 69\n"
      "[[target]]\nid = \"thousand\"\nindicator = \"volunteers_current\"\nvalue = 1000\nby = 2019-12-31\n"
      "[[phase]]\nname = \"一\"\ntasks = [\"启动仪式\"]\ntargets = { coverage = 0.95 }\n"
      "[[obligation]]\nid = \"card\"\nwhat = \"card\"\nevery = \"once\"\nwithin_days = 30\npairings = [\"person\"]\n"
      "[[obligation]]\nid = \"visit\"\nevery = \"month\"\nof = \"elder\"\n");
  CHECK(pack.band("young-old")->to == 69);
  CHECK(pack.targets.front().value == model::Points{1'000'000});
  CHECK(pack.targets.front().by == day("2019-12-31"));
  CHECK(pack.phases.front().tasks == rules::Words{"启动仪式"});
  CHECK(pack.phases.front().targets.at("coverage") == model::Points{950});
  CHECK(pack.obligations.front().what == rules::Words{"card"});
  CHECK(pack.obligations.front().within_days == 30);
  CHECK_FALSE(pack.obligations.back().of_pair);
}

TEST_CASE("what a new entry names must be there") {
  words::choose(words::Language::en);
  CHECK_THROWS_WITH_AS(sample::read("[[credential]]\nid = \"insurence\"\n"),
                       "credential.insurence: there is no kind of credential \"insurence\"", model::Fault);
  CHECK_THROWS_WITH_AS(sample::read("[[requirement]]\nid = \"r\"\ncredential = \"training:急救\"\n"),
                       "requirement.r.credential: nothing defines \"training:急救\"", model::Fault);
  CHECK_THROWS_WITH_AS(sample::read("[[obligation]]\nid = \"o\"\nevery = \"week\"\nwhat = \"chat\"\n"),
                       "obligation.o.what: nothing defines \"chat\"", model::Fault);
  CHECK_THROWS_WITH_AS(sample::read("[[band]]\nid = \"b\"\nfrom = 70\nto = 60\n"),
                       "band.b ends at 60 years, before it begins at 70", model::Fault);
}

TEST_CASE("with parity an item costs what its minutes earn") {
  words::choose(words::Language::en);
  CHECK_THROWS_WITH_AS(
      sample::read("[redeem]\nparity = true\n[[item]]\nid = \"i\"\npoints = 2\nminutes = 60\n"),
      "item.i costs 2 for 60 minutes, and redeem.parity asks for 1 an hour", model::Fault);
  CHECK(sample::read("[redeem]\nparity = true\n[[item]]\nid = \"i\"\npoints = 2\nminutes = 120\n").redeem.parity);
}

// Chains of packs: who inherits what from whom.
#include <doctest/doctest.h>

#include <map>

#include "sample.hpp"
#include "words/words.hpp"

using sample::day;

namespace {

// Packs by name, as if they lay in one folder.
class Shelf : public rules::PackFinder {
 public:
  explicit Shelf(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}
  rules::PackText find(const std::string& wanted, const std::string&) const override {
    const auto found = texts_.find(wanted);
    if (found == texts_.end()) return rules::built_in(wanted);
    return {found->first, found->second};
  }

 private:
  std::map<std::string, std::string> texts_;
};

std::vector<std::string> names(const std::vector<rules::PackText>& chain) {
  std::vector<std::string> all;
  for (const auto& text : chain) all.push_back(text.name);
  return all;
}

}  // namespace

TEST_CASE("a pack rests on rules.toml without saying so") {
  CHECK(names(rules::collect(sample::pack(""), Shelf({}))) == std::vector<std::string>{"rules.toml", "a.toml"});
  CHECK(names(rules::collect(rules::built_in("rules.toml"), Shelf({}))) == std::vector<std::string>{"rules.toml"});
}

TEST_CASE("a street's pack rests on its district's") {
  const rules::PackText street{"street.toml",
                               "[pack]\nid = \"420112/x\"\ninherits = \"420112\"\n[elder]\nmin_age = 65\n"};
  const auto chain = rules::collect(street, Shelf({}));
  CHECK(names(chain) == std::vector<std::string>{"rules.toml", "districts/420112.toml", "street.toml"});
  const rules::Pack pack = rules::read(chain);
  CHECK(pack.id == "420112/x");
  CHECK(pack.elder.min_age.value(day("2025-07-01")) == 65);
  CHECK(pack.helper.min_per_community.value(day("2025-07-01")) == 5);
}

TEST_CASE("packs that inherit from each other are refused at the word that closes the ring") {
  const Shelf shelf({{"a.toml", "[pack]\nid = \"a\"\ninherits = \"b.toml\"\n"},
                     {"b.toml", "[pack]\nid = \"b\"\ninherits = \"a.toml\"\n"}});
  try {
    rules::collect(shelf.find("a.toml", ""), shelf);
    FAIL("a ring was accepted");
  } catch (const model::Fault& fault) {
    CHECK(fault.place().text() == "b.toml:3:12");
  }
}

TEST_CASE("a base that is not there is told at the word that names it") {
  words::choose(words::Language::en);
  try {
    rules::collect({"a.toml", "[pack]\nid = \"a\"\ninherits = \"999999\"\n"}, Shelf({}));
    FAIL("an unknown base was accepted");
  } catch (const model::Fault& fault) {
    CHECK(fault.place().text() == "a.toml:3:12");
    CHECK(std::string(fault.what()) == "pack.inherits: no rule pack \"999999\" is built in");
    CHECK(fault.hint().find("420112") != std::string::npos);
  }
}

TEST_CASE("a later entry overrides only the keys it gives") {
  const rules::Pack pack = sample::read("[[category]]\nid = \"c\"\nname = \"送餐\"\nprofessional = true\n",
                                        "[[category]]\nid = \"c\"\ncoefficient = 2\n[[category]]\nid = \"d\"\n");
  REQUIRE(pack.categories.size() == 2);
  CHECK(pack.category("c")->name == "送餐");
  CHECK(pack.category("c")->professional);
  CHECK(pack.category("c")->coefficient.value(day("2025-07-01")) == 2000);
  CHECK(pack.category("d")->name == "d");
}

TEST_CASE("a later default programme takes the place of the inherited one") {
  const rules::Pack pack =
      sample::read("[[programme]]\nid = \"q\"\ndefault = true\n", "[[programme]]\nid = \"r\"\ndefault = true\n");
  CHECK(pack.default_programme().id == "r");
  CHECK_FALSE(pack.programme("q")->is_default);
}

TEST_CASE("later words are added and later names replace earlier ones") {
  const rules::Pack pack = sample::read("[vocabulary]\ntags = [ { id = \"x\", name = \"旧\", aliases = [\"老\"] } ]\n",
                                        "[vocabulary]\ntags = [ \"y\", { id = \"x\", name = \"新\" } ]\n");
  CHECK(pack.tags.find("新")->id == "x");
  CHECK(pack.tags.find("老")->id == "x");
  CHECK(pack.tags.find("旧") == nullptr);
  CHECK(pack.tags.find("y") != nullptr);
  CHECK(pack.tags.find("独居") != nullptr);
}

TEST_CASE("a later file's year replaces the inherited one and its single days are added") {
  const rules::Pack added = sample::read("[calendar]\nholidays = [2025-07-01]\nworkdays = [2025-10-08]\n");
  CHECK_FALSE(added.calendar.working(day("2025-07-01")));
  CHECK(added.calendar.working(day("2025-10-08")));
  CHECK_FALSE(added.calendar.working(day("2025-10-07")));
  const rules::Pack anew = sample::read("[calendar]\nyears = [2025, 2026]\nholidays = [\"2025-10-01..2025-10-03\"]\n");
  CHECK(anew.calendar.working(day("2025-10-07")));
  CHECK(anew.calendar.covers(2026));
}

TEST_CASE("a rule of a later file counts on all days that it covers") {
  const rules::Pack pack =
      sample::read("[elder]\nmin_age = [ { value = 61, to = 2025-06-30 }, { value = 62, from = 2025-07-01 } ]\n",
                   "[elder]\nmin_age = { value = 70, from = 2025-07-15 }\n");
  CHECK(pack.elder.min_age.value(day("2025-06-30")) == 61);
  CHECK(pack.elder.min_age.value(day("2025-07-14")) == 62);
  CHECK(pack.elder.min_age.value(day("2025-07-15")) == 70);
}

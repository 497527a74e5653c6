// Every kind of Fault once, with its exact place.
#include <doctest/doctest.h>

#include "sample.hpp"
#include "words/words.hpp"

namespace {

struct Met {
  std::string place, what, hint;
};

Met met(const std::vector<rules::PackText>& chain) {
  words::choose(words::Language::en);
  try {
    rules::read(chain);
  } catch (const model::Fault& fault) {
    return {fault.place().text(), fault.what(), fault.hint()};
  }
  return {"no Fault", {}, {}};
}

// The Fault of a pack whose line 10 is the first of `more`.
Met met(const std::string& more) { return met({rules::built_in("rules.toml"), sample::pack(more)}); }

void check(const std::string& more, const std::string& place, const std::string& what) {
  INFO(more);
  const Met fault = met(more);
  CHECK(fault.place == place);
  CHECK(fault.what == what);
}

}  // namespace

TEST_CASE("bad TOML is told with the place where it goes wrong") {
  const Met fault = met("[elder]\nmin_age = = 60\n");
  CHECK(fault.place == "a.toml:11:11");
  CHECK(fault.what.starts_with("this is not TOML: "));
}

TEST_CASE("a file in GBK is bad TOML and no crash") {
  CHECK(met("[volunteer]\nkinds = [\"\xc0\xcf\xc8\xcb\"]\n").what.starts_with("this is not TOML: "));
}

TEST_CASE("an unknown key is told with the nearest known one") {
  const Met fault = met("[elder]\n  min_aeg = 60\n");
  CHECK(fault.place == "a.toml:11:3");
  CHECK(fault.what == "unknown key: elder.min_aeg");
  CHECK(fault.hint == "Did you mean `min_age`?");
}

TEST_CASE("an unknown table is told with the nearest known one") {
  const Met fault = met("[voluntere]\nmin_age = 18\n");
  CHECK(fault.place == "a.toml:10:2");
  CHECK(fault.hint == "Did you mean `volunteer`?");
}

TEST_CASE("an unknown key that is near nothing is told with all that are known") {
  CHECK(met("[case]\nbudget = 1\n").hint == "The keys known here: min_per_street, max_per_street.");
}

TEST_CASE("an unknown key in a long rule or an entry is told too") {
  check("[elder]\nmin_age = { value = 60, qoute = \"x\" }\n", "a.toml:11:25", "unknown key: elder.min_age.qoute");
  check("[[category]]\nid = \"c\"\ncolour = 1\n", "a.toml:12:1", "unknown key: category.c.colour");
}

TEST_CASE("a wrong type is told and not taken for the default") {
  check("[elder]\nmin_age = \"60\"\n", "a.toml:11:11", "elder.min_age must be a whole number, and this is text");
  check("[elder]\nmin_age = 60.0\n", "a.toml:11:11",
        "elder.min_age must be a whole number, and this is a decimal number");
  check("[workflow]\nsignatures = [\"verfy\"]\n", "a.toml:11:15", "workflow.signatures cannot be \"verfy\"");
  check("[workflow]\nseparate_duties = 1\n", "a.toml:11:19",
        "workflow.separate_duties must be true or false, and this is a whole number");
  check("[elder]\ntags = \"独居\"\n", "a.toml:11:8", "elder.tags must be a list, and this is text");
  check("elder = 3\n", "a.toml:10:1", "unknown key: programme.p.elder");
  check("[[category]]\nid = 5\n", "a.toml:11:6", "category.id must be text, and this is a whole number");
  check("[[phase]]\nname = \"x\"\nfrom = 2025-05-01T08:00:00\n", "a.toml:12:8",
        "phase.x.from must be a day, and this is a time");
}

TEST_CASE("single brackets where there may be several are told with what to write") {
  const Met fault = met("[category]\nid = \"c\"\n");
  CHECK(fault.place == "a.toml:10:1");
  CHECK(fault.hint == "Write the heading in double brackets: [[category]].");
}

TEST_CASE("values out of their range are told") {
  check("[elder]\nmin_age = 151\n", "a.toml:11:11", "elder.min_age is 151, outside 0 to 150");
  check("[workflow]\ndeadline_workdays = -1\n", "a.toml:11:21", "workflow.deadline_workdays is -1, outside 0 to 366");
  check("[[category]]\nid = \"c\"\ncoefficient = -0.5\n", "a.toml:12:15",
        "category.c.coefficient is -0.5, outside 0 to 100");
  check("[pair]\nkin = \"maybe\"\n", "a.toml:11:7", "pair.kin cannot be \"maybe\"");
  check("[[phase]]\nname = \"x\"\nfrom = \"2025-02-30\"\n", "a.toml:12:8", "phase.x.from: \"2025-02-30\" is no day");
  check("[[category]]\nid = \"a b\"\n", "a.toml:11:6", "category.id: \"a b\" cannot be an id");
  check("[[category]]\nid = \"c\"\nrequires = [\"luck\"]\n", "a.toml:12:13", "category.c.requires cannot be \"luck\"");
  check("[pair]\nproximity_order = [\"street\", \"street\"]\n", "a.toml:11:30",
        "pair.proximity_order has \"street\" twice");
}

TEST_CASE("a day that the calendar does not know is told") {
  CHECK(met("[pack.x]\nday = 0001-01-01\n").place == "a.toml:11:7");
}

TEST_CASE("a number finer than a thousandth is refused and not rounded") {
  check("[[category]]\nid = \"c\"\ncoefficient = 0.0005\n", "a.toml:12:15",
        "category.c.coefficient is not a number with at most three decimals");
  check("[[category]]\nid = \"c\"\ncoefficient = nan\n", "a.toml:12:15",
        "category.c.coefficient is not a number with at most three decimals");
  check("[[category]]\nid = \"c\"\ncoefficient = \"1,5\"\n", "a.toml:12:15",
        "category.c.coefficient is not a number with at most three decimals");
}

TEST_CASE("spans of one rule that clash are told at the later one") {
  check("[elder]\nmin_age = [ { value = 60 },\n  { value = 65, from = 2026-01-01 } ]\n", "a.toml:12:3",
        "elder.min_age has two values for the same days");
  check("[elder]\nmin_age = [ { value = 60, to = 2025-12-31 },\n  { value = 65, from = 2025-12-31 } ]\n", "a.toml:12:3",
        "elder.min_age has two values for the same days");
}

TEST_CASE("a span that ends before it begins is told") {
  check("[elder]\nmin_age = { value = 60, from = 2025-05-02, to = 2025-05-01 }\n", "a.toml:11:11",
        "elder.min_age ends on 2025-05-01, before it begins on 2025-05-02");
  check("[[phase]]\nname = \"x\"\nfrom = 2025-05-02\nto = 2025-05-01\n", "a.toml:10:1",
        "phase.x ends on 2025-05-01, before it begins on 2025-05-02");
}

TEST_CASE("a long rule without a value is told") {
  check("[elder]\nmin_age = { level = \"hard\" }\n", "a.toml:11:11", "elder.min_age.value is missing");
}

TEST_CASE("what cannot change from day to day has no span") {
  check("[[scheme]]\nid = \"t\"\nstorage_unit = { value = 1, from = 2025-05-01 }\n", "a.toml:12:29",
        "unknown key: scheme.t.storage_unit.from");
}

TEST_CASE("an id used twice in one file is told with the first place") {
  const Met fault = met("[[category]]\nid = \"c\"\n[[category]]\nid = \"c\"\n");
  CHECK(fault.place == "a.toml:13:6");
  CHECK(fault.what == "category: the id \"c\" is used twice");
  CHECK(fault.hint == "It was first used at a.toml:11:6.");
  CHECK(met("[vocabulary]\ntags = [\"a\",\n\"a\"]\n").place == "a.toml:12:1");
}

TEST_CASE("a spelling that means two things is told") {
  const Met fault = met("[[category]]\nid = \"c\"\naliases = [\"助餐\"]\n[[category]]\nid = \"d\"\nname = \"助 餐\"\n");
  CHECK(fault.place == "a.toml:13:1");
  CHECK(fault.what == "category: \"助 餐\" means both \"c\" and \"d\"");
  CHECK(met("[vocabulary]\ntags = [ { id = \"x\", aliases = [\"空巢老人\"] } ]\n").place == "a.toml:11:10");
}

TEST_CASE("names that nothing defines are told") {
  check("[[programme]]\nid = \"q\"\nscheme = \"coins\"\n", "a.toml:12:10",
        "programme.q.scheme: nothing defines \"coins\"");
  check("[[item]]\nid = \"i\"\npoints = 1\nscheme = \"coins\"\n", "a.toml:13:10",
        "item.i.scheme: nothing defines \"coins\"");
  check("[elder]\ntags = [\"独居\",\n\"快乐\"]\n", "a.toml:12:1", "elder.tags: nothing defines \"快乐\"");
  check("[helper]\nkinds = [\"天使\"]\n", "a.toml:11:10", "helper.kinds: nothing defines \"天使\"");
  check("[pair]\nparties = [\"moon\"]\n", "a.toml:11:12", "pair.parties: nothing defines \"moon\"");
  check("[log]\nevidence = \"hearsay\"\n", "a.toml:11:12", "log.evidence: nothing defines \"hearsay\"");
  check("[[obligation]]\nid = \"o\"\nevery = \"week\"\napplies_to = [\"快乐\"]\n", "a.toml:13:15",
        "obligation.o.applies_to: nothing defines \"快乐\"");
}

TEST_CASE("a name where an id is due is told with the id") {
  CHECK(met("[pair]\nparties = [\"老人\"]\n").hint == "Did you mean `elder`?");
}

TEST_CASE("no default programme among several is told") {
  const Met fault = met("[[programme]]\nid = \"q\"\n");
  CHECK(fault.place == "a.toml");
  CHECK(fault.what == "no programme is the default");
  CHECK(met({rules::built_in("rules.toml")}).what == "no programme is the default");
}

TEST_CASE("two default programmes are told at the second") {
  check("[[programme]]\nid = \"q\"\ndefault = true\n[[programme]]\nid = \"r\"\ndefault = true\n", "a.toml:15:11",
        "two programmes are the default: \"q\" and \"r\"");
}

TEST_CASE("a pack without an id is told") {
  CHECK(met({rules::built_in("rules.toml"), {"x.toml", "\n[pack]\nname = \"x\"\n"}}).place == "x.toml:2:1");
  CHECK(met({rules::built_in("rules.toml"), {"x.toml", "[elder]\nmin_age = 60\n"}}).what == "pack is missing");
}

TEST_CASE("points that would buy money are told") {
  check("[[item]]\nid = \"a\"\nname = \"现金红包\"\npoints = 1\n", "a.toml:10:1", "item.a is money: 现金红包");
  check("[[item]]\nid = \"a\"\nname = \"礼品\"\naliases = [\"购物卡\"]\npoints = 1\n", "a.toml:10:1",
        "item.a is money: 购物卡");
}

TEST_CASE("prices and caps that cannot be stored are told") {
  check("[[item]]\nid = \"i\"\npoints = 0.7\n", "a.toml:10:1",
        "item.i costs 0.7, which is no positive multiple of the storage unit 0.5");
  check("[[item]]\nid = \"i\"\n", "a.toml:10:1",
        "item.i costs 0, which is no positive multiple of the storage unit 0.5");
  check("[[scheme]]\nid = \"t\"\ncap_balance = 1500.2\n", "a.toml:10:1",
        "scheme.t: cap_balance 1500.2 is no multiple of the storage unit 0.5");
  check("[[scheme]]\nid = \"t\"\n[[item]]\nid = \"i\"\npoints = 1\n", "a.toml:12:1", "item.i does not say its scheme");
}

TEST_CASE("a day that is both free and worked is told") {
  check("[calendar]\nholidays = [2026-01-01]\nworkdays = [2026-01-01]\n", "a.toml:10:1",
        "2026-01-01 is both a holiday and a workday");
  check("[calendar]\nholidays = [\"2026-01-03..2026-01-01\"]\n", "a.toml:11:13",
        "calendar.holidays: \"2026-01-03..2026-01-01\" is no span of days");
}

TEST_CASE("a festival without a day or with a day that no lunar year has is told") {
  const auto festival = [](const std::string& keys) { return "[calendar]\nfestivals = [ { id = \"f\"" + keys + " } ]\n"; };
  for (const char* bad : {"13-01", "00-01", "01-00", "01-31", "1-1", "08/15", "八月十五", "08-1x", "08-15 "}) {
    INFO(std::string(bad));
    check(festival(", lunar = \"" + std::string(bad) + "\""), "a.toml:11:35",
          "calendar.festivals.lunar: \"" + std::string(bad) + "\" is no day of the lunar calendar");
  }
  CHECK(met(festival(", lunar = \"13-01\"")).hint ==
        "Write the month and the day with two digits each, \"08-15\" for 八月十五.");
  check(festival(", lunar = 2025-01-29"), "a.toml:11:35", "calendar.festivals.lunar must be text, and this is a day");
  check(festival(""), "a.toml:11:15", "the festival \"f\" has no day");
  CHECK(met("[calendar]\nbirthday = \"before\"\n").what == "calendar.birthday cannot be \"before\"");
}

TEST_CASE("texts that would exhaust the machine are refused") {
  std::string dots = "a";
  for (int i = 0; i < 100'000; ++i) dots += ".a";
  CHECK(met("[vocabulary]\n" + dots + " = 1\n").place == "a.toml:11");
  CHECK(met(std::string(2'000'000, '\n')).what == "a rule pack of 2000089 bytes is larger than the 1048576 allowed");
  CHECK(met("x = " + std::string(100'000, '[')).what.starts_with("this is not TOML: "));
}

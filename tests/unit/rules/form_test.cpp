// Descriptions of forms: the two that are built in, and every Fault of a description with its place.
#include <doctest/doctest.h>

#include <algorithm>

#include "model/form.hpp"
#include "rules/forms.hpp"
#include "words/words.hpp"

namespace {

using Kind = model::FormItem::Kind;

// A form of three columns whose line 8 is the first of `rows`.
rules::PackText form(const std::string& rows) {
  return {"f.toml",
          "[form]\n"
          "id = \"f\"\n"
          "name = \"表\"\n"
          "widths = [20, 20, 20]\n"
          "[[person]]\n"
          "id = \"elder\"\n"
          "role = \"elder\"\n" +
              rows};
}

void check(const std::string& rows, const std::string& place, const std::string& what) {
  words::choose(words::Language::en);
  INFO(rows);
  try {
    rules::read_form(form(rows));
    FAIL_CHECK("no Fault");
  } catch (const model::Fault& fault) {
    CHECK(fault.place().text() == place);
    CHECK(fault.what() == what);
  }
}

const char* name_row = "[[row]]\ncells = [{ label = \"姓名\" }, { value = \"name\", wide = 2 }]\n";

}  // namespace

TEST_CASE("the forms of the notices are built in and go by the names people give them") {
  const auto& forms = rules::built_in_forms();
  REQUIRE(forms.size() == 2);
  for (const char* name : {"harbin-survey", "附件1", "附件 1", "附件１", "调查表", "哈尔滨市空巢（独居）老龄妇女情况调查表"}) {
    INFO(name);
    const auto* found = rules::find_form(forms, name);
    REQUIRE(found != nullptr);
    CHECK(found->id == "harbin-survey");
  }
  for (const char* name : {"harbin-card", "附件2", "联系卡", "双向联系卡"}) {
    INFO(name);
    const auto* found = rules::find_form(forms, name);
    REQUIRE(found != nullptr);
    CHECK(found->id == "harbin-card");
  }
  CHECK(rules::find_form(forms, "附件3") == nullptr);
}

TEST_CASE("附件1 has the notice's cells: kin in rows, five fields of the present state, six needs") {
  const auto& survey = *rules::find_form(rules::built_in_forms(), "附件1");
  std::vector<std::string> values, needs, parts;
  for (const auto& item : survey.items) {
    if (item.kind == Kind::value || item.kind == Kind::line) values.push_back(item.value);
    if (item.kind == Kind::tick) needs.push_back(item.word);
    if (item.kind == Kind::part) parts.push_back(item.word);
  }
  CHECK(values == std::vector<std::string>{"code", "name", "born", "ethnicity", "address", "phone", "health", "mind", "support", "living",
                                           "hobbies", "remark", "surveyed_by", "surveyed_on"});
  CHECK(needs == std::vector<std::string>{"生活照料", "文体活动", "心理抚慰", "法律援助", "健康保健", "应急救助"});
  CHECK(parts == std::vector<std::string>{"relation", "name", "place", "phone"});
}

TEST_CASE("附件2 has two people, each with a name, a sex and an ID number") {
  const auto& card = *rules::find_form(rules::built_in_forms(), "附件2");
  REQUIRE(card.people.size() == 2);
  for (const auto& person : card.people)
    for (const char* column : {"name", "sex", "phone", "id_number", "code"})
      CHECK(std::count_if(card.items.begin(), card.items.end(),
                          [&](const auto& item) { return item.person == person.id && item.value == column; }) == 1);
}

TEST_CASE("a printed form has its cells where rows above are repeated, and more of them for more contacts") {
  const auto& survey = *rules::find_form(rules::built_in_forms(), "附件1");
  const auto blank = model::lay_out(survey, [](const auto&) { return ""; });
  CHECK(blank.heights.size() == survey.rows.size() + 2);
  const auto filled = model::lay_out(survey, [](const auto& item) -> std::string {
    return item.value == "contacts" ? "女/甲//1;女/乙;女/丙;女/丁;女/戊" : item.value == "surveyed_on" ? "2025-07-08" : "";
  });
  CHECK(filled.heights.size() == blank.heights.size() + 2);
  const auto group = std::find_if(filled.cells.begin(), filled.cells.end(), [](const auto& cell) { return cell.item->kind == Kind::group; });
  CHECK(group->tall == 6);
  CHECK(filled.cells.back().text == "填表日期：2025年7月8日");
  CHECK(blank.cells.back().text == "填表日期：        年    月    日");
}

TEST_CASE("contacts are kept as one text and come back part by part") {
  const std::vector<model::Contact> contacts{{"女儿", "华小禾", "云杉纺织厂", "13900070921"}, {"侄子", "华大田", "3/F; 东", ""}};
  const std::string text = model::contacts_text(contacts);
  CHECK(text == "女儿/华小禾/云杉纺织厂/13900070921;侄子/华大田/3／F， 东");
  CHECK(model::contacts_of(text) == std::vector<model::Contact>{contacts[0], {"侄子", "华大田", "3/F， 东", ""}});
  CHECK(model::contacts_of("").empty());
}

TEST_CASE("a description that is not understood is a Fault with its place") {
  check("[[row]]\ncells = [{ label = \"姓名\" }, { value = \"nome\", wide = 2 }]\n", "f.toml:9:38", "row.cells.value cannot be \"nome\"");
  check("[[row]]\ncells = [{ label = \"姓名\" }, { value = \"name\", whide = 2 }]\n", "f.toml:9:46", "unknown key: row.cells.whide");
  check("[[row]]\nrepeats = 2\ncells = []\n", "f.toml:9:1", "unknown key: row.repeats");
  check("[[row]]\ncells = [{ wide = 3 }]\n", "f.toml:9:10", "nothing says what this cell is");
  check("[[row]]\ncells = [{ label = \"姓名\", value = \"name\" }]\n", "f.toml:9:34", "this cell is two things at once");
  check("[[row]]\ncells = [{ label = \"姓名\" }, { value = \"name\" }]\n", "f.toml:8:1", "nothing fills column 3 of this row");
  check("[[row]]\ncells = [{ label = \"姓名\" }, { value = \"name\", wide = 3 }]\n", "f.toml:9:28", "there is no room for this cell in its row");
  check("[[row]]\ncells = [{ value = \"name\", wide = 3 }]\n", "f.toml:9:10", "no label stands left of this cell");
  check(std::string(name_row) + "[[row]]\ncells = [{ text = \"x\" }, { part = \"name\", wide = 2 }]\n", "f.toml:11:26", "no label stands above this cell");
  check(std::string(name_row) + name_row, "f.toml:11:28", "two cells hold name of elder");
  check("[[row]]\nrepeat = 2\ncells = [{ label = \"姓名\" }, { value = \"name\", wide = 2 }]\n", "f.toml:8:1", "only a row of contacts can repeat");
  check("[[row]]\ncells = [{ text = \"x\", wide = 3 }]\n", "f.toml:1:1", "no cell holds the name of elder");
  check("[[row]]\ncells = [{ label = \"姓名\", tall = 2 }, { value = \"name\", wide = 2 }]\n", "f.toml:8:1",
        "a cell of column 1 is taller than the rows below it");
  check(std::string(name_row) + "[[person]]\nid = \"two\"\nrole = \"elder\"\n", "f.toml:9:28", "nothing says whose value this is");
}

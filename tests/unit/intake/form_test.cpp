// Printed forms on sheets: whatever is printed is read back, and what clerks make of a form is found by its labels.
#include <doctest/doctest.h>

#include "form_sheets.hpp"
#include "words/words.hpp"

using namespace form_sheets;

namespace {

// The sheet of ../shared/examples/survey-forms.xlsx: nothing but its labels, as a clerk filled it in.
Sheet survey_sheet() {
  Sheet sheet;
  sheet.put(1, 0, "附件 1").put(2, 0, "空巢（独居）老龄妇女情况调查表").merge(2, 0, 2, 5);
  sheet.put(3, 0, "姓名").put(3, 1, "黎佩文").put(3, 2, "出生年月").put(3, 3, "1942-10-24").put(3, 4, "民族").put(3, 5, "汉");
  sheet.put(4, 0, "家庭住址").put(4, 1, "虹桥路924号2单元401室").merge(4, 1, 4, 3).put(4, 4, "联系方式").put(4, 5, "13900010921");
  sheet.put(5, 0, "子女或\n亲属联\n系方式").merge(5, 0, 8, 0);
  sheet.put(5, 1, "关系").put(5, 2, "姓名").put(5, 3, "工作单位\n或常住地址").merge(5, 3, 5, 4).put(5, 5, "联系方式");
  sheet.put(6, 1, "女儿").put(6, 2, "华小禾").put(6, 3, "云杉纺织厂").merge(6, 3, 6, 4).put(6, 5, "13900070921");
  sheet.put(7, 1, "侄子").put(7, 2, "华大田").put(7, 3, "邻市丁香路9号").merge(7, 3, 7, 4).put(7, 5, "0451-55510921");
  sheet.put(9, 0, "空巢老人\n现状（按\n实际情况\n填写）").merge(9, 0, 13, 0);
  sheet.put(9, 1, "身体状况").put(9, 2, "高血压，按时服药").put(10, 1, "精神心理").put(10, 2, "开朗").put(11, 1, "子女赡养");
  sheet.put(11, 2, "女儿每周探望").put(12, 1, "居住状况").put(12, 2, "独居，三楼").put(13, 1, "特长爱好").put(13, 2, "剪纸、唱歌");
  sheet.put(14, 0, "空巢老人\n需求状况\n（在对应\n栏内打√）").merge(14, 0, 16, 0);
  sheet.put(14, 1, "生活照料").put(14, 2, "√").put(14, 3, "文体活动").merge(14, 3, 14, 4);
  sheet.put(15, 1, "心理抚慰").put(15, 2, "√").put(15, 3, "法律援助").merge(15, 3, 15, 4);
  sheet.put(16, 1, "健康保健").put(16, 3, "应急救助").merge(16, 3, 16, 4).put(17, 0, "备注").merge(17, 1, 17, 5);
  return sheet.put(19, 0, "填表人：陆社工").put(19, 3, "填表日期：2025年 7 月 8 日");
}

const Values card_values{{"volunteer name", "江一帆"},       {"volunteer sex", "女"},           {"volunteer skills", "生活照料;心理抚慰"},
                         {"volunteer area", "冰城街道丁香社区"}, {"volunteer phone", "13900000011"}, {"volunteer id_number", "110105197503010025"},
                         {"elder name", "宋秀英"},           {"elder sex", "女"},               {"elder address", "香苑1栋301"},
                         {"elder phone", "13900000021"},      {"elder health", "高血压"},         {"elder id_number", "11010519491231002X"}};

}  // namespace

TEST_CASE("a survey form is read as a clerk filled it in, with the place of each value") {
  const auto forms = found(survey_sheet());
  REQUIRE(forms.records.size() == 1);
  const auto& record = forms.records.front();
  CHECK(record.form == "harbin-survey");
  const Values wanted{{"role", "elder"},           {"name", "黎佩文"},        {"born", "1942-10-24"},
                      {"ethnicity", "汉"},         {"phone", "13900010921"},  {"address", "虹桥路924号2单元401室"},
                      {"health", "高血压，按时服药"}, {"mind", "开朗"},          {"support", "女儿每周探望"},
                      {"living", "独居，三楼"},      {"hobbies", "剪纸、唱歌"},  {"surveyed_by", "陆社工"},
                      {"remark", ""},              {"need:生活照料", "√"},     {"need:心理抚慰", "√"},
                      {"need:文体活动", ""},        {"need:健康保健", ""},      {"surveyed_on", "2025年 7 月 8 日"},
                      {"implied:sex", "女"},       {"implied:tags", "空巢;独居"}, {"code", ""},
                      {"contacts", "女儿/华小禾/云杉纺织厂/13900070921;侄子/华大田/邻市丁香路9号/0451-55510921"}};
  for (const auto& [column, text] : wanted) {
    INFO(column);
    CHECK(value(record, column) == text);
  }
  CHECK(place(record, "name") == "B3");
  CHECK(place(record, "address") == "B4");
  CHECK(place(record, "contacts") == "B6");
  CHECK(place(record, "need:心理抚慰") == "C15");
  CHECK(place(record, "surveyed_on") == "D19");
  CHECK(forms.notes.empty());
}

TEST_CASE("what a survey form prints is what is read from it") {
  const auto forms = found(Sheet().print(page(form("附件1"), survey_values())));
  REQUIRE(forms.records.size() == 1);
  for (const auto& [key, text] : survey_values()) {
    const std::string column = key.substr(key.find(' ') + 1);
    INFO(column);
    if (text == "√")
      CHECK(value(forms.records[0], "need:" + column) == "√");
    else
      CHECK(value(forms.records[0], column) == (column == "surveyed_on" ? "2025年7月8日" : text));
  }
}

TEST_CASE("what a card prints is what is read from it, for both people") {
  words::choose(words::Language::en);
  const auto forms = found(Sheet().print(page(form("附件2"), card_values)));
  REQUIRE(forms.records.size() == 2);
  CHECK(forms.records[0].person == "volunteer");
  CHECK(value(forms.records[0], "street") == "冰城街道");
  CHECK(value(forms.records[0], "community") == "丁香社区");
  CHECK(value(forms.records[0], "implied:helper_kind") == "巾帼志愿者");
  for (const auto& [key, text] : card_values) {
    const std::string column = key.substr(key.find(' ') + 1);
    INFO(key);
    if (column != "area") CHECK(value(forms.records[key.starts_with("elder") ? 1 : 0], column) == text);
  }
  REQUIRE(forms.notes.size() == 1);
  CHECK(forms.notes[0].text == "this card pairs 江一帆 with 宋秀英; the pair itself is made with carebank pair add");
}

TEST_CASE("the number of a platform on a card is told and not kept") {
  words::choose(words::Language::en);
  Values values{{"volunteer name", "江一帆"}, {"volunteer registration", "230100123"}};
  const auto forms = found(Sheet().print(page(form("附件2"), values)));
  REQUIRE(forms.records.size() == 1);
  CHECK(value(forms.records[0], "registration").empty());
  REQUIRE(forms.notes.size() == 1);
  CHECK(forms.notes[0].text == "the number 230100123 is not taken over; record it with carebank enroll credential");
}

TEST_CASE("blank forms give nobody, and a form without a name is told") {
  const auto blank = found(Sheet().print(page(form("附件1"), {})).print(page(form("附件2"), {}), 30));
  CHECK(blank.records.empty());
  CHECK(blank.forms == 2);
  CHECK(blank.blank == 2);
  CHECK(blank.notes.empty());
  const auto nameless = found(Sheet().print(page(form("附件1"), {{"elder phone", "13900010921"}})));
  CHECK(nameless.records.empty());
  CHECK(nameless.notes.size() == 1);
}

TEST_CASE("several forms on one sheet, one below another and side by side, each keep their own") {
  Sheet below, beside;
  for (unsigned i = 0; i < 5; ++i) {
    const auto printed = page(form("附件1"), survey_values("老人" + std::to_string(i)));
    below.print(printed, 1 + i * 25);
    beside.print(printed, 1 + i % 2, i * 6);  // not quite on one line
  }
  for (const auto& forms : {found(below), found(beside)}) {
    REQUIRE(forms.records.size() == 5);
    for (const auto& record : forms.records) {
      CHECK(value(record, "surveyed_by") == "陆社工");
      CHECK(model::contacts_of(value(record, "contacts")).size() == 2);
    }
  }
  CHECK(names(found(below)) == "老人0 老人1 老人2 老人3 老人4");
  CHECK(names(found(beside)) == "老人0 老人2 老人4 老人1 老人3");
}

TEST_CASE("cards below and beside one another keep their two people apart, also where merges were lost") {
  Sheet sheet;
  for (unsigned i = 0; i < 6; ++i) {
    Values values = card_values;
    values["volunteer name"] = "志愿者" + std::to_string(i);
    values["elder name"] = "老人" + std::to_string(i);
    values["elder phone"] = "1390000002" + std::to_string(i);
    sheet.print(page(form("附件2"), values), 1 + i / 2 * 16, i % 2 * 5);
  }
  Sheet unmerged = sheet;
  unmerged.merges.clear();
  for (const auto& forms : {found(sheet), found(unmerged)}) {
    CHECK(names(forms) == "志愿者0 老人0 志愿者1 老人1 志愿者2 老人2 志愿者3 老人3 志愿者4 老人4 志愿者5 老人5");
    REQUIRE(forms.records.size() == 12);
    for (std::size_t i = 0; i < 12; ++i) {
      CHECK(value(forms.records[i], "phone") == (i % 2 == 0 ? "13900000011" : "1390000002" + std::to_string(i / 2)));
      CHECK(value(forms.records[i], "id_number") == card_values.at(i % 2 == 0 ? "volunteer id_number" : "elder id_number"));
    }
  }
}

TEST_CASE("surveys and cards on one sheet are told apart") {
  Sheet sheet;
  sheet.print(page(form("附件1"), survey_values())).print(page(form("附件2"), card_values), 1, 7).print(page(form("附件2"), card_values), 30);
  CHECK(names(found(sheet)) == "黎佩文 江一帆 宋秀英 江一帆 宋秀英");
}

TEST_CASE("labels are found wherever they lie") {
  // Two columns and three rows further, without title or merges, the ID numbers' block before the needs.
  Sheet moved;
  for (const auto& [row, columns] : survey_sheet().cells)
    for (const auto& [column, text] : columns)
      if (row > 2) moved.put((row >= 14 ? row + 6 : row) + 3, column + 2, text);
  const auto forms = found(moved);
  REQUIRE(forms.records.size() == 1);
  CHECK(value(forms.records[0], "name") == "黎佩文");
  CHECK(value(forms.records[0], "need:生活照料") == "√");
  CHECK(value(forms.records[0], "contacts") == "女儿/华小禾/云杉纺织厂/13900070921;侄子/华大田/邻市丁香路9号/0451-55510921");
  CHECK(value(forms.records[0], "surveyed_by") == "陆社工");
}

TEST_CASE("labels and values may share a cell, several in one") {
  Sheet sheet = survey_sheet();
  sheet.cells.erase(19);
  sheet.put(3, 0, "姓 名：黎 佩文").put(3, 1, "").put(19, 1, "填 表 人： 陆社工   填表日期：2025年7月8日");
  sheet.cells[3].erase(1);
  const auto forms = found(sheet);
  REQUIRE(forms.records.size() == 1);
  CHECK(value(forms.records[0], "name") == "黎 佩文");
  CHECK(value(forms.records[0], "surveyed_by") == "陆社工");
  CHECK(value(forms.records[0], "surveyed_on") == "2025年7月8日");
}

TEST_CASE("a date or a line left blank says nothing") {
  Sheet sheet = survey_sheet();
  sheet.put(19, 0, "填表人：________").put(19, 3, "填表日期：    年  月  日");
  const auto forms = found(sheet);
  REQUIRE(forms.records.size() == 1);
  CHECK(value(forms.records[0], "surveyed_by").empty());
  CHECK(value(forms.records[0], "surveyed_on").empty());
}

TEST_CASE("more relatives than the form has rows are all read, and a relation alone is nobody") {
  Values values = survey_values();
  values["elder contacts"] = "女/甲//1;女/乙//2;女/丙//3;女/丁//4;女";
  const auto forms = found(Sheet().print(page(form("附件1"), values)));
  REQUIRE(forms.records.size() == 1);
  CHECK(value(forms.records[0], "contacts") == "女/甲//1;女/乙//2;女/丙//3;女/丁//4");
}

TEST_CASE("a table with the headings of a form is no form") {
  Sheet table;
  unsigned column = 0;
  for (const auto& item : form("附件1").items)
    if (item.kind == model::FormItem::Kind::label || item.kind == model::FormItem::Kind::group) {
      table.put(1, 0, "哈尔滨市空巢（独居）老龄妇女情况调查表").put(item.group < 0 ? 2 : 3, column, item.text);
      for (unsigned row = 4; row < 20; ++row) table.put(row, column, "x");
      ++column;
    }
  table.put(21, 0, "填表人：").put(21, 5, "填表日期：");
  const auto forms = found(table);
  CHECK(forms.forms == 0);
  CHECK(forms.records.empty());
}

TEST_CASE("what a form says of everybody on it is left out where the rules have no such word") {
  Sheet sheet = survey_sheet();
  sheet.put(12, 2, "非独居，与老伴同住");
  CHECK(value(found(sheet).records.at(0), "implied:tags") == "空巢");
  const auto no_tags = found(survey_sheet(), [](std::string_view column, std::string_view word) {
    return column == "tags" ? std::string() : word_id(column, word);
  });
  CHECK(value(no_tags.records.at(0), "implied:tags").empty());
  CHECK(value(no_tags.records.at(0), "implied:sex") == "女");
}

TEST_CASE("a need that the rules do not know is left to be refused where it is ticked") {
  Sheet sheet = survey_sheet();
  sheet.put(16, 2, "×");
  const auto forms = found(sheet, [](std::string_view column, std::string_view) { return std::string(column == "needs" ? "" : "x"); });
  CHECK(value(forms.records.at(0), "needs") == "生活照料;心理抚慰");
}

TEST_CASE("boxes ticked beside their words are ticks") {
  Sheet sheet = survey_sheet();
  sheet.cells[14].erase(2);
  sheet.put(14, 1, "☑生活照料").put(15, 1, "□心理抚慰").put(14, 3, "文体活动 √");
  sheet.cells[15].erase(2);
  const auto record = found(sheet).records.at(0);
  CHECK(value(record, "need:生活照料") == "☑");
  CHECK(value(record, "need:心理抚慰") == "□");
  CHECK(value(record, "need:文体活动") == "√");
}

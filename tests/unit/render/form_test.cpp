// Printed forms in three formats: what a small form looks like in each, and that nothing in it is taken for more than text.
#include <doctest/doctest.h>

#include "render/form.hpp"

namespace {

using model::FormItem;
using Kind = FormItem::Kind;

FormItem item(Kind kind, const char* text, unsigned row, unsigned column, unsigned wide = 1, unsigned tall = 1) {
  FormItem made;
  made.kind = kind;
  made.text = text;
  made.row = row;
  made.column = column;
  made.wide = wide;
  made.tall = tall;
  if (kind == Kind::value) made.value = "name";
  return made;
}

const model::Form& form() {
  static const model::Form made = [] {
    model::Form f;
    f.id = f.name = "表";
    f.widths = {20, 30, 50};
    f.rows = {{1, 18}, {1, 10}, {1, 0}};
    f.items = {item(Kind::title, "调查表", 0, 0, 3), item(Kind::group, "老\n人", 1, 0, 1, 2), item(Kind::label, "姓名", 1, 1),
               item(Kind::value, "", 1, 2),          item(Kind::text, "注", 2, 1, 2)};
    return f;
  }();
  return made;
}

model::FormPage page(const std::string& name) {
  return model::lay_out(form(), [&](const FormItem&) { return name; });
}

}  // namespace

TEST_CASE("a form in Markdown is a heading, its table and what stands outside of it") {
  CHECK(render::form_markdown({page("王|秀英")}) ==
        "# 调查表\n\n"
        "| 老人 | 姓名 | 王\\|秀英 |\n"
        "| --- | --- | --- |\n"
        "\n注\n");
  const auto two = render::form_markdown({page("甲"), page("乙")});
  CHECK(two.find("---\n\n# 调查表") != std::string::npos);
}

TEST_CASE("a form in HTML has its merged cells, its heights and the share of each column") {
  const std::string html = render::form_html({page("<b>&")}, "zh-CN");
  CHECK(html.find("<col style=\"width: 20%\"><col style=\"width: 30%\"><col style=\"width: 50%\">") != std::string::npos);
  CHECK(html.find("<tr style=\"height: 18mm\"><td class=\"t\" colspan=\"3\">调查表</td></tr>") != std::string::npos);
  CHECK(html.find("<td rowspan=\"2\">老<br>人</td><td>姓名</td><td>&lt;b&gt;&amp;</td>") != std::string::npos);
  CHECK(html.find("<tr><td class=\"f\" colspan=\"2\">注</td></tr>") != std::string::npos);
  CHECK(html.find("size: A4 portrait") != std::string::npos);
}

TEST_CASE("a workbook of forms is the same bytes every time") {
  const std::string one = render::form_xlsx({page("=1+1"), page("=1+1")});
  CHECK(one.starts_with("PK"));
  CHECK(one == render::form_xlsx({page("=1+1"), page("=1+1")}));
  CHECK(one != render::form_xlsx({page("=1+2"), page("=1+1")}));
}

TEST_CASE("a row is as high as its description says, or as its text needs") {
  CHECK(render::form_heights(page("王秀英")) == std::vector<unsigned>{18, 10, 7});
  const auto heights = render::form_heights(page("很长的一段话很长的一段话很长的一段话很长的一段话"));
  CHECK(heights[1] > 10);
}

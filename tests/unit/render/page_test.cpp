// Text, Markdown and HTML: what people look at.
#include <doctest/doctest.h>

#include "render/render.hpp"
#include "words/words.hpp"

using model::Cell;
using model::Decimal;
using model::Sheet;

namespace {

Sheet balances() {
  return {"积分余额",
          {{"code", "编号"}, {"name", "姓名"}, {"points", "积分"}},
          {{Cell{"V1"}, Cell{"王秀英"}, Decimal{"12.5"}}, {Cell{"V20"}, Cell{"Li"}, std::int64_t{-3}}, {Cell{"V3"}}},
          {"共 3 人。"}};
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a format is known by its name") {
  CHECK(render::parse_format("text") == render::Format::text);
  CHECK(render::parse_format("csv") == render::Format::csv);
  CHECK(render::parse_format("md") == render::Format::md);
  CHECK(render::parse_format("json") == render::Format::json);
  CHECK(render::parse_format("html") == render::Format::html);
  CHECK_FALSE(render::parse_format("HTML"));
  CHECK_FALSE(render::parse_format(""));
}

TEST_CASE("text is aligned by columns on the terminal, numbers to the right") {
  CHECK(render::text(balances()) ==
        "积分余额\n"
        "编号  姓名    积分\n"
        "----  ------  ----\n"
        "V1    王秀英  12.5\n"
        "V20   Li        -3\n"
        "V3\n"
        "共 3 人。\n");
}

TEST_CASE("text of nothing is nothing, and notes stand alone") {
  CHECK(render::text({}).empty());
  CHECK(render::text({"", {}, {}, {"没有。"}}) == "没有。\n");
  CHECK(render::text({"", {{"a", "甲"}}, {}, {}}) == "甲\n--\n");
}

TEST_CASE("text never lets a cell command the terminal") {
  const std::string out = render::text({"", {{"a", "a"}}, {{Cell{"x\x1B[2Jy\nz\xC2\x9Bw"}}}, {}});
  CHECK(out == "a\n----------\nx [2Jy z w\n");
}

TEST_CASE("yes and no come in the language chosen") {
  words::choose(words::Language::en);
  CHECK(render::text({"", {{"a", "a"}}, {{true}, {false}}, {}}) == "a\n---\nyes\nno\n");
  words::choose(words::Language::zh);
}

TEST_CASE("a column of numbers is right-aligned without being told, one with words is not") {
  CHECK(render::text(
            {"", {{"n", "Number"}, {"m", "M"}}, {{std::int64_t{7}, Cell{"x"}}, {Cell{}, std::int64_t{10}}}, {}}) ==
        "Number  M\n------  --\n     7  x\n        10\n");
}

TEST_CASE("Markdown is a GitHub table under its title") {
  CHECK(render::markdown(balances()) ==
        "## 积分余额\n\n"
        "| 编号 | 姓名 | 积分 |\n"
        "| --- | --- | ---: |\n"
        "| V1 | 王秀英 | 12.5 |\n"
        "| V20 | Li | -3 |\n"
        "| V3 |  |  |\n\n"
        "- 共 3 人。\n");
}

TEST_CASE("Markdown keeps cells in their cell and markup out") {
  const std::string out = render::markdown({"", {{"a", "a"}}, {{Cell{"x|y\r\nz <b> *w* a_b _c_ \\ [d]"}}}, {}});
  CHECK(out == "| a |\n| --- |\n| x\\|y<br>z \\<b\\> \\*w\\* a_b \\_c\\_ \\\\ \\[d\\] |\n");
}

TEST_CASE("HTML is a whole page that needs nothing else") {
  const std::string page = render::html({balances()}, "季度评估", "zh");
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh\">"));
  CHECK(has(page, "<meta charset=\"utf-8\">"));
  CHECK(has(page, "<title>季度评估</title>"));
  CHECK(has(page, "<h1>季度评估</h1>"));
  CHECK(has(page, "<h2>积分余额</h2>"));
  CHECK(has(page, "@media print"));
  CHECK(has(page, "<th class=\"n\">积分</th>"));
  CHECK(has(page, "<tr><td>V1</td><td>王秀英</td><td class=\"n\">12.5</td></tr>"));
  CHECK(has(page, "</table>\n<ul class=\"notes\">\n<li>共 3 人。</li>"));
  CHECK_FALSE(has(page, "http"));
  for (const char* tag : {"html", "head", "body", "section", "table", "thead", "tbody", "ul", "style"}) {
    INFO(tag);
    CHECK(has(page, "<" + std::string(tag)));
    CHECK(count(page, "</" + std::string(tag) + ">") == 1);
  }
}

TEST_CASE("HTML shows what cells hold and runs none of it") {
  const std::string page = render::html(
      {{"<i>", {{"a", "\"q\""}}, {{Cell{"<script>x('&')</script>\nsecond\x01\xFF"}}}, {"a & b"}}}, "t", "en");
  CHECK(has(page, "<h2>&lt;i&gt;</h2>"));
  CHECK(has(page, "<th>&quot;q&quot;</th>"));
  CHECK(has(page, "<td>&lt;script&gt;x(&#39;&amp;&#39;)&lt;/script&gt;<br>second \uFFFD</td>"));
  CHECK(has(page, "<li>a &amp; b</li>"));
  CHECK_FALSE(has(page, "<script"));
}

TEST_CASE("one sheet alone gives its title once") {
  const std::string page = render::render(balances(), render::Format::html, false, "zh");
  CHECK(has(page, "<h1>积分余额</h1>"));
  CHECK_FALSE(has(page, "<h2>"));
}

TEST_CASE("render gives each format its own") {
  const Sheet sheet = balances();
  using render::Format;
  CHECK(render::render(sheet, Format::text, false, "zh") == render::text(sheet));
  CHECK(render::render(sheet, Format::csv, true, "zh") == render::csv(sheet, true));
  CHECK(render::render(sheet, Format::md, false, "zh") == render::markdown(sheet));
  CHECK(render::render(sheet, Format::json, false, "zh") == render::json(sheet));
}

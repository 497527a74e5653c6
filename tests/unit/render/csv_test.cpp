#include <doctest/doctest.h>

#include "render/render.hpp"

using model::Cell;
using model::Decimal;
using model::Sheet;

namespace {

Sheet column(std::vector<Cell> cells) {
  Sheet sheet{"标题", {{"value", "值"}, {"end", "末"}}, {}, {"注"}};
  for (Cell& cell : cells) sheet.rows.push_back({std::move(cell), Cell{}});
  return sheet;
}

}  // namespace

TEST_CASE("CSV has the column ids, one line a row, and nothing of titles and notes") {
  const Sheet sheet{"余额",
                    {{"code", "编号"}, {"points", "积分"}, {"ok", "完成"}},
                    {{Cell{"V1"}, Decimal{"12.5"}, true}, {Cell{"V2"}, std::int64_t{-3}, false}, {Cell{"V3"}}},
                    {"注"}};
  CHECK(render::csv(sheet) == "code,points,ok\nV1,12.5,true\nV2,-3,false\nV3,,\n");
}

TEST_CASE("CSV quotes what needs it and nothing else") {
  CHECK(render::csv(column({Cell{"a,b"}, Cell{"say \"hi\""}, Cell{"two\nlines"}, Cell{"一；二"}, Cell{" x "}})) ==
        "value,end\n\"a,b\",\n\"say \"\"hi\"\"\",\n\"two\nlines\",\n一；二,\n x ,\n");
}

TEST_CASE("CSV guards text that a spreadsheet would compute") {
  for (const std::string start : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    INFO(start);
    CHECK(render::csv(column({Cell{start + "1"}})) == "value,end\n'" + start + "1,\n");
    CHECK(render::csv(column({Cell{"1" + start}})) == "value,end\n1" + start + ",\n");
  }
  CHECK(render::csv(column({Cell{"\t1"}})) == "value,end\n'\t1,\n");
  CHECK(render::csv(column({Cell{"\r1"}, Cell{"\n1"}})) == "value,end\n\"'\r1\",\n\"'\n1\",\n");
}

TEST_CASE("CSV leaves numbers alone, negative ones too") {
  CHECK(render::csv(column({std::int64_t{-5}, Decimal{"-0.5"}, Decimal{""}})) == "value,end\n-5,\n-0.5,\n,\n");
}

TEST_CASE("CSV for spreadsheets has a BOM and CRLF, and line breaks inside cells as they are") {
  CHECK(render::csv(column({Cell{"a\nb"}}), true) == "\uFEFFvalue,end\r\n\"a\nb\",\r\n");
}

TEST_CASE("a record is never an empty line") {
  CHECK(render::csv_line({""}) == "\"\"\n");
  CHECK(render::csv_line({"", ""}) == ",\n");
  CHECK(render::csv_line({"=1", "a,b"}) == "=1,\"a,b\"\n");
  CHECK(render::csv({"", {{"a", "a"}}, {{Cell{}}}, {}}) == "a\n\"\"\n");
}

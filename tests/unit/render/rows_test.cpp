#include <doctest/doctest.h>

#include "render/rows.hpp"

namespace {

constexpr std::size_t many = 5'000;

model::Sheet head() { return {"很多", {{"code", "编号"}, {"minutes", "分钟"}, {"detail", "说明"}}, {}, {"注"}}; }

std::vector<model::Cell> row_of(std::size_t n) {
  return {"V" + std::to_string(n), static_cast<std::int64_t>(n * n), std::string(n % 7, '=') + "第" + std::to_string(n) + "行\t末"};
}

model::Sheet whole() {
  model::Sheet sheet = head();
  for (std::size_t n = 0; n < many; ++n) sheet.rows.push_back(row_of(n));
  return sheet;
}

render::Rows made_as_asked_for() {
  return {many, [row = std::vector<model::Cell>()](std::size_t n) mutable -> const std::vector<model::Cell>& { return row = row_of(n); }};
}

}  // namespace

TEST_CASE("rows that are made as they are asked for are rendered as a sheet of them is") {
  for (const auto format : {render::Format::text, render::Format::csv, render::Format::md, render::Format::json, render::Format::html})
    for (const bool excel : {false, true}) {
      CAPTURE(static_cast<int>(format));
      std::string out;
      render::render(head(), made_as_asked_for(), format, excel, "zh", [&](std::string_view piece) { out += piece; });
      CHECK(out == render::render(whole(), format, excel, "zh"));
    }
}

TEST_CASE("text and CSV of many rows come in pieces of whole lines") {
  for (const auto format : {render::Format::text, render::Format::csv}) {
    std::size_t pieces = 0;
    render::render(head(), made_as_asked_for(), format, false, "zh", [&](std::string_view piece) {
      ++pieces;
      CHECK(piece.size() < 70'000);
      CHECK(piece.ends_with('\n'));
    });
    CHECK(pieces > 2);
  }
}

TEST_CASE("a table without rows is its headings, in one piece") {
  const render::Rows none{0, [](std::size_t) -> const std::vector<model::Cell>& { throw 0; }};
  std::vector<std::string> pieces;
  render::csv(head(), none, false, [&](std::string_view piece) { pieces.emplace_back(piece); });
  CHECK(pieces == std::vector<std::string>{"code,minutes,detail\n"});
}

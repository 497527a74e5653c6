#include <doctest/doctest.h>

#include "render/qr.hpp"

using render::QrCode;

namespace {

// 7 x 7 dark ring, light ring, 3 x 3 dark middle: what a reader looks for in three corners.
bool is_finder(const QrCode& code, int left, int top) {
  for (int y = 0; y < 7; ++y)
    for (int x = 0; x < 7; ++x) {
      const bool ring = x == 0 || y == 0 || x == 6 || y == 6, middle = x >= 2 && x <= 4 && y >= 2 && y <= 4;
      if (code.at(left + x, top + y) != (ring || middle)) return false;
    }
  return true;
}

}  // namespace

TEST_CASE("a code has three finders, its timing lines and the one dark module") {
  for (const std::size_t size : {std::size_t{1}, std::size_t{17}, std::size_t{2000}, render::qr_most}) {
    const auto code = render::qr_code(std::string(size, 'a'));
    REQUIRE(code);
    const int n = code->width, version = (n - 17) / 4;
    CHECK(n == 17 + 4 * version);
    CHECK(is_finder(*code, 0, 0));
    CHECK(is_finder(*code, n - 7, 0));
    CHECK(is_finder(*code, 0, n - 7));
    CHECK_FALSE(is_finder(*code, n - 7, n - 7));
    for (int i = 8; i < n - 8; ++i) {
      CHECK(code->at(i, 6) == (i % 2 == 0));
      CHECK(code->at(6, i) == (i % 2 == 0));
    }
    CHECK(code->at(8, 4 * version + 9));
    CHECK_FALSE(code->at(-1, 0));
    CHECK_FALSE(code->at(0, n));
  }
}

TEST_CASE("what one code cannot hold gets none") {
  CHECK(render::qr_code(std::string(render::qr_most, '\n'))->width == 177);
  CHECK_FALSE(render::qr_code(std::string(render::qr_most + 1, 'a')));
  CHECK_FALSE(render::qr_code(""));
  CHECK(render::qr_code(std::string("\0\xFF\n", 3)));
}

TEST_CASE("the same bytes give the same code") {
  CHECK(render::qr_code("carebank")->dark == render::qr_code("carebank")->dark);
  CHECK(render::qr_code("carebank")->dark != render::qr_code("carebanl")->dark);
}

TEST_CASE("the drawing has the quiet zone and every dark module once") {
  const QrCode code{3, {true, true, false, false, false, false, true, false, true}};
  CHECK(render::qr_svg(code) ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4.4mm\" height=\"4.4mm\" viewBox=\"0 0 11 11\" shape-rendering=\"crispEdges\">"
        "<rect width=\"11\" height=\"11\" fill=\"#fff\"/><path fill=\"#000\" d=\"M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z\"/></svg>");
}

TEST_CASE("half blocks: light modules are lit") {
  const QrCode code{1, {true}};
  const std::string lit = "█████████\n", last = "▀▀▀▀▀▀▀▀▀\n";
  CHECK(render::qr_text(code) == lit + lit + "████▄████\n" + lit + last);
}

TEST_CASE("figures stand below the table") {
  const model::Sheet sheet{"T", {{"a", "A", false}}, {{std::string("1")}}, {}};
  const std::vector<render::Figure> figures{{"one <1>", render::qr_code("x")}, {"none", std::nullopt}};
  const std::string page = render::with_figures(sheet, figures, render::Format::html, "en");
  CHECK(page.find("one &lt;1&gt;") != std::string::npos);
  CHECK(page.find("<svg ") != std::string::npos);
  CHECK(page.find("</figure>\n</body>") != std::string::npos);
  // Beside each other, as wide as they are: 29 modules of 0.4 mm; a sentence alone as wide as the largest code.
  CHECK(page.find("figure { display: inline-block") < page.find("</style>"));
  CHECK(page.find("<figure style=\"width: 11.6mm\">\n<figcaption>one") != std::string::npos);
  CHECK(page.find("<figure style=\"width: 74.0mm\">\n<figcaption>none") != std::string::npos);
  CHECK(render::with_figures(sheet, figures, render::Format::md, "en").find("![QR](data:image/svg+xml;base64,PHN2Zy") != std::string::npos);
  CHECK(render::with_figures(sheet, figures, render::Format::text, "en").ends_with("\nnone\n"));
}

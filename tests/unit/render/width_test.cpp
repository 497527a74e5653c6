#include <doctest/doctest.h>

#include "render/render.hpp"

using render::display_width;
using render::padded;

TEST_CASE("Han and full-width characters take two columns, Latin ones one") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc 12") == 6);
  CHECK(display_width("王秀英") == 6);
  CHECK(display_width("𠮷") == 2);
  CHECK(display_width("ＡＢ＝") == 6);
  CHECK(display_width("ｱ") == 1);
  CHECK(display_width("。、") == 4);
  CHECK(display_width("한글") == 4);
}

TEST_CASE("combining and invisible characters take none, ambiguous ones one") {
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("か\u3099") == 2);
  CHECK(display_width("王\u200B\uFEFF英") == 4);
  CHECK(display_width("“”—…①·") == 6);
  CHECK(display_width("\u00AD") == 1);
}

TEST_CASE("bytes that are no UTF-8 count one each and are kept") {
  CHECK(display_width("\xFF\xFE") == 2);
  CHECK(padded("\xFF", 3) == "\xFF  ");
}

TEST_CASE("padding goes by columns, on either side, and never cuts") {
  CHECK(padded("王英", 6) == "王英  ");
  CHECK(padded("12", 5, true) == "   12");
  CHECK(padded("王秀英", 4) == "王秀英");
}

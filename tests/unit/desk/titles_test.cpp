#include "desk/titles.hpp"

#include <doctest/doctest.h>

#include "words/words.hpp"

TEST_CASE("a scheme is told by the name of its unit, and by its id too where two share the name") {
  words::choose(words::Language::en);
  rules::Pack pack;
  for (const auto& [id, name] : {std::pair{"home", "points"}, std::pair{"cross", "points"}, std::pair{"coin", "coins"}}) {
    pack.schemes.emplace_back();
    pack.schemes.back().id = id;
    pack.schemes.back().unit_name = name;
  }
  CHECK(desk::scheme_title(pack, "coin") == "coins");
  CHECK(desk::scheme_title(pack, "home") == "points (home)");
  CHECK(desk::scheme_title(pack, "gone") == "gone");
  CHECK(desk::scheme_cell(pack, "coin") == model::Named{"coin", "coins"});
}

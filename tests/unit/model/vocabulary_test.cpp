#include "model/vocabulary.hpp"

#include <doctest/doctest.h>

TEST_CASE("a vocabulary knows a term by id, name and alias") {
  const model::Vocabulary words({{"meals", "助餐", {"助餐配餐", "送餐"}}, {"clean", "助洁", {}}});
  CHECK(words.find("meals")->name == "助餐");
  CHECK(words.find("送 餐")->id == "meals");
  CHECK(words.find("MEALS")->id == "meals");
  CHECK(words.find("洗衣") == nullptr);
  CHECK(words.name_of("clean") == "助洁");
  CHECK(words.name_of("gone") == "gone");
}

TEST_CASE("a near miss is named, a far one is not") {
  CHECK(model::nearest("min_agee", {"max_age", "min_age"}) == "min_age");
  CHECK(model::nearest("助歺配餐", {"助餐配餐", "代办事项"}) == "助餐配餐");
  CHECK(model::nearest("storage", {"min_age", "from"}).empty());
}

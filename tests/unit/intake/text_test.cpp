#include "intake/values.hpp"
#include "tables.hpp"

using namespace intake;
using Words = std::vector<std::string>;

namespace {

template <class T>
std::string told(const Parsed<T>& parsed) {
  if (const auto* problem = std::get_if<Problem>(&parsed)) return problem->code;
  return std::get<T>(parsed);
}

}  // namespace

TEST_CASE("keys are compared after NFKC without spaces and invisible characters") {
  CHECK(key_text(" V 001 ") == "V001");
  CHECK(key_text("Ｖ００１") == "V001");
  CHECK(key_text("V\u200B00\uFEFF1\u3000") == "V001");
  CHECK(key_text("身份证　号") == "身份证号");
  CHECK(key_text("时长（分钟）") == "时长(分钟)");
  CHECK(key_text("") == "");
}

TEST_CASE("text is kept as typed, in NFC") {
  CHECK(free_text("  陪聊１小时，“很好”！ ") == "陪聊１小时，“很好”！");
  CHECK(free_text("cafe\u0301") == "caf\u00E9");
  CHECK(free_text("\u3000甲 乙\u3000") == "甲 乙");
}

TEST_CASE("the apostrophe that guards a formula character is taken off, any other stays") {
  CHECK(free_text("'=1+1") == "=1+1");
  CHECK(free_text("'＋86") == "＋86");
  CHECK(free_text("'-") == "-");
  CHECK(free_text("'quoted'") == "'quoted'");
  CHECK(free_text("'") == "'");
}

TEST_CASE("names lose invisible characters and spaces beside Han characters") {
  CHECK(name_text("王 秀\u3000英") == "王秀英");
  CHECK(name_text("王\u200B秀英\uFE0F") == "王秀英");
  CHECK(name_text("John  Smith") == "John  Smith");
  CHECK(name_text("Anna 王") == "Anna王");
}

TEST_CASE("every name dot becomes U+00B7") {
  for (const char* dot : {"\u00B7", "\u2022", "\u30FB", "\u2027", "\uFF0E", "\uFF65", "\u2219", ".", " \u00B7 "})
    CHECK_MESSAGE(name_text("买买提" + std::string(dot) + "艾力") == "买买提\u00B7艾力", std::string(dot));
  CHECK(name_text("J. Smith") == "J. Smith");
}

TEST_CASE("lists split at every separator and drop blanks and repeats in the order typed") {
  CHECK(list_text("b;a；c、d,e，f\ng") == Words{"b", "a", "c", "d", "e", "f", "g"});
  CHECK(list_text(" a ;; a ; b、") == Words{"a", "b"});
  CHECK(list_text("").empty());
}

TEST_CASE("codes are 1 to 32 and refs 1 to 64 of letters, digits, dash and underscore, case mattering") {
  CHECK(told(code(" Ｖ-０1_a ")) == "V-01_a");
  CHECK(told(code("'0012")) == "0012");
  CHECK(told(code("=\"0012\"")) == "0012");
  CHECK(told(code(std::string(32, 'a'))) == std::string(32, 'a'));
  CHECK(told(code(std::string(33, 'a'))) == "bad-value");
  CHECK(told(code("志001")) == "bad-value");
  CHECK(told(code("")) == "bad-value");
  CHECK(told(intake::ref(std::string(64, 'a'))) == std::string(64, 'a'));
  CHECK(told(intake::ref(std::string(65, 'a'))) == "bad-value");
  CHECK(told(intake::ref("a/b")) == "bad-value");
}

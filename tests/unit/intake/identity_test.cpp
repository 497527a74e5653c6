#include "intake/values.hpp"
#include "tables.hpp"

using namespace intake;
using tables::today;

namespace {

template <class T>
std::string code_of(const Parsed<T>& parsed) {
  const auto* problem = std::get_if<Problem>(&parsed);
  return problem != nullptr ? problem->code : "accepted";
}
std::string id_text(std::string_view text) {
  const auto parsed = id_number(text, today);
  if (const auto* problem = std::get_if<Problem>(&parsed)) return problem->code;
  return std::get<IdNumber>(parsed).text;
}
std::string advice(std::string_view text) {
  const auto parsed = id_number(text, today);
  const auto* problem = std::get_if<Problem>(&parsed);
  return problem != nullptr ? problem->reason + " " + problem->advice : "accepted";
}
std::string phone_text(std::string_view text) {
  const auto parsed = phone(text);
  return std::holds_alternative<Problem>(parsed) ? "refused" : std::get<std::string>(parsed);
}

}  // namespace

TEST_CASE("the check digit is that of GB 11643") {
  CHECK(id_check_digit("11010519491231002") == 'X');
  CHECK(id_check_digit("44052418800101001") == '4');
  CHECK(id_check_digit("34052419800101001") == 'X');
  CHECK(id_check_digit("11010119900101123") == '7');
  CHECK(id_check_digit("51310119820113001") == '4');
}

TEST_CASE("ID numbers are taken with spaces, guards, full-width digits and a small x") {
  for (const char* text :
       {"11010519491231002X", "11010519491231002x", " 110105 19491231 002X", "'11010519491231002X",
        "=\"11010519491231002X\"", "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X\u200B"})
    CHECK_MESSAGE(id_text(text) == "11010519491231002X", std::string(text));
  CHECK(id_text("440524188001010014") == "440524188001010014");
}

TEST_CASE("an ID number tells the birth day and the sex") {
  const auto woman = std::get<IdNumber>(id_number("11010519491231002X", today));
  CHECK(woman.born.iso() == "1949-12-31");
  CHECK(woman.sex == 2);
  CHECK(std::get<IdNumber>(id_number("34052419800101001X", today)).sex == 1);
}

TEST_CASE("a wrong check digit is refused and the right one named") {
  CHECK(id_text("110101199001011234") == "invalid-id-number");
  CHECK(advice("110101199001011234").find("7") != std::string::npos);
}

TEST_CASE("an impossible birth date inside an ID number is refused, its check digit right or not") {
  CHECK(id_text("420112195502290012") == "invalid-id-number");
  CHECK(id_text("420112204001010010") == "invalid-id-number");
}

TEST_CASE("an old number of 15 digits is refused with the 18 it would be") {
  CHECK(id_text("110105491231002") == "invalid-id-number");
  CHECK(advice("110105491231002").find("11010519491231002X") != std::string::npos);
}

TEST_CASE("what is no ID number is refused") {
  for (const char* text : {"无", "没有", "-", "1.10105E+17", "1101051949123100X2", "11010519491231002", "H1234567890"})
    CHECK_MESSAGE(id_text(text) == "invalid-id-number", std::string(text));
}

TEST_CASE("phones lose spaces, dashes, brackets and the country") {
  for (const char* text :
       {"13900010001", "139 0001 0001", "139-0001-0001", "+86 139-0001-0001", "＋８６１３９０００１０００１",
        "8613900010001", "008613900010001", "'13900010001", "1390001—0001"})
    CHECK_MESSAGE(phone_text(text) == "13900010001", std::string(text));
  CHECK(phone_text("(0451) 8888-1234") == "045188881234");
  CHECK(phone_text("（0451）88881234") == "045188881234");
  CHECK(phone_text("8888123") == "8888123");
}

TEST_CASE("what is no phone is refused") {
  for (const char* text :
       {"1390001000", "139000100012", "12345", "13900010001/13900010002", "1.39E+10", "无", "0451888812345"})
    CHECK_MESSAGE(phone_text(text) == "refused", std::string(text));
}

TEST_CASE("sex is that of GB/T 2261.1") {
  for (const char* text : {"男", "男性", "M", "m", "male", "1", "１"}) CHECK(std::get<int>(sex(text)) == 1);
  for (const char* text : {"女", "女性", "F", "female", "2"}) CHECK(std::get<int>(sex(text)) == 2);
  CHECK(std::get<int>(sex("")) == 0);
  CHECK(std::get<int>(sex("0")) == 0);
  CHECK(std::get<int>(sex("9")) == 9);
  CHECK(code_of(sex("3")) == "bad-value");
  CHECK(code_of(sex("先生")) == "bad-value");
}

TEST_CASE("ticks say yes or no, anything else is refused") {
  for (const char* text : {"√", "✓", "✔", "☑", "v", "V", "y", "Y", "是", "有", "对", "需要", "1", "TRUE"})
    CHECK_MESSAGE(std::get<bool>(tick(text)), std::string(text));
  for (const char* text : {"", "否", "无", "不需要", "×", "✗", "☐", "□", "n", "N", "0", "-", "/", "FALSE"})
    CHECK_MESSAGE(!std::get<bool>(tick(text)), std::string(text));
  for (const char* text : {"?", "或许", "2", "x"}) CHECK_MESSAGE(code_of(tick(text)) == "bad-value", std::string(text));
}

TEST_CASE("counts are whole numbers") {
  CHECK(std::get<std::int64_t>(count(" １２ ")) == 12);
  CHECK(code_of(count("1.5")) == "bad-value");
  CHECK(code_of(count("-1")) == "bad-value");
  CHECK(code_of(count("十")) == "bad-value");
}

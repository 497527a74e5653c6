#include "intake/values.hpp"
#include "tables.hpp"

using namespace intake;
using tables::today;

namespace {

std::string told(const Parsed<model::Day>& parsed) {
  if (const auto* problem = std::get_if<Problem>(&parsed)) return problem->code;
  return std::get<model::Day>(parsed).iso();
}
std::string told(const Parsed<model::Birth>& parsed) {
  if (const auto* problem = std::get_if<Problem>(&parsed)) return problem->code;
  return std::get<model::Birth>(parsed).text();
}
int told(const Parsed<int>& parsed) {
  const auto* problem = std::get_if<Problem>(&parsed);
  return problem != nullptr ? -1 : std::get<int>(parsed);
}

template <class T>
std::string reason(const Parsed<T>& parsed) {
  const auto* problem = std::get_if<Problem>(&parsed);
  return problem != nullptr ? problem->reason : "understood";
}

}  // namespace

TEST_CASE("a day is understood in every unmistakable spelling") {
  for (const char* text :
       {"2025-07-01", "2025-7-1", "2025/7/1", "2025.7.1", "2025.07.01", "20250701", "2025年7月1日", "2025年07月01号",
        "２０２５年７月１日", "２０２５－０７－０１", " 2025 年 7 月 1 日 ", "2025年7月1"})
    CHECK_MESSAGE(told(day(text, today)) == "2025-07-01", std::string(text));
}

TEST_CASE("a time behind a day is dropped") {
  for (const char* text : {"2025-07-01 09:30", "2025/7/1 9:30:00", "2025-07-01T00:00:00", "2025年7月1日 9:30",
                           "2025年7月1日9:30", "20250701 0:00"})
    CHECK_MESSAGE(told(day(text, today)) == "2025-07-01", std::string(text));
}

TEST_CASE("what is no unmistakable day is refused") {
  for (const char* text : {"25-7-1",
                           "25年7月1日",
                           "1/7/2025",
                           "7/1/2025",
                           "01.07.2025",
                           "2025",
                           "2025年",
                           "2025-07",
                           "202507",
                           "2025年7月",
                           "去年秋天",
                           "五一年秋",
                           "农历七月初一",
                           "二〇二五年七月一日",
                           "2025-02-29",
                           "2025-13-01",
                           "2025-00-10",
                           "2025-07-00",
                           "20250732",
                           "2025-07/01",
                           "2025-07-01x",
                           "2025-07-0109:30",
                           "2025-7-1 25:00",
                           "250701",
                           "45839",
                           "2025-07-01 09:30Z",
                           "",
                           "-",
                           "1799-12-31"})
    CHECK_MESSAGE(told(day(text, today)) == "bad-date", std::string(text));
}

TEST_CASE("the bare number of a day or a time is refused with what it would be") {
  CHECK(reason(intake::day("45793", today)).find("2025-05-16") != std::string::npos);
  CHECK(reason(intake::day("45793.395833333333", today)).find("2025-05-16") != std::string::npos);
  CHECK(reason(intake::birth("17597", today)).find("1948-03-05") != std::string::npos);
  for (const auto* other : {"4579", "457931", "09999", "45793.", "45793号", "-45793"}) CHECK(reason(intake::day(other, today)).find("20") == std::string::npos);
  CHECK(reason(intake::time_of_day("0.3958333333333333")).find("9:30") != std::string::npos);
  CHECK(reason(intake::time_of_day("0.5")).find("12:00") != std::string::npos);
  for (const auto* other : {"0", "0.", "1.5", "0.5h"}) CHECK(reason(intake::time_of_day(other)).find(":") == std::string::npos);
}

TEST_CASE("a day after today is refused only where it must not be") {
  CHECK(told(day("2025-09-30", today, "service-future")) == "2025-09-30");
  CHECK(told(day("2025-10-01", today, "service-future")) == "service-future");
  CHECK(told(day("2025-10-01", today)) == "2025-10-01");
}

TEST_CASE("a birth day may lack the day") {
  for (const char* text : {"1951-09", "1951/9", "1951.09", "1951.9", "1951年9月", "195109", "１９５１年９月"})
    CHECK_MESSAGE(told(birth(text, today)) == "1951-09", std::string(text));
  CHECK(told(birth("1951-9-28", today)) == "1951-09-28");
  CHECK(told(birth("19510928", today)) == "1951-09-28");
}

TEST_CASE("no birth day is guessed") {
  for (const char* text : {"1951", "1951年", "51-09", "五一年秋", "1951-13", "1951-02-30", "510928", "1951年春"})
    CHECK_MESSAGE(told(birth(text, today)) == "bad-date", std::string(text));
}

TEST_CASE("1948.1 may be January or October and is refused") {
  CHECK(told(birth("1948.1", today)) == "bad-date");
  CHECK(told(birth("1948.01", today)) == "1948-01");
  CHECK(told(birth("1948.10", today)) == "1948-10");
  CHECK(told(birth("1948-1", today)) == "1948-01");
}

TEST_CASE("nobody is born after today") {
  CHECK(told(birth("2025-10-01", today)) == "future-day");
  CHECK(told(birth("2025-10", today)) == "future-day");
  CHECK(told(birth("2025-09", today)) == "2025-09");
}

TEST_CASE("a time is hours and minutes, full-width too, and a date before it is dropped") {
  CHECK(told(time_of_day("9:30")) == 570);
  CHECK(told(time_of_day("09:30:00")) == 570);
  CHECK(told(time_of_day("９：３０")) == 570);
  CHECK(told(time_of_day("2025-07-01 09:30")) == 570);
  CHECK(told(time_of_day("2025年7月1日9:30")) == 570);
  CHECK(told(time_of_day("0:00")) == 0);
  CHECK(told(time_of_day("24:00")) == 1440);
}

TEST_CASE("what is no time of day is refused") {
  for (const char* text :
       {"9", "930", "9点半", "上午9:30", "25:00", "24:01", "9:60", "9:5", "-9:30", "abc 9:30", "9:30-10:30", ""})
    CHECK_MESSAGE(told(time_of_day(text)) == -1, std::string(text));
}

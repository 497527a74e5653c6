#include "intake/values.hpp"
#include "tables.hpp"

using namespace intake;

namespace {

std::string told(const Parsed<int>& parsed) {
  if (const auto* problem = std::get_if<Problem>(&parsed)) return problem->code;
  return std::to_string(std::get<int>(parsed));
}

}  // namespace

TEST_CASE("a column of minutes holds minutes, or another unit that says so") {
  CHECK(told(duration_minutes("90")) == "90");
  CHECK(told(duration_minutes("９０")) == "90");
  CHECK(told(duration_minutes("90分钟")) == "90");
  CHECK(told(duration_minutes("90 分")) == "90");
  CHECK(told(duration_minutes("1.5小时")) == "90");
  CHECK(told(duration_minutes("2小时")) == "120");
  CHECK(told(duration_minutes("1小时30分")) == "90");
  CHECK(told(duration_minutes("1小时30分钟")) == "90");
  CHECK(told(duration_minutes("半小时")) == "30");
  CHECK(told(duration_minutes("1:30")) == "90");
  CHECK(told(duration_minutes("1：30：00")) == "90");
  CHECK(told(duration_minutes("1440")) == "1440");
}

TEST_CASE("a column of hours holds hours that give whole minutes") {
  CHECK(told(duration_hours("2")) == "120");
  CHECK(told(duration_hours("1.5")) == "90");
  CHECK(told(duration_hours("0.25")) == "15");
  CHECK(told(duration_hours("2.0")) == "120");
  CHECK(told(duration_hours("24")) == "1440");
  CHECK(told(duration_hours("90分钟")) == "90");
  CHECK(told(duration_hours("0:45")) == "45");
  CHECK(told(duration_hours("1.33")) == "bad-value");
}

TEST_CASE("zero, negative and more than a day are no durations of a service") {
  for (const char* text : {"0", "-30", "1441", "25小时", "0小时", "24:01", "99999", "24小时1分"})
    CHECK_MESSAGE(told(duration_minutes(text)) == "service-duration", std::string(text));
  CHECK(told(duration_hours("24.5")) == "service-duration");
  CHECK(told(duration_hours("0")) == "service-duration");
}

TEST_CASE("guesses and bare fractions are refused") {
  for (const char* text : {"约2小时", "1.5", "0.5", "一小时", "两小时左右", "1小时半", "90-120", "1:3", "1:60",
                           "1:30:30", "1.5小时10分", "1小时60分", "1.333小时", "abc", "1.", "1.5分钟", "9999999999"})
    CHECK_MESSAGE(told(duration_minutes(text)) == "bad-value", std::string(text));
}

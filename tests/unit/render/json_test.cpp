#include <doctest/doctest.h>

#include <cctype>

#include "render/render.hpp"

using model::Cell;
using model::Decimal;
using model::Sheet;

namespace {

// Accepts exactly the JSON of RFC 8259 (UTF-8 aside).
class Checker {
 public:
  static bool accepts(std::string_view text) {
    Checker checker{text};
    return checker.value() && (checker.space(), checker.rest_.empty());
  }

 private:
  explicit Checker(std::string_view text) : rest_(text) {}
  void space() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }
  bool take(std::string_view word) {
    space();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  bool value() {
    if (take("{")) return take("}") || members();
    if (take("[")) return take("]") || elements();
    if (take("true") || take("false") || take("null")) return true;
    return rest_.starts_with('"') ? string() : number();
  }
  bool members() {
    do {
      space();
      if (!string() || !take(":") || !value()) return false;
    } while (take(","));
    return take("}");
  }
  bool elements() {
    do {
      if (!value()) return false;
    } while (take(","));
    return take("]");
  }
  bool string() {
    if (!rest_.starts_with('"')) return false;
    for (rest_.remove_prefix(1); !rest_.empty() && rest_[0] != '"'; rest_.remove_prefix(1)) {
      if (static_cast<unsigned char>(rest_[0]) < 0x20) return false;
      if (rest_[0] != '\\') continue;
      rest_.remove_prefix(1);
      if (rest_.empty() || !escape()) return false;
    }
    if (rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool escape() {
    if (rest_[0] != 'u') return std::string_view("\"\\/bfnrt").find(rest_[0]) != std::string_view::npos;
    for (std::size_t i = 1; i <= 4; ++i)
      if (i >= rest_.size() || !std::isxdigit(static_cast<unsigned char>(rest_[i]))) return false;
    rest_.remove_prefix(4);
    return true;
  }
  bool digits() {
    const std::size_t count = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    rest_.remove_prefix(count);
    return count > 0;
  }
  bool number() {
    if (rest_.starts_with('-')) rest_.remove_prefix(1);
    const bool zero = rest_.starts_with('0');
    if (zero ? (rest_.remove_prefix(1), false) : !digits()) return false;
    if (!rest_.starts_with('.')) return true;
    rest_.remove_prefix(1);
    return digits();
  }

  std::string_view rest_;
};

}  // namespace

TEST_CASE("JSON strings escape quotes, backslashes and control characters, and keep Chinese readable") {
  CHECK(render::json_string("王秀英 \"a\\b\"") == "\"王秀英 \\\"a\\\\b\\\"\"");
  CHECK(render::json_string("a\nb\tc\rd") == "\"a\\nb\\tc\\rd\"");
  CHECK(render::json_string(std::string_view("\0\x1B\x7F\xC2\x9B", 5)) == "\"\\u0000\\u001b\\u007f\\u009b\"");
  CHECK(render::json_string("\u00A0é") == "\"\u00A0é\"");
}

TEST_CASE("JSON strings are UTF-8 whatever comes in") {
  CHECK(render::json_string("a\xFFz") == "\"a\uFFFDz\"");
  CHECK(render::json_string("\xC2") == "\"\uFFFD\"");
}

TEST_CASE("JSON has title, columns, rows and notes, numbers as numbers, empty cells as null") {
  const Sheet sheet{"余额",
                    {{"code", "编号"}, {"points", "积分"}},
                    {{Cell{"V1"}, Decimal{"-12.5"}}, {Cell{}, std::int64_t{7}}, {true, Decimal{""}}, {Cell{"V4"}}},
                    {"注 \"1\""}};
  CHECK(render::json(sheet) ==
        "{\"title\":\"余额\",\n"
        "\"columns\":[{\"id\":\"code\",\"title\":\"编号\"},{\"id\":\"points\",\"title\":\"积分\"}],\n"
        "\"rows\":[\n"
        "{\"code\":\"V1\",\"points\":-12.5},\n"
        "{\"code\":null,\"points\":7},\n"
        "{\"code\":true,\"points\":null},\n"
        "{\"code\":\"V4\",\"points\":null}],\n"
        "\"notes\":[\"注 \\\"1\\\"\"]}\n");
}

TEST_CASE("JSON has the id of a word, and null where only people are told a name") {
  const Sheet sheet{"", {{"a", ""}, {"b", ""}, {"c", ""}}, {{model::Named{"goods", "物品"}, model::Named{"", "(<5)"}, model::Named{}}}, {}};
  CHECK(render::json(sheet).find("{\"a\":\"goods\",\"b\":null,\"c\":\"\"}") != std::string::npos);
}

TEST_CASE("JSON stays valid for whatever cells hold") {
  CHECK(Checker::accepts(render::json({})));
  CHECK(Checker::accepts(render::json({"", {{"a", ""}}, {}, {}})));
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
  Sheet sheet{every_byte, {{every_byte, every_byte}}, {{Cell{every_byte}}}, {every_byte, ""}};
  for (const char* odd : {"", "-", "007", "1.", ".5", "1e5", "NaN", "0", "-0.001", "10.10", "--1"})
    sheet.rows.push_back({Decimal{odd}});
  CHECK(Checker::accepts(render::json(sheet)));
}

TEST_CASE("the checker of these tests refuses what is no JSON") {
  for (const char* bad : {"", "{", "[1,]", "{\"a\":}", "01", "1.", "\"\n\"", "\"\\x\"", "nul", "[] []"}) {
    INFO(bad);
    CHECK_FALSE(Checker::accepts(bad));
  }
  CHECK(Checker::accepts("{\"a\":[1,-2.5,true,null,\"\\u00e9\"]}"));
}

// Nothing that others wrote commands a terminal, in any format that people look at.
#include "render/terminal.hpp"

#include <doctest/doctest.h>

#include "render/document.hpp"
#include "render/render.hpp"

using render::one_line;
using render::visible;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// An escape sequence, a bell, the C1 form of one, an override, a line break, a return.
const std::string hostile = "a\x1B]0;b\a\xC2\x9B" "31mc\u202Ed\ne\rf\u2028g\x7F";

bool commands(const std::string& text) {
  for (const std::string part : {"\x1B", "\a", "\xC2\x9B", "\u202E", "\r", "\u2028", "\x7F"})
    if (has(text, part)) return true;
  return false;
}

}  // namespace

TEST_CASE("a message writes out what a terminal would obey or a reader not see") {
  CHECK(visible(hostile) == "a\\u001b]0;b\\u0007\\u009b31mc\\u202ed\\ne\\u000df\\u2028g\\u007f");
  CHECK(visible("S-1\u200B\u2066\U000E0041") == "S-1\\u200b\\u2066\\U000e0041");
  CHECK(visible("\x9B" "31m \xFF") == "\\x9b31m \\xff");
  CHECK(visible("王秀英 e\u0301 “…” \\n 👨\u200D👩\u200D👧 \u0600") == "王秀英 e\u0301 “…” \\n 👨\u200D👩\u200D👧 \u0600");
}

TEST_CASE("a cell is one line that cannot move the cursor or turn its neighbours around") {
  CHECK(one_line(hostile) == "a ]0;b  31mcd e f g ");
  CHECK(one_line("王\u200B秀\uFEFF英\u2069") == "王秀英");
  CHECK(one_line("\x9B" "31m") == "\uFFFD31m");
  CHECK(one_line("👨\u200D👩 a\u00ADb") == "👨\u200D👩 a\u00ADb");
}

TEST_CASE("no format for people lets a command through, in cells, headings, titles and notes") {
  const model::Sheet sheet{hostile, {{"a", hostile}}, {{model::Cell{hostile}}}, {hostile}};
  for (const auto format : {render::Format::text, render::Format::md}) {
    CHECK_FALSE(commands(render::render(sheet, format, false, "en")));
    CHECK_FALSE(commands(render::document(hostile, {{"part", sheet}}, format, false, "en")));
  }
  CHECK(has(render::csv(sheet), "\x1B"));  // data as it is, for programs
}

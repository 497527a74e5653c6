// A published number as people write it -> what it allows. Pure.
#include <optional>
#include <utility>

#include "intake/text.hpp"
#include "intake/totals.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr std::int64_t most = 1'000'000'000'000'000;  // 10^12 in thousandths

struct Marks {
  bool least = false, at_most = false, about = false, below = false;
};
enum class Mark { nothing, least, at_most, about, below };
using Word = std::pair<std::string_view, Mark>;

// Longer ones before those that they begin with. 不超过 before 超.
constexpr Word leads[] = {
    {"不少于", Mark::least}, {"不低于", Mark::least}, {"至少", Mark::least},   {"超过", Mark::least},
    {"超出", Mark::least},   {"超", Mark::least},     {"逾", Mark::least},     {"突破", Mark::least},
    {">=", Mark::least},     {"≥", Mark::least},      {">", Mark::least},      {"不超过", Mark::at_most},
    {"至多", Mark::at_most}, {"最多", Mark::at_most}, {"不足", Mark::at_most}, {"不到", Mark::at_most},
    {"少于", Mark::at_most}, {"低于", Mark::at_most}, {"<=", Mark::at_most},   {"≤", Mark::at_most},
    {"<", Mark::at_most},    {"大约", Mark::about},   {"约", Mark::about},     {"将近", Mark::below},
    {"接近", Mark::below},   {"近", Mark::below},     {"累计", Mark::nothing}, {"共计", Mark::nothing},
    {"合计", Mark::nothing}, {"总计", Mark::nothing}, {"达到", Mark::nothing}, {"达", Mark::nothing},
    {"共", Mark::nothing},   {"为", Mark::nothing},
};
constexpr Word tails[] = {
    {"有余", Mark::least},   {"余", Mark::least},     {"多", Mark::least},   {"以上", Mark::least}, {"+", Mark::least},
    {"以下", Mark::at_most}, {"以内", Mark::at_most}, {"左右", Mark::about}, {"上下", Mark::about},
};
constexpr std::pair<std::string_view, std::int64_t> scales[] = {
    {"百万", 1'000'000}, {"千万", 10'000'000}, {"百", 100}, {"千", 1'000}, {"万", 10'000}, {"亿", 100'000'000}};

template <class T, std::size_t n>
std::optional<T> take_word(std::string_view& text, const std::pair<std::string_view, T> (&words)[n]) {
  for (const auto& [word, meaning] : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return meaning;
  }
  return std::nullopt;
}

void note_mark(Marks& marks, Mark mark) {
  marks.least |= mark == Mark::least;
  marks.at_most |= mark == Mark::at_most;
  marks.about |= mark == Mark::about;
  marks.below |= mark == Mark::below;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A number in thousandths, and what its last digit is worth.
struct Number {
  std::int64_t milli = 0, step = 1000;
};

// Digits, in groups of three after the first comma; decimals below a thousandth are cut off.
std::optional<Number> take_number(std::string_view& text) {
  Number number;
  std::size_t at = 0, since_comma = 0;
  bool commas = false;
  for (; at < text.size() && (is_digit(text[at]) || (at > 0 && text[at] == ',')); ++at) {
    if (text[at] == ',') {
      if (commas ? since_comma != 3 : since_comma > 3) return std::nullopt;
      commas = true;
      since_comma = 0;
      continue;
    }
    number.milli = number.milli * 10 + (text[at] - '0');
    ++since_comma;
    if (number.milli > most / 1000) return std::nullopt;
  }
  if (at == 0 || (commas && since_comma != 3)) return std::nullopt;
  number.milli *= 1000;
  if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    for (++at; at < text.size() && is_digit(text[at]); ++at) {
      if (number.step == 1) continue;  // below a thousandth: cut
      number.step /= 10;
      number.milli += number.step * (text[at] - '0');
    }
  }
  text.remove_prefix(at);
  return number;
}

bool scaled(Number& number, std::int64_t by) {
  if (number.milli > most / by) return false;
  number.milli *= by;
  number.step *= by;
  return true;
}

// What stands behind the number: 余 多 万 场次 以上 in the orders that people write them.
struct Ending {
  Marks marks;
  std::int64_t scale = 1;
  std::string unit;
};
std::optional<std::string> take_unit(std::string_view& text) {
  const auto& units = published().units;
  for (std::size_t size = text.size(); size > 0; --size) {
    const auto* term = units.find(text.substr(0, size));
    if (term == nullptr) continue;
    text.remove_prefix(size);
    return term->id;
  }
  return std::nullopt;
}
bool take_ending(std::string_view text, Ending& ending) {
  while (!text.empty()) {
    if (const auto mark = take_word(text, tails)) {
      note_mark(ending.marks, *mark);
    } else if (const auto scale = ending.unit.empty() ? take_word(text, scales) : std::nullopt) {
      if (ending.scale > most / *scale / 1000) return false;
      ending.scale *= *scale;
    } else if (const auto unit = ending.unit.empty() ? take_unit(text) : std::nullopt) {
      ending.unit = *unit;
    } else {
      return false;
    }
  }
  return true;
}

bool take_range_sign(std::string_view& text) {
  constexpr Word signs[] = {{"-", {}}, {"~", {}}, {"—", {}}, {"–", {}}, {"〜", {}}, {"至", {}}, {"到", {}}};
  return take_word(text, signs).has_value();
}

Bounds bounds_of(const Number& first, const Number& last, const Ending& ending, std::string_view unit) {
  const Marks& marks = ending.marks;
  const bool range = first.milli != last.milli;
  const bool coarse = !range && (ending.scale > 1 || unit == "小时" || unit == "%");
  // Rounded to the last digit, or cut there: both are done.
  const std::int64_t down = coarse ? first.step / 2 : 0, up = coarse ? last.step - 1 : 0;
  Bounds bounds{first.milli - down, last.milli + up, first.milli};
  if (marks.about) bounds = {first.milli - first.milli / 10, last.milli + last.milli / 10, first.milli};
  if (marks.below) bounds = {first.milli - first.milli / 10, last.milli, first.milli};
  if (marks.least) bounds.high = Bounds::endless;
  if (marks.least && !marks.about && !marks.below) bounds.low = first.milli;
  if (marks.at_most) bounds = {0, last.milli, first.milli};
  return bounds;
}

Problem unclear(std::string_view text) {
  return {
      "bad-value", words::say("“{}” is not a figure that can be read", shown(text)),
      words::say(
          "Write digits, like 118000, 11.8万, 超11.8万, 约500 or 1500余, and the unit behind it or in its column.")};
}

}  // namespace

Parsed<PublishedValue> published_value(std::string_view cell, std::string_view unit) {
  constexpr std::size_t longest = 120;
  if (cell.size() > longest) return unclear(cell);
  const std::string key = key_text(unguarded(cell));
  std::string_view text = key;
  Marks marks;
  constexpr int many = 6;
  for (int i = 0; i < many; ++i) {
    const auto mark = take_word(text, leads);
    if (!mark) break;
    note_mark(marks, *mark);
  }
  auto first = take_number(text);
  if (!first) return unclear(cell);
  auto last = first;
  if (take_range_sign(text)) last = take_number(text);
  Ending ending{marks, 1, ""};
  if (!last || last->milli < first->milli || !take_ending(text, ending)) return unclear(cell);
  if (!scaled(*first, ending.scale) || !scaled(*last, ending.scale)) return unclear(cell);
  if (ending.marks.least && ending.marks.at_most) return unclear(cell);
  return PublishedValue{bounds_of(*first, *last, ending, ending.unit.empty() ? unit : ending.unit), ending.unit};
}

}  // namespace intake

#include <algorithm>
#include <array>

#include "intake/text.hpp"
#include "intake/values.hpp"
#include "model/quantity.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Parsed<std::string> short_code(std::string_view text, std::size_t longest, const char* kind) {
  const std::string key = key_text(unguarded(text));
  if (!key.empty() && key.size() <= longest && all_code_characters(key)) return key;
  return Problem{"bad-value", words::say("“{}” is not {}", shown(text), words::tr(kind)),
                 words::say("Use 1 to {} letters A-Z a-z, digits, - and _.", longest)};
}

Problem bad_id(std::string reason, std::string advice) {
  return {"invalid-id-number", std::move(reason), std::move(advice)};
}

std::optional<model::Day> born_inside(std::string_view id) {
  const auto year = model::parse_count(id.substr(6, 4)), month = model::parse_count(id.substr(10, 2)),
             day = model::parse_count(id.substr(12, 2));
  if (!year || !month || !day) return std::nullopt;
  return model::Day::of(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
}

// The 18 characters that an old number of 15 would be: the century put in, the check digit put on.
std::string of_fifteen(std::string_view old) {
  const std::string first_17 = std::string(old.substr(0, 6)) + "19" + std::string(old.substr(6));
  return first_17 + id_check_digit(first_17);
}

Problem wrong_shape(const std::string& key) {
  const auto any_of = [&](std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), key) != list.end();
  };
  if (any_of({"无", "没有", "暂无", "不详", "未知", "-", "/", "NONE", "NULL", "N/A"}))
    return bad_id(words::say("“{}” is not an ID number", key), words::say("Leave the cell blank where there is none."));
  if (key.size() == 15 && all_digits(key))
    return bad_id(words::say("the ID number “{}” has 15 digits", key),
                  words::say("Today it would be {}; check it against the card and write that.", of_fifteen(key)));
  if (key.find("E+") != key.npos)
    return bad_id(words::say("the ID number “{}” has become a number, its last digits are lost", shown(key)),
                  words::say("Format the column as text and type the number again."));
  return bad_id(words::say("the ID number “{}” is not 17 digits and a check character", shown(key)),
                words::say("Compare it with the card."));
}

bool has_id_shape(std::string_view key) {
  return key.size() == 18 && all_digits(key.substr(0, 17)) &&
         (key.back() == 'X' || (key.back() >= '0' && key.back() <= '9'));
}

// What clerks put between the digits of a phone number: spaces, dashes and brackets of any make.
std::string phone_digits(std::string_view text) {
  std::string key = key_text(unguarded(text));
  for (const std::string_view mark :
       {"-", "(", ")", "[", "]", "‐", "‑", "‒", "–", "—", "―", "−", "【", "】", "〔", "〕"})
    for (auto at = key.find(mark); at != key.npos; at = key.find(mark, at)) key.erase(at, mark.size());
  for (const std::string_view country : {"+86", "0086"})
    if (key.compare(0, country.size(), country) == 0) return key.substr(country.size());
  if (key.size() == 13 && key.compare(0, 3, "861") == 0) return key.substr(2);
  return key;
}

template <std::size_t N>
bool among(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 12> yes = {"√", "✓", "✔", "☑", "v", "y", "是", "有", "对", "需要", "1", "true"};
constexpr std::array<std::string_view, 13> no = {"",  "否", "无", "不需要", "×", "✗",    "☐",
                                                 "□", "n",  "0",  "-",      "/", "false"};

}  // namespace

Parsed<std::string> code(std::string_view text) { return short_code(text, 32, words::mark("a code")); }
Parsed<std::string> ref(std::string_view text) { return short_code(text, 64, words::mark("a record number")); }

char id_check_digit(std::string_view first_17) {
  constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17 && i < first_17.size(); ++i) sum += weights[i] * (first_17[i] - '0');
  return "10X98765432"[sum % 11];
}

Parsed<IdNumber> id_number(std::string_view text, model::Day today) {
  std::string key = key_text(unguarded(text));
  for (char& c : key)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (!has_id_shape(key)) return wrong_shape(key);
  const auto born = born_inside(key);
  if (!born || *born > today)
    return bad_id(words::say("the ID number “{}” holds no possible birth date: {}", key, key.substr(6, 8)),
                  words::say("Compare it with the card."));
  const char check = id_check_digit(key);
  if (check != key.back())
    return bad_id(
        words::say("the ID number “{}” ends with {} where its other digits ask for {}", key, key.back(), check),
        words::say("Compare it with the card: one of the digits is wrong."));
  return IdNumber{key, *born, (key[16] - '0') % 2 == 1 ? 1 : 2};
}

Parsed<std::string> phone(std::string_view text) {
  const std::string digits = phone_digits(text);
  const bool mobile = digits.size() == 11 && digits.front() == '1';
  const bool landline = digits.size() >= 7 && digits.size() <= 12 && digits.front() != '1';
  if (all_digits(digits) && (mobile || landline)) return digits;
  return Problem{"bad-value", words::say("“{}” is not a phone number", shown(text)),
                 words::say("Write 11 digits of a mobile phone, or 7 to 12 digits of a landline with its area code.")};
}

Parsed<int> sex(std::string_view text) {
  const std::string key = lowered(key_text(unguarded(text)));
  if (key == "男" || key == "男性" || key == "m" || key == "male" || key == "1") return 1;
  if (key == "女" || key == "女性" || key == "f" || key == "female" || key == "2") return 2;
  if (key.empty() || key == "0" || key == "未知") return 0;
  if (key == "9" || key == "未说明") return 9;
  return Problem{"bad-value", words::say("“{}” is not a sex", shown(text)),
                 words::say("Write 男 or 女, or leave it blank.")};
}

Parsed<bool> tick(std::string_view text) {
  const std::string key = lowered(key_text(unguarded(text)));
  if (among(key, yes)) return true;
  if (among(key, no)) return false;
  return Problem{"bad-value", words::say("“{}” is neither yes nor no", shown(text)),
                 words::say("Tick with √, or leave it blank.")};
}

Parsed<std::int64_t> count(std::string_view text) {
  const auto number = model::parse_count(key_text(unguarded(text)));
  if (number) return *number;
  return Problem{"bad-value", words::say("“{}” is not a whole number", shown(text)), words::say("Write digits only.")};
}

}  // namespace intake

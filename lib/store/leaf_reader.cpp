#include "store/leaf_reader.hpp"

#include <algorithm>
#include <charconv>

#include "model/day.hpp"
#include "seal/hash.hpp"
#include "seal/percent.hpp"

namespace store {

void LeafReader::open(std::string_view leaf, Entry& entry) {
  constexpr std::string_view first = "cb-leaf/v1\n";
  good_ = leaf.starts_with(first) && leaf.ends_with('\n');
  rest_ = good_ ? leaf.substr(first.size()) : std::string_view();
  entry.id = number(need("index"));
  decode(need("kind"), entry.kind);
  entry.at = time(need("at"));
  const std::string_view by = need("by");
  entry.by = by == "-" ? 0 : number(by);
  const auto salt = seal::unbase64(need("salt"));
  good_ = good_ && salt && salt->size() == entry.salt.size();
  if (good_) std::copy(salt->begin(), salt->end(), entry.salt.begin());
  line("uid", entry.uid);
  line("day", entry.day);
}

std::string_view LeafReader::take(std::string_view name) {
  if (!rest_.starts_with(name) || rest_.size() <= name.size() || rest_[name.size()] != ' ') return {};
  const std::size_t end = rest_.find('\n');  // there is one: the leaf ends with it
  const std::string_view value = rest_.substr(name.size() + 1, end - name.size() - 1);
  rest_.remove_prefix(end + 1);
  good_ = good_ && !value.empty();
  return value;
}

std::string_view LeafReader::need(std::string_view name) {
  const std::string_view value = take(name);
  good_ = good_ && !value.empty();
  return value;
}

std::int64_t LeafReader::number(std::string_view text) {
  std::int64_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  good_ = good_ && result.ec == std::errc() && result.ptr == text.data() + text.size();
  return value;
}

// 2025-07-01T08:30:00.123Z; years of other than four digits are not taken.
std::int64_t LeafReader::time(std::string_view text) {
  if (!last_time_.empty() && text == last_time_) return last_at_;
  constexpr std::size_t size = 24;
  const auto day = text.size() == size ? model::Day::parse(text.substr(0, 10)) : std::nullopt;
  good_ = good_ && day.has_value();
  if (!good_) return 0;
  const std::int64_t hours = number(text.substr(11, 2)), minutes = number(text.substr(14, 2));
  const std::int64_t seconds = number(text.substr(17, 2)), milliseconds = number(text.substr(20, 3));
  last_at_ = (((day->number * std::int64_t{24} + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  last_time_ = text;
  return last_at_;
}

void LeafReader::decode(std::string_view text, std::string& out) {
  good_ = seal::percent_decode(text, out) && good_;
}

void LeafReader::line(std::string_view name, std::string& value) { decode(take(name), value); }

void LeafReader::line(std::string_view name, std::int64_t& value) {
  const std::string_view text = take(name);
  value = text.empty() ? 0 : number(text);
}

void LeafReader::line(std::string_view name, bool& value) {
  const std::string_view text = take(name);
  value = text == "1";
  good_ = good_ && (text.empty() || value);
}

void LeafReader::line(std::string_view name, std::vector<EntryId>& people) {
  people.clear();
  std::string_view text = take(name);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    people.push_back(number(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void LeafReader::postings(std::vector<Posting>& postings) {
  postings.clear();
  std::string text;
  for (line("posting", text); !text.empty() && good_; line("posting", text)) {
    const std::size_t scheme = text.find('/'), points = text.rfind('/');
    const std::size_t kind = points == 0 || points == std::string::npos ? std::string::npos : text.rfind('/', points - 1);
    good_ = kind != std::string::npos && scheme < kind;
    if (!good_) return;
    const std::string_view parts(text);
    postings.push_back({number(parts.substr(0, scheme)), text.substr(scheme + 1, kind - scheme - 1), text.substr(kind + 1, points - kind - 1),
                        number(parts.substr(points + 1))});
  }
}

}  // namespace store

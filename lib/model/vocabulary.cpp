#include "model/vocabulary.hpp"

#include <algorithm>

namespace model {
namespace {

std::vector<std::string> code_points(std::string_view text) {
  std::vector<std::string> points;
  for (unsigned char c : text) {
    if ((c & 0xC0) == 0x80 && !points.empty())
      points.back() += static_cast<char>(c);
    else
      points.emplace_back(1, static_cast<char>(c));
  }
  return points;
}

std::size_t distance(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

// A full-width form of ASCII (U+FF01 to U+FF5E), which cells lose on their way in and packs keep; 0 for anything else.
char narrowed(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xEF') return 0;
  const int high = static_cast<unsigned char>(text[1]), low = static_cast<unsigned char>(text[2]) & 0x3F;
  const int point = high == 0xBC ? low : high == 0xBD ? low + 0x40 : 0;
  return point >= 0x01 && point <= 0x5E ? static_cast<char>(point + 0x20) : '\0';
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 3) == "\u3000") {
      i += 2;
      continue;
    }
    char c = text[i];
    if (const auto narrow = narrowed(text.substr(i)); narrow != 0) {
      c = narrow;
      i += 2;
    }
    if (c == ' ' || c == '\t') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

Vocabulary::Vocabulary(std::vector<Term> terms) : terms_(std::move(terms)) {
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    index_.emplace(folded(terms_[i].id), i);
    index_.emplace(folded(terms_[i].name), i);
    for (const auto& alias : terms_[i].aliases) index_.emplace(folded(alias), i);
  }
}

const Term* Vocabulary::find(std::string_view text) const {
  const auto it = index_.find(folded(text));
  return it == index_.end() ? nullptr : &terms_[it->second];
}

std::string Vocabulary::nearest(std::string_view text) const {
  std::vector<std::string> all;
  for (const auto& term : terms_) {
    all.push_back(term.name);
    all.push_back(term.id);
    all.insert(all.end(), term.aliases.begin(), term.aliases.end());
  }
  return model::nearest(text, all);
}

const std::string& Vocabulary::name_of(const std::string& id) const {
  for (const auto& term : terms_)
    if (term.id == id) return term.name;
  return id;
}

std::string nearest(std::string_view text, const std::vector<std::string>& candidates) {
  const auto wanted = code_points(folded(text));
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const auto& candidate : candidates) {
    const std::size_t d = distance(wanted, code_points(folded(candidate)));
    if (d < best_distance) {
      best = candidate;
      best_distance = d;
    }
  }
  // A single character that differs from a single character is no near miss.
  return wanted.size() <= 1 ? "" : best;
}

}  // namespace model

// What the tests of the districts' packs share: a pack that is built in, its own rules, and the notice that they quote.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "sample.hpp"

namespace district {

// The pack's id, the notice's file outside this repository, and what the sources of rules from that notice begin with.
struct Notice {
  std::string id, file, source;
};

inline const rules::Pack& pack(const std::string& id) {
  static std::map<std::string, rules::Pack> packs;
  const auto found = packs.find(id);
  if (found != packs.end()) return found->second;
  return packs.emplace(id, rules::read({rules::built_in("rules.toml"), rules::built_in(id)})).first->second;
}

// The rules that the district's own file says, without those it inherits.
inline std::vector<rules::Citation> own_rules(const std::string& id) {
  std::vector<rules::Citation> own;
  for (const auto& cited : pack(id).citations)
    if (cited.place.file == "districts/" + id + ".toml") own.push_back(cited);
  return own;
}

// What an entry's single keys say is cited by the entry as a whole.
inline void check_that_each_is_cited(const std::string& id) {
  const auto own = own_rules(id);
  CHECK(own.size() > 50);
  for (const auto& cited : own) {
    const auto is_above = [&](const rules::Citation& entry) {
      return !entry.quote.empty() && !entry.source.empty() && cited.key.starts_with(entry.key + ".");
    };
    if (std::any_of(own.begin(), own.end(), is_above)) continue;
    INFO((cited.place.text() + " " + cited.key));
    CHECK_FALSE(cited.quote.empty());
    CHECK_FALSE(cited.source.empty());
  }
}

inline std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return text;
}

// Every quote that is not the pack's own choice stands in the notice, word for word; lines and columns of the file do
// not count.
inline void check_that_quotes_are_true(const Notice& notice) {
  std::ifstream file(std::string(CAREBANK_SEEDS "/") + notice.file);
  if (!file) {
    MESSAGE("the notice is not at hand, so its quotes were not compared");
    return;
  }
  std::stringstream all;
  all << file.rdbuf();
  const std::string text = without_spaces(all.str());
  int compared = 0;
  for (const auto& cited : own_rules(notice.id)) {
    if (cited.source.empty() || cited.source == "本包自定") continue;
    INFO((cited.place.text() + " " + cited.quote));
    CHECK(cited.source.starts_with(notice.source));
    CHECK(text.find(without_spaces(cited.quote)) != std::string::npos);
    ++compared;
  }
  CHECK(compared > 25);
}

// The ids or names of a list, in its order.
template <class T>
rules::Words ids(const std::vector<T>& list) {
  rules::Words words;
  for (const T& entry : list) words.push_back(entry.id);
  return words;
}

// What a clerk writes for an id of the vocabulary; "" where it is not known.
inline std::string meant(const model::Vocabulary& vocabulary, const std::string& word) {
  const model::Term* term = vocabulary.find(word);
  return term == nullptr ? "" : term->id;
}

template <class T>
const T& entry(const std::vector<T>& list, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id == id; });
  REQUIRE_MESSAGE(found != list.end(), id);
  return *found;
}

}  // namespace district

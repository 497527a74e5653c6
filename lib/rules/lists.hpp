// Inside the room only: how the arrays of tables are read. They inherit by id: a later file's entry overrides only the
// keys that it gives.
#pragma once

#include <map>
#include <string>
#include <type_traits>
#include <vector>

#include "rules/draft.hpp"
#include "words/words.hpp"

namespace rules {

inline constexpr model::Points none{0}, thousandth{1}, rate_max{1'000'000}, points_max{999'999'000};
inline constexpr model::Points figure_max{1'000'000'000'000};

inline auto points_between(model::Points low, model::Points high) {
  return [low, high](const Node& node, const std::string& label) { return read_points(node, label, low, high); };
}

inline auto count_between(std::int64_t low, std::int64_t high) {
  return [low, high](const Node& node, const std::string& label) { return read_count(node, label, low, high); };
}

inline auto one_of(Words choices) {
  return [choices = std::move(choices)](const Node& node, const std::string& label) {
    return read_choice(node, label, choices);
  };
}

// A list of words that must be ids of `of`.
inline auto words_of(Draft& draft, std::string of) {
  return [&draft, of = std::move(of)](const Node& node, const std::string& label) {
    Words words = read_words(node, label);
    for (std::size_t i = 0; i < words.size(); ++i) draft.mention(of, {words[i]}, label, node.items[i].place);
    return words;
  };
}

inline auto words_among(Words choices) {
  return [choices = std::move(choices)](const Node& node, const std::string& label) {
    Words words = read_words(node, label);
    for (const Node& item : node.items) read_choice(item, label, choices);
    return words;
  };
}

// What cites an entry as a whole; its level, hard where it does not say.
inline Level read_cited(Draft& draft, Table& table, const std::string& path, std::string& quote, std::string& source) {
  Citation cited;
  cited.key = path;
  cited.place = table.place();
  if (const Node* level = table.find("level")) cited.level = read_level(*level, table.label("level"));
  if (const Node* node = table.find("quote")) quote = read_text(*node, table.label("quote"));
  if (const Node* node = table.find("source")) source = read_text(*node, table.label("source"));
  cited.quote = quote;
  cited.source = source;
  draft.citations().push_back(cited);
  return cited.level;
}

// What one entry of each list says, over what it says already.
void read_entry(Draft& draft, Table& table, const std::string& path, Scheme& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Programme& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Category& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Item& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Phase& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Obligation& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Band& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Credential& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Requirement& to);
void read_entry(Draft& draft, Table& table, const std::string& path, RecordKind& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Pairing& to);
void read_entry(Draft& draft, Table& table, const std::string& path, Target& to);

// A phase goes by its name, everything else by its id.
inline std::string& key_of(Phase& phase) { return phase.name; }
template <class T>
std::string& key_of(T& entry) {
  return entry.id;
}

template <class T>
T& entry_of(std::vector<T>& list, const std::string& key) {
  for (T& entry : list)
    if (key_of(entry) == key) return entry;
  key_of(list.emplace_back()) = key;
  return list.back();
}

template <class T>
void read_list(Draft& draft, Table& root, const std::string& kind, std::vector<T>& list) {
  const Node* node = root.find(kind);
  if (node == nullptr) return;
  const char* key = std::is_same_v<T, Phase> ? "name" : "id";
  std::map<std::string, model::Place> seen;
  for (const Node& item : as_array(*node, kind).items) {
    Table unnamed(item, kind);
    const Node& named = unnamed.need(key);
    const std::string id =
        std::is_same_v<T, Phase> ? read_text(named, kind + "." + key) : read_id(named, kind + "." + key);
    if (!seen.emplace(id, named.place).second)
      throw model::Fault(words::say("{}: the id \"{}\" is used twice", kind, id), named.place,
                         words::say("It was first used at {}.", seen[id].text()));
    const std::string path = kind + "." + id;
    Table table(item, path);
    table.find(key);
    draft.places[path] = item.place;
    read_entry(draft, table, path, entry_of(list, id));
    table.done();
  }
}

}  // namespace rules

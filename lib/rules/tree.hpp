// TOML as a plain tree in which every key and value knows its line and column. Only toml.cpp knows the library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/day.hpp"
#include "model/refusal.hpp"

namespace rules {

struct PackText;
struct Entry;

struct Node {
  enum class Kind { table, array, text, integer, decimal, boolean, day, time };

  Kind kind = Kind::table;
  model::Place place;
  std::string text;
  std::int64_t integer = 0;
  double decimal = 0;  // as TOML reads it; nothing computes with it before it is a multiple of a thousandth
  bool yes = false;
  model::Day day;
  std::vector<Entry> entries;  // of a table, in the order of the file
  std::vector<Node> items;     // of an array

  const Node* at(std::string_view key) const;  // of a table; nullptr if there is none
};

struct Entry {
  std::string key;
  model::Place place;  // of the key
  Node node;
};

// The root table. Fault with its place for anything that is not TOML 1.0, a day outside 1800 to 2999, and texts that no
// rule pack needs: over 1 MiB, or with so many dotted keys that the library would exhaust the stack.
Node parse_toml(const PackText& text);

}  // namespace rules

// Reading a tree strictly: what is not understood is a Fault with its place, never a default.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/quantity.hpp"
#include "rules/pack.hpp"
#include "rules/tree.hpp"

namespace rules {

// Values. `label` names the key in messages ("elder.min_age"). Fault if the type or the range is wrong.
std::string read_text(const Node& node, const std::string& label);
std::string read_id(const Node& node, const std::string& label);  // not empty, short, without spaces and separators
bool read_bool(const Node& node, const std::string& label);
std::int64_t read_count(const Node& node, const std::string& label, std::int64_t low, std::int64_t high);
// TOML integers, floats and strings, exact to a thousandth.
model::Points read_points(const Node& node, const std::string& label, model::Points low, model::Points high);
model::Day read_day(const Node& node, const std::string& label);  // a TOML day or "YYYY-MM-DD"
std::string read_choice(const Node& node, const std::string& label, const Words& choices);
Words read_words(const Node& node, const std::string& label);  // strings, none twice
const Node& as_array(const Node& node, const std::string& label);

// A table whose keys are asked for one by one; done() is a Fault for any key that nobody asked for.
class Table {
 public:
  Table(const Node& node, std::string path);
  const Node* find(std::string_view key);
  const Node& need(std::string_view key);
  void done() const;
  std::string label(std::string_view key) const;
  const model::Place& place() const { return node_.place; }

 private:
  const Node& node_;
  std::string path_;
  Words known_;
};

// One clause of a rule before its value is read: written short (the value itself), long (a table with `value`), or as
// an array of long ones.
struct Said {
  const Node* value = nullptr;
  Level level = Level::hard;
  std::string quote, source;
  model::Day from = model::Day::far_past(), to = model::Day::far_future();
};
// Spans that end before they begin or clash with one another are Faults. `dated` says that from, to and arrays of long
// ones are allowed; without it there is exactly one clause.
std::vector<Said> said(const Node& node, const std::string& label, bool dated);

Level read_level(const Node& node, const std::string& label);
Citation citation(const std::string& label, const Said& said);

// Reads `key` of `table`, if it is there, into `rule` as further clauses. `read` takes a Node and the label.
template <class T, class Read>
void read_rule(Table& table, std::string_view key, Rule<T>& rule, std::vector<Citation>& citations, Read read) {
  const Node* node = table.find(key);
  if (node == nullptr) return;
  const std::string label = table.label(key);
  for (const Said& one : said(*node, label, true)) {
    rule.add(Clause<T>{read(*one.value, label), one.level, one.quote, one.source, one.from, one.to});
    citations.push_back(citation(label, one));
  }
}

// The same for what cannot change from day to day within one pack.
template <class T, class Read>
void read_fixed(Table& table, std::string_view key, T& value, std::vector<Citation>& citations, Read read) {
  const Node* node = table.find(key);
  if (node == nullptr) return;
  const std::string label = table.label(key);
  const Said one = said(*node, label, false).front();
  value = read(*one.value, label);
  citations.push_back(citation(label, one));
}

}  // namespace rules

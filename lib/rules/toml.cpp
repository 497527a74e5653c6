#include <toml++/toml.h>

#include <algorithm>
#include <optional>

#include "rules/pack.hpp"
#include "rules/tree.hpp"
#include "words/words.hpp"

namespace rules {
namespace {

constexpr std::size_t bytes_max = std::size_t{1} << 20;
// toml++ 3.3 limits nested values (256) but not dotted keys, each dot of which is one more level; destroying a very
// deep tree overflows the stack. A key cannot span lines, so a limit on a line's dots is one on the depth.
constexpr int dots_per_line_max = 50;

model::Place place_of(const std::string& file, const toml::source_region& region) {
  model::Place place{file, region.begin.line, region.begin.column, {}, {}};
  return place;
}

void refuse_monsters(const PackText& text) {
  if (text.text.size() > bytes_max)
    throw model::Fault(words::say("a rule pack of {} bytes is larger than the {} allowed", text.text.size(), bytes_max),
                       {text.name, 0, 0, {}, {}}, words::say("Is this really a rule pack?"));
  unsigned line = 1;
  int dots = 0;
  for (char c : text.text) {
    if (c == '\n') ++line;
    dots = c == '\n' ? 0 : dots + (c == '.' ? 1 : 0);
    if (dots > dots_per_line_max)
      throw model::Fault(words::say("this line has more than {} dots", dots_per_line_max), {text.name, line, 0, {}, {}},
                         words::say("Break a long text into several lines; a key needs one dot or two."));
  }
}

std::optional<model::Day> day_of(const toml::date& date) { return model::Day::of(date.year, date.month, date.day); }

Node convert(const std::string& file, const toml::node& from);

Node convert_table(const std::string& file, const toml::table& from) {
  Node node;
  for (auto&& [key, value] : from)
    node.entries.push_back({std::string(key.str()), place_of(file, key.source()), convert(file, value)});
  // The library sorts keys by name; people read a file from its top, and so do our messages.
  std::stable_sort(node.entries.begin(), node.entries.end(), [](const Entry& a, const Entry& b) {
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
  });
  return node;
}

Node convert_value(const toml::node& from, const model::Place& place) {
  Node node;
  if (const auto* text = from.as_string()) {
    node.kind = Node::Kind::text;
    node.text = text->get();
  } else if (const auto* integer = from.as_integer()) {
    node.kind = Node::Kind::integer;
    node.integer = integer->get();
  } else if (const auto* decimal = from.as_floating_point()) {
    node.kind = Node::Kind::decimal;
    node.decimal = decimal->get();
  } else if (const auto* boolean = from.as_boolean()) {
    node.kind = Node::Kind::boolean;
    node.yes = boolean->get();
  } else if (const auto* date = from.as_date()) {
    const auto day = day_of(date->get());
    if (!day)
      throw model::Fault(words::say("there is no such day in the years 1800 to 2999"), place,
                         words::say("Write days as YYYY-MM-DD."));
    node.kind = Node::Kind::day;
    node.day = *day;
  } else {
    node.kind = Node::Kind::time;
  }
  return node;
}

Node convert(const std::string& file, const toml::node& from) {
  const model::Place place = place_of(file, from.source());
  Node node;
  if (const auto* table = from.as_table()) {
    node = convert_table(file, *table);
  } else if (const auto* array = from.as_array()) {
    node.kind = Node::Kind::array;
    for (const toml::node& item : *array) node.items.push_back(convert(file, item));
  } else {
    node = convert_value(from, place);
  }
  node.place = place;
  return node;
}

}  // namespace

const Node* Node::at(std::string_view key) const {
  for (const Entry& entry : entries)
    if (entry.key == key) return &entry.node;
  return nullptr;
}

Node parse_toml(const PackText& text) {
  refuse_monsters(text);
  try {
    return convert(text.name, toml::parse(std::string_view(text.text)));
  } catch (const toml::parse_error& error) {
    throw model::Fault(words::say("this is not TOML: {}", std::string(error.description())),
                       place_of(text.name, error.source()),
                       words::say("Mend the file at this place. A pack is saved as UTF-8, and keys that are not ASCII "
                                  "stand in quotation marks."));
  }
}

}  // namespace rules

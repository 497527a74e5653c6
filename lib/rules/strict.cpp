#include "rules/strict.hpp"

#include <algorithm>
#include <cmath>

#include "words/words.hpp"

namespace rules {
namespace {

std::string kind_name(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::table:
      return words::say("a table");
    case Node::Kind::array:
      return words::say("a list");
    case Node::Kind::text:
      return words::say("text");
    case Node::Kind::integer:
      return words::say("a whole number");
    case Node::Kind::decimal:
      return words::say("a decimal number");
    case Node::Kind::boolean:
      return words::say("true or false");
    case Node::Kind::day:
      return words::say("a day");
    case Node::Kind::time:
      return words::say("a time");
  }
  return {};
}

[[noreturn]] void wrong_type(const Node& node, const std::string& label, const std::string& wanted,
                             const std::string& hint = {}) {
  throw model::Fault(words::say("{} must be {}, and this is {}", label, wanted, kind_name(node.kind)), node.place,
                     hint);
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// The decimal that the file says, in thousandths. A literal with at most three decimals and the quotient below are both
// the double nearest to the same number, hence equal; anything else is not a thousandth.
std::optional<model::Points> exact(double value) {
  if (!(std::abs(value) < 1e9)) return std::nullopt;
  const auto milli = std::llround(value * 1000);
  if (static_cast<double>(milli) / 1000.0 != value) return std::nullopt;
  return model::Points{milli};
}

std::optional<model::Points> decimal_of(const Node& node) {
  if (node.kind == Node::Kind::integer && std::abs(node.integer / 2) < 500'000'000)
    return model::Points{node.integer * 1000};
  if (node.kind == Node::Kind::decimal) return exact(node.decimal);
  if (node.kind == Node::Kind::text) return model::parse_points(node.text);
  return std::nullopt;
}

Said read_long(const Node& node, const std::string& label, bool dated) {
  Table table(node, label);
  Said one;
  one.value = &table.need("value");
  if (const Node* level = table.find("level")) one.level = read_level(*level, table.label("level"));
  if (const Node* quote = table.find("quote")) one.quote = read_text(*quote, table.label("quote"));
  if (const Node* source = table.find("source")) one.source = read_text(*source, table.label("source"));
  if (dated) {
    if (const Node* from = table.find("from")) one.from = read_day(*from, table.label("from"));
    if (const Node* to = table.find("to")) one.to = read_day(*to, table.label("to"));
  }
  table.done();
  if (one.to < one.from)
    throw model::Fault(words::say("{} ends on {}, before it begins on {}", label, one.to.iso(), one.from.iso()),
                       node.place, words::say("`from` and `to` are both days on which it holds."));
  return one;
}

void refuse_clash(const std::vector<Said>& earlier, const Said& one, const Node& node, const std::string& label) {
  for (const Said& other : earlier)
    if (one.from <= other.to && other.from <= one.to)
      throw model::Fault(words::say("{} has two values for the same days", label), node.place,
                         words::say("Give each a `from` and a `to`, so that their days do not meet."));
}

}  // namespace

std::string read_text(const Node& node, const std::string& label) {
  if (node.kind != Node::Kind::text)
    wrong_type(node, label, words::say("text"), words::say("Put it in quotation marks."));
  return node.text;
}

std::string read_id(const Node& node, const std::string& label) {
  const std::string id = read_text(node, label);
  bool good = !id.empty() && id.size() <= 64;
  for (const char c : id) good = good && static_cast<unsigned char>(c) > ' ' && c != ',' && c != ';' && c != '\x7f';
  for (const char* separator : {"；", "，", "、", "\u3000"}) good = good && id.find(separator) == std::string::npos;
  if (!good)
    throw model::Fault(words::say("{}: \"{}\" cannot be an id", label, id), node.place,
                       words::say("An id has 1 to 64 bytes without spaces, commas and semicolons."));
  return id;
}

bool read_bool(const Node& node, const std::string& label) {
  if (node.kind != Node::Kind::boolean) wrong_type(node, label, words::say("true or false"));
  return node.yes;
}

std::int64_t read_count(const Node& node, const std::string& label, std::int64_t low, std::int64_t high) {
  if (node.kind != Node::Kind::integer) wrong_type(node, label, words::say("a whole number"));
  if (node.integer < low || node.integer > high)
    throw model::Fault(words::say("{} is {}, outside {} to {}", label, node.integer, low, high), node.place);
  return node.integer;
}

model::Points read_points(const Node& node, const std::string& label, model::Points low, model::Points high) {
  const bool number = node.kind == Node::Kind::integer || node.kind == Node::Kind::decimal;
  if (!number && node.kind != Node::Kind::text) wrong_type(node, label, words::say("a decimal number"));
  const auto points = decimal_of(node);
  if (!points)
    throw model::Fault(words::say("{} is not a number with at most three decimals", label), node.place,
                       words::say("Points, rates and coefficients are kept in thousandths."));
  if (*points < low || *points > high)
    throw model::Fault(words::say("{} is {}, outside {} to {}", label, model::to_string(*points), model::to_string(low),
                                  model::to_string(high)),
                       node.place);
  return *points;
}

model::Day read_day(const Node& node, const std::string& label) {
  if (node.kind == Node::Kind::day) return node.day;
  if (node.kind != Node::Kind::text)
    wrong_type(node, label, words::say("a day"), words::say("Write days as YYYY-MM-DD."));
  const auto day = model::Day::parse(node.text);
  if (!day)
    throw model::Fault(words::say("{}: \"{}\" is no day", label, node.text), node.place,
                       words::say("Write days as YYYY-MM-DD."));
  return *day;
}

std::string read_choice(const Node& node, const std::string& label, const Words& choices) {
  const std::string word = read_text(node, label);
  if (std::find(choices.begin(), choices.end(), word) == choices.end())
    throw model::Fault(words::say("{} cannot be \"{}\"", label, word), node.place,
                       words::say("Choose one of: {}.", joined(choices)));
  return word;
}

Words read_words(const Node& node, const std::string& label) {
  Words list;
  for (const Node& item : as_array(node, label).items) {
    const std::string word = read_text(item, label);
    if (std::find(list.begin(), list.end(), word) != list.end())
      throw model::Fault(words::say("{} has \"{}\" twice", label, word), item.place,
                         words::say("Take one of them out."));
    list.push_back(word);
  }
  return list;
}

const Node& as_array(const Node& node, const std::string& label) {
  if (node.kind != Node::Kind::array)
    wrong_type(node, label, words::say("a list"),
               node.kind == Node::Kind::table ? words::say("Write the heading in double brackets: [[{}]].", label)
                                              : words::say("Put it in square brackets."));
  return node;
}

Level read_level(const Node& node, const std::string& label) {
  return read_choice(node, label, {"hard", "soft"}) == "soft" ? Level::soft : Level::hard;
}

Table::Table(const Node& node, std::string path) : node_(node), path_(std::move(path)) {
  if (node.kind != Node::Kind::table) wrong_type(node, path_, words::say("a table"));
}

const Node* Table::find(std::string_view key) {
  known_.emplace_back(key);
  return node_.at(key);
}

const Node& Table::need(std::string_view key) {
  const Node* node = find(key);
  if (node == nullptr)
    throw model::Fault(words::say("{} is missing", label(key)), node_.place, words::say("Add the key `{}` here.", key));
  return *node;
}

void Table::done() const {
  for (const Entry& entry : node_.entries) {
    if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
    const std::string near = model::nearest(entry.key, known_);
    throw model::Fault(
        words::say("unknown key: {}", label(entry.key)), entry.place,
        near.empty() ? words::say("The keys known here: {}.", joined(known_)) : words::say("Did you mean `{}`?", near));
  }
}

std::string Table::label(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

std::vector<Said> said(const Node& node, const std::string& label, bool dated) {
  if (node.kind == Node::Kind::table) return {read_long(node, label, dated)};
  const bool spans =
      dated && node.kind == Node::Kind::array && !node.items.empty() && node.items.front().kind == Node::Kind::table;
  if (!spans) {
    Said one;
    one.value = &node;
    return {one};
  }
  std::vector<Said> all;
  for (const Node& item : node.items) {
    const Said one = read_long(item, label, dated);
    refuse_clash(all, one, item, label);
    all.push_back(one);
  }
  return all;
}

Citation citation(const std::string& label, const Said& said) {
  return {label, said.level, said.quote, said.source, said.from, said.to, said.value->place};
}

}  // namespace rules

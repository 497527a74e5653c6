// The arrays of tables. They inherit by id: a later file's entry overrides only the keys that it gives.
#include <map>
#include <optional>
#include <type_traits>

#include "rules/draft.hpp"
#include "words/words.hpp"

namespace rules {
namespace {

constexpr model::Points none{0}, thousandth{1}, rate_max{1'000'000}, points_max{999'999'000};

auto points_between(model::Points low, model::Points high) {
  return [low, high](const Node& node, const std::string& label) { return read_points(node, label, low, high); };
}

auto count_between(std::int64_t low, std::int64_t high) {
  return [low, high](const Node& node, const std::string& label) { return read_count(node, label, low, high); };
}

auto one_of(Words choices) {
  return [choices = std::move(choices)](const Node& node, const std::string& label) {
    return read_choice(node, label, choices);
  };
}

// The span of an entry, where it has one.
std::optional<model::Day> read_optional_day(const Node& node, const std::string& label) {
  return read_day(node, label);
}

// What cites the entry as a whole.
void read_cited(Draft& draft, Table& table, const std::string& path, std::string& quote, std::string& source) {
  Citation cited;
  cited.key = path;
  cited.place = table.place();
  if (const Node* level = table.find("level")) cited.level = read_level(*level, table.label("level"));
  if (const Node* node = table.find("quote")) quote = read_text(*node, table.label("quote"));
  if (const Node* node = table.find("source")) source = read_text(*node, table.label("source"));
  cited.quote = quote;
  cited.source = source;
  draft.citations().push_back(cited);
}

void refuse_backwards(const std::optional<model::Day>& from, const std::optional<model::Day>& to, const Table& table,
                      const std::string& path) {
  if (from && to && *to < *from)
    throw model::Fault(words::say("{} ends on {}, before it begins on {}", path, to->iso(), from->iso()), table.place(),
                       words::say("`from` and `to` are both days on which it holds."));
}

void read_entry(Draft& draft, Table& table, const std::string& path, Scheme& to) {
  auto& cite = draft.citations();
  read_fixed(table, "unit_name", to.unit_name, cite, read_text);
  read_fixed(table, "storage_unit", to.storage_unit, cite, points_between(thousandth, points_max));
  read_rule(table, "per_hour", to.per_hour, cite, points_between(none, rate_max));
  std::string remainder = to.carry ? "carry" : "drop";
  read_fixed(table, "remainder", remainder, cite, one_of({"carry", "drop"}));
  to.carry = remainder == "carry";
  read_rule(table, "cap_minutes_per_activity", to.cap_minutes_per_activity, cite, count_between(0, 1440));
  read_rule(table, "cap_minutes_per_day", to.cap_minutes_per_day, cite, count_between(0, 1440));
  read_rule(table, "cap_balance", to.cap_balance, cite, points_between(none, points_max));
  std::string overflow = to.overflow_donates ? "donate" : "reject";
  read_fixed(table, "overflow", overflow, cite, one_of({"donate", "reject"}));
  to.overflow_donates = overflow == "donate";
  read_fixed(table, "expiry_months", to.expiry_months, cite, count_between(0, 1200));
  read_rule(table, "gift", to.gift, cite, one_of({"any", "kin", "none"}));
  read_rule(table, "goods", to.goods, cite, read_bool);
  read_cited(draft, table, path, to.quote, to.source);
}

void read_entry(Draft& draft, Table& table, const std::string& path, Programme& to) {
  auto& cite = draft.citations();
  read_fixed(table, "name", to.name, cite, read_text);
  read_fixed(table, "aliases", to.aliases, cite, read_words);
  read_fixed(table, "scheme", to.scheme, cite, read_text);
  if (const Node* node = table.find("scheme"); node != nullptr && !to.scheme.empty())
    draft.mention("scheme", {to.scheme}, path + ".scheme", node->place);
  read_fixed(table, "default", to.is_default, cite, read_bool);
  read_cited(draft, table, path, to.quote, to.source);
}

// insurance, or training:NAME and the like: a kind of credential, with a name where it matters which.
std::string read_requirement(const Node& node, const std::string& label) {
  const std::string text = read_text(node, label);
  const auto colon = text.find(':');
  Node kind = node;
  kind.text = text.substr(0, colon);
  read_choice(kind, label, {"insurance", "training", "qualification", "health"});
  if (colon != std::string::npos && colon + 1 == text.size())
    throw model::Fault(words::say("{}: \"{}\" names nothing after the colon", label, text), node.place,
                       words::say("Write \"training:first-aid\", or \"training\" for any training."));
  return text;
}

void read_entry(Draft& draft, Table& table, const std::string& path, Category& to) {
  auto& cite = draft.citations();
  read_fixed(table, "name", to.name, cite, read_text);
  read_fixed(table, "aliases", to.aliases, cite, read_words);
  read_fixed(table, "delivery", to.delivery, cite, read_text);
  read_rule(table, "coefficient", to.coefficient, cite,
            [](const Node& node, const std::string& label) { return read_points(node, label, none, {100'000}).milli; });
  read_fixed(table, "requires", to.needs, cite, [](const Node& list, const std::string& label) {
    for (const Node& item : as_array(list, label).items) read_requirement(item, label);
    return read_words(list, label);
  });
  read_fixed(table, "professional", to.professional, cite, read_bool);
  read_cited(draft, table, path, to.quote, to.source);
}

void read_entry(Draft& draft, Table& table, const std::string& path, Item& to) {
  auto& cite = draft.citations();
  if (to.kind.empty()) to.kind = "service";
  read_fixed(table, "name", to.name, cite, read_text);
  read_fixed(table, "aliases", to.aliases, cite, read_words);
  read_fixed(table, "scheme", to.scheme, cite, read_text);
  if (const Node* node = table.find("scheme")) draft.mention("scheme", {to.scheme}, path + ".scheme", node->place);
  read_fixed(table, "kind", to.kind, cite, one_of({"service", "goods", "right"}));
  read_fixed(table, "points", to.points, cite, points_between(thousandth, points_max));
  read_fixed(table, "minutes", to.minutes, cite, count_between(0, 100'000));
  read_fixed(table, "quota", to.quota, cite, count_between(0, 1'000'000'000));
  read_fixed(table, "from", to.from, cite, read_optional_day);
  read_fixed(table, "to", to.to, cite, read_optional_day);
  refuse_backwards(to.from, to.to, table, path);
  read_cited(draft, table, path, to.quote, to.source);
}

void read_targets(const Node& node, const std::string& path, std::map<std::string, std::int64_t>& targets) {
  if (node.kind != Node::Kind::table) Table(node, path + ".targets");
  for (const Entry& entry : node.entries)
    targets[entry.key] = read_count(entry.node, path + ".targets." + entry.key, 0, 1'000'000'000);
}

void read_entry(Draft& draft, Table& table, const std::string& path, Phase& to) {
  auto& cite = draft.citations();
  read_fixed(table, "from", to.from, cite, read_optional_day);
  read_fixed(table, "to", to.to, cite, read_optional_day);
  refuse_backwards(to.from, to.to, table, path);
  read_fixed(table, "services", to.services, cite, read_bool);
  if (const Node* node = table.find("targets")) read_targets(*node, path, to.targets);
  read_cited(draft, table, path, to.quote, to.source);
}

void read_entry(Draft& draft, Table& table, const std::string& path, Obligation& to) {
  auto& cite = draft.citations();
  read_fixed(table, "what", to.what, cite, read_text);
  read_fixed(table, "every", to.every, cite, one_of({"week", "month", "festival"}));
  read_fixed(table, "applies_to", to.applies_to, cite, read_words);
  if (const Node* node = table.find("applies_to"))
    draft.mention("tags", to.applies_to, path + ".applies_to", node->place);
  read_cited(draft, table, path, to.quote, to.source);
  if (to.every.empty()) table.need("every");
}

// A phase goes by its name, everything else by its id.
std::string& key_of(Phase& phase) { return phase.name; }
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

// A file's default programme takes the place of the one it inherits.
void settle_default(Draft& draft, Table& root) {
  const Node* list = root.find("programme");
  if (list == nullptr) return;
  std::string chosen;
  for (const Node& item : list->items) {
    const std::string& id = item.at("id")->text;
    const Node* flag = item.at("default");
    const Programme* programme = draft.pack.programme(id);
    if (flag == nullptr || !programme->is_default) continue;
    if (!chosen.empty())
      throw model::Fault(words::say("two programmes are the default: \"{}\" and \"{}\"", chosen, id), flag->place,
                         words::say("Leave `default = true` with one of them."));
    chosen = id;
  }
  if (chosen.empty()) return;
  for (Programme& programme : draft.pack.programmes) programme.is_default = programme.id == chosen;
}

}  // namespace

void read_entries(Draft& draft, Table& root) {
  read_list(draft, root, "scheme", draft.pack.schemes);
  read_list(draft, root, "programme", draft.pack.programmes);
  settle_default(draft, root);
  read_list(draft, root, "category", draft.pack.categories);
  read_list(draft, root, "item", draft.pack.items);
  read_list(draft, root, "phase", draft.pack.phases);
  read_list(draft, root, "obligation", draft.pack.obligations);
}

}  // namespace rules

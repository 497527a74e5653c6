// What a district's books are about: schemes, programmes, categories, items, phases, obligations.
#include <map>
#include <optional>
#include <type_traits>

#include "rules/lists.hpp"

namespace rules {
namespace {

// The span of an entry, where it has one.
std::optional<model::Day> read_optional_day(const Node& node, const std::string& label) {
  return read_day(node, label);
}

void refuse_backwards(const std::optional<model::Day>& from, const std::optional<model::Day>& to, const Table& table,
                      const std::string& path) {
  if (from && to && *to < *from)
    throw model::Fault(words::say("{} ends on {}, before it begins on {}", path, to->iso(), from->iso()), table.place(),
                       words::say("`from` and `to` are both days on which it holds."));
}

}  // namespace
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
  read_rule(table, "redeem_min_age", to.redeem_min_age, cite, count_between(0, 150));
  std::string grants = to.grants_from_pool ? "pool" : "issue";
  read_fixed(table, "grants", grants, cite, one_of({"issue", "pool"}));
  to.grants_from_pool = grants == "pool";
  read_fixed(table, "professional", to.professional, cite, read_bool);
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
  read_fixed(table, "helper_kinds", to.helper_kinds, cite, words_of(draft, "helper_kinds"));
  read_fixed(table, "helper_band", to.helper_band, cite, read_text);
  if (const Node* node = table.find("helper_band"); node != nullptr && !to.helper_band.empty())
    draft.mention("band", {to.helper_band}, path + ".helper_band", node->place);
  read_fixed(table, "elder_tags", to.elder_tags, cite, words_of(draft, "tags"));
  read_fixed(table, "categories", to.categories, cite, words_of(draft, "category"));
  read_cited(draft, table, path, to.quote, to.source);
}
namespace {

// insurance, or training:NAME and the like: a kind of credential, with a name where it matters which.
std::string read_requirement(const Node& node, const std::string& label) {
  const std::string text = read_text(node, label);
  const auto colon = text.find(':');
  Node kind = node;
  kind.text = text.substr(0, colon);
  read_choice(kind, label, credential_kinds());
  if (colon != std::string::npos && colon + 1 == text.size())
    throw model::Fault(words::say("{}: \"{}\" names nothing after the colon", label, text), node.place,
                       words::say("Write \"training:first-aid\", or \"training\" for any training."));
  return text;
}

}  // namespace
void read_entry(Draft& draft, Table& table, const std::string& path, Category& to) {
  auto& cite = draft.citations();
  read_fixed(table, "name", to.name, cite, read_text);
  read_fixed(table, "aliases", to.aliases, cite, read_words);
  read_fixed(table, "delivery", to.delivery, cite, read_text);
  if (const Node* node = table.find("delivery"); node != nullptr && !to.delivery.empty())
    draft.mention("deliveries", {to.delivery}, path + ".delivery", node->place);
  read_rule(table, "coefficient", to.coefficient, cite,
            [](const Node& node, const std::string& label) { return read_points(node, label, none, {100'000}).milli; });
  read_fixed(table, "requires", to.needs, cite, [](const Node& list, const std::string& label) {
    for (const Node& item : as_array(list, label).items) read_requirement(item, label);
    return read_words(list, label);
  });
  read_fixed(table, "professional", to.professional, cite, read_bool);
  read_fixed(table, "meets", to.meets, cite, words_of(draft, "needs"));
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
namespace {

void read_targets(const Node& node, const std::string& path, std::map<std::string, model::Points>& targets) {
  if (node.kind != Node::Kind::table) Table(node, path + ".targets");
  for (const Entry& entry : node.entries)
    targets[entry.key] = read_points(entry.node, path + ".targets." + entry.key, none, figure_max);
}

}  // namespace
void read_entry(Draft& draft, Table& table, const std::string& path, Phase& to) {
  auto& cite = draft.citations();
  read_fixed(table, "from", to.from, cite, read_optional_day);
  read_fixed(table, "to", to.to, cite, read_optional_day);
  refuse_backwards(to.from, to.to, table, path);
  read_fixed(table, "services", to.services, cite, read_bool);
  if (const Node* node = table.find("targets")) read_targets(*node, path, to.targets);
  read_fixed(table, "tasks", to.tasks, cite, read_words);
  read_cited(draft, table, path, to.quote, to.source);
}
void read_entry(Draft& draft, Table& table, const std::string& path, Obligation& to) {
  auto& cite = draft.citations();
  read_fixed(table, "name", to.name, cite, read_text);
  read_fixed(table, "what", to.what, cite, [&draft](const Node& node, const std::string& label) {
    const bool one = node.kind == Node::Kind::text;
    const Words words = one ? Words{read_text(node, label)} : read_words(node, label);
    for (std::size_t i = 0; i < words.size(); ++i)
      if (words[i] != "card" && words[i] != "four-knows")
        draft.mention("category", {words[i]}, label, one ? node.place : node.items[i].place);
    return words;
  });
  read_fixed(table, "every", to.every, cite, one_of({"once", "week", "month", "quarter", "festival"}));
  std::string of = to.of_pair ? "pair" : "elder";
  read_fixed(table, "of", of, cite, one_of({"pair", "elder"}));
  to.of_pair = of == "pair";
  read_fixed(table, "within_days", to.within_days, cite, count_between(0, 366));
  read_fixed(table, "applies_to", to.applies_to, cite, words_of(draft, "tags"));
  read_fixed(table, "pairings", to.pairings, cite, words_of(draft, "pairing"));
  read_cited(draft, table, path, to.quote, to.source);
  if (to.every.empty()) table.need("every");
}
namespace {

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

// What happens and holds beside services: age bands, credentials and who needs them, records, kinds of pairs, targets.
#include <algorithm>
#include <optional>

#include "rules/lists.hpp"

namespace rules {

const Words& credential_kinds() {
  static const Words kinds{"guardian",  "registration", "health",     "training",  "qualification",
                           "insurance", "consent",      "membership", "employment"};
  return kinds;
}

namespace {

constexpr std::int64_t age_max = 200, yuan_max = 1'000'000'000;

}  // namespace
void read_entry(Draft& draft, Table& table, const std::string& path, Band& to) {
  auto& cite = draft.citations();
  read_fixed(table, "name", to.name, cite, read_text);
  read_fixed(table, "from", to.from, cite, count_between(0, age_max));
  read_fixed(table, "to", to.to, cite, count_between(0, age_max));
  if (to.to < to.from)
    throw model::Fault(words::say("{} ends at {} years, before it begins at {}", path, to.to, to.from), table.place(),
                       words::say("`from` and `to` are both ages that belong to it."));
  read_cited(draft, table, path, to.quote, to.source);
}
namespace {

void refuse_unknown_kind(const Credential& credential, const Table& table) {
  const Words& kinds = credential_kinds();
  if (std::find(kinds.begin(), kinds.end(), credential.kind()) != kinds.end()) return;
  const std::string near = model::nearest(credential.kind(), kinds);
  std::string all;
  for (const auto& kind : kinds) all += (all.empty() ? "" : ", ") + kind;
  throw model::Fault(words::say("credential.{}: there is no kind of credential \"{}\"", credential.id, credential.kind()),
                     table.place(),
                     near.empty() ? words::say("An id is one of these, or one of these with a name after a colon: {}.", all)
                                  : words::say("Did you mean `{}`?", near));
}

}  // namespace
void read_entry(Draft& draft, Table& table, const std::string& path, Credential& to) {
  auto& cite = draft.citations();
  refuse_unknown_kind(to, table);
  read_fixed(table, "name", to.name, cite, read_text);
  read_fixed(table, "aliases", to.aliases, cite, read_words);
  read_fixed(table, "months", to.months, cite, count_between(0, 1'200));
  read_fixed(table, "implied_by", to.implied_by, cite, words_of(draft, "credential"));
  read_fixed(table, "min_sum", to.min_sum, cite, count_between(0, yuan_max));
  read_cited(draft, table, path, to.quote, to.source);
}
void read_entry(Draft& draft, Table& table, const std::string& path, Requirement& to) {
  auto& cite = draft.citations();
  read_fixed(table, "credential", to.credential, cite, read_text);
  if (const Node* node = table.find("credential"))
    draft.mention("credential", {to.credential}, path + ".credential", node->place);
  std::string of = to.of_volunteer ? "volunteer" : "elder";
  read_fixed(table, "of", of, cite, one_of({"volunteer", "elder"}));
  to.of_volunteer = of == "volunteer";
  read_fixed(table, "programmes", to.programmes, cite, words_of(draft, "programme"));
  read_fixed(table, "categories", to.categories, cite, words_of(draft, "category"));
  read_fixed(table, "helper_kinds", to.helper_kinds, cite, words_of(draft, "helper_kinds"));
  read_fixed(table, "below", to.below, cite, count_between(0, age_max));
  read_fixed(table, "from_age", to.from_age, cite, count_between(0, age_max));
  to.level = read_cited(draft, table, path, to.quote, to.source);
  if (to.credential.empty()) table.need("credential");
}
void read_entry(Draft& draft, Table& table, const std::string& path, RecordKind& to) {
  auto& cite = draft.citations();
  read_fixed(table, "name", to.name, cite, read_text);
  read_fixed(table, "aliases", to.aliases, cite, read_words);
  read_fixed(table, "unit", to.unit, cite, read_text);
  read_fixed(table, "people", to.people, cite, read_id);
  read_fixed(table, "needs", to.needs, cite, words_among(record_columns()));
  read_fixed(table, "closes", to.closes, cite, read_bool);
  read_fixed(table, "within_days", to.within_days, cite, count_between(0, 36'500));
  read_cited(draft, table, path, to.quote, to.source);
}
void read_entry(Draft& draft, Table& table, const std::string& path, Pairing& to) {
  auto& cite = draft.citations();
  const auto side = [&](const char* key, bool& is_org) {
    std::string text = is_org ? "org" : "person";
    read_fixed(table, key, text, cite, one_of({"person", "org"}));
    is_org = text == "org";
  };
  read_fixed(table, "name", to.name, cite, read_text);
  read_fixed(table, "aliases", to.aliases, cite, read_words);
  side("helper", to.helper_is_org);
  side("helped", to.helped_is_org);
  read_fixed(table, "capacity", to.capacity, cite, count_between(0, 1'000));
  read_fixed(table, "per_elder", to.per_elder, cite, count_between(0, 1'000));
  read_fixed(table, "parties", to.parties, cite, words_of(draft, "parties"));
  read_fixed(table, "under", to.under, cite, read_text);
  if (const Node* node = table.find("under"); node != nullptr && !to.under.empty())
    draft.mention("pairing", {to.under}, path + ".under", node->place);
  read_cited(draft, table, path, to.quote, to.source);
}
void read_entry(Draft& draft, Table& table, const std::string& path, Target& to) {
  auto& cite = draft.citations();
  read_fixed(table, "indicator", to.indicator, cite, read_id);
  read_fixed(table, "value", to.value, cite, points_between(none, figure_max));
  read_fixed(table, "by", to.by, cite,
             [](const Node& node, const std::string& label) { return std::optional(read_day(node, label)); });
  read_cited(draft, table, path, to.quote, to.source);
  if (to.indicator.empty()) table.need("indicator");
  if (to.value == none) table.need("value");
}

// The columns that a record may have (intake reads them).
const Words& record_columns() {
  static const Words columns{"day",      "to_day", "title",  "topic",     "form",   "level",  "mode",     "audience",
                             "provider", "source", "org",    "programme", "project", "category", "minutes", "headcount",
                             "quantity", "amount", "score",  "people",    "lead",   "place",  "note",     "festival",
                             "channel",  "parent"};
  return columns;
}

void read_kinds(Draft& draft, Table& root) {
  read_list(draft, root, "band", draft.pack.bands);
  read_list(draft, root, "credential", draft.pack.credentials);
  read_list(draft, root, "requirement", draft.pack.requirements);
  read_list(draft, root, "record", draft.pack.records);
  read_list(draft, root, "pairing", draft.pack.pairings);
  read_list(draft, root, "target", draft.pack.targets);
}

}  // namespace rules

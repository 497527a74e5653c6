// The single tables of a pack, one function each, and [pack] itself.
#include <algorithm>
#include <optional>

#include "rules/lists.hpp"
#include "words/words.hpp"

namespace rules {
namespace {

constexpr std::int64_t minutes_max = 1440;

// Gives the table `name` of the root to `read`, and refuses what it did not ask for.
template <class Read>
void section(Table& root, const std::string& name, Read read) {
  const Node* node = root.find(name);
  if (node == nullptr) return;
  Table table(*node, name);
  read(table);
  table.done();
}

void read_volunteer(Draft& draft, Table& table) {
  auto& to = draft.pack.volunteer;
  read_rule(table, "min_age", to.min_age, draft.citations(), count_between(0, 120));
  read_rule(table, "guardian_below", to.guardian_below, draft.citations(), count_between(0, 120));
  read_fixed(table, "kinds", to.kinds, draft.citations(), words_of(draft, "helper_kinds"));
}

void read_elder(Draft& draft, Table& table) {
  auto& to = draft.pack.elder;
  // The columns of the people table (contract: People) that an archive can be asked to have.
  const Words fields{"name",    "sex",       "born",          "id_number",         "phone",          "address",
                     "street",  "community", "compound",      "building",          "tags",           "needs",
                     "hobbies", "subsidy",   "guardian_name", "guardian_relation", "guardian_phone", "kin",
                     "ethnicity", "health",  "mind",          "support",           "living",         "contacts"};
  read_rule(table, "min_age", to.min_age, draft.citations(), count_between(0, 150));
  read_rule(table, "tags", to.tags, draft.citations(), words_of(draft, "tags"));
  read_rule(table, "difficulty", to.difficulty, draft.citations(), words_of(draft, "tags"));
  read_rule(table, "exclude_subsidised", to.exclude_subsidised, draft.citations(), read_bool);
  read_fixed(table, "archive_fields", to.archive_fields, draft.citations(), words_among(fields));
  read_rule(table, "max_age_days", to.max_age_days, draft.citations(), count_between(0, 36'500));
}

void read_helper(Draft& draft, Table& table) {
  auto& to = draft.pack.helper;
  read_rule(table, "min_per_community", to.min_per_community, draft.citations(), count_between(0, 100'000));
  read_fixed(table, "kinds", to.kinds, draft.citations(), words_of(draft, "helper_kinds"));
}

void read_pair(Draft& draft, Table& table) {
  auto& to = draft.pack.pair;
  read_rule(table, "capacity", to.capacity, draft.citations(), count_between(0, 1'000));
  read_rule(table, "per_elder", to.per_elder, draft.citations(), count_between(0, 1'000));
  read_rule(table, "proximity_order", to.proximity_order, draft.citations(),
            words_among({"building", "compound", "community", "street"}));
  read_rule(table, "parties", to.parties, draft.citations(), words_of(draft, "parties"));
  read_rule(table, "card_copies", to.card_copies, draft.citations(), count_between(0, 10));
  read_rule(table, "kin", to.kin, draft.citations(), one_of({"refuse", "allow"}));
}

void read_log(Draft& draft, Table& table) {
  auto& to = draft.pack.log;
  read_rule(table, "cap_minutes_per_activity", to.cap_minutes_per_activity, draft.citations(),
            count_between(0, minutes_max));
  read_rule(table, "cap_minutes_per_day", to.cap_minutes_per_day, draft.citations(), count_between(0, minutes_max));
  read_fixed(table, "mode", to.mode, draft.citations(), read_text);
  read_fixed(table, "evidence", to.evidence, draft.citations(), read_text);
  if (const Node* node = table.find("evidence")) draft.mention("evidence", {to.evidence}, "log.evidence", node->place);
}

void read_redeem(Draft& draft, Table& table) {
  auto& to = draft.pack.redeem;
  read_rule(table, "min_age", to.min_age, draft.citations(), count_between(0, 150));
  read_rule(table, "min_hours", to.min_hours, draft.citations(), count_between(0, 100'000));
  read_fixed(table, "exceptions", to.exceptions, draft.citations(), words_of(draft, "tags"));
  read_rule(table, "exception_age", to.exception_age, draft.citations(), count_between(0, 150));
  read_rule(table, "earn_first", to.earn_first, draft.citations(), read_bool);
  read_fixed(table, "parity", to.parity, draft.citations(), read_bool);
}

void read_closure(Draft& draft, Table& table) {
  auto& to = draft.pack.closure;
  read_fixed(table, "fates", to.fates, draft.citations(), words_among({"heir", "donate", "lapse"}));
  std::string heirs = to.heirs_kin ? "kin" : "any";
  read_fixed(table, "heirs", heirs, draft.citations(), one_of({"kin", "any"}));
  to.heirs_kin = heirs == "kin";
}

void read_four_knows(Draft& draft, Table& table) {
  auto& to = draft.pack.four_knows;
  read_fixed(table, "definition", to.definition, draft.citations(), one_of({"body", "annex2", "union"}));
  for (const char* key : {"body", "annex2", "union"})
    read_fixed(table, key, to.facts[key], draft.citations(),
               words_among({"health", "medication", "hobbies", "address", "kin_phone"}));
}

void read_callback(Draft& draft, Table& table) {
  auto& to = draft.pack.callback;
  read_rule(table, "every_months", to.every_months, draft.citations(), count_between(0, 120));
  read_rule(table, "satisfied_from", to.satisfied_from, draft.citations(), count_between(1, 5));
}

void read_order(Draft& draft, Table& table) {
  read_rule(table, "answer_hours", draft.pack.order.answer_hours, draft.citations(), count_between(0, 8'784));
}

void read_workflow(Draft& draft, Table& table) {
  auto& to = draft.pack.workflow;
  read_rule(table, "separate_duties", to.separate_duties, draft.citations(), read_bool);
  read_rule(table, "deadline_workdays", to.deadline_workdays, draft.citations(), count_between(0, 366));
  read_rule(table, "backdate_days", to.backdate_days, draft.citations(), count_between(0, 36'500));
  read_rule(table, "signatures", to.signatures, draft.citations(), words_among({"verify", "approve", "return", "void"}));
}

void read_case(Draft& draft, Table& table) {
  auto& to = draft.pack.cases;
  read_rule(table, "min_per_street", to.min_per_street, draft.citations(), count_between(0, 1'000));
  read_rule(table, "max_per_street", to.max_per_street, draft.citations(), count_between(0, 1'000));
}

void read_privacy(Draft& draft, Table& table) {
  auto& to = draft.pack.privacy;
  read_rule(table, "retention_months", to.retention_months, draft.citations(), count_between(0, 1'200));
  read_rule(table, "public_min_cell", to.public_min_cell, draft.citations(), count_between(0, 1'000));
}

// "2024", "2024-08" or "2024-08-12", also as a number or a TOML day: a notice may carry no more than its year.
std::string read_issued(const Node& node, const std::string& label) {
  if (node.kind == Node::Kind::integer) return std::to_string(read_count(node, label, 1800, 2999));
  if (node.kind == Node::Kind::day) return node.day.iso();
  const std::string text = read_text(node, label);
  const std::string padded = text.size() == 4 ? text + "-01-01" : text.size() == 7 ? text + "-01" : text;
  if (!model::Day::parse(padded))
    throw model::Fault(words::say("{}: \"{}\" is no day, month or year", label, text), node.place,
                       words::say("Write YYYY-MM-DD, YYYY-MM or YYYY."));
  return text;
}

void read_sources(Draft& draft, const Node& list) {
  for (const Node& item : as_array(list, "pack.source").items) {
    Table table(item, "pack.source");
    Source source;
    source.title = read_text(table.need("title"), table.label("title"));
    if (const Node* node = table.find("doc_no")) source.doc_no = read_text(*node, table.label("doc_no"));
    if (const Node* node = table.find("issuer")) source.issuer = read_text(*node, table.label("issuer"));
    if (const Node* node = table.find("issued")) source.issued = read_issued(*node, table.label("issued"));
    table.done();
    draft.pack.sources.push_back(source);
  }
}

// A version or a district's code reads the same with and without quotation marks.
std::string read_text_or_number(const Node& node, const std::string& label) {
  return node.kind == Node::Kind::integer ? std::to_string(node.integer) : read_text(node, label);
}

}  // namespace

void read_pack_table(Draft& draft, Table& root) {
  Table table(root.need("pack"), "pack");
  Pack& to = draft.pack;
  to.id = read_id(table.need("id"), "pack.id");
  to.name = to.id;
  if (const Node* node = table.find("name")) to.name = read_text(*node, "pack.name");
  if (const Node* node = table.find("district")) to.district = read_text_or_number(*node, "pack.district");
  if (const Node* node = table.find("version")) to.version = read_text_or_number(*node, "pack.version");
  if (const Node* node = table.find("language")) to.language = read_choice(*node, "pack.language", {"zh", "en"});
  if (const Node* node = table.find("from")) to.from = read_day(*node, "pack.from");
  // Already followed by collect(); only its type matters here.
  if (const Node* node = table.find("inherits")) read_text(*node, "pack.inherits");
  if (const Node* node = table.find("source")) read_sources(draft, *node);
  table.done();
}

namespace {

// Which columns there are is known to those who read tables: desk::header_aliases looks.
void read_headers(Draft& draft, Table& root) {
  const Node* node = root.find("headers");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::table)
    throw model::Fault(words::say("headers is not a table of columns"), node->place, words::say("write [headers], and below it name = [\"长者姓名\"]"));
  for (const Entry& entry : node->entries)
    for (auto& heading : read_words(entry.node, "headers." + entry.key)) {
      auto& known = draft.pack.headers[entry.key];
      if (std::find(known.begin(), known.end(), heading) == known.end()) known.push_back(std::move(heading));
    }
}

}  // namespace

void read_sections(Draft& draft, Table& root) {
  const auto with = [&draft](auto read) { return [&draft, read](Table& table) { read(draft, table); }; };
  section(root, "volunteer", with(read_volunteer));
  section(root, "elder", with(read_elder));
  section(root, "helper", with(read_helper));
  section(root, "pair", with(read_pair));
  section(root, "log", with(read_log));
  section(root, "redeem", with(read_redeem));
  section(root, "closure", with(read_closure));
  section(root, "four_knows", with(read_four_knows));
  section(root, "callback", with(read_callback));
  section(root, "order", with(read_order));
  section(root, "workflow", with(read_workflow));
  section(root, "case", with(read_case));
  section(root, "privacy", with(read_privacy));
  read_headers(draft, root);
}

}  // namespace rules

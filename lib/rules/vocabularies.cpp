// [vocabulary] and [calendar]: lists that later files add to.
#include <algorithm>

#include "calendar/lunar.hpp"
#include "rules/draft.hpp"
#include "words/words.hpp"

namespace rules {
namespace {

model::Term& term_of(std::vector<model::Term>& terms, const std::string& id) {
  for (model::Term& term : terms)
    if (term.id == id) return term;
  return terms.emplace_back(model::Term{id, id, {}});
}

// A string is its own id and name; a table gives id and, where they differ, name and aliases. What is known already
// keeps what the table does not say.
std::string read_term(Draft& draft, std::vector<model::Term>& terms, const Node& node, const std::string& label) {
  if (node.kind != Node::Kind::table) {
    const std::string id = read_id(node, label);
    term_of(terms, id);
    return id;
  }
  Table table(node, label);
  const std::string id = read_id(table.need("id"), table.label("id"));
  model::Term& term = term_of(terms, id);
  if (const Node* name = table.find("name")) term.name = read_text(*name, table.label("name"));
  if (const Node* aliases = table.find("aliases")) term.aliases = read_words(*aliases, table.label("aliases"));
  Said one;
  one.value = &node;
  if (const Node* level = table.find("level")) one.level = read_level(*level, table.label("level"));
  if (const Node* quote = table.find("quote")) one.quote = read_text(*quote, table.label("quote"));
  if (const Node* source = table.find("source")) one.source = read_text(*source, table.label("source"));
  table.done();
  if (!one.quote.empty() || !one.source.empty()) draft.citations().push_back(citation(label + "." + id, one));
  return id;
}

void read_vocabulary(Draft& draft, Table& table, const std::string& key) {
  const Node* node = table.find(key);
  if (node == nullptr) return;
  const std::string label = table.label(key);
  const Said one = said(*node, label, false).front();
  std::set<std::string> seen;
  for (const Node& item : as_array(*one.value, label).items) {
    const std::string id = read_term(draft, draft.terms[key], item, label);
    if (!seen.insert(id).second)
      throw model::Fault(words::say("{}: the id \"{}\" is used twice", label, id), item.place,
                         words::say("It was first used at {}.", draft.places[key + "." + id].text()));
    draft.places[key + "." + id] = item.place;
  }
  draft.citations().push_back(citation(label, one));
}

// A day, or "2025-10-01..2025-10-08".
void read_days(const Node& list, const std::string& label, std::set<model::Day>& days) {
  constexpr int span_max = 400;  // longer is a typing error, and would fill the memory
  for (const Node& item : as_array(list, label).items) {
    const bool span = item.kind == Node::Kind::text && item.text.size() == 22 && item.text.substr(10, 2) == "..";
    if (!span) {
      days.insert(read_day(item, label));
      continue;
    }
    const auto from = model::Day::parse(item.text.substr(0, 10)), to = model::Day::parse(item.text.substr(12));
    if (!from || !to || *to < *from || *to - *from > span_max)
      throw model::Fault(words::say("{}: \"{}\" is no span of days", label, item.text), item.place,
                         words::say("Write \"2025-10-01..2025-10-08\", first day and last day."));
    for (model::Day day = *from; day <= *to; day = day + 1) days.insert(day);
  }
}

// "08-15": month and day of the lunar calendar. The 30th means the last day of its month, as 除夕 does: many months end
// with the 29th.
std::set<model::Day> read_lunar(const Node& node, const std::string& label) {
  const std::string text = read_text(node, label);
  const auto two = [&text](std::size_t at) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return digit(text[at]) && digit(text[at + 1]) ? (text[at] - '0') * 10 + (text[at + 1] - '0') : 0;
  };
  const bool formed = text.size() == 5 && text[2] == '-';
  const int month = formed ? two(0) : 0, day = formed ? two(3) : 0;
  if (month < 1 || month > 12 || day < 1 || day > 30)
    throw model::Fault(words::say("{}: \"{}\" is no day of the lunar calendar", label, text), node.place,
                       words::say("Write the month and the day with two digits each, \"08-15\" for 八月十五."));
  std::set<model::Day> days;
  for (int year = calendar::lunar_first; year <= calendar::lunar_last; ++year)
    days.insert(*calendar::lunar_day(year, month, std::min(day, calendar::lunar_month_length(year, month))));
  return days;
}

// A file that gives `lunar` says all days of the festival anew; `days` alone adds to those known.
void read_festival_days(Table& table, Festival& festival) {
  if (const Node* lunar = table.find("lunar")) festival.days = read_lunar(*lunar, table.label("lunar"));
  if (const Node* days = table.find("days")) read_days(*days, table.label("days"), festival.days);
  if (festival.days.empty())
    throw model::Fault(words::say("the festival \"{}\" has no day", festival.id), table.place(),
                       words::say("Add `lunar = \"MM-DD\"`, or list its `days`."));
}

void read_festivals(Draft& draft, const Node& list) {
  std::set<std::string> seen;
  for (const Node& item : as_array(list, "calendar.festivals").items) {
    Table table(item, "calendar.festivals");
    const std::string id = read_id(table.need("id"), table.label("id"));
    if (!seen.insert(id).second)
      throw model::Fault(words::say("{}: the id \"{}\" is used twice", "calendar.festivals", id), item.place,
                         words::say("Take one of them out."));
    auto& all = draft.pack.festivals;
    auto found = std::find_if(all.begin(), all.end(), [&](const Festival& festival) { return festival.id == id; });
    if (found == all.end()) found = all.insert(all.end(), Festival{id, id, {}});
    if (const Node* name = table.find("name")) found->name = read_text(*name, table.label("name"));
    read_festival_days(table, *found);
    table.done();
  }
}

// Files add days; a file that names a year says all of it, so what was inherited for that year goes.
void forget_year(std::set<model::Day>& days, int year) {
  std::erase_if(days, [year](model::Day day) { return day.year() == year; });
}

std::set<int> read_years(const Node& list) {
  std::set<int> years;
  for (const Node& item : as_array(list, "calendar.years").items)
    years.insert(static_cast<int>(read_count(item, "calendar.years", 1800, 2999)));
  return years;
}

}  // namespace

void read_vocabularies(Draft& draft, Table& root) {
  const Node* node = root.find("vocabulary");
  if (node == nullptr) return;
  Table table(*node, "vocabulary");
  for (const char* key : {"tags", "needs", "helper_kinds", "modes", "evidence", "subsidies", "org_kinds", "parties",
                          "deliveries"})
    read_vocabulary(draft, table, key);
  read_fixed(table, "org_levels", draft.pack.org_levels, draft.citations(),
             [&draft](const Node& list, const std::string& label) {
               Words words = read_words(list, label);
               for (std::size_t i = 0; i < words.size(); ++i)
                 draft.mention("org_kinds", {words[i]}, label, list.items[i].place);
               return words;
             });
  table.done();
}

void read_calendar(Draft& draft, Table& root) {
  const Node* node = root.find("calendar");
  if (node == nullptr) return;
  Table table(*node, "calendar");
  std::set<model::Day> holidays, workdays;
  const auto days_into = [](std::set<model::Day>& days) {
    return [&days](const Node& list, const std::string& label) {
      read_days(list, label, days);
      return 0;
    };
  };
  int read = 0;
  read_fixed(table, "holidays", read, draft.citations(), days_into(holidays));
  read_fixed(table, "workdays", read, draft.citations(), days_into(workdays));
  if (const Node* years = table.find("years")) {
    for (const int year : read_years(*years)) {
      forget_year(draft.holidays, year);
      forget_year(draft.workdays, year);
      draft.years.insert(year);
    }
  }
  if (const Node* festivals = table.find("festivals")) read_festivals(draft, *festivals);
  read_fixed(table, "birthday", draft.pack.birthday_after, draft.citations(),
             [](const Node& value, const std::string& label) { return read_choice(value, label, {"on", "after"}) == "after"; });
  table.done();
  for (const model::Day day : workdays)
    if (holidays.contains(day))
      throw model::Fault(words::say("{} is both a holiday and a workday", day.iso()), table.place(),
                         words::say("Take it out of `holidays` or out of `workdays`."));
  // The later file's word on a day counts.
  for (const model::Day day : holidays) draft.workdays.erase(day);
  for (const model::Day day : workdays) draft.holidays.erase(day);
  draft.holidays.merge(holidays);
  draft.workdays.merge(workdays);
}

}  // namespace rules

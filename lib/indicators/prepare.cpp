#include "indicators/prepare.hpp"

#include <algorithm>
#include <map>

#include "indicators/accounts.hpp"
#include "indicators/owed.hpp"
#include "indicators/held.hpp"
#include "indicators/pass.hpp"
#include "reckoning/callbacks.hpp"
#include "rules/spans.hpp"
#include "store/query.hpp"
#include "store/rulespans.hpp"
#include "store/scope.hpp"

namespace indicators {

model::Sheet table(const char* name, std::initializer_list<const char*> columns) {
  model::Sheet out;
  out.title = name;
  for (const char* column : columns) out.columns.push_back({column, column});
  return out;
}

namespace {

using Row = std::vector<model::Cell>;

model::Sheet daily(const Pass& pass) {
  model::Sheet out = table("daily", {"day", "activities", "attendances"});
  for (const auto& [day, sum] : pass.daily()) out.rows.push_back(Row{day, sum.activities, sum.attendances});
  return out;
}

model::Sheet helped(const Pass& pass) {
  model::Sheet out = table("helped", {"part", "person", "attendances", "minutes"});
  out.rows.reserve(pass.volunteers().all().size() + pass.elders().all().size());
  for (const auto& [part, people] : {std::pair("volunteer", &pass.volunteers()), std::pair("elder", &pass.elders())})
    for (const auto& [person, sum] : people->all())
      out.rows.push_back(Row{std::string(part), person, sum.attendances, sum.minutes});
  return out;
}

// The scans that have no other home; `+day` keeps them scans where a period is most of the ledger.
model::Sheet waiting(const Question& question, const Pass& pass) {
  store::Query voided(question.ledger,
                      "SELECT count(*) FROM voided v JOIN scope ON +v.day BETWEEN scope.from_day AND scope.to_day");
  store::Query returns(
      question.ledger,
      "SELECT count(*) FROM act a JOIN scope ON a.id < scope.position JOIN service s ON s.id = a.service "
      "AND s.day BETWEEN scope.from_day AND scope.to_day AND s.batch NOT IN (SELECT batch FROM undone) WHERE a.what = 'return'");
  voided.step();
  returns.step();
  model::Sheet out = table("waiting", {"waiting", "voided", "returns"});
  out.rows.push_back(Row{pass.waiting(), voided.integer(0), returns.integer(0)});
  return out;
}

model::Sheet punctual(const Pass& pass) {
  model::Sheet out = table("punctual", {"in_time", "due", "open", "migrated"});
  const auto& p = pass.punctual();
  out.rows.push_back(Row{p.in_time, p.due, p.open, p.migrated});
  return out;
}

model::Sheet schemes(const Question& question) {
  model::Sheet out = table("scheme_now", {"n", "scheme", "unit_name"});
  std::int64_t n = 0;
  for (const auto& scheme : question.book.on(question.period.to).schemes)
    out.rows.push_back(Row{n++, scheme.id, scheme.unit_name});
  return out;
}

model::Sheet earning(const Pass& pass) {
  model::Sheet out = table("earning", {"scheme", "points_milli", "people"});
  for (const auto& [scheme, earned] : pass.earned()) out.rows.push_back(Row{scheme, earned.milli, earned.people});
  return out;
}

model::Sheet flow(const Question& question) {
  model::Sheet out = table("flow", {"scheme", "item", "gift", "donate", "granted", "redeemers", "givers", "donors", "grantees"});
  store::Query row(question.ledger,
                   "SELECT r.scheme, sum(CASE WHEN r.kind = 'item' THEN r.points_milli ELSE 0 END), "
                   "sum(CASE WHEN r.kind = 'gift' THEN r.points_milli ELSE 0 END), "
                   "sum(CASE WHEN r.kind = 'donate' THEN r.points_milli ELSE 0 END), "
                   "sum(CASE WHEN r.kind IN ('grant', 'opening') THEN r.points_milli ELSE 0 END), "
                   "count(DISTINCT CASE WHEN r.kind = 'item' THEN r.person END), "
                   "count(DISTINCT CASE WHEN r.kind = 'gift' THEN r.person END), "
                   "count(DISTINCT CASE WHEN r.kind = 'donate' THEN r.person END), "
                   "count(DISTINCT CASE WHEN r.kind IN ('grant', 'opening') THEN r.person END) "
                   "FROM redeemed r JOIN scope ON r.day BETWEEN scope.from_day AND scope.to_day GROUP BY r.scheme");
  while (row.step())
    out.rows.push_back(Row{row.text(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5),
                           row.integer(6), row.integer(7), row.integer(8)});
  return out;
}

// Whether an archive holds a field: as a plain column or as a commitment of its sealed box.
bool holds(const std::string& field, const store::Query& row) {
  if (field == "community" || field == "street") return row.integer(2) != 0;
  if (field == "code" || field == "role") return true;
  static const std::map<std::string, int> plain = {{"tags", 3},      {"needs", 4},  {"subsidy", 5},
                                                   {"programme", 6}, {"joined", 7}, {"kin", 8}};
  if (const auto column = plain.find(field); column != plain.end()) return !row.text(column->second).empty();
  return (";" + row.text(1)).find(";" + field + "=") != std::string::npos;
}

model::Sheet archives(const Question& question) {
  const auto& fields = question.book.on(question.period.to).elder.archive_fields;
  std::map<std::pair<std::string, bool>, std::int64_t> counted;
  store::Query row(
      question.ledger,
      "SELECT e.day, m.private, m.community, m.tags, m.needs, m.subsidy, m.programme, m.joined, m.kin FROM member m "
      "JOIN entry e ON e.id = m.id WHERE m.person IN (SELECT st.person FROM standing st JOIN scope "
      "ON st.from_day <= scope.to_day AND st.to_day >= scope.from_day WHERE st.elder = 1)");
  while (row.step()) {
    const bool complete =
        std::all_of(fields.begin(), fields.end(), [&](const std::string& field) { return holds(field, row); });
    ++counted[{row.text(0), complete}];
  }
  model::Sheet out = table("archive", {"revised", "complete", "elders"});
  for (const auto& [key, elders] : counted)
    out.rows.push_back(Row{key.first, std::int64_t{key.second ? 1 : 0}, elders});
  return out;
}

model::Sheet fresh(const Question& question) {
  const model::Day last = std::min(question.period.to, question.today);
  const std::int64_t days = question.book.on(last).elder.max_age_days.value(last);
  model::Sheet out = table("fresh", {"day"});
  out.rows.push_back(Row{days == 0 ? std::string() : (last - static_cast<int>(days)).iso()});
  return out;
}

bool tagged(const std::string& tags, const rules::Words& wanted) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& tag) {
           return tags.find(";" + tag + ";") != std::string::npos;
         });
}

// Months that have not begun are not due.
model::Sheet visits(const Question& question, const Pass& pass) {
  const auto months = Pass::months(question.period);
  // A pack of before the groups had a rule of their own means those that it helps.
  const auto& elder = question.book.on(question.period.to).elder;
  const auto& groups = elder.difficulty.value(question.period.to);
  const auto& wanted = groups.empty() ? elder.tags.value(question.period.to) : groups;
  const std::string today = question.today.iso();
  std::map<std::int64_t, std::vector<bool>> owed;
  store::Query row(question.ledger,
                   "SELECT st.person, st.tags, st.from_day, st.to_day FROM standing st JOIN scope "
                   "ON st.from_day <= scope.to_day AND st.to_day >= scope.from_day WHERE st.elder = 1");
  while (row.step()) {
    if (!tagged(row.text(1), wanted)) continue;
    auto& mine = owed.try_emplace(row.integer(0), months.size()).first->second;
    const std::string from = row.text(2), to = row.text(3);
    for (std::size_t i = 0; i < months.size(); ++i)
      if (from <= months[i].to && to >= months[i].from && months[i].from <= today) mine[i] = true;
  }
  std::vector<std::int64_t> due(months.size()), met(months.size());
  for (const auto& [person, mine] : owed) {
    const Helped* served = pass.elders().find(person);
    for (std::size_t i = 0; i < months.size(); ++i) {
      due[i] += mine[i] ? 1 : 0;
      met[i] += mine[i] && served != nullptr && served->months[i] ? 1 : 0;
    }
  }
  model::Sheet out = table("visit", {"month", "due", "met"});
  for (std::size_t i = 0; i < months.size(); ++i) out.rows.push_back(Row{months[i].name, due[i], met[i]});
  return out;
}

model::Sheet callbacks(const Question& question) {
  model::Sheet out = table("callback_due", {"pair", "from_day", "to_day", "met"});
  for (const auto& due : reckoning::callbacks_due(question.ledger, question.book, question.period.from, question.period.to, question.today))
    out.rows.push_back(Row{due.pair, due.from.iso(), due.to.iso(), std::int64_t{due.met ? 1 : 0}});
  return out;
}

}  // namespace

void prepare(const Question& question) {
  store::Scope scope;
  scope.from_day = question.period.from.iso();
  scope.to_day = question.period.to.iso();
  scope.today = question.today.iso();
  scope.position = question.position;
  store::prepare(question.ledger, scope, nullptr, [&](const std::string& day) { return due_day(question.book, day); });
  store::put_tables(question.ledger, rules::tables(question.book));
  store::put_tables(question.ledger, account_tables(question));
  const Pass pass(question);
  store::put_tables(question.ledger,
                    {daily(pass), helped(pass), waiting(question, pass), punctual(pass), schemes(question),
                     earning(pass), flow(question), archives(question), fresh(question), visits(question, pass), callbacks(question),
                     owed(question), knowing(question), delivered(question), covered(question), minors(question), ticked(question)});
}

}  // namespace indicators

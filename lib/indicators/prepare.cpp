#include "indicators/prepare.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <optional>

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
struct Refused {
  std::int64_t voided = 0, returns = 0;
};

Refused refused(const Question& question) {
  store::Query voided(question.ledger,
                      "SELECT count(*) FROM voided v JOIN scope ON +v.day BETWEEN scope.from_day AND scope.to_day");
  store::Query returns(
      question.ledger,
      "SELECT count(*) FROM act a CROSS JOIN service s ON s.id = a.service CROSS JOIN scope ON a.id < scope.position "
      "AND s.day BETWEEN scope.from_day AND scope.to_day WHERE a.what = 'return' AND s.batch NOT IN (SELECT batch FROM undone)");
  voided.step();
  returns.step();
  return {voided.integer(0), returns.integer(0)};
}

model::Sheet waiting(const Pass& pass, const Refused& refused) {
  model::Sheet out = table("waiting", {"waiting", "voided", "returns"});
  out.rows.push_back(Row{pass.waiting(), refused.voided, refused.returns});
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

// A field that an archive must hold: where the query below has it, as a plain column, or as a commitment of its sealed box.
struct Field {
  int column = -1;         // 2: of a community; -1: none
  std::string commitment;  // ";born="
};

std::vector<Field> fields_of(const std::vector<std::string>& names) {
  static const std::map<std::string, int> plain = {{"community", 2}, {"street", 2},    {"tags", 3},   {"needs", 4},
                                                   {"subsidy", 5},   {"programme", 6}, {"joined", 7}, {"kin", 8}};
  std::vector<Field> fields;
  for (const auto& name : names) {
    if (name == "code" || name == "role") continue;  // everybody has them
    const auto column = plain.find(name);
    fields.push_back({column == plain.end() ? -1 : column->second, ";" + name + "="});
  }
  return fields;
}

bool holds(const Field& field, const store::Query& row) {
  if (field.column == 2) return row.integer(2) != 0;
  if (field.column > 2) return !row.view(field.column).empty();
  const std::string_view sealed = row.view(1), wanted = field.commitment;
  return sealed.starts_with(wanted.substr(1)) || sealed.find(wanted) != std::string_view::npos;
}

model::Sheet archives(const Question& question) {
  const auto fields = fields_of(question.book.on(question.period.to).elder.archive_fields);
  std::map<std::pair<std::string, bool>, std::int64_t> counted;
  store::Query row(
      question.ledger,
      "SELECT e.day, m.private, m.community, m.tags, m.needs, m.subsidy, m.programme, m.joined, m.kin FROM member m "
      "JOIN entry e ON e.id = m.id WHERE m.person IN (SELECT st.person FROM standing st JOIN scope "
      "ON st.from_day <= scope.to_day AND st.to_day >= scope.from_day WHERE st.elder = 1)");
  while (row.step()) {
    const bool complete =
        std::all_of(fields.begin(), fields.end(), [&](const Field& field) { return holds(field, row); });
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
    for (std::size_t i = 0; i < months.size(); ++i) {
      due[i] += mine[i] ? 1 : 0;
      met[i] += mine[i] && pass.served(person, i) ? 1 : 0;
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

// Services, attendance and acts are most of what there is to read, and need nothing of the rest: a second thread reads
// them meanwhile, where the ledger gives it a connection of its own. Who asks for them here reads them then.
class Reading {
 public:
  Reading(const Question& question, const store::Scope& scope) : other_(question.ledger.beside()) {
    if (other_)
      pass_ = std::async(std::launch::async, [this, question, scope] {
        store::prepare_services(*other_, scope);
        return Pass({*other_, question.book, question.period, question.today, question.position, nullptr});
      });
    else
      pass_ = std::async(std::launch::deferred, [question] { return Pass(question); });
  }
  Pass get() { return pass_.get(); }

 private:
  std::optional<store::Ledger> other_;  // before what reads it, and gone after it
  std::future<Pass> pass_;
};

}  // namespace

void prepare(const Question& question) {
  store::Scope scope;
  scope.from_day = question.period.from.iso();
  scope.to_day = question.period.to.iso();
  scope.today = question.today.iso();
  scope.position = question.position;
  Reading reading(question, scope);
  store::prepare(question.ledger, scope, nullptr, [&](const std::string& day) { return due_day(question.book, day); });
  store::put_tables(question.ledger, rules::tables(question.book));
  store::put_tables(question.ledger, account_tables(question));
  store::put_tables(question.ledger,
                    {schemes(question), flow(question), archives(question), fresh(question), callbacks(question), owed(question),
                     knowing(question), delivered(question), covered(question), minors(question), ticked(question)});
  const Refused found = refused(question);
  const Pass pass = reading.get();
  store::put_tables(question.ledger,
                    {daily(pass), helped(pass), waiting(pass, found), punctual(pass), earning(pass), visits(question, pass)});
}

}  // namespace indicators

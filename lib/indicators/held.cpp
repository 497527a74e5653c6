#include "indicators/held.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "reckoning/needs.hpp"
#include "store/boxes.hpp"
#include "store/query.hpp"

namespace indicators {
namespace {

model::Sheet one_row(const char* name, std::initializer_list<std::pair<const char*, std::int64_t>> cells) {
  model::Sheet out;
  out.title = name;
  out.rows.emplace_back();
  for (const auto& [column, value] : cells) {
    out.columns.push_back({column, column});
    out.rows.back().emplace_back(value);
  }
  return out;
}

bool meets_any(const rules::Pack& pack) {
  return std::any_of(pack.categories.begin(), pack.categories.end(), [](const auto& c) { return !c.meets.empty(); });
}

}  // namespace

// E21. A service is inside the cover where everybody in it who needs cover has it.
model::Sheet covered(const Question& question) {
  reckoning::Needs needs(question.book, "uninsured-service");
  std::int64_t required = 0, inside = 0;
  const auto told = [&] { return one_row("covered", {{"required", required}, {"covered", inside}}); };
  if (!needs.any_ever()) return told();
  const reckoning::Holdings holdings(question.ledger, question.book, question.position);
  store::Query row(question.ledger,
                   "SELECT s.id, s.day, s.programme, s.category, a.person FROM approved s JOIN scope ON s.day BETWEEN scope.from_day AND scope.to_day "
                   "JOIN attended a ON a.service = s.id AND a.part = 'volunteer' ORDER BY s.id");
  std::int64_t current = -1;
  bool applies = false, lacks = false;
  const auto settle = [&] {
    required += applies ? 1 : 0;
    inside += applies && !lacks ? 1 : 0;
    applies = lacks = false;
  };
  while (row.step()) {
    if (row.integer(0) != current) settle();
    current = row.integer(0);
    const auto day = model::Day::parse(row.text(1));
    if (!day) continue;
    const reckoning::Asked asked{row.integer(4), true, *day, std::nullopt};
    const auto& wanted = needs.of(*day, row.text(2), row.text(3));
    applies = applies || std::any_of(wanted.begin(), wanted.end(), [&](const auto& need) { return reckoning::applies(holdings, need, asked); });
    lacks = lacks || !reckoning::missing(holdings, wanted, asked).empty();
  }
  settle();
  return told();
}

// E22, on the period's last day.
model::Sheet minors(const Question& question) {
  const model::Day last = question.period.to;
  const auto& pack = question.book.on(last);
  const std::int64_t below = pack.volunteer.guardian_below.value(last);
  std::int64_t young = 0, guarded = 0, unknown = 0;
  const auto told = [&] { return one_row("minors", {{"minors", young}, {"guarded", guarded}, {"unknown", unknown}}); };
  if (pack.volunteer.min_age.value(last) >= below) return told();
  std::unordered_map<store::EntryId, model::Day> births;
  if (question.keys != nullptr)
    store::each_person_box(question.ledger, *question.keys, [&](store::EntryId person, const store::Private& values) {
      if (const auto birth = model::Birth::parse(store::value_of(values, "born"))) births.emplace(person, pack.counted(*birth));
    });
  const reckoning::Holdings holdings(question.ledger, question.book, question.position);
  store::Query row(question.ledger,
                   "SELECT DISTINCT st.person FROM standing st JOIN scope ON scope.to_day BETWEEN st.from_day AND st.to_day WHERE st.volunteer = 1");
  while (row.step()) {
    const auto born = births.find(row.integer(0));
    unknown += born == births.end() ? 1 : 0;
    if (born == births.end() || model::age_on(born->second, last) >= below) continue;
    ++young;
    guarded += holdings.holds(row.integer(0), "guardian", last) ? 1 : 0;
  }
  return told();
}

// E23, its first half: which of the needs that elders ticked were served in the period.
model::Sheet ticked(const Question& question) {
  const auto& pack = question.book.on(question.period.to);
  std::int64_t needs = 0, met = 0, elders = 0;
  const auto told = [&] { return one_row("ticked", {{"needs", needs}, {"met", met}, {"elders", elders}}); };
  if (!meets_any(pack)) return told();
  std::unordered_map<store::EntryId, std::set<std::string>> served;
  store::Query service(question.ledger,
                       "SELECT DISTINCT a.person, s.category FROM approved s JOIN scope ON s.day BETWEEN scope.from_day AND scope.to_day "
                       "JOIN attended a ON a.service = s.id AND a.part = 'elder'");
  while (service.step())
    if (const auto* category = pack.category(service.text(1)))
      served[service.integer(0)].insert(category->meets.begin(), category->meets.end());
  std::unordered_map<store::EntryId, std::set<std::string>> wanted;
  store::Query row(question.ledger,
                   "SELECT st.person, st.needs FROM standing st JOIN scope ON st.from_day <= scope.to_day AND st.to_day >= scope.from_day "
                   "WHERE st.elder = 1 AND st.needs <> ''");
  while (row.step())
    for (const auto& need : store::split(row.text(1))) wanted[row.integer(0)].insert(need);
  elders = static_cast<std::int64_t>(wanted.size());
  for (const auto& [elder, list] : wanted)
    for (const auto& need : list) {
      ++needs;
      const auto found = served.find(elder);
      met += found != served.end() && found->second.contains(need) ? 1 : 0;
    }
  return told();
}

}  // namespace indicators

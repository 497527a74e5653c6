#include "reckoning/holdings.hpp"

#include <algorithm>
#include <set>

#include "store/query.hpp"

namespace reckoning {

using model::Day;

namespace {

constexpr std::int64_t everything = INT64_MAX;

std::string_view kind_of(std::string_view credential) { return credential.substr(0, credential.find(':')); }

Day day_or(const std::string& text, Day otherwise) { return Day::parse(text).value_or(otherwise); }

}  // namespace

Day last_of_months(Day from, std::int64_t months) {
  const std::int64_t month = from.year() * 12 + from.month() - 1 + months;
  const int year = static_cast<int>(month / 12), of_year = static_cast<int>(month % 12) + 1;
  const Day last = model::last_of_month(year, of_year);
  return std::min(Day::of(year, of_year, from.day_of_month()).value_or(last + 1), last + 1) - 1;
}

Holdings::Holdings(const store::Ledger& ledger, const rules::Book& book, std::int64_t position)
    : ledger_(ledger), book_(book), position_(position < 0 ? everything : position) {
  store::Query merge(ledger_, "SELECT duplicate, kept FROM merge WHERE id < :position");
  merge.bind(":position", position_);
  while (merge.step()) merged_.emplace(merge.integer(0), merge.integer(1));
  read_credentials();
  read_trainings();
}

EntryId Holdings::kept(EntryId person) const {
  for (auto it = merged_.find(person); it != merged_.end(); it = merged_.find(person)) person = it->second;
  return person;
}

std::uint32_t Holdings::number_of(const std::string& name) {
  const auto [known, fresh] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
  if (fresh) names_.push_back(name);
  return known->second;
}

// Without a last day it holds as long as the pack of its first day says.
void Holdings::put(Held held, const std::string& name, bool open_end) {
  held.person = kept(held.person);
  held.credential = number_of(name);
  if (open_end) {
    const auto& pack = book_.on(held.from);
    const auto* known = pack.credential(name);
    if (known == nullptr) known = pack.credential(kind_of(name));
    const std::int64_t months = known == nullptr ? 0 : known->months;
    if (months > 0 && held.from != Day::far_past()) held.to = std::min(held.to, last_of_months(held.from, months));
  }
  any_employment_ = any_employment_ || kind_of(name) == "employment";
  (held.person == 0 ? everybody_ : people_[held.person]).push_back(held);
}

void Holdings::read_credentials() {
  store::Query row(ledger_,
                   "SELECT c.id, c.person, c.org, c.credential, c.from_day, c.to_day, c.sum_yuan, e.day FROM credential c "
                   "LEFT JOIN credential_end e ON e.credential = c.id AND e.id < :position WHERE c.id < :position "
                   "AND c.batch NOT IN (SELECT batch FROM undo WHERE id < :position) ORDER BY c.id");
  row.bind(":position", position_);
  while (row.step()) {
    Held held;
    held.id = row.integer(0);
    held.person = row.integer(1);
    held.org = row.integer(2);
    held.from = day_or(row.text(4), Day::far_past());
    held.to = std::min(day_or(row.text(5), Day::far_future()), day_or(row.text(7), Day::far_future()));
    held.sum_yuan = row.integer(6);
    put(held, row.text(3), row.text(5).empty());
  }
}

// What a pack calls the topic, else the topic itself.
std::string Holdings::training_of(const std::string& topic) const {
  const auto words = book_.latest().credential_vocabulary();
  for (const auto& spelling : {"training:" + topic, topic}) {
    const auto* term = words.find(spelling);
    if (term != nullptr && kind_of(term->id) == "training") return term->id;
  }
  return "training:" + topic;
}

void Holdings::read_trainings() {
  store::Query row(ledger_,
                   "WITH undone AS (SELECT batch FROM undo WHERE id < :position) "
                   "SELECT r.id, CASE r.to_day WHEN '' THEN r.day ELSE r.to_day END, r.topic, r.people FROM record r "
                   "WHERE r.kind = 'training' AND r.people <> '' AND r.id < :position AND r.batch NOT IN undone AND NOT EXISTS (SELECT 1 FROM record_close e "
                   "WHERE e.record = r.record AND e.outcome = 'void' AND e.id < :position AND e.batch NOT IN undone) AND NOT EXISTS "
                   "(SELECT 1 FROM record n WHERE n.ref = r.ref AND n.revision > r.revision AND n.id < :position "
                   "AND n.batch NOT IN undone) ORDER BY r.id");
  row.bind(":position", position_);
  std::map<std::string, std::string> topics;
  while (row.step()) {
    const std::string topic = row.text(2);
    auto [known, fresh] = topics.try_emplace(topic);
    if (fresh) known->second = topic.empty() ? "training" : training_of(topic);
    for (const auto& who : store::split(row.text(3))) {
      const auto person = model::parse_count(who);
      if (!person) continue;
      Held held;
      held.id = row.integer(0);
      held.person = *person;
      held.from = day_or(row.text(1), Day::far_future());
      held.to = Day::far_future();
      held.attended = true;
      put(held, known->second, true);
    }
  }
}

void Holdings::read_people() const {
  if (people_read_) return;
  people_read_ = true;
  store::Query row(ledger_,
                   "SELECT person, from_day, guarded, community, helper_kind FROM person WHERE id < :position "
                   "AND batch NOT IN (SELECT batch FROM undo WHERE id < :position) ORDER BY person, from_day, id");
  row.bind(":position", position_);
  while (row.step())
    then_[row.integer(0)].push_back({day_or(row.text(1), Day::far_past()), row.integer(2) != 0, row.integer(3), row.text(4)});
}

void Holdings::read_orgs() const {
  if (orgs_read_) return;
  orgs_read_ = true;
  store::Query row(ledger_, "SELECT org, from_day, parent FROM org WHERE id < :position "
                             "AND batch NOT IN (SELECT batch FROM undo WHERE id < :position) ORDER BY org, from_day, id");
  row.bind(":position", position_);
  while (row.step()) parents_[row.integer(0)].emplace_back(day_or(row.text(1), Day::far_past()), row.integer(2));
}

const Holdings::Then& Holdings::then(EntryId person, Day day) const {
  static const Then nobody;
  read_people();
  const auto found = then_.find(kept(person));
  if (found == then_.end() || found->second.empty()) return nobody;
  const Then* held = &found->second.front();
  for (const auto& one : found->second)
    if (one.from <= day) held = &one;
  return *held;
}

const std::vector<Held>* Holdings::of(EntryId person) const {
  const auto found = people_.find(person);
  return found == people_.end() ? nullptr : &found->second;
}

const Holdings::Accepted& Holdings::accepted(const rules::Pack& pack, std::string_view credential) const {
  auto [known, fresh] = accepted_.try_emplace({&pack, std::string(credential)});
  Accepted& out = known->second;
  if (!fresh) return out;
  out.least_sum.assign(names_.size(), -1);
  std::set<std::string> seen;
  std::vector<std::string> open{std::string(credential)};
  while (!open.empty()) {
    const std::string id = open.back();
    open.pop_back();
    if (!seen.insert(id).second) continue;
    const bool bare = id.find(':') == std::string::npos;
    const auto fits = [&](const std::string& name) { return name == id || (bare && kind_of(name) == id); };
    out.row_guardian = out.row_guardian || id == "guardian";
    const auto* asked = pack.credential(id);
    for (std::size_t n = 0; n < names_.size(); ++n) {
      if (!fits(names_[n])) continue;
      const auto* own = pack.credential(names_[n]);
      const std::int64_t least = std::max(asked == nullptr ? 0 : asked->min_sum, own == nullptr ? 0 : own->min_sum);
      out.least_sum[n] = out.least_sum[n] < 0 ? least : std::min(out.least_sum[n], least);
    }
    for (const auto& entry : pack.credentials)
      if (fits(entry.id)) open.insert(open.end(), entry.implied_by.begin(), entry.implied_by.end());
  }
  return out;
}

bool Holdings::counts(const Accepted& what, const Held& held, Day day) const {
  const std::int64_t least = what.least_sum[held.credential];
  return least >= 0 && held.sum_yuan >= least && held.from <= day && day <= held.to;
}

bool Holdings::guarded(const std::vector<Held>* own, EntryId person, Day day) const {
  if (own != nullptr)
    for (const auto& held : *own)
      if (kind_of(names_[held.credential]) == "guardian" && held.from <= day) return false;
  return then(person, day).guarded;
}

bool Holdings::within(EntryId org, EntryId above, Day day) const {
  read_orgs();
  for (int depth = 0; org != 0 && depth < 20; ++depth) {
    if (org == above) return true;
    const auto found = parents_.find(org);
    if (found == parents_.end()) return false;
    EntryId parent = found->second.front().second;
    for (const auto& [from, under] : found->second)
      if (from <= day) parent = under;
    org = parent;
  }
  return false;
}

bool Holdings::member_of(EntryId person, EntryId org, Day day) const {
  const auto* own = of(person);
  return own != nullptr && std::any_of(own->begin(), own->end(), [&](const Held& held) {
           return kind_of(names_[held.credential]) == "membership" && held.from <= day && day <= held.to && within(held.org, org, day);
         });
}

bool Holdings::held_by_org(const Accepted& what, EntryId person, Day day) const {
  return std::any_of(everybody_.begin(), everybody_.end(), [&](const Held& held) {
    return counts(what, held, day) && (within(then(person, day).community, held.org, day) || member_of(person, held.org, day));
  });
}

bool Holdings::holds(EntryId person, std::string_view credential, Day day) const {
  const Accepted& what = accepted(book_.on(day), credential);
  person = kept(person);
  const auto* own = of(person);
  if (own != nullptr && std::any_of(own->begin(), own->end(), [&](const Held& held) { return counts(what, held, day); })) return true;
  if (what.row_guardian && guarded(own, person, day)) return true;
  return held_by_org(what, person, day);
}

std::vector<std::string> Holdings::held_by(EntryId person, Day day) const {
  std::set<std::string> ids;
  if (const auto* own = of(kept(person)))
    for (const auto& held : *own)
      if (held.from <= day && day <= held.to) ids.insert(names_[held.credential]);
  return {ids.begin(), ids.end()};
}

std::vector<Held> Holdings::all() const {
  std::vector<Held> out = everybody_;
  for (const auto& [person, own] : people_) out.insert(out.end(), own.begin(), own.end());
  std::stable_sort(out.begin(), out.end(), [](const Held& a, const Held& b) { return std::pair(a.person, a.id) < std::pair(b.person, b.id); });
  return out;
}

EntryId Holdings::employed_with(EntryId volunteer, EntryId elder, Day day) const {
  const auto* jobs = any_employment_ ? of(kept(volunteer)) : nullptr;
  if (jobs == nullptr) return 0;
  for (const auto& job : *jobs)
    if (job.org != 0 && kind_of(names_[job.credential]) == "employment" && job.from <= day && day <= job.to && member_of(kept(elder), job.org, day))
      return job.org;
  return 0;
}

model::Sheet Holdings::guardian_spans() const {
  model::Sheet out;
  out.title = "guardian_span";
  for (const char* column : {"person", "from_day", "to_day"}) out.columns.push_back({column, column});
  for (const auto& [person, own] : people_)
    for (const auto& held : own) {
      if (kind_of(names_[held.credential]) != "guardian") continue;
      const std::string from = held.from.iso(), to = held.to.iso();
      out.rows.push_back({person, from.empty() ? "0000-01-01" : from, to.empty() ? "9999-12-31" : to});
    }
  return out;
}

}  // namespace reckoning

#include "indicators/pass.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "rules/credit.hpp"
#include "store/query.hpp"

namespace indicators {
namespace {

constexpr std::size_t no_month = static_cast<std::size_t>(-1);

bool any_scheme_looks_at_days(const rules::Book& book) {
  for (const auto& adopted : book.adopted())
    for (const auto& scheme : adopted.pack.schemes) {
      if (!scheme.carry) return true;
      for (const auto* rule : {&scheme.cap_minutes_per_activity, &scheme.cap_minutes_per_day})
        for (const auto& clause : rule->clauses())
          if (clause.value > 0) return true;
    }
  return false;
}

std::unordered_map<std::int64_t, std::int64_t> merged_people(const store::Ledger& ledger) {
  std::unordered_map<std::int64_t, std::int64_t> merged;
  store::Query row(ledger, "SELECT duplicate, kept FROM merged");
  while (row.step()) merged.emplace(row.integer(0), row.integer(1));
  return merged;
}

}  // namespace

std::uint32_t Texts::number(std::string_view text) {
  if (!texts_.empty() && texts_[last_] == text) return last_;
  if (const auto found = numbers_.find(text); found != numbers_.end()) return last_ = found->second;
  last_ = static_cast<std::uint32_t>(texts_.size());
  numbers_.emplace(text, last_);
  texts_.emplace_back(text);
  return last_;
}

std::string due_day(const rules::Book& book, const std::string& day) {
  const auto parsed = model::Day::parse(day);
  if (!parsed) return "9999-12-31";
  const std::int64_t days = book.on(*parsed).workflow.deadline_workdays.value(*parsed);
  return days == 0 ? "9999-12-31" : book.calendar().deadline(*parsed, static_cast<int>(days)).iso();
}

std::vector<Pass::Month> Pass::months(const calendar::Period& period) {
  std::vector<Month> out;
  for (model::Day day = period.from; day <= period.to;) {
    const calendar::Period month = calendar::month_of(day);
    out.push_back({month.name, day.iso(), std::min(month.to, period.to).iso()});
    day = month.to + 1;
  }
  return out;
}

Pass::Pass(const Question& question)
    : question_(question),
      from_(question.period.from.iso()),
      to_(question.period.to.iso()),
      months_(months(question.period)),
      volunteers_(question.ledger.size()),
      elders_(question.ledger.size()) {
  read_services();
  earners_.resize(programmes_.size(), Roll<Earner>(question.ledger.size()));
  read_attendance();
  settle_capped_days();
  sum_points();
  read_verifications();
}

namespace {
std::set<std::int64_t> migrated_batches(const store::Ledger& ledger) {
  std::set<std::int64_t> out;
  store::Query row(ledger, "SELECT batch FROM from_paper");
  while (row.step()) out.insert(row.integer(0));
  return out;
}
}  // namespace

void Pass::read_services() {
  const bool keep_refs = any_scheme_looks_at_days(question_.book);
  store::Query row(question_.ledger,
                   "SELECT id, day, minutes, start, headcount, category, programme, CASE state WHEN 'approved' THEN 2 "
                   "WHEN 'verified' THEN 1 ELSE 0 END, batch, " + std::string(keep_refs ? "ref" : "''") + " FROM recorded ORDER BY id");
  const auto migrated = migrated_batches(question_.ledger);
  std::vector<DaySum> sums;  // by the number of the day
  while (row.step()) {
    const std::string_view day = row.view(1);
    if (day > to_) continue;  // neither this period's nor earned before it
    Service service;
    service.id = row.integer(0);
    service.in_period = day >= from_;
    const std::int64_t state = row.integer(7);
    service.approved = state == 2;
    service.checked = state > 0;
    service.from_paper = !migrated.empty() && migrated.contains(row.integer(8));
    if (!service.approved && !service.in_period) continue;
    service.day = days_.number(day);
    service.minutes = static_cast<std::int32_t>(row.integer(2));
    service.start = static_cast<std::int32_t>(row.integer(3));
    service.category = categories_.number(row.view(5));
    service.programme = programmes_.number(row.view(6));
    if (service.in_period && service.approved) {
      sums.resize(days_.size());
      ++sums[service.day].activities;
      sums[service.day].attendances += row.integer(4);
    }
    waiting_ += service.in_period && !service.approved ? 1 : 0;
    services_.push_back(service);
    if (keep_refs) refs_.push_back(row.text(9));
  }
  for (std::uint32_t day = 0; day < sums.size(); ++day)
    if (sums[day].activities > 0) daily_.emplace(days_.text(day), sums[day]);
}

// Both tables come in order of the service, so they are read side by side.
void Pass::read_attendance() {
  const auto merged = merged_people(question_.ledger);
  store::Query row(question_.ledger,
                   "SELECT service, part = 'volunteer', person FROM attendance ORDER BY service, part, person");
  std::size_t place = 0;
  std::int64_t current = -1;
  std::vector<std::pair<bool, std::int64_t>> seen;  // two codes of one person count once
  while (row.step()) {
    const std::int64_t id = row.integer(0);
    while (place < services_.size() && services_[place].id < id) ++place;
    if (place == services_.size()) break;
    const Service& service = services_[place];
    if (service.id != id || !service.approved) continue;
    const bool volunteer = row.integer(1) != 0;
    std::int64_t person = row.integer(2);
    if (!merged.empty()) {
      if (const auto found = merged.find(person); found != merged.end()) person = found->second;
      if (id != current) seen.clear();
      current = id;
      if (std::find(seen.begin(), seen.end(), std::pair(volunteer, person)) != seen.end()) continue;
      seen.emplace_back(volunteer, person);
    }
    if (service.in_period) count(service, volunteer, person);
    if (volunteer) earn(static_cast<std::uint32_t>(place), person);
  }
}

std::size_t Pass::month_of(const Service& service) {
  if (day_month_.size() < days_.size()) day_month_.resize(days_.size(), no_month);
  std::size_t& month = day_month_[service.day];
  if (month == no_month) {
    const std::string name = days_.text(service.day).substr(0, 7);
    month = 0;
    while (months_[month].name != name) ++month;
  }
  return month;
}

void Pass::count(const Service& service, bool volunteer, std::int64_t person) {
  People& people = volunteer ? volunteers_ : elders_;
  const std::size_t place = people.place_of(person);
  Helped& helped = people.at(place);
  ++helped.attendances;
  helped.minutes += service.minutes;
  if (volunteer) return;
  served_.resize(elders_.all().size() * months_.size());
  served_[place * months_.size() + month_of(service)] = true;
}

bool Pass::served(std::int64_t elder, std::size_t month) const {
  const std::size_t place = elders_.find(elder);
  return place < elders_.all().size() && served_[place * months_.size() + month];
}

std::int64_t Pass::units_a_minute(const Service& service) {
  const std::uint64_t key = (static_cast<std::uint64_t>(service.day) << 32) |
                            (static_cast<std::uint64_t>(service.category) << 16) | service.programme;
  if (const auto known = rates_.find(key); known != rates_.end()) return known->second;
  std::int64_t rate = 0;
  if (const auto day = model::Day::parse(days_.text(service.day))) {
    const rules::Pack& pack = question_.book.on(*day);
    const auto* programme = pack.programme(programmes_.text(service.programme));
    const auto* scheme = programme == nullptr ? nullptr : pack.scheme(programme->scheme);
    if (scheme != nullptr) {
      std::vector<rules::Served> minute{{"", -1, 1, categories_.text(service.category)}};
      const bool looks_at_days = !scheme->carry || scheme->cap_minutes_per_activity.value(*day) > 0 ||
                                 scheme->cap_minutes_per_day.value(*day) > 0;
      rate = looks_at_days ? -1 : rules::credits_of_day(pack, *scheme, *day, minute)[0].units;
    }
  }
  return rates_[key] = rate;
}

void Pass::add_units(const Service& service, std::int64_t person, std::int64_t units) {
  Roll<Earner>& earners = earners_[service.programme];
  Earner& earner = earners.at(earners.place_of(person));
  earner.through += units;
  if (!service.in_period) earner.before += units;
}

void Pass::earn(std::uint32_t place, std::int64_t person) {
  const Service& service = services_[place];
  const std::int64_t rate = units_a_minute(service);
  if (rate < 0)
    capped_.push_back({person, service.day, place});
  else if (rate > 0)
    add_units(service, person, rate * service.minutes);
}

void Pass::settle_capped_days() {
  std::sort(capped_.begin(), capped_.end(), [](const Capped& a, const Capped& b) {
    return std::tie(a.person, a.day, a.service) < std::tie(b.person, b.day, b.service);
  });
  for (std::size_t i = 0; i < capped_.size();) {
    std::size_t end = i;
    while (end < capped_.size() && capped_[end].person == capped_[i].person && capped_[end].day == capped_[i].day)
      ++end;
    settle_day(&capped_[i], &capped_[i] + (end - i));
    i = end;
  }
}

// The services of one volunteer on one day, scheme by scheme: a cap counts within a scheme, whatever the programme.
void Pass::settle_day(const Capped* first, const Capped* last) {
  const model::Day day = *model::Day::parse(days_.text(first->day));
  const rules::Pack& pack = question_.book.on(day);
  std::map<std::string, std::vector<const Capped*>> by_scheme;
  for (const Capped* row = first; row != last; ++row)
    by_scheme[pack.programme(programmes_.text(services_[row->service].programme))->scheme].push_back(row);
  for (const auto& [id, rows] : by_scheme) {
    std::vector<rules::Served> served;
    std::unordered_map<std::string_view, const Service*> by_ref;
    for (const Capped* row : rows) {
      const Service& service = services_[row->service];
      served.push_back({refs_[row->service], service.start, service.minutes, categories_.text(service.category)});
      by_ref.emplace(refs_[row->service], &service);
    }
    const auto credits = rules::credits_of_day(pack, *pack.scheme(id), day, served);
    for (std::size_t i = 0; i < served.size(); ++i)
      add_units(*by_ref.at(served[i].ref), first->person, credits[i].units);
  }
}

void Pass::sum_points() {
  const rules::Pack& pack = question_.book.latest();
  for (std::uint32_t n = 0; n < earners_.size(); ++n) {
    const auto* programme = pack.programme(programmes_.text(n));
    const auto* scheme = programme == nullptr ? nullptr : pack.scheme(programme->scheme);
    if (scheme == nullptr) continue;
    Earned& sum = earned_[scheme->id];
    std::int64_t people = 0;
    for (const auto& [person, earner] : earners_[n].all()) {
      const std::int64_t milli = (rules::earned(earner.through, *scheme) - rules::earned(earner.before, *scheme)).milli;
      sum.milli += milli;
      people += milli != 0 ? 1 : 0;
    }
    sum.people = std::max(sum.people, people);
  }
}

// Of several verifications the last one counts; a service that was returned since is not verified.
void Pass::read_verifications() {
  Texts days;
  store::Query row(question_.ledger,
                   "SELECT a.service, e.day FROM act a CROSS JOIN entry e ON e.id = a.id "
                   "WHERE a.what = 'verify' AND a.id < (SELECT position FROM scope) ORDER BY a.id");
  std::size_t place = 0;
  while (row.step()) {
    const std::int64_t id = row.integer(0);
    if (place >= services_.size() || services_[place].id != id)
      place = static_cast<std::size_t>(
          std::lower_bound(services_.begin(), services_.end(), id,
                           [](const Service& s, std::int64_t wanted) { return s.id < wanted; }) -
          services_.begin());
    if (place == services_.size() || services_[place].id != id) continue;
    services_[place].verified = days.number(row.view(1));
    services_[place++].has_verification = true;
  }
  std::vector<std::string> due(days_.size());
  const std::string today = question_.today.iso();
  for (const Service& service : services_)
    if (service.in_period) punctual_of(service, days, due, today);
}

void Pass::punctual_of(const Service& service, const Texts& days, std::vector<std::string>& due, const std::string& today) {
  if (service.from_paper) {
    ++punctual_.migrated;
    return;
  }
  std::string& last = due[service.day];
  if (last.empty()) last = due_day(question_.book, days_.text(service.day));
  if (last >= today) {
    ++punctual_.open;
    return;
  }
  ++punctual_.due;
  punctual_.in_time += service.checked && service.has_verification && days.text(service.verified) <= last ? 1 : 0;
}

}  // namespace indicators

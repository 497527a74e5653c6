// Services by people without what the rules ask of them on that day: cover, training, qualification, registration,
// health, consent.
#include <map>
#include <unordered_map>

#include "checks/computed.hpp"
#include "checks/serving.hpp"
#include "reckoning/needs.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {

using reckoning::Need;
using store::EntryId;

Birthdays::Birthdays(const Context& context, bool wanted) {
  if (!wanted || context.keys == nullptr) return;
  store::Query row(context.ledger, "SELECT person, born FROM birth");
  while (row.step())
    if (const auto day = model::Day::parse(row.text(1))) born_.emplace(row.integer(0), *day);
}

std::optional<model::Day> Birthdays::of(EntryId person) const {
  const auto found = born_.find(person);
  return found == born_.end() ? std::nullopt : std::optional(found->second);
}

Codes::Codes(const Context& context) {
  store::Query row(context.ledger, "SELECT person, code FROM member");
  while (row.step()) codes_.emplace(row.integer(0), row.text(1));
}

const std::string& Codes::of(EntryId person) const {
  static const std::string none;
  const auto found = codes_.find(person);
  return found == codes_.end() ? none : found->second;
}

void each_attendance(const Context& context, bool volunteers, const std::function<void(const Attendance&)>& visit) {
  store::Query row(context.ledger, volunteers ? "SELECT person, day, service, ref, category, programme FROM took"
                                              : "SELECT a.person, s.day, s.id, s.ref, s.category, s.programme FROM recorded s "
                                                "JOIN attended a ON a.service = s.id AND a.part = 'elder'");
  Attendance at;
  std::string day;
  while (row.step()) {
    at.person = row.integer(0);
    if (std::string text = row.text(1); text != day || !at.day) {
      at.day = model::Day::parse(text);
      day = std::move(text);
    }
    if (!at.day) continue;
    at.service = row.integer(2);
    at.ref = row.text(3);
    at.category = row.text(4);
    at.programme = row.text(5);
    visit(at);
  }
}

namespace {

bool asks_elders(const rules::Book& book) {
  for (const auto& adopted : book.adopted())
    for (const auto& r : adopted.pack.requirements)
      if (!r.of_volunteer) return true;
  return false;
}

using Lack = std::function<void(const Attendance&, const Need&)>;

// Calls `found` for every need of this check's kind that somebody in a service does not meet.
void each_lack(const Context& context, std::string_view check, const Lack& found) {
  reckoning::Needs needs(context.book, check);
  if (!needs.any_ever()) return;
  const reckoning::Holdings holdings(context.ledger, context.book);
  const Birthdays born(context, needs.ages_ever());
  for (const bool volunteers : {true, false}) {
    if (!volunteers && !asks_elders(context.book)) continue;
    each_attendance(context, volunteers, [&](const Attendance& at) {
      const auto& wanted = needs.of(*at.day, at.programme, at.category);
      if (wanted.empty()) return;
      for (const Need* need : reckoning::missing(holdings, wanted, {at.person, volunteers, *at.day, born.of(at.person)})) found(at, *need);
    });
  }
}

std::vector<Finding> by_service(const Context& context, const char* check) {
  const Codes codes(context);
  std::vector<Finding> out;
  each_lack(context, check, [&](const Attendance& at, const Need& need) {
    const std::string name = reckoning::credential_name(context.book.on(*at.day), need.credential);
    out.push_back({check, need.level == rules::Level::hard, at.ref, words::say("{} has no “{}” on {}", codes.of(at.person), name, at.day->iso()),
                   at.service});
  });
  return out;
}

struct First {
  model::Day day = model::Day::far_future();
  std::int64_t services = 0;
  bool hard = false;
  EntryId entry = 0;
};

}  // namespace

// One finding a person and credential: what they lack does not change with every service.
std::vector<Finding> lacks_by_person(const Context& context, const char* check, bool may_be_error) {
  std::map<std::pair<EntryId, std::string>, First> lacking;
  each_lack(context, check, [&](const Attendance& at, const Need& need) {
    First& first = lacking[{at.person, need.credential}];
    first.day = std::min(first.day, *at.day);
    first.entry = std::max(first.entry, at.service);
    first.hard = first.hard || need.level == rules::Level::hard;
    ++first.services;
  });
  const Codes codes(context);
  std::vector<Finding> out;
  for (const auto& [key, first] : lacking)
    out.push_back({check, may_be_error && first.hard, codes.of(key.first),
                   words::say("no “{}” on {}, the first of {} such services", reckoning::credential_name(context.book.on(first.day), key.second),
                              first.day.iso(), first.services),
                   first.entry});
  return out;
}

bool looks_at_ages(const Context& context, const char* check) { return reckoning::Needs(context.book, check).ages_ever(); }

std::vector<Finding> uninsured_service(const Context& context) { return by_service(context, "uninsured-service"); }
std::vector<Finding> untrained_service(const Context& context) { return by_service(context, "untrained-service"); }
std::vector<Finding> unqualified_service(const Context& context) { return by_service(context, "unqualified-service"); }
std::vector<Finding> credential_missing(const Context& context) { return lacks_by_person(context, "credential-missing", true); }

}  // namespace checks

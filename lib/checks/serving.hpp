// Inside the room only: who served whom, for checks that compute over services.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "checks/checks.hpp"

namespace checks {

// Somebody in a service that is not voided; duplicates stand under the person kept.
struct Attendance {
  store::EntryId person = 0, service = 0;
  std::optional<model::Day> day;  // always there where it is visited
  std::string ref, category, programme;
};
void each_attendance(const Context& context, bool volunteers, const std::function<void(const Attendance&)>& visit);

class Codes {
 public:
  explicit Codes(const Context& context);
  const std::string& of(store::EntryId person) const;

 private:
  std::unordered_map<store::EntryId, std::string> codes_;
};

// Birth days as ages count them; nobody's without the key, or where they are not wanted.
class Birthdays {
 public:
  Birthdays(const Context& context, bool wanted);
  std::optional<model::Day> of(store::EntryId person) const;

 private:
  std::unordered_map<store::EntryId, model::Day> born_;
};

// What people lack in services, one finding a person and credential.
std::vector<Finding> lacks_by_person(const Context& context, const char* check, bool may_be_error);
// Whether the check's rules ask for ages in any pack: without the key a part of it cannot run.
bool looks_at_ages(const Context& context, const char* check);

}  // namespace checks

// Who needs which credential for a service: what the pack's requirements, and what its categories require, come to.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "reckoning/holdings.hpp"

namespace reckoning {

struct Need {
  std::string requirement;  // its id; "category.ID" where the category itself requires it
  std::string credential;
  bool of_volunteer = true;
  rules::Level level = rules::Level::hard;
  std::string source;
  rules::Words helper_kinds;             // empty: any
  std::int64_t below = 0, from_age = 0;  // 0 = no matter
};

// The agreement to be paired is asked of pairs, not of services (Tianjin T07: 自愿结对).
constexpr std::string_view pairing_consent = "consent:pairing";

class Needs {
 public:
  // With `only` just the needs whose lack has that id (check_of).
  explicit Needs(const rules::Book& book, std::string_view only = {}) : book_(book), only_(only) {}
  // What a service of this programme and category asks of its people on that day. A professional category that names no
  // qualification needs any (志愿服务条例 第十六条). The answer lives as long as this.
  const std::vector<Need>& of(model::Day day, std::string_view programme, std::string_view category);
  // Whether the pack of that day asks anything of anybody; without it nothing need be looked up.
  bool any(model::Day day);
  // The same of every pack of the book, and whether any of it looks at ages.
  bool any_ever() const;
  bool ages_ever() const;

 private:
  const rules::Book& book_;
  std::string_view only_;
  std::map<std::tuple<const rules::Pack*, std::string, std::string>, std::vector<Need>> known_;
  std::map<const rules::Pack*, bool> any_;
};

struct Asked {
  EntryId person = 0;
  bool volunteer = true;  // else an elder
  model::Day day;
  std::optional<model::Day> born;  // for ages; a need with an age is passed over where nothing is known
};
// Whether the need is about the person at all: part, age, kind of helper.
bool applies(const Holdings& holdings, const Need& need, const Asked& asked);
// Those of the needs that the person does not meet on the day, in their order.
std::vector<const Need*> missing(const Holdings& holdings, const std::vector<Need>& needs, const Asked& asked);

// The name that people know a credential by: the pack's, else that of its kind with the rest of the id.
std::string credential_name(const rules::Pack& pack, const std::string& id);

// The id under which a lack is refused and found: uninsured-service, untrained-service, unqualified-service,
// consent-missing, or for every other kind credential-missing.
const char* check_of(std::string_view credential);

// Whether the scheme of the programme takes no service of this category, because it is professional (Putuo P10).
bool barred_as_professional(const rules::Pack& pack, std::string_view programme, std::string_view category);

}  // namespace reckoning

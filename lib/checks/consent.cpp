// Consents that somebody has not given, or has withdrawn: to be paired (Tianjin T07 自愿结对), to whatever else the rules
// ask, and the guardian's for the youngest.
#include <algorithm>

#include "checks/computed.hpp"
#include "checks/serving.hpp"
#include "reckoning/needs.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {
namespace {

using reckoning::Need;
using store::EntryId;

// Of children below this age every datum is sensitive, and a parent or guardian consents: 个人信息保护法 第二十八条、第三十一条.
constexpr int special_age = 14;
constexpr const char* id = "consent-missing";

Need need_of(const rules::Requirement& r) {
  return {r.id, r.credential, r.of_volunteer, r.level, r.source, r.helper_kinds, r.below, r.from_age};
}

bool is_consent(const rules::Requirement& r) { return r.credential.starts_with("consent"); }

class Consents {
 public:
  explicit Consents(const Context& context)
      : context_(context),
        pack_(context.book.on(context.today)),
        holdings_(context.ledger, context.book),
        born_(context, looks_at_ages(context, id)),
        codes_(context) {}

  std::vector<Finding> found() {
    for (const auto& requirement : pack_.requirements)
      if (requirement.credential == reckoning::pairing_consent)
        of_pairs(need_of(requirement));
      else if (is_consent(requirement) && requirement.categories.empty())
        of_people(requirement);
    of_children();
    return std::move(out_);
  }

 private:
  bool lacks(const Need& need, EntryId person) const {
    return !reckoning::missing(holdings_, {need}, {person, need.of_volunteer, context_.today, born_.of(person)}).empty();
  }

  void of_pairs(const Need& need) {
    store::Query row(context_.ledger,
                     "SELECT p.pair, p.volunteer, p.elder FROM paired p JOIN scope ON scope.today BETWEEN p.from_day AND p.to_day ORDER BY p.pair");
    while (row.step()) {
      const EntryId person = row.integer(need.of_volunteer ? 1 : 2);
      if (person != 0 && lacks(need, person))
        out_.push_back({id, false, "P" + std::to_string(row.integer(0)),
                        words::say("{} has not given “{}”", codes_.of(person), reckoning::credential_name(pack_, need.credential)), row.integer(0)});
    }
  }

  void of_people(const rules::Requirement& requirement) {
    const Need need = need_of(requirement);
    const auto& programmes = requirement.programmes;
    store::Query row(context_.ledger,
                     "SELECT st.person, m.programme, m.id FROM standing st JOIN scope ON scope.today BETWEEN st.from_day AND st.to_day "
                     "JOIN member m ON m.person = st.person WHERE CASE WHEN :volunteer THEN st.volunteer ELSE st.elder END = 1 ORDER BY st.person");
    row.bind(":volunteer", std::int64_t{need.of_volunteer ? 1 : 0});
    while (row.step()) {
      if (!programmes.empty() && std::find(programmes.begin(), programmes.end(), row.text(1)) == programmes.end()) continue;
      const EntryId person = row.integer(0);
      if (lacks(need, person))
        out_.push_back({id, false, codes_.of(person), words::say("has not given “{}”", reckoning::credential_name(pack_, need.credential)), row.integer(2)});
    }
  }

  // SQL only narrows: whether somebody is younger is for age_on to say.
  void of_children() {
    store::Query row(context_.ledger,
                     "SELECT DISTINCT b.person, b.born, m.id FROM birth b JOIN scope ON b.born >= date(scope.today, :years) "
                     "JOIN standing st ON st.person = b.person AND scope.today BETWEEN st.from_day AND st.to_day "
                     "JOIN member m ON m.person = b.person ORDER BY b.person");
    row.bind(":years", "-" + std::to_string(special_age) + " years");
    while (row.step()) {
      const EntryId person = row.integer(0);
      const auto born = model::Day::parse(row.text(1));
      if (!born || model::age_on(*born, context_.today) >= special_age || holdings_.holds(person, "guardian", context_.today)) continue;
      out_.push_back({id, false, codes_.of(person), words::say("younger than {}, and no guardian consents today", special_age), row.integer(2)});
    }
  }

  const Context& context_;
  const rules::Pack& pack_;
  reckoning::Holdings holdings_;
  Birthdays born_;
  Codes codes_;
  std::vector<Finding> out_;
};

}  // namespace

bool children_may_serve(const Context& context) {
  return looks_at_ages(context, id) || context.book.on(context.today).volunteer.min_age.value(context.today) < special_age;
}

std::vector<Finding> consent_missing(const Context& context) {
  auto out = Consents(context).found();
  // What holds of everybody is found at the person already.
  for (auto& f : lacks_by_person(context, id, false))
    if (std::none_of(out.begin(), out.end(), [&](const Finding& known) { return known.subject == f.subject; })) out.push_back(std::move(f));
  return out;
}

}  // namespace checks

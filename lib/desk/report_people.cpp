#include "desk/report_people.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "intake/values.hpp"
#include "reckoning/needs.hpp"
#include "store/query.hpp"
#include "store/scope.hpp"
#include "words/words.hpp"

namespace desk {

using store::EntryId;
using words::say;
using words::tr;

namespace {

struct Enrolled {
  EntryId person = 0;
  std::string helper_kind, subsidy, tags, needs;
  model::Named community, street;
};

std::vector<Enrolled> enrolled_on(Counter& counter, const Headcount& asked) {
  store::Scope scope;
  scope.from_day = scope.to_day = scope.today = asked.on.iso();
  store::prepare(counter.ledger(), scope, nullptr, [](const std::string&) { return std::string("9999-12-31"); });
  store::Query row(counter.ledger(),
                   "SELECT st.person, st.helper_kind, st.subsidy, st.tags, st.needs, p.code, p.name, s.code, s.name FROM standing st "
                   "JOIN scope ON scope.to_day BETWEEN st.from_day AND st.to_day LEFT JOIN place p ON p.org = st.community "
                   "LEFT JOIN place s ON s.org = p.street WHERE CASE WHEN :volunteers THEN st.volunteer ELSE st.elder END = 1 GROUP BY st.person");
  row.bind(":volunteers", std::int64_t{asked.volunteers ? 1 : 0});
  std::vector<Enrolled> out;
  while (row.step())
    out.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), {row.text(5), row.text(6)}, {row.text(7), row.text(8)}});
  return out;
}

// What each person counts under, by id with the name that people read; nothing: not said.
using Groups = std::vector<model::Named>;

class Grouping {
 public:
  Grouping(Counter& counter, const Headcount& asked) : counter_(counter), asked_(asked), pack_(counter.book().on(asked.on)) {
    const std::string& by = asked.by;
    if (by == "band" && pack_.bands.empty())
      throw model::Fault(tr("the rule pack names no bands of age"), {}, tr("say in it what each band is: [[band]] with id, from and to"));
    if (by == "band" || by == "compound" || by == "skill")
      counter.vault().each_person([this](EntryId person, const store::Private& values) { keep(person, values); });
    if (by == "credential") holdings_.emplace(counter.ledger(), counter.book());
  }

  bool several() const {
    const std::string& by = asked_.by;
    return by == "band" || by == "skill" || by == "credential" || by == "tag" || by == "need";
  }

  Groups of(const Enrolled& e) const {
    const std::string& by = asked_.by;
    if (by == "community") return one(e.community);
    if (by == "street") return one(e.street);
    if (by == "helper_kind") return one(named(pack_.helper_kinds, e.helper_kind));
    if (by == "subsidy") return one(named(pack_.subsidies, e.subsidy));
    if (by == "tag") return each(pack_.tags, e.tags);
    if (by == "need") return each(pack_.needs, e.needs);
    if (by == "credential") return credentials(e);
    const auto found = boxes_.find(e.person);
    if (found == boxes_.end()) return {};
    if (by == "band") return bands(found->second);
    if (by == "compound" && !found->second.empty()) return {{e.community.id + "/" + found->second, say("{} {}", e.community.name, found->second)}};
    Groups out;
    if (by == "skill")
      for (const auto& skill : intake::list_text(found->second)) out.push_back({skill, skill});
    return out;
  }

 private:
  static Groups one(const model::Named& group) { return group.id.empty() ? Groups{} : Groups{group}; }
  static model::Named named(const model::Vocabulary& words, const std::string& id) { return {id, words.name_of(id)}; }
  static Groups each(const model::Vocabulary& words, const std::string& list) {
    Groups out;
    for (const auto& id : store::split(list)) out.push_back(named(words, id));
    return out;
  }

  void keep(EntryId person, const store::Private& values) {
    boxes_[person] = store::value_of(values, asked_.by == "band" ? "born" : asked_.by == "skill" ? "skills" : "compound");
  }

  Groups bands(const std::string& born) const {
    Groups out;
    const auto birth = model::Birth::parse(born);
    if (!birth) return out;
    const int age = model::age_on(pack_.counted(*birth), asked_.on);
    for (const auto& band : pack_.bands)
      if (band.from <= age && age <= band.to) out.push_back({band.id, band.name});
    return out;
  }

  Groups credentials(const Enrolled& e) const {
    Groups out;
    for (const auto& id : holdings_->held_by(e.person, asked_.on)) out.push_back({id, reckoning::credential_name(pack_, id)});
    return out;
  }

  Counter& counter_;
  const Headcount& asked_;
  const rules::Pack& pack_;
  std::unordered_map<EntryId, std::string> boxes_;  // the one private value that is asked for
  std::optional<reckoning::Holdings> holdings_;
};

const char* title_of(const std::string& by) {
  static const std::map<std::string, const char*> titles = {
      {"helper_kind", words::mark("kind of helper")}, {"band", words::mark("band of age")}, {"community", words::mark("community")},
      {"street", words::mark("street")},              {"compound", words::mark("compound")}, {"skill", words::mark("skill")},
      {"credential", words::mark("credential")},      {"tag", words::mark("group")},         {"subsidy", words::mark("subsidy")},
      {"need", words::mark("need")}};
  return titles.at(by);
}

}  // namespace

const std::vector<std::string>& ways_to_count(bool volunteers) {
  static const std::vector<std::string> of_volunteers{"helper_kind", "band", "community", "street", "compound", "skill", "credential"};
  static const std::vector<std::string> of_elders{"tag", "band", "community", "street", "compound", "subsidy", "need"};
  return volunteers ? of_volunteers : of_elders;
}

model::Sheet headcount(Counter& counter, const Headcount& asked) {
  const auto people = enrolled_on(counter, asked);
  const Grouping grouping(counter, asked);
  std::map<std::string, std::pair<std::string, std::int64_t>> counts;  // id -> name, people
  for (const auto& e : people) {
    auto groups = grouping.of(e);
    if (groups.empty()) groups.push_back({"", std::string(tr("none, or not stated"))});
    for (auto& group : groups) {
      auto& [name, n] = counts[group.id];
      name = std::move(group.name);
      ++n;
    }
  }
  model::Sheet sheet{asked.volunteers ? say("Volunteers on {}", asked.on.iso()) : say("Elders on {}", asked.on.iso()), {}, {}, {}};
  sheet.columns = {{asked.by, std::string(tr(title_of(asked.by))), false}, {"people", std::string(tr("people")), true}};
  for (const auto& [id, count] : counts) sheet.rows.push_back({model::Named{id, count.first}, count.second});
  std::stable_sort(sheet.rows.begin(), sheet.rows.end(),
                   [](const auto& a, const auto& b) { return std::get<std::int64_t>(a[1]) > std::get<std::int64_t>(b[1]); });
  sheet.notes.push_back(say("{} people in all", people.size()));
  if (grouping.several()) sheet.notes.emplace_back(tr("somebody may count in several rows"));
  return sheet;
}

}  // namespace desk

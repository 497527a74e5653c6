#include "desk/report_services.hpp"

#include <algorithm>
#include <map>

#include "desk/report_parts.hpp"
#include "store/query.hpp"
#include "store/rulespans.hpp"
#include "store/scope.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

// What a grouping reads of a service `s` (or, for people, of its attendance `a`).
struct Grouping {
  const char* key;         // an SQL expression
  const char* joins = "";  // beside approved s
  bool of_person = false;  // the key is a person who attended in the part :part
};

const std::map<std::string, Grouping>& groupings() {
  static const std::map<std::string, Grouping> all{
      {"category", {"s.category"}},
      {"programme", {"s.programme"}},
      {"mode", {"s.mode"}},
      {"evidence", {"s.evidence"}},
      {"month", {"substr(s.day, 1, 7)"}},
      {"org", {"o.code", "LEFT JOIN place o ON o.org = s.org"}},
      {"delivery", {"d.delivery", "LEFT JOIN delivery_of d ON d.category = s.category"}},
      {"volunteer", {"m.code", "JOIN member m ON m.person = k.person", true}},
      {"elder", {"m.code", "JOIN member m ON m.person = k.person", true}},
  };
  return all;
}

constexpr Grouping by_level{"o.code",
                            "LEFT JOIN above u ON u.org = s.org AND u.kind = :kind LEFT JOIN place o ON o.org = u.above"};

struct Sum {
  std::int64_t activities = 0, attendances = 0, volunteer_attendances = 0, volunteers = 0, elders = 0, minutes = 0;
};
using Sums = std::map<std::string, Sum>;

class Reader {
 public:
  Reader(const Counter& counter, const ServicesAsked& asked, EntryId within)
      : counter_(counter), asked_(asked), within_(within) {}

  void prepare() const {
    store::Scope scope{asked_.period.from.iso(), asked_.period.to.iso(), counter_.today_text(), -1};
    store::prepare(counter_.ledger(), scope, nullptr, [](const std::string& day) { return day; });
    model::Sheet deliveries;
    deliveries.title = "delivery_of";
    deliveries.columns = {{"category", "category"}, {"delivery", "delivery"}};
    for (const auto& category : counter_.pack().categories)
      if (!category.delivery.empty()) deliveries.rows.push_back({category.id, category.delivery});
    store::put_tables(counter_.ledger(), {deliveries});
  }

  void read(const Grouping& grouping, Sums& sums) const {
    const std::string from = source(grouping);
    ask("SELECT coalesce(" + std::string(grouping.key) + ", ''), count(*), sum(s.headcount) FROM " + from + " GROUP BY 1",
        [&](const store::Query& row) {
          Sum& sum = sums[row.text(0)];
          sum.activities += row.integer(1);
          sum.attendances += row.integer(2);
        });
    ask("SELECT coalesce(" + std::string(grouping.key) +
            ", ''), sum(a.part = 'volunteer'), count(DISTINCT CASE a.part WHEN 'volunteer' THEN a.person END), "
            "count(DISTINCT CASE a.part WHEN 'elder' THEN a.person END), "
            "sum(CASE a.part WHEN 'volunteer' THEN s.minutes ELSE 0 END) FROM " +
            from + people(grouping) + " GROUP BY 1",
        [&](const store::Query& row) {
          Sum& sum = sums[row.text(0)];
          sum.volunteer_attendances += row.integer(1);
          sum.volunteers += row.integer(2);
          sum.elders += row.integer(3);
          sum.minutes += row.integer(4);
        });
  }

 private:
  std::string source(const Grouping& grouping) const {
    std::string from = "approved s JOIN scope ON s.day BETWEEN scope.from_day AND scope.to_day ";
    if (within_ != 0) from += "JOIN above w ON w.org = s.org AND w.above = :within ";
    if (grouping.of_person) from += "JOIN attended k ON k.service = s.id AND k.part = :part ";
    return from + grouping.joins;
  }
  // A volunteer's minutes are the volunteer's own, not those of the colleagues in the same activity.
  std::string people(const Grouping& grouping) const {
    return grouping.of_person && asked_.by == "volunteer"
               ? " JOIN attended a ON a.service = s.id AND (a.part = 'elder' OR a.person = k.person)"
               : " JOIN attended a ON a.service = s.id";
  }
  template <class Visit>
  void ask(const std::string& sql, Visit visit) const {
    store::Query row(counter_.ledger(), sql);
    row.bind(":within", within_).bind(":kind", asked_.by).bind(":part", asked_.by);
    while (row.step()) visit(row);
  }

  const Counter& counter_;
  const ServicesAsked& asked_;
  EntryId within_;
};

std::string name_of(const Counter& counter, const std::string& by, const std::string& key) {
  const auto& pack = counter.pack();
  if (key.empty()) return std::string(tr("(not stated)"));
  if (by == "category") return pack.category_vocabulary().name_of(key);
  if (by == "programme") return pack.programme_vocabulary().name_of(key);
  if (by == "mode") return pack.modes.name_of(key);
  if (by == "evidence") return pack.evidence.name_of(key);
  if (by == "delivery") return pack.deliveries.name_of(key);
  if (const auto* node = counter.orgs().by_code(key)) return node->name;
  return key;
}

std::vector<model::Cell> row_of(const std::string& key, const std::string& name, const Sum& s) {
  return {key, name, s.activities, s.attendances, s.volunteer_attendances, s.volunteers, s.elders, s.minutes,
          model::Decimal{hours_text(s.minutes)}};
}

Refusal no_grouping(const Counter& counter, const std::string& by) {
  std::string all;
  for (const auto& [name, grouping] : groupings()) all += (all.empty() ? "" : ", ") + name;
  for (const auto& kind : counter.pack().org_kinds.terms()) all += ", " + kind.id;
  return {"bad-value", {}, say("services cannot be grouped by {}", by), say("--group-by is one of: {}", all)};
}

}  // namespace

ServicesReport services_report(const Counter& counter, const ServicesAsked& asked) {
  ServicesReport report;
  const auto known = groupings().find(asked.by);
  const auto* kind = counter.pack().org_kinds.find(asked.by);
  if (known == groupings().end() && kind == nullptr) return {{}, no_grouping(counter, asked.by)};
  EntryId within = 0;
  if (!asked.org.empty()) {
    const auto* node = counter.orgs().find(asked.org);
    if (node == nullptr)
      return {{}, Refusal{"unknown-org", {}, say("there is no organisation {}", asked.org), std::string(tr("correct the code or the name"))}};
    within = node->org;
  }
  ServicesAsked exact = asked;
  if (known == groupings().end()) exact.by = kind->id;
  const Reader reader(counter, exact, within);
  reader.prepare();
  Sums sums, whole;
  reader.read(known == groupings().end() ? by_level : known->second, sums);
  reader.read({"''"}, whole);
  report.sheet.title = say("Services, {}", asked.period.name);
  report.sheet.columns = {column("group", words::mark("group")),
                          column("name", words::mark("title")),
                          column("activities", words::mark("activities (times)"), true),
                          column("attendances", words::mark("served (attendances)"), true),
                          column("volunteer_attendances", words::mark("volunteers (attendances)"), true),
                          column("volunteers", words::mark("volunteers (people)"), true),
                          column("elders", words::mark("elders (people)"), true),
                          column("minutes", words::mark("minutes"), true),
                          column("hours", words::mark("hours"), true)};
  for (const auto& [key, sum] : sums)
    if (sum.activities > 0) report.sheet.rows.push_back(row_of(key, name_of(counter, exact.by, key), sum));
  report.sheet.rows.push_back(row_of("all", std::string(tr("all together")), whole[""]));
  return report;
}

model::Sheet orgs_sheet(const Counter& counter, const std::string& kind, bool with_closed) {
  model::Sheet sheet;
  sheet.title = tr("Organisations");
  for (const auto& [id, title] : {std::pair{"code", words::mark("code")}, {"kind", words::mark("kind")}, {"name", words::mark("name of the organisation")},
                                  {"parent", words::mark("parent")}, {"leader", words::mark("leader")}, {"skills", words::mark("skills")},
                                  {"from", words::mark("from")}, {"ended", words::mark("ended")}})
    sheet.columns.push_back(column(id, title));
  const auto& orgs = counter.orgs();
  for (const auto& node : orgs.all()) {
    if ((!kind.empty() && node.type != kind) || (!with_closed && !node.closed.empty() && node.closed < counter.today_text())) continue;
    const auto* above = orgs.by_id(node.parent);
    std::string focus;
    for (const auto& word : store::split(node.focus)) focus += (focus.empty() ? "" : ";") + word;
    sheet.rows.push_back({node.code, model::Named{node.type, counter.pack().org_kinds.name_of(node.type)}, node.name,
                          above == nullptr ? std::string() : above->code, counter.people().code_of(node.leader), focus, node.from_day,
                          node.closed});
  }
  std::stable_sort(sheet.rows.begin(), sheet.rows.end(), [](const auto& a, const auto& b) {
    return std::get<std::string>(a[0]) < std::get<std::string>(b[0]);
  });
  return sheet;
}

}  // namespace desk

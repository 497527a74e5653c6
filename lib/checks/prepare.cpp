#include "checks/computed.hpp"
#include "reckoning/holdings.hpp"
#include "rules/spans.hpp"
#include "store/query.hpp"
#include "store/rulespans.hpp"
#include "store/scope.hpp"

namespace checks {
namespace {

// Two codes of one person are one person here, too.
constexpr const char* took =
    "CREATE TEMP TABLE took (person INTEGER, day TEXT, start INTEGER, service INTEGER, ref TEXT, minutes INTEGER, "
    "state TEXT, "
    "category TEXT, programme TEXT, PRIMARY KEY (person, day, start, service)) WITHOUT ROWID";
constexpr const char* fill_took =
    "INSERT INTO took SELECT a.person, s.day, s.start, s.id, s.ref, s.minutes, s.state, s.category, s.programme "
    "FROM recorded s CROSS JOIN attended a ON a.service = s.id AND a.part = 'volunteer' ORDER BY 1, 2, 3, 4";
constexpr const char* fill_took_merged =
    "INSERT INTO took SELECT a.person, s.day, s.start, s.id, s.ref, s.minutes, s.state, s.category, s.programme "
    "FROM attended a JOIN recorded s ON s.id = a.service WHERE a.part = 'volunteer' ORDER BY 1, 2, 3, 4";

constexpr const char* last_act =
    "CREATE TEMP TABLE last_act AS SELECT service, max(CASE what WHEN 'verify' THEN id END) AS verify, "
    "max(CASE what WHEN 'approve' THEN id END) AS approve FROM act GROUP BY service";
constexpr const char* chain =
    "CREATE TEMP TABLE chain AS SELECT s.id AS service, s.ref, s.day, s.state, s.evidence, coalesce(gr.kept, r.by) AS "
    "recorder, "
    "r.day AS recorded_on, l.verify AS verify_entry, coalesce(gv.kept, v.by) AS verifier, v.day AS verified_on, "
    "l.approve AS approve_entry, coalesce(ga.kept, a.by) AS approver FROM recorded s CROSS JOIN entry r ON r.id = s.id "
    "LEFT JOIN last_act l ON l.service = s.id LEFT JOIN entry v ON v.id = l.verify LEFT JOIN entry a ON a.id = "
    "l.approve "
    "LEFT JOIN merged gr ON gr.duplicate = r.by LEFT JOIN merged gv ON gv.duplicate = v.by LEFT JOIN merged ga ON "
    "ga.duplicate = a.by "
    "WHERE s.batch NOT IN (SELECT batch FROM from_paper)";

constexpr const char* kin =
    "CREATE TEMP TABLE kin AS WITH said AS (SELECT m.person, CAST(j.value AS INTEGER) AS other, m.id AS entry FROM "
    "member m, "
    "json_each('[' || replace(trim(m.kin, ';'), ';', ',') || ']') j WHERE m.kin <> ''), "
    "both AS (SELECT person, other, entry FROM said UNION SELECT other, person, entry FROM said), "
    "known AS (SELECT person AS kept, person AS met FROM member UNION ALL SELECT kept, duplicate FROM merged) "
    "SELECT p.kept AS person, o.met AS met, x.kept AS other, max(b.entry) AS entry FROM both b JOIN known p ON p.met = "
    "b.person "
    "JOIN known x ON x.met = b.other JOIN known o ON o.kept = x.kept GROUP BY 1, 2, 3";

void run(const store::Ledger& ledger, const char* sql) { store::Query(ledger, sql).step(); }

void renew(const store::Ledger& ledger, const char* name, const char* sql) {
  run(ledger, ("DROP TABLE IF EXISTS temp." + std::string(name)).c_str());
  run(ledger, sql);
}

std::string due(const Context& context, const std::string& from) {
  const auto day = model::Day::parse(from);
  if (!day) return "9999-12-31";
  const std::int64_t days = context.book.on(*day).workflow.deadline_workdays.value(*day);
  return days == 0 ? "9999-12-31" : context.book.calendar().deadline(*day, static_cast<int>(days)).iso();
}

model::Sheet deadlines_of_verification(const Context& context) {
  model::Sheet table;
  table.title = "act_due";
  table.columns = {{"day", "day"}, {"due", "due"}};
  store::Query days(context.ledger,
                    "SELECT DISTINCT verified_on FROM chain WHERE state = 'verified' AND verified_on IS NOT NULL");
  while (days.step()) table.rows.push_back({days.text(0), due(context, days.text(0))});
  return table;
}

bool any_merged(const store::Ledger& ledger) { return store::Query(ledger, "SELECT 1 FROM merged LIMIT 1").step(); }

}  // namespace

void prepare(const Context& context) {
  store::Scope scope;
  scope.today = context.today.iso();
  store::prepare(context.ledger, scope, context.keys, [&](const std::string& day) { return due(context, day); });
  if (context.book.latest().birthday_after) run(context.ledger, "UPDATE birth SET born = date(born, '+1 day')");
  store::put_tables(context.ledger, rules::tables(context.book));
  renew(context.ledger, "took", took);
  // The view of merged people sorts them out first: then it must be the outer one.
  run(context.ledger, any_merged(context.ledger) ? fill_took_merged : fill_took);
  renew(context.ledger, "last_act", last_act);
  run(context.ledger, "CREATE UNIQUE INDEX temp.last_act_service ON last_act (service)");
  renew(context.ledger, "chain", chain);
  renew(context.ledger, "kin", kin);
  store::put_tables(context.ledger, {deadlines_of_verification(context),
                                     reckoning::Holdings(context.ledger, context.book).guardian_spans()});
}

}  // namespace checks

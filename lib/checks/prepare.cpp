#include "checks/computed.hpp"
#include "reckoning/holdings.hpp"
#include "rules/spans.hpp"
#include "store/boxes.hpp"
#include "store/query.hpp"
#include "store/rulespans.hpp"
#include "store/scope.hpp"
#include "store/took.hpp"

namespace checks {
namespace {

// A view: whoever asks for few of its columns has SQLite look up few of them, and a table of all services would be large.
constexpr const char* chain =
    "CREATE TEMP VIEW chain AS SELECT s.id AS service, s.ref, s.day, s.state, s.evidence, coalesce(g.kept, r.by) AS recorder, "
    "r.day AS recorded_on, v.entry AS verify_entry, v.person AS verifier, v.day AS verified_on, a.entry AS approve_entry, "
    "a.person AS approver FROM recorded s CROSS JOIN entry r ON r.id = s.id LEFT JOIN merged g ON g.duplicate = r.by "
    "LEFT JOIN verification v ON v.service = s.id LEFT JOIN approval a ON a.service = s.id "
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

// Read in the order of the log, so that a later act takes the place of an earlier one: grouping would sort them all.
void put_last_acts(const store::Ledger& ledger, const std::string& name, const std::string& what) {
  renew(ledger, name.c_str(), ("CREATE TEMP TABLE " + name + " (service INTEGER PRIMARY KEY, entry INTEGER, person INTEGER, day TEXT)").c_str());
  run(ledger, ("INSERT OR REPLACE INTO temp." + name + " SELECT a.service, a.id, coalesce(g.kept, e.by), e.day FROM act a NOT INDEXED "
               "CROSS JOIN entry e ON e.id = a.id LEFT JOIN merged g ON g.duplicate = e.by WHERE a.what = '" + what + "' ORDER BY a.id").c_str());
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

}  // namespace

Prepared prepare(const Context& context) {
  store::Scope scope;
  scope.today = context.today.iso();
  std::vector<Identity> opened;
  store::prepare(context.ledger, scope, context.keys, [&](const std::string& day) { return due(context, day); },
                 [&](store::EntryId person, const store::Private& values) {
                   opened.push_back({person, store::value_of(values, "name"), store::value_of(values, "born"), store::value_of(values, "id_number")});
                 });
  Prepared prepared{context, of_identity(context, opened)};
  if (context.book.latest().birthday_after) run(context.ledger, "UPDATE birth SET born = date(born, '+1 day')");
  store::put_tables(context.ledger, rules::tables(context.book));
  store::put_took(context.ledger);
  put_last_acts(context.ledger, "verification", "verify");
  put_last_acts(context.ledger, "approval", "approve");
  run(context.ledger, "DROP VIEW IF EXISTS temp.chain");
  run(context.ledger, chain);
  renew(context.ledger, "kin", kin);
  store::put_tables(context.ledger, {deadlines_of_verification(context),
                                     reckoning::Holdings(context.ledger, context.book).guardian_spans()});
  return prepared;
}

}  // namespace checks

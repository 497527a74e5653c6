// What is entered as a service and is none (民政部令第67号 第十九条): paid staff with their own clients, professional work
// where the scheme takes none, and the hours of a training.
#include "checks/computed.hpp"
#include "checks/serving.hpp"
#include "reckoning/needs.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {
namespace {

using store::EntryId;

constexpr const char* id = "not-volunteering";

std::string org_name(const Context& context, EntryId org) {
  store::Query row(context.ledger, "SELECT name FROM place WHERE org = :org");
  return row.bind(":org", org).step() ? row.text(0) : "";
}

void add_own_clients(const Context& context, std::vector<Finding>& out) {
  const reckoning::Holdings holdings(context.ledger, context.book);
  if (!holdings.any_employment()) return;
  const Codes codes(context);
  store::Query row(context.ledger,
                   "SELECT t.service, t.ref, t.day, t.person, e.person FROM took t JOIN attended e ON e.service = t.service AND e.part = 'elder' "
                   "WHERE t.person IN (SELECT person FROM holding WHERE credential LIKE 'employment%') ORDER BY 1, 4, 5");
  while (row.step()) {
    const auto day = model::Day::parse(row.text(2));
    const EntryId org = day ? holdings.employed_with(row.integer(3), row.integer(4), *day) : 0;
    if (org != 0)
      out.push_back({id, true, row.text(1), words::say("{} works for {}, whose client {} is", codes.of(row.integer(3)), org_name(context, org), codes.of(row.integer(4))),
                     row.integer(0)});
  }
}

bool any_barred(const rules::Book& book) {
  for (const auto& adopted : book.adopted())
    for (const auto& programme : adopted.pack.programmes)
      for (const auto& category : adopted.pack.categories)
        if (reckoning::barred_as_professional(adopted.pack, programme.id, category.id)) return true;
  return false;
}

void add_professional(const Context& context, std::vector<Finding>& out) {
  if (!any_barred(context.book)) return;
  store::Query row(context.ledger, "SELECT id, ref, day, programme, category FROM recorded ORDER BY id");
  while (row.step()) {
    const auto day = model::Day::parse(row.text(2));
    if (!day) continue;
    const auto& pack = context.book.on(*day);
    if (!reckoning::barred_as_professional(pack, row.text(3), row.text(4))) continue;
    out.push_back({id, true, row.text(1),
                   words::say("{} is professional work, and {} takes none", pack.category(row.text(4))->name, pack.programme(row.text(3))->name), row.integer(0)});
  }
}

// As long as the training, on its day, nobody served by name, and every volunteer of it was taught there.
constexpr const char* sat_there =
    "SELECT s.ref, max(s.id, t.id), t.ref FROM told t JOIN recorded s ON s.day = t.day AND s.minutes = t.minutes "
    "WHERE t.kind = 'training' AND t.minutes > 0 AND t.people <> '' "
    "AND NOT EXISTS (SELECT 1 FROM attended e WHERE e.service = s.id AND e.part = 'elder') "
    "AND EXISTS (SELECT 1 FROM attended v WHERE v.service = s.id AND v.part = 'volunteer') "
    "AND NOT EXISTS (SELECT 1 FROM attended v WHERE v.service = s.id AND v.part = 'volunteer' "
    "AND v.person NOT IN (SELECT p.person FROM took_part p WHERE p.record = t.id)) ORDER BY 1, 3";

void add_trainings(const Context& context, std::vector<Finding>& out) {
  store::Query row(context.ledger, sat_there);
  while (row.step())
    out.push_back({id, true, row.text(0), words::say("the hours of the training {}: being taught is no service", row.text(2)), row.integer(1)});
}

}  // namespace

std::vector<Finding> not_volunteering(const Context& context) {
  std::vector<Finding> out;
  add_own_clients(context, out);
  add_professional(context, out);
  add_trainings(context, out);
  return out;
}

}  // namespace checks

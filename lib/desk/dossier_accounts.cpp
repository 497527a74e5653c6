// A dossier's tables of points.
#include "desk/dossier_parts.hpp"
#include "desk/titles.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using words::mark;
using words::tr;

namespace {

model::Cell points(std::int64_t milli) { return model::cell(model::Points{milli}); }

std::string reason_of(const Holder& holder, store::EntryId closure) {
  return store::value_of(holder.counter.vault().open(store::Closure::kind, closure), "reason");
}

}  // namespace

render::Part accounts_part(const Holder& holder) {
  render::Part part{"accounts", dossier_sheet(mark("Accounts"), {{"scheme", mark("scheme")}, {"earned", mark("earned")}, {"received", mark("received")}, {"granted", mark("granted")},
                                                                 {"redeemed", mark("redeemed")}, {"given", mark("given")}, {"donated", mark("donated")}, {"expired", mark("expired")}, {"balance", mark("balance")}})};
  for (const auto& a : store::accounts(holder.counter.ledger()))
    if (holder.self(a.person))
      part.sheet.rows.push_back({scheme_cell(holder.counter.pack(), a.scheme), points(a.earned), points(a.received), points(a.granted), points(a.redeemed), points(a.given), points(a.donated), points(a.expired), points(a.balance)});
  return part;
}

render::Part redemptions_part(const Holder& holder) {
  render::Part part{"redemptions", dossier_sheet(mark("Redemptions, gifts and grants"), {{"ref", mark("ref")}, {"day", mark("day")}, {"kind", mark("kind")}, {"person", mark("person")},
                                                                                         {"to", mark("receiver")}, {"item", mark("item")}, {"points", mark("points")}, {"state", mark("state")}, {"private", mark("free text")}})};
  for (const auto& r : store::redemptions(holder.counter.ledger())) {
    if (!holder.self(r.fact.person) && !holder.self(r.fact.other)) continue;
    const auto* item = holder.counter.pack().item(r.fact.item);
    part.sheet.rows.push_back({r.fact.ref, r.fact.day, model::Named{r.fact.type, std::string(tr(r.fact.type))}, holder.code(r.fact.person),
                               r.fact.other == 0 ? std::string() : holder.code(r.fact.other), model::Named{r.fact.item, item == nullptr ? r.fact.item : item->name},
                               points(r.fact.points_milli), model::Named{r.state, std::string(tr(r.state))},
                               private_text(holder, store::Redemption::kind, r.id, holder.self(r.fact.person))});
  }
  return part;
}

render::Part statements_part(const Holder& holder) {
  render::Part part{"statements", dossier_sheet(mark("Statements of sealed periods"), {{"period", mark("period")}, {"entry", mark("entry")}, {"scheme", mark("scheme")},
                                                                                      {"minutes", mark("minutes")}, {"earned", mark("earned")}, {"balance", mark("balance")}})};
  store::Query row(holder.counter.ledger(), "SELECT period, id, scheme, minutes, earned_milli, balance_milli FROM statement WHERE person IN (" + holder.list() + ") ORDER BY id");
  while (row.step()) part.sheet.rows.push_back({row.text(0), row.integer(1), scheme_cell(holder.counter.pack(), row.text(2)), row.integer(3), points(row.integer(4)), points(row.integer(5))});
  return part;
}

render::Part closures_part(const Holder& holder, bool open) {
  render::Part part{"closures", dossier_sheet(mark("Accounts closed"), {{"day", mark("day")}, {"person", mark("person")}, {"scheme", mark("scheme")}, {"fate", mark("fate")}, {"heir", mark("heir")},
                                                                       {"points", mark("points")}, {"reason", mark("reason")}})};
  store::Query row(holder.counter.ledger(), "SELECT id, day, person, scheme, fate, heir, points_milli FROM closure WHERE person IN (" + holder.list() + ") OR heir IN (" + holder.list() + ") ORDER BY id");
  while (row.step()) {
    const bool own = holder.self(row.integer(2));
    part.sheet.rows.push_back({row.text(1), holder.code(row.integer(2)), scheme_cell(holder.counter.pack(), row.text(3)), model::Named{row.text(4), fate_title(row.text(4))},
                               row.integer(5) == 0 ? std::string() : holder.code(row.integer(5)), points(row.integer(6)),
                               own && open ? reason_of(holder, row.integer(0)) : ""});
  }
  return part;
}

}  // namespace desk

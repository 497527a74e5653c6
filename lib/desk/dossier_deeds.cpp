// A dossier's tables of what somebody holds, agreed to, and did or was given.
#include <algorithm>

#include "desk/dossier_parts.hpp"
#include "desk/pair.hpp"

#include "reckoning/knowledge.hpp"
#include "reckoning/needs.hpp"
#include "store/query.hpp"
#include "store/records.hpp"
#include "store/requests.hpp"
#include "words/words.hpp"

namespace desk {

using store::EntryId;
using words::mark;
using words::tr;

namespace {

model::Cell or_blank(std::int64_t number) { return number == 0 ? model::Cell{} : model::Cell{number}; }

std::string joined_codes(const std::vector<std::string>& codes) {
  std::string out;
  for (const auto& code : codes) out += (out.empty() ? "" : ";") + code;
  return out;
}

// Those who took part beside the holder.
struct Beside {
  std::vector<std::string> codes;  // others
  model::Named parts;              // the holder's own
};
Beside beside(const Holder& holder, EntryId service) {
  Beside who;
  store::Query row(holder.counter.ledger(), "SELECT part, person FROM attendance WHERE service = :id ORDER BY part, person");
  row.bind(":id", service);
  while (row.step()) {
    if (holder.self(row.integer(1)))
      who.parts = joined(who.parts, {row.text(0), std::string(tr(row.text(0)))});
    else
      who.codes.push_back(holder.code(row.integer(1)));
  }
  return who;
}

// Of the holder's own signature the name is shown, of others only which party signed.
model::Named signature(const Holder& holder, const std::string& party, bool volunteer, EntryId id) {
  const bool own = party == (volunteer ? "volunteer" : "elder");
  return own ? private_text(holder, store::PairSign::kind, id, true) : model::Named{};
}

model::Cell named(const std::string& what, const std::string& detail) {
  if (what == "signed") return model::Named{detail, std::string(tr(detail))};
  if (what == "known") return model::Named{detail, std::string(reckoning::fact_name(detail))};
  return detail;
}

}  // namespace

render::Part credentials_part(const Holder& holder) {
  render::Part part{"credentials", dossier_sheet(mark("Credentials"), {{"entry", mark("entry")}, {"credential", mark("credential")}, {"from", mark("from")}, {"to", mark("to")},
                                                                       {"ended", mark("ended")}, {"sum", mark("sum (yuan)")}, {"org", mark("organisation")}, {"private", mark("free text")}})};
  store::Query row(holder.counter.ledger(),
                   "SELECT c.id, c.credential, c.from_day, c.to_day, coalesce(n.day, ''), c.sum_yuan, c.org, coalesce(n.id, 0) FROM credential_now c "
                   "LEFT JOIN credential_end n ON n.credential = c.id WHERE c.person IN (" + holder.list() + ") ORDER BY c.id");
  while (row.step()) {
    const auto* org = holder.counter.orgs().by_id(row.integer(6));
    auto text = private_text(holder, store::Credential::kind, row.integer(0), true);
    if (row.integer(7) != 0) text = joined(text, private_text(holder, store::CredentialEnd::kind, row.integer(7), true));
    part.sheet.rows.push_back({row.integer(0), model::Named{row.text(1), reckoning::credential_name(holder.counter.pack(), row.text(1))}, row.text(2), row.text(3), row.text(4),
                               or_blank(row.integer(5)), org == nullptr ? "" : org->code, text});
  }
  return part;
}

render::Part pairs_part(const Holder& holder) {
  render::Part part{"pairs", dossier_sheet(mark("Pairs"), {{"pair", mark("pair")}, {"kind", mark("kind")}, {"volunteer", mark("volunteer")}, {"elder", mark("elder")},
                                                           {"proximity", mark("proximity")}, {"from", mark("from")}, {"to", mark("to")}})};
  for (const auto& pair : store::pairs(holder.counter.ledger())) {
    if (!holder.self(pair.fact.volunteer) && !holder.self(pair.fact.elder)) continue;
    part.sheet.rows.push_back({pair_id(pair.id), kind_cell(holder.counter.pack(), pair.fact.type), helper_code(holder.counter, pair.fact), helped_code(holder.counter, pair.fact),
                               proximity_cell(pair.fact.proximity), pair.fact.from_day, pair.ended});
  }
  return part;
}

render::Part pair_facts_part(const Holder& holder) {
  render::Part part{"pair_facts", dossier_sheet(mark("Agreements, cards and facts of these pairs"),
                                                {{"pair", mark("pair")}, {"day", mark("day")}, {"what", mark("what")}, {"detail", mark("detail")}, {"private", mark("free text")}})};
  const std::string of_pairs = " IN (SELECT id FROM pair_now WHERE volunteer IN (" + holder.list() + ") OR elder IN (" + holder.list() + "))";
  store::Query row(holder.counter.ledger(),
                   "SELECT x.pair, x.day, x.what, x.detail, x.id, p.volunteer FROM (SELECT id, pair, day, 'signed' AS what, party AS detail FROM pair_sign UNION ALL "
                   "SELECT id, pair, day, 'card', CAST(copies AS TEXT) FROM pair_card UNION ALL SELECT id, pair, day, 'known', fact FROM pair_fact UNION ALL "
                   "SELECT id, pair, day, 'ended', '' FROM pair_end) x JOIN pair_now p ON p.id = x.pair WHERE x.pair" + of_pairs + " ORDER BY x.pair, x.id");
  [[maybe_unused]] static constexpr const char* words_of[] = {mark("signed"), mark("card"), mark("known"), mark("ended")};
  while (row.step()) {
    const bool volunteer = holder.self(row.integer(5));
    const std::string what = row.text(2), detail = row.text(3);
    model::Named text;
    if (what == "signed") text = signature(holder, detail, volunteer, row.integer(4));
    // What is known of the elder is the elder's.
    if (what == "known") text = private_text(holder, store::PairFact::kind, row.integer(4), !volunteer);
    if (what == "ended") text = private_text(holder, store::PairEnd::kind, row.integer(4), false);
    part.sheet.rows.push_back({pair_id(row.integer(0)), row.text(1), model::Named{what, std::string(tr(what))}, named(what, detail), text});
  }
  return part;
}

render::Part services_part(const Holder& holder) {
  render::Part part{"services", dossier_sheet(mark("Services"), {{"ref", mark("ref")}, {"day", mark("day")}, {"minutes", mark("minutes")}, {"part", mark("part")}, {"others", mark("others")},
                                                                 {"category", mark("category")}, {"state", mark("state")}, {"by", mark("entered by")}, {"private", mark("free text")}})};
  store::Query row(holder.counter.ledger(),
                   "SELECT s.id, s.ref, s.day, s.minutes, s.category, s.state, e.by FROM service_now s JOIN entry e ON e.id = s.id WHERE s.state <> 'replaced' AND s.id IN "
                   "(SELECT service FROM attendance WHERE person IN (" + holder.list() + ")) ORDER BY s.day, s.id");
  while (row.step()) {
    const auto who = beside(holder, row.integer(0));
    const auto* category = holder.counter.pack().category(row.text(4));
    part.sheet.rows.push_back({row.text(1), row.text(2), row.integer(3), who.parts, joined_codes(who.codes),
                               model::Named{row.text(4), category == nullptr ? row.text(4) : category->name}, model::Named{row.text(5), std::string(tr(row.text(5)))},
                               holder.code(row.integer(6)), private_text(holder, store::Service::kind, row.integer(0), who.codes.empty())});
  }
  return part;
}

render::Part records_part(const Holder& holder) {
  render::Part part{"records", dossier_sheet(mark("What happened beside services"), {{"ref", mark("ref")}, {"record", mark("record")}, {"day", mark("day")}, {"topic", mark("topic")},
                                                                                     {"others", mark("others")}, {"closed", mark("closed")}, {"outcome", mark("outcome")}, {"private", mark("free text")}})};
  store::each_record(holder.counter.ledger(), [&](const store::RecordHead& record) {
    std::vector<std::string> others;
    bool here = false;
    for (const auto& id : store::split(record.fact.people)) {
      const EntryId person = model::parse_count(id).value_or(0);
      here = here || holder.self(person);
      if (!holder.self(person)) others.push_back(holder.code(person));
    }
    if (!here) return;
    const auto kinds = holder.counter.pack().record_vocabulary();
    const auto* kind = kinds.find(record.fact.type);
    part.sheet.rows.push_back({record.fact.ref, model::Named{record.fact.type, kind == nullptr ? record.fact.type : kind->name}, record.fact.day, record.fact.topic,
                               joined_codes(others), record.closed, record.outcome.empty() ? model::Cell{} : model::Named{record.outcome, std::string(tr(record.outcome))},
                               private_text(holder, store::Record::kind, record.id, others.empty())});
  });
  return part;
}

render::Part requests_part(const Holder& holder) {
  render::Part part{"requests", dossier_sheet(mark("Requests"), {{"request", mark("request")}, {"day", mark("day")}, {"elder", mark("elder")}, {"category", mark("category")},
                                                                 {"what", mark("what")}, {"volunteer", mark("volunteer")}, {"score", mark("score")}, {"private", mark("free text")}})};
  for (const auto& request : store::requests(holder.counter.ledger())) {
    const bool elder = holder.self(request.fact.elder);
    const auto asked = [&](const auto& act) { return holder.self(act.fact.volunteer); };
    if (!elder && std::none_of(request.acts.begin(), request.acts.end(), asked)) continue;
    const auto* category = holder.counter.pack().category(request.fact.category);
    const model::Named kind{request.fact.category, category == nullptr ? request.fact.category : category->name};
    const std::string code = holder.code(request.fact.elder);
    part.sheet.rows.push_back({request.fact.ref, request.fact.day, code, kind, model::Named{"request", std::string(tr("asked for"))}, std::string(), model::Cell{},
                               private_text(holder, store::Request::kind, request.id, elder)});
    for (const auto& act : request.acts) {
      // What passed between the desk and other volunteers is theirs.
      if (!elder && act.fact.volunteer != 0 && !asked(act)) continue;
      part.sheet.rows.push_back({request.fact.ref, act.day, code, kind, model::Named{act.fact.what, std::string(tr(act.fact.what))},
                                 act.fact.volunteer == 0 ? std::string() : holder.code(act.fact.volunteer), or_blank(act.fact.score),
                                 private_text(holder, store::RequestAct::kind, act.id, act.fact.volunteer == 0 ? elder : asked(act))});
    }
  }
  return part;
}

}  // namespace desk

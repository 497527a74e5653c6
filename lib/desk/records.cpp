#include "desk/records.hpp"

#include <algorithm>

#include "intake/happenings.hpp"
#include "store/records.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

bool opens(const rules::Pack& pack, const std::string& kind) {
  const auto* known = pack.record(kind);
  return known != nullptr && known->closes;
}

std::optional<Refusal> no_closing(const Counter& counter, const store::RecordHead& record, const RecordClosing& closing) {
  const auto& fact = record.fact;
  if (auto no = counter.may("record", fact.org)) return no;
  if (record.outcome == "void")
    return Refusal{"wrong-state", {}, say("{} was taken out of the figures on {}", fact.ref, record.closed), ""};
  if (closing.outcome != "void" && !record.closed.empty())
    return Refusal{"wrong-state",
                   {},
                   say("{} was closed on {} already", fact.ref, record.closed),
                   std::string(tr("only void takes it out of the figures now"))};
  if (closing.outcome != "void" && !opens(counter.pack(), fact.type))
    return Refusal{"wrong-state",
                   {},
                   say("{} is of a kind that is never open, so nothing closes it", fact.ref),
                   std::string(tr("only void takes it out of the figures"))};
  if (closing.day > counter.today())
    return Refusal{"future-day", {}, say("{} is after today", closing.day.iso()), std::string(tr("correct the day"))};
  if (closing.day.iso() < fact.day)
    return Refusal{
        "values-disagree", {}, say("{} began on {} only", fact.ref, fact.day), std::string(tr("correct the day"))};
  return std::nullopt;
}

}  // namespace

std::string record_state(const rules::Pack& pack, const std::string& kind, const std::string& outcome) {
  for (const char* closed :
       {words::mark("fulfilled"), words::mark("refused"), words::mark("withdrawn"), words::mark("void")})
    if (outcome == closed) return closed;
  return opens(pack, kind) ? words::mark("open") : words::mark("noted");
}

Outcome close_records(Counter& counter, const RecordClosing& closing) {
  counter.begin();
  Outcome outcome;
  EntryId service = 0;
  if (!closing.service.empty()) {
    const auto found = store::find_service(counter.ledger(), closing.service);
    if (!found) {
      outcome.refuse({"unknown-ref",
                      {},
                      say("there is no service {}", closing.service),
                      std::string(tr("see carebank log list")),
                      closing.service});
      return outcome;
    }
    service = found->id;
  }
  store::Private values;
  if (!closing.reason.empty()) {
    values.emplace_back("reason", closing.reason);
    counter.keys();
  }
  for (const auto& ref : closing.refs) {
    const auto found = store::find_record(counter.ledger(), ref);
    if (found && found->closed == closing.day.iso() && found->outcome == closing.outcome) {
      ++outcome.unchanged;
      continue;
    }
    auto no =
        found ? no_closing(counter, *found, closing)
              : Refusal{
                    "unknown-ref", {}, say("there is no record {}", ref), std::string(tr("see carebank log records"))};
    if (no) {
      no->subject = ref;
      outcome.refuse(std::move(*no));
      continue;
    }
    counter.writer().add(store::RecordClose{found->fact.record, closing.day.iso(), closing.outcome, service}, values);
    ++outcome.updated;
    outcome.refs.push_back(ref);
  }
  if (outcome.updated > 0) counter.commit();
  return outcome;
}

model::Sheet record_list(const Counter& counter, const RecordFilter& filter) {
  model::Sheet sheet{std::string(tr("Records")), {}, {}, {}};
  for (const auto& [id, title] : {std::pair{"ref", words::mark("ref")},
                                  {"record", words::mark("kind of record")},
                                  {"day", words::mark("day")},
                                  {"topic", words::mark("topic")},
                                  {"form", words::mark("form")},
                                  {"level", words::mark("level")},
                                  {"org", words::mark("organisation")}})
    sheet.columns.push_back({id, std::string(tr(title)), false});
  for (const auto& [id, title] : {std::pair{"headcount", words::mark("headcount")},
                                  {"quantity", words::mark("quantity")},
                                  {"amount", words::mark("amount in yuan")},
                                  {"score", words::mark("score")}})
    sheet.columns.push_back({id, std::string(tr(title)), true});
  sheet.columns.push_back({"state", std::string(tr("state")), false});
  const auto& pack = counter.pack();
  const auto kinds = pack.record_vocabulary();
  const auto stated = [](std::int64_t number) { return number == 0 ? model::Cell{} : model::Cell{number}; };
  store::each_record(counter.ledger(), [&](const store::RecordHead& record) {
    const auto& f = record.fact;
    const std::string state = record_state(pack, f.type, record.outcome);
    if ((!filter.kind.empty() && f.type != filter.kind) || (filter.open && state != "open")) return;
    if (filter.period && (f.day < filter.period->from.iso() || f.day > filter.period->to.iso())) return;
    const auto* org = counter.orgs().by_id(f.org);
    model::Cell form = f.form;
    if (f.type == intake::fund_record) form = model::Named{f.form, intake::fund_forms().name_of(f.form)};
    sheet.rows.push_back({f.ref, model::Named{f.type, kinds.name_of(f.type)}, f.day, f.topic, form, f.level,
                          org == nullptr ? "" : org->code, stated(f.headcount), stated(f.quantity),
                          f.amount_fen == 0 ? model::Cell{} : model::cell(model::Points{f.amount_fen * 10}),
                          stated(f.score), model::Named{state, std::string(tr(state))}});
  });
  return sheet;
}

}  // namespace desk

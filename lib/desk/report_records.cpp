#include "desk/report_records.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "desk/report_parts.hpp"
#include "intake/happenings.hpp"
#include "store/query.hpp"
#include "store/scope.hpp"
#include "words/words.hpp"

namespace desk {

using model::Cell;
using store::EntryId;
using words::say;
using words::tr;

namespace {

constexpr const char* in_period = " t.day BETWEEN (SELECT from_day FROM scope) AND (SELECT to_day FROM scope) ";

// The scope of the period: of its seal, where it is sealed.
indicators::Question prepared(const Counter& counter, const calendar::Period& period) {
  const auto question = question_of(counter, period, seal_of(counter.ledger(), period));
  store::Scope scope;
  scope.from_day = period.from.iso();
  scope.to_day = period.to.iso();
  scope.today = question.today.iso();
  scope.position = question.position;
  store::prepare(counter.ledger(), scope, nullptr,
                 [&](const std::string& day) { return due_day(counter.book(), day); });
  return question;
}

Cell yuan(std::int64_t fen) { return model::cell(model::Points{fen * 10}); }

// What a grouping reads, from `told t` with its place p and street s.
struct Grouping {
  const char* by;
  const char* column;
  const char* title;
};
const std::vector<Grouping>& groupings() {
  static const std::vector<Grouping> all{{"record", "''", words::mark("group")},
                                         {"topic", "t.topic", words::mark("topic")},
                                         {"form", "t.form", words::mark("form")},
                                         {"level", "t.level", words::mark("level")},
                                         {"audience", "t.audience", words::mark("audience")},
                                         {"provider", "t.provider", words::mark("provider")},
                                         {"source", "t.source", words::mark("source of money")},
                                         {"channel", "t.channel", words::mark("channel")},
                                         {"mode", "t.mode", words::mark("mode")},
                                         {"month", "substr(t.day, 1, 7)", words::mark("month")},
                                         {"org", "coalesce(p.code, '')", words::mark("organisation")},
                                         {"street", "coalesce(s.code, '')", words::mark("street")},
                                         {"programme", "t.programme", words::mark("programme")},
                                         {"project", "t.project", words::mark("project")},
                                         {"festival", "t.festival", words::mark("festival")},
                                         {"category", "t.category", words::mark("category")}};
  return all;
}

const Grouping* grouping(const std::string& by) {
  for (const auto& one : groupings())
    if (by == one.by) return &one;
  return nullptr;
}

// A group's id with the name that people read.
Cell group_cell(const Counter& counter, const std::string& by, const std::string& kind, const std::string& id) {
  const auto& pack = counter.pack();
  if (id.empty()) return std::string();
  if (by == "mode") return model::Named{id, pack.modes.name_of(id)};
  if (by == "programme") return model::Named{id, pack.programme_vocabulary().name_of(id)};
  if (by == "category") return model::Named{id, pack.category_vocabulary().name_of(id)};
  if (by == "form" && kind == intake::fund_record) return model::Named{id, intake::fund_forms().name_of(id)};
  if (by == "org" || by == "street")
    if (const auto* org = counter.orgs().by_code(id)) return model::Named{id, org->name};
  if (by == "festival")
    for (const auto& festival : pack.festivals)
      if (festival.id == id) return model::Named{id, festival.name};
  return id;
}

struct RecordSum {
  std::int64_t count = 0, attendances = 0, minutes = 0, fen = 0, closed = 0, open = 0;
  std::set<EntryId> people;
};

// Kinds in the pack's order, those it no longer has behind.
std::size_t rank_of(const rules::Pack& pack, const std::string& kind) {
  const auto* known = pack.record(kind);
  return known == nullptr ? pack.records.size() : static_cast<std::size_t>(known - pack.records.data());
}

using Sums = std::map<std::tuple<std::size_t, std::string, std::string>, RecordSum>;  // rank, kind, group

Sums sums_of(const Counter& counter, const std::string& kind, const Grouping& group) {
  const auto& pack = counter.pack();
  Sums sums;
  store::Query who(counter.ledger(),
                   std::string("SELECT p.record, p.person FROM took_part p JOIN told t ON t.id = p.record WHERE") +
                       in_period + "ORDER BY 1, 2");
  store::Query row(counter.ledger(), std::string("SELECT t.id, t.kind, ") + group.column +
                                         ", t.quantity, t.headcount, t.minutes, t.amount_fen, t.outcome FROM told t "
                                         "LEFT JOIN place p ON p.org = t.org "
                                         "LEFT JOIN place s ON s.org = p.street WHERE" +
                                         in_period + "ORDER BY t.id");
  bool more = who.step();
  while (row.step()) {
    const EntryId id = row.integer(0);
    const std::string type = row.text(1);
    std::vector<EntryId> people;
    for (; more && who.integer(0) <= id; more = who.step())
      if (who.integer(0) == id) people.push_back(who.integer(1));
    if (!kind.empty() && type != kind) continue;
    RecordSum& sum = sums[{rank_of(pack, type), type, row.text(2)}];
    const std::int64_t n = std::max<std::int64_t>(1, row.integer(3));
    sum.count += n;
    sum.attendances += std::max(row.integer(4), static_cast<std::int64_t>(people.size()));
    sum.minutes += row.integer(5);
    sum.fen += row.integer(6);
    sum.closed += row.text(7).empty() ? 0 : n;
    sum.open += row.text(7).empty() && pack.record(type) != nullptr && pack.record(type)->closes ? n : 0;
    sum.people.insert(people.begin(), people.end());
  }
  return sums;
}

void tell_basis(const Counter& counter, const calendar::Period& period, model::Sheet& sheet) {
  sheet.notes.push_back(basis_sentence(counter, seal_of(counter.ledger(), period)));
}

}  // namespace

bool known_grouping(const std::string& by) { return grouping(by) != nullptr; }

model::Sheet records_report(const Counter& counter, const calendar::Period& period, const std::string& kind,
                            const std::string& by) {
  prepared(counter, period);
  const Grouping& group = *grouping(by);
  const auto& pack = counter.pack();
  const auto kinds = pack.record_vocabulary();
  model::Sheet sheet{say("Records, {}", period.name),
                     {column("record", words::mark("kind of record")), column("group", group.title),
                      column("unit", words::mark("unit"))},
                     {},
                     {}};
  for (const auto& [id, title] : {std::pair{"count", words::mark("count")},
                                  {"attendances", words::mark("attendances (人次)")},
                                  {"people", words::mark("people (人)")},
                                  {"minutes", words::mark("minutes")},
                                  {"amount", words::mark("amount in yuan")},
                                  {"closed", words::mark("closed")},
                                  {"open", words::mark("open")}})
    sheet.columns.push_back(column(id, title, true));
  for (const auto& [key, sum] : sums_of(counter, kind, group)) {
    const auto& [rank, type, id] = key;
    const auto* known = pack.record(type);
    sheet.rows.push_back({model::Named{type, kinds.name_of(type)}, group_cell(counter, by, type, id),
                          known == nullptr ? "" : known->unit, sum.count, sum.attendances,
                          static_cast<std::int64_t>(sum.people.size()), sum.minutes, yuan(sum.fen), sum.closed,
                          sum.open});
  }
  tell_basis(counter, period, sheet);
  return sheet;
}

model::Sheet funds_report(const Counter& counter, const calendar::Period& period) {
  prepared(counter, period);
  model::Sheet sheet{say("Funds, {}", period.name), {column("source", words::mark("source of money"))}, {}, {}};
  for (const auto& [id, title] : {std::pair{"before", words::mark("left before, yuan")},
                                  {"received", words::mark("received, yuan")},
                                  {"used", words::mark("used, yuan")},
                                  {"left", words::mark("left, yuan")}})
    sheet.columns.push_back(column(id, title, true));
  struct Purse {
    std::int64_t before = 0, in = 0, out = 0;
  };
  std::map<std::string, Purse> purses;
  store::Query row(counter.ledger(),
                   "SELECT t.source, t.form, t.amount_fen, t.day < scope.from_day FROM told t JOIN scope ON "
                   "t.day <= scope.to_day WHERE t.kind = 'fund' ORDER BY t.id");
  while (row.step()) {
    Purse& purse = purses[row.text(0)];
    const bool in = row.text(1) == "in";
    if (row.integer(3) != 0)
      purse.before += in ? row.integer(2) : -row.integer(2);
    else
      (in ? purse.in : purse.out) += row.integer(2);
  }
  Purse all;
  for (const auto& [source, p] : purses) {
    sheet.rows.push_back({source, yuan(p.before), yuan(p.in), yuan(p.out), yuan(p.before + p.in - p.out)});
    all = {all.before + p.before, all.in + p.in, all.out + p.out};
  }
  const auto text = [](std::int64_t fen) { return model::to_string(model::Points{fen * 10}); };
  sheet.notes.push_back(say("In all {} yuan received, {} used, {} left.", text(all.in), text(all.out),
                            text(all.before + all.in - all.out)));
  tell_basis(counter, period, sheet);
  return sheet;
}

namespace {

struct Asked {
  std::int64_t raised = 0, fulfilled = 0, refused = 0, withdrawn = 0, open = 0, overdue = 0;
};

void count_need(Asked& asked, std::int64_t n, const std::string& outcome, bool overdue) {
  asked.raised += n;
  if (outcome == "fulfilled") asked.fulfilled += n;
  if (outcome == "refused") asked.refused += n;
  if (outcome == "withdrawn") asked.withdrawn += n;
  if (outcome.empty()) asked.open += n;
  if (outcome.empty() && overdue) asked.overdue += n;
}

bool of_elders(const rules::RecordKind* kind) { return kind != nullptr && kind->closes && kind->people == "elder"; }

}  // namespace

model::Sheet needs_report(const Counter& counter, const calendar::Period& period) {
  const auto question = prepared(counter, period);
  const auto& pack = counter.pack();
  std::map<std::pair<std::size_t, std::string>, std::map<std::string, Asked>> kinds;
  store::Query row(counter.ledger(),
                   std::string("SELECT t.kind, t.topic, t.quantity, t.outcome, t.day FROM told t WHERE") + in_period +
                       "ORDER BY t.id");
  while (row.step()) {
    const std::string type = row.text(0);
    const auto* kind = pack.record(type);
    if (!of_elders(kind)) continue;
    const auto day = model::Day::parse(row.text(4));
    const bool overdue = kind->within_days > 0 && day && question.today > *day + static_cast<int>(kind->within_days);
    count_need(kinds[{rank_of(pack, type), type}][row.text(1)], std::max<std::int64_t>(1, row.integer(2)), row.text(3),
               overdue);
  }
  model::Sheet sheet{say("Needs and wishes, {}", period.name),
                     {column("record", words::mark("kind of record")), column("topic", words::mark("topic")),
                      column("unit", words::mark("unit"))},
                     {},
                     {}};
  for (const auto& [id, title] : {std::pair{"raised", words::mark("raised")},
                                  {"fulfilled", words::mark("fulfilled")},
                                  {"refused", words::mark("refused")},
                                  {"withdrawn", words::mark("withdrawn")},
                                  {"open", words::mark("open")},
                                  {"overdue", words::mark("overdue")}})
    sheet.columns.push_back(column(id, title, true));
  for (const auto& [kind, topics] : kinds) {
    std::vector<std::pair<std::string, Asked>> order(topics.begin(), topics.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second.raised > b.second.raised; });
    for (const auto& [topic, n] : order)
      sheet.rows.push_back({model::Named{kind.second, pack.record(kind.second)->name}, topic,
                            pack.record(kind.second)->unit, n.raised, n.fulfilled, n.refused, n.withdrawn, n.open,
                            n.overdue});
  }
  tell_basis(counter, period, sheet);
  return sheet;
}

}  // namespace desk

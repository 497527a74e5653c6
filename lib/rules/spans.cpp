#include "rules/spans.hpp"

#include <algorithm>

namespace rules {
namespace {

using Row = std::vector<model::Cell>;

struct Span {
  model::Day from, to;
};

std::string first_day(model::Day day) { return day.iso().empty() ? "0000-01-01" : day.iso(); }
std::string last_day(model::Day day) { return day.iso().empty() ? "9999-12-31" : day.iso(); }

model::Sheet sheet(const char* name, std::initializer_list<const char*> columns) {
  model::Sheet out;
  out.title = name;
  for (const char* column : columns) out.columns.push_back({column, column});
  return out;
}

// The days within `whole` on which a rule may change.
template <class T>
std::vector<Span> spans(const Rule<T>& rule, Span whole) {
  std::vector<model::Day> starts{whole.from};
  for (const auto& clause : rule.clauses()) {
    if (clause.from > whole.from && clause.from <= whole.to) starts.push_back(clause.from);
    if (clause.to >= whole.from && clause.to < whole.to) starts.push_back(clause.to + 1);
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  std::vector<Span> out;
  for (std::size_t i = 0; i < starts.size(); ++i)
    out.push_back({starts[i], i + 1 < starts.size() ? starts[i + 1] - 1 : whole.to});
  return out;
}

std::int64_t number(std::int64_t value) { return value; }
std::int64_t number(bool value) { return value ? 1 : 0; }
std::int64_t number(const std::string& value) { return value == "refuse" ? 1 : 0; }  // pair.kin

std::string level_text(Level level) { return level == Level::soft ? "soft" : "hard"; }

template <class T>
void numbers(model::Sheet& out, const char* key, const Rule<T>& rule, Span whole) {
  for (const Span span : spans(rule, whole)) {
    const auto& clause = rule.on(span.from);
    out.rows.push_back(
        Row{std::string(key), number(clause.value), level_text(clause.level), first_day(span.from), last_day(span.to)});
  }
}

void words(model::Sheet& out, const char* key, const Words& list, Level level, Span span) {
  std::int64_t n = 0;
  for (const auto& word : list)
    out.rows.push_back(Row{std::string(key), n++, word, level_text(level), first_day(span.from), last_day(span.to)});
}

void words(model::Sheet& out, const char* key, const Rule<Words>& rule, Span whole) {
  for (const Span span : spans(rule, whole)) words(out, key, rule.on(span.from).value, rule.on(span.from).level, span);
}

void add_numbers(model::Sheet& out, const Pack& pack, Span span) {
  numbers(out, "volunteer.min_age", pack.volunteer.min_age, span);
  numbers(out, "volunteer.guardian_below", pack.volunteer.guardian_below, span);
  numbers(out, "elder.min_age", pack.elder.min_age, span);
  numbers(out, "elder.max_age_days", pack.elder.max_age_days, span);
  numbers(out, "elder.exclude_subsidised", pack.elder.exclude_subsidised, span);
  numbers(out, "helper.min_per_community", pack.helper.min_per_community, span);
  numbers(out, "pair.capacity", pack.pair.capacity, span);
  numbers(out, "pair.per_elder", pack.pair.per_elder, span);
  numbers(out, "pair.kin", pack.pair.kin, span);
  numbers(out, "log.cap_minutes_per_activity", pack.log.cap_minutes_per_activity, span);
  numbers(out, "log.cap_minutes_per_day", pack.log.cap_minutes_per_day, span);
  numbers(out, "redeem.min_age", pack.redeem.min_age, span);
  numbers(out, "redeem.min_hours", pack.redeem.min_hours, span);
  numbers(out, "redeem.exception_age", pack.redeem.exception_age, span);
  numbers(out, "redeem.earn_first", pack.redeem.earn_first, span);
  numbers(out, "order.answer_hours", pack.order.answer_hours, span);
  numbers(out, "workflow.separate_duties", pack.workflow.separate_duties, span);
  numbers(out, "workflow.deadline_workdays", pack.workflow.deadline_workdays, span);
  numbers(out, "privacy.retention_months", pack.privacy.retention_months, span);
  numbers(out, "case.min_per_street", pack.cases.min_per_street, span);
  numbers(out, "case.max_per_street", pack.cases.max_per_street, span);
  numbers(out, "callback.satisfied_from", pack.callback.satisfied_from, span);
}

void add_words(model::Sheet& out, const Pack& pack, Span span) {
  words(out, "elder.tags", pack.elder.tags, span);
  words(out, "pair.parties", pack.pair.parties, span);
  words(out, "pair.proximity_order", pack.pair.proximity_order, span);
  words(out, "workflow.signatures", pack.workflow.signatures, span);
  words(out, "helper.kinds", pack.helper.kinds, Level::hard, span);
  words(out, "redeem.exceptions", pack.redeem.exceptions, Level::hard, span);
  words(out, "elder.archive_fields", pack.elder.archive_fields, Level::hard, span);
}

// The age from which a scheme's points may be redeemed: its own, else redeem.min_age.
void add_ages(model::Sheet& out, const Pack& pack, Span whole) {
  for (const auto& scheme : pack.schemes) {
    const std::string key = "redeem.min_age/" + scheme.id;
    for (const Span span : spans(scheme.redeem_min_age, whole)) {
      const auto& own = scheme.redeem_min_age.on(span.from);
      if (own.value < 0)
        numbers(out, key.c_str(), pack.redeem.min_age, span);
      else
        numbers(out, key.c_str(), Rule<std::int64_t>({own}), span);
    }
  }
}

void add_schemes(model::Sheet& out, const Pack& pack, Span whole) {
  for (const auto& scheme : pack.schemes)
    for (const Span span : spans(scheme.goods, whole))
      out.rows.push_back(Row{scheme.id, scheme.unit_name, scheme.storage_unit.milli,
                             number(scheme.goods.value(span.from)), first_day(span.from), last_day(span.to)});
}

void add_lists(model::Sheet& programmes, model::Sheet& items, model::Sheet& phases, const Pack& pack, Span span) {
  for (const auto& programme : pack.programmes)
    programmes.rows.push_back(Row{programme.id, programme.scheme, first_day(span.from), last_day(span.to)});
  for (const auto& item : pack.items)
    items.rows.push_back(Row{item.id, item.kind, first_day(span.from), last_day(span.to)});
  for (const auto& phase : pack.phases) {
    const model::Day from = std::max(phase.from.value_or(span.from), span.from),
                     to = std::min(phase.to.value_or(span.to), span.to);
    if (from <= to) phases.rows.push_back(Row{phase.name, number(phase.services), first_day(from), last_day(to)});
  }
}

void add_pairings(model::Sheet& kinds, model::Sheet& parties, const Pack& pack, Span span) {
  for (const auto& kind : pack.pairings) {
    kinds.rows.push_back(Row{kind.id, number(kind.helper_is_org), kind.capacity, kind.per_elder, first_day(span.from),
                             last_day(span.to)});
    words(parties, kind.id.c_str(), kind.parties, Level::hard, span);
  }
}

void add_records(model::Sheet& out, const Pack& pack, Span span) {
  for (const auto& kind : pack.records)
    out.rows.push_back(Row{kind.id, number(kind.closes), kind.within_days, first_day(span.from), last_day(span.to)});
}

void add_terms(model::Sheet& out, const Pack& pack) {
  for (const auto& party : pack.parties.terms()) out.rows.push_back(Row{std::string("party"), party.id, party.name});
  for (const auto& category : pack.categories)
    out.rows.push_back(Row{std::string("category"), category.id, category.name});
  for (const auto& programme : pack.programmes)
    out.rows.push_back(Row{std::string("programme"), programme.id, programme.name});
  for (const auto& kind : pack.pairings) out.rows.push_back(Row{std::string("pairing"), kind.id, kind.name});
}

}  // namespace

std::vector<model::Sheet> tables(const Book& book) {
  model::Sheet rule = sheet("rule", {"key", "value", "level", "from_day", "to_day"});
  model::Sheet word = sheet("rule_word", {"key", "n", "word", "level", "from_day", "to_day"});
  model::Sheet scheme =
      sheet("scheme_rule", {"scheme", "unit_name", "storage_unit_milli", "goods", "from_day", "to_day"});
  model::Sheet programme = sheet("programme_rule", {"programme", "scheme", "from_day", "to_day"});
  model::Sheet item = sheet("item_rule", {"item", "kind", "from_day", "to_day"});
  model::Sheet phase = sheet("phase_rule", {"name", "services", "from_day", "to_day"});
  model::Sheet pairing = sheet("pairing_rule", {"kind", "of_orgs", "capacity", "per_elder", "from_day", "to_day"});
  model::Sheet party = sheet("pairing_party", {"kind", "n", "word", "level", "from_day", "to_day"});
  model::Sheet record = sheet("record_rule", {"record", "closes", "within_days", "from_day", "to_day"});
  model::Sheet term = sheet("term", {"kind", "id", "name"});
  const auto& adopted = book.adopted();
  for (std::size_t i = 0; i < adopted.size(); ++i) {
    // The first pack also rules what lies before it (Book::on).
    const Span span{i == 0 ? model::Day::far_past() : adopted[i].from,
                    i + 1 < adopted.size() ? adopted[i + 1].from - 1 : model::Day::far_future()};
    if (span.to < span.from) continue;
    add_numbers(rule, adopted[i].pack, span);
    add_ages(rule, adopted[i].pack, span);
    add_words(word, adopted[i].pack, span);
    add_schemes(scheme, adopted[i].pack, span);
    add_lists(programme, item, phase, adopted[i].pack, span);
    add_pairings(pairing, party, adopted[i].pack, span);
    add_records(record, adopted[i].pack, span);
  }
  add_terms(term, book.latest());
  return {rule, word, scheme, programme, item, phase, pairing, party, record, term};
}

}  // namespace rules

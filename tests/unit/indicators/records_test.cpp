#include <doctest/doctest.h>

#include "figures.hpp"

using namespace town;

namespace {

struct Event {
  std::string ref, type, day, form = {};
  EntryId org = 0, parent = 0;
  std::int64_t headcount = 0, quantity = 0, amount_fen = 0, score = 0;
  std::vector<EntryId> people = {};
};

EntryId happened(Town& t, const Event& e, std::int64_t revision = 1, EntryId record = 0) {
  return t.write(e.day, t.clerk, [&](store::Writer& w) {
    store::Record r;
    r.record = record;
    r.revision = revision;
    r.ref = e.ref;
    r.type = e.type;
    r.day = e.day;
    r.form = e.form;
    r.org = e.org == 0 ? t.east : e.org;
    r.parent = e.parent;
    r.headcount = e.headcount;
    r.quantity = e.quantity;
    r.amount_fen = e.amount_fen;
    r.score = e.score;
    std::vector<std::string> ids;
    for (const EntryId id : e.people) ids.push_back(std::to_string(id));
    r.people = store::joined(ids);
    return w.add(r, {{"title", "某事"}});
  });
}
void close(Town& t, EntryId record, const char* on, const char* outcome) {
  t.write(on, t.clerk, [&](store::Writer& w) { return w.add(store::RecordClose{record, on, outcome, 0}, {}); });
}

rules::Pack with_calls(std::int64_t months) {
  rules::Pack p = pack();
  p.callback.every_months = rules::Rule<std::int64_t>::always(months);
  p.callback.satisfied_from = rules::Rule<std::int64_t>::always(4);
  return p;
}

}  // namespace

TEST_CASE("trainings count by their quantity and attendances by whoever is more, counted or named") {
  Town t;
  const EntryId a = t.volunteer("V1"), b = t.volunteer("V2");
  happened(t, {.ref = "T1", .type = "training", .day = "2025-07-01", .headcount = 30, .people = {a, b}});
  happened(t, {.ref = "T2", .type = "training", .day = "2025-08-01", .people = {a}});
  happened(t, {.ref = "T3", .type = "training", .day = "2025-09-30", .headcount = 400, .quantity = 10});
  happened(t, {.ref = "T4", .type = "training", .day = "2025-10-01", .headcount = 9});
  const auto all = figures(t);
  CHECK(get(all, "trainings") == "12");
  CHECK(get(all, "trainees") == "431");
}

TEST_CASE("volunteers are trained who took part by the period's end or hold a credential of training") {
  Town t;
  const EntryId a = t.volunteer("V1"), b = t.volunteer("V2"), c = t.volunteer("V3");
  t.volunteer("V4");
  happened(t, {.ref = "T1", .type = "training", .day = "2025-04-01", .people = {a}});
  happened(t, {.ref = "T2", .type = "training", .day = "2025-10-01", .people = {c}});
  t.write("2025-04-02", t.clerk, [&](store::Writer& w) {
    store::Credential held;
    held.person = b;
    held.credential = "training:safety";
    held.from_day = "2025-04-02";
    return w.add(held, {});
  });
  CHECK(get(figures(t), "trained") == "2/4=0.5000");
}

TEST_CASE("only the latest revision counts and what is void is in no figure") {
  Town t;
  const EntryId one = happened(t, {.ref = "A1", .type = "award", .day = "2025-07-01", .quantity = 3});
  happened(t, {.ref = "A1", .type = "award", .day = "2025-07-01", .quantity = 2}, 2, one);
  const EntryId wrong = happened(t, {.ref = "A2", .type = "award", .day = "2025-07-02"});
  CHECK(get(figures(t), "awards") == "3");
  close(t, wrong, "2025-07-03", "void");
  CHECK(get(figures(t), "awards") == "2");
}

TEST_CASE("needs and wishes are met by what was fulfilled of what was raised in the period") {
  Town t;
  close(t, happened(t, {.ref = "N1", .type = "need", .day = "2025-07-01"}), "2025-10-05", "fulfilled");
  close(t, happened(t, {.ref = "N2", .type = "need", .day = "2025-07-01"}), "2025-07-05", "withdrawn");
  happened(t, {.ref = "N3", .type = "need", .day = "2025-07-01", .quantity = 2});
  close(t, happened(t, {.ref = "W1", .type = "wish", .day = "2025-07-01", .quantity = 72}), "2025-07-09", "fulfilled");
  const auto all = figures(t);
  CHECK(get(all, "needs_met") == "1/4=0.2500");
  CHECK(left_out(all, "needs_met") == std::vector<std::string>{"1 of them were withdrawn (not left out, only told)"});
  CHECK(get(all, "wishes_fulfilled") == "72/72=1.0000");
}

TEST_CASE("what was closed and then made void is gone") {
  Town t;
  const EntryId need = happened(t, {.ref = "N1", .type = "need", .day = "2025-07-01"});
  close(t, need, "2025-07-02", "fulfilled");
  CHECK(get(figures(t), "needs_met") == "1/1=1.0000");
  close(t, need, "2025-07-03", "void");
  CHECK(get(figures(t), "needs_met") == "0/0=");
}

TEST_CASE("satisfied are scores from the pack's on of those that gave one") {
  Town t;
  for (const auto& [ref, score] : {std::pair{"K1", 5}, {"K2", 4}, {"K3", 3}, {"K4", 0}})
    happened(t, {.ref = ref, .type = "callback", .day = "2025-07-01", .score = score});
  const auto all = figures(t, with_calls(0));
  CHECK(get(all, "satisfied") == "2/3=0.6667");
  CHECK(left_out(all, "satisfied") == std::vector<std::string>{"1 follow-up calls without a score"});
  CHECK(get(all, "callback_answers") == "3/4=0.7500");
  CHECK(get(all, "callbacks_done") == "0/0=");
}

TEST_CASE("a follow-up call is due for every run of months that ends in the period while the pair is active") {
  Town t;
  const EntryId v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1"), f = t.elder("E2");
  const EntryId pair = t.pair(v, e, "2025-05-06"), other = t.pair(w, f, "2025-01-31");
  happened(t, {.ref = "K1", .type = "callback", .day = "2025-08-05", .people = {e}});
  happened(t, {.ref = "K2", .type = "callback", .day = "2025-05-01", .people = {e}});
  CHECK(get(figures(t, with_calls(3), {.period = "2025Q3"}), "callbacks_done") == "1/2=0.5000");
  happened(t, {.ref = "K3", .type = "callback", .day = "2025-05-15", .parent = other});
  CHECK(get(figures(t, with_calls(3), {.period = "2025Q3"}), "callbacks_done") == "2/2=1.0000");
  CHECK(get(figures(t, with_calls(3), {.period = "2025"}), "callbacks_done") == "2/5=0.4000");
  CHECK(get(figures(t, with_calls(3), {.period = "2025", .today = "2025-08-05"}), "callbacks_done") == "1/2=0.5000");
  t.write("2025-08-01", t.clerk, [&](store::Writer& x) { return x.add(store::PairEnd{pair, "2025-08-01"}, {}); });
  CHECK(get(figures(t, with_calls(3), {.period = "2025Q3"}), "callbacks_done") == "1/1=1.0000");
}

TEST_CASE("streets are on target with as many cases as the rules want by the period's end") {
  Town t;
  rules::Pack p = pack();
  CHECK(get(figures(t, p), "cases_on_target") == "0/0=");
  p.cases.min_per_street = rules::Rule<std::int64_t>::always(1);
  p.cases.max_per_street = rules::Rule<std::int64_t>::always(2);
  CHECK(get(figures(t, p), "cases_on_target") == "0/1=0.0000");
  happened(t, {.ref = "C1", .type = "case", .day = "2025-04-01", .org = t.west});
  happened(t, {.ref = "C2", .type = "case", .day = "2025-08-01", .org = t.street});
  const auto all = figures(t, p);
  CHECK(get(all, "cases_on_target") == "1/1=1.0000");
  CHECK(get(all, "cases") == "1");
  happened(t, {.ref = "C3", .type = "case", .day = "2025-08-02", .org = t.east});
  CHECK(get(figures(t, p), "cases_on_target") == "0/1=0.0000");
}

TEST_CASE("money received and used is told in yuan to the fen") {
  Town t;
  happened(t, {.ref = "F1", .type = "fund", .day = "2025-07-01", .form = "in", .amount_fen = 2'000'000});
  happened(t, {.ref = "F2", .type = "fund", .day = "2025-07-02", .form = "out", .amount_fen = 128'650});
  happened(t, {.ref = "F3", .type = "fund", .day = "2025-06-30", .form = "out", .amount_fen = 1});
  const auto all = figures(t);
  CHECK(get(all, "funds_received") == "20000");
  CHECK(get(all, "funds_used") == "1286.5");
}

TEST_CASE("events and meetings are counted apart") {
  Town t;
  happened(t, {.ref = "E1", .type = "event", .day = "2025-07-01", .quantity = 50});
  happened(t, {.ref = "M1", .type = "meeting", .day = "2025-07-01"});
  const auto all = figures(t);
  CHECK(get(all, "events") == "50");
  CHECK(get(all, "meetings") == "1");
}

#include "desk/undo.hpp"

#include <map>
#include <set>

#include "desk/pair.hpp"
#include "desk/redeem_accounts.hpp"
#include "store/undo.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::Brought;
using store::EntryId;
using words::mark;
using words::say;
using words::tr;

namespace {

struct Phrase {
  const char* how;
  const char* sentence;  // {0} what the import brought, {1} how many, {2} the first of them
};
// What hangs on a row, in words; of organisations some read otherwise.
constexpr Phrase phrases[] = {
    {"changed", mark("{0} was changed since")},
    {"merged", mark("{0} was merged with another code since")},
    {"served", mark("{0} takes part in {1} services entered since; the first is {2}")},
    {"acted", mark("{0} has acted as staff since")},
    {"key", mark("{0} has a key of their own")},
    {"account", mark("{0} has an account of points")},
    {"paired", mark("{0} stands in {1} pairs made since; the first is {2}")},
    {"holds", mark("{0} stands in {1} credentials entered since; the first is number {2}")},
    {"recorded", mark("{0} is named in {1} records; the first is {2}")},
    {"kin", mark("{0} is named as kin of {2}")},
    {"leads", mark("{0} leads {2}")},
    {"asked", mark("{0} stands in the request {2}")},
    {"people", mark("{1} people are enrolled in {0}; the first is {2}")},
    {"orgs", mark("{1} organisations lie in {0}; the first is {2}")},
    {"services", mark("{1} services belong to {0}; the first is {2}")},
    {"uploaded", mark("services of {0} were handed to another platform")},
    {"ended", mark("{0} was ended by {2}")},
    {"rests", mark("{1} services that may rest on {0} were entered since; the first is {2}")},
    {"closed", mark("{0} was closed on {2}")},
    {"account-closed", mark("an account that {0} moved points of was closed since")},
    {"signed", mark("{0} was signed by {1} parties")},
    {"carded", mark("contact cards of {0} were handed out")},
    {"known", mark("what the volunteer knows was noted for {0}")}};

std::string sentence_of(const std::string& how, const std::string& who, std::int64_t count, const std::string& first) {
  for (const auto& phrase : phrases)
    if (how == phrase.how) return say(phrase.sentence, who, count, first);
  return how == "state" && first != "replaced" ? say("{} is {}", who, tr(first)) : say("{0} was changed since", who);
}

class Undoing {
 public:
  Undoing(Counter& counter, EntryId batch) : counter_(counter), batch_(batch), rows_(store::brought(counter.ledger(), batch)) {}

  // Everything that stands in the way: first duties, then what hangs on it.
  std::vector<Refusal> refusals() {
    std::vector<Refusal> all;
    for (const auto& row : rows_)
      if (auto no = no_duty(row); no && (all.empty() || all.back().reason != no->reason)) all.push_back(std::move(*no));
    if (!all.empty()) return all;
    std::set<std::string> told;  // a record and its closing hang alike
    for (const auto& tie : store::ties(counter_.ledger(), batch_, rows_))
      if (auto no = hanging(tie); told.insert(no.reason).second) all.push_back(std::move(no));
    if (auto no = acts_itself()) all.push_back(std::move(*no));
    take_points(all);
    return all;
  }

  EntryId write(const std::string& reason) {
    store::Private values;
    if (reason.find_first_not_of(' ') != std::string::npos) values.emplace_back("reason", reason);
    const auto people = people_again();
    if (!values.empty() || !people.empty()) counter_.keys();  // say so before anything is written
    return counter_.writer().undo(store::Undo{batch_}, values, people);
  }

 private:
  // Duty and organisation that the import of this row needed; asked once each.
  std::optional<Refusal> no_duty(const Brought& row) {
    for (const auto& [duty, org] : duties(row)) {
      if (!asked_.emplace(duty, org).second) continue;
      if (auto no = counter_.may(duty, org)) return no;
    }
    return std::nullopt;
  }

  std::vector<std::pair<std::string, EntryId>> duties(const Brought& row) const {
    const auto home = [&](EntryId person) {
      const auto* m = counter_.people().by_id(counter_.kept_of(person));
      return m == nullptr ? 0 : m->latest.community;
    };
    if (row.table == "person") {
      if (row.kind == "staff") return {{"admin", 0}};
      return {{"record", row.org}, {"record", home(row.person)}};
    }
    if (row.table == "redemption") return {{row.kind == "opening" ? "admin" : "redeem", home(row.person)}};
    if (row.table == "credential" && row.person != 0) return {{"record", home(row.person)}};
    if (row.table != "pair") return {{"record", row.org}};
    for (const auto& pair : pairs())
      if (pair.id == row.id) return {{"record", home_of_pair(counter_, pair.fact)}};
    return {};
  }

  const std::vector<store::PairHead>& pairs() const {
    if (!pairs_) pairs_ = store::pairs(counter_.ledger());
    return *pairs_;
  }

  static std::string called(const Brought& row) {
    return row.table == "credential" ? say("number {}", row.name) : row.name;
  }

  Refusal hanging(const store::Tie& tie) const {
    const Brought& row = rows_[tie.row];
    return {"batch-in-use", {}, sentence_of(tie.how, called(row), tie.count, tie.first), std::string(tr("take that back first, or correct the rows one by one")),
            row.name};
  }

  // Nobody takes back their own enrolment: the act would be nobody's.
  std::optional<Refusal> acts_itself() const {
    for (const auto& row : rows_)
      if (row.table == "person" && row.before == 0 && row.person == counter_.acting()->latest.person)
        return Refusal{"batch-in-use", {}, sentence_of("acted", row.name, 1, ""), std::string(tr("let another staff member do it")), row.name};
    return std::nullopt;
  }

  // What the accounts and the pools would have without the redemptions of the import.
  void take_points(std::vector<Refusal>& all) const {
    std::map<std::pair<EntryId, std::string>, std::int64_t> accounts;
    std::map<std::string, std::int64_t> pools;
    for (const auto& row : rows_) {
      if (row.table != "redemption") continue;
      for (const auto& p : store::postings_of_entry(counter_.ledger(), row.id)) {
        if (p.person != 0) accounts[{p.person, p.scheme}] += p.points_milli;
        if (p.person == 0 && row.kind != "opening" && (p.kind == "donated" || p.kind == "granted")) pools[p.scheme] += p.points_milli;
      }
    }
    for (const auto& [account, milli] : accounts) {
      const std::int64_t left = store::balance_of(counter_.ledger(), account.first, account.second) - milli;
      if (milli <= 0 || left >= 0) continue;
      all.push_back({"balance-negative", {},
                     say("{} has spent the points already and would owe {}", counter_.who(account.first), to_string(model::Points{-left})),
                     std::string(tr("cancel first what was bought with them"))});
    }
    for (const auto& [id, milli] : pools) {
      const auto* scheme = counter_.pack().scheme(id);
      const std::int64_t pool = pool_of(counter_.ledger(), id);
      if (scheme == nullptr || !scheme->grants_from_pool || milli <= 0 || pool >= milli) continue;
      all.push_back({"pool-empty", {},
                     say("the pool of donations has {} points, {} are needed", to_string(model::Points{pool}), to_string(model::Points{milli})),
                     std::string(tr("they were granted to others already"))});
    }
  }

  // What people are looked up by again.
  std::vector<std::pair<EntryId, store::Private>> people_again() {
    std::vector<std::pair<EntryId, store::Private>> people;
    for (const auto& row : rows_) {
      if (row.table != "person") continue;
      store::Private values;
      if (row.before != 0) values = counter_.vault().open(store::Person::kind, row.person, row.before);
      people.emplace_back(row.person, std::move(values));
    }
    return people;
  }

  Counter& counter_;
  EntryId batch_;
  std::vector<Brought> rows_;
  std::set<std::pair<std::string, EntryId>> asked_;
  mutable std::optional<std::vector<store::PairHead>> pairs_;
};

// "people.csv", or what an act without a file is called.
std::string file_of(const store::BatchHead& batch) { return batch.fact.file.empty() ? say("{} by hand", batch.fact.command) : batch.fact.file; }

std::optional<Refusal> not_to_be_undone(const Counter& counter, EntryId number, const std::optional<store::BatchHead>& batch) {
  const std::string id = std::to_string(number), see(tr("see carebank enroll list --batches"));
  if (!batch) return Refusal{"unknown-batch", {}, say("there is no import {}", number), see, id};
  if (batch->undone == 0) return std::nullopt;
  const auto entry = counter.ledger().entry(batch->undone);
  return Refusal{"already-undone", {}, say("import {} was undone on {} by {}", number, entry.day, counter.people().code_of(entry.by)), "", id};
}

}  // namespace

Outcome undo_batch(Counter& counter, EntryId number, const std::string& reason) {
  counter.begin();
  Outcome outcome;
  const auto batch = store::find_batch(counter.ledger(), number);
  if (auto no = not_to_be_undone(counter, number, batch)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  Undoing undoing(counter, number);
  for (auto& no : undoing.refusals()) outcome.refuse(std::move(no));
  if (outcome.refused > 0) {
    outcome.refused = 1;  // one act, however many reasons
    return outcome;
  }
  undoing.write(reason);
  counter.commit();
  ++outcome.updated;
  outcome.refs.push_back(std::to_string(number));
  outcome.told.push_back(say("import {} ({} of {}) is taken back: {} added, {} updated", number, file_of(*batch), batch->day, batch->fact.added,
                             batch->fact.updated));
  return outcome;
}

model::Sheet batches_sheet(const Counter& counter) {
  model::Sheet sheet{std::string(tr("Imports")), {}, {}, {}};
  for (const auto& [id, title, number] : {std::tuple{"batch", mark("batch"), true}, {"command", mark("command"), false}, {"file", mark("file"), false},
                                          {"sha256", mark("SHA-256"), false}, {"day", mark("day"), false}, {"by", mark("imported by"), false},
                                          {"added", mark("added"), true}, {"updated", mark("updated"), true}, {"unchanged", mark("unchanged"), true},
                                          {"refused", mark("refused"), true}, {"state", mark("state"), false}})
    sheet.columns.push_back({id, std::string(tr(title)), number});
  for (const auto& b : store::batches(counter.ledger())) {
    const char* state = b.undone == 0 ? mark("kept") : mark("undone");
    sheet.rows.push_back({b.id, b.fact.command, b.fact.file, model::Named{b.fact.sha256, b.fact.sha256.substr(0, 12)}, b.day,
                          counter.people().code_of(b.by), b.fact.added, b.fact.updated, b.fact.unchanged, b.fact.refused,
                          model::Named{state, std::string(tr(state))}});
  }
  return sheet;
}

}  // namespace desk

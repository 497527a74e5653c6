// The passbook of one person.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "desk/report.hpp"
#include "desk/report_parts.hpp"
#include "desk/titles.hpp"
#include "rules/credit.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

// What may stand in the column `kind`, for the catalogue.
constexpr const char* kinds[] = {words::mark("service"), words::mark("item"),     words::mark("gift"),     words::mark("donate"),
                                 words::mark("grant"),   words::mark("opening"),  words::mark("cancel"),   words::mark("received"),
                                 words::mark("given"),   words::mark("granted"),  words::mark("redeemed"), words::mark("donated"),
                                 words::mark("expired"), words::mark("merge"),    words::mark("earned")};

std::string kind_name(const std::string& kind) {
  for (const char* known : kinds)
    if (kind == known) return std::string(words::tr(known));
  return kind;
}

struct Line {
  std::string day;
  int rank = 0;  // of a day: services before what they could pay for
  int start = -1;
  std::string ref;
  EntryId entry = 0;
  std::string kind, detail, programme, category, scheme;
  std::int64_t minutes = 0, points_milli = 0;
  // What the points paid for stands in the order in which it was entered.
  auto key() const { return std::tuple(day, rank, start, rank == 0 ? ref : std::string(), entry); }
};

class Reading {
 public:
  Reading(const Counter& counter, const Member& member, const std::string& scheme)
      : counter_(counter), member_(member), scheme_(scheme) {}

  std::vector<Line> lines() {
    services();
    std::sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) { return a.key() < b.key(); });
    credit();
    if (!scheme_.empty()) std::erase_if(lines_, [&](const Line& l) { return l.scheme != scheme_; });
    postings();
    std::sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) { return a.key() < b.key(); });
    return std::move(lines_);
  }

 private:
  // Of the person and of every code that turned out to be the same person; one service counts once.
  void services() {
    std::set<EntryId> seen;
    for (const auto& m : counter_.people().all()) {
      if (counter_.people().kept(m).latest.person != member_.latest.person) continue;
      store::each_approved(counter_.ledger(), m.latest.person, "", [&](const store::Earning& e) {
        if (!seen.insert(e.service).second) return;
        const auto& pack = counter_.book().on(model::Day::parse(e.day).value_or(counter_.today()));
        const auto* category = pack.category(e.category);
        const auto* programme = pack.programme(e.programme);
        lines_.push_back({e.day, 0, e.start, e.ref, e.service, "service",
                          category == nullptr ? e.category : category->name, e.programme, e.category,
                          programme == nullptr ? "" : programme->scheme, e.minutes, 0});
      });
    }
  }

  // Contract: Credit. The floor is of the sum, so each service brings what lifts it.
  void credit() {
    std::map<std::string, std::int64_t> units;  // by programme
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;
      while (end < lines_.size() && lines_[end].day == lines_[i].day) ++end;
      std::map<std::string, std::vector<Line*>> by_scheme;
      for (; i < end; ++i)
        if (!lines_[i].scheme.empty()) by_scheme[lines_[i].scheme].push_back(&lines_[i]);
      for (auto& [scheme, of_day] : by_scheme) credit_day(of_day, units);
    }
  }

  void credit_day(const std::vector<Line*>& lines, std::map<std::string, std::int64_t>& units) const {
    const model::Day day = *model::Day::parse(lines.front()->day);
    const auto& pack = counter_.book().on(day);
    const auto* scheme = pack.scheme(lines.front()->scheme);
    const auto* floor_by = counter_.book().latest().scheme(lines.front()->scheme);
    if (scheme == nullptr || floor_by == nullptr) return;
    std::vector<rules::Served> served;
    for (const Line* line : lines)
      served.push_back({line->ref, line->start, static_cast<int>(line->minutes), line->category});
    const auto credits = rules::credits_of_day(pack, *scheme, day, served);  // in the order of `lines`: start, then ref
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::int64_t& total = units[lines[i]->programme];
      const model::Points before = rules::earned(total, *floor_by);
      total += credits[i].units;
      lines[i]->points_milli = (rules::earned(total, *floor_by) - before).milli;
    }
  }

  void postings() {
    std::map<EntryId, store::RedemptionHead> redemptions;
    for (auto& r : store::redemptions(counter_.ledger())) redemptions.emplace(r.id, std::move(r));
    for (const auto& posting : store::postings_of(counter_.ledger(), member_.latest.person)) {
      if (posting.kind == "earned" || (!scheme_.empty() && posting.scheme != scheme_)) continue;
      const auto entry = counter_.ledger().entry(posting.entry);
      Line line;
      line.day = entry.day;
      line.rank = 1;
      line.entry = posting.entry;
      line.scheme = posting.scheme;
      line.points_milli = posting.points_milli;
      line.kind = posting.kind;
      const auto redeemed =
          redemptions.find(entry.kind == store::RedemptionAct::kind ? redemption_of(posting.entry) : posting.entry);
      if (redeemed != redemptions.end())
        tell(redeemed->second, entry, line);
      else if (entry.kind == store::Merge::kind)
        line.detail = tr("two codes became one");
      else if (entry.kind == store::Closure::kind)
        line.detail = tr("an account was closed");
      else if (entry.kind == store::Expiry::kind)
        line.detail = tr("not used in time");
      else
        line.detail = tr("above the cap of the balance");
      lines_.push_back(std::move(line));
    }
  }

  EntryId redemption_of(EntryId act) const {
    store::Query row(counter_.ledger(), "SELECT redemption FROM redemption_act WHERE id = :id");
    row.bind(":id", act);
    return row.step() ? row.integer(0) : 0;
  }

  void tell(const store::RedemptionHead& r, const store::Entry& entry, Line& line) const {
    const bool cancelled = entry.kind == store::RedemptionAct::kind;
    line.ref = r.fact.ref;
    line.kind = cancelled ? "cancel" : r.fact.type;
    if (!cancelled) line.day = r.fact.day;
    const bool receives = r.fact.other == member_.latest.person;
    const std::string other = counter_.people().code_of(receives ? r.fact.person : r.fact.other);
    const auto* item = counter_.pack().item(r.fact.item);
    if (r.fact.type == "item")
      line.detail = (item == nullptr ? r.fact.item : item->name) +
                    (r.fact.quantity > 1 ? " x " + std::to_string(r.fact.quantity) : "");
    if (r.fact.type == "gift") line.detail = receives ? say("from {}", other) : say("to {}", other);
    if (cancelled) line.detail += (line.detail.empty() ? "" : std::string(tr(", "))) + std::string(tr("cancelled"));
  }

  const Counter& counter_;
  const Member& member_;
  std::string scheme_;
  std::vector<Line> lines_;
};

model::Sheet passbook_sheet(std::string title) {
  return {std::move(title),
          {column("day", words::mark("day")), column("kind", words::mark("kind")), column("ref", words::mark("ref")),
           column("detail", words::mark("detail")), column("minutes", words::mark("minutes"), true),
           column("minutes_total", words::mark("minutes in all"), true), column("scheme", words::mark("scheme")),
           column("points", words::mark("points"), true), column("balance", words::mark("balance"), true)},
          {},
          {}};
}

std::string holder(Counter& counter, const Member& m) {
  return counter.vault().ring_unless_missing() == nullptr ? m.latest.code : counter.describe(m);
}

}  // namespace

Passbook statement(Counter& counter, const std::string& person, const std::string& scheme) {
  Passbook book;
  const auto found = counter.find(person);
  book.refusal = found.refusal;
  if (book.refusal) return book;
  const Member& m = counter.people().kept(*found.member);
  book.refusal = counter.may(any_duty, m.latest.community);
  if (!book.refusal && !scheme.empty() && counter.book().latest().scheme(scheme) == nullptr)
    book.refusal = model::Refusal{"unknown-scheme", {}, say("there is no scheme of points {}", scheme), ""};
  if (book.refusal) return book;
  book.sheet = passbook_sheet(say("Passbook of {}", holder(counter, m)));
  std::int64_t minutes = 0;
  std::map<std::string, std::int64_t> balance, earned;
  for (const auto& line : Reading(counter, m, scheme).lines()) {
    const bool service = line.kind == "service";
    minutes += line.minutes;
    if (!line.scheme.empty()) balance[line.scheme] += line.points_milli;
    if (service && !line.scheme.empty()) earned[line.scheme] += line.points_milli;
    const bool counted = !line.scheme.empty();
    book.sheet.rows.push_back({line.day, model::Named{line.kind, kind_name(line.kind)}, line.ref, line.detail,
                               service ? model::Cell{line.minutes} : model::Cell{},
                               service ? model::Cell{minutes} : model::Cell{},
                               counted ? model::Cell{scheme_cell(counter.pack(), line.scheme)} : model::Cell{},
                               counted ? model::cell(model::Points{line.points_milli}) : model::Cell{},
                               counted ? model::cell(model::Points{balance[line.scheme]}) : model::Cell{}});
  }
  auto& notes = book.sheet.notes;
  notes.push_back(say("{} minutes of service in all.", minutes));
  for (const auto& [id, milli] : balance) {
    notes.push_back(
        say("{}: {} earned, balance {}.", scheme_title(counter.pack(), id), to_string(model::Points{earned[id]}), to_string(model::Points{milli})));
    if (const std::int64_t booked = store::balance_of(counter.ledger(), m.latest.person, id); booked != milli)
      notes.push_back(say("The points book has a balance of {} in {}: run carebank audit check.",
                          to_string(model::Points{booked}), scheme_title(counter.pack(), id)));
  }
  notes.emplace_back(
      tr("Minutes are those really given (Order 67, Art. 7); points follow from them by the rules of each day, and "
         "only whole storage units are credited."));
  if (found.member != &m)
    notes.push_back(say("{} is the same person as {}.", found.member->latest.code, m.latest.code));
  return book;
}

}  // namespace desk

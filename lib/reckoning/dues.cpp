#include "reckoning/dues.hpp"

#include <algorithm>
#include <unordered_map>

#include "reckoning/belonging.hpp"
#include "reckoning/knowledge.hpp"
#include "reckoning/served.hpp"
#include "reckoning/windows.hpp"
#include "store/query.hpp"

namespace reckoning {

using model::Day;
using store::EntryId;

bool asks(const rules::Obligation& obligation, std::string_view what) {
  return std::find(obligation.what.begin(), obligation.what.end(), what) != obligation.what.end();
}

namespace {

bool tagged(const rules::Obligation& obligation, const std::string& tags) {
  const auto& wanted = obligation.applies_to;
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& tag) {
           return tags.find(";" + tag + ";") != std::string::npos;
         });
}

}  // namespace

bool owed_in(const rules::Obligation& obligation, const std::string& kind, const std::string& tags) {
  const auto& kinds = obligation.pairings;
  if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return false;
  return tagged(obligation, tags);
}

namespace {

// An obligation while one pack is in force, and its periods.
struct Duty {
  const rules::Pack* pack = nullptr;
  const rules::Obligation* obligation = nullptr;
  Window rule;  // the first days that the pack rules
  std::vector<Window> windows;
  bool once() const { return obligation->every == "once"; }
};

// A pair, or an elder to whom something is owed by whoever comes (pair 0).
struct Subject {
  EntryId pair = 0, volunteer = 0, elder = 0, helper_org = 0, helped_org = 0;
  std::string kind;
  Window active;
};

// One duty to one subject: which of its periods are due, and met.
struct Owed {
  std::uint32_t duty = 0, subject = 0;
  std::vector<Window> windows;
  std::vector<bool> met;
};

struct Standing {
  Day from, to;
  std::string tags;
};

Day day_of(const std::string& iso, Day open) { return model::Day::parse(iso).value_or(open); }

class Reckoning {
 public:
  explicit Reckoning(const DueQuestion& question) : question_(question) {}

  void visit(const std::function<void(const Due&)>& visit) {
    read_duties();
    if (duties_.empty()) return;
    read_standing();
    read_pairs();
    add_elders();
    for (std::uint32_t s = 0; s < subjects_.size(); ++s) owe(s);
    if (owed_.empty()) return;
    meet_by_services();
    meet_by_cards();
    meet_by_knowledge();
    for (const Owed& owed : owed_) tell(owed, visit);
  }

 private:
  // Nothing is owed before the books begin: the ledger's first day, or its first service where that is earlier.
  Day beginning() const {
    store::Query row(question_.ledger, "SELECT min(day) FROM recorded");
    const Day founded = day_of(question_.ledger.entry(0).day, question_.today);
    return row.step() && !row.null(0) ? std::min(founded, day_of(row.text(0), founded)) : founded;
  }

  void read_duties() {
    const auto& adopted = question_.book.adopted();
    if (std::all_of(adopted.begin(), adopted.end(), [](const auto& a) { return a.pack.obligations.empty(); })) return;
    const Day begun = beginning();
    for (std::size_t i = 0; i < adopted.size(); ++i) {
      const rules::Pack& pack = adopted[i].pack;
      const Window rule{std::max({begun, i == 0 ? pack.from : adopted[i].from, pack.from}),
                        i + 1 < adopted.size() ? adopted[i + 1].from - 1 : Day::far_future()};
      for (const auto& obligation : pack.obligations) add_duty(pack, obligation, rule);
    }
  }

  void add_duty(const rules::Pack& pack, const rules::Obligation& obligation, Window rule) {
    Duty duty{&pack, &obligation, rule, {}};
    // A period that has not begun is nobody's yet.
    const Window first{rule.from, std::min(rule.to, question_.today)}, last{question_.from, question_.to};
    if (!duty.once()) duty.windows = windows_of(pack, obligation, first, last);
    if (duty.once() || !duty.windows.empty()) duties_.push_back(std::move(duty));
  }

  void read_standing() {
    store::Query row(question_.ledger,
                     "SELECT person, from_day, to_day, tags FROM standing WHERE elder = 1 ORDER BY person, from_day");
    while (row.step())
      standing_[row.integer(0)].push_back(
          {day_of(row.text(1), Day::far_past()), day_of(row.text(2), Day::far_future()), row.text(3)});
  }

  const Standing* standing_on(EntryId elder, Day day) const {
    const auto known = standing_.find(elder);
    if (known == standing_.end()) return nullptr;
    for (const Standing& standing : known->second)
      if (standing.from <= day && day <= standing.to) return &standing;
    return nullptr;
  }

  void read_pairs() {
    store::Query row(question_.ledger,
                     "SELECT pair, volunteer, elder, helper_org, helped_org, kind, from_day, to_day FROM paired ORDER BY pair");
    while (row.step()) {
      pair_subject_[row.integer(0)] = static_cast<std::uint32_t>(subjects_.size());
      subjects_.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.text(5),
                           {day_of(row.text(6), Day::far_future()), day_of(row.text(7), Day::far_future())}});
    }
  }

  void add_elders() {
    if (std::all_of(duties_.begin(), duties_.end(), [](const Duty& d) { return d.obligation->of_pair; })) return;
    std::vector<EntryId> elders;
    for (const auto& [elder, spans] : standing_) elders.push_back(elder);
    std::sort(elders.begin(), elders.end());
    for (const EntryId elder : elders)
      subjects_.push_back({0, 0, elder, 0, 0, "", {stay_of(standing_.at(elder)), Day::far_future()}});
  }

  // The first day of the latest stay: what is dated of a person within a stay follows without a gap.
  static Day stay_of(const std::vector<Standing>& spans) {
    Day from = spans.back().from;
    for (std::size_t i = spans.size() - 1; i-- > 0 && spans[i].to + 1 >= from;) from = spans[i].from;
    return from;
  }

  void owe(std::uint32_t s) {
    const Subject& subject = subjects_[s];
    for (std::uint32_t d = 0; d < duties_.size(); ++d) {
      if (duties_[d].obligation->of_pair != (subject.pair != 0)) continue;
      Owed owed{d, s, {}, {}};
      if (duties_[d].once())
        owe_once(subject, duties_[d], owed);
      else
        owe_periods(subject, duties_[d], owed);
      if (owed.windows.empty()) continue;
      owed.met.resize(owed.windows.size());
      (subject.helped_org != 0 ? owed_by_org_[subject.helped_org] : owed_by_elder_[subject.elder])
          .push_back(static_cast<std::uint32_t>(owed_.size()));
      owed_.push_back(std::move(owed));
    }
  }

  void owe_once(const Subject& subject, const Duty& duty, Owed& owed) const {
    if (subject.active.from > duty.rule.to || subject.active.from > question_.today) return;
    const bool first = duty.pack == &question_.book.adopted().front().pack;
    if (subject.active.from < duty.rule.from && !first) return;  // an older pack's
    const Day from = std::max(subject.active.from, duty.rule.from);
    const Window window{from, from + static_cast<int>(duty.obligation->within_days)};
    if (window.to >= question_.from && window.to <= question_.to && due(subject, duty, window))
      owed.windows.push_back(window);
  }

  void owe_periods(const Subject& subject, const Duty& duty, Owed& owed) const {
    auto at = std::partition_point(duty.windows.begin(), duty.windows.end(),
                                   [&](const Window& w) { return w.from < subject.active.from; });
    for (; at != duty.windows.end() && at->to <= subject.active.to; ++at)
      if (due(subject, duty, *at)) owed.windows.push_back(*at);
  }

  bool due(const Subject& subject, const Duty& duty, const Window& window) const {
    if (window.from < subject.active.from || window.to > subject.active.to) return false;
    if (subject.helped_org != 0) return owed_in(*duty.obligation, subject.kind, "");
    const Standing* last = standing_on(subject.elder, std::min(window.to, question_.today));
    if (last == nullptr || standing_on(subject.elder, window.from) == nullptr) return false;
    return subject.pair == 0 ? tagged(*duty.obligation, last->tags)
                             : owed_in(*duty.obligation, subject.kind, last->tags);
  }

  void mark(Owed& owed, Day day) const {
    if (duties_[owed.duty].once()) {
      if (day >= owed.windows[0].from) owed.met[0] = true;
      return;
    }
    auto at = std::partition_point(owed.windows.begin(), owed.windows.end(), [&](const Window& w) { return w.to < day; });
    for (; at != owed.windows.end() && at->from <= day; ++at)
      owed.met[static_cast<std::size_t>(at - owed.windows.begin())] = true;
  }

  void meet_by_services() {
    Day from = Day::far_future();
    for (const Owed& owed : owed_) from = std::min(from, owed.windows.front().from);
    const Belonging belonging(question_.ledger);
    each_served(question_.ledger, Counted::not_returned, from.iso(), question_.today.iso(),
                [&](const Served& served) { take(served, belonging); });
  }

  // By duty, whether a service of this category meets it.
  const std::vector<bool>& takers(const std::string& category) {
    auto [found, fresh] = takers_.try_emplace(category);
    if (fresh)
      for (const Duty& duty : duties_)
        found->second.push_back(duty.obligation->what.empty() || asks(*duty.obligation, category));
    return found->second;
  }

  void take(const Served& served, const Belonging& belonging) {
    const auto& takes = takers(served.category);
    if (std::find(takes.begin(), takes.end(), true) == takes.end()) return;
    const Day day = day_of(served.day, Day::far_past());
    const auto meet = [&](const std::unordered_map<EntryId, std::vector<std::uint32_t>>& index, EntryId id) {
      const auto known = index.find(id);
      if (known == index.end()) return;
      for (const std::uint32_t i : known->second)
        if (takes[owed_[i].duty] && helped(subjects_[owed_[i].subject], served, belonging)) mark(owed_[i], day);
    };
    for (const EntryId elder : served.elders) {
      meet(owed_by_elder_, elder);
      if (owed_by_org_.empty()) continue;
      for (const EntryId org : belonging.of(elder, served.day)) meet(owed_by_org_, org);
    }
  }

  static bool helped(const Subject& subject, const Served& served, const Belonging& belonging) {
    if (subject.pair == 0) return true;
    const auto& who = served.volunteers;
    if (subject.helper_org == 0) return std::find(who.begin(), who.end(), subject.volunteer) != who.end();
    return belonging.within(served.org, subject.helper_org) || std::any_of(who.begin(), who.end(), [&](EntryId person) {
             return belonging.belongs(person, subject.helper_org, served.day);
           });
  }

  // What is owed in a pair, and to its elder by anybody.
  template <class Work>
  void each_owed(EntryId pair, const char* what, Work work) {
    const auto known = pair_subject_.find(pair);
    if (known == pair_subject_.end()) return;
    const Subject& subject = subjects_[known->second];
    const auto& index = subject.helped_org != 0 ? owed_by_org_ : owed_by_elder_;
    const auto all = index.find(subject.helped_org != 0 ? subject.helped_org : subject.elder);
    if (all == index.end()) return;
    for (const std::uint32_t i : all->second) {
      const EntryId of = subjects_[owed_[i].subject].pair;
      if ((of == 0 || of == pair) && asks(*duties_[owed_[i].duty].obligation, what)) work(owed_[i]);
    }
  }

  bool any_asks(const char* what) const {
    return std::any_of(duties_.begin(), duties_.end(), [&](const Duty& d) { return asks(*d.obligation, what); });
  }

  void meet_by_cards() {
    if (!any_asks("card")) return;
    std::unordered_map<EntryId, std::int64_t> copies;
    store::Query row(question_.ledger, "SELECT pair, copies, day FROM carded ORDER BY entry");
    while (row.step()) {
      const std::int64_t handed = copies[row.integer(0)] += row.integer(1);
      const Day day = day_of(row.text(2), Day::far_past());
      const std::int64_t wanted = question_.book.on(day).pair.card_copies.value(day);
      if (handed >= wanted) each_owed(row.integer(0), "card", [&](Owed& owed) { mark(owed, day); });
    }
  }

  void meet_by_knowledge() {
    if (!any_asks("four-knows")) return;
    const Knowledge knowledge(question_.ledger);
    for (Owed& owed : owed_) {
      const Duty& duty = duties_[owed.duty];
      const Subject& subject = subjects_[owed.subject];
      const auto wanted = duty.pack->four_knows.wanted();
      if (subject.elder == 0 || !asks(*duty.obligation, "four-knows")) continue;
      if (knowledge.missing(subject.pair, subject.elder, wanted).empty()) owed.met.assign(owed.met.size(), true);
    }
  }

  void tell(const Owed& owed, const std::function<void(const Due&)>& visit) const {
    const Subject& subject = subjects_[owed.subject];
    for (std::size_t i = 0; i < owed.windows.size(); ++i) {
      const bool over = owed.windows[i].to < question_.today;
      const DueState state = owed.met[i] ? DueState::met : over ? DueState::missed : DueState::open;
      visit({subject.pair, subject.elder, subject.helped_org, duties_[owed.duty].obligation, owed.windows[i].from,
             owed.windows[i].to, state, over});
    }
  }

  const DueQuestion& question_;
  std::vector<Duty> duties_;
  std::vector<Subject> subjects_;
  std::vector<Owed> owed_;
  std::unordered_map<EntryId, std::vector<Standing>> standing_;
  std::unordered_map<EntryId, std::uint32_t> pair_subject_;
  std::unordered_map<EntryId, std::vector<std::uint32_t>> owed_by_elder_, owed_by_org_;
  std::unordered_map<std::string, std::vector<bool>> takers_;
};

}  // namespace

void each_due(const DueQuestion& question, const std::function<void(const Due&)>& visit) {
  Reckoning(question).visit(visit);
}

}  // namespace reckoning

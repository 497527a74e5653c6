// Services from a table: read whole, checked against the ledger, then written in one go. The way of a row is kept
// together in one file.
#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "desk/ages.hpp"
#include "desk/changes.hpp"
#include "desk/credentials.hpp"
#include "desk/derived_refs.hpp"
#include "desk/log.hpp"
#include "desk/log_paper.hpp"
#include "desk/nameless_file.hpp"
#include "desk/overlaps.hpp"
#include "desk/pending_services.hpp"
#include "desk/person_cards.hpp"
#include "desk/places.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace desk {

using Pending = PendingService;
using model::Day;
using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

class ServiceImport {
 public:
  ServiceImport(Counter& counter, const intake::Table& table, const Source& source)
      : counter_(counter),
        table_(table),
        source_(source),
        file_(source),
        expected_(table.rows_estimate()),
        refs_(expected_),
        finder_(counter.ledger()),
        admission_(counter),
        ages_(counter) {}

  Outcome run() {
    outcome_ = begin_import(counter_, source_, "log");
    lexicon_ = lexicon_of(counter_.pack());
    if (!source_.paper.empty()) {
      paper_.emplace(counter_, table_, source_.paper);
      if (auto no = paper_->refusal()) {
        outcome_.refuse(std::move(*no));
        return std::move(outcome_);
      }
    }
    any_service_ = store::any_service(counter_.ledger());
    default_mode_ = modes_.of(counter_.pack().log.mode);
    default_evidence_ = evidences_.of(counter_.pack().log.evidence);
    for (const auto& seal : store::seals(counter_.ledger())) sealed_.emplace_back(seal.fact.from_day, seal.fact.to_day);
    if (expected_ > 2000 && counter_.vault().ring_if_any() != nullptr) cards_ = std::make_unique<PersonCards>(counter_);
    rows_.reserve(expected_);
    std::vector<intake::Refused> refused;
    intake::read_services(table_, lexicon_, counter_.today(), [this](const intake::ServiceRow& row) {
      for (const auto* people : {&row.volunteers, &row.elders})
        for (const auto& ref : *people) file_.see(ref.who);
      take(row);
    }, refused);
    for (auto& r : refused) outcome_.refuse(r.row, std::move(r.refusal));
    find_overlaps();
    write();
    return std::move(outcome_);
  }

 private:
  void refuse(std::size_t row, const char* code, std::string reason, std::string_view advice = {}) {
    refuse(row, {code, {}, std::move(reason), std::string(advice)});
  }
  void refuse(std::size_t row, Refusal no) {
    no.place = table_.at(row).place();
    no.subject = current_ref_;
    outcome_.refuse(row, std::move(no));
  }

  void take(const intake::ServiceRow& row) {
    current_ref_ = row.ref;
    Pending p;
    p.row = row.row;
    p.ref = row.ref;
    p.day = row.day;
    p.start = static_cast<std::int16_t>(row.start);
    p.minutes = static_cast<std::int16_t>(row.minutes);
    p.category = categories_.of(*row.category);
    p.programme = programmes_.of(row.programme != nullptr ? *row.programme : counter_.pack().default_programme().id);
    p.mode = row.mode.empty() ? default_mode_ : modes_.of(row.mode);
    p.evidence = row.evidence.empty() ? default_evidence_ : evidences_.of(row.evidence);
    if (paper_)
      if (auto no = paper_->take(table_.at(row.row), row.day)) return refuse(row.row, std::move(*no));
    p.has_private = paper_ || !row.place.empty() || !row.lead.empty() || !row.note.empty() || !row.title.empty() || !row.late_reason.empty();
    if (!take_people(row, p) || !check_day(row, p) || !take_org(row, p) || !take_corrects(row, p) || !check_admission(row, p) || !take_ref(row, p)) return;
    rows_.push_back(p);
  }

  const Member* known_person(const intake::ServiceRow& row, const intake::PersonRef& ref) {
    auto found = counter_.find(ref);
    if (found.refusal) {
      refuse(row.row, std::move(*found.refusal));
      return nullptr;
    }
    return &counter_.people().kept(*found.member);
  }

  // One volunteer and one elder, both as plain as most people are: everything is decided on their cards. Anything else,
  // and whatever would be refused, goes the long way.
  bool take_pair(const intake::ServiceRow& row, Pending& p) {
    if (!cards_ || row.volunteers.size() != 1 || row.elders.size() != 1) return false;
    const PersonCard* v = card(row.volunteers.front());
    const PersonCard* e = card(row.elders.front());
    if (v == nullptr || e == nullptr || v == e || v->has_kin || e->has_kin) return false;
    const auto here = [&](const PersonCard& c) { return c.simple && c.joined <= row.day.number && row.day.number <= c.ended && c.born != PersonCard::unknown_birth; };
    if (!here(*v) || !here(*e) || !v->volunteer || !e->elder) return false;
    const auto& ages = ages_.on(row.day);
    const int age = model::age_on(Day{v->born}, row.day);
    if (age < ages.volunteer || (age < ages.guardian && !admission_.guarded(v->person, v->guarded, row.day)) || model::age_on(Day{e->born}, row.day) < ages.elder) return false;
    p.headcount = static_cast<std::uint32_t>(std::max(row.headcount.value_or(0), 1));
    p.people = static_cast<std::uint32_t>(pool_.size());
    pool_.push_back(v->person);
    pool_.push_back(e->person);
    p.volunteers = p.elders = 1;
    first_community_ = v->community;
    return true;
  }

  const PersonCard* card(const intake::PersonRef& ref) const {
    return ref.community.empty() && ref.phone_tail.empty() ? cards_->find(ref.who) : nullptr;
  }

  bool take_people(const intake::ServiceRow& row, Pending& p) {
    if (take_pair(row, p)) return true;
    volunteers_.clear();
    elders_.clear();
    for (const auto& ref : row.volunteers) {
      const Member* m = known_person(row, ref);
      if (m == nullptr || !check_volunteer(row, *m)) return false;
      volunteers_.push_back(m);
    }
    for (const auto& ref : row.elders) {
      const Member* m = known_person(row, ref);
      if (m == nullptr || !check_elder(row, *m)) return false;
      elders_.push_back(m);
    }
    if (!check_between(row)) return false;
    p.headcount = static_cast<std::uint32_t>(std::max<std::size_t>(static_cast<std::size_t>(row.headcount.value_or(0)), elders_.size()));
    p.people = static_cast<std::uint32_t>(pool_.size());
    const auto keep = [this](std::vector<const Member*>& people) {
      std::sort(people.begin(), people.end(), [](const Member* a, const Member* b) { return a->latest.person < b->latest.person; });
      for (const Member* m : people) pool_.push_back(m->latest.person);
      return static_cast<std::uint16_t>(people.size());
    };
    first_community_ = volunteers_.front()->on(day_text(row.day)).community;
    p.volunteers = keep(volunteers_);
    p.elders = keep(elders_);
    return true;
  }

  // Enrolled in this part on that day.
  bool check_part(const intake::ServiceRow& row, const Member& m, bool as_volunteer) {
    const std::string& day = day_text(row.day);
    if (!m.current(day)) {
      const auto& stay = m.stays.back();
      refuse(row.row, "not-enrolled-then",
             stay.ended.empty() || day < stay.joined ? say("{} joined on {} only", counter_.who(m), stay.joined) : say("{} left on {}", counter_.who(m), stay.ended),
             tr("correct the day, or the day of joining or leaving"));
      return false;
    }
    const auto& then = m.on(day);
    if (as_volunteer ? then.volunteer : then.elder) return true;
    refuse(row.row, "wrong-role",
           as_volunteer ? say("{} is no volunteer on {}", counter_.who(m), day) : say("{} is no elder on {}", counter_.who(m), day),
           tr("correct the code, or enroll the person in this role"));
    return false;
  }

  bool check_volunteer(const intake::ServiceRow& row, const Member& m) {
    if (!check_part(row, m, true)) return false;
    const auto& pack = counter_.book().on(row.day);
    const auto born = counter_.born(m);
    if (!born) {
      refuse(row.row, "underage-volunteer", say("the birth date of {} is not known, so nobody can tell the age", counter_.who(m)), tr("fill in 出生日期 first"));
      return false;
    }
    const int age = model::age_on(*born, row.day);
    if (age < pack.volunteer.min_age.value(row.day)) {
      refuse(row.row, "underage-volunteer",
             say("{} was {} on that day; a volunteer must be {}", counter_.who(m), age, pack.volunteer.min_age.value(row.day)));
      return false;
    }
    if (age < pack.volunteer.guardian_below.value(row.day) && !admission_.guarded(m.latest.person, m.latest.guarded, row.day)) {
      refuse(row.row, "minor-without-guardian", say("{} is a minor without a guardian on record", counter_.who(m)), tr("fill in 监护人 first"));
      return false;
    }
    return true;
  }

  bool check_elder(const intake::ServiceRow& row, const Member& m) {
    if (!check_part(row, m, false)) return false;
    const auto& min_age = counter_.book().on(row.day).elder.min_age.on(row.day);
    const auto born = counter_.born(m);
    if (min_age.value == 0 || (m.latest.overridden && min_age.level == rules::Level::soft)) return true;
    if (born && model::age_on(*born, row.day) >= min_age.value) return true;
    refuse(row.row, "elder-ineligible",
           born ? say("{} was {} on that day; an elder must be {}", counter_.who(m), model::age_on(*born, row.day), min_age.value)
                : say("the birth date of {} is not known, so nobody can tell the age", counter_.who(m)));
    return false;
  }

  // The same person twice under two names, or kin (Order 67 Art. 19: caring for one's own is no volunteering; D35).
  bool check_between(const intake::ServiceRow& row) {
    std::set<EntryId> seen;
    for (const auto* people : {&volunteers_, &elders_})
      for (const Member* m : *people)
        if (!seen.insert(m->latest.person).second) {
          refuse(row.row, "person-twice", say("{} stands twice in this row", counter_.who(*m)), tr("name each person once, on one side"));
          return false;
        }
    if (counter_.book().on(row.day).pair.kin.value(row.day) != "refuse") return true;
    for (const Member* v : volunteers_)
      for (const Member* e : elders_) {
        const auto names = [](const Member* a, const Member* b) { return a->latest.kin.find(";" + std::to_string(b->latest.person) + ";") != std::string::npos; };
        if (!names(v, e) && !names(e, v)) continue;
        refuse(row.row, "kin-service", say("{} and {} are kin; caring for one's own family is not volunteering", counter_.who(*v), counter_.who(*e)));
        return false;
      }
    return true;
  }

  bool check_day(const intake::ServiceRow& row, Pending& p) {
    const auto& first = counter_.book().on(Day::far_past());
    if (row.day < first.from) {
      refuse(row.row, "service-outside-phase", say("the rules begin on {} only", first.from.iso()), tr("correct the day"));
      return false;
    }
    if (sealed_.empty()) return true;
    const std::string& day = day_text(row.day);
    for (const auto& [from, to] : sealed_) {
      if (day < from || day > to) continue;
      p.late = true;
      if (!row.late_reason.empty()) continue;
      refuse(row.row, "late-reason-missing", say("{} lies in a period that is sealed", day), tr("say why it comes late in 补录原因"));
      return false;
    }
    return true;
  }

  bool take_org(const intake::ServiceRow& row, Pending& p) {
    const auto& orgs = counter_.orgs();
    p.org = first_community_;
    if (!row.org.empty()) {
      const std::string wanted(row.org);
      const auto* node = orgs.find(wanted);
      if (node == nullptr) {
        refuse(row.row, "unknown-org", say("there is no organisation {}", wanted), tr("import the organisations first, or correct the name"));
        return false;
      }
      p.org = node->org;
    }
    auto [known, fresh] = duty_.try_emplace(p.org);
    if (fresh) known->second = counter_.may("record", p.org);
    if (!known->second) return true;
    refuse(row.row, *known->second);
    return false;
  }

  // What the rules ask of people beside age and enrolment: cover, training, qualification, registration.
  bool check_admission(const intake::ServiceRow& row, const Pending& p) {
    if (!admission_.asks(row.day)) return true;
    const auto first = pool_.begin() + p.people, middle = first + p.volunteers;
    auto no = admission_.refusal(programmes_.text(p.programme), categories_.text(p.category), row.day, {first, middle}, {middle, middle + p.elders});
    return no ? (refuse(row.row, std::move(*no)), false) : true;
  }

  bool take_corrects(const intake::ServiceRow& row, Pending& p) {
    if (row.corrects.empty()) return true;
    const auto voided = finder_.find(std::string(row.corrects));
    if (voided && voided->state == "voided") {
      p.corrects = voided->id;
      return true;
    }
    refuse(row.row, "not-voided", say("{} is not a voided service, so nothing can correct it", row.corrects),
           tr("void it first with carebank log void --ref REF --reason TEXT"));
    return false;
  }

  bool take_ref(const intake::ServiceRow& row, Pending& p) {
    if (row.ref.empty()) p.ref = derive_ref(p);
    const std::size_t index = rows_.size();
    rows_.push_back(p);  // so that it is found while the index looks
    const std::size_t earlier = refs_.put(p.ref, index, [this](std::size_t i) { return rows_[i].ref; });
    rows_.pop_back();
    if (earlier != index) {
      if (same(rows_[earlier], p)) {
        ++outcome_.unchanged;
        return false;
      }
      refuse(row.row, "ref-twice", say("{} stands in {} already, with other content", p.ref, row_text(table_.at(rows_[earlier].row).place())),
             tr("every service has its own 记录编号"));
      return false;
    }
    if (!any_service_ || against_ledger(row, p)) return true;
    p.dropped = true;  // nothing to write, but the file's next row with this ref is still compared with it
    rows_.push_back(p);
    return false;
  }

  // The ref of a row without one: its content and how often it occurred in the file.
  std::string_view derive_ref(const Pending& p) {
    std::string content = p.day.iso() + "|" + std::to_string(p.start) + "|" + std::to_string(p.minutes) + "|" + categories_.text(p.category) + "|" +
                          programmes_.text(p.programme) + "|" + std::to_string(p.headcount);
    for (std::size_t i = 0; i < static_cast<std::size_t>(p.volunteers + p.elders); ++i) content += "|" + std::to_string(pool_[p.people + i]);
    return derived_.emplace_back(derive_.of(std::move(content)));
  }

  store::Private private_values(const Pending& p) const {
    if (!p.has_private) return {};
    const intake::Row row = table_.at(p.row);
    store::Private values;
    for (const char* id : {"title", "place", "lead", "note", "late_reason", "verified_by", "approved_by"}) {
      std::string value = intake::free_text(row.get(id));
      if (!value.empty()) values.emplace_back(id, std::move(value));
    }
    return values;
  }

  bool same(const Pending& a, const Pending& b) const {
    const auto people = [this](const Pending& p) {
      const auto first = pool_.begin() + p.people;
      return std::vector<EntryId>(first, first + p.volunteers + p.elders);
    };
    return a.day == b.day && a.start == b.start && a.minutes == b.minutes && a.category == b.category && a.programme == b.programme &&
           a.mode == b.mode && a.evidence == b.evidence && a.headcount == b.headcount && a.org == b.org && a.volunteers == b.volunteers &&
           people(a) == people(b) && private_values(a) == private_values(b);
  }

  bool same(const Pending& p, EntryId known) {
    const auto old = store::service_of(counter_.ledger(), known);
    store::Service now;
    fill(p, now);
    return old.day == now.day && old.start == now.start && old.minutes == now.minutes && old.category == now.category &&
           old.programme == now.programme && old.mode == now.mode && old.evidence == now.evidence && old.headcount == now.headcount &&
           old.org == now.org && old.corrects == now.corrects && old.volunteers == now.volunteers && old.elders == now.elders &&
           private_values(p) == old_values(known);
  }

  bool against_ledger(const intake::ServiceRow& row, Pending& p) {
    const auto known = finder_.find(std::string(p.ref));
    p.revision = static_cast<std::int32_t>(finder_.next_revision(std::string(p.ref), known));
    if (!known) return true;
    if (same(p, known->id)) {
      if (!paper_ || known->state == "approved" || known->state == "voided")
        ++outcome_.unchanged;
      else
        refuse(row.row, "wrong-state", say("{} is {} in the ledger already", p.ref, tr(known->state)),
               tr("take it on there with log verify and log approve"));
      return false;
    }
    if (known->state == "recorded" || known->state == "returned") {
      p.replaces = known->id;
      return true;
    }
    refuse(row.row, "already-verified", say("{} is {} already, with other content", p.ref, tr(known->state)),
           known->state == "voided" ? tr("give the corrected service a ref of its own and name this one in 更正")
                                    : tr("a verified service is sent back with log return; an approved one is voided with log void and entered anew"));
    return false;
  }

  // One volunteer in two places at once: with what the ledger has and within the file; the later row gives way.
  void find_overlaps() {
    if (rows_.empty()) return;
    std::vector<Visit> visits;
    std::set<EntryId> replaced;
    Day first = rows_.front().day, last = first;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Pending& p = rows_[i];
      first = std::min(first, p.day);
      last = std::max(last, p.day);
      if (p.replaces != 0) replaced.insert(p.replaces);
      if (p.start < 0 || p.dropped) continue;
      const std::int64_t from = std::int64_t{p.day.number} * 1440 + p.start;
      for (std::size_t v = 0; v < p.volunteers; ++v) visits.push_back({pool_[p.people + v], from, from + p.minutes, static_cast<std::int64_t>(i), 0});
    }
    if (any_service_)
      store::each_whereabouts(counter_.ledger(), (first - 1).iso(), (last + 1).iso(), [&](const store::Whereabouts& w) {
        if (replaced.contains(w.service)) return;
        const std::int64_t from = std::int64_t{Day::parse(w.day)->number} * 1440 + w.start;
        visits.push_back({w.volunteer, from, from + w.minutes, -1, w.service});
      });
    sweep_overlaps(visits, [this](std::size_t row) { return rows_[row].dropped; }, [this](const Visit& goes, const Visit& stays) { drop(goes, stays); });
    std::erase_if(rows_, [](const Pending& p) { return p.dropped; });
  }

  void drop(const Visit& goes, const Visit& stays) {
    Pending& p = rows_[static_cast<std::size_t>(goes.row)];
    p.dropped = true;
    current_ref_ = p.ref;
    std::string other;
    if (stays.row >= 0)
      other = row_text(table_.at(rows_[static_cast<std::size_t>(stays.row)].row).place());
    else
      other = store::service_of(counter_.ledger(), stays.service).ref;
    refuse(p.row, "service-overlap",
           say("{} is somewhere else at that time: {} ({} from {})", counter_.who(goes.volunteer), other,
               Day{static_cast<std::int32_t>(stays.from / 1440)}.iso(), clock_text(stays.from % 1440)),
           tr("correct the time of one of the two"));
  }

  void fill(const Pending& p, store::Service& s) const {
    s.ref = p.ref;
    s.revision = p.revision;
    s.day = p.day.iso();
    s.start = p.start;
    s.minutes = p.minutes;
    s.category = categories_.text(p.category);
    s.programme = programmes_.text(p.programme);
    s.mode = modes_.text(p.mode);
    s.evidence = evidences_.text(p.evidence);
    s.headcount = p.headcount;
    s.org = p.org;
    s.corrects = p.corrects;
    s.late = p.late;
    s.batch = outcome_.batch;
    const auto first = pool_.begin() + p.people;
    s.volunteers.assign(first, first + p.volunteers);
    s.elders.assign(first + p.volunteers, first + p.volunteers + p.elders);
  }

  void write() {
    outcome_.by_line();
    if (rows_.empty() || (source_.all_or_nothing && outcome_.refused > 0)) return;
    for (const Pending& p : rows_) ++(p.replaces == 0 ? outcome_.added : outcome_.updated);
    if (std::any_of(rows_.begin(), rows_.end(), [](const Pending& p) { return p.has_private; })) counter_.keys();
    auto& writer = counter_.writer();
    outcome_.batch = writer.add(file_.batch(source_, "log", outcome_));
    for (const Pending& p : rows_)
      if (p.replaces != 0) writer.replace(p.replaces);
    counter_.writing(rows_.size());
    const EntryId first = writer.add_services(rows_.size(), [this](std::size_t i, store::Service& service, store::Private& values) {
      fill(rows_[i], service);
      values = private_values(rows_[i]);
    });
    if (paper_) {
      std::vector<std::size_t> rows;
      for (const Pending& p : rows_) rows.push_back(p.row);
      paper_->approve(counter_, outcome_.batch, first, rows);
    }
    if (counter_.trying()) tell_changes();
    if (rows_.size() <= 20)
      for (const Pending& p : rows_) outcome_.refs.emplace_back(p.ref);
    counter_.commit();
  }

  void tell_changes() {
    for (const Pending& p : rows_) {
      ServiceAndText now{{}, private_values(p)}, before;
      fill(p, now.fact);
      if (p.replaces != 0) before = {store::service_of(counter_.ledger(), p.replaces), old_values(p.replaces)};
      tell_service(counter_, p.replaces == 0 ? nullptr : &before, now, table_.at(p.row).place(), outcome_);
    }
  }

  store::Private old_values(EntryId service) { return counter_.vault().open(store::Service::kind, service); }

  const std::string& day_text(Day day) {
    if (day != cached_day_ || cached_text_.empty()) {
      cached_day_ = day;
      cached_text_ = day.iso();
    }
    return cached_text_;
  }

  Counter& counter_;
  const intake::Table& table_;
  const Source& source_;
  NamelessFile file_;
  std::size_t expected_;  // rows, about
  Outcome outcome_;
  intake::Lexicon lexicon_;
  std::vector<Pending> rows_;
  std::vector<EntryId> pool_;
  RefIndex refs_;
  store::RefFinder finder_;
  bool any_service_ = false;
  Interned categories_, programmes_, modes_, evidences_;
  std::uint16_t default_mode_ = 0, default_evidence_ = 0;
  std::vector<std::pair<std::string, std::string>> sealed_;
  std::map<EntryId, std::optional<Refusal>> duty_;
  DerivedRefs derive_;
  std::deque<std::string> derived_;
  std::vector<const Member*> volunteers_, elders_;
  EntryId first_community_ = 0;
  std::unique_ptr<PersonCards> cards_;
  Admission admission_;
  std::optional<PaperActs> paper_;  // where the services were approved on paper
  AgesByDay ages_;
  std::string current_ref_;
  Day cached_day_;
  std::string cached_text_;
};

Outcome import_services(Counter& counter, const intake::Table& table, const Source& source) {
  return ServiceImport(counter, table, source).run();
}

}  // namespace desk

#include "desk/counter.hpp"

#include <algorithm>
#include <numeric>

#include "desk/access.hpp"
#include "desk/evidence_figures.hpp"
#include "desk/places.hpp"
#include "desk/signing.hpp"
#include "desk/titles.hpp"
#include "intake/values.hpp"
#include "intake/happenings.hpp"
#include "model/vocabulary.hpp"
#include "store/erasure.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

rules::Book book_of(const store::Ledger& ledger) {
  auto book = book_until(ledger, ledger.size());
  model::ensure(!book.empty(), "a ledger without a rule pack");
  return book;
}

intake::Lexicon lexicon_of(const rules::Pack& pack) {
  intake::Lexicon lexicon;
  lexicon.tags = pack.tags;
  lexicon.needs = pack.needs;
  lexicon.helper_kinds = pack.helper_kinds;
  lexicon.modes = pack.modes;
  lexicon.evidence = pack.evidence;
  lexicon.subsidies = pack.subsidies;
  lexicon.org_kinds = pack.org_kinds;
  lexicon.categories = pack.category_vocabulary();
  lexicon.programmes = pack.programme_vocabulary();
  lexicon.items = pack.item_vocabulary();
  std::vector<model::Term> schemes;
  for (const auto& scheme : pack.schemes) schemes.push_back({scheme.id, scheme.unit_name, {}});
  lexicon.schemes = model::Vocabulary(std::move(schemes));
  lexicon.credentials = pack.credential_vocabulary();
  return lexicon;
}

std::map<std::string, std::vector<std::string>> header_aliases(const rules::Pack& pack) {
  std::vector<std::string> ids;
  for (const auto& list : {intake::person_headers(lexicon_of(pack)), intake::log_headers(), intake::happening_headers(), intake::credential_headers(),
                           intake::redemption_headers(), intake::pair_headers()})
    for (const auto& column : list) ids.push_back(column.id);
  for (const auto& [id, headings] : pack.headers) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
    const std::string near = model::nearest(id, ids);
    throw model::Fault(words::say("headers.{}: no table has such a column", id), {},
                       near.empty() ? words::say("carebank-import(5) lists the columns") : words::say("did you mean {}?", near));
  }
  return {pack.headers.begin(), pack.headers.end()};
}

intake::PersonRef person_ref(std::string_view text) {
  intake::PersonRef ref{text, text, {}, {}};
  const auto at = text.find('@'), hash = text.find('#');
  ref.who = text.substr(0, std::min(at, hash));
  if (at != std::string_view::npos) ref.community = text.substr(at + 1, hash > at ? hash - at - 1 : hash);
  if (hash != std::string_view::npos) ref.phone_tail = text.substr(hash + 1, at > hash ? at - hash - 1 : at);
  return ref;
}

std::optional<Refusal> not_yet(const Counter& counter, model::Day day) {
  if (day <= counter.today()) return std::nullopt;
  return Refusal{
      "future-day", {}, say("{} is still to come", day.iso()), std::string(tr("enter it when that day is here"))};
}

void Outcome::refuse_at(std::size_t row, Refusal refusal) {
  refused_rows_.push_back(row);
  refusals.push_back(std::move(refusal));
  ++refused;
}

void Outcome::refuse(std::size_t row, Refusal refusal) {
  const std::string place = place_text(refusal.place);
  std::string reason = refusal.advice.empty() ? refusal.reason : say("{}; {}", refusal.reason, refusal.advice);
  if (!place.empty()) reason = say("{}: {}", place, reason);
  rejects.push_back({row, refusal.code, std::move(reason)});
  refuse_at(row, std::move(refusal));
}

void Outcome::by_line() {
  std::vector<std::size_t> order(refusals.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return refused_rows_[a] < refused_rows_[b]; });
  std::vector<Refusal> sorted;
  std::vector<std::size_t> rows;
  for (const std::size_t i : order) {
    sorted.push_back(std::move(refusals[i]));
    rows.push_back(refused_rows_[i]);
  }
  refusals = std::move(sorted);
  refused_rows_ = std::move(rows);
  std::stable_sort(rejects.begin(), rejects.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
}

store::Batch batch_of(const Source& source, const char* command, const Outcome& outcome) {
  const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  return {command, source.file, source.sha256, count(outcome.added), count(outcome.updated), count(outcome.unchanged), count(outcome.refused)};
}

Outcome begin_import(Counter& counter, const Source& source, const char* command) {
  counter.begin();
  Outcome outcome;
  if (source.sha256.empty()) return outcome;
  outcome.same_file = store::batch_of_file(counter.ledger(), command, source.sha256);
  if (outcome.same_file) outcome.same_file_by = store::codes(counter.ledger())[outcome.same_file->by];
  return outcome;
}

Counter::Counter(store::Ledger& ledger, const Setting& setting) : ledger_(ledger), setting_(setting), vault_(ledger, setting.key_file), book_(book_of(ledger)) { load(); }

void Counter::load() {
  orgs_ = store::OrgTree::load(ledger_);
  register_.reset();
  staff_ = store::Register::load_staff(ledger_);
  merges_ = store::merges(ledger_);
  erased_ = store::erased_people(ledger_);
  load_acting();
}

const store::Register& Counter::people() const {
  if (!register_) register_ = std::make_unique<store::Register>(store::Register::load(ledger_));
  return *register_;
}

EntryId Counter::kept_of(EntryId person) const {
  for (auto it = merges_.find(person); it != merges_.end(); it = merges_.find(person)) person = it->second;
  return person;
}

std::vector<EntryId> Counter::all_of(EntryId kept) const {
  std::vector<EntryId> all;
  for (const auto& m : people().all())
    if (kept_of(m.latest.person) == kept) all.push_back(m.latest.person);
  return all;
}

void Counter::load_acting() {
  acting_ = nullptr;
  unknown_by_ = false;
  if (!setting_.by.empty()) {
    const Member* claimed = staff_.by_code(setting_.by);
    unknown_by_ = claimed == nullptr || !claimed->latest.staff;
    if (claimed != nullptr && claimed->latest.staff) acting_ = claimed;
  } else {
    acting_ = staff_.by_os_user(setting_.os_user);
  }
}

void Counter::begin() {
  store::Stamp stamp{setting_.now, acting_ == nullptr ? 0 : acting_->latest.person, setting_.uid, setting_.today};
  const std::int64_t before = ledger_.size();
  writer_ = std::make_unique<store::Writer>(ledger_, stamp, vault_.ring_if_any());
  begun_at_ = writer_->next();
  if (vault_.why_none()) writer_->keyless(*vault_.why_none());
  vault_.settle(!trying());
  if (ledger_.size() == before) return;  // nobody wrote between our reading and our turn
  book_ = book_of(ledger_);
  opened_.clear();
  births_.clear();
  all_births_ = false;
  minutes_.reset();
  load();
}

void Counter::commit() {
  if (own_key_ != nullptr) sign_entries(*this, *own_key_, begun_at_);
  if (!setting_.dry_run) writer_->commit();
  writer_.reset();
}

const store::Private& Counter::private_of(const Member& member) {
  const auto known = opened_.find(member.revision);
  if (known != opened_.end()) return known->second;
  return opened_.emplace(member.revision, vault_.open(store::Person::kind, member.latest.person, member.revision)).first->second;
}

std::optional<model::Day> Counter::born(const Member& member) {
  const auto known = births_.find(member.latest.person);
  if (known != births_.end()) return known->second;
  if (all_births_) return std::nullopt;
  const auto birth = model::Birth::parse(store::value_of(private_of(member), "born"));
  if (!birth) return std::nullopt;
  return births_.emplace(member.latest.person, book_.latest().counted(*birth)).first->second;
}

void Counter::load_all_births() {
  if (all_births_) return;
  births_.reserve(people().all().size());
  vault_.each_person([&](EntryId person, const store::Private& values) {
    const auto birth = model::Birth::parse(store::value_of(values, "born"));
    if (birth) births_.emplace(person, book_.latest().counted(*birth));
  });
  all_births_ = true;
}

std::int64_t Counter::minutes_served(EntryId person) {
  if (!minutes_) {
    minutes_.emplace();
    for (const auto& [volunteer, minutes] : store::minutes_by_volunteer(ledger_)) (*minutes_)[kept_of(volunteer)] += minutes;
  }
  const auto found = minutes_->find(person);
  return found == minutes_->end() ? 0 : found->second;
}

std::string Counter::describe(const Member& member) {
  return member.latest.code + " " + describe(member.latest, private_of(member));
}

std::string Counter::who(const Member& member) {
  if (may(any_duty, member.latest.community) || vault_.ring_if_any() == nullptr) return member.latest.code;
  const std::string name = store::value_of(private_of(member), "name");
  const auto same = name.empty() ? std::vector<EntryId>{} : vault_.look_up("name", name);
  const bool others = std::any_of(same.begin(), same.end(), [&](EntryId id) {
    const Member* other = people().by_id(id);
    return other != nullptr && other->kept == 0 && id != member.latest.person && kept_of(member.latest.person) != id;
  });
  return others ? describe(member) : member.latest.code;
}

std::string Counter::who(EntryId person) {
  const Member* member = people().by_id(person);
  return member == nullptr ? "" : who(*member);
}

std::string Counter::describe(const store::Person& person, const store::Private& values) const {
  std::string about = store::value_of(values, "born").substr(0, 4);
  for (const std::string& part : {orgs_.name_of(person.community), store::value_of(values, "building")})
    if (!part.empty()) about += (about.empty() ? "" : tr(", ").data()) + part;
  const std::string name = store::value_of(values, "name");
  return about.empty() ? name : say("{} ({})", name, about);
}

std::optional<Refusal> Counter::may(std::string_view duties, EntryId org) const {
  if (unknown_by_)
    return Refusal{"duty-missing", {}, say("{} is no staff member of this ledger", setting_.by),
                   std::string(tr("give the code of an enrolled staff member with --by"))};
  if (acting_ == nullptr)
    return Refusal{"duty-missing", {}, std::string(tr("nobody is named who acts")), std::string(tr("give --by CODE"))};
  const auto& person = acting_->latest;
  const bool everywhere = person.org == 0 || (org == 0 && orgs_.by_id(person.org) != nullptr && orgs_.by_id(person.org)->parent == 0);
  const bool here = everywhere || (org != 0 && orgs_.within(org, person.org));
  const auto has = [&](std::string_view duty) { return person.duties.find(";" + std::string(duty) + ";") != std::string::npos; };
  bool duty = has("admin");
  for (std::size_t at = 0; at <= duties.size();) {
    const std::size_t end = std::min(duties.find('|', at), duties.size());
    duty = duty || has(duties.substr(at, end - at));
    at = end + 1;
  }
  if (!acting_->current(today_text()))
    return Refusal{"duty-missing", {}, say("{} is no longer on the staff", person.code), ""};
  if (!duty)
    return Refusal{"duty-missing", {}, say("{} does not have the duty {}", person.code, any_duty_titles(duties)),
                   std::string(tr("let somebody act who has it, or let an admin give it with carebank enroll set"))};
  if (!here)
    return Refusal{"duty-missing", {},
                   say("{} has this duty only in {}, not in {}", person.code, orgs_.name_of(person.org),
                       org == 0 ? std::string(tr("the whole ledger")) : orgs_.name_of(org)),
                   ""};
  return std::nullopt;
}

Counter::Found Counter::find(std::string_view text) { return find(person_ref(text)); }

Counter::Found Counter::find(const intake::PersonRef& ref) {
  if (ref.community.empty() && ref.phone_tail.empty())
    if (const Member* member = people().by_code(ref.who)) return {member, {}};
  const std::string key = intake::key_text(ref.who);
  if (const Member* member = people().by_code(key)) return {member, {}};
  const bool ascii = std::all_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) return find_by_name(ref);
  return {nullptr, Refusal{"unknown-person", {}, say("nobody is enrolled as {}", ref.text),
                           std::string(tr("enroll the person first, or correct the code"))}};
}

Counter::Found Counter::find_by_name(const intake::PersonRef& ref) {
  const std::string name = intake::name_text(ref.who);
  std::vector<const Member*> candidates;
  for (const EntryId id : vault_.look_up("name", name)) {
    const Member* m = people().by_id(id);
    if (m == nullptr || m->kept != 0) continue;
    if (!ref.community.empty() && orgs_.name_of(m->latest.community) != ref.community) continue;
    const std::string phone = store::value_of(private_of(*m), "phone");
    if (!ref.phone_tail.empty() && !phone.ends_with(ref.phone_tail)) continue;
    candidates.push_back(m);
  }
  if (candidates.size() == 1) return {candidates.front(), {}};
  if (candidates.empty())
    return {nullptr, Refusal{"unknown-person", {}, say("nobody is enrolled as {}", ref.text),
                             std::string(tr("enroll the person first, or correct the name"))}};
  std::string list;
  for (const Member* m : candidates) list += (list.empty() ? "" : std::string(tr("; "))) + described(*this, *m);
  return {nullptr, Refusal{"ambiguous-person", {}, say("{} people are called {}: {}", candidates.size(), ref.text, list),
                           std::string(tr("write the code, or name@community, or name#last four digits of the phone"))}};
}

}  // namespace desk

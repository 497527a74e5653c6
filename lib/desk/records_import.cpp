// Records from a table: read whole, checked against the ledger, then written in one go.
#include <algorithm>
#include <map>
#include <set>

#include "desk/changes.hpp"
#include "desk/titles.hpp"
#include "desk/derived_refs.hpp"
#include "desk/nameless_file.hpp"
#include "desk/pair.hpp"
#include "desk/places.hpp"
#include "desk/records.hpp"
#include "intake/happenings.hpp"
#include "store/records.hpp"
#include "words/words.hpp"

namespace desk {

using intake::HappeningRow;
using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

struct PlannedRecord {
  std::size_t row = 0;
  store::Record fact;
  store::Private values;
  std::optional<store::RecordClose> close;
  std::string parent;      // a ref of this file that is not in the ledger yet
  bool write_fact = true;  // else only the closing
  bool write = true;       // else unchanged: kept to compare with later rows
};

intake::HappeningWords words_of(const rules::Pack& pack) {
  intake::HappeningWords words;
  words.kinds = pack.record_vocabulary();
  words.modes = pack.modes;
  words.categories = pack.category_vocabulary();
  words.programmes = pack.programme_vocabulary();
  std::vector<model::Term> festivals;
  for (const auto& festival : pack.festivals) festivals.push_back({festival.id, festival.name, {}});
  words.festivals = model::Vocabulary(std::move(festivals));
  for (const auto& kind : pack.records) {
    words.needs[kind.id] = kind.needs;
    if (kind.closes) words.closing.insert(kind.id);
  }
  return words;
}

bool same_content(store::Record a, store::Record b) {
  for (auto* fact : {&a, &b}) fact->record = fact->revision = fact->batch = 0;
  bool same = true;
  std::vector<std::string> texts;
  std::vector<std::int64_t> numbers;
  store::Record::columns(a, [&](const char*, const auto& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
      texts.push_back(value);
    else
      numbers.push_back(value);
  });
  std::size_t text = 0, number = 0;
  store::Record::columns(b, [&](const char*, const auto& value) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
      same = same && texts[text++] == value;
    else
      same = same && numbers[number++] == value;
  });
  return same;
}

}  // namespace

class RecordImport {
 public:
  RecordImport(Counter& counter, const intake::Table& table, const Source& source)
      : counter_(counter), table_(table), source_(source), file_(source) {}

  Outcome run() {
    outcome_ = begin_import(counter_, source_, "log");
    std::vector<HappeningRow> rows;
    std::vector<intake::Refused> refused;
    intake::read_happenings(table_, words_of(counter_.pack()), counter_.today(), rows, refused);
    for (auto& r : refused) outcome_.refuse(r.row, std::move(r.refusal));
    for (const auto& row : rows) {
      for (const auto& person : row.people) file_.see(person);
      take(row);
    }
    write();
    return std::move(outcome_);
  }

 private:
  bool refuse(const HappeningRow& row, Refusal no) {
    no.place = row.place;
    no.subject = row.ref;
    outcome_.refuse(row.row, std::move(no));
    return false;
  }

  void take(const HappeningRow& row) {
    PlannedRecord p;
    p.row = row.row;
    fill(row, p);
    if (!take_people(row, p) || !take_org(row, p) || !take_parent(row, p)) return;
    take_ref(row, p);
    const auto known = store::find_record(counter_.ledger(), p.fact.ref);
    if (known && row.org.empty()) p.fact.org = known->fact.org;
    if (!known) p.fact.revision = store::next_revision(counter_.ledger(), p.fact.ref);
    if (!take_duty(row, p.fact.org) || !once(row, p)) return;
    if (known && !against(*known, row, p)) {
      refs_.erase(p.fact.ref);
      return;
    }
    if (!p.write) ++outcome_.unchanged;
    planned_.push_back(std::move(p));
  }

  static void fill(const HappeningRow& row, PlannedRecord& p) {
    auto& f = p.fact;
    f.type = row.kind;
    f.day = row.day.iso();
    if (row.to_day) f.to_day = row.to_day->iso();
    f.topic = row.topic, f.form = row.form, f.level = row.level, f.mode = row.mode, f.audience = row.audience;
    f.provider = row.provider, f.source = row.source, f.channel = row.channel, f.festival = row.festival;
    f.category = row.category, f.programme = row.programme, f.project = row.project;
    f.minutes = row.minutes, f.headcount = row.headcount, f.quantity = row.quantity;
    f.amount_fen = row.amount_fen, f.score = row.score;
    for (const auto& [name, value] : {std::pair<const char*, const std::string*>{"title", &row.title},
                                      {"place", &row.where},
                                      {"lead", &row.lead},
                                      {"note", &row.note}})
      if (!value->empty()) p.values.emplace_back(name, *value);
    if (row.closed) p.close = store::RecordClose{0, row.closed->iso(), row.outcome, 0};
  }

  bool take_people(const HappeningRow& row, PlannedRecord& p) {
    std::vector<EntryId> people;
    for (const auto& named : row.people) {
      auto found = counter_.find(named);
      if (found.refusal) return refuse(row, std::move(*found.refusal));
      const auto& member = counter_.people().kept(*found.member);
      if (std::find(people.begin(), people.end(), member.latest.person) != people.end())
        return refuse(row, {"person-twice",
                            {},
                            say("{} stands twice in this row", counter_.who(member)),
                            std::string(tr("name each person once"))});
      if (people.empty()) first_community_ = member.on(p.fact.day).community;
      people.push_back(member.latest.person);
    }
    std::sort(people.begin(), people.end());
    std::vector<std::string> ids;
    for (const EntryId id : people) ids.push_back(std::to_string(id));
    p.fact.people = store::joined(ids);
    return true;
  }

  // Blank: where its first named person lives, else the unit of who records it; a known record keeps its own.
  bool take_org(const HappeningRow& row, PlannedRecord& p) {
    if (!row.org.empty()) {
      const auto& orgs = counter_.orgs();
      const auto* node = orgs.find(row.org);
      if (node == nullptr)
        return refuse(row, {"unknown-org",
                            {},
                            say("there is no organisation {}", row.org),
                            std::string(tr("import the organisations first, or correct the name"))});
      p.fact.org = node->org;
    } else if (!row.people.empty() && first_community_ != 0) {
      p.fact.org = first_community_;
    } else if (counter_.acting() != nullptr) {
      p.fact.org = counter_.acting()->latest.org;
    }
    return true;
  }

  // The record, service, pair, organisation or person that it is about.
  bool take_parent(const HappeningRow& row, PlannedRecord& p) {
    if (row.parent.empty()) return true;
    if (const auto record = store::find_record(counter_.ledger(), row.parent))
      p.fact.parent = record->fact.record;
    else if (refs_.contains(row.parent))
      p.parent = row.parent;
    else if (const auto service = store::find_service(counter_.ledger(), row.parent))
      p.fact.parent = service->id;
    else
      p.fact.parent = pair_named(row.parent);
    if (p.fact.parent != 0 || !p.parent.empty()) return true;
    if (const auto* org = counter_.orgs().by_code(row.parent))
      p.fact.parent = org->org;
    else if (const auto* member = counter_.people().by_code(row.parent))
      p.fact.parent = member->latest.person;
    if (p.fact.parent != 0) return true;
    return refuse(row, {"unknown-ref",
                        {},
                        say("nothing is known as {}", row.parent),
                        std::string(tr("write the number of a record, a service or a pair, or the code of an "
                                       "organisation or a person; a record of the same file must stand above"))});
  }

  EntryId pair_named(const std::string& text) {
    if (!pairs_) {
      pairs_.emplace();
      for (const auto& pair : store::pairs(counter_.ledger())) pairs_->emplace(pair_id(pair.id), pair.id);
    }
    const auto found = pairs_->find(text);
    return found == pairs_->end() ? 0 : found->second;
  }

  // A row without a ref: its content and how often it occurred in the file. What lies in the box goes in under the key,
  // so that nobody guesses it from the ref.
  void take_ref(const HappeningRow& row, PlannedRecord& p) {
    p.fact.ref = row.ref;
    if (!row.ref.empty()) return;
    std::string content;
    store::Record bare = p.fact;
    if (row.org.empty()) bare.org = 0;
    bare.parent = 0;  // a record of this file has no number yet
    store::Record::columns(bare, [&](const char*, const auto& value) {
      if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
        content += value + "|";
      else
        content += std::to_string(value) + "|";
    });
    std::string secret;
    for (const auto& [name, value] : p.values) secret += name + "=" + value + "\n";
    if (!secret.empty())
      content += derive_.sum(seal::blind_tag(counter_.keys().index_key, "record", secret));
    content += row.parent + "|";
    p.fact.ref = derive_.of(std::move(content));
  }

  bool take_duty(const HappeningRow& row, EntryId org) {
    auto [known, fresh] = duty_.try_emplace(org);
    if (fresh) known->second = counter_.may("record", org);
    return known->second ? refuse(row, *known->second) : true;
  }

  // A second row of one ref: the same is unchanged, other content refused.
  bool once(const HappeningRow& row, const PlannedRecord& p) {
    const auto [known, fresh] = refs_.try_emplace(p.fact.ref, planned_.size());
    if (fresh) return true;
    const PlannedRecord& first = planned_[known->second];
    const bool same_close =
        p.close.has_value() == first.close.has_value() &&
        (!p.close || (p.close->day == first.close->day && p.close->outcome == first.close->outcome));
    if (same_content(p.fact, first.fact) && p.values == first.values && p.parent == first.parent && same_close) {
      ++outcome_.unchanged;
      return false;
    }
    return refuse(row, {"ref-twice",
                        {},
                        say("{} stands in {} already, with other content", p.fact.ref, row_text(table_.at(first.row).place())),
                        std::string(tr("every record has its own 记录编号"))});
  }

  // What the ledger has under this ref: the same, or open and to be revised or closed; else refused.
  bool against(const store::RecordHead& known, const HappeningRow& row, PlannedRecord& p) {
    const bool same = same_content(p.fact, known.fact) && p.parent.empty() && same_box(p, known);
    const bool closed_so = p.close && p.close->day == known.closed && p.close->outcome == known.outcome;
    p.fact.record = known.fact.record;
    p.write_fact = !same;
    if (same && (!p.close || closed_so)) {
      p.write = false;
      return true;
    }
    const bool taken_out = same && p.close && p.close->outcome == "void" && known.outcome != "void";
    if (!known.closed.empty() && !taken_out)
      return refuse(
          row,
          {"record-closed",
           {},
           say("{} was closed on {}: {}", p.fact.ref, known.closed, tr(known.outcome)),
           std::string(
               tr("take it out of the figures with log close --outcome void, and give the new one a ref of its own"))});
    p.fact.revision = store::next_revision(counter_.ledger(), p.fact.ref);
    return take_duty(row, known.fact.org);
  }

  bool same_box(const PlannedRecord& p, const store::RecordHead& known) {
    if (!known.sealed) return p.values.empty();
    return p.values == counter_.vault().open(store::Record::kind, known.id);
  }

  // Of a record that was there only what it is called: a revision says all of it anew.
  void tell(const PlannedRecord& p) {
    const std::string now = record_cell(counter_.pack(), p.fact.type).name + " " + p.fact.day + (p.fact.topic.empty() ? "" : " " + p.fact.topic);
    const auto place = table_.at(p.row).place();
    if (p.fact.record == 0) return tell_new(outcome_, place, p.fact.ref, now);
    if (p.write_fact) tell_change(outcome_, place, p.fact.ref, "record", std::string(tr("what")), "...", now);
    if (p.close) tell_change(outcome_, place, p.fact.ref, "closed", std::string(tr("closed")), "", p.close->day + " " + std::string(tr(p.close->outcome)));
  }

  void write() {
    outcome_.by_line();
    std::erase_if(planned_, [](const PlannedRecord& p) { return !p.write; });
    if (planned_.empty() || (source_.all_or_nothing && outcome_.refused > 0)) return;
    for (const auto& p : planned_) ++(p.fact.record == 0 ? outcome_.added : outcome_.updated);
    if (std::any_of(planned_.begin(), planned_.end(), [](const auto& p) { return !p.values.empty(); })) counter_.keys();
    auto& writer = counter_.writer();
    outcome_.batch = writer.add(file_.batch(source_, "log", outcome_));
    std::map<std::string, EntryId> made;
    for (auto& p : planned_) {
      if (!p.parent.empty()) p.fact.parent = made[p.parent];
      p.fact.batch = outcome_.batch;
      EntryId id = p.fact.record;
      if (p.write_fact) {
        const EntryId entry = writer.add(p.fact, p.values);
        if (id == 0) id = entry;
      }
      made[p.fact.ref] = id;
      if (p.close) {
        p.close->record = id;
        p.close->batch = outcome_.batch;
        writer.add(*p.close, {});
      }
      if (counter_.trying()) tell(p);
      if (planned_.size() <= 20) outcome_.refs.push_back(p.fact.ref);
    }
    counter_.commit();
  }

  Counter& counter_;
  const intake::Table& table_;
  const Source& source_;
  NamelessFile file_;
  Outcome outcome_;
  std::vector<PlannedRecord> planned_;
  std::map<std::string, std::size_t> refs_;  // of this file -> place in planned_
  DerivedRefs derive_;
  std::map<EntryId, std::optional<Refusal>> duty_;
  std::optional<std::map<std::string, EntryId>> pairs_;
  EntryId first_community_ = 0;
};

Outcome import_records(Counter& counter, const intake::Table& table, const Source& source) {
  return RecordImport(counter, table, source).run();
}

}  // namespace desk

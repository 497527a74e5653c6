// The counter where the bank deals with people: what every act has at hand, who acts, and whether they may.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "desk/vault.hpp"
#include "intake/rows.hpp"
#include "model/day.hpp"
#include "model/refusal.hpp"
#include "model/sheet.hpp"
#include "model/step.hpp"
#include "rules/pack.hpp"
#include "store/ledger.hpp"
#include "store/register.hpp"
#include "store/services.hpp"
#include "store/writer.hpp"

namespace seal {
struct OwnKey;
}

namespace desk {

// What the outside gives: cmd reads the clock, the environment and the key file.
struct Setting {
  std::string by;        // staff code as claimed, "" = by the system's user
  std::string os_user;
  std::int64_t uid = 0;
  model::Day today;
  std::int64_t now = 0;  // wall clock, milliseconds since 1970 UTC
  bool dry_run = false;
  KeyFile key_file;
};

// For Counter::may: what lets somebody read what names people (details 17).
constexpr std::string_view any_duty = "record|verify|approve|redeem|audit";

class Counter {
 public:
  // Opens nothing itself; loads rules, organisations and people. For writing acts, call after begin().
  Counter(store::Ledger& ledger, const Setting& setting);

  // Starts the write transaction (everybody else waits) and loads the register inside it, so that what is checked is
  // what is true when it is written. A key that an interrupted erasure left in waiting is put in order.
  void begin();
  store::Writer& writer() { return *writer_; }
  // Long acts tell how far they are; what the step throws undoes them.
  void watch(model::Step step) { step_ = std::move(step); }
  void at(model::Stage stage, std::size_t done, std::size_t total) const {
    if (step_ && done % 256 == 0) step_(stage, done, total);
  }
  void writing(std::size_t entries) { writer_->watch(step_, entries); }  // so many are to come
  // The acting member's own key (--sign): commit() then signs what was written since begin().
  void sign_with(std::shared_ptr<const seal::OwnKey> key) { own_key_ = std::move(key); }
  const seal::OwnKey* own_key() const { return own_key_.get(); }
  // Commits, unless this is a dry run: then everything is undone.
  void commit();
  void abandon() { writer_.reset(); }  // undoes everything and lets others write

  const Setting& setting() const { return setting_; }
  model::Day today() const { return setting_.today; }
  std::string today_text() const { return setting_.today.iso(); }
  store::Ledger& ledger() { return ledger_; }
  const store::Ledger& ledger() const { return ledger_; }
  bool trying() const { return setting_.dry_run; }  // nothing will be kept
  const rules::Book& book() const { return book_; }
  const rules::Pack& pack() const { return book_.on(setting_.today); }
  // Everybody; read when first asked for (acts on services need only the staff).
  const store::Register& people() const;
  // The person that a merge keeps; `person` itself where there is none.
  store::EntryId kept_of(store::EntryId person) const;
  // Everybody who is that person: the one kept and those merged into them.
  std::vector<store::EntryId> all_of(store::EntryId kept) const;
  store::OrgTree& orgs() { return orgs_; }
  const store::OrgTree& orgs() const { return orgs_; }

  Vault& vault() { return vault_; }
  // The vault's ring; acts ask for it before they plan anything that a box must keep. Faults as there.
  const seal::KeyRing& keys() { return vault_.ring(); }
  // Whether the private values of this person were destroyed.
  bool erased(store::EntryId person) const { return erased_.contains(person); }

  // Private values of somebody, opened when first asked for.
  const store::Private& private_of(const store::Member& member);
  // Birth day that counts for ages; nullopt if none is known.
  std::optional<model::Day> born(const store::Member& member);
  void load_all_births();  // before many questions
  // Minutes of a volunteer's approved services, also under codes merged away; all are counted when first asked for.
  std::int64_t minutes_served(store::EntryId person);
  // "张三（1948，银杏社区，3号楼）": tells people of one name apart.
  std::string describe(const store::Member& member);
  // How a sentence names somebody: by the code; where others bear the same name, told apart from them as describe() does
  // (for those with a duty there, and with the key).
  std::string who(const store::Member& member);
  std::string who(store::EntryId person);
  // The same of somebody who is only being planned, without the code.
  std::string describe(const store::Person& person, const store::Private& values) const;

  // Who acts; nullptr if neither --by nor the system's user says (cmd: wrong usage).
  const store::Member* acting() const { return acting_; }
  // Refusal unless the acting staff member has one of these duties (separated by |) for something of `org` (0: of the
  // whole ledger). Code duty-missing.
  std::optional<model::Refusal> may(std::string_view duties, store::EntryId org) const;

  // A person by code, name, name@community or name#last four of the phone.
  struct Found {
    const store::Member* member = nullptr;
    std::optional<model::Refusal> refusal;
  };
  Found find(const intake::PersonRef& ref);
  Found find(std::string_view text);  // the same from one word

 private:
  void load();
  void load_acting();
  Found find_by_name(const intake::PersonRef& ref);

  store::Ledger& ledger_;
  Setting setting_;
  Vault vault_;
  rules::Book book_;
  store::Register staff_;
  mutable std::unique_ptr<store::Register> register_;
  std::unordered_map<store::EntryId, store::EntryId> merges_;
  store::OrgTree orgs_;
  const store::Member* acting_ = nullptr;
  bool unknown_by_ = false;
  model::Step step_;
  std::shared_ptr<const seal::OwnKey> own_key_;
  std::unordered_set<store::EntryId> erased_;
  std::unique_ptr<store::Writer> writer_;
  store::EntryId begun_at_ = 0;  // the first entry of the act
  std::unordered_map<store::EntryId, store::Private> opened_;
  std::unordered_map<store::EntryId, model::Day> births_;
  bool all_births_ = false;
  std::optional<std::unordered_map<store::EntryId, std::int64_t>> minutes_;
};

// The book that a ledger's stored packs say.
rules::Book book_of(const store::Ledger& ledger);
intake::Lexicon lexicon_of(const rules::Pack& pack);
// The headings that a pack adds to columns of tables. Fault: of a column that no table has (init looks, too).
std::map<std::string, std::vector<std::string>> header_aliases(const rules::Pack& pack);
intake::PersonRef person_ref(std::string_view text);
std::optional<model::Refusal> not_yet(const Counter& counter, model::Day day);  // future-day, of a day after today

// What an import would change (--dry-run): one field of what is known already, or something new as a whole.
struct Change {
  model::Place place;
  std::string subject;  // code or ref
  model::Named field;   // id and title; of what is new "new"
  model::Named before, now;  // ids of a pack with their names
};

// What an act on one or many things came to.
struct Outcome {
  std::size_t added = 0, updated = 0, unchanged = 0, refused = 0;
  store::EntryId batch = 0;
  std::vector<model::Refusal> refusals;
  std::vector<intake::Reject> rejects;   // rows of the table that were refused
  std::vector<std::string> told;         // sentences for stderr: codes assigned, what was changed on the way in
  std::vector<std::string> refs;         // what was made or done, for stdout
  std::vector<Change> changes;           // told only when nothing is to be kept
  std::optional<store::BatchHead> same_file;  // the very same file was imported before, and by whom
  std::string same_file_by;
  void refuse(model::Refusal refusal) { refuse_at(0, std::move(refusal)); }
  // A refused row: also for the rejects file, where the reason begins with the place in the original.
  void refuse(std::size_t row, model::Refusal refusal);
  void by_line();  // refusals and rejects in the order of the file

 private:
  void refuse_at(std::size_t row, model::Refusal refusal);
  std::vector<std::size_t> refused_rows_;  // Row::number() of each refusal, 0 where it is of none
};

// place,code,field,old,new: what an import would change, no more rows than `most`.
model::Sheet changes_sheet(const Outcome& outcome, std::size_t most);

// Where an import comes from.
struct Source {
  std::string file;    // its name without folders
  std::string sha256;
  bool all_or_nothing = false;
  std::string paper = {};  // services: the document by which they were approved on paper
};
// The import as the log keeps it.
store::Batch batch_of(const Source& source, const char* command, const Outcome& outcome);
// Begins the act and looks whether this very file was imported before.
Outcome begin_import(Counter& counter, const Source& source, const char* command);

}  // namespace desk

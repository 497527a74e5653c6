#include "desk/evidence_restore.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <set>

#include "desk/evidence.hpp"
#include "desk/evidence_figures.hpp"
#include "desk/export_rows.hpp"
#include "desk/lost_names.hpp"
#include "store/damaged.hpp"
#include "store/disk.hpp"
#include "store/erasure.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Fault;
using words::say;
using words::tr;

namespace {

[[noreturn]] void there_already(const std::string& path) {
  throw Fault(tr("this file is already there and is not touched"), {path}, tr("choose another name with --ledger, or move the old file away"));
}

// A ledger under a temporary name beside its place; gone again unless it was kept.
class PartialLedger {
 public:
  explicit PartialLedger(std::string out) : out_(std::move(out)), path_(out_ + ".restoring-" + std::to_string(::getpid())) {
    struct stat info {};
    if (::lstat(out_.c_str(), &info) == 0) there_already(out_);
    // What a ledger of that name left unfinished would be rolled back into the new one.
    const std::string journal = out_ + "-journal";
    if (::lstat(journal.c_str(), &info) == 0 && info.st_size > 0)
      throw Fault(tr("the journal of an earlier ledger of this name is still here"), {journal}, tr("move it away together with that ledger, or choose another name with --ledger"));
    ::unlink(journal.c_str());
    remove();
  }
  ~PartialLedger() { remove(); }
  PartialLedger(const PartialLedger&) = delete;
  PartialLedger& operator=(const PartialLedger&) = delete;
  const std::string& path() const { return path_; }

  // No connection may be open any more.
  void keep() {
    ::unlink((path_ + "-journal").c_str());
    if (!store::sync_file(path_)) throw Fault(say("the ledger cannot be written to the disk ({})", words::system_text(errno)), {path_});
    int result = ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, out_.c_str(), RENAME_NOREPLACE);
    if (result != 0 && (errno == EINVAL || errno == ENOSYS)) result = ::rename(path_.c_str(), out_.c_str());
    if (result != 0 && errno == EEXIST) there_already(out_);
    if (result != 0) throw Fault(say("the ledger cannot be named ({})", words::system_text(errno)), {out_});
    store::sync_folder_of(out_);
  }

 private:
  void remove() const {
    for (const char* ending : {"", "-journal"}) ::unlink((path_ + ending).c_str());
  }

  std::string out_, path_;
};

// What went wrong in the partial ledger, under the name that people know: the file is gone when they read of it.
template <class Work>
auto naming(const std::string& partial, const std::string& known, Work work) {
  try {
    return work();
  } catch (const store::Damaged&) {
    throw;  // the backup's, whatever the file is called
  } catch (const Fault& fault) {
    if (fault.place().file != partial) throw;
    throw Fault(fault.what(), {known}, fault.hint());
  }
}

std::int64_t count(const store::Ledger& ledger, std::string_view sql, std::int64_t n) {
  store::Query row(ledger, sql);
  row.bind(":n", n);
  row.step();
  return row.integer(0);
}

std::string_view another_backup() { return tr("nothing was restored; take another backup"); }

// The restored ledger while it is made.
class Restoring {
 public:
  Restoring(const std::string& path, const RestoreFrom& from, const RestoreSetting& around, Restored& out)
      : from_(from), around_(around), out_(out), ledger_(store::Ledger::open(path, store::Mode::write)), origin_(ledger_.founding().origin),
        setting_(around.setting(origin_)) {
    setting_.dry_run = false;  // a trial throws the whole file away
  }

  // Whether it was made.
  bool run() {
    out_.of_backup = ledger_.size();
    read_key();
    if (!sound("backup-damaged", from_.backup, key_then_, another_backup())) return false;
    if (from_.folder && !bring_back(*from_.folder)) return false;
    if (!by_admin()) return false;
    out_.size = ledger_.size();
    return continues_memory();
  }

 private:
  // The key of today, and the one that opens what the backup holds: another where the epoch changed since.
  void read_key() {
    try {
      key_ = setting_.key_file.read();
    } catch (const Fault&) {
      if (from_.folder) throw;
    }
    const std::int64_t epoch = count(ledger_, "SELECT coalesce(max(epoch), :n) FROM data_key", key_ ? key_->epoch : 0);
    changed_ = key_ && epoch != key_->epoch;
    if (!changed_) {
      key_then_ = key_;
      return;
    }
    if (from_.recovery && (from_.recovery->epoch != epoch || from_.recovery->mark() != key_->mark()))
      throw Fault(say("this recovery copy is not of this ledger's key of epoch {}", epoch), {}, tr("give the copy of the key as it was when the backup was made"));
    key_then_ = from_.recovery;
    if (!key_then_)
      out_.told.emplace_back(tr("the key was changed since the backup: its private values open only with the recovery copy of the key of then (--recovery)"));
  }

  bool refuse(const char* code, std::string reason, std::string advice) {
    out_.refusals.push_back({code, {}, std::move(reason), std::move(advice)});
    return false;
  }

  bool sound(const char* code, const std::string& what, const std::optional<seal::KeyRing>& key, std::string_view advice) {
    const auto v = naming(ledger_.path(), what, [&] { return verify(ledger_, {}, key ? &*key : nullptr, false); });
    if (v.damages.empty()) return true;
    return refuse(code, say("{} is damaged: {}", what, v.damages.front().sentence), std::string(advice));
  }

  bool bring_back(const std::string& path) {
    ExportFolder folder(path);
    if (folder.key().text() != ledger_.founding().verifier)
      return refuse("other-log", say("{} is the export of another ledger", path), std::string(tr("give the export of the same ledger with --export")));
    const std::int64_t first = out_.of_backup;
    const std::string advice(tr("nothing was restored; check it with carebank audit verify --export"));
    if (!append(folder, first))
      return refuse("export-damaged", say("{} does not continue the backup: {}", path, folder.damages().front().sentence), advice);
    out_.brought_back = ledger_.size() - first;
    if (out_.brought_back == 0) {
      out_.told.emplace_back(tr("the export has no entry that the backup lacks"));
      return sound("export-damaged", path, key_then_, advice);  // its checkpoints and witnesses' lines came in all the same
    }
    return explain(changed_ && !key_then_ ? 0 : first) && sound("export-damaged", path, key_, advice);
  }

  // Whether the export goes on where the backup ends, and its entries are rows now.
  bool append(ExportFolder& folder, std::int64_t first) {
    const auto hashes = ledger_.leaf_hashes(first);
    store::LeafRows rows(ledger_);
    replay(folder, first, rows, [&](std::int64_t entry, const seal::Hash& hash) { return hashes[static_cast<std::size_t>(entry)] == hash; });
    if (!folder.damages().empty()) return false;
    if (folder.size() > first) {
      renew_boxes(rows);
      rows.work_out_caches();
    }
    rows.commit();
    return true;
  }

  // Data keys as the key of today has them: what the log says after an erasure or a new key.
  void renew_boxes(store::LeafRows& rows) {
    const auto epoch = store::epoch_of(ledger_);
    if (epoch != key_->epoch)
      throw Fault(say("the key file is of epoch {}, and the export ends in epoch {}", key_->epoch, epoch), {}, tr("give the copy of the key as it was then with --key"));
    if (changed_ && key_then_) rows.wrap_anew(*key_then_, *key_);
    if (changed_ && !key_then_) rows.forget_boxes();
  }

  // The entry that says which boxes are missing, and why.
  bool explain(std::int64_t first) {
    Counter counter(ledger_, setting_);
    if (!may(counter)) return false;
    const std::int64_t until = ledger_.size();
    counter.begin();
    counter.writer().add(store::Restore{first, until}, {{"reason", from_.reason}});
    counter.commit();
    store::rebuild_caches(ledger_, *key_, [&] { return tallies_by_rules(ledger_, book_of(ledger_)); }, true);
    out_.told.push_back(say("entries {} to {} came back without names, notes and reasons: those were only in the ledger", first, until - 1));
    tell_nameless();
    return true;
  }

  void tell_nameless() {
    constexpr std::size_t told_most = 20;
    const auto lost = lost_names(ledger_);
    if (lost.empty()) return;
    const auto codes = store::codes(ledger_);
    std::set<std::string> names;
    for (const auto person : lost) names.insert(codes.at(person));
    std::string list;
    std::size_t n = 0;
    for (const auto& code : names)
      if (++n <= told_most) list += (list.empty() ? "" : ", ") + code;
    out_.told.push_back(say("{} people enrolled or changed since the backup have no names: {}", lost.size(), list + (n > told_most ? " ..." : "")));
    out_.told.emplace_back(tr("import their latest table again, or set them with carebank enroll set; carebank enroll list --nameless lists who is left"));
  }

  bool may(const Counter& counter) {
    out_.nobody_acts = setting_.by.empty() && counter.acting() == nullptr;
    if (out_.nobody_acts) return false;
    if (auto no = counter.may("admin", 0)) {
      out_.refusals.push_back(std::move(*no));
      return false;
    }
    return true;
  }

  bool by_admin() { return may(Counter(ledger_, setting_)); }

  // A ledger with less than what was signed can be read, but never signed again; one with other entries is another history.
  bool continues_memory() {
    std::optional<Remembered> last;
    try {
      last = remembered(around_.state_path(origin_), origin_);
    } catch (const Fault& damaged) {
      out_.told.emplace_back(damaged.what());
    }
    if (!last) return true;
    const std::int64_t old = out_.of_backup + out_.brought_back;  // without the entry that explains
    if (last->size > old) {
      out_.told.push_back(say("{} entries were signed already, and this ledger has {}: it cannot be signed any more", last->size, old));
      out_.told.emplace_back(tr("bring back what came after the backup with --export DIR, from the latest export that there is"));
      return true;
    }
    if (ledger_.root(last->size) == last->root) return true;
    return refuse("seal-broken", say("the first {} entries are not those that were signed", last->size),
                  std::string(tr("nothing was restored; the backup is of another history: keep it as evidence, and restore another")));
  }

  const RestoreFrom& from_;
  const RestoreSetting& around_;
  Restored& out_;
  store::Ledger ledger_;
  std::string origin_;
  Setting setting_;
  std::optional<seal::KeyRing> key_, key_then_;
  bool changed_ = false;  // the key's epoch, since the backup
};

}  // namespace

Restored restore(const RestoreFrom& from, const std::string& out, const RestoreSetting& around) {
  Restored made;
  PartialLedger partial(out);
  try {
    naming(partial.path(), out, [&] { store::Ledger::copy(from.backup, partial.path()); });
    std::optional<Restoring> restoring;
    naming(partial.path(), from.backup, [&] { restoring.emplace(partial.path(), from, around, made); });
    const bool good = naming(partial.path(), out, [&] { return restoring->run(); });
    restoring.reset();  // the connection is closed before the file gets its name
    if (good && !from.dry_run) partial.keep();
  } catch (const store::Damaged& damage) {
    made.refusals.push_back({"backup-damaged", {}, say("{} is damaged: {}", from.backup, damage.what()), std::string(another_backup())});
  }
  return made;
}

}  // namespace desk

#include "store/leaf_rows.hpp"

#include <algorithm>
#include <vector>

#include "store/leaf_reader.hpp"
#include "store/leaves.hpp"
#include "store/rewrap.hpp"
#include "store/sql.hpp"
#include "store/states.hpp"
#include "store/verify_rows.hpp"
#include "words/words.hpp"

namespace store {

using words::say;

namespace {

// A leaf being read: shared by all kinds.
struct Reading {
  LeafReader reader;
  Entry entry;
  std::string commitments;
  std::vector<Posting> postings;
  seal::Leaf again;
};

// Reads the rest of a leaf of this kind; whether it is the one text of what it says.
template <class Fact>
bool read_fact(Reading& r, Fact& fact, std::string_view leaf) {
  read_body(r.reader, fact, r.commitments);
  r.reader.postings(r.postings);
  if (!r.reader.finished() || (!table_of(fact).sealed && !r.commitments.empty())) return false;
  encode(r.again, r.entry, fact, r.commitments);
  posting_lines(r.again, r.postings);
  return r.again.text() == leaf;
}

// Binds a fact's columns in their order; what is bound must live until the step.
class RowFiller {
 public:
  explicit RowFiller(Binder& binder) : binder_(binder) {}
  template <class Value>
  RowFiller& operator>>(const Value& value) {
    binder_ << value;
    return *this;
  }

 private:
  Binder& binder_;
};

std::string insertion_of(const TableOf& t) {
  const std::string columns = t.columns;
  const auto count = static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + (t.sealed ? 2 : 1);
  std::string places = "?";
  for (std::size_t i = 0; i < count; ++i) places += ",?";
  return "INSERT INTO " + std::string(t.table) + " (id, " + columns + (t.sealed ? ", private" : "") + ") VALUES (" + places + ")";
}

// One kind of fact: its leaves into rows of its table.
class KindOfRow {
 public:
  virtual ~KindOfRow() = default;
  virtual const char* kind() const = 0;
  // False where the leaf is not canonical; nothing is inserted then.
  virtual bool put(Reading& r, std::string_view leaf) = 0;
  // Who took part, where the kind has such: part by part, as last put.
  virtual const Service* service() const { return nullptr; }
};

template <class Fact>
class RowsOf : public KindOfRow {
 public:
  explicit RowsOf(const Ledger::Impl& impl) : insert_(impl.db, insertion_of(table_of(Fact{}))) {}
  const char* kind() const override { return Fact::kind; }
  bool put(Reading& r, std::string_view leaf) override {
    if (!read_fact(r, fact_, leaf)) return false;
    Binder binder(insert_);
    binder << r.entry.id;
    RowFiller filler(binder);
    cells(filler, fact_);
    if (table_of(fact_).sealed) binder << r.commitments;
    run(insert_);
    return true;
  }
  const Service* service() const override {
    if constexpr (std::is_same_v<Fact, Service>) return &fact_;
    return nullptr;
  }

 private:
  SQLite::Statement insert_;
  Fact fact_;
};

}  // namespace

std::optional<std::string> encoded_again(std::string_view leaf) {
  Reading r;
  r.reader.open(leaf, r.entry);
  bool canonical = false;
  each_kind([&](auto fact) {
    if (r.entry.kind == decltype(fact)::kind) canonical = read_fact(r, fact, leaf);
  });
  if (!canonical) return std::nullopt;
  return std::string(r.again.text());
}

struct LeafRows::State {
  Ledger::Impl& impl;
  EntryId first, next;
  bool open = true;
  Reading reading = {};
  std::vector<std::unique_ptr<KindOfRow>> kinds = {};
  KindOfRow* last_kind = nullptr;
  SQLite::Statement entry, posting, attendance, pack_text, erased, checkpoint, cosignature;

  State(Ledger::Impl& ledger, EntryId size)
      : impl(ledger), first(size), next(size),
        entry(impl.db, "INSERT INTO entry (id, kind, at, by, uid, day, salt, hash) VALUES (?,?,?,?,?,?,?,?)"),
        posting(impl.db, "INSERT INTO posting (entry, n, person, scheme, kind, points_milli) VALUES (?,?,?,?,?,?)"),
        attendance(impl.db, "INSERT INTO attendance (service, part, person) VALUES (?,?,?)"),
        pack_text(impl.db, "INSERT INTO pack_text (pack, n, name, text) VALUES (?,?,?,?)"),
        erased(impl.db, "INSERT OR IGNORE INTO erased (owner, erasure) VALUES (?,?)"),
        checkpoint(impl.db, "INSERT OR IGNORE INTO checkpoint (size, note) VALUES (?,?)"),
        cosignature(impl.db, "INSERT OR IGNORE INTO cosignature (size, verifier, line) VALUES (?,?,?)") {
    each_kind([&](const auto& fact) { kinds.push_back(std::make_unique<RowsOf<std::decay_t<decltype(fact)>>>(impl)); });
  }

  KindOfRow* kind_of(std::string_view name) {
    if (last_kind != nullptr && name == last_kind->kind()) return last_kind;
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return name == k->kind(); });
    return found == kinds.end() ? nullptr : last_kind = found->get();
  }

  // Whoever is named must have come before, and days must be days: what is worked out from the rows counts on it.
  bool known(EntryId person, EntryId least) const { return person >= least && person < next; }

  bool sound(const KindOfRow& kind) const {
    if (!model::Day::parse(reading.entry.day)) return false;
    for (const Posting& p : reading.postings)
      if (!known(p.person, 0)) return false;
    const Service* s = kind.service();
    const auto all = [&](const std::vector<EntryId>& people) {
      return std::all_of(people.begin(), people.end(), [&](EntryId id) { return known(id, 1); });
    };
    return s == nullptr || (model::Day::parse(s->day) && all(s->volunteers) && all(s->elders));
  }

  void insert_entry(const seal::Hash& hash) {
    const Entry& e = reading.entry;
    Binder b(entry);
    b << e.id << e.kind << e.at << e.by << e.uid << e.day;
    b.bytes(seal::bytes_of(e.salt)).bytes(seal::bytes_of(hash));
    run(entry);
  }

  void insert_postings() {
    std::int64_t n = 0;
    for (const Posting& p : reading.postings) {
      Binder(posting) << reading.entry.id << n++ << p.person << p.scheme << p.kind << p.points_milli;
      run(posting);
    }
  }

  void insert_attendance(const Service& s) {
    for (const auto& [part, people] : {std::pair{"elder", &s.elders}, std::pair{"volunteer", &s.volunteers}})
      for (const EntryId person : *people) {
        Binder(attendance) << reading.entry.id << part << person;
        run(attendance);
      }
  }
};

LeafRows::LeafRows(Ledger& ledger) {
  auto& impl = ledger.impl();
  guarded(impl, [&] {
    impl.db.exec("BEGIN IMMEDIATE");
    try {
      state_ = std::make_unique<State>(impl, ledger.size());
    } catch (...) {
      impl.db.tryExec("ROLLBACK");
      throw;
    }
    return 0;
  });
}

LeafRows::~LeafRows() {
  if (!state_->open) return;
  auto& db = state_->impl.db;
  state_.reset();  // statements first
  db.tryExec("ROLLBACK");
}

std::optional<std::string> LeafRows::append(std::string_view leaf, const seal::Hash& hash) {
  State& s = *state_;
  const auto wrong = [&] { return say("entry {} is not a leaf that this program writes", s.next); };
  try {
    s.reading.reader.open(leaf, s.reading.entry);
    KindOfRow* kind = s.reading.entry.id == s.next ? s.kind_of(s.reading.entry.kind) : nullptr;
    if (kind == nullptr || !kind->put(s.reading, leaf) || !s.sound(*kind)) return wrong();
    s.insert_entry(hash);
    s.insert_postings();
    if (const Service* service = kind->service()) s.insert_attendance(*service);
  } catch (const SQLite::Exception& error) {
    if ((error.getErrorCode() & 0xFF) != SQLITE_CONSTRAINT) fault(error, s.impl.path);
    return say("entry {} contradicts an earlier one, or holds what no entry may", s.next);
  }
  ++s.next;
  return std::nullopt;
}

const std::string& LeafRows::last_kind() const { return state_->reading.entry.kind; }

void LeafRows::put_pack_text(EntryId pack, std::int64_t n, const std::string& name, const std::string& text) {
  guarded(state_->impl, [&] {
    Binder(state_->pack_text) << pack << n << name << text;
    run(state_->pack_text);
    return 0;
  });
}

void LeafRows::put_erased(EntryId erasure, EntryId owner) {
  guarded(state_->impl, [&] {
    Binder(state_->erased) << owner << erasure;
    run(state_->erased);
    destroy(state_->impl, {owner});
    return 0;
  });
}

void LeafRows::wrap_anew(const seal::KeyRing& from, const seal::KeyRing& to) {
  guarded(state_->impl, [&] {
    leave_no_copies(state_->impl);
    return rewrap(state_->impl, from, to);
  });
}

void LeafRows::forget_boxes() {
  guarded(state_->impl, [&] {
    state_->impl.db.exec("DELETE FROM box; DELETE FROM data_key; DELETE FROM blind");
    return 0;
  });
}

void LeafRows::put_checkpoint(std::int64_t size, const std::string& note) {
  guarded(state_->impl, [&] {
    Binder(state_->checkpoint) << size << note;
    run(state_->checkpoint);
    return 0;
  });
}

void LeafRows::put_cosignature(std::int64_t size, const std::string& verifier, const std::string& line) {
  guarded(state_->impl, [&] {
    Binder(state_->cosignature) << size << verifier << line;
    run(state_->cosignature);
    return 0;
  });
}

namespace {

// The points of an account are those of its credits; of people that a merge touched, what was posted as earned, under one
// programme of the scheme.
constexpr const char* work_out_tallies =
    "DELETE FROM tally;"
    "INSERT INTO tally SELECT person, programme, scheme, 0, sum(points_milli) FROM credit WHERE person NOT IN "
    "(SELECT duplicate FROM merge UNION SELECT kept FROM merge) GROUP BY person, programme, scheme;"
    "INSERT INTO tally SELECT person, (SELECT min(c.programme) FROM credit c WHERE c.scheme = p.scheme), scheme, 0, sum(points_milli) "
    "FROM posting p WHERE kind = 'earned' AND person IN (SELECT duplicate FROM merge UNION SELECT kept FROM merge) "
    "GROUP BY person, scheme HAVING sum(points_milli) <> 0";

}  // namespace

void LeafRows::work_out_caches() {
  guarded(state_->impl, [&] {
    auto& db = state_->impl.db;
    db.exec("DELETE FROM service_state");
    db.exec("INSERT INTO service_state SELECT service, state FROM (" + std::string(state_of_services) + ") WHERE state <> 'recorded'");
    db.exec(work_out_tallies);
    SQLite::Statement unknown(db, "DELETE FROM blind WHERE person IN (SELECT person FROM person_now WHERE id >= ?)");
    Binder(unknown) << state_->first;
    run(unknown);
    return 0;
  });
}

void LeafRows::commit() {
  guarded(state_->impl, [&] {
    state_->impl.db.exec("COMMIT");
    state_->open = false;
    return 0;
  });
}

}  // namespace store

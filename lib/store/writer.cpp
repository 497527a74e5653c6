// The writer, whole in one file: every kind of fact goes through the same few lines around it, and there are many kinds.
#include "store/writer.hpp"

#include <algorithm>
#include <cstring>
#include <future>
#include <unordered_map>

#include "model/refusal.hpp"
#include "seal/leaf.hpp"
#include "store/box_keys.hpp"
#include "store/boxes.hpp"
#include "store/erasure.hpp"
#include "store/leaves.hpp"
#include "store/many_rows.hpp"
#include "store/rewrap.hpp"
#include "store/sql.hpp"
#include "store/states.hpp"
#include "words/words.hpp"

namespace store {

using Statement_ = SQLite::Statement;

namespace {

constexpr std::size_t chunk_size = 8192;

std::string list_text(const std::vector<std::string>& items) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? ";" : "") + item + ";";
  return out;
}

seal::Key fresh_key() {
  seal::Key key{};
  seal::random_bytes(key.data(), key.size());
  return key;
}

// A box ready to be stored: commitments for the row and the leaf, ciphertext, and the wrapped key where it is new.
struct Boxed {
  std::string commitments, sealed, wrapped;
};

Boxed box_up(const seal::KeyRing& ring, seal::Hasher& hasher, std::string_view kind, EntryId owner, EntryId id,
             const Private& values, const seal::Key* known_key) {
  Boxed out;
  std::vector<seal::BoxField> fields;
  for (const auto& [name, value] : values) {
    if (value.empty()) continue;
    std::string salt(32, '\0');
    seal::random_bytes(salt.data(), salt.size());
    const seal::Hash hash = seal::commitment(hasher, salt, name, value);
    out.commitments += name + "=" + seal::base64(seal::bytes_of(hash)) + ";";
    fields.push_back({name, salt, value});
  }
  if (fields.empty()) return out;
  const seal::Key key = known_key != nullptr ? *known_key : fresh_key();
  if (known_key == nullptr) out.wrapped = wrap(ring, owner, key);
  out.sealed = seal::lock(key, box_about(kind, owner, id), seal::pack_box(fields));
  return out;
}

struct NumberedPosting {
  EntryId entry;
  std::int64_t n;
  const Posting* posting;
};

// Shared by the rows of most tables.
constexpr auto nothing = [](Binder&) {};

// What an entry of this kind posts, where that follows from the fact.
template <class Fact>
std::vector<Posting> postings_of(const Fact&) {
  return {};
}
std::vector<Posting> postings_of(const Credit& f) {
  std::vector<Posting> postings{{f.person, f.scheme, "earned", f.points_milli}, {0, f.scheme, "earned", -f.points_milli}};
  if (f.donated_milli != 0) {
    postings.push_back({f.person, f.scheme, "donated", -f.donated_milli});
    postings.push_back({0, f.scheme, "donated", f.donated_milli});
  }
  return postings;
}

}  // namespace

std::string joined(const std::vector<std::string>& items) { return list_text(items); }

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> items;
  std::size_t at = 0;
  while (at < list.size()) {
    const std::size_t end = std::min(list.find(';', at), list.size());
    if (end > at) items.emplace_back(list.substr(at, end - at));
    at = end + 1;
  }
  return items;
}

struct Writer::State {
  Ledger::Impl& ledger;
  Stamp stamp;
  const seal::KeyRing* keys;
  model::Fault keyless{words::tr("names and notes cannot be written without the key file"), {ledger.path},
                       words::tr("give the key file that init wrote for this ledger with --key")};
  std::string day;
  EntryId next = 0;
  bool open = true;
  EntryId reserved = -1;  // a place kept for a batch
  seal::Hasher hasher;
  seal::Leaf leaf;
  model::Step step = {};
  EntryId step_from = 0;
  std::size_t step_all = 0;
  std::unordered_map<const char*, std::unique_ptr<Statement_>> others;
  ManyRows entry, act, service, attendance, credit, posting;
  Statement_ box, data_key, tally, state, person;

  State(Ledger::Impl& impl, Stamp s, const seal::KeyRing* ring)
      : ledger(impl), stamp(s), keys(ring), day(s.day.iso()),
        entry(impl.db, "entry (kind, at, by, uid, day, id, salt, hash)", 5, 3), act(impl.db, "act (what, id, service, private, done)", 1, 4),
        service(impl.db, "service (id, ref, revision, day, start, minutes, category, programme, mode, evidence, headcount, org, "
                         "corrects, late, private, batch)", 0, 16),
        attendance(impl.db, "attendance (service, part, person)", 0, 3),
        credit(impl.db, "credit (id, person, programme, scheme, points_milli, donated_milli, done)", 0, 7),
        posting(impl.db, "posting (entry, n, person, scheme, kind, points_milli)", 0, 6),
        box(impl.db, "INSERT INTO box (id, owner, sealed) VALUES (?,?,?)"),
        data_key(impl.db, "INSERT INTO data_key (owner, epoch, wrapped) VALUES (?,?,?)"),
        tally(impl.db, "INSERT INTO tally (person, programme, scheme, units, points_milli) VALUES (?,?,?,?,?) "
                       "ON CONFLICT DO UPDATE SET units = excluded.units, points_milli = points_milli + excluded.points_milli"),
        state(impl.db, "INSERT OR REPLACE INTO service_state (state, service) VALUES (?,?)"),
        person(impl.db, "INSERT INTO person (id, person, code, from_day, volunteer, elder, staff, community, tags, needs, "
                        "helper_kind, subsidy, overridden, guarded, identified, programme, stay, joined, ended, duties, org, "
                        "os_user, kin, private, batch) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)") {}

  // A statement compiled once for the whole act; `sql` is a literal, told apart by its address.
  Statement_& prepared(const char* sql) {
    auto& known = others[sql];
    if (!known) known = std::make_unique<Statement_>(ledger.db, sql);
    return *known;
  }
  const seal::KeyRing& ring() const {
    if (keys != nullptr) return *keys;
    throw keyless;
  }
  // Entries from `first` on, one a salt and hash.
  void insert_entries(EntryId first, const char* kind, std::span<const seal::Salt> salts, std::span<const seal::Hash> hashes) {
    constexpr EntryId now_and_then = 256;
    entry.insert(
        salts.size(), [&](Binder& b) { b << kind << stamp.at << stamp.by << stamp.uid << day; },
        [&](Binder& b, std::size_t i) {
          const EntryId id = first + static_cast<EntryId>(i);
          if (step && id % now_and_then == 0) step(model::Stage::write, static_cast<std::size_t>(id - step_from), step_all);
          (b << id).bytes(seal::bytes_of(salts[i])).bytes(seal::bytes_of(hashes[i]));
        });
  }
  void insert_box(EntryId id, EntryId owner, const Boxed& boxed) {
    if (boxed.sealed.empty()) return;
    if (!boxed.wrapped.empty()) {
      (Binder(data_key) << owner << static_cast<std::int64_t>(ring().epoch)).bytes(boxed.wrapped);
      run(data_key);
    }
    (Binder(box) << id << owner).bytes(boxed.sealed);
    run(box);
  }
  // `postings` of entries from `first` on, entry by entry.
  void insert_postings(EntryId first, std::span<const std::vector<Posting>> postings) {
    std::vector<NumberedPosting> all;
    for (const auto& of_entry : postings) {
      std::int64_t n = 0, sum = 0;
      for (const Posting& p : of_entry) {
        all.push_back({first, n++, &p});
        sum += p.points_milli;
      }
      model::ensure(sum == 0, "the postings of one entry do not sum to zero");
      ++first;
    }
    posting.insert(all.size(), nothing, [&](Binder& b, std::size_t i) {
      const Posting& p = *all[i].posting;
      b << all[i].entry << all[i].n << p.person << p.scheme << p.kind << p.points_milli;
    });
  }
  // The data key of an owner that has one already.
  std::optional<seal::Key> key_of(EntryId owner) {
    Statement_& row = prepared("SELECT wrapped FROM data_key WHERE owner = ?");
    row.reset();
    row.bind(1, owner);
    if (!row.executeStep()) return std::nullopt;
    const auto key = unwrap_if(ring(), owner, blob(row.getColumn(0)));
    if (!key) wrong_key(ledger.path);
    return key;
  }
};

Writer::Writer(Ledger& ledger, Stamp stamp, const seal::KeyRing* keys) {
  auto& impl = ledger.impl();
  guarded(impl, [&] {
    impl.db.exec("BEGIN IMMEDIATE");
    try {
      state_ = std::make_unique<State>(impl, stamp, keys);
      Statement_ last(impl.db, "SELECT id, at FROM entry ORDER BY id DESC LIMIT 1");
      if (last.executeStep()) {
        state_->next = last.getColumn(0).getInt64() + 1;
        state_->stamp.at = std::max(stamp.at, last.getColumn(1).getInt64());
      }
    } catch (...) {
      impl.db.tryExec("ROLLBACK");
      throw;
    }
    return 0;
  });
}

Writer::~Writer() {
  if (state_ && state_->open) {
    auto& db = state_->ledger.db;
    state_.reset();  // statements first
    db.tryExec("ROLLBACK");
  }
}

void Writer::keyless(model::Fault why) { state_->keyless = std::move(why); }
void Writer::watch(model::Step step, std::size_t expected) {
  state_->step = std::move(step);
  state_->step_from = state_->next;
  state_->step_all = expected;
}
EntryId Writer::next() const { return state_->next; }
const Stamp& Writer::stamp() const { return state_->stamp; }

void Writer::commit() {
  model::ensure(state_->reserved < 0, "a commit with a place in the log that was kept and not filled");
  guarded(state_->ledger, [&] {
    state_->ledger.db.exec("COMMIT");
    return 0;
  });
  state_->open = false;
}

template <class Fact>
EntryId Writer::seal_entry(const Fact& fact, const Private& values, const std::vector<Posting>& postings, EntryId owner,
                           std::string& commitments) {
  return seal_entry_at(state_->next++, fact, values, postings, owner, commitments);
}

template <class Fact>
EntryId Writer::seal_entry_at(EntryId id, const Fact& fact, const Private& values, const std::vector<Posting>& postings,
                              EntryId owner, std::string& commitments) {
  State& s = *state_;
  const EntryId box_owner = owner == 0 ? id : owner;
  const bool any = std::any_of(values.begin(), values.end(), [](const auto& v) { return !v.second.empty(); });
  if (any) {
    const auto known = owner == 0 || owner == id ? std::nullopt : s.key_of(owner);
    const Boxed boxed = box_up(s.ring(), s.hasher, Fact::kind, box_owner, id, values, known ? &*known : nullptr);
    commitments = boxed.commitments;
    s.insert_box(id, box_owner, boxed);
  }
  Entry entry;
  entry.id = id;
  entry.at = s.stamp.at;
  entry.by = s.stamp.by;
  entry.uid = s.stamp.uid;
  entry.day = s.day;
  seal::random_bytes(entry.salt.data(), entry.salt.size());
  encode(s.leaf, entry, fact, commitments);
  posting_lines(s.leaf, postings);
  entry.hash = s.hasher.leaf(sealable(s.leaf));
  s.insert_entries(id, Fact::kind, {&entry.salt, 1}, {&entry.hash, 1});
  s.insert_postings(id, {&postings, 1});
  return id;
}

namespace {
template <class Fill>
void insert(Writer::State& state, const char* sql, Fill fill) {
  Statement_& statement = state.prepared(sql);
  Binder binder(statement);
  fill(binder);
  run(statement);
}
}  // namespace

EntryId Writer::add(const Founding& f) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, {}, {}, 0, c);
    insert(*state_, "INSERT INTO founding (id, origin, verifier, key_mark) VALUES (?,?,?,?)",
           [&](Binder& b) { b << id << f.origin << f.verifier << f.key_mark; });
    return id;
  });
}

EntryId Writer::add(PackFact f, const std::vector<std::pair<std::string, std::string>>& texts) {
  return guarded(state_->ledger, [&] {
    seal::Sha256Stream sum;
    for (const auto& [name, text] : texts) sum.add(name + "\n" + std::to_string(text.size()) + "\n" + text);
    f.sha256 = seal::hex(sum.finish());
    std::string c;
    const EntryId id = seal_entry(f, {}, {}, 0, c);
    insert(*state_, "INSERT INTO pack (id, pack, version, from_day, sha256) VALUES (?,?,?,?,?)",
           [&](Binder& b) { b << id << f.pack << f.version << f.from_day << f.sha256; });
    std::int64_t n = 0;
    for (const auto& [name, text] : texts)
      insert(*state_, "INSERT INTO pack_text (pack, n, name, text) VALUES (?,?,?,?)",
             [&](Binder& b) { b << id << n << name << text; }),
          ++n;
    return id;
  });
}

EntryId Writer::reserve() { return state_->reserved = state_->next++; }

void Writer::fill(EntryId reserved, const Batch& f) {
  model::ensure(reserved == state_->reserved, "a batch put where no place was kept for it");
  put(reserved, f);
  state_->reserved = -1;
}

EntryId Writer::add(const Batch& f) { return put(state_->next++, f); }

EntryId Writer::put(EntryId id, const Batch& f) {
  return guarded(state_->ledger, [&] {
    std::string c;
    seal_entry_at(id, f, {}, {}, 0, c);
    insert(*state_, "INSERT INTO batch (id, command, file, sha256, added, updated, unchanged, refused) VALUES (?,?,?,?,?,?,?,?)",
           [&](Binder& b) { b << id << f.command << f.file << f.sha256 << f.added << f.updated << f.unchanged << f.refused; });
    return id;
  });
}

EntryId Writer::add(Org f) {
  return guarded(state_->ledger, [&] {
    if (f.org == 0) f.org = state_->next;
    std::string c;
    const EntryId id = seal_entry(f, {}, {}, 0, c);
    insert(*state_, "INSERT INTO org (id, org, code, kind, name, parent, from_day, closed, leader, focus, batch) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
           [&](Binder& b) {
             b << id << f.org << f.code << f.type << f.name << f.parent << f.from_day << f.closed << f.leader << f.focus << f.batch;
           });
    return id;
  });
}

namespace {
// What people are looked up by: never the values themselves (ledger.md, private data).
void keep_blind(Writer::State& state, const seal::KeyRing& ring, EntryId person, const Private& values, bool known) {
  if (known) insert(state, "DELETE FROM blind WHERE person = ?", [&](Binder& b) { b << person; });
  for (const auto& [kind, value] : looked_up(values)) {
    const std::string tag = seal::blind_tag(ring.index_key, kind, value);
    insert(state, "INSERT OR IGNORE INTO blind (kind, person, tag) VALUES (?,?,?)", [&](Binder& b) { (b << kind << person).bytes(tag); });
  }
}
}  // namespace

EntryId Writer::add(Person f, const Private& values) {
  return guarded(state_->ledger, [&] {
    State& s = *state_;
    const bool founds = f.person == 0;
    if (founds) f.person = s.next;
    std::string c;
    const EntryId id = seal_entry(f, values, {}, f.person, c);
    Binder(s.person) << id << f.person << f.code << f.from_day << f.volunteer << f.elder << f.staff << f.community << f.tags
                     << f.needs << f.helper_kind << f.subsidy << f.overridden << f.guarded << f.identified << f.programme
                     << f.stay << f.joined << f.ended << f.duties << f.org << f.os_user << f.kin << c << f.batch;
    run(s.person);
    if (s.keys != nullptr) keep_blind(s, s.ring(), f.person, values, !founds);
    return id;
  });
}

EntryId Writer::add(const Merge& f, const std::vector<Posting>& postings, const Private& values) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, values, postings, 0, c);
    insert(*state_, "INSERT INTO merge (id, duplicate, kept, private) VALUES (?,?,?,?)",
           [&](Binder& b) { b << id << f.duplicate << f.kept << c; });
    return id;
  });
}

EntryId Writer::add(const Redemption& f, const std::vector<Posting>& postings, const Private& values) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, values, postings, 0, c);
    insert(*state_,
           "INSERT INTO redemption (id, ref, kind, day, person, other, scheme, item, quantity, points_milli, reserved, private, "
           "batch) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
           [&](Binder& b) {
             b << id << f.ref << f.type << f.day << f.person << f.other << f.scheme << f.item << f.quantity << f.points_milli
               << f.reserved << c << f.batch;
           });
    return id;
  });
}

EntryId Writer::add(const RedemptionAct& f, const std::vector<Posting>& postings, const Private& values) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, values, postings, 0, c);
    insert(*state_, "INSERT INTO redemption_act (id, redemption, what, private) VALUES (?,?,?,?)",
           [&](Binder& b) { b << id << f.redemption << f.what << c; });
    return id;
  });
}

EntryId Writer::add(const Pair& f, const Private& values) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, values, {}, 0, c);
    insert(*state_,
           "INSERT INTO pair (id, volunteer, elder, kind, proximity, from_day, private, helper_org, helped_org, parent, batch) "
           "VALUES (?,?,?,?,?,?,?,?,?,?,?)",
           [&](Binder& b) {
             b << id << f.volunteer << f.elder << f.type << f.proximity << f.from_day << c << f.helper_org << f.helped_org << f.parent
               << f.batch;
           });
    return id;
  });
}

EntryId Writer::add(const PairSign& f, const Private& values) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, values, {}, 0, c);
    insert(*state_, "INSERT INTO pair_sign (id, pair, party, day, private) VALUES (?,?,?,?,?)",
           [&](Binder& b) { b << id << f.pair << f.party << f.day << c; });
    return id;
  });
}

EntryId Writer::add(const PairCard& f) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, {}, {}, 0, c);
    insert(*state_, "INSERT INTO pair_card (id, pair, copies, day) VALUES (?,?,?,?)",
           [&](Binder& b) { b << id << f.pair << f.copies << f.day; });
    return id;
  });
}

EntryId Writer::add(const PairEnd& f, const Private& values) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, values, {}, 0, c);
    insert(*state_, "INSERT INTO pair_end (id, pair, day, private) VALUES (?,?,?,?)",
           [&](Binder& b) { b << id << f.pair << f.day << c; });
    return id;
  });
}

EntryId Writer::add(const Accept& f, const Private& values) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, values, {}, 0, c);
    insert(*state_, "INSERT INTO accept (id, check_id, subject, until, private) VALUES (?,?,?,?,?)",
           [&](Binder& b) { b << id << f.check << f.subject << f.until << c; });
    return id;
  });
}

EntryId Writer::add(const Statement& f) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, {}, {}, 0, c);
    insert(*state_, "INSERT INTO statement (id, period, person, scheme, minutes, earned_milli, balance_milli) VALUES (?,?,?,?,?,?,?)",
           [&](Binder& b) { b << id << f.period << f.person << f.scheme << f.minutes << f.earned_milli << f.balance_milli; });
    return id;
  });
}

EntryId Writer::add(const Seal& f, const Private& values) {
  return guarded(state_->ledger, [&] {
    std::string c;
    const EntryId id = seal_entry(f, values, {}, 0, c);
    insert(*state_,
           "INSERT INTO seal (id, period, from_day, to_day, early, services, minutes, statements, balance_milli, private) "
           "VALUES (?,?,?,?,?,?,?,?,?,?)",
           [&](Binder& b) {
             b << id << f.period << f.from_day << f.to_day << f.early << f.services << f.minutes << f.statements
               << f.balance_milli << c;
           });
    return id;
  });
}

namespace {
template <Listed Fact>
const std::string& insertion_of() {
  static const std::string sql = [] {
    const std::string columns = columns_of<Fact>();
    const auto count = static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + (Fact::sealed ? 2 : 1);
    std::string places = "?";
    for (std::size_t i = 0; i < count; ++i) places += ",?";
    return "INSERT INTO " + std::string(Fact::table) + " (id, " + columns + (Fact::sealed ? ", private" : "") + ") VALUES (" + places + ")";
  }();
  return sql;
}
}  // namespace

template <Listed Fact>
EntryId Writer::add(Fact f, const Private& values, const std::vector<Posting>& postings) {
  return guarded(state_->ledger, [&] {
    if constexpr (std::is_same_v<Fact, Record>)
      if (f.record == 0) f.record = state_->next;
    std::string c;
    const EntryId id = seal_entry(f, values, postings, 0, c);
    insert(*state_, insertion_of<Fact>().c_str(), [&](Binder& b) {
      b << id;
      Fact::columns(f, [&](const char*, const auto& value) { b << value; });
      if (Fact::sealed) b << c;
    });
    return id;
  });
}
template EntryId Writer::add(Credential, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(CredentialEnd, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Record, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(RecordClose, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(PairFact, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Request, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(RequestAct, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Closure, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Expiry, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Migration, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Upload, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(UploadReceipt, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Undo, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Erasure, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Rekey, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Disclosure, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(StaffKey, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Signature, const Private&, const std::vector<Posting>&);
template EntryId Writer::add(Restore, const Private&, const std::vector<Posting>&);

EntryId Writer::undo(const Undo& f, const Private& reason, const std::vector<std::pair<EntryId, Private>>& people) {
  const EntryId id = add(f, reason);
  return guarded(state_->ledger, [&] {
    State& s = *state_;
    static const std::string concerned = "IN (SELECT id FROM service WHERE ref IN (SELECT ref FROM service WHERE batch = ?))";
    static const std::string forget = "DELETE FROM service_state WHERE service " + concerned;
    static const std::string work_out = "INSERT INTO service_state SELECT service, state FROM (" + std::string(state_of_services) +
                                        "WHERE s.id " + concerned + ") WHERE state <> 'recorded'";
    insert(s, forget.c_str(), [&](Binder& b) { b << f.batch; });
    insert(s, work_out.c_str(), [&](Binder& b) { b << f.batch; });
    for (const auto& [person, values] : people) keep_blind(s, s.ring(), person, values, true);
    return id;
  });
}

EntryId Writer::erase(EntryId person, const std::vector<EntryId>& owners, const Private& reason, const seal::KeyRing& next) {
  return guarded(state_->ledger, [&] {
    State& s = *state_;
    destroy(s.ledger, owners);
    leave_no_copies(s.ledger);
    rewrap(s.ledger, s.ring(), next);
    s.keys = &next;
    const EntryId id = add(Erasure{person, next.epoch, static_cast<std::int64_t>(owners.size()), digest_of(owners)}, reason);
    for (const EntryId owner : owners)
      insert(s, "INSERT INTO erased (owner, erasure) VALUES (?,?)", [&](Binder& b) { b << owner << id; });
    return id;
  });
}

EntryId Writer::rekey(const seal::KeyRing& next) {
  return guarded(state_->ledger, [&] {
    State& s = *state_;
    const std::int64_t count = rewrap(s.ledger, s.ring(), next);
    s.keys = &next;
    return add(Rekey{next.epoch, count}, {});
  });
}

void Writer::tally(EntryId person, const std::string& programme, const std::string& scheme, std::int64_t units) {
  guarded(state_->ledger, [&] {
    Binder(state_->tally) << person << programme << scheme << units << std::int64_t{0};
    run(state_->tally);
    return 0;
  });
}

void Writer::put_tally(EntryId person, const std::string& programme, const std::string& scheme, std::int64_t units,
                       std::int64_t points_milli) {
  guarded(state_->ledger, [&] {
    insert(*state_, "INSERT OR REPLACE INTO tally (person, programme, scheme, units, points_milli) VALUES (?,?,?,?,?)",
           [&](Binder& b) { b << person << programme << scheme << units << points_milli; });
    return 0;
  });
}

void Writer::drop_tallies(EntryId person) {
  guarded(state_->ledger, [&] {
    insert(*state_, "DELETE FROM tally WHERE person = ?", [&](Binder& b) { b << person; });
    return 0;
  });
}

namespace {

// Facts of a chunk with what sealing adds, prepared on another thread while the chunk before is written.
template <class Fact>
struct Prepared {
  std::vector<Fact> facts;
  std::vector<seal::Salt> salts;
  std::vector<seal::Hash> hashes;
  std::vector<Boxed> boxes;
  std::vector<std::vector<Posting>> postings;
};

template <class Fact>
Prepared<Fact> prepare(const Writer::State& s, EntryId first_id, std::size_t from, std::size_t count,
                       const std::function<void(std::size_t, Fact&, Private&)>& make) {
  Prepared<Fact> p;
  p.facts.resize(count);
  p.salts.resize(count);
  p.hashes.resize(count);
  p.boxes.resize(count);
  p.postings.resize(count);
  seal::random_bytes(p.salts.data(), count * sizeof(seal::Salt));
  seal::Hasher hasher;
  seal::Leaf leaf;
  Entry entry;
  entry.at = s.stamp.at;
  entry.by = s.stamp.by;
  entry.uid = s.stamp.uid;
  entry.day = s.day;
  Private values;
  for (std::size_t i = 0; i < count; ++i) {
    values.clear();
    make(from + i, p.facts[i], values);
    entry.id = first_id + static_cast<EntryId>(i);
    if (!values.empty()) p.boxes[i] = box_up(s.ring(), hasher, Fact::kind, entry.id, entry.id, values, nullptr);
    entry.salt = p.salts[i];
    p.postings[i] = postings_of(p.facts[i]);
    encode(leaf, entry, p.facts[i], p.boxes[i].commitments);
    posting_lines(leaf, p.postings[i]);
    p.hashes[i] = hasher.leaf(sealable(leaf));
  }
  return p;
}

// Prepares chunk k + 1 while `write` stores chunk k.
template <class Fact>
EntryId pipeline(Writer::State& s, std::size_t count, const std::function<void(std::size_t, Fact&, Private&)>& make,
                 const std::function<void(EntryId, const Prepared<Fact>&)>& write) {
  const EntryId first = s.next;
  const auto start = [&](std::size_t from) {
    const std::size_t size = std::min(chunk_size, count - from);
    const EntryId id = first + static_cast<EntryId>(from);
    return std::async(count > chunk_size ? std::launch::async : std::launch::deferred,
                      [&s, &make, id, from, size] { return prepare<Fact>(s, id, from, size, make); });
  };
  if (count == 0) return first;
  auto coming = start(0);
  for (std::size_t from = 0; from < count; from += chunk_size) {
    const Prepared<Fact> p = coming.get();
    if (from + chunk_size < count) coming = start(from + chunk_size);
    s.insert_entries(s.next, Fact::kind, p.salts, p.hashes);
    for (std::size_t i = 0; i < p.boxes.size(); ++i) s.insert_box(s.next + static_cast<EntryId>(i), s.next + static_cast<EntryId>(i), p.boxes[i]);
    s.insert_postings(s.next, p.postings);
    write(s.next, p);
    s.next += static_cast<EntryId>(p.facts.size());
  }
  return first;
}

}  // namespace

namespace {

struct Attendance {
  EntryId service;
  const char* part;
  EntryId person;
};

void write_services(Writer::State& s, EntryId first, const Prepared<Service>& p) {
  std::vector<Attendance> attendances;
  for (std::size_t i = 0; i < p.facts.size(); ++i) {
    const EntryId id = first + static_cast<EntryId>(i);
    for (const EntryId elder : p.facts[i].elders) attendances.push_back({id, "elder", elder});
    for (const EntryId volunteer : p.facts[i].volunteers) attendances.push_back({id, "volunteer", volunteer});
  }
  s.service.insert(p.facts.size(), nothing, [&](Binder& b, std::size_t i) {
    const Service& f = p.facts[i];
    b << first + static_cast<EntryId>(i) << f.ref << f.revision << f.day << f.start << f.minutes << f.category << f.programme << f.mode
      << f.evidence << f.headcount << f.org << f.corrects << f.late << p.boxes[i].commitments << f.batch;
  });
  s.attendance.insert(attendances.size(), nothing,
                      [&](Binder& b, std::size_t i) { b << attendances[i].service << attendances[i].part << attendances[i].person; });
}

}  // namespace

EntryId Writer::add_services(std::size_t count, const std::function<void(std::size_t, Service&, Private&)>& make) {
  State& s = *state_;
  return guarded(s.ledger, [&] {
    return pipeline<Service>(s, count, make, [&s](EntryId first, const Prepared<Service>& p) { write_services(s, first, p); });
  });
}

void Writer::replace(EntryId service) {
  guarded(state_->ledger, [&] {
    Binder(state_->state) << "replaced" << service;
    run(state_->state);
    return 0;
  });
}

namespace {

// What is approved had a state before, of the same length: no row moves where one statement a stretch of numbers, mostly
// without gaps, does it. False: not all had one.
bool mark_approved(Writer::State& s, const std::vector<EntryId>& services) {
  Statement_& statement = s.prepared("UPDATE service_state SET state = 'approved' WHERE service BETWEEN ? AND ?");
  for (std::size_t i = 0; i < services.size();) {
    std::size_t end = i + 1;
    while (end < services.size() && services[end] == services[end - 1] + 1) ++end;
    Binder(statement) << services[i] << services[end - 1];
    const int changed = statement.exec();
    statement.reset();
    if (static_cast<std::size_t>(changed) != end - i) return false;
    i = end;
  }
  return true;
}

}  // namespace

EntryId Writer::add_acts(const std::vector<EntryId>& services, const std::string& what, const std::string& state_after,
                         const Private& values, const std::function<std::string(std::size_t)>& done) {
  State& s = *state_;
  return guarded(s.ledger, [&] {
    const std::function<void(std::size_t, Act&, Private&)> make = [&](std::size_t i, Act& act, Private& own) {
      act.service = services[i];
      act.what = what;
      if (done) act.done = done(i);
      own = values;
    };
    const EntryId first = pipeline<Act>(s, services.size(), make, [&](EntryId id, const Prepared<Act>& p) {
      s.act.insert(
          p.facts.size(), [&](Binder& b) { b << what; },
          [&](Binder& b, std::size_t i) {
            b << id + static_cast<EntryId>(i) << p.facts[i].service << p.boxes[i].commitments << p.facts[i].done;
          });
    });
    if (what == "approve" && mark_approved(s, services)) return first;
    insert(s,
           "INSERT INTO service_state (service, state) SELECT s.id, ? FROM act a CROSS JOIN service s ON s.id = a.service "
           "WHERE a.id BETWEEN ? AND ? ON CONFLICT (service) DO UPDATE SET state = excluded.state",
           [&](Binder& b) { b << state_after << first << s.next - 1; });
    return first;
  });
}

EntryId Writer::add(const Credit& fact, std::int64_t units) { return add_credits({{fact, units}}); }

EntryId Writer::add_credits(const std::vector<std::pair<Credit, std::int64_t>>& credits) {
  State& s = *state_;
  return guarded(s.ledger, [&] {
    const std::function<void(std::size_t, Credit&, Private&)> make = [&](std::size_t i, Credit& credit, Private&) { credit = credits[i].first; };
    const EntryId first = pipeline<Credit>(s, credits.size(), make, [&s](EntryId id, const Prepared<Credit>& p) {
      s.credit.insert(p.facts.size(), nothing, [&](Binder& b, std::size_t i) {
        const Credit& f = p.facts[i];
        b << id + static_cast<EntryId>(i) << f.person << f.programme << f.scheme << f.points_milli << f.donated_milli << f.done;
      });
    });
    for (const auto& [f, units] : credits) {
      Binder(s.tally) << f.person << f.programme << f.scheme << units << f.points_milli;
      run(s.tally);
    }
    return first;
  });
}

void Writer::keep_checkpoint(std::int64_t size, const std::string& note) {
  guarded(state_->ledger, [&] {
    insert(*state_, "INSERT OR REPLACE INTO checkpoint (size, note) VALUES (?,?)", [&](Binder& b) { b << size << note; });
    return 0;
  });
}

}  // namespace store

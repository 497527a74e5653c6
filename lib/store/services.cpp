#include "store/services.hpp"

#include <algorithm>
#include <limits>

#include "store/cursor.hpp"
#include "store/damaged.hpp"
#include "store/sql.hpp"
#include "words/words.hpp"

namespace store {
namespace {

constexpr const char* head_columns =
    "SELECT s.id, s.ref, s.revision, s.day, s.start, s.minutes, s.category, s.programme, s.state, s.org, s.batch, e.by "
    "FROM service_now s JOIN entry e ON e.id = s.id ";

ServiceHead head_of(const Cursor& row) {
  const auto text = [&](int i) { return std::string(row.text(i)); };
  return {row.integer(0), text(1), row.integer(2), text(3),        row.integer(4),  row.integer(5),
          text(6),        text(7), text(8),        row.integer(9), row.integer(10), row.integer(11)};
}

}  // namespace

bool any_service(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] { return ledger.impl().db.execAndGet("SELECT EXISTS (SELECT 1 FROM service)").getInt() != 0; });
}

std::optional<ServiceHead> find_service(const Ledger& ledger, const std::string& ref) {
  return guarded(ledger.impl(), [&]() -> std::optional<ServiceHead> {
    Cursor row(ledger.impl(), std::string(head_columns) + "WHERE s.ref = ? AND s.state <> 'undone' ORDER BY s.revision DESC LIMIT 1");
    row.bind(1, ref);
    if (!row.step()) return std::nullopt;
    return head_of(row);
  });
}

std::vector<EntryId> attending(const Ledger& ledger, EntryId service, const char* part) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT person FROM attendance WHERE service = ? AND part = ? ORDER BY person");
    Binder(row) << service << part;
    std::vector<EntryId> people;
    while (row.executeStep()) people.push_back(row.getColumn(0).getInt64());
    return people;
  });
}

Service service_of(const Ledger& ledger, EntryId id, std::string* commitments) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db,
                          "SELECT ref, revision, day, start, minutes, category, programme, mode, evidence, headcount, org, "
                          "corrects, late, batch, private FROM service WHERE id = ?");
    Binder(row) << id;
    if (!row.executeStep()) damaged(ledger.path(), "a service is asked for that is not there");
    Service s;
    s.ref = text(row.getColumn(0));
    s.revision = row.getColumn(1).getInt64();
    s.day = text(row.getColumn(2));
    s.start = row.getColumn(3).getInt64();
    s.minutes = row.getColumn(4).getInt64();
    s.category = text(row.getColumn(5));
    s.programme = text(row.getColumn(6));
    s.mode = text(row.getColumn(7));
    s.evidence = text(row.getColumn(8));
    s.headcount = row.getColumn(9).getInt64();
    s.org = row.getColumn(10).getInt64();
    s.corrects = row.getColumn(11).getInt64();
    s.late = row.getColumn(12).getInt() != 0;
    s.batch = row.getColumn(13).getInt64();
    if (commitments != nullptr) *commitments = text(row.getColumn(14));
    s.volunteers = attending(ledger, id, "volunteer");
    s.elders = attending(ledger, id, "elder");
    return s;
  });
}

void each_in_state(const Ledger& ledger, const std::string& state, EntryId batch, const std::function<void(const ServiceHead&)>& visit) {
  guarded(ledger.impl(), [&] {
    // The narrow table first, where there is one to go by.
    Cursor row(ledger.impl(), state == "recorded" ? std::string(head_columns) + "WHERE s.state = ?1 AND (?2 = 0 OR s.batch = ?2) ORDER BY s.id"
                                                  : "SELECT s.id, s.ref, s.revision, s.day, s.start, s.minutes, s.category, s.programme, t.state, "
                                                    "s.org, s.batch, e.by FROM service_state t CROSS JOIN service s ON s.id = t.service "
                                                    "CROSS JOIN entry e ON e.id = s.id WHERE t.state = ?1 AND (?2 = 0 OR s.batch = ?2) ORDER BY t.service");
    row.bind(1, state).bind(2, batch);
    while (row.step()) visit(head_of(row));
    return 0;
  });
}

struct RefFinder::State {
  const Ledger::Impl& impl;
  SQLite::Statement row, next;
  bool any_undone;
};
RefFinder::RefFinder(const Ledger& ledger) {
  auto& impl = ledger.impl();
  guarded(impl, [&] {
    state_.reset(new State{impl,
                           SQLite::Statement(impl.db,
                                             "SELECT id, revision, state FROM service_now WHERE ref = ? AND state <> 'undone' "
                                             "ORDER BY revision DESC LIMIT 1"),
                           SQLite::Statement(impl.db, "SELECT coalesce(max(revision), 0) + 1 FROM service WHERE ref = ?"),
                           impl.db.execAndGet("SELECT EXISTS (SELECT 1 FROM undo)").getInt() != 0});
    return 0;
  });
}
RefFinder::~RefFinder() = default;
std::optional<RefFinder::Found> RefFinder::find(const std::string& ref) {
  return guarded(state_->impl, [&]() -> std::optional<Found> {
    auto& row = state_->row;
    row.reset();
    Binder(row) << ref;
    if (!row.executeStep()) return std::nullopt;
    return Found{row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), text(row.getColumn(2))};
  });
}

std::int64_t RefFinder::next_revision(const std::string& ref, const std::optional<Found>& latest) {
  if (!state_->any_undone) return latest ? latest->revision + 1 : 1;
  return guarded(state_->impl, [&] {
    auto& row = state_->next;
    row.reset();
    Binder(row) << ref;
    row.executeStep();
    return row.getColumn(0).getInt64();
  });
}

void each_whereabouts(const Ledger& ledger, const std::string& from, const std::string& to,
                      const std::function<void(const Whereabouts&)>& visit) {
  guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db,
                          "SELECT s.id, a.person, s.day, s.start, s.minutes FROM service_now s JOIN attendance a ON a.service = s.id "
                          "WHERE s.day BETWEEN ? AND ? AND s.start >= 0 AND s.state NOT IN ('voided', 'replaced', 'undone') AND a.part = 'volunteer'");
    Binder(row) << from << to;
    while (row.executeStep())
      visit({row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), text(row.getColumn(2)), row.getColumn(3).getInt(),
             row.getColumn(4).getInt()});
    return 0;
  });
}

namespace {

Earning earning_of(const Cursor& row) {
  const auto text = [&](int i) { return std::string(row.text(i)); };
  return {row.integer(0), row.integer(1), text(2), text(3), text(4), text(5), static_cast<int>(row.integer(6)), static_cast<int>(row.integer(7))};
}
constexpr const char* earning_columns =
    "SELECT s.id, a.person, s.ref, s.day, s.category, s.programme, s.start, s.minutes FROM service s "
    "JOIN attendance a ON a.service = s.id AND a.part = 'volunteer' ";

}  // namespace

void each_approved(const Ledger& ledger, EntryId person, const std::string& day, const std::function<void(const Earning&)>& visit) {
  guarded(ledger.impl(), [&] {
    std::string sql = std::string(earning_columns) + "JOIN service_state t ON t.service = s.id WHERE t.state = 'approved'";
    if (person != 0) sql += " AND a.person = ?1";
    if (!day.empty()) sql += " AND s.day = ?2";
    Cursor row(ledger.impl(), sql);
    if (person != 0) row.bind(1, person);
    if (!day.empty()) row.bind(2, day);
    while (row.step()) visit(earning_of(row));
    return 0;
  });
}

void each_earning(const Ledger& ledger, const std::vector<EntryId>& services, const std::function<void(const Earning&)>& visit) {
  constexpr std::size_t scan_from = 1000;  // from here one scan is cheaper than looking each up
  guarded(ledger.impl(), [&] {
    if (services.size() < scan_from) {
      Cursor row(ledger.impl(), std::string(earning_columns) + "WHERE s.id = ?");
      for (const EntryId id : services) {
        row.reset();
        row.bind(1, id);
        while (row.step()) visit(earning_of(row));
      }
      return 0;
    }
    std::vector<EntryId> wanted = services;
    std::sort(wanted.begin(), wanted.end());
    Cursor row(ledger.impl(), std::string(earning_columns) + "WHERE s.id BETWEEN ? AND ? ORDER BY s.id");
    row.bind(1, wanted.front()).bind(2, wanted.back());
    auto next = wanted.begin();
    while (row.step()) {
      const EntryId id = row.integer(0);
      while (next != wanted.end() && *next < id) ++next;
      if (next != wanted.end() && *next == id) visit(earning_of(row));
    }
    return 0;
  });
}

namespace {
std::vector<Tally> tally_rows(SQLite::Statement& row) {
  std::vector<Tally> all;
  while (row.executeStep())
    all.push_back({row.getColumn(0).getInt64(), text(row.getColumn(1)), text(row.getColumn(2)), row.getColumn(3).getInt64(),
                   row.getColumn(4).getInt64()});
  return all;
}
}  // namespace

std::unordered_map<EntryId, std::int64_t> minutes_by_volunteer(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    std::unordered_map<EntryId, std::int64_t> minutes;
    SQLite::Statement row(ledger.impl().db,
                          "SELECT a.person, s.minutes FROM service_state t JOIN service s ON s.id = t.service "
                          "JOIN attendance a ON a.service = s.id AND a.part = 'volunteer' WHERE t.state = 'approved'");
    while (row.executeStep()) minutes[row.getColumn(0).getInt64()] += row.getColumn(1).getInt64();
    return minutes;
  });
}

std::vector<Tally> tallies(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT person, programme, scheme, units, points_milli FROM tally");
    return tally_rows(row);
  });
}

std::vector<Tally> tallies_of(const Ledger& ledger, EntryId person) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT person, programme, scheme, units, points_milli FROM tally WHERE person = ?");
    Binder(row) << person;
    return tally_rows(row);
  });
}

std::int64_t balance_of(const Ledger& ledger, EntryId person, const std::string& scheme) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT coalesce(sum(points_milli), 0) FROM posting_now WHERE person = ? AND scheme = ?");
    Binder(row) << person << scheme;
    row.executeStep();
    return row.getColumn(0).getInt64();
  });
}

std::vector<Account> accounts(const Ledger& ledger, std::int64_t position) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db,
                          "SELECT person, scheme, sum(CASE kind WHEN 'earned' THEN points_milli ELSE 0 END), "
                          "sum(CASE kind WHEN 'received' THEN points_milli ELSE 0 END), sum(CASE kind WHEN 'granted' THEN points_milli ELSE 0 END), "
                          "-sum(CASE kind WHEN 'redeemed' THEN points_milli ELSE 0 END), -sum(CASE kind WHEN 'given' THEN points_milli ELSE 0 END), "
                          "-sum(CASE kind WHEN 'donated' THEN points_milli ELSE 0 END), -sum(CASE kind WHEN 'expired' THEN points_milli ELSE 0 END), "
                          "sum(points_milli) FROM posting WHERE person <> 0 AND entry < ?1 AND entry NOT IN (SELECT r.id FROM undo u "
                          "CROSS JOIN redemption r ON r.batch = u.batch WHERE u.id < ?1) GROUP BY person, scheme");
    row.bind(1, position < 0 ? std::numeric_limits<std::int64_t>::max() : position);
    std::vector<Account> all;
    while (row.executeStep())
      all.push_back({row.getColumn(0).getInt64(), text(row.getColumn(1)), row.getColumn(2).getInt64(), row.getColumn(3).getInt64(),
                     row.getColumn(4).getInt64(), row.getColumn(5).getInt64(), row.getColumn(6).getInt64(),
                     row.getColumn(7).getInt64(), row.getColumn(8).getInt64(), row.getColumn(9).getInt64()});
    return all;
  });
}

std::vector<PostingRow> postings_of(const Ledger& ledger, EntryId person) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT entry, person, scheme, kind, points_milli FROM posting_now WHERE person = ? ORDER BY entry, n");
    Binder(row) << person;
    std::vector<PostingRow> all;
    while (row.executeStep())
      all.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), text(row.getColumn(2)), text(row.getColumn(3)),
                     row.getColumn(4).getInt64()});
    return all;
  });
}

std::vector<Posting> postings_of_entry(const Ledger& ledger, EntryId entry) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT person, scheme, kind, points_milli FROM posting WHERE entry = ? ORDER BY n");
    Binder(row) << entry;
    std::vector<Posting> all;
    while (row.executeStep())
      all.push_back({row.getColumn(0).getInt64(), text(row.getColumn(1)), text(row.getColumn(2)), row.getColumn(3).getInt64()});
    return all;
  });
}

namespace {

constexpr const char* redemption_columns =
    "SELECT r.id, r.ref, r.kind, r.day, r.person, r.other, r.scheme, r.item, r.quantity, r.points_milli, r.reserved, r.batch, "
    "coalesce((SELECT a.what FROM redemption_act a WHERE a.redemption = r.id ORDER BY a.id DESC LIMIT 1), '') FROM redemption_now r ";

RedemptionHead redemption_of(SQLite::Statement& row) {
  RedemptionHead head;
  head.id = row.getColumn(0).getInt64();
  auto& f = head.fact;
  f.ref = text(row.getColumn(1));
  f.type = text(row.getColumn(2));
  f.day = text(row.getColumn(3));
  f.person = row.getColumn(4).getInt64();
  f.other = row.getColumn(5).getInt64();
  f.scheme = text(row.getColumn(6));
  f.item = text(row.getColumn(7));
  f.quantity = row.getColumn(8).getInt64();
  f.points_milli = row.getColumn(9).getInt64();
  f.reserved = row.getColumn(10).getInt() != 0;
  f.batch = row.getColumn(11).getInt64();
  const std::string act = text(row.getColumn(12));
  head.state = act == "cancel"    ? words::mark("cancelled")
               : act == "deliver" ? words::mark("delivered")
               : f.reserved       ? words::mark("reserved")
                                  : words::mark("done");
  return head;
}

}  // namespace

std::optional<RedemptionHead> find_redemption(const Ledger& ledger, const std::string& ref) {
  return guarded(ledger.impl(), [&]() -> std::optional<RedemptionHead> {
    SQLite::Statement row(ledger.impl().db, std::string(redemption_columns) + "WHERE r.ref = ?");
    Binder(row) << ref;
    if (!row.executeStep()) return std::nullopt;
    return redemption_of(row);
  });
}

std::vector<RedemptionHead> redemptions(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, std::string(redemption_columns) + "ORDER BY r.id");
    std::vector<RedemptionHead> all;
    while (row.executeStep()) all.push_back(redemption_of(row));
    return all;
  });
}

std::vector<PairHead> pairs(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    auto& db = ledger.impl().db;
    SQLite::Statement row(db, "SELECT p.id, p.volunteer, p.elder, p.kind, p.proximity, p.from_day, coalesce(e.day, ''), "
                              "(SELECT coalesce(sum(c.copies), 0) FROM pair_card c WHERE c.pair = p.id), p.helper_org, p.helped_org, "
                              "p.parent FROM pair_now p "
                              "LEFT JOIN pair_end e ON e.pair = p.id ORDER BY p.id");
    SQLite::Statement signers(db, "SELECT DISTINCT party FROM pair_sign WHERE pair = ? ORDER BY party");
    std::vector<PairHead> all;
    while (row.executeStep()) {
      PairHead head{row.getColumn(0).getInt64(),
                    {row.getColumn(1).getInt64(), row.getColumn(2).getInt64(), text(row.getColumn(3)), text(row.getColumn(4)),
                     text(row.getColumn(5)), row.getColumn(8).getInt64(), row.getColumn(9).getInt64(), row.getColumn(10).getInt64()},
                    text(row.getColumn(6)),
                    {},
                    row.getColumn(7).getInt64()};
      signers.reset();
      signers.bind(1, head.id);
      while (signers.executeStep()) head.signed_by.push_back(text(signers.getColumn(0)));
      all.push_back(std::move(head));
    }
    return all;
  });
}

std::vector<SealedPeriod> seals(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT id, period, from_day, to_day, early, services, minutes, statements, balance_milli FROM seal ORDER BY id");
    std::vector<SealedPeriod> all;
    while (row.executeStep())
      all.push_back({row.getColumn(0).getInt64(),
                     {text(row.getColumn(1)), text(row.getColumn(2)), text(row.getColumn(3)), row.getColumn(4).getInt() != 0,
                      row.getColumn(5).getInt64(), row.getColumn(6).getInt64(), row.getColumn(7).getInt64(),
                      row.getColumn(8).getInt64()}});
    return all;
  });
}

std::vector<StoredCheckpoint> checkpoints(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT size, note FROM checkpoint ORDER BY size");
    std::vector<StoredCheckpoint> all;
    while (row.executeStep()) all.push_back({row.getColumn(0).getInt64(), text(row.getColumn(1))});
    return all;
  });
}

std::vector<Statement> statements(const Ledger& ledger, const std::string& period) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT period, person, scheme, minutes, earned_milli, balance_milli FROM statement WHERE period = ? ORDER BY id");
    Binder(row) << period;
    std::vector<Statement> all;
    while (row.executeStep())
      all.push_back({text(row.getColumn(0)), row.getColumn(1).getInt64(), text(row.getColumn(2)), row.getColumn(3).getInt64(),
                     row.getColumn(4).getInt64(), row.getColumn(5).getInt64()});
    return all;
  });
}

namespace {
BatchHead batch_of(SQLite::Statement& row) {
  return {row.getColumn(0).getInt64(),
          {text(row.getColumn(1)), text(row.getColumn(2)), text(row.getColumn(3)), row.getColumn(4).getInt64(),
           row.getColumn(5).getInt64(), row.getColumn(6).getInt64(), row.getColumn(7).getInt64()},
          text(row.getColumn(8)),
          row.getColumn(9).getInt64(),
          row.getColumn(10).getInt64()};
}
constexpr const char* batch_columns =
    "SELECT b.id, b.command, b.file, b.sha256, b.added, b.updated, b.unchanged, b.refused, e.day, e.by, coalesce(u.id, 0) "
    "FROM batch b JOIN entry e ON e.id = b.id LEFT JOIN undo u ON u.batch = b.id ";
}  // namespace

std::vector<BatchHead> batches(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, std::string(batch_columns) + "ORDER BY b.id");
    std::vector<BatchHead> all;
    while (row.executeStep()) all.push_back(batch_of(row));
    return all;
  });
}

std::optional<BatchHead> find_batch(const Ledger& ledger, EntryId batch) {
  return guarded(ledger.impl(), [&]() -> std::optional<BatchHead> {
    SQLite::Statement row(ledger.impl().db, std::string(batch_columns) + "WHERE b.id = ?");
    Binder(row) << batch;
    if (!row.executeStep()) return std::nullopt;
    return batch_of(row);
  });
}

std::optional<BatchHead> batch_of_file(const Ledger& ledger, const std::string& command, const std::string& sha256) {
  return guarded(ledger.impl(), [&]() -> std::optional<BatchHead> {
    SQLite::Statement row(ledger.impl().db, std::string(batch_columns) +
                                                "WHERE b.command = ? AND b.sha256 = ? AND u.id IS NULL ORDER BY b.id DESC LIMIT 1");
    Binder(row) << command << sha256;
    if (!row.executeStep()) return std::nullopt;
    return batch_of(row);
  });
}

std::vector<AdoptedPack> packs(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    auto& db = ledger.impl().db;
    SQLite::Statement row(db, "SELECT id, pack, version, from_day, sha256 FROM pack ORDER BY id");
    SQLite::Statement texts(db, "SELECT name, text FROM pack_text WHERE pack = ? ORDER BY n");
    std::vector<AdoptedPack> all;
    while (row.executeStep()) {
      AdoptedPack pack{row.getColumn(0).getInt64(),
                       {text(row.getColumn(1)), text(row.getColumn(2)), text(row.getColumn(3)), text(row.getColumn(4))},
                       {}};
      texts.reset();
      texts.bind(1, pack.id);
      while (texts.executeStep()) pack.texts.emplace_back(text(texts.getColumn(0)), text(texts.getColumn(1)));
      if (pack.texts.empty()) damaged(ledger.path(), "a rule pack without its text");
      all.push_back(std::move(pack));
    }
    return all;
  });
}

std::unordered_set<EntryId> verified_by(const Ledger& ledger, EntryId who, EntryId service) {
  return guarded(ledger.impl(), [&] {
    std::string sql = "SELECT a.service FROM act a JOIN entry e ON e.id = a.id WHERE a.what = 'verify' AND e.by = ?";
    if (service != 0) sql += " AND a.service = ?";
    SQLite::Statement row(ledger.impl().db, sql);
    row.bind(1, who);
    if (service != 0) row.bind(2, service);
    std::unordered_set<EntryId> all;
    while (row.executeStep()) all.insert(row.getColumn(0).getInt64());
    return all;
  });
}

std::unordered_map<EntryId, std::string> codes(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT person, code FROM person ORDER BY id");
    std::unordered_map<EntryId, std::string> all;
    while (row.executeStep()) all.insert_or_assign(row.getColumn(0).getInt64(), text(row.getColumn(1)));
    return all;
  });
}

std::unordered_map<EntryId, EntryId> merges(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT duplicate, kept FROM merge");
    std::unordered_map<EntryId, EntryId> all;
    while (row.executeStep()) all.emplace(row.getColumn(0).getInt64(), row.getColumn(1).getInt64());
    return all;
  });
}

std::vector<Accept> acceptances(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT check_id, subject, until FROM accept ORDER BY id");
    std::vector<Accept> all;
    while (row.executeStep()) all.push_back({text(row.getColumn(0)), text(row.getColumn(1)), text(row.getColumn(2))});
    return all;
  });
}

}  // namespace store

#include "store/records.hpp"

#include "store/sql.hpp"

namespace store {
namespace {

// Its columns, then private, the closing's day, outcome and service.
std::string selection() {
  std::string columns;
  Record fact;
  Record::columns(fact, [&](const char* name, const auto&) { columns += ", r." + std::string(name); });
  return "SELECT r.id" + columns +
         ", r.private, coalesce(c.day, ''), coalesce(c.outcome, ''), coalesce(c.service, 0) FROM record_now r "
         "LEFT JOIN record_close c ON c.id = (SELECT max(l.id) FROM record_close_now l WHERE l.record = r.record) ";
}

class Reader {
 public:
  explicit Reader(SQLite::Statement& row) : row_(row) {}
  void operator()(const char*, std::string& value) { value = text(row_.getColumn(column_++)); }
  void operator()(const char*, std::int64_t& value) { value = row_.getColumn(column_++).getInt64(); }
  template <class Value>
  Value next() {
    Value value{};
    (*this)("", value);
    return value;
  }

 private:
  SQLite::Statement& row_;
  int column_ = 0;
};

RecordHead head_of(SQLite::Statement& row) {
  RecordHead head;
  Reader read(row);
  head.id = read.next<std::int64_t>();
  Record::columns(head.fact, [&](const char* name, auto& value) { read(name, value); });
  head.sealed = !read.next<std::string>().empty();
  head.closed = read.next<std::string>();
  head.outcome = read.next<std::string>();
  head.service = read.next<std::int64_t>();
  return head;
}

}  // namespace

std::optional<RecordHead> find_record(const Ledger& ledger, const std::string& ref) {
  return guarded(ledger.impl(), [&]() -> std::optional<RecordHead> {
    SQLite::Statement row(ledger.impl().db, selection() + "WHERE r.ref = ? ORDER BY r.revision DESC LIMIT 1");
    Binder(row) << ref;
    if (!row.executeStep()) return std::nullopt;
    return head_of(row);
  });
}

std::int64_t next_revision(const Ledger& ledger, const std::string& ref) {
  return guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, "SELECT coalesce(max(revision), 0) + 1 FROM record WHERE ref = ?");
    Binder(row) << ref;
    row.executeStep();
    return row.getColumn(0).getInt64();
  });
}

void each_record(const Ledger& ledger, const std::function<void(const RecordHead&)>& visit) {
  guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db, selection() +
                                                "WHERE NOT EXISTS (SELECT 1 FROM record_now n WHERE n.ref = r.ref "
                                                "AND n.revision > r.revision) ORDER BY r.day, r.ref");
    while (row.executeStep()) visit(head_of(row));
    return 0;
  });
}

}  // namespace store

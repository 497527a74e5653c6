#include "store/took.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "store/cursor.hpp"

namespace store {
namespace {

using Word = const std::string*;

// Words that many rows share, each kept once.
class Words {
 public:
  Word of(std::string_view text) {
    if (last_ == nullptr || *last_ != text) {
      const auto known = words_.find(text);
      last_ = known != words_.end() ? &*known : &*words_.emplace(text).first;
    }
    return last_;
  }

 private:
  std::set<std::string, std::less<>> words_;
  Word last_ = nullptr;
};

struct Row {
  std::int64_t person = 0, start = 0, service = 0, minutes = 0;
  Word day = nullptr, state = nullptr, category = nullptr, programme = nullptr;
  std::string ref;
};

bool before(const Row& a, const Row& b) {
  if (a.person != b.person) return a.person < b.person;
  return a.day != b.day ? *a.day < *b.day : std::tie(a.start, a.service) < std::tie(b.start, b.service);
}

// The view of merged people sorts them out first: then it must be the outer one.
const char* read(SQLite::Database& db) {
  if (db.execAndGet("SELECT count(*) FROM merged").getInt() == 0)
    return "SELECT a.person, s.start, s.id, s.minutes, s.day, s.state, s.category, s.programme, s.ref "
           "FROM recorded s CROSS JOIN attended a ON a.service = s.id AND a.part = 'volunteer'";
  return "SELECT a.person, s.start, s.id, s.minutes, s.day, s.state, s.category, s.programme, s.ref "
         "FROM attended a JOIN recorded s ON s.id = a.service WHERE a.part = 'volunteer'";
}

}  // namespace

// Sorted here: SQLite's sorter takes three times as long for what fits into memory.
void put_took(const Ledger& ledger) {
  auto& impl = ledger.impl();
  guarded(impl, [&] {
    Words days, states, categories, programmes;
    std::vector<Row> rows;
    for (Cursor row(impl, read(impl.db)); row.step();)
      rows.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3), days.of(row.text(4)), states.of(row.text(5)),
                      categories.of(row.text(6)), programmes.of(row.text(7)), std::string(row.text(8))});
    std::sort(rows.begin(), rows.end(), before);
    impl.db.exec("DROP TABLE IF EXISTS temp.took");
    impl.db.exec("CREATE TEMP TABLE took (person INTEGER, day TEXT, start INTEGER, service INTEGER, ref TEXT, minutes INTEGER, state TEXT, "
                 "category TEXT, programme TEXT, PRIMARY KEY (person, day, start, service)) WITHOUT ROWID");
    SQLite::Statement insert(impl.db, "INSERT INTO took VALUES (?,?,?,?,?,?,?,?,?)");
    for (const Row& r : rows) {
      Binder(insert) << r.person << *r.day << r.start << r.service << r.ref << r.minutes << *r.state << *r.category << *r.programme;
      run(insert);
    }
    return 0;
  });
}

}  // namespace store

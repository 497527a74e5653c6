#include "reckoning/lots.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "model/refusal.hpp"
#include "store/query.hpp"

namespace reckoning {

using store::EntryId;

namespace {

// Who a code turned out to be.
class Kept {
 public:
  Kept(const store::Ledger& ledger, std::int64_t position) {
    store::Query row(ledger, "SELECT duplicate, kept FROM merge WHERE id < :position");
    row.bind(":position", position);
    while (row.step()) into_.emplace(row.integer(0), row.integer(1));
  }
  EntryId of(EntryId person) const {
    for (auto it = into_.find(person); it != into_.end(); it = into_.find(person)) person = it->second;
    return person;
  }
  // The codes of one person, as SQL has a list.
  std::string codes(EntryId person) const {
    std::string list = std::to_string(person);
    for (const auto& [duplicate, kept] : into_)
      if (of(kept) == person) list += "," + std::to_string(duplicate);
    return list;
  }

 private:
  std::unordered_map<EntryId, EntryId> into_;
};

// What one entry does to an account counts as one: a merge moves points between codes of one person, a credit above the
// cap goes on to the pool at once.
class Book {
 public:
  explicit Book(const Kept& kept) : kept_(kept) {}

  void post(EntryId entry, EntryId person, const std::string& scheme, std::int64_t milli, const std::string& day) {
    if (entry != entry_) flush();
    entry_ = entry;
    day_ = model::Day::parse(day).value_or(model::Day::far_past());
    net_[{kept_.of(person), scheme}] += milli;
  }

  std::map<AccountKey, Lots> close() {
    flush();
    std::map<AccountKey, Lots> all;
    for (auto& [key, account] : accounts_) all.emplace(key, settle(std::move(account.credited), account.gone));
    return all;
  }

 private:
  struct Account {
    std::vector<Lot> credited;
    std::int64_t gone = 0;
  };

  void flush() {
    for (const auto& [key, milli] : net_) {
      Account& account = accounts_[key];
      if (milli > 0) account.credited.push_back({day_, milli});
      if (milli < 0) account.gone -= milli;
    }
    net_.clear();
  }

  const Kept& kept_;
  EntryId entry_ = -1;
  model::Day day_;
  std::map<AccountKey, std::int64_t> net_;
  std::map<AccountKey, Account> accounts_;
};

std::map<AccountKey, Lots> read(const store::Ledger& ledger, std::int64_t position, const Kept& kept,
                                const std::string& condition, const std::string& scheme) {
  store::Query row(
      ledger,
      "SELECT p.entry, p.person, p.scheme, p.points_milli, coalesce(r.day, nullif(c.done, ''), e.day) FROM posting p "
      "JOIN entry e ON e.id = p.entry LEFT JOIN redemption r ON r.id = p.entry LEFT JOIN credit c ON c.id = p.entry "
      "WHERE p.person <> 0 AND p.entry < :position AND p.entry NOT IN (SELECT b.id FROM undo u CROSS JOIN redemption b "
      "ON b.batch = u.batch WHERE u.id < :position) " +
          condition +
          "AND NOT EXISTS (SELECT 1 FROM redemption_act a WHERE a.redemption = p.entry AND a.what = 'cancel' "
          "AND a.id < :position) "
          "AND NOT EXISTS (SELECT 1 FROM redemption_act a WHERE a.id = p.entry AND a.what = 'cancel') "
          "ORDER BY p.entry, p.n");
  row.bind(":position", position).bind(":scheme", scheme);
  Book book(kept);
  while (row.step()) book.post(row.integer(0), row.integer(1), row.text(2), row.integer(3), row.text(4));
  return book.close();
}

}  // namespace

std::int64_t Lots::balance() const {
  std::int64_t sum = -owed;
  for (const Lot& lot : left) sum += lot.milli;
  return sum;
}

Lots settle(std::vector<Lot> credited, std::int64_t gone) {
  std::stable_sort(credited.begin(), credited.end(), [](const Lot& a, const Lot& b) { return a.day < b.day; });
  Lots lots;
  for (Lot& lot : credited) {
    const std::int64_t taken = std::min(gone, lot.milli);
    gone -= taken;
    lot.milli -= taken;
    if (lot.milli > 0) lots.left.push_back(lot);
  }
  lots.owed = gone;
  return lots;
}

std::map<AccountKey, Lots> lots(const store::Ledger& ledger, std::int64_t position) {
  if (position < 0) position = std::numeric_limits<std::int64_t>::max();
  return read(ledger, position, Kept(ledger, position), "", "");
}

Lots lots_of(const store::Ledger& ledger, EntryId person, const std::string& scheme) {
  constexpr std::int64_t all = std::numeric_limits<std::int64_t>::max();
  const Kept kept(ledger, all);
  auto found = read(ledger, all, kept, "AND p.person IN (" + kept.codes(person) + ") AND p.scheme = :scheme ", scheme);
  return std::move(found[{person, scheme}]);
}

model::Day last_use(model::Day credited, std::int64_t months) {
  const std::int64_t month = credited.month() - 1 + months;
  const int year = credited.year() + static_cast<int>(month / 12), of_year = static_cast<int>(month % 12) + 1;
  return model::Day::of(year, of_year, credited.day_of_month()).value_or(model::last_of_month(year, of_year));
}

Expired expired(const Lots& lots, std::int64_t months, model::Day today) {
  Expired out;
  if (months == 0) return out;
  for (const Lot& lot : lots.left) {
    if (last_use(lot.day, months) >= today) break;
    out.milli += lot.milli;
    out.until = lot.day;
  }
  return out;
}

}  // namespace reckoning

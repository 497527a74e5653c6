// Facts are primary, points are derived: every account's credit is computed again from its approved services with the
// rules of their days, and compared with what was posted and with the cache.
#include <algorithm>
#include <map>
#include <set>

#include "checks/computed.hpp"
#include "rules/credit.hpp"
#include "rules/titles.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {
namespace {

using store::EntryId;

struct Account {
  std::string scheme;
  std::int64_t units = 0;                                              // by the rules
  std::int64_t credited_milli = 0;                                     // by the credit facts
  std::int64_t tally_units = 0, own_tally_units = 0, tally_milli = 0;  // the cache: with merged codes, of the code kept
  EntryId entry = 0;                                                   // newest it rests on
};
using Key = std::pair<EntryId, std::string>;  // person, programme
using Accounts = std::map<Key, Account>;

// The services of one volunteer on one day, as they come from `took`.
class DayBook {
 public:
  DayBook(const rules::Book& book, Accounts& accounts) : book_(book), accounts_(accounts) {}

  void add(EntryId person, const std::string& day, EntryId service, int start, std::string ref, int minutes,
           std::string category, std::string programme) {
    if (person != person_ || day != day_text_) {
      settle();
      person_ = person;
      day_text_ = day;
    }
    rows_.push_back({service, start, minutes, std::move(ref), std::move(category), std::move(programme)});
  }

  void settle() {
    const auto day = model::Day::parse(day_text_);
    if (rows_.empty() || !day) return rows_.clear();
    const rules::Pack& pack = book_.on(*day);
    std::map<std::string, std::vector<const Row*>> by_scheme;
    for (const Row& row : rows_) {
      const auto* programme = pack.programme(row.programme);
      if (programme != nullptr && !programme->scheme.empty()) by_scheme[programme->scheme].push_back(&row);
    }
    for (const auto& [id, rows] : by_scheme) settle_scheme(pack, *day, id, rows);
    rows_.clear();
  }

 private:
  struct Row {
    EntryId service;
    int start, minutes;
    std::string ref, category, programme;
  };

  void settle_scheme(const rules::Pack& pack, model::Day day, const std::string& id,
                     const std::vector<const Row*>& rows) {
    const auto* scheme = pack.scheme(id);
    if (scheme == nullptr) return;
    std::vector<rules::Served> served;
    for (const Row* row : rows) served.push_back({row->ref, row->start, row->minutes, row->category});
    const auto credits = rules::credits_of_day(pack, *scheme, day, served);
    for (std::size_t i = 0; i < served.size(); ++i) {
      const Row* row = *std::find_if(rows.begin(), rows.end(), [&](const Row* r) { return r->ref == served[i].ref; });
      Account& account = accounts_[{person_, row->programme}];
      account.scheme = id;
      account.units += credits[i].units;
      account.entry = std::max(account.entry, row->service);
    }
  }

  const rules::Book& book_;
  Accounts& accounts_;
  EntryId person_ = 0;
  std::string day_text_;
  std::vector<Row> rows_;
};

Accounts by_the_rules(const Context& context) {
  Accounts accounts;
  DayBook days(context.book, accounts);
  store::Query row(context.ledger,
                   "SELECT person, day, service, start, ref, minutes, category, programme FROM took "
                   "WHERE state = 'approved' ORDER BY person, day, start, service");
  while (row.step())
    days.add(row.integer(0), row.text(1), row.integer(2), static_cast<int>(row.integer(3)), row.text(4),
             static_cast<int>(row.integer(5)), row.text(6), row.text(7));
  days.settle();
  return accounts;
}

void add_posted(const Context& context, Accounts& accounts) {
  store::Query credit(
      context.ledger,
      "SELECT coalesce(g.kept, c.person), c.programme, c.scheme, sum(c.points_milli), max(c.id) FROM credit c "
      "LEFT JOIN merged g ON g.duplicate = c.person GROUP BY 1, 2, 3");
  while (credit.step()) {
    Account& account = accounts[{credit.integer(0), credit.text(1)}];
    account.scheme = credit.text(2);
    account.credited_milli += credit.integer(3);
    account.entry = std::max(account.entry, credit.integer(4));
  }
  store::Query tally(context.ledger,
                     "SELECT coalesce(g.kept, t.person), t.programme, t.scheme, sum(t.units), sum(t.points_milli), "
                     "sum(CASE WHEN g.kept IS NULL THEN t.units ELSE 0 END) FROM tally t "
                     "LEFT JOIN merged g ON g.duplicate = t.person GROUP BY 1, 2, 3");
  while (tally.step()) {
    Account& account = accounts[{tally.integer(0), tally.text(1)}];
    account.scheme = tally.text(2);
    account.tally_units = tally.integer(3);
    account.tally_milli = tally.integer(4);
    account.own_tally_units = tally.integer(5);
  }
}

std::map<EntryId, std::string> codes_of(const Context& context) {
  std::map<EntryId, std::string> codes;
  store::Query row(context.ledger, "SELECT person, code FROM member");
  while (row.step()) codes[row.integer(0)] = row.text(1);
  return codes;
}

std::string points(std::int64_t milli) { return model::to_string(model::Points{milli}); }

// Who stands for others too. A merge posts what their services earn together (25 minutes here and 10 there fill half
// an hour), so credits alone do not say what is posted; the sum by scheme does.
std::set<EntryId> kept_people(const Context& context) {
  std::set<EntryId> people;
  store::Query row(context.ledger, "SELECT kept FROM merged");
  while (row.step()) people.insert(row.integer(0));
  return people;
}

// One account: the facts say `expected`.
std::string difference(const Account& account, const std::string& programme, std::int64_t expected, bool merged) {
  if (!merged && account.credited_milli != expected)
    return words::say("its services earn {} points in {}, and {} were credited", points(expected), programme,
                      points(account.credited_milli));
  // After a merge the cache may stand under the code kept alone or under both.
  if (account.tally_milli != expected ||
      (account.tally_units != account.units && account.own_tally_units != account.units))
    return words::say("the cached total of {} disagrees with its services: run carebank audit rebuild", programme);
  return "";
}

}  // namespace

std::vector<Finding> credit_mismatch(const Context& context) {
  Accounts accounts = by_the_rules(context);
  add_posted(context, accounts);
  auto codes = codes_of(context);
  const auto merged = kept_people(context);
  const auto programmes = context.book.latest().programme_vocabulary();
  std::vector<Finding> found;
  std::map<Key, std::pair<std::int64_t, EntryId>> by_scheme;  // person, scheme -> as posted, newest entry
  for (const auto& [key, account] : accounts) {
    const auto* scheme = context.book.latest().scheme(account.scheme);
    const std::int64_t expected = scheme == nullptr ? 0 : rules::earned(account.units, *scheme).milli;
    auto& sum = by_scheme[{key.first, account.scheme}];
    sum.first += merged.contains(key.first) ? expected : account.credited_milli;
    sum.second = std::max(sum.second, account.entry);
    if (const std::string detail = difference(account, programmes.name_of(key.second), expected, merged.contains(key.first));
        !detail.empty())
      found.push_back({"credit-mismatch", true, codes[key.first], detail, account.entry});
  }
  store::Query posted(
      context.ledger,
      "SELECT person, scheme, sum(points_milli), max(entry) FROM book WHERE kind = 'earned' GROUP BY 1, 2");
  while (posted.step()) {
    const auto sum = by_scheme.find({posted.integer(0), posted.text(1)});
    const std::int64_t credited = sum == by_scheme.end() ? 0 : sum->second.first;
    if (posted.integer(2) != credited)
      found.push_back({"credit-mismatch", true, codes[posted.integer(0)],
                       words::say("{} points in {} are posted as earned, and the credits say {}",
                                  points(posted.integer(2)), rules::scheme_title(context.book.latest(), posted.text(1)), points(credited)),
                       posted.integer(3)});
  }
  return found;
}

}  // namespace checks

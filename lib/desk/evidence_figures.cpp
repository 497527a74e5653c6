#include "desk/evidence_figures.hpp"

#include <limits>

#include "rules/credit.hpp"
#include "store/query.hpp"
#include "store/scope.hpp"

namespace desk {

using store::EntryId;

namespace {

struct Earned {
  std::int64_t before = 0, through = 0, minutes = 0;  // exact units before and through the period, minutes in it
};
using Accounts = std::map<std::pair<EntryId, std::string>, Earned>;  // person, programme

// Services as they come, sorted by person and day; caps need those of a day together.
class Days {
 public:
  Days(const rules::Book& book, std::string from, Accounts& accounts) : book_(book), from_(std::move(from)), accounts_(accounts) {}

  void add(const store::Query& row) {
    const EntryId person = row.integer(0);
    std::string day = row.text(1);
    if (person != person_ || day != day_) settle();
    person_ = person;
    day_ = std::move(day);
    rows_.push_back({row.text(3), row.text(5), row.text(6), static_cast<int>(row.integer(2)), static_cast<int>(row.integer(4))});
  }

  void settle() {
    const auto day = model::Day::parse(day_);
    if (day && !rows_.empty()) {
      const auto& pack = book_.on(*day);
      std::map<std::string, std::vector<const Row*>> by_scheme;
      for (const Row& row : rows_) {
        const auto* programme = pack.programme(row.programme);
        if (programme != nullptr && !programme->scheme.empty()) by_scheme[programme->scheme].push_back(&row);
      }
      for (const auto& [scheme, rows] : by_scheme) settle(pack, *day, *pack.scheme(scheme), rows);
    }
    rows_.clear();
  }

 private:
  struct Row {
    std::string ref, category, programme;
    int start, minutes;
  };

  void settle(const rules::Pack& pack, model::Day day, const rules::Scheme& scheme, const std::vector<const Row*>& rows) {
    std::vector<rules::Served> served;
    std::map<std::string_view, const Row*> by_ref;
    for (const Row* row : rows) {
      served.push_back({row->ref, row->start, row->minutes, row->category});
      by_ref[row->ref] = row;
    }
    const auto credits = rules::credits_of_day(pack, scheme, day, served);
    for (std::size_t i = 0; i < served.size(); ++i) {
      const Row& row = *by_ref.at(served[i].ref);
      Earned& account = accounts_[{person_, row.programme}];
      account.through += credits[i].units;
      if (day_ < from_)
        account.before += credits[i].units;
      else
        account.minutes += row.minutes;
    }
  }

  const rules::Book& book_;
  std::string from_;
  Accounts& accounts_;
  EntryId person_ = 0;
  std::string day_;
  std::vector<Row> rows_;
};

Accounts earnings(const store::Ledger& ledger, const rules::Book& book, const std::string& from, const std::string& to) {
  Accounts accounts;
  Days days(book, from, accounts);
  store::Query row(ledger, "SELECT a.person, s.day, s.start, s.ref, s.minutes, s.category, s.programme FROM approved s "
                           "JOIN attended a ON a.service = s.id AND a.part = 'volunteer' WHERE s.day <= :to ORDER BY a.person, s.day");
  row.bind(":to", to);
  while (row.step()) days.add(row);
  days.settle();
  return accounts;
}

void prepare(const store::Ledger& ledger, const calendar::Period& period, std::int64_t position) {
  const store::Scope scope{period.from.iso(), period.to.iso(), period.to.iso(), position};
  store::prepare(ledger, scope, nullptr, [](const std::string& day) { return day; });
}

// The scheme that an account of this programme lies in; nullptr if it gives no points.
const rules::Scheme* scheme_of(const rules::Book& book, const std::string& programme) {
  const auto* known = book.latest().programme(programme);
  return known == nullptr ? nullptr : book.latest().scheme(known->scheme);
}

}  // namespace

rules::Book book_until(const store::Ledger& ledger, std::int64_t position) {
  rules::Book book;
  for (const auto& adopted : store::packs(ledger)) {
    if (adopted.id >= position) continue;
    std::vector<rules::PackText> chain;
    for (const auto& [name, text] : adopted.texts) chain.push_back({name, text});
    book.adopt(model::Day::parse(adopted.fact.from_day).value_or(model::Day::far_past()), rules::read(chain));
  }
  return book;
}

Closing closing_of(const store::Ledger& ledger, const rules::Book& book, const calendar::Period& period, std::int64_t position) {
  prepare(ledger, period, position);
  const std::string from = period.from.iso(), to = period.to.iso();
  std::map<std::pair<EntryId, std::string>, store::Statement> stated;
  const auto statement = [&](EntryId person, const std::string& scheme) -> store::Statement& {
    auto& s = stated[{person, scheme}];
    s.period = period.name;
    s.person = person;
    s.scheme = scheme;
    return s;
  };
  for (const auto& account : store::accounts(ledger, position)) statement(account.person, account.scheme).balance_milli = account.balance;
  for (const auto& [account, earned] : earnings(ledger, book, from, to)) {
    const auto* scheme = scheme_of(book, account.second);
    if (scheme == nullptr || (earned.minutes == 0 && !stated.contains({account.first, scheme->id}))) continue;
    auto& s = statement(account.first, scheme->id);
    s.minutes += earned.minutes;
    s.earned_milli += rules::earned(earned.through, *scheme).milli - rules::earned(earned.before, *scheme).milli;
  }
  Closing closing;
  closing.seal = {period.name, from, to, false, 0, 0, static_cast<std::int64_t>(stated.size()), 0};
  for (auto& [key, s] : stated) {
    closing.seal.balance_milli += s.balance_milli;
    closing.statements.push_back(std::move(s));
  }
  store::Query total(ledger, "SELECT count(*), coalesce(sum(s.minutes * (SELECT count(*) FROM attendance a WHERE a.service = s.id AND "
                             "a.part = 'volunteer')), 0) FROM approved s WHERE s.day BETWEEN :from AND :to");
  total.bind(":from", from).bind(":to", to);
  total.step();
  closing.seal.services = total.integer(0);
  closing.seal.minutes = total.integer(1);
  return closing;
}

std::vector<store::Tally> tallies_by_rules(const store::Ledger& ledger, const rules::Book& book) {
  const calendar::Period ever{*model::Day::of(1800, 1, 1), *model::Day::of(2999, 12, 31), ""};
  prepare(ledger, ever, -1);
  std::vector<store::Tally> tallies;
  for (const auto& [account, earned] : earnings(ledger, book, ever.from.iso(), ever.to.iso())) {
    const auto* scheme = scheme_of(book, account.second);
    if (scheme == nullptr) continue;
    tallies.push_back({account.first, account.second, scheme->id, earned.through, rules::earned(earned.through, *scheme).milli});
  }
  return tallies;
}

}  // namespace desk

#include "store/standing.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "model/day.hpp"
#include "store/cursor.hpp"

namespace store {
namespace {

constexpr const char *earliest = "0000-01-01", *open_end = "9999-12-31";

struct Revision {
  EntryId person = 0, id = 0, stay = 0;
  std::string from, joined, ended;
};

// By person, each person's in the order of the log. One read of the table costs less than the window and the groups of
// SQL, and nearly everybody has a single revision.
std::vector<Revision> revisions(const Ledger::Impl& impl) {
  Cursor row(impl, "SELECT p.person, p.id, p.stay, p.from_day, p.joined, p.ended FROM scope CROSS JOIN person p ON p.id < scope.position "
                   "WHERE p.batch NOT IN (SELECT batch FROM undone) AND p.person NOT IN (SELECT duplicate FROM merged)");
  std::vector<Revision> all;
  const auto or_else = [](std::string_view day, const char* instead) { return std::string(day.empty() ? instead : day); };
  while (row.step())
    all.push_back({row.integer(0), row.integer(1), row.integer(2), or_else(row.text(3), earliest), std::string(row.text(4)), or_else(row.text(5), open_end)});
  std::sort(all.begin(), all.end(), [](const Revision& a, const Revision& b) { return std::tie(a.person, a.id) < std::tie(b.person, b.id); });
  return all;
}

using Revisions = std::vector<const Revision*>;

// A stay is what its latest revision says.
Revisions stays(const Revision* first, const Revision* last) {
  Revisions all;
  for (const Revision* r = first; r != last; ++r) {
    const auto known = std::find_if(all.begin(), all.end(), [&](const Revision* s) { return s->stay == r->stay; });
    if (known == all.end())
      all.push_back(r);
    else
      *known = r;
  }
  std::sort(all.begin(), all.end(), [](const Revision* a, const Revision* b) { return a->stay < b->stay; });
  return all;
}

// The day before the next revision holds; "" where that is no day.
std::string day_before(const std::string& next) {
  const auto day = model::Day::parse(next);
  return day ? (*day - 1).iso() : std::string();
}

class Spans {
 public:
  explicit Spans(Ledger::Impl& impl)
      : latest_(impl.db, "INSERT INTO latest VALUES (?)"), span_(impl.db, "INSERT INTO span VALUES (?,?,?)") {}

  // The revisions of one person.
  void add(const Revision* first, const Revision* last) {
    Binder(latest_) << (last - 1)->id;
    run(latest_);
    if (last - first == 1) return put(first->id, std::max(first->from, first->joined), first->ended);
    Revisions dated;
    for (const Revision* r = first; r != last; ++r) dated.push_back(r);
    std::stable_sort(dated.begin(), dated.end(), [](const Revision* a, const Revision* b) { return a->from < b->from; });
    const Revisions stays_ = stays(first, last);
    for (std::size_t i = 0; i < dated.size(); ++i) {
      const std::string until = i + 1 < dated.size() ? day_before(dated[i + 1]->from) : open_end;
      for (const Revision* stay : stays_) put(dated[i]->id, std::max(dated[i]->from, stay->joined), std::min(until, stay->ended));
    }
  }

 private:
  void put(EntryId id, const std::string& from, const std::string& to) {
    if (from > to) return;
    Binder(span_) << id << from << to;
    run(span_);
  }

  SQLite::Statement latest_, span_;
};

}  // namespace

void put_standing(Ledger::Impl& impl) {
  auto& db = impl.db;
  db.exec("DROP TABLE IF EXISTS temp.latest; DROP TABLE IF EXISTS temp.span; DROP TABLE IF EXISTS temp.standing");
  db.exec("CREATE TEMP TABLE latest (id INTEGER PRIMARY KEY); CREATE TEMP TABLE span (id INTEGER, from_day TEXT, to_day TEXT)");
  {
    const auto all = revisions(impl);
    Spans spans(impl);
    for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
      while (last < all.size() && all[last].person == all[first].person) ++last;
      spans.add(&all[first], &all[first] + (last - first));
    }
  }
  // Dated columns hold from their day until the next revision's, whatever stay it was written for.
  db.exec("CREATE TEMP TABLE standing AS SELECT p.person, p.code, p.volunteer, p.elder, p.staff, p.community, p.tags, p.needs, p.helper_kind, "
          "p.subsidy, p.overridden, p.guarded, p.identified, span.from_day, span.to_day FROM span CROSS JOIN person p ON p.id = span.id");
  db.exec("DROP TABLE temp.span; CREATE INDEX temp.standing_person ON standing (person)");
}

}  // namespace store

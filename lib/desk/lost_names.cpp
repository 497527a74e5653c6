#include "desk/lost_names.hpp"

#include "store/query.hpp"

namespace desk {

std::set<store::EntryId> lost_names(const store::Ledger& ledger) {
  std::set<store::EntryId> people;
  store::Query row(ledger, "SELECT p.person FROM person_now p JOIN restore r ON p.id >= r.first AND p.id < r.until "
                           "WHERE p.private <> '' AND p.person NOT IN (SELECT owner FROM erased) "
                           "AND NOT EXISTS (SELECT 1 FROM box WHERE id = (SELECT max(id) FROM person_now WHERE person = p.person))");
  while (row.step()) people.insert(row.integer(0));
  return people;
}

}  // namespace desk

#include "reckoning/served.hpp"

#include <algorithm>
#include <unordered_map>

#include "store/query.hpp"

namespace reckoning {

using store::EntryId;

namespace {

// `+day` keeps it a scan in order of the id, which the attendance is read beside.
std::string services_sql(Counted counted) {
  const std::string days = " AND +day BETWEEN :from AND :to ORDER BY id";
  return counted == Counted::approved ? "SELECT id, day, category, org FROM approved WHERE 1" + days
                                      : "SELECT id, day, category, org FROM recorded WHERE state <> 'returned'" + days;
}

class Attendance {
 public:
  explicit Attendance(const store::Ledger& ledger)
      : row_(ledger, "SELECT service, part = 'volunteer', person FROM attendance ORDER BY service, part, person") {
    store::Query merged(ledger, "SELECT duplicate, kept FROM merged");
    while (merged.step()) kept_.emplace(merged.integer(0), merged.integer(1));
    more_ = row_.step();
  }
  // Services must be asked for in order of their ids.
  void of(EntryId service, Served& out) {
    out.volunteers.clear();
    out.elders.clear();
    for (; more_ && row_.integer(0) <= service; more_ = row_.step())
      if (row_.integer(0) == service) put(row_.integer(1) != 0 ? out.volunteers : out.elders, row_.integer(2));
  }

 private:
  void put(std::vector<EntryId>& people, EntryId person) const {
    if (!kept_.empty())
      if (const auto found = kept_.find(person); found != kept_.end()) person = found->second;
    if (kept_.empty() || std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
  }

  store::Query row_;
  std::unordered_map<EntryId, EntryId> kept_;
  bool more_ = false;
};

}  // namespace

void each_served(const store::Ledger& ledger, Counted counted, const std::string& from, const std::string& to,
                 const std::function<void(const Served&)>& visit) {
  Attendance attendance(ledger);
  store::Query row(ledger, services_sql(counted));
  row.bind(":from", from).bind(":to", to);
  Served served;
  while (row.step()) {
    served.day = row.text(1);
    served.category = row.text(2);
    served.org = row.integer(3);
    attendance.of(row.integer(0), served);
    visit(served);
  }
}

}  // namespace reckoning

#include "desk/report_signatures.hpp"

#include <algorithm>

#include "desk/report_parts.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using words::mark;
using words::tr;

model::Sheet signatures_sheet(const Counter& counter, const calendar::Period& period) {
  model::Sheet sheet{std::string(tr("Signed acts")),
                     {column("code", mark("code")), column("acts", mark("acts"), true), column("signed", mark("signed"), true),
                      column("share", mark("share"), true)},
                     {},
                     {}};
  store::Query row(counter.ledger(),
                   "SELECT e.by, count(*), count(CASE WHEN (SELECT g.first FROM signature g WHERE g.id > a.id ORDER BY g.id LIMIT 1) <= a.id "
                   "THEN 1 END) FROM act a JOIN entry e ON e.id = a.id AND e.day BETWEEN :from AND :to WHERE NOT (a.done <> '' AND a.service IN "
                   "(SELECT s.id FROM service s JOIN migration m ON m.batch = s.batch)) GROUP BY e.by");
  row.bind(":from", period.from.iso()).bind(":to", period.to.iso());
  while (row.step()) {
    const std::string share = model::ratio(row.integer(2), row.integer(1));
    sheet.rows.push_back({counter.people().code_of(row.integer(0)), row.integer(1), row.integer(2), model::Decimal{share}});
  }
  std::sort(sheet.rows.begin(), sheet.rows.end(), [](const auto& a, const auto& b) { return std::get<std::string>(a[0]) < std::get<std::string>(b[0]); });
  return sheet;
}

}  // namespace desk

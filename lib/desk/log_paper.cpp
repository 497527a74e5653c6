#include "desk/log_paper.hpp"

#include <map>

#include "desk/credit.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using words::say;
using words::tr;

PaperActs::PaperActs(const Counter& counter, const intake::Table& table, std::string document)
    : today_(counter.today()), document_(std::move(document)) {
  if (!table.has_column("approved_on"))
    throw model::Fault(tr("the table has no column with the days of approval"), {table.name()},
                       tr("services approved on paper need a column 审核日期 (approved_on)"));
  refusal_ = counter.may("admin", 0);
}

std::optional<Refusal> PaperActs::take(const intake::Row& row, model::Day served) {
  const auto read = [&](const char* column, model::Day blank, model::Day& out) -> std::optional<Refusal> {
    const auto cell = row.get(column);
    if (intake::key_text(cell).empty()) {
      out = blank;
      return std::nullopt;
    }
    const auto day = intake::day(cell, today_, "future-day");
    if (const auto* problem = std::get_if<intake::Problem>(&day)) return Refusal{problem->code, {}, problem->reason, problem->advice};
    out = std::get<model::Day>(day);
    return std::nullopt;
  };
  if (intake::key_text(row.get("approved_on")).empty())
    return Refusal{"missing-value", {}, std::string(tr("the day of approval is missing")), std::string(tr("copy 审核日期 from the paper"))};
  Days days;
  if (auto no = read("approved_on", today_, days.approved)) return no;
  if (auto no = read("verified_on", days.approved, days.verified)) return no;
  if (days.verified < served || days.approved < days.verified)
    return Refusal{"values-disagree", {},
                   say("served on {}, verified on {}, approved on {}: that is not the order of things", served.iso(), days.verified.iso(),
                       days.approved.iso()),
                   std::string(tr("correct the days as the paper has them"))};
  days_[row.number()] = days;
  return std::nullopt;
}

void PaperActs::approve(Counter& counter, store::EntryId batch, store::EntryId first, const std::vector<std::size_t>& rows) {
  counter.keys();
  std::vector<store::EntryId> services;
  for (std::size_t i = 0; i < rows.size(); ++i) services.push_back(first + static_cast<store::EntryId>(i));
  auto& writer = counter.writer();
  writer.add(store::Migration{batch}, {{"document", document_}});
  writer.add_acts(services, "verify", "verified", {}, [&](std::size_t i) { return days_.at(rows[i]).verified.iso(); });
  // Day by day, as it happened: the points are as old as their approval.
  std::map<model::Day, std::vector<store::EntryId>> by_day;
  for (std::size_t i = 0; i < services.size(); ++i) by_day[days_.at(rows[i]).approved].push_back(services[i]);
  for (const auto& [day, approved] : by_day) {
    writer.add_acts(approved, "approve", "approved", {}, [&](std::size_t) { return day.iso(); });
    post(counter, changes_of(counter, approved, +1), day.iso());
  }
}

}  // namespace desk

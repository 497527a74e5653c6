// Services that were recorded, verified and approved on paper before the ledger began: imported with the days that the
// paper says, approved in the same act, exempt from deadlines and from the three-people rule, and marked as migrated.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "desk/counter.hpp"
#include "intake/table.hpp"

namespace desk {

class PaperActs {
 public:
  // Refusals of the whole act: duty-missing (admin), and a column of days of approval that is missing is a Fault.
  PaperActs(const Counter& counter, const intake::Table& table, std::string document);

  std::optional<model::Refusal> refusal() const { return refusal_; }
  // The row's days: 审核日期 must be there and lie between the service and today, 核实日期 (blank: the same day) not
  // after it.
  std::optional<model::Refusal> take(const intake::Row& row, model::Day served);
  // The services from `first` on were just written, from these rows in order: verifies and approves them on their own days, credits them,
  // and records the migration of the batch.
  void approve(Counter& counter, store::EntryId batch, store::EntryId first, const std::vector<std::size_t>& rows);

 private:
  struct Days {
    model::Day verified, approved;
  };
  model::Day today_;
  std::string document_;
  std::optional<model::Refusal> refusal_;
  std::unordered_map<std::size_t, Days> days_;  // by the row's number
};

}  // namespace desk

// A bank under Dongxihu's rules for the laws: founded once, copied for every trial, used through the desk as cmd does.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "desk/counter.hpp"
#include "desk/enroll.hpp"
#include "desk/log.hpp"
#include "desk/redeem.hpp"
#include "desk/undo.hpp"

namespace property {

class Bank {
 public:
  enum class With { people, nobody };
  // Organisations D, J1, C11, C12, J2, C21 and the staff A (admin), R (record), K (verify), P (approve), X (redeem);
  // with people also the volunteers V1 to V5 and the elders E1 to E3.
  explicit Bank(With with = With::people);
  ~Bank();
  Bank(const Bank&) = delete;
  Bank& operator=(const Bank&) = delete;

  desk::Counter counter(const std::string& by);
  store::Ledger& ledger() { return ledger_; }
  const seal::KeyRing& keys() const { return keys_; }
  void dry(bool on) { dry_ = on; }

  desk::Outcome people(const std::string& csv, const std::string& by = "R");
  desk::Outcome services(const std::string& csv);
  desk::Outcome act(desk::ServiceAct what, const std::vector<std::string>& refs);  // no refs: all
  desk::Outcome redeem(const desk::RedeemOrder& order);
  desk::Outcome cancel(const std::string& ref);
  desk::Outcome deliver(const std::string& ref);
  desk::Outcome undo(store::EntryId batch);
  desk::Outcome merge(const std::string& duplicate, const std::string& kept);

  std::string list();       // log list, as CSV
  std::string register_();  // report register, as CSV
  // Thousandths of points by person; accounts without a posting are not there.
  std::map<store::EntryId, std::int64_t> balances() const;
  // code: earned received granted redeemed given donated balance; what `report balances` says.
  std::string accounts();
  // Ids of the findings of `audit check`, and the damages of `audit verify`.
  std::vector<std::string> findings();
  std::vector<std::string> damages() const;
  // Entries, or the whole book, that do not sum to zero.
  std::vector<std::string> unbalanced() const;
  store::EntryId person(const std::string& code);

 private:
  Bank(With with, const std::filesystem::path& folder);
  std::filesystem::path folder_;
  seal::KeyRing keys_;
  store::Ledger ledger_;
  bool dry_ = false;
  std::int64_t clock_ = 0;
};

inline const std::string today = "2025-07-31";

}  // namespace property

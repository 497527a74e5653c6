// A small town whose acts are tried on failing disks, and what must hold of the ledger that is left.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "../unit/desk/small_bank.hpp"

namespace trials {

class Town {
 public:
  Town();
  Town(const Town&) = delete;
  Town& operator=(const Town&) = delete;

  // Where its ledger lies, and what stands in it before the first act.
  const std::string& path() const { return path_; }
  const std::string& founded() const { return founded_; }
  static constexpr std::size_t acts = 5;
  // One act at an open ledger: import, verify, approve, enrol, import again.
  void act(store::Ledger& ledger, std::size_t which) const;
  // Services by state, people, balances: what a clerk would count.
  static std::string counted(const store::Ledger& ledger);
  // The same after so many acts on a disk without fault.
  const std::string& expected(std::size_t after_acts) const { return expected_[after_acts]; }

  // Puts these files on the real disk, nothing else beside them.
  void lay_down(const std::map<std::string, std::string>& files) const;
  // Opens what lies there with SQLite as it is: no damage, no fewer acts than `acknowledged` and at most one more, none
  // in part; and all acts repeated end where they end without a fault. Returns how many acts were there.
  std::size_t recover(std::size_t acknowledged) const;
  // The same where an acknowledged act may be lost: false if it is, or if there is damage.
  bool survives(std::size_t acknowledged) const;

 private:
  desk::Setting setting() const;
  small_bank::Bank bank_;
  std::string path_, founded_;
  std::vector<std::string> expected_;
  mutable std::int64_t clock_ = 0;
};

}  // namespace trials

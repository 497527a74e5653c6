// SQLite's way to a disk that fails where it is told to: a VFS over faulty::Disk, the default one while it lives.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <vector>

#include "disk.hpp"

namespace faulty {

enum class Call { open, remove, access, read, write, truncate, sync, size, lock, unlock, reserved };

// What goes wrong. Calls are counted from 1.
struct Plan {
  enum class Error { input_output, full, sync };  // any call, any write, any sync
  Error error = Error::input_output;
  std::uint64_t at = 0;           // 0: never
  bool for_ever = false;          // from there on, or this once
  bool sync_drops_seen = false;   // a failed sync: reading shows what was there before
  bool syncs_ignored = false;     // the disk says that it synced and did not
  bool pragmas_ignored = false;   // the journal and the syncs are as SQLite has them by itself
};

class Vfs {
 public:
  Vfs(Disk disk, Plan plan);
  ~Vfs();
  Vfs(const Vfs&) = delete;
  Vfs& operator=(const Vfs&) = delete;

  Disk& disk() { return disk_; }
  std::uint64_t counted() const { return counted_; }  // of the calls that the plan's error is about
  // Everything that was done to the disk so far.
  const std::vector<Change>& changes() const { return changes_; }

  // For the calls of SQLite alone: 0, or the error that this call shall give.
  int fails(Call call);
  void change(Change change);
  int sync(std::size_t file, bool folder_too);
  const Plan& plan() const { return plan_; }

 private:
  Disk disk_;
  Plan plan_;
  std::uint64_t counted_ = 0;
  std::vector<Change> changes_;
  sqlite3_vfs vfs_{};
};

}  // namespace faulty

// A disk in memory that forgets: what was written and not yet synced is lost in part, or torn, when the power goes; a
// file's name is on it only once its folder is synced.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace faulty {

// What a program did to the disk, in order; reading changes nothing.
struct Change {
  enum class Kind { create, remove, write, truncate, sync, sync_folder };
  Kind kind;
  std::size_t file = 0;      // its number; of create, remove and sync_folder none
  std::string name = {};     // of create ("": a file without a name) and remove
  std::uint64_t offset = 0;  // of write; of truncate the new size
  std::string bytes = {};    // of write
};

class Disk {
 public:
  // A file that has been there for long.
  void put(const std::string& name, std::string bytes);
  void apply(const Change& change);
  std::optional<std::size_t> find(const std::string& name) const;
  const std::string& content(std::size_t file) const { return files_[file].seen; }
  std::size_t last() const { return files_.size() - 1; }  // the number of the file made last
  // A sync that failed: what was not synced will never be; `seen`: the system has dropped it from memory too.
  void lose_unsynced(std::size_t file, bool seen);
  // Name and content of every file, as a program sees them.
  std::map<std::string, std::string> files() const;
  // The same after the power went here: of what was not synced any sectors of 512 bytes, whole or torn.
  std::map<std::string, std::string> after_power_cut(std::mt19937& dice) const;

 private:
  struct File {
    std::string seen, safe;
    std::vector<Change> unsynced;
  };
  void create(const std::string& name);
  static std::string survived(const File& file, std::mt19937& dice);

  std::vector<File> files_;
  std::map<std::string, std::size_t> names_, safe_names_;
  struct Naming {
    bool remove;
    std::string name;
    std::size_t file;
  };
  std::vector<Naming> unsynced_names_;
};

}  // namespace faulty

// An OLE2 compound file ([MS-CFB]): the streams that old Office keeps in one file. Nothing in it is trusted: chains
// that run in a circle, leave the file or end too early are a Fault.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

class CompoundFile {
 public:
  static bool recognises(std::string_view bytes);  // by its first eight bytes

  // `bytes` must outlive it. Fault naming `file`: broken, cut off.
  CompoundFile(std::string_view bytes, std::string file);

  // Of the streams and storages at the top level; names are compared without case, as Windows does.
  bool has(std::string_view name) const { return find(name) != nullptr; }
  bool has_beginning(std::string_view front) const;  // one whose name begins so
  std::string stream(std::string_view name) const;   // its bytes; it must be there

 private:
  struct Entry {
    std::string name;  // ASCII letters lowered
    std::uint32_t left = 0, right = 0, child = 0, start = 0;
    std::uint64_t size = 0;
  };
  using Sectors = std::vector<std::uint32_t>;

  const Entry* find(std::string_view name) const;
  std::string_view sector(std::uint32_t index) const;
  Sectors fat_sectors() const;
  Sectors numbers_in(const Sectors& sectors) const;
  Sectors chain(const Sectors& follower, std::uint32_t start) const;
  std::string joined(const Sectors& sectors, std::uint64_t size) const;
  std::string from_mini(const Entry& entry) const;
  Entry entry(std::string_view record) const;
  void read_directory();

  std::string_view bytes_;
  std::string file_;
  std::size_t sector_size_ = 0, sector_count_ = 0;
  Sectors fat_;  // for each sector, which one follows
  Entry root_;
  std::vector<Entry> top_;
};

}  // namespace intake

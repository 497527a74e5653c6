#include "disk.hpp"

#include <algorithm>

namespace faulty {
namespace {

constexpr std::uint64_t sector = 512;

void put_at(std::string& content, std::uint64_t offset, std::string_view bytes, char filling = 0) {
  if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size(), filling);
  content.replace(offset, bytes.size(), bytes);
}

// How much of a sector gets through, where a write gets through `percent` of the time: all, nothing, or its beginning.
std::size_t kept_of(std::size_t size, unsigned percent, std::mt19937& dice) {
  constexpr unsigned torn_one_in = 8;
  if (percent > 0 && percent < 100 && dice() % torn_one_in == 0) return dice() % (size + 1);
  return dice() % 100 < percent ? size : 0;
}

void write_sectors(std::string& content, const Change& write, unsigned percent, std::mt19937& dice) {
  // A file may have grown before what stands in it was written.
  const char filling = dice() % 2 == 0 ? '\0' : '\x5A';
  const std::uint64_t end = write.offset + write.bytes.size();
  for (std::uint64_t at = write.offset; at < end;) {
    const std::uint64_t next = std::min(end, (at / sector + 1) * sector);
    const std::string_view bytes = std::string_view(write.bytes).substr(at - write.offset, next - at);
    const std::size_t kept = kept_of(bytes.size(), percent, dice);
    if (kept > 0) put_at(content, at, bytes.substr(0, kept), filling);
    if (kept == 0 && percent > 0 && content.size() < next && dice() % 4 == 0) content.resize(next, filling);
    at = next;
  }
}

}  // namespace

void Disk::put(const std::string& name, std::string bytes) {
  names_[name] = safe_names_[name] = files_.size();
  files_.push_back({bytes, bytes, {}});
}

void Disk::create(const std::string& name) {
  files_.emplace_back();
  if (name.empty()) return;
  names_[name] = last();
  unsynced_names_.push_back({false, name, last()});
}

std::optional<std::size_t> Disk::find(const std::string& name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? std::nullopt : std::optional(found->second);
}

void Disk::apply(const Change& change) {
  using Kind = Change::Kind;
  switch (change.kind) {
    case Kind::create:
      create(change.name);
      break;
    case Kind::remove:
      unsynced_names_.push_back({true, change.name, 0});
      names_.erase(change.name);
      break;
    case Kind::write:
      put_at(files_[change.file].seen, change.offset, change.bytes);
      files_[change.file].unsynced.push_back(change);
      break;
    case Kind::truncate:
      files_[change.file].seen.resize(change.offset);
      files_[change.file].unsynced.push_back(change);
      break;
    case Kind::sync:
      files_[change.file].safe = files_[change.file].seen;
      files_[change.file].unsynced.clear();
      break;
    case Kind::sync_folder:
      safe_names_ = names_;
      unsynced_names_.clear();
  }
}

void Disk::lose_unsynced(std::size_t file, bool seen) {
  files_[file].unsynced.clear();
  if (seen) files_[file].seen = files_[file].safe;
}

std::map<std::string, std::string> Disk::files() const {
  std::map<std::string, std::string> all;
  for (const auto& [name, file] : names_) all[name] = files_[file].seen;
  return all;
}

std::string Disk::survived(const File& file, std::mt19937& dice) {
  constexpr unsigned percents[] = {0, 25, 50, 75, 100};
  const unsigned percent = percents[dice() % std::size(percents)];
  std::string content = file.safe;
  for (const auto& change : file.unsynced) {
    if (change.kind == Change::Kind::write)
      write_sectors(content, change, percent, dice);
    else if (dice() % 100 < percent)
      content.resize(change.offset);
  }
  return content;
}

std::map<std::string, std::string> Disk::after_power_cut(std::mt19937& dice) const {
  auto names = safe_names_;
  // Changes of one folder reach the disk in order.
  const std::size_t reached = dice() % (unsynced_names_.size() + 1);
  for (std::size_t i = 0; i < reached; ++i) {
    const auto& naming = unsynced_names_[i];
    if (naming.remove)
      names.erase(naming.name);
    else
      names[naming.name] = naming.file;
  }
  std::map<std::string, std::string> all;
  for (const auto& [name, file] : names) all[name] = survived(files_[file], dice);
  return all;
}

}  // namespace faulty

#include "intake/ole.hpp"

#include <algorithm>

#include "intake/little_endian.hpp"
#include "intake/text.hpp"
#include "intake/unicode.hpp"
#include "intake/zip_parts.hpp"
#include "model/refusal.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr std::string_view signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t header_size = 512, mini_sector_size = 64, entry_size = 128;
// Where things stand in the header.
constexpr std::size_t sector_shift_at = 30, directory_at = 48, cutoff_at = 56, mini_fat_at = 60, difat_at = 68,
                      fat_list_at = 76, fat_list_size = 109;
// Sector numbers from here on are marks: end of chain, free, and sectors of the tables themselves.
constexpr std::uint32_t no_sector = 0xFFFFFFFA;
constexpr std::uint32_t no_entry = 0xFFFFFFFF;

}  // namespace

bool CompoundFile::recognises(std::string_view bytes) { return bytes.starts_with(signature); }

CompoundFile::CompoundFile(std::string_view bytes, std::string file) : bytes_(bytes), file_(std::move(file)) {
  if (!recognises(bytes_) || bytes_.size() < header_size) broken_workbook(file_, words::say("its first 512 bytes"));
  const unsigned shift = u16_at(bytes_, sector_shift_at);
  if (shift != 9 && shift != 12) broken_workbook(file_, words::say("its first 512 bytes"));
  sector_size_ = std::size_t{1} << shift;
  sector_count_ = (bytes_.size() - 1) / sector_size_;  // the header stands where a sector would; the last may be short
  fat_ = numbers_in(fat_sectors());
  read_directory();
}

// The last sector of a file may be short: some writers do not fill it up.
std::string_view CompoundFile::sector(std::uint32_t index) const {
  if (index >= sector_count_) broken_workbook(file_, words::say("a part of it lies beyond its end"));
  return bytes_.substr((std::size_t{index} + 1) * sector_size_, sector_size_);
}

// The sectors of the table that says which sector follows which: 109 in the header, the others in a chain of their own.
CompoundFile::Sectors CompoundFile::fat_sectors() const {
  const std::size_t numbers = sector_size_ / 4, enough = sector_count_ / numbers + 1;
  Sectors found;
  const auto take = [&](std::string_view list, std::size_t at, std::size_t count) {
    for (std::size_t i = 0; i < count && found.size() < enough; ++i) {
      const std::uint32_t index = u32_at(list, at + 4 * i);
      if (index >= no_sector) return;
      found.push_back(index);
    }
  };
  take(bytes_, fat_list_at, fat_list_size);
  std::uint32_t next = u32_at(bytes_, difat_at);
  for (std::size_t steps = 0; next < no_sector && found.size() < enough; ++steps) {
    const std::string_view list = sector(next);
    if (steps > sector_count_ || list.size() < sector_size_) broken_workbook(file_, words::say("a chain without end"));
    take(list, 0, numbers - 1);
    next = u32_at(list, sector_size_ - 4);
  }
  return found;
}

CompoundFile::Sectors CompoundFile::numbers_in(const Sectors& sectors) const {
  Sectors numbers;
  numbers.reserve(sectors.size() * sector_size_ / 4);
  for (const std::uint32_t index : sectors) {
    const std::string_view bytes = sector(index);
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) numbers.push_back(u32_at(bytes, at));
  }
  return numbers;
}

CompoundFile::Sectors CompoundFile::chain(const Sectors& follower, std::uint32_t start) const {
  Sectors found;
  for (std::uint32_t at = start; at < no_sector; at = follower[at]) {
    if (at >= follower.size()) broken_workbook(file_, words::say("a part of it lies beyond its end"));
    if (found.size() >= follower.size()) broken_workbook(file_, words::say("a chain without end"));
    found.push_back(at);
  }
  return found;
}

std::string CompoundFile::joined(const Sectors& sectors, std::uint64_t size) const {
  std::string out;
  out.reserve(std::min<std::uint64_t>(size, sectors.size() * sector_size_));
  for (const std::uint32_t index : sectors) {
    if (out.size() >= size) break;
    out += sector(index).substr(0, size - out.size());
  }
  if (out.size() < size) broken_workbook(file_, words::say("a part of it ends too early"));
  return out;
}

// Small streams lie in sectors of 64 bytes inside a stream that belongs to the root.
std::string CompoundFile::from_mini(const Entry& entry) const {
  const Sectors follower = numbers_in(chain(fat_, u32_at(bytes_, mini_fat_at)));
  const std::string mini = joined(chain(fat_, root_.start), root_.size);
  std::string out;
  for (const std::uint32_t index : chain(follower, entry.start)) {
    const std::size_t at = index * mini_sector_size;
    if (out.size() >= entry.size) break;
    if (at >= mini.size()) broken_workbook(file_, words::say("a part of it lies beyond its end"));
    out.append(mini, at, std::min<std::size_t>(mini_sector_size, entry.size - out.size()));
  }
  if (out.size() < entry.size) broken_workbook(file_, words::say("a part of it ends too early"));
  return out;
}

CompoundFile::Entry CompoundFile::entry(std::string_view record) const {
  Entry read;
  std::u16string name;
  for (std::size_t at = 0; at < 64 && u16_at(record, at) != 0; at += 2)
    name += static_cast<char16_t>(u16_at(record, at));
  read.name = lowered(utf8_of(name));
  read.left = u32_at(record, 68);
  read.right = u32_at(record, 72);
  read.child = u32_at(record, 76);
  read.start = u32_at(record, 116);
  // In files of 512-byte sectors the upper half may be anything.
  read.size = sector_size_ == 512 ? u32_at(record, 120) : little_endian(record, 120, 8);
  return read;
}

// The entries of the top level hang below the root as a tree; what storages hold hangs below those and is not looked
// at.
void CompoundFile::read_directory() {
  std::vector<Entry> entries;
  for (const std::uint32_t index : chain(fat_, u32_at(bytes_, directory_at))) {
    const std::string_view bytes = sector(index);
    for (std::size_t at = 0; at + entry_size <= bytes.size(); at += entry_size)
      entries.push_back(entry(bytes.substr(at, entry_size)));
  }
  if (entries.empty()) broken_workbook(file_, words::say("no directory"));
  root_ = entries.front();
  std::vector<bool> met(entries.size());
  std::vector<std::uint32_t> open{root_.child};
  while (!open.empty()) {
    const std::uint32_t index = open.back();
    open.pop_back();
    if (index == no_entry) continue;
    if (index >= entries.size() || met[index]) broken_workbook(file_, words::say("its directory"));
    met[index] = true;
    open.push_back(entries[index].right);
    open.push_back(entries[index].left);
    top_.push_back(entries[index]);
  }
}

const CompoundFile::Entry* CompoundFile::find(std::string_view name) const {
  const std::string wanted = lowered(std::string(name));
  const auto found = std::find_if(top_.begin(), top_.end(), [&](const Entry& entry) { return entry.name == wanted; });
  return found == top_.end() ? nullptr : &*found;
}

bool CompoundFile::has_beginning(std::string_view front) const {
  const std::string wanted = lowered(std::string(front));
  return std::any_of(top_.begin(), top_.end(), [&](const Entry& entry) { return entry.name.starts_with(wanted); });
}

std::string CompoundFile::stream(std::string_view name) const {
  const Entry* entry = find(name);
  model::ensure(entry != nullptr, "a stream that was looked for before it is read");
  if (entry->size < u32_at(bytes_, cutoff_at)) return from_mini(*entry);
  return joined(chain(fat_, entry->start), entry->size);
}

}  // namespace intake

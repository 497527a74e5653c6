// OLE2 compound files and BIFF8 records for tests, made of what a test needs them to say.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace compounds {

inline std::string little(std::uint64_t value, int count) {
  std::string out;
  for (; count > 0; --count, value >>= 8) out += static_cast<char>(value & 0xFF);
  return out;
}
inline std::string utf16(std::string_view ascii) {
  std::string out;
  for (const char c : ascii) out += std::string(1, c) + '\0';
  return out;
}
inline void put(std::string& bytes, std::size_t at, const std::string& what) { bytes.replace(at, what.size(), what); }

constexpr std::size_t sector = 512, numbers = sector / 4;
constexpr std::uint32_t free_mark = 0xFFFFFFFF, end_mark = 0xFFFFFFFE;
using Streams = std::vector<std::pair<std::string, std::string>>;

inline std::string entry(const std::string& name, int kind, std::uint32_t right, std::uint32_t child,
                         std::uint32_t start, std::size_t size) {
  const std::string text = utf16(name);
  return text + std::string(64 - text.size(), '\0') + little(text.size() + 2, 2) +
         little(static_cast<unsigned>(kind), 1) + '\1' + little(free_mark, 4) + little(right, 4) + little(child, 4) +
         std::string(36, '\0') + little(start, 4) + little(size, 8);
}

// The sectors hold: directory, streams (filled up to 4096 bytes, so that none is a small one), the list of the table's
// sectors as far as the header has no room for it, the table itself.
inline std::string compound(const Streams& streams) {
  std::vector<std::string> contents{""};
  std::vector<std::size_t> starts, counts;
  std::string directory = entry("Root Entry", 5, free_mark, 1, end_mark, 0);
  std::size_t at = (streams.size() + 4) / 4;
  for (std::size_t i = 0; i < streams.size(); ++i) {
    const std::size_t size = std::max<std::size_t>(4096, streams[i].second.size()),
                      count = (size + sector - 1) / sector;
    directory += entry(streams[i].first, 2, i + 1 < streams.size() ? static_cast<std::uint32_t>(i + 2) : free_mark,
                       free_mark, static_cast<std::uint32_t>(at), size);
    contents.push_back(streams[i].second + std::string(count * sector - streams[i].second.size(), '\0'));
    starts.push_back(at);
    counts.push_back(count);
    at += count;
  }
  directory.resize((streams.size() + 4) / 4 * sector, '\0');
  contents[0] = directory;
  std::string follower;
  for (const auto& content : contents)
    for (std::size_t i = 0, count = content.size() / sector, first = follower.size() / 4; i < count; ++i)
      follower += little(i + 1 < count ? first + i + 1 : end_mark, 4);
  std::size_t table = at / numbers + 1, lists = 0;
  while ((at + table + lists + numbers - 1) / numbers > table || (table > 109 && lists < (table - 109 + 126) / 127)) {
    ++table;
    lists = table > 109 ? (table - 109 + 126) / 127 : 0;
  }
  follower.resize(table * sector, '\xFF');
  std::string list;
  for (std::size_t i = 0; i < table; ++i) list += little(at + lists + i, 4);
  std::string more;
  for (std::size_t i = 0; i < lists; ++i) {
    std::string part = list.size() > 436 + 508 * i ? list.substr(436 + 508 * i, 508) : "";
    part.resize(508, '\xFF');
    more += part + little(i + 1 < lists ? at + i + 1 : end_mark, 4);
  }
  list.resize(436, '\xFF');
  std::string file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0') + little(0x3E, 2) + little(3, 2) +
                     little(0xFFFE, 2) + little(9, 2) + little(6, 2) + std::string(10, '\0') + little(table, 4) +
                     little(0, 4) + little(0, 4) + little(4096, 4) + little(end_mark, 4) + little(0, 4) +
                     little(lists > 0 ? at : end_mark, 4) + little(lists, 4) + list;
  for (const auto& content : contents) file += content;
  return file + more + follower;
}

inline std::string record(unsigned type, const std::string& content = "") {
  return little(type, 2) + little(content.size(), 2) + content;
}
inline std::string begin(unsigned kind, unsigned version = 0x600) {
  return record(0x809, little(version, 2) + little(kind, 2));
}
inline std::string finish() { return record(0x0A); }
inline std::string label(unsigned row, unsigned column, const std::string& text) {
  return record(0x204, little(row, 2) + little(column, 2) + little(0, 2) + little(text.size(), 2) + '\0' + text);
}
inline std::string listed(std::size_t offset, const std::string& name) {
  return record(0x85, little(offset, 4) + little(0, 2) + little(name.size(), 1) + '\0' + name);
}
// A Workbook stream of one sheet, with `globals` before and `cells` in it.
inline std::string workbook(const std::string& cells, const std::string& globals = "") {
  const std::string front = begin(5) + globals;
  const std::string entry_of_sheet = listed(0, "s");
  const std::size_t at = front.size() + entry_of_sheet.size() + finish().size();
  return front + listed(at, "s") + finish() + begin(0x10) + cells + finish();
}

}  // namespace compounds

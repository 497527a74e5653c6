#include "words/words.hpp"

#include <cstdint>
#include <cstring>
#include <span>

namespace words {
std::string_view catalogue(std::string_view name);  // embedded; see embed.cmake

namespace {

Language language = Language::zh;

std::uint32_t word(std::string_view bytes, std::size_t at) {
  std::uint32_t value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

// The GNU .mo format (gettext manual, "The Format of GNU MO Files"): sorted originals, binary search. The file is made
// by msgfmt at build time for the machine we run on, so byte order and bounds are those of our own build.
std::string_view look_up(std::string_view mo, std::string_view id) {
  if (mo.size() < 28) return {};
  const std::uint32_t count = word(mo, 8), originals = word(mo, 12), translations = word(mo, 16);
  const auto text = [&](std::uint32_t table, std::uint32_t i) {
    return mo.substr(word(mo, table + i * 8 + 4), word(mo, table + i * 8));
  };
  std::uint32_t low = 0, high = count;
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    const int order = text(originals, middle).compare(id);
    if (order == 0) return text(translations, middle);
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return {};
}

}  // namespace

void choose(Language wanted) { language = wanted; }
Language chosen() { return language; }
const char* tag() { return language == Language::zh ? "zh-CN" : "en"; }

std::string_view tr(std::string_view id) {
  if (language == Language::en || id.empty()) return id;
  const std::string_view found = look_up(catalogue("zh_CN.mo"), id);
  return found.empty() ? id : found;
}

// The usual ones, in the system's words, for the catalogue.
[[maybe_unused]] constexpr const char* system_texts[] = {
    mark("No such file or directory"), mark("Permission denied"), mark("Operation not permitted"), mark("File exists"), mark("Is a directory"),
    mark("Not a directory"), mark("No space left on device"), mark("Read-only file system"), mark("Too many levels of symbolic links"),
    mark("Input/output error"), mark("File too large"), mark("Disk quota exceeded")};

std::string_view system_text(int error) { return tr(std::strerror(error)); }

}  // namespace words

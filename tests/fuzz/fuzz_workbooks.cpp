// Any bytes are a workbook or a Fault, whichever reader they come to; what a reader gives is in order: rows and columns
// ascend, texts are UTF-8, merges are more than one cell.
//
// Changed bytes of a zip seldom get past its checksums. Input that begins with "parts\n" is zipped here first: every
// line that begins with "@@" names the part that the lines below it are.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/grid.hpp"
#include "intake/unicode.hpp"
#include "model/refusal.hpp"

namespace {

void check_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool broken = intake::next_point(text, at) == U'\uFFFD' && text.substr(begin, 3) != "\uFFFD";
    model::ensure(!broken, "a text of a workbook is UTF-8");
  }
}

void check_sheet(const intake::Grid& grid) {
  check_text(grid.name);
  std::vector<intake::GridCell> cells;
  unsigned last_row = 0;
  for (std::size_t at = 0; at < grid.end();) {
    const unsigned row = grid.read(at, cells);
    model::ensure(row > last_row && row <= intake::Grid::rows_max && !cells.empty(), "rows ascend and have cells");
    last_row = row;
    long last_column = -1;
    for (const auto& cell : cells) {
      model::ensure(cell.column > last_column && cell.column < intake::Grid::columns_max, "columns ascend");
      last_column = cell.column;
      check_text(cell.text);
    }
  }
  model::ensure(grid.hidden_rows <= grid.rows(), "hidden rows are rows");
  for (const auto& merge : grid.merges) {
    model::ensure(merge.first_row <= merge.last_row && merge.first_column <= merge.last_column, "a merge is a range");
    model::ensure(merge.first_row != merge.last_row || merge.first_column != merge.last_column,
                  "of more than one cell");
  }
}

template <class Read>
void try_reader(Read read) {
  try {
    const intake::Book book = read();
    for (const auto& sheet : book.sheets) check_sheet(sheet);
  } catch (const model::Fault& fault) {
    model::ensure(*fault.what() != '\0', "a fault says why");
  }
}

std::string little(std::uint64_t value, int count) {
  std::string out;
  for (; count > 0; --count, value >>= 8) out += static_cast<char>(value & 0xFF);
  return out;
}

std::uint32_t crc32(std::string_view bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t i = 0; i < made.size(); ++i) {
      made[i] = i;
      for (int bit = 0; bit < 8; ++bit) made[i] = (made[i] & 1) != 0 ? 0xEDB88320 ^ (made[i] >> 1) : made[i] >> 1;
    }
    return made;
  }();
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xFF] ^ (crc >> 8);
  return ~crc;
}

// A zip whose parts are stored as they are.
std::string zipped(std::string_view parts) {
  std::string zip, directory;
  unsigned count = 0;
  for (auto at = parts.find("\n@@"); at != parts.npos; ++count) {
    const auto name_end = parts.find('\n', at + 1);
    if (name_end == parts.npos) break;
    const auto next = parts.find("\n@@", name_end);
    const std::string name(parts.substr(at + 3, name_end - at - 3));
    const std::string_view content = next <= name_end + 1 ? "" : parts.substr(name_end + 1, next - name_end - 1);
    const std::string sizes = little(0, 8) + little(crc32(content), 4) + little(content.size(), 4) +
                              little(content.size(), 4) + little(name.size(), 2) + little(0, 2);
    directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + sizes + little(0, 10) + little(zip.size(), 4) + name;
    zip += "PK\x03\x04" + little(20, 2) + sizes + name;
    zip += content;
    at = next;
  }
  return zip + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
         little(directory.size(), 4) + little(zip.size(), 4) + little(0, 2);
}

void read_zip(std::string_view bytes) {
  try_reader([&] { return intake::read_xlsx(bytes, "fuzz.xlsx"); });
  try_reader([&] { return intake::read_ods(bytes, "fuzz.ods"); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  // Each knows its own at the first bytes; only pages may begin with anything.
  if (bytes.starts_with("\xD0\xCF")) {
    try_reader([&] { return intake::read_xls(bytes, "fuzz.xls"); });
  } else if (bytes.starts_with("PK")) {
    read_zip(bytes);
  } else if (bytes.starts_with("parts\n")) {
    read_zip(zipped(bytes));
  } else {
    try_reader([&] { return intake::read_html(bytes, "fuzz.html", ""); });
    try_reader([&] { return intake::read_xml2003(bytes, "fuzz.xml"); });
  }
  return 0;
}

#include <utility>

#include "compounds.hpp"
#include "grids.hpp"
#include "tables.hpp"

using namespace compounds;
using namespace tables;

namespace {

std::string wrong_xls(const std::string& fixture) { return grids::wrong(intake::read_xls, fixture); }

// The cells of a workbook whose Workbook stream is this.
std::string cells_of(const std::string& stream) {
  std::string out;
  const auto lines = grids::lines_of(intake::read_xls(compound({{"Workbook", stream}}), "a.xls"));
  for (std::size_t i = 1; i < lines.size(); ++i) out += lines[i] + " ";
  return out;
}

}  // namespace

TEST_CASE("an .xls by xlwt is read: kinds, dates, merges, hidden rows and sheets") {
  CHECK(wrong_xls("xlwt.xls") == "");
}

TEST_CASE("dates of an .xls in the 1904 calendar are read") { CHECK(wrong_xls("xlwt-1904.xls") == ""); }

TEST_CASE("texts too long for one record of an .xls are read") { CHECK(wrong_xls("xlwt-long-texts.xls") == ""); }

TEST_CASE("every record of an .xls that holds a cell is read, in whatever order") {
  CHECK(wrong_xls("by-hand.xls") == "");
}

TEST_CASE("an .xls in sectors of 4096 bytes is read") { CHECK(wrong_xls("by-hand-4096.xls") == ""); }

TEST_CASE("a large .xls, whose table of sectors is listed outside its header, is read") {
  std::string filler;
  for (int i = 0; i < 1000; ++i) filler += record(0xFFF, std::string(8000, 'x'));
  CHECK(cells_of(workbook(label(0, 0, "first") + filler + label(1, 0, "last"))) ==
        "s\tA1\ttext\tfirst s\tA2\ttext\tlast ");
}

TEST_CASE("an .xls without padding behind its last sector is read") {
  std::string bytes = compound({{"Workbook", workbook(label(0, 0, "a"))}});
  bytes.resize(bytes.size() - 300);
  CHECK(grids::lines_of(intake::read_xls(bytes, "a.xls")).size() == 2);
}

TEST_CASE("an .xls is found broken wherever it is cut off") {
  const std::string whole = grids::bytes_of("xlwt.xls");
  for (std::size_t size = 8; size < whole.size() - 512; size += 101)
    CHECK(fault_place([&] { intake::read_xls(whole.substr(0, size), "a.xls"); }) == "a.xls");
}

TEST_CASE("a byte changed in an .xls gives another workbook or a fault, and nothing else") {
  std::string bytes = grids::bytes_of("by-hand.xls");
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (const char other : {'\0', '\xFF', static_cast<char>(bytes[at] ^ 1), static_cast<char>(bytes[at] ^ 0x80)}) {
      const char kept = std::exchange(bytes[at], other);
      fault_place([&] { intake::read_xls(bytes, "a.xls"); });
      bytes[at] = kept;
    }
}

TEST_CASE("a chain of sectors that runs in a circle is a fault") {
  std::string bytes = compound({{"Workbook", workbook("")}});
  const std::size_t table = bytes.size() - 512;
  put(bytes, table + 4 * 3, little(2, 4));
  // The stream ends by its size all the same, unless it is longer than the circle.
  put(bytes, 512 + 128 + 120, little(0x7FFFFFFF, 4));
  CHECK(fault_text([&] { intake::read_xls(bytes, "a.xls"); }).find("a chain without end") != std::string::npos);
}

TEST_CASE("a directory that leads back to itself is a fault") {
  std::string bytes = compound({{"Workbook", workbook("")}, {"b", ""}});
  put(bytes, 512 + 256 + 72, little(1, 4));
  CHECK(fault_text([&] { intake::read_xls(bytes, "a.xls"); }).find("its directory") != std::string::npos);
}

TEST_CASE("a workbook that needs a password is a fault that says what to do") {
  const auto advice = [](const std::string& bytes) {
    const std::string text = fault_text([&] { intake::read_xls(bytes, "a.xls"); });
    return text.find("protected by a password") != std::string::npos &&
           text.find("take the password off") != std::string::npos;
  };
  CHECK(advice(compound({{"EncryptedPackage", "x"}, {"EncryptionInfo", "x"}})));
  CHECK(advice(compound({{"Workbook", workbook(label(0, 0, "a"), record(0x2F, std::string(54, '\1')))}})));
}

TEST_CASE("an old Office file that is no workbook is told by what lies in it") {
  const auto kind = [](const std::string& stream) {
    return fault_text([&] { intake::read_xls(compound({{stream, "x"}}), "a.xls"); });
  };
  CHECK(kind("WordDocument").find("a Word document") != std::string::npos);
  CHECK(kind("PowerPoint Document").find("a PowerPoint presentation") != std::string::npos);
  CHECK(kind("WpsCustomData").find("a WPS document") != std::string::npos);
  CHECK(kind("__properties_version1.0").find("a mail of Outlook") != std::string::npos);
  CHECK(kind("Something").find("an old Office file that holds no workbook") != std::string::npos);
  CHECK(kind("Book").find("a workbook of Excel 95 or older") != std::string::npos);
  CHECK(kind("Something").find("save it as .xlsx") != std::string::npos);
}

TEST_CASE("a workbook of Excel 95 in the stream of a newer one is a fault") {
  const std::string bytes = compound({{"Workbook", begin(5, 0x500) + finish()}});
  CHECK(fault_text([&] { intake::read_xls(bytes, "a.xls"); }).find("Excel 95") != std::string::npos);
}

TEST_CASE("records that say what cannot be are a fault that names the sheet") {
  const auto broken = [](const std::string& stream) {
    const std::string text = fault_text([&] { intake::read_xls(compound({{"Workbook", stream}}), "a.xls"); });
    return text.substr(0, text.find(')') + 1);
  };
  const std::string in_sheet = "the workbook is broken or cut off (sheet “s”)";
  CHECK(broken(workbook(record(0xFD, little(0, 10)))) == in_sheet);  // a shared text that is not there
  CHECK(broken(workbook(record(0x204, little(0, 6) + little(9, 2) + "\1x"))) == in_sheet);
  CHECK(broken(workbook("\x04\x02\xFF\xFF")) == in_sheet);
  CHECK(broken(workbook(record(0x203, little(0, 2) + little(20000, 2) + little(0, 10)))) ==
        "the workbook is broken or cut off (column 20001)");
  CHECK(broken(workbook("", listed(0, "s"))) == in_sheet);  // the list of sheets is no sheet
  CHECK(broken(begin(5) + record(0xFC, little(1, 4) + little(0xFFFFFFFF, 4)) + finish()) ==
        "the workbook is broken or cut off (its list of sheets)");
  CHECK(broken(begin(5)) == "the workbook is broken or cut off (its list of sheets)");
}

TEST_CASE("two sheets of an .xls never share their bytes") {
  const std::string entry = listed(0, "s");
  const std::size_t at = begin(5).size() + 2 * entry.size() + finish().size();
  const std::string stream = begin(5) + listed(at, "s") + listed(at, "t") + finish() + begin(0x10) + finish();
  CHECK(fault_place([&] { intake::read_xls(compound({{"Workbook", stream}}), "a.xls"); }) == "a.xls");
}

TEST_CASE("a sheet of Excel 4 macros is not read, and told") {
  const std::string entry = record(0x85, little(0, 4) + '\0' + '\1' + little(1, 1) + '\0' + "m");
  const auto book = intake::read_xls(compound({{"Workbook", workbook(label(0, 0, "a"), entry)}}), "a.xls");
  CHECK(book.sheets.size() == 1);
  CHECK(book.notes.size() == 1);
}

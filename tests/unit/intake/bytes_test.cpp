#include <filesystem>
#include <fstream>

#include "tables.hpp"

using namespace tables;
using namespace std::string_literals;

namespace {

// 编号,姓名 / E1,王秀英 in GBK.
const std::string gbk_header = "\xB1\xE0\xBA\xC5,\xD0\xD5\xC3\xFB\r\n";

std::string name_of(const std::string& bytes) { return person(bytes).name.value_or("none"); }
std::string place_of(const std::string& bytes) {
  return fault_place([&] { people(bytes); });
}
std::string text_of(const std::string& bytes) {
  return fault_text([&] { people(bytes); });
}
intake::Table read_as(const std::string& bytes, const std::string& encoding) {
  return intake::Table::from_bytes(bytes, "p.csv", intake::person_headers(lexicon()), {encoding});
}

}  // namespace

TEST_CASE("text is read as UTF-8 with and without its mark") {
  CHECK(name_of("编号,姓名\nE1,王秀英\n") == "王秀英");
  CHECK(name_of("\xEF\xBB\xBF编号,姓名\nE1,王秀英\n") == "王秀英");
}

TEST_CASE("a header behind the UTF-8 mark keeps its column number") {
  CHECK(person_refusal("\xEF\xBB\xBF编号,姓名\n中,王秀英\n") == "p.csv:2:1 bad-value");
}

TEST_CASE("GBK text is read") { CHECK(name_of(gbk_header + "E1,\xCD\xF5\xD0\xE3\xD3\xA2\r\n") == "王秀英"); }

TEST_CASE("what GB 18030 moved out of the private use area is read where it is today") {
  const auto table = intake::Table::from_bytes("code,name\nE1,\xFE\x51\xFE\xA0\xA6\xDA\xD3\xDA\n", "p.csv", intake::person_headers(lexicon()));
  table.each([](const intake::Row& row) { CHECK(row.get("name") == "𠂇\u9FBB\uFE12于"); });
}

TEST_CASE("four-byte characters of GB18030 are read") {
  CHECK(name_of(gbk_header + "E1,\xCD\xF5\x95\x34\xB2\x35\r\n") == "王\U00020BB7");
}

TEST_CASE("the lone byte 0x80 of CP936 is the euro sign") {
  CHECK(name_of(gbk_header + "E1,\xCD\xF5\x80\r\n") == "王€");
}

TEST_CASE("UTF-16 with its mark is read") {
  CHECK(name_of("\xFF\xFE" + "c\0o\0d\0e\0,\0n\0a\0m\0e\0\n\0E\0"s + "1\0,\0\x8B\x73\n\0"s) == "\u738B");
  CHECK(name_of("\xFE\xFF" + "\0c\0o\0d\0e\0,\0n\0a\0m\0e\0\n\0E\0"s + "1\0,\x73\x8B\0\n"s) == "\u738B");
}

TEST_CASE("bytes of no encoding are a fault that names the line") {
  CHECK(place_of("code,name\nE1,x\nE2,\xFF\xFF\n") == "p.csv:3");
  CHECK(place_of(gbk_header + "E1,\xCD\xF5\r\nE2,\xD0\r\n") == "p.csv:3");
}

TEST_CASE("a broken byte in text that is plainly UTF-8 is a fault, not Chinese of another kind") {
  CHECK(place_of("编号,姓名\nE1,王秀英\nE2,李桂\xE5\x85\n") == "p.csv:3");
}

TEST_CASE("text with the UTF-8 mark must be UTF-8") {
  CHECK(place_of("\xEF\xBB\xBF"
                 "code,name\nE1,\xCD\xF5\n") == "p.csv:2");
}

TEST_CASE("a NUL byte is a fault that names the line") { CHECK(place_of("code,name\nE1,a\0b\n"s) == "p.csv:2"); }

TEST_CASE("an encoding may be named and must then fit") {
  CHECK(read_as("code,name\nE1,\xA4\xFD\n", "big5").at((2ULL << 32) | 10).get("name") == "王");
  CHECK(read_as(gbk_header, "GBK").has_column("name"));
  CHECK(read_as("c\0o\0d\0e\0,\0n\0a\0m\0e\0\n\0"s, "utf-16le").has_column("code"));
  CHECK(fault_place([] { read_as("code,name\nE1,\xFF\n", "utf-8"); }) == "p.csv:2");
  CHECK(fault_text([] { read_as("code,name\n", "klingon"); }).find("klingon") != std::string::npos);
}

TEST_CASE("an empty file is a fault that names the file") {
  CHECK(place_of("") == "p.csv");
  CHECK(place_of("\xEF\xBB\xBF \r\n") == "p.csv");
  CHECK(place_of("\xFF\xFE") == "p.csv");
}

TEST_CASE("workbooks are told by their bytes, and those cut off are sent back with advice") {
  CHECK(text_of("PK\x03\x04........[Content_Types].xml....xl/workbook.xml").find("broken or cut off") != std::string::npos);
  CHECK(text_of("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet").find("broken or cut off") != std::string::npos);
  CHECK(text_of("PK\x03\x04........[Content_Types].xml....xl/workbook.bin").find("xlsb") != std::string::npos);
  CHECK(text_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find("xls") != std::string::npos);
  CHECK(text_of("PK\x03\x04 anything").find("Unpack") != std::string::npos);
}

TEST_CASE("other strangers are told by their bytes too") {
  CHECK(text_of("%PDF-1.7").find("PDF") != std::string::npos);
  CHECK(text_of("\x1F\x8B\x08").find("gzip") != std::string::npos);
  CHECK(text_of("SQLite format 3").find("SQLite") != std::string::npos);
  CHECK(text_of("\x89PNG\r\n").find("CSV UTF-8") != std::string::npos);
  CHECK(text_of("<html><body>编号").find("table") != std::string::npos);
  CHECK(text_of("<?xml version=\"1.0\"?>").find("XML") != std::string::npos);
}

TEST_CASE("a missing file and a directory are faults that name them") {
  const auto open = [](const std::string& path) {
    return fault_place([&] { intake::Table::open(path, intake::service_headers()); });
  };
  CHECK(open("/nowhere/a.csv") == "/nowhere/a.csv");
  CHECK(open("/tmp") == "/tmp");
}

TEST_CASE("a file is read whole and keeps its bytes") {
  const auto path = std::filesystem::temp_directory_path() / "carebank_intake_bytes_test.csv";
  std::ofstream(path, std::ios::binary) << gbk_header << "E1,\xCD\xF5\r\n";
  const auto table = intake::Table::open(path.string(), intake::person_headers(lexicon()));
  std::filesystem::remove(path);
  CHECK(table.name() == path.string());
  CHECK(table.sha256_input() == gbk_header + "E1,\xCD\xF5\r\n");
  CHECK(table.rows_estimate() == 2);
}

#include "grids.hpp"
#include "intake/pages.hpp"
#include "tables.hpp"

using namespace tables;

namespace {

intake::Book page(std::string_view bytes, const std::string& encoding = "") {
  return intake::read_html(bytes, "p.xls", encoding);
}
std::string wrong_page(const std::string& fixture) {
  return grids::wrong(
      [](const std::string& bytes, const std::string& name) { return intake::read_html(bytes, name, ""); }, fixture);
}
std::string wrong_xml(const std::string& fixture) { return grids::wrong(intake::read_xml2003, fixture); }

// Every cell of a page's tables, one behind the other.
std::string cells(const std::string& body, const std::string& encoding = "") {
  std::string out;
  for (const auto& line : grids::lines_of(page(body, encoding)))
    if (line.find("\tsheet\t") == line.npos) out += line.substr(line.find('\t') + 1) + " ";
  return out;
}
bool faults_with(const std::string& bytes, std::string_view sentence) {
  return fault_text([&] { page(bytes); }).find(sentence) != std::string::npos;
}

}  // namespace

TEST_CASE("a web page named .xls is read: spans, line breaks, entities, hidden rows, nested tables") {
  CHECK(wrong_page("page.xls") == "");
}

TEST_CASE("a web page in GBK is read as it says of itself") { CHECK(wrong_page("page-gbk.xls") == ""); }

TEST_CASE("numbers that Excel shows rounded in a web page are read in full, days as they are shown") {
  CHECK(wrong_page("page-excel.xls") == "");
}

TEST_CASE("the XML of Excel 2003 is read") {
  CHECK(wrong_xml("xml2003.xls") == "");
  CHECK(wrong_xml("xml2003-gbk.xls") == "");
}

TEST_CASE("workbooks that are texts are told apart by their front") {
  CHECK(intake::looks_like_xml2003(grids::bytes_of("xml2003.xls")));
  CHECK(intake::looks_like_mhtml(grids::bytes_of("archive.xls")));
  for (const auto* other : {"page.xls", "page-gbk.xls", "page-excel.xls", "frame.xls", "tab-text.xls"}) {
    CHECK_FALSE(intake::looks_like_xml2003(grids::bytes_of(other)));
    CHECK_FALSE(intake::looks_like_mhtml(grids::bytes_of(other)));
  }
  CHECK_FALSE(intake::looks_like_xml2003(grids::bytes_of("archive.xls")));
  CHECK_FALSE(intake::looks_like_mhtml("code,name\nE1,the MIME-Version: header\n"));
}

TEST_CASE("a page's bytes are plainly UTF-8 whatever it says of itself") {
  CHECK(cells("<meta charset=gb2312><table><tr><td>王秀英李</table>") == "A1\ttext\t王秀英李 ");
  CHECK(cells("<meta charset=iso-8859-1><table><tr><td>\xCD\xF5</table>") == "A1\ttext\t王 ");
  CHECK(cells("<meta charset=no-such-thing><table><tr><td>\xCD\xF5</table>") == "A1\ttext\t王 ");
  CHECK(cells("<table><tr><td>\xCD\xF5</table>") == "A1\ttext\t王 ");
}

TEST_CASE("the encoding that is asked for wins over what a page says") {
  CHECK(cells("<meta charset=gb2312><table><tr><td>\xA4\xFD</table>", "big5") == "A1\ttext\t王 ");
}

TEST_CASE("a page in UTF-16 with its mark is read") {
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string_view("<table><tr><td>a</table>")) bytes += std::string(1, c) + '\0';
  CHECK(cells(bytes) == "A1\ttext\ta ");
}

TEST_CASE("bytes of a page that are no text are a fault") {
  CHECK(fault_place([] { page("<table>\n<tr><td>\xFF\xFF</table>"); }) == "p.xls:2");
  CHECK(fault_place([] { page(std::string_view("<table>\n<tr><td>\0</table>", 24)); }) == "p.xls:2");
}

TEST_CASE("a page without a table is a fault that says what it may be") {
  CHECK(faults_with("<html><body><p>登录超时</p></body></html>", "a web page without a table"));
  CHECK(faults_with("<html>", "a login"));
  CHECK(faults_with(grids::bytes_of("frame.xls"), "without its sheets"));
}

TEST_CASE("a web archive is a fault that says what to do") {
  CHECK(faults_with(grids::bytes_of("archive.xls"), "a web archive (.mht)"));
  CHECK(faults_with(grids::bytes_of("archive.xls"), ".xlsx"));
}

TEST_CASE("cells lie where a browser shows them") {
  CHECK(cells("<table><tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td colspan=1>f<td>g</table>") ==
        "B1:B3\tmerge\t A1\ttext\ta B1\ttext\tb C1\ttext\tc A2\ttext\td C2\ttext\te A3\ttext\tf C3\ttext\tg ");
  CHECK(cells("<table><td>no row<tr><td>next</table>") == "A1\ttext\tno row A2\ttext\tnext ");
  CHECK(cells("<table><tr><td hidden>x<td>a</table>") == "A1\ttext\ta ");
}

TEST_CASE("spans without measure end with the table") {
  CHECK(cells("<table><tr><td rowspan=99999999999>a<td>b<tr><td>c</table>") ==
        "A1:A2\tmerge\t A1\ttext\ta B1\ttext\tb B2\ttext\tc ");
  CHECK(cells("<table><tr><td colspan=99999>a<tr><td>b<td>c</table>") ==
        "A1:B1\tmerge\t A1\ttext\ta A2\ttext\tb B2\ttext\tc ");
  CHECK(cells("<table><tr><td colspan=x rowspan=-1>a</table>") == "A1\ttext\ta ");
}

TEST_CASE("a page cut off anywhere is read as far as it goes") {
  const std::string whole = grids::bytes_of("page-excel.xls");
  for (std::size_t size = 0; size < whole.size(); ++size) fault_place([&] { page(whole.substr(0, size)); });
}

TEST_CASE("a page nested without end is a fault") {
  std::string deep = "<table><tr><td>";
  for (int i = 0; i < 100'000; ++i) deep += "<b>";
  CHECK(faults_with(deep, "nested"));
}

TEST_CASE("a tag of endless attributes is a fault, one of much data is not") {
  std::string tag = "<table><tr><td ";
  for (int i = 0; i < 300'000; ++i) tag += "a" + std::to_string(i) + "=1 ";
  CHECK(faults_with(tag + ">x</table>", "far more than any table holds"));
  CHECK(cells("<table><tr><td><img src='data:" + std::string(1 << 20, 'A') + "'>x</table>") == "A1\ttext\tx ");
}

TEST_CASE("a row of more cells than any sheet has is a fault") {
  std::string wide = "<table><tr>";
  for (int i = 0; i < 17; ++i) wide += "<td colspan=1000>a";
  CHECK(faults_with(wide + "<td>b</table>", "column 16385"));
}

TEST_CASE("pages name no file and no host that is read") {
  CHECK(cells("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><table><tr><td>&x;</table>") ==
        "A1\ttext\t&x; ");
}

TEST_CASE("an XML workbook with a DOCTYPE, broken or without sheets is a fault") {
  const auto xml = [](const std::string& text) { return fault_text([&] { intake::read_xml2003(text, "a.xml"); }); };
  CHECK(xml("<!DOCTYPE Workbook><Workbook/>").find("a DOCTYPE") != std::string::npos);
  CHECK(xml("<Workbook><Worksheet>").find("broken or cut off") != std::string::npos);
  CHECK(xml("<Workbook></Workbook>").find("no sheet") != std::string::npos);
  CHECK(xml("<Workbook><Worksheet><Row Index='9999999'/></Worksheet></Workbook>").find("row 9999999") !=
        std::string::npos);
  CHECK(xml("<Workbook><Worksheet><Row><Cell Index='0'/></Row></Worksheet></Workbook>").find("column 0") !=
        std::string::npos);
}

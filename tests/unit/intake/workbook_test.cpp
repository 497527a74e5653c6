#include "grids.hpp"
#include "tables.hpp"

using namespace tables;

namespace {

std::string wrong_xlsx(const std::string& fixture) { return grids::wrong([](const auto& bytes, const auto& name) { return intake::read_xlsx(bytes, name); }, fixture); }

}  // namespace

TEST_CASE("workbooks of independent writers are read alike") {
  CHECK(wrong_xlsx("openpyxl.xlsx") == "");
  CHECK(wrong_xlsx("openpyxl-write-only.xlsx") == "");
  CHECK(wrong_xlsx("xlsxwriter.xlsx") == "");
  CHECK(wrong_xlsx("xlsxwriter-constant-memory.xlsx") == "");
  CHECK(wrong_xlsx("xlsxwriter-1904.xlsx") == "");
  CHECK(wrong_xlsx("libreoffice.xlsx") == "");
  CHECK(grids::wrong([](const auto& bytes, const auto& name) { return intake::read_ods(bytes, name); }, "libreoffice.ods") == "");
  CHECK(grids::wrong(intake::read_xls, "libreoffice.xls") == "");
}

TEST_CASE("Strict workbooks, prefixed names and workbooks with macros are read") {
  CHECK(wrong_xlsx("strict.xlsx") == "");
  CHECK(wrong_xlsx("prefixed.xlsx") == "");
  CHECK(wrong_xlsx("macros.xlsm") == "");
}

TEST_CASE("rows and cells of an .xlsx come in whatever order") { CHECK(wrong_xlsx("disordered.xlsx") == ""); }

TEST_CASE("an encrypted .xlsx is a fault that says what to do") {
  const std::string text = fault_text([] { intake::read_xls(grids::bytes_of("encrypted.xlsx"), "a.xlsx"); });
  CHECK(text.find("protected by a password") != std::string::npos);
}

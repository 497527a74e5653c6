// Workbooks as tables: sheets, merged cells, notes beside, cells without a value. Grids are made here; that files give
// such grids is shown beside (xls_test, workbook_test).
#include "grids.hpp"
#include "tables.hpp"

using tables::fault_text;
using tables::lexicon;
using tables::told;

namespace {

struct Read {
  std::vector<intake::PersonRow> rows;
  std::vector<intake::Refused> refused;
  std::vector<std::string> notes;
  std::string rejects;
};

Read read(const std::string& fixture, const std::string& sheet = "") {
  intake::Options options;
  options.sheet = sheet;
  const auto table = intake::Table::from_bytes(grids::bytes_of(fixture), fixture, intake::person_headers(lexicon()), options);
  Read out;
  intake::read_people(table, lexicon(), tables::today, out.rows, out.refused);
  out.notes = table.notes();
  std::vector<intake::Reject> rejects;
  for (const auto& one : out.refused) rejects.push_back({one.row, one.refusal.code, one.refusal.reason});
  out.rejects = intake::rejects_csv(table, rejects);
  return out;
}

bool holds(const std::vector<std::string>& notes, std::string_view words) {
  return std::any_of(notes.begin(), notes.end(), [&](const auto& note) { return note.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("the people of an .xls are read with the places of their cells") {
  const auto people = read("xlwt.xls");
  REQUIRE(people.rows.size() >= 3);
  CHECK(*people.rows[0].code == "V001");
  CHECK(people.rows[0].place.text() == "xlwt.xls:名单!A3");
  CHECK(holds(people.notes, "xlwt.xls:隐藏: the sheet is hidden"));
  CHECK(holds(people.notes, "xlwt.xls:数值: the sheet has no known header"));
  CHECK(holds(people.notes, "1 hidden rows"));
}

TEST_CASE("a sheet is chosen by its name, also a hidden one") {
  CHECK(fault_text([] { read("xlwt.xls", "没有"); }).find("名单、") != std::string::npos);
  CHECK(fault_text([] { read("xlwt.xls", "数值"); }).find("no header row") != std::string::npos);
}

// What survey forms bring of people: facts beyond the contract's columns, and what a form implies of everybody on it.
#include <doctest/doctest.h>

#include "small_bank.hpp"

using small_bank::Bank;

namespace {

std::string of(Bank& bank, const char* code, const char* name) {
  auto at = bank.counter("2025-07-01");
  return store::value_of(at.private_of(*at.find(code).member), name);
}
std::string tags(Bank& bank, const char* code) { return bank.counter("2025-07-01").find(code).member->latest.tags; }

}  // namespace

TEST_CASE("what a form implies is taken of who is new to it and changes nobody else") {
  Bank bank("implied");
  REQUIRE(bank.people("code,role,name,born,tags,sex\nE1,elder,乙一,1940-01-01,失能,1\n").added == 1);
  const char* forms =
      "code,role,name,born,implied:tags,implied:sex\n"
      "E1,elder,乙一,1940-01-01,空巢;独居,女\n"
      "E2,elder,乙二,1941-01-01,空巢,女\n";
  const auto outcome = bank.people(forms);
  CHECK(outcome.added == 1);
  CHECK(outcome.unchanged == 1);
  CHECK(tags(bank, "E1") == ";失能;");
  CHECK(of(bank, "E1", "sex") == "1");
  CHECK(tags(bank, "E2") == ";空巢;");
  CHECK(of(bank, "E2", "sex") == "2");
  CHECK(bank.people(forms).unchanged == 2);
  // Enrolled without a group, and a volunteer who becomes an elder.
  REQUIRE(bank.people("code,role,name,born\nE3,elder,乙三,1942-01-01\nV1,volunteer,丙一,1943-01-01\n").added == 2);
  CHECK(bank.people("code,role,implied:tags\nE3,elder,空巢\nV1,elder,空巢\n").updated == 1);
  CHECK(tags(bank, "E3").empty());
  CHECK(tags(bank, "V1") == ";空巢;");
}

TEST_CASE("the register has the columns of survey forms only where somebody has such a value") {
  Bank bank("surveyed");
  REQUIRE(bank.people("code,role,name,born\nE1,elder,乙一,1940-01-01\nE2,elder,乙二,1940-01-01\n").added == 2);
  auto before = bank.counter("2025-07-01");
  const auto plain = desk::register_sheet(before, false);
  CHECK(plain.columns.back().id == "kin");
  REQUIRE(bank.people("code,民族,备注,子女或亲属联系方式\nE2,汉,少油,女儿/丙一//139；侄子/丙二\n").updated == 1);
  auto after = bank.counter("2025-07-01");
  const auto sheet = desk::register_sheet(after, false);
  REQUIRE(sheet.columns.size() == plain.columns.size() + 3);
  CHECK(sheet.columns[plain.columns.size()].id == "ethnicity");
  CHECK(sheet.columns[plain.columns.size() + 1].id == "contacts");
  CHECK(sheet.columns.back().id == "remark");
  for (const auto& row : sheet.rows) CHECK(row.size() == sheet.columns.size());
  CHECK(std::get<std::string>(sheet.rows[1][plain.columns.size() + 1]) == "女儿/丙一//139;侄子/丙二");
  CHECK(desk::register_sheet(after, true).columns.size() < plain.columns.size());
}

TEST_CASE("a birth month alone takes nothing away from the day that is known of it") {
  Bank bank("birth_month");
  REQUIRE(bank.people("code,role,name,born\nE1,elder,乙一,1940-03-05\n").added == 1);
  CHECK(bank.people("code,born\nE1,1940-03\n").unchanged == 1);
  CHECK(of(bank, "E1", "born") == "1940-03-05");
  CHECK(bank.people("code,born\nE1,1940-04\n").updated == 1);
  CHECK(of(bank, "E1", "born") == "1940-04");
}

#include "desk/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "desk/pair.hpp"
#include "desk/redeem.hpp"
#include "render/render.hpp"
#include "seal/hash.hpp"
#include "small_bank.hpp"

using small_bank::Bank;
using small_bank::day;

namespace {

const calendar::Period quarter = *calendar::parse_period("2025Q3");

constexpr const char* people =
    "code,role,name,born,community,compound,building,address,phone,id_number,skills,hobbies,joined\n"
    "V1,volunteer,甲一名,1949-12-31,C1a,银杏苑,7号楼,银杏路66号,13800000001,11010519491231002X,理发手艺,下象棋,2025-01-"
    "01\n"
    "V2,volunteer,甲二名,1961-01-01,C1b,,,柳树路77号,13800000002,,,,2025-01-01\n"
    "E1,elder,乙一名,1940-01-01,C1a,,,银杏路88号,13900000001,,,,2025-01-01\n"
    "E2,elder,乙二名,1941-01-01,C2a,,,荷花路99号,13900000002,,,,2025-01-01\n";
constexpr const char* private_words[] = {"甲一名", "甲二名", "乙一名",   "乙二名", "银杏苑",
                                         "7号楼",  "银杏路", "柳树路",   "荷花路", "138000",
                                         "139000", "110105", "理发手艺", "下象棋", "悄悄话"};

constexpr const char* services =
    "ref,day,start,minutes,volunteer,elder,category,note\n"
    "R1,2025-07-02,9:00,25,V1,E1,visit,悄悄话\n"
    "R2,2025-07-03,9:00,10,V1,E1,visit,\n"
    "R3,2025-07-04,9:00,50,V1;V2,E1;E2,meals,\n"
    "R4,2025-07-05,9:00,60,V2,E2,visit,\n";

void settle(Bank& bank) {
  REQUIRE(bank.people(people).added == 4);
  bank.served(services, "2025-07-10");
}

desk::Outcome redeem(Bank& bank, const char* kind, const char* person, const char* to, const char* item,
                     std::optional<model::Points> points) {
  auto at = bank.counter("2025-07-11");
  desk::RedeemOrder order;
  order.kind = kind;
  order.person = person;
  order.to = to;
  order.item = item;
  order.points = points;
  order.day = day("2025-07-11");
  return desk::redeem(at, order);
}

std::string text(const model::Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* decimal = std::get_if<model::Decimal>(&cell)) return decimal->text;
  if (const auto* words = std::get_if<std::string>(&cell)) return *words;
  if (const auto* named = std::get_if<model::Named>(&cell)) return named->id;
  return "";
}
std::string line(const std::vector<model::Cell>& row) {
  std::string out;
  for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ",") + text(row[i]);
  return out;
}
std::string lines(const model::Sheet& sheet) {
  std::string out;
  for (const auto& row : sheet.rows) out += line(row) + "\n";
  return out;
}
std::string file(const std::vector<desk::PackFile>& files, const std::string& name) {
  for (const auto& f : files)
    if (f.name == name) return f.bytes;
  return "(no such file)";
}
std::string value_of(const model::Sheet& sheet, const std::string& id, std::size_t column) {
  for (const auto& row : sheet.rows)
    if (text(row[0]) == id) return text(row[column]);
  return "(no such indicator)";
}

// A seal as `audit seal` makes it, without the statements that nothing here reads.
void seal_quarter(Bank& bank, const char* today) {
  auto at = bank.counter(today);
  at.begin();
  at.writer().add(store::Seal{"2025Q3", "2025-07-01", "2025-09-30", false, 0, 0, 0, 0}, {});
  at.commit();
}

}  // namespace

TEST_CASE("a passbook carries minutes on and its points add up to what was earned") {
  Bank bank("passbook");
  settle(bank);
  auto at = bank.counter("2025-07-12");
  const auto book = desk::statement(at, "V1");
  REQUIRE_FALSE(book.refusal);
  // 25 -> 0; 35 -> 0.5; 35 + 50 x 1.2 = 95 -> 1.5
  CHECK(lines(book.sheet) ==
        "2025-07-02,service,R1,探访,25,25,points,0,0\n"
        "2025-07-03,service,R2,探访,10,35,points,0.5,0.5\n"
        "2025-07-04,service,R3,助餐,50,85,points,1,1.5\n");
  CHECK(value_of(desk::balances(at), "V1", 2) == "1.5");
  CHECK(book.sheet.title.find("甲一名") != std::string::npos);
}

TEST_CASE("a passbook tells what the points bought and gave and ends at the balance") {
  Bank bank("spent");
  settle(bank);
  REQUIRE(redeem(bank, "item", "V1", "", "haircut", {}).refused == 0);
  REQUIRE(redeem(bank, "gift", "V2", "V1", "", model::Points{500}).refused == 0);
  auto at = bank.counter("2025-07-12");
  const auto book = desk::statement(at, "V1", "points");
  REQUIRE(book.sheet.rows.size() == 5);
  CHECK(text(book.sheet.rows[3][7]) == "-1");
  CHECK(text(book.sheet.rows[4][3]) == "from V2");
  CHECK(text(book.sheet.rows[4][8]) == "1");
  CHECK(value_of(desk::balances(at), "V1", 9) == "1");
  for (const auto& note : book.sheet.notes) CHECK(note.find("audit check") == std::string::npos);
}

TEST_CASE("a passbook needs a duty there and a scheme that exists") {
  Bank bank("passbook-duty");
  settle(bank);
  bank.people("code,role,name,duties,org\nS2,staff,丁,record,C2a\n");
  auto at = bank.counter("2025-07-12", "S2");
  CHECK(desk::statement(at, "V1").refusal->code == "duty-missing");
  auto admin = bank.counter("2025-07-12");
  CHECK(desk::statement(admin, "V1", "gold").refusal->code == "unknown-scheme");
  CHECK(desk::statement(admin, "V9").refusal->code == "unknown-person");
}

TEST_CASE("balances list every account by code") {
  Bank bank("balances");
  settle(bank);
  redeem(bank, "item", "V1", "", "haircut", {});
  auto at = bank.counter("2025-07-12");
  CHECK(lines(desk::balances(at)) == "V1,points,1.5,0,0,1,0,0,0,0.5\nV2,points,2,0,0,0,0,0,0,2\n");
}

TEST_CASE("the backlog counts what waits and what is overdue") {
  Bank bank("backlog");
  REQUIRE(bank.people(people).added == 4);
  bank.services(services, "2025-07-10");
  bank.act(desk::ServiceAct::verify, {"R1"}, "2025-07-11");
  bank.act(desk::ServiceAct::give_back, {"R2"}, "2025-07-11", "不符");
  auto at = bank.counter("2025-07-18");
  // Ten working days after 2025-07-03 end on 2025-07-17, after 2025-07-04 on 2025-07-18.
  CHECK(lines(desk::backlog(at)) == "C1a,1a社区,1,1,1,2025-07-02,1\nC1b,1b社区,1,0,0,2025-07-05,0\n");
}

TEST_CASE("figures of a sealed period stay while restated ones move") {
  Bank bank("sealed");
  settle(bank);
  seal_quarter(bank, "2025-10-20");
  bank.act(desk::ServiceAct::void_it, {"R4"}, "2025-10-21", "重复");
  auto at = bank.counter("2025-10-22");
  const auto plain = desk::indicator_sheet(at, quarter, false);
  CHECK(value_of(plain, "activities", 5) == "4");
  CHECK(plain.columns.size() == 6);
  const auto both = desk::indicator_sheet(at, quarter, true);
  CHECK(value_of(both, "activities", 5) == "4");
  CHECK(value_of(both, "activities", 8) == "3");
  CHECK(value_of(both, "activities", 9) == "-1");
  CHECK(value_of(desk::indicator_sheet(at, *calendar::parse_period("2025-07"), false), "minutes", 5) == "195");
  CHECK(value_of(desk::indicator_sheet(at, *calendar::parse_period("2025"), false), "activities", 5) == "3");
}

TEST_CASE("what is published names nobody and goes by the seal and by the limit of the business day") {
  Bank bank("published", "[privacy]\npublic_min_cell = [ { value = 1, to = 2025-10-21 }, { value = 3, from = 2025-10-22 } ]\n");
  settle(bank);
  seal_quarter(bank, "2025-10-20");
  bank.act(desk::ServiceAct::void_it, {"R4"}, "2025-10-21", "重复");
  auto before = bank.counter("2025-10-21");
  CHECK(value_of(desk::public_indicator_sheet(before, quarter), "elders_served", 5) == "2");
  auto at = bank.counter("2025-10-22");
  const auto sheet = desk::public_indicator_sheet(at, quarter);
  CHECK(value_of(sheet, "elders_served", 3).empty());
  CHECK(value_of(sheet, "elders_served", 5).empty());
  CHECK(value_of(sheet, "activities", 5) == "4");
  const auto page = render::render(sheet, render::Format::html, false, "en");
  CHECK(page.find("(&lt;3)") != std::string::npos);
  for (const char* word : private_words) CHECK_MESSAGE(page.find(word) == std::string::npos, word);
  for (const char* code : {"V1", "V2", "E1", "E2", "R1"}) CHECK_MESSAGE(page.find(code) == std::string::npos, code);
}

TEST_CASE("the pack tells what a seal left out since") {
  Bank bank("adjusted");
  settle(bank);
  seal_quarter(bank, "2025-10-20");
  bank.act(desk::ServiceAct::void_it, {"R4"}, "2025-10-21", "重复");
  auto at = bank.counter("2025-10-22");
  const auto files = desk::evaluation_pack(at, quarter);
  CHECK(file(files, "adjustments.csv") == "ref,day,minutes,change\nR4,2025-07-05,60,voided after the seal\n");
  CHECK(file(files, "services.csv").find("R4,2025-07-05,60,V2,E2,1,visit,mutual,attested,C1b,false,approved") !=
        std::string::npos);
}

TEST_CASE("the pack's tables agree with its figures") {
  Bank bank("agree");
  settle(bank);
  auto at = bank.counter("2025-07-12");
  const auto files = desk::evaluation_pack(at, quarter);
  CHECK(file(files, "by-community.csv") ==
        "level,code,name,activities,attendances,minutes,volunteers,elders\n"
        "street,J1,1号街道,4,5,195,2,2\n"
        "community,C1a,1a社区,3,4,135,2,2\n"
        "community,C1b,1b社区,1,1,60,1,1\n"
        "street,J2,2号街道,0,0,0,0,0\n"
        "community,C2a,2a社区,0,0,0,0,0\n"
        "community,C2b,2b社区,0,0,0,0,0\n"
        "total,,total,4,5,195,2,2\n");
  CHECK(file(files, "indicators.csv").find("minutes,Minutes given,minutes,195,,195\n") != std::string::npos);
  CHECK(file(files, "report.md").find("2 volunteers gave 3.25 hours (195 minutes) in 4 activities") !=
        std::string::npos);
  CHECK(file(files, "balances.csv").find("V2,points,2,") != std::string::npos);
  CHECK(file(files, "rules/rules.toml") == rules::built_in("rules.toml").text);
}

TEST_CASE("services that do not count are named with the reason") {
  Bank bank("excluded");
  settle(bank);
  bank.services("ref,day,minutes,volunteer,elder,category\nR5,2025-07-08,30,V1,E1,visit\n", "2025-07-12");
  bank.act(desk::ServiceAct::void_it, {"R1"}, "2025-07-12", "重复");
  auto at = bank.counter("2025-07-12");
  const auto exclusions = file(desk::evaluation_pack(at, quarter), "exclusions.csv");
  CHECK(exclusions.find("service,R5,2025-07-08,not approved: recorded\n") != std::string::npos);
  CHECK(exclusions.find("service,R1,2025-07-02,voided\n") != std::string::npos);
}

TEST_CASE("nothing that names a person is in any file of the pack") {
  Bank bank("nobody");
  settle(bank);
  auto pairing = bank.counter("2025-07-12");
  REQUIRE(desk::add_pair(pairing, {"V1", "E1", "person", day("2025-07-12")}).added == 1);
  for (const auto language : {words::Language::en, words::Language::zh}) {
    words::choose(language);
    auto at = bank.counter("2025-07-12");
    for (const auto& f : desk::evaluation_pack(at, quarter))
      for (const char* word : private_words)
        CHECK_MESSAGE(f.bytes.find(word) == std::string::npos, f.name << " has " << word);
  }
  words::choose(words::Language::en);
}

TEST_CASE("the manifest lists every other file with its sum") {
  Bank bank("manifest");
  settle(bank);
  auto at = bank.counter("2025-07-12");
  const auto files = desk::evaluation_pack(at, quarter);
  seal::Hasher hasher;
  std::string wanted;
  for (const auto& f : files)
    if (f.name != "MANIFEST.sha256") wanted += seal::hex(hasher.sha256(f.bytes)) + "  " + f.name + "\n";
  CHECK(file(files, "MANIFEST.sha256") == wanted);
  CHECK(files.size() == 16);
}

TEST_CASE("the same ledger and day give the same bytes") {
  Bank bank("bytes");
  settle(bank);
  std::map<std::string, std::string> first;
  auto at = bank.counter("2025-07-12");
  for (const auto& f : desk::evaluation_pack(at, quarter)) first[f.name] = f.bytes;
  store::Ledger again = store::Ledger::open((bank.folder() / "bank.db").string(), store::Mode::read);
  desk::Counter other(again, bank.setting("2025-07-12"));
  for (const auto& f : desk::evaluation_pack(other, quarter)) CHECK_MESSAGE(first[f.name] == f.bytes, f.name);
}

TEST_CASE("a pack is written whole into a folder that was not there") {
  Bank bank("folder");
  const auto out = bank.folder() / "pack";
  desk::write_pack({{"a.txt", "one"}, {"rules/b.toml", "two"}}, out.string() + "/");
  std::ifstream in(out / "rules" / "b.toml");
  std::stringstream bytes;
  bytes << in.rdbuf();
  CHECK(bytes.str() == "two");
  CHECK_THROWS_AS(desk::write_pack({{"a.txt", "three"}}, out.string()), model::Fault);
  std::filesystem::create_directories(bank.folder() / "empty");
  CHECK_NOTHROW(desk::write_pack({{"a.txt", "three"}}, (bank.folder() / "empty").string()));
  CHECK_THROWS_AS(desk::write_pack({{"a.txt", "four"}}, (bank.folder() / "no" / "such").string()), model::Fault);
}

#include "desk/pair.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_bank.hpp"

using desk::Outcome;
using small_bank::Bank;
using small_bank::day;

namespace {

constexpr const char* header =
    "code,role,name,born,community,compound,building,needs,skills,hobbies,kin,joined,phone,id_number\n";

// V1 to V3 and E1 to E3 around the town; V3 is the child of E3.
void settle(Bank& bank) {
  const std::string town =
      std::string(header) +
      "V1,volunteer,甲一,1960-01-01,C1a,银杏苑,3号楼,,健康保健,书法;象棋,,2025-01-01,13800000001,\n"
      "V2,volunteer,甲二,1961-01-01,C1a,银杏苑,4号楼,,,,,2025-01-01,13800000002,\n"
      "V3,volunteer,甲三,1980-01-01,C2a,桂花园,1号楼,,,,,2025-01-01,13800000003,\n"
      "E1,elder,乙一,1940-01-01,C1a,银杏苑,３号楼,健康保健,,象棋,,2025-01-01,13900000001,\n"
      "E2,elder,乙二,1941-01-01,C1a,桂花园,3号楼,,,,,2025-01-01,13900000002,\n"
      "E3,elder,乙三,1950-01-01,C2b,,,,,,,2025-01-01,13900000003,\n";
  REQUIRE(bank.people(town).added == 6);
  REQUIRE(bank.people("code,kin\nE3,V3\n").updated == 1);
}

std::string text(const model::Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* named = std::get_if<model::Named>(&cell)) return named->id;
  return std::get<std::string>(cell);
}
std::string line(const std::vector<model::Cell>& row, std::size_t cells) {
  std::string out;
  for (std::size_t i = 0; i < cells; ++i) out += (i == 0 ? "" : ",") + text(row[i]);
  return out;
}
std::string lines(const model::Sheet& sheet, std::size_t cells) {
  std::string out;
  for (const auto& row : sheet.rows) out += line(row, cells) + "\n";
  return out;
}

Outcome add(Bank& bank, const char* volunteer, const char* elder, const char* from, const char* today = "2025-07-01") {
  auto at = bank.counter(today);
  return desk::add_pair(at, {volunteer, elder, "person", day(from)});
}

Outcome confirm(Bank& bank, const std::vector<std::pair<std::string, std::string>>& couples,
                const char* today = "2025-07-01") {
  std::vector<intake::PairRow> rows;
  for (const auto& [elder, volunteer] : couples)
    rows.push_back(
        {rows.size() + 2, {"pairs.csv", static_cast<unsigned>(rows.size() + 2)}, elder, volunteer, "building", ""});
  auto at = bank.counter(today);
  return desk::confirm_pairs(at, rows, {}, {"pairs.csv", "", false});
}

std::string code(const Outcome& outcome) { return outcome.refusals.empty() ? "" : outcome.refusals.front().code; }

}  // namespace

TEST_CASE("the proposal pairs neighbours first and says why") {
  Bank bank("propose");
  settle(bank);
  auto at = bank.counter("2025-07-01");
  const auto found = desk::propose_pairs(at);
  CHECK_FALSE(found.refusal);
  CHECK(lines(found.proposal, 4) == "E1,V1,building,2\nE2,V1,community,0\n");
  CHECK(text(found.proposal.rows[0][4]) == "both live in the same building; can help with 健康保健; both like 象棋");
}

TEST_CASE("a building of the same number in another compound is no neighbour") {
  Bank bank("compound");
  REQUIRE(bank.people(std::string(header) + "V1,volunteer,甲一,1960-01-01,C1a,银杏苑,3号楼,,,,,2025-01-01,,\n" +
                      "E2,elder,乙二,1941-01-01,C1a,桂花园,3号楼,,,,,2025-01-01,,\n")
              .refused == 0);
  auto at = bank.counter("2025-07-01");
  CHECK(lines(desk::propose_pairs(at).proposal, 3) == "E2,V1,community\n");
}

TEST_CASE("who is left over hears that only kin live near") {
  Bank bank("kin");
  settle(bank);
  auto at = bank.counter("2025-07-01");
  CHECK(lines(desk::propose_pairs(at).unpaired, 2) == "E3,only_kin_near\n");
}

TEST_CASE("who is left over hears that all who live near are full") {
  Bank bank("full");
  settle(bank);
  bank.people(std::string(header) +
              "E4,elder,乙四,1941-01-01,C2a,,,,,,,2025-01-01,,\nE5,elder,乙五,1942-01-01,C2a,,,,,,,2025-01-01,,\n"
              "E6,elder,乙六,1943-01-01,C2a,,,,,,,2025-01-01,,\n");
  CHECK(confirm(bank, {{"E4", "V3"}, {"E5", "V3"}}).added == 2);
  auto at = bank.counter("2025-07-01");
  CHECK(lines(desk::propose_pairs(at).unpaired, 2) == "E3,only_kin_near\nE6,all_near_are_full\n");
}

TEST_CASE("a volunteer below the least age is not proposed") {
  Bank bank("young",
            "[volunteer]\nmin_age = [{ value = 14, to = 2025-06-30 }, { value = 18, from = 2025-07-01 "
            "}]\nguardian_below = 14\n");
  REQUIRE(bank.people(std::string(header) + "V1,volunteer,甲一,2010-01-01,C1a,,,,,,,2025-01-01,,\nE1,elder,乙一,1940-"
                                            "01-01,C1a,,,,,,,2025-01-01,,\n",
                      "2025-06-01")
              .refused == 0);
  auto before = bank.counter("2025-06-01");
  CHECK(desk::propose_pairs(before).proposal.rows.size() == 1);
  auto at = bank.counter("2025-07-01");
  CHECK(lines(desk::propose_pairs(at).unpaired, 2) == "E1,no_volunteer_near\n");
  CHECK(code(add(bank, "V1", "E1", "2025-07-01")) == "underage-volunteer");
}

TEST_CASE("confirming makes pairs with the proximity that the ledger knows") {
  Bank bank("confirm");
  settle(bank);
  const auto outcome = confirm(bank, {{"E1", "V1"}, {"E2", "V2"}, {"E3", "V1"}});
  CHECK(outcome.added == 3);
  CHECK(outcome.batch != 0);
  auto at = bank.counter("2025-07-01");
  const auto list = desk::pair_list(at, false);
  CHECK(text(list.rows[0][4]) == "building");
  CHECK(text(list.rows[1][4]) == "community");
  CHECK(text(list.rows[2][4]) == "none");
  CHECK(text(list.rows[0][0]) == outcome.refs[0]);
}

TEST_CASE("confirming the same file again changes nothing") {
  Bank bank("again");
  settle(bank);
  CHECK(confirm(bank, {{"E1", "V1"}}).added == 1);
  const auto size = bank.ledger().size();
  const auto outcome = confirm(bank, {{"E1", "V1"}});
  CHECK(outcome.unchanged == 1);
  CHECK(outcome.added == 0);
  CHECK(bank.ledger().size() == size);
}

TEST_CASE("rows that cannot become pairs are refused with their place") {
  Bank bank("refused");
  settle(bank);
  const auto outcome = confirm(bank, {{"E9", "V1"}, {"V1", "V2"}, {"E3", "V3"}, {"E1", "V1"}, {"E1", "V2"}});
  CHECK(outcome.added == 1);
  REQUIRE(outcome.rejects.size() == 4);
  CHECK(outcome.rejects[0].code == "unknown-person");
  CHECK(outcome.rejects[1].code == "wrong-role");
  CHECK(outcome.rejects[2].code == "kin-service");
  CHECK(outcome.rejects[3].code == "capacity-exceeded");
  CHECK(outcome.refusals[2].place.line == 4);
}

TEST_CASE("a volunteer with the most elders allowed takes no other") {
  Bank bank("capacity");
  settle(bank);
  CHECK(confirm(bank, {{"E1", "V1"}, {"E2", "V1"}, {"E3", "V1"}}).refused == 1);
}

TEST_CASE("a place is free again after the last day of a pair") {
  Bank bank("free");
  settle(bank);
  const auto made = add(bank, "V1", "E1", "2025-06-01");
  REQUIRE(made.added == 1);
  auto at = bank.counter("2025-07-01");
  CHECK(desk::end_pair(at, made.refs[0], day("2025-06-20"), "搬家").updated == 1);
  CHECK(code(add(bank, "V2", "E1", "2025-06-20")) == "capacity-exceeded");
  CHECK(add(bank, "V2", "E1", "2025-06-21").added == 1);
}

TEST_CASE("an ended pair leaves the list and comes back when asked for") {
  Bank bank("ended");
  settle(bank);
  const auto made = add(bank, "V1", "E1", "2025-06-01");
  auto at = bank.counter("2025-07-01");
  desk::end_pair(at, made.refs[0], day("2025-06-20"), "搬家");
  auto later = bank.counter("2025-07-01");
  CHECK(desk::pair_list(later, false).rows.empty());
  CHECK(lines(desk::pair_list(later, true), 8) == made.refs[0] + ",person,V1,E1,building,2025-06-01,2025-06-20,0/3\n");
  auto twice = bank.counter("2025-07-01");
  CHECK(code(desk::end_pair(twice, made.refs[0], day("2025-06-21"), "搬家")) == "already-ended");
}

TEST_CASE("a day to come and a person who has left make no pair") {
  Bank bank("days");
  settle(bank);
  CHECK(code(add(bank, "V1", "E1", "2025-07-02")) == "future-day");
  CHECK(code(add(bank, "V1", "E1", "2024-12-31")) == "not-enrolled-then");
  auto at = bank.counter("2025-06-10");
  desk::end_person(at, "E1", day("2025-06-09"), "去世");
  CHECK(code(add(bank, "V1", "E1", "2025-06-01")) == "not-enrolled-then");
}

TEST_CASE("an agreement is complete when its three parties have signed") {
  Bank bank("sign");
  settle(bank);
  const auto made = add(bank, "V1", "E1", "2025-06-01");
  const std::string digits = made.refs[0].substr(1);
  const auto sign = [&](const std::string& pair, const char* party, const char* on) {
    auto at = bank.counter("2025-07-01");
    return desk::sign_pair(at, pair, party, "乙一", day(on));
  };
  CHECK(sign(digits, "elder", "2025-06-02").added == 1);
  CHECK(sign(made.refs[0], "elder", "2025-06-03").unchanged == 1);
  CHECK(sign(made.refs[0], "社区居委会", "2025-06-03").added == 1);
  auto at = bank.counter("2025-07-01");
  CHECK(text(desk::pair_list(at, false).rows[0][7]) == "2/3");
  CHECK(sign(made.refs[0], "street", "2025-06-03").added == 1);
  auto done = bank.counter("2025-07-01");
  CHECK(text(desk::pair_list(done, false).rows[0][7]) == "complete");
}

TEST_CASE("signatures that cannot be are refused") {
  Bank bank("unsigned");
  settle(bank);
  const auto made = add(bank, "V1", "E1", "2025-06-01");
  const auto sign = [&](const std::string& pair, const char* party, const char* on, const char* name = "乙一") {
    auto at = bank.counter("2025-07-01");
    return code(desk::sign_pair(at, pair, party, name, day(on)));
  };
  CHECK(sign(made.refs[0], "volunteer", "2025-06-02") == "unknown-party");
  CHECK(sign("P999999", "elder", "2025-06-02") == "unknown-pair");
  CHECK(sign(made.refs[0], "elder", "2025-05-31").empty());  // an agreement may be signed before the first day
  CHECK(sign(made.refs[0], "elder", "2025-07-02") == "future-day");
  CHECK(sign(made.refs[0], "elder", "2025-06-02", " ") == "missing-value");
  auto at = bank.counter("2025-07-01");
  desk::end_pair(at, made.refs[0], day("2025-06-20"), "搬家");
  CHECK(sign(made.refs[0], "elder", "2025-06-02") == "pair-ended");
}

TEST_CASE("the contact card names both sides and masks their ID numbers") {
  Bank bank("card");
  bank.people(std::string(header) +
              "V1,volunteer,甲一,1960-01-01,C1a,,,,,,,2025-01-01,13800000001,\n"
              "E1,elder,乙一,1949-12-31,C1a,,,健康保健,,,,2025-01-01,,11010519491231002X\n");
  const auto made = add(bank, "V1", "E1", "2025-06-01");
  auto at = bank.counter("2025-07-01");
  const auto card = desk::hand_out_card(at, made.refs[0]);
  CHECK(card.outcome.added == 1);
  for (const char* part : {"甲一", "乙一", "0001", "002X", "copy 2 of 2", "健康保健", "1a社区"})
    CHECK_MESSAGE(card.markdown.find(part) != std::string::npos, part);
  CHECK(card.markdown.find("110105") == std::string::npos);
  CHECK(card.markdown.find("13800000001") == std::string::npos);
  CHECK(store::pairs(bank.ledger())[0].cards == 2);
  auto again = bank.counter("2025-07-01");
  const auto full = desk::hand_out_card(again, made.refs[0], true).markdown;
  for (const char* part : {"13800000001", "11010519491231002X"}) CHECK(full.find(part) != std::string::npos);
}

TEST_CASE("pairs need the duty to record where the elder lives") {
  Bank bank("duty");
  settle(bank);
  bank.people("code,role,name,duties,org\nS2,staff,丁,record,C2a\nS3,staff,戊,verify,C1a\n");
  auto elsewhere = bank.counter("2025-07-01", "S2");
  CHECK(code(desk::add_pair(elsewhere, {"V1", "E1", "person", day("2025-07-01")})) == "duty-missing");
  auto other_duty = bank.counter("2025-07-01", "S3");
  CHECK(desk::propose_pairs(other_duty).refusal.has_value());
}

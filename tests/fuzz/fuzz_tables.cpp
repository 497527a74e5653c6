// Any bytes are a table or a Fault; any row of it is read or refused with a place in the file, and what was refused can
// be written to a rejects file.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "intake/happenings.hpp"
#include "intake/rows.hpp"
#include "model/refusal.hpp"

namespace {

const intake::Lexicon& lexicon() {
  static const intake::Lexicon words = [] {
    using Terms = std::vector<model::Term>;
    intake::Lexicon made;
    made.tags = model::Vocabulary(Terms{{"alone", "独居", {}}, {"disabled", "失能", {}}});
    made.needs = model::Vocabulary(Terms{{"meals", "助餐", {}}, {"chat", "陪聊", {}}});
    made.helper_kinds = model::Vocabulary(Terms{{"mutual", "互助养老员", {}}});
    made.modes = model::Vocabulary(Terms{{"home", "上门", {}}});
    made.evidence = model::Vocabulary(Terms{{"live", "现场", {}}});
    made.subsidies = model::Vocabulary(Terms{{"none", "无", {}}});
    made.org_kinds = model::Vocabulary(Terms{{"street", "街道", {}}, {"community", "社区", {}}});
    made.categories = model::Vocabulary(Terms{{"visit", "巡访关爱", {}}, {"cleaning", "助洁", {}}});
    made.programmes = model::Vocabulary(Terms{{"mutual-aid", "互助养老", {}}});
    made.items = model::Vocabulary(Terms{{"haircut", "理发", {}}});
    made.schemes = model::Vocabulary(Terms{{"points", "积分", {}}});
    return made;
  }();
  return words;
}

const model::Day today = *model::Day::of(2025, 9, 30);

// Refused rows have a place and are found again, and their rejects can be written and read.
void check_refused(const intake::Table& table, const std::vector<intake::Refused>& refused) {
  std::vector<intake::Reject> rejects;
  for (const auto& one : refused) {
    model::ensure(one.refusal.place.line > 0 && !one.refusal.code.empty(), "a refusal has a place and a code");
    model::ensure(table.at(one.row).line() == one.refusal.place.line, "a row is found again");
    rejects.push_back({one.row, one.refusal.code, one.refusal.reason});
  }
  intake::Table::from_bytes(intake::rejects_csv(table, rejects), "rejects.csv", table.known()).each([](const auto&) {});
}

void read_people(const intake::Table& table) {
  std::vector<intake::Refused> refused;
  if (intake::is_org_table(table)) {
    std::vector<intake::OrgRow> orgs;
    intake::read_orgs(table, lexicon(), *model::Day::parse("2025-09-01"), orgs, refused);
  } else {
    std::vector<intake::PersonRow> people;
    intake::read_people(table, lexicon(), today, people, refused);
  }
  check_refused(table, refused);
}

void read_services(const intake::Table& table) {
  std::vector<intake::Refused> refused;
  const auto accept = [](const intake::ServiceRow& row) {
    model::ensure(row.minutes >= 1 && row.minutes <= 1440, "a service lasts up to a day");
    model::ensure(!row.volunteers.empty() && row.category != nullptr, "a service has a volunteer and a category");
    model::ensure(row.day <= today, "a service lies in the past");
  };
  intake::read_services(table, lexicon(), today, accept, refused);
  check_refused(table, refused);
}

void read_redemptions(const intake::Table& table) {
  std::vector<intake::RedemptionRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_redemptions(table, lexicon(), today, rows, refused);
  check_refused(table, refused);
}

void read_credentials(const intake::Table& table) {
  std::vector<intake::CredentialRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_credentials(table, lexicon(), today, rows, refused);
  check_refused(table, refused);
}

void read_pairs(const intake::Table& table) {
  std::vector<intake::PairRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_pairs(table, rows, refused);
  check_refused(table, refused);
}

void read_happenings(const intake::Table& table) {
  static const intake::HappeningWords words = [] {
    using Terms = std::vector<model::Term>;
    intake::HappeningWords made;
    made.kinds = model::Vocabulary(Terms{{"training", "培训", {}}, {"wish", "微心愿", {}}, {"fund", "资金", {}}});
    made.needs = {{"training", {"title", "topic"}}, {"fund", {"form", "amount"}}};
    made.closing = {"wish"};
    return made;
  }();
  std::vector<intake::HappeningRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_happenings(table, words, today, rows, refused);
  check_refused(table, refused);
}

template <class Read>
void try_table(const std::string& bytes, const std::vector<intake::Known>& known, Read read) {
  try {
    read(intake::Table::from_bytes(bytes, "fuzz.csv", known));
  } catch (const model::Fault&) {
    // No table, and it says why.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static const auto people = intake::person_headers(lexicon());
  try_table(bytes, people, read_people);
  try_table(bytes, intake::service_headers(), read_services);
  try_table(bytes, intake::redemption_headers(), read_redemptions);
  try_table(bytes, intake::credential_headers(), read_credentials);
  try_table(bytes, intake::pair_headers(), read_pairs);
  try_table(bytes, intake::happening_headers(), read_happenings);
  return 0;
}

// What the tests of this room share: a lexicon, tables from text, and refusals told in one line.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "intake/rows.hpp"

namespace tables {

inline const model::Day today = *model::Day::of(2025, 9, 30);

inline const intake::Lexicon& lexicon() {
  static const intake::Lexicon words = [] {
    intake::Lexicon made;
    made.tags = model::Vocabulary({{"alone", "独居", {}}, {"disabled", "失能", {"完全失能"}}});
    made.needs = model::Vocabulary({{"meals", "助餐", {}}, {"cleaning", "助洁", {}}, {"chat", "精神慰藉", {"陪聊"}}});
    made.helper_kinds = model::Vocabulary({{"mutual", "互助养老员", {}}, {"student", "学生", {}}});
    made.modes = model::Vocabulary({{"home", "上门", {"入户"}}, {"call", "电话", {}}});
    made.evidence = model::Vocabulary({{"live", "现场", {}}, {"attested", "证明", {}}, {"back", "补录", {}}});
    made.subsidies = model::Vocabulary({{"none", "无", {}}, {"city", "市级", {}}, {"district", "区级", {}}});
    made.org_kinds = model::Vocabulary({{"street", "街道", {}}, {"community", "社区", {}}, {"school", "学校", {}}});
    made.categories = model::Vocabulary({{"visit", "巡访关爱", {}}, {"cleaning", "助洁", {}}});
    made.programmes = model::Vocabulary({{"mutual-aid", "互助养老", {}}, {"sprout", "寸草心", {}}});
    made.items = model::Vocabulary(std::vector<model::Term>{{"haircut", "理发", {}}});
    made.schemes = model::Vocabulary(std::vector<model::Term>{{"points", "互助养老积分", {}}});
    return made;
  }();
  return words;
}

inline std::string told(const model::Refusal& refusal) { return refusal.place.text() + " " + refusal.code; }

template <class Act>
std::string fault_place(Act act) {
  try {
    act();
  } catch (const model::Fault& fault) {
    return fault.place().text();
  }
  return "no fault";
}
template <class Act>
std::string fault_text(Act act) {
  try {
    act();
  } catch (const model::Fault& fault) {
    return std::string(fault.what()) + " " + fault.hint();
  }
  return "no fault";
}

struct People {
  std::vector<intake::PersonRow> rows;
  std::vector<intake::Refused> refused;
  std::vector<std::string> notes;
};
inline People people(const std::string& text) {
  People out;
  const auto table = intake::Table::from_bytes(text, "p.csv", intake::person_headers(lexicon()));
  intake::read_people(table, lexicon(), today, out.rows, out.refused);
  out.notes = table.notes();
  return out;
}
// The one row of a table of people.
inline intake::PersonRow person(const std::string& text) {
  const auto read = people(text);
  for (const auto& refused : read.refused) FAIL_CHECK(refused.refusal.reason);
  REQUIRE(read.rows.size() == 1);
  return read.rows.front();
}
// Place and code of the one refusal of a table of people.
inline std::string person_refusal(const std::string& text) {
  const auto read = people(text);
  if (read.refused.size() != 1) return std::to_string(read.refused.size()) + " refusals";
  return told(read.refused.front().refusal);
}

inline intake::Table service_table(const std::string& text) {
  return intake::Table::from_bytes(text, "s.csv", intake::service_headers());
}
// Every service in one line: ref day start minutes volunteers elders headcount category.
struct Services {
  std::vector<std::string> rows;
  std::vector<intake::Refused> refused;
  std::vector<std::string> notes;
};
inline std::string joined(const std::vector<intake::PersonRef>& people) {
  std::string out;
  for (const auto& person : people) {
    out += (out.empty() ? "" : "+") + std::string(person.who);
    if (!person.community.empty()) out += "@" + std::string(person.community);
    if (!person.phone_tail.empty()) out += "#" + std::string(person.phone_tail);
  }
  return out.empty() ? "-" : out;
}
inline std::string told(const intake::ServiceRow& row) {
  return std::string(row.ref.empty() ? "-" : row.ref) + " " + row.day.iso() + " " + std::to_string(row.start) + " " +
         std::to_string(row.minutes) + " " + joined(row.volunteers) + " " + joined(row.elders) + " " +
         (row.headcount ? std::to_string(*row.headcount) : "-") + " " + *row.category;
}
inline Services services(const std::string& text) {
  Services out;
  const auto table = service_table(text);
  intake::read_services(
      table, lexicon(), today, [&](const intake::ServiceRow& row) { out.rows.push_back(told(row)); }, out.refused);
  out.notes = table.notes();
  return out;
}
inline std::string service(const std::string& text) {
  const auto read = services(text);
  for (const auto& refused : read.refused) FAIL_CHECK(refused.refusal.reason);
  return read.rows.size() == 1 ? read.rows.front() : std::to_string(read.rows.size()) + " rows";
}
inline std::string service_refusal(const std::string& text) {
  const auto read = services(text);
  if (read.refused.size() != 1) return std::to_string(read.refused.size()) + " refusals";
  return told(read.refused.front().refusal);
}

}  // namespace tables

// The checks that must look into the boxes: ID numbers, and people enrolled twice.
#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>

#include "checks/computed.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {
namespace {

struct Known {
  store::EntryId entry = 0;
  std::string code;
  std::int64_t community = 0;
  const Identity* is = nullptr;
};

// Those not merged away whose box is there, by person id: the one enrolled first comes first.
std::map<store::EntryId, Known> everybody(const Context& context, const std::vector<Identity>& opened) {
  std::unordered_map<store::EntryId, const Identity*> boxes;
  for (const Identity& identity : opened) boxes.emplace(identity.person, &identity);
  std::map<store::EntryId, Known> people;
  store::Query row(context.ledger, "SELECT person, id, code, community FROM member");
  while (row.step())
    if (const auto box = boxes.find(row.integer(0)); box != boxes.end())
      people[row.integer(0)] = {row.integer(1), row.text(2), row.integer(3), box->second};
  return people;
}

std::optional<model::Day> birth_inside(const std::string& number) {
  return model::Day::parse(number.substr(6, 4) + "-" + number.substr(10, 2) + "-" + number.substr(12, 2));
}

}  // namespace

bool valid_id_number(const std::string& number, model::Day today) {
  static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  if (number.size() != 18) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    if (number[i] < '0' || number[i] > '9') return false;
    sum += (number[i] - '0') * weights[i];
  }
  const auto birth = birth_inside(number);
  return number[17] == "10X98765432"[sum % 11] && birth && *birth <= today;
}

namespace {

using People = std::map<store::EntryId, Known>;

void add_invalid(const Context& context, const People& people, std::vector<Finding>& found) {
  for (const auto& [person, known] : people)
    if (!known.is->id_number.empty() && !valid_id_number(known.is->id_number, context.today))
      found.push_back({"invalid-id-number", true, known.code,
                       words::say("the ID number has no 18 digits, a wrong check digit or an impossible birth date"),
                       known.entry});
}

void add_duplicates(const People& people, std::vector<Finding>& found) {
  std::unordered_map<std::string, const Known*> numbers, names;
  for (const auto& [person, known] : people) {
    const auto& [id, name, born, id_number] = *known.is;
    const Known* same_number = id_number.empty() ? nullptr : numbers.try_emplace(id_number, &known).first->second;
    const Known* same_name = nullptr;
    if (!name.empty() && !born.empty())
      same_name = names.try_emplace(name + "|" + born + "|" + std::to_string(known.community), &known).first->second;
    const Known* first = same_number != nullptr && same_number != &known ? same_number : same_name;
    if (first == nullptr || first == &known) continue;
    found.push_back({"duplicate-person", true, known.code,
                     first == same_number ? words::say("has the ID number of {}", first->code)
                                          : words::say("has the name, birth date and community of {}", first->code),
                     std::max(known.entry, first->entry)});
  }
}

std::vector<Finding> of_check(const Prepared& prepared, std::string_view check) {
  std::vector<Finding> found;
  std::copy_if(prepared.of_identity.begin(), prepared.of_identity.end(), std::back_inserter(found),
               [&](const Finding& f) { return f.check == check; });
  return found;
}

}  // namespace

std::vector<Finding> of_identity(const Context& context, const std::vector<Identity>& opened) {
  const People people = everybody(context, opened);
  std::vector<Finding> found;
  add_invalid(context, people, found);
  add_duplicates(people, found);
  return found;
}

std::vector<Finding> invalid_id_number(const Prepared& prepared) { return of_check(prepared, "invalid-id-number"); }
std::vector<Finding> duplicate_person(const Prepared& prepared) { return of_check(prepared, "duplicate-person"); }

}  // namespace checks

// The checks that must open the boxes: ID numbers, and people enrolled twice.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "checks/computed.hpp"
#include "store/boxes.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {
namespace {

struct Known {
  store::EntryId person = 0, entry = 0;
  std::string code;
  std::int64_t community = 0;
  std::string name, born, id_number;
};

// By person id: the one enrolled first comes first.
std::map<store::EntryId, Known> everybody(const Context& context) {
  std::map<store::EntryId, Known> people;
  store::Query row(context.ledger, "SELECT person, id, code, community FROM member");
  while (row.step()) people[row.integer(0)] = {row.integer(0), row.integer(1), row.text(2), row.integer(3), "", "", ""};
  store::each_person_box(context.ledger, *context.keys, [&](store::EntryId person, const store::Private& values) {
    const auto found = people.find(person);
    if (found == people.end()) return;
    found->second.name = store::value_of(values, "name");
    found->second.born = store::value_of(values, "born");
    found->second.id_number = store::value_of(values, "id_number");
  });
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

std::vector<Finding> invalid_id_number(const Context& context) {
  std::vector<Finding> found;
  for (const auto& [person, known] : everybody(context))
    if (!known.id_number.empty() && !valid_id_number(known.id_number, context.today))
      found.push_back({"invalid-id-number", true, known.code,
                       words::say("the ID number has no 18 digits, a wrong check digit or an impossible birth date"),
                       known.entry});
  return found;
}

std::vector<Finding> duplicate_person(const Context& context) {
  std::vector<Finding> found;
  std::unordered_map<std::string, const Known*> numbers, names;
  const auto people = everybody(context);
  for (const auto& [person, known] : people) {
    const Known* same_number =
        known.id_number.empty() ? nullptr : numbers.try_emplace(known.id_number, &known).first->second;
    const Known* same_name = nullptr;
    if (!known.name.empty() && !known.born.empty())
      same_name = names.try_emplace(known.name + "|" + known.born + "|" + std::to_string(known.community), &known)
                      .first->second;
    const Known* first = same_number != nullptr && same_number != &known ? same_number : same_name;
    if (first == nullptr || first == &known) continue;
    found.push_back({"duplicate-person", true, known.code,
                     first == same_number ? words::say("has the ID number of {}", first->code)
                                          : words::say("has the name, birth date and community of {}", first->code),
                     std::max(known.entry, first->entry)});
  }
  return found;
}

}  // namespace checks

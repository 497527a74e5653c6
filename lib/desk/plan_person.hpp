// One row of people against what the ledger has: the revision it would make, or why not.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "desk/enroll.hpp"

namespace desk {

// The private fields of a person's box, in the order they are kept.
extern const std::vector<std::string> private_fields;

struct PlannedPerson {
  store::Person fact;
  store::Private values;
  const store::Member* known = nullptr;  // nullptr: a new person
  std::vector<std::string> kin_in_file;  // relatives that this same file enrolls: their ids come with the writing
  std::size_t row = 0;
  model::Place place;
  bool changed = true;
  bool code_assigned = false;
  bool undated = false;  // new, and nobody said since when
};

// What earlier rows of the same file brought.
struct FileOverlay {
  std::unordered_set<std::string> given;                    // every code that a row gives, refused or not
  std::unordered_map<std::string, model::Place> codes;      // code -> where it stands
  std::unordered_map<std::string, std::string> id_numbers;  // ID number -> code
  std::unordered_map<std::string, PlannedPerson> planned;   // by code
  std::unordered_map<std::string, std::int64_t> last_number; // by prefix
};

// Resolves, merges, validates. Sets `plan`; a refusal otherwise.
std::optional<model::Refusal> plan_person(Counter& counter, const intake::PersonRow& row, const EnrollOptions& options,
                                          FileOverlay& overlay, PlannedPerson& plan);

// The rules on who may be enrolled as what (Dongxihu D09, D10; Tianjin T15, T16), tested on `day`.
std::optional<model::Refusal> eligible(Counter& counter, const store::Person& fact, const store::Private& values, model::Day day);

}  // namespace desk

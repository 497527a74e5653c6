// Inside the room only: the tables that a dossier is made of.
#pragma once

#include <string>
#include <vector>

#include "desk/counter.hpp"
#include "render/document.hpp"

namespace desk {

// One person under every code that they had.
struct Holder {
  Counter& counter;
  const store::Member& member;
  std::vector<store::EntryId> ids;  // of the person kept and of those merged into it

  bool self(store::EntryId person) const;
  std::string list() const;  // "3,57", for SQL
  std::string code(store::EntryId person) const { return counter.people().code_of(person); }
};
Holder holder_of(Counter& counter, const store::Member& member);

// What a private field is called.
std::string field_title(const std::string& field);
// A row's private values as "field: value; ..."; with `open` false only the names of the fields. For programs with the ids.
model::Named private_text(const Holder& holder, const char* kind, store::EntryId id, bool open);
model::Named joined(model::Named all, const model::Named& next);  // with a semicolon where both say something
model::Sheet dossier_sheet(const char* title, const std::vector<std::pair<const char*, const char*>>& columns);

// Who: dossier_person.cpp.
render::Part history_part(const Holder& holder);
render::Part merges_part(const Holder& holder);
render::Part staff_part(const Holder& holder);
render::Part erasures_part(const Holder& holder);
// What is held, agreed and done: dossier_deeds.cpp.
render::Part credentials_part(const Holder& holder);
render::Part pairs_part(const Holder& holder);
render::Part pair_facts_part(const Holder& holder);
render::Part services_part(const Holder& holder);
render::Part records_part(const Holder& holder);
render::Part requests_part(const Holder& holder);
// Points: dossier_accounts.cpp.
render::Part accounts_part(const Holder& holder);
render::Part redemptions_part(const Holder& holder);
render::Part statements_part(const Holder& holder);
render::Part closures_part(const Holder& holder, bool open);

}  // namespace desk

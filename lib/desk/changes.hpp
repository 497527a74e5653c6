// Inside the room only: what an import would change, field by field, for a clerk who tries it first. Told only while
// nothing is to be kept (Counter::trying).
#pragma once

#include <string>

#include "desk/counter.hpp"
#include "desk/plan_person.hpp"

namespace desk {

// Something new, in one line.
void tell_new(Outcome& outcome, const model::Place& place, const std::string& subject, const std::string& now);
// One field, unless it stays as it is.
void tell_change(Outcome& outcome, const model::Place& place, const std::string& subject, const char* id, const std::string& title,
                 const std::string& before, const std::string& now);
// The same of a field that a pack has ids for: told by name to people, by id to programs.
void tell_change(Outcome& outcome, const model::Place& place, const std::string& subject, const char* id, const std::string& title,
                 model::Named before, model::Named now);

void tell_person(Counter& counter, const PlannedPerson& plan, Outcome& outcome);
// `known`: what holds now, nullptr for a new one.
void tell_org(const Counter& counter, const store::OrgTree::Node* known, const store::Org& fact, const model::Place& place, Outcome& outcome);
struct ServiceAndText {
  store::Service fact;
  store::Private values;
};
void tell_service(const Counter& counter, const ServiceAndText* known, const ServiceAndText& now, const model::Place& place, Outcome& outcome);

}  // namespace desk

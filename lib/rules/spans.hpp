// A book as plain tables, one row a rule and span of days, so that SQL can join a rule on the day it was in force.
#pragma once

#include <vector>

#include "model/sheet.hpp"
#include "rules/pack.hpp"

namespace rules {

// The title of each sheet is its table's name, its columns' ids are the columns:
//   rule(key, value, level, from_day, to_day)            whole-number rules, "pair.capacity"; switches are 0 and 1;
//                                                        "redeem.min_age/SCHEME": what holds for that scheme
//   rule_word(key, n, word, level, from_day, to_day)     rules that list words, in their order; none where it is empty
//   scheme_rule(scheme, unit_name, storage_unit_milli, goods, from_day, to_day)
//   programme_rule(programme, scheme, from_day, to_day)
//   item_rule(item, kind, from_day, to_day)
//   phase_rule(name, services, from_day, to_day)
//   pairing_rule(kind, of_orgs, capacity, per_elder, from_day, to_day)  kinds of pairs; of_orgs: an organisation helps;
//                                                        0: no number of its own
//   pairing_party(kind, n, word, level, from_day, to_day)  who signs, where a kind says so itself
//   record_rule(record, closes, within_days, from_day, to_day)
//   term(kind, id, name)                                 what the newest pack calls parties, categories, programmes
// Both ends of a span are inclusive; open ends are 0000-01-01 and 9999-12-31. Spans of one key never overlap.
std::vector<model::Sheet> tables(const Book& book);

}  // namespace rules

// Asking the audit and reading its answer shortly.
#pragma once

#include "checks/checks.hpp"
#include "town.hpp"
#include "words/words.hpp"

namespace town {

inline checks::Outcome audit(const Town& t, rules::Pack p = pack(), const char* today = "2025-07-31",
                             bool with_key = true) {
  words::choose(words::Language::en);
  const rules::Book b = book(std::move(p));
  return checks::run_all({t.ledger(), b, day(today), with_key ? &t.keys() : nullptr});
}

// "check severity subject: detail" of every finding of one check.
inline std::vector<std::string> found(const checks::Outcome& outcome, const std::string& check) {
  std::vector<std::string> out;
  for (const auto& f : outcome.findings)
    if (f.check == check) out.push_back(std::string(f.error ? "error " : "warning ") + f.subject + ": " + f.detail);
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace town

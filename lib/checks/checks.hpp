// What the audit finds. Each check is a file of this folder: NAME.sql whose rows are the findings, or NAME.cpp that
// computes. Runs over a prepared snapshot (store/scope.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/day.hpp"
#include "rules/pack.hpp"
#include "seal/keys.hpp"
#include "store/ledger.hpp"

namespace checks {

struct Finding {
  std::string check;    // the id, as domain.md has it
  bool error = true;    // else a warning (a soft rule makes an error a warning)
  std::string subject;  // code, ref, pair or period
  std::string detail;   // a sentence in the language chosen
  std::int64_t entry = 0;  // the newest log entry it rests on
  bool fresh = false;      // rests on an entry after the latest checkpoint: the contract's `new`; desk/audit.hpp says it
};

struct Context {
  const store::Ledger& ledger;
  const rules::Book& book;
  model::Day today;
  const seal::KeyRing* keys = nullptr;  // without: checks on ages and private values are left out, and `skipped` says so
};

struct Outcome {
  std::vector<Finding> findings;     // by check, then subject, then detail
  std::vector<std::string> skipped;  // check ids that could not run without the key
  std::size_t checks = 0;            // how many ran
  std::size_t accepted = 0;          // findings left out because `audit accept` quiets them today
};

// Prepares the scope by itself (whole ledger, position = head).
Outcome run_all(const Context& context);

struct About {
  std::string id, title;
  bool error = true;
};
std::vector<About> list();  // by id

}  // namespace checks

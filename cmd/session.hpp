// A command's way into the ledger: clock, user, key file, counter; and how its outcome is told.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "calendar/calendar.hpp"
#include "desk/counter.hpp"
#include "line.hpp"
#include "progress.hpp"
#include "store/ledger.hpp"

namespace cmd {

// Of a private copy: what reads for long makes no writer wait (ledger.md, SQLite).
struct OfSnapshot {};

class Session {
 public:
  // Opens the ledger of --ledger.
  Session(const Common& common, store::Mode mode);
  Session(const Common& common, OfSnapshot);  // to read only
  desk::Counter& counter() { return *counter_; }
  store::Ledger& ledger() { return ledger_; }
  // Throws Usage (exit 2) where neither --by nor the system's user says who acts. A writing act first signs the seal
  // that a crash left unsigned (details, Evidence).
  Session& acting();
  std::string signer_state() const;

 private:
  Session(const Common& common, store::Mode mode, store::Ledger ledger);
  const Common& common_;
  store::Mode mode_;
  store::Ledger ledger_;
  std::unique_ptr<desk::Counter> counter_;
};

desk::Setting setting_of(const Common& common, const std::string& origin);
model::Day today_of(const Common& common);  // wrong --today throws Usage
// Where the key file of this ledger is looked for: --key, CAREBANK_KEY, a systemd credential, the user's configuration.
std::string key_path(const Common& common, const std::string& origin);
// Tells what makes this key file worth little (key_files.hpp).
void warn_of_key(const Common& common, const std::string& key);
std::string signer_state_path(const Common& common, const std::string& origin);
// The key ring where there is a key file; nothing where there is none.
std::optional<seal::KeyRing> optional_keys(const Common& common);
model::Day parse_day_option(const std::string& text, const char* option);  // Usage where it is no day
calendar::Period period_of(const std::string& text);  // Usage where it is no period
// Lists that name people need a staff member with any duty (details 17); the refusal is told.
bool may_read(desk::Counter& counter);
// A list of refs as paper comes back signed: one a line, or the first column of a table; "-" is standard input.
std::vector<std::string> refs_from(const std::string& path);
model::Points parse_points_option(const std::string& text, const char* option);
std::string parse_ref_option(const std::string& text);  // of --ref; Usage where it is no record number; "" stays

// What every import takes.
struct ImportArgs {
  std::string file, rejects;
  intake::Options reading = {};  // encoding, sheet
  Progress* progress = nullptr;  // while it runs
  bool all_or_nothing = false;
  std::string rejects_path() const { return rejects.empty() && file != "-" ? file + ".rejects.csv" : rejects; }
};
Verb& with_import_options(Verb& verb, ImportArgs& args);
// Runs an import under progress and Ctrl-C: `work` gets the arguments with their step
// and the headings of the pack, and the session in which it acts.
int importing(const Common& common, const ImportArgs& args, const std::function<int(Session&, const ImportArgs&)>& work);

// What an import came to: notes and refusals on stderr, the rejects file, the last line on stdout. Returns the status.
int report_import(const Common& common, const desk::Outcome& outcome, const intake::Table& table, const ImportArgs& args);
// What an act came to: refusals on stderr, what was done on stdout.
int report_act(const Common& common, const desk::Outcome& outcome, const char* done_word);

desk::Source source_of(const intake::Table& table, const std::string& path, bool all_or_nothing);
// --encoding and --sheet.
Verb& with_reading_options(Verb& verb, intake::Options& reading);

}  // namespace cmd

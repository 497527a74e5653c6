// carebank enroll erase and carebank audit rekey: private values destroyed, a new wrapping key in the key file.
#include "desk/erase.hpp"

#include <functional>

#include "commands.hpp"
#include "exits.hpp"
#include "key_files.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

// Whoever has an old copy of the key and an old copy of the ledger reads on: carebank reaches neither.
void tell_copies(const Common& common, bool new_key, const std::string& recovery) {
  if (new_key)
    tell(common, tr("every copy of the old key still opens every older copy of the ledger: destroy the recovery copy and all others"));
  if (new_key)
    tell(common, tr("older backups open with the old key only: make a checkpoint, a backup and an export now"));
  if (!recovery.empty())
    tell(common, say("a recovery copy of the new key is in {}: keep it where only you can reach it", recovery));
  else if (new_key)
    tell(common, tr("there is no recovery copy of the new key yet: make one with carebank audit rekey --recovery FILE"));
}

void write_recovery(const std::string& path, const seal::KeyRing& ring) {
  try {
    write_secret(path, ring.text());
  } catch (const model::Fault& fault) {
    throw model::Fault(say("the act is done and the new key holds, but its recovery copy is missing: {}", fault.what()), {path},
                       tr("make one with carebank audit rekey --recovery FILE"));
  }
}

// One act that makes a new key: the recovery copy is looked at before and written after.
int change_key(const Common& common, const std::string& recovery, const std::function<desk::Outcome(desk::Counter&)>& act) {
  if (!recovery.empty()) demand_free(recovery);
  Session session(common, store::Mode::write);
  const auto outcome = act(session.acting().counter());
  const bool kept = outcome.refused == 0 && !common.dry_run;
  if (kept && !recovery.empty()) write_recovery(recovery, session.counter().keys());
  const int status = report_act(common, outcome, words::mark("{} done, {} unchanged, {} refused"));
  if (kept) tell_copies(common, outcome.updated > 0, recovery);
  return status;
}

}  // namespace

void declare_erase(Verb& enroll, Common& common) {
  struct Args {
    std::string code, reason, recovery;
  };
  auto args = std::make_shared<Args>();
  enroll.verb("erase", words::mark("destroy what names somebody who has left, for good"))
      .positional("CODE", args->code, words::mark("the person"))
      .option("--reason", args->reason, words::mark("why"), true)
      .option("--recovery", args->recovery, words::mark("write a copy of the new key here"))
      .runs([args, &common] {
        return change_key(common, args->recovery, [&](desk::Counter& counter) { return desk::erase_person(counter, args->code, args->reason); });
      });
}

void declare_rekey(Verb& audit, Common& common) {
  auto recovery = std::make_shared<std::string>();
  audit.verb("rekey", words::mark("a new wrapping key in place of the old one"))
      .option("--recovery", *recovery, words::mark("write a copy of the new key here"))
      .runs([recovery, &common] { return change_key(common, *recovery, desk::rekey); });
}

}  // namespace cmd

// carebank audit restore: a ledger from its backup, and what came after it from an export.
#include "desk/evidence_restore.hpp"

#include <unistd.h>

#include <cerrno>

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

int restore_from(const Common& common, const desk::RestoreFrom& from) {
  const desk::RestoreSetting around{[&common](const std::string& origin) { return setting_of(common, origin); },
                                    [&common](const std::string& origin) { return signer_state_path(common, origin); }};
  const auto made = desk::restore(from, common.ledger, around);
  if (made.nobody_acts)
    throw Usage{tr("who acts is not said"), tr("give --by CODE or CAREBANK_BY, or bind a staff member to this system user")};
  complain(made.refusals);
  if (!made.refusals.empty()) return Exit::refused;
  for (const auto& sentence : made.told) tell(common, sentence);
  if (told_trial(common)) return Exit::done;
  print_line(say("{} entries are in {}: {} of the backup, {} from the export", made.size, common.ledger, made.of_backup, made.brought_back));
  return Exit::done;
}

}  // namespace

void declare_restore(Verb& audit, Common& common) {
  struct Args {
    std::string file, folder, reason, recovery;
  };
  auto args = std::make_shared<Args>();
  audit.verb("restore", words::mark("a ledger from its backup, to --ledger FILE, which must not exist"))
      .positional("FILE", args->file, words::mark("the backup"))
      .option("--export", args->folder, words::mark("bring back what came after the backup from this export"))
      .option("--recovery", args->recovery, words::mark("the recovery copy of the key as it was when the backup was made, where it changed since"))
      .option("--reason", args->reason, words::mark("what happened: kept sealed in the entry that explains the missing private values"))
      .runs([args, &common] {
        if (::access(args->file.c_str(), R_OK) != 0)
          throw model::Fault(say("the backup cannot be read ({})", words::system_text(errno)), {args->file}, tr("name a file that carebank audit backup wrote"));
        desk::RestoreFrom from{args->file, std::nullopt, args->reason, std::nullopt, common.dry_run};
        if (!args->folder.empty()) from.folder = args->folder;
        if (!args->recovery.empty()) from.recovery = read_recovery_file(args->recovery);
        return restore_from(common, from);
      });
}

}  // namespace cmd

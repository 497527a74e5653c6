// carebank audit restore: a ledger from its backup, and what came after it from an export.
#include "desk/evidence_restore.hpp"

#include "commands.hpp"
#include "exits.hpp"
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
  if (common.dry_run) tell(common, tr("dry run: nothing was written"));
  print(say("{} entries are in {}: {} of the backup, {} from the export", made.size, common.ledger, made.of_backup, made.brought_back) + "\n");
  return Exit::done;
}

}  // namespace

void declare_restore(Verb& audit, Common& common) {
  struct Args {
    std::string file, folder, reason;
  };
  auto args = std::make_shared<Args>();
  audit.verb("restore", words::mark("a ledger from its backup, to --ledger FILE, which must not exist"))
      .positional("FILE", args->file, words::mark("the backup"))
      .option("--export", args->folder, words::mark("bring back what came after the backup from this export"))
      .option("--reason", args->reason, words::mark("what happened: kept sealed in the entry that explains the missing private values"))
      .runs([args, &common] {
        return restore_from(common, {args->file, args->folder.empty() ? std::nullopt : std::optional(args->folder), args->reason, common.dry_run});
      });
}

}  // namespace cmd

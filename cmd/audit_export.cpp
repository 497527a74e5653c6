// carebank audit export: the evidence that others take away.
#include "desk/evidence_export.hpp"

#include "commands.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

int export_to(const Common& common) {
  if (common.out.empty()) throw Usage{tr("the folder is missing"), tr("give --out DIR")};
  Session session(common, store::Mode::read);
  const auto made = desk::export_evidence(session.acting().counter(), common.out);
  if (made.refusal) {
    complain({*made.refusal});
    return Exit::refused;
  }
  if (made.newer > 0) tell(common, say("{} entries are newer than the latest checkpoint and are not in it", made.newer));
  print(say("{} entries and {} checkpoints are in {}; it names nobody", made.size, made.checkpoints, common.out) + "\n");
  return Exit::done;
}

}  // namespace

void declare_exports(Verb& audit, Common& common) {
  audit.verb("export", words::mark("the evidence for somebody outside, to --out DIR")).runs([&common] { return export_to(common); });
}

}  // namespace cmd

// carebank report dossier: all that the ledger knows of one person, for that person or the heirs.
#include "commands.hpp"
#include "desk/dossier.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "render/document.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::tr;

void declare_dossier(Verb& report, Common& common) {
  struct Args {
    std::string code, relative;
    bool accounts = false, excel = false;
  };
  auto args = std::make_shared<Args>();
  report.verb("dossier", words::mark("all that the ledger knows of one person"))
      .positional("CODE", args->code, words::mark("the person"))
      .flag("--accounts", args->accounts, words::mark("of the deceased, for close relatives: the accounts only"))
      .option("--relative", args->relative, words::mark("with --accounts: who gets it"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        if (!args->relative.empty() && !args->accounts) throw Usage{tr("--relative goes with --accounts"), tr("give both, or neither")};
        const auto format = format_of(common);
        Session session(common, store::Mode::read);
        auto& counter = session.acting().counter();
        const auto made = args->accounts ? desk::account_dossier(counter, args->code, args->relative) : desk::dossier(counter, args->code);
        if (made.refusal) return refuse(*made.refusal);
        const char* language = words::tag();
        show_text(common, render::document(made.title, made.parts, format, args->excel, language), true);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace cmd

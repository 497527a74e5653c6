// carebank report signatures: who signed what they did.
#include "desk/report_signatures.hpp"

#include "commands.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

void declare_signatures_report(Verb& report, Common& common) {
  struct Args {
    std::string period;
    bool excel = false;
  };
  auto args = std::make_shared<Args>();
  report.verb("signatures", words::mark("by staff member: acts on services, and how many they signed with their own key"))
      .option("--period", args->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"), true)
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        const auto period = period_of(args->period);
        Session session(common, store::Mode::read);
        show(common, desk::signatures_sheet(session.counter(), period), args->excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace cmd

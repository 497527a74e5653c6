// carebank report services, progress and orgs: activities by kind, place and time; the plan; the directory.
#include "desk/report_progress.hpp"
#include "desk/report_services.hpp"

#include "exits.hpp"
#include "print.hpp"
#include "commands.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

void declare_services_report(Verb& report, Common& common) {
  struct Args {
    std::string period, by = "category", org, kind;
    bool excel = false, closed = false;
  };
  auto args = std::make_shared<Args>();
  report.verb("services", words::mark("the approved services of a period, grouped, with typed units"))
      .option("--period", args->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"), true)
      .option("--group-by", args->by, words::mark("category, programme, mode, delivery, evidence, month, org, volunteer, elder or a kind of organisation"))
      .option("--org", args->org, words::mark("only within this organisation"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        const auto period = period_of(args->period);
        Session session(common, store::Mode::read);
        const auto made = desk::services_report(session.counter(), {period, args->by, args->org});
        if (made.refusal) return refuse(*made.refusal);
        show(common, made.sheet, args->excel, false);
        return static_cast<int>(Exit::done);
      });
  auto plan = std::make_shared<bool>(false);
  report.verb("progress", words::mark("how far the targets and tasks of the plan are reached"))
      .flag("--excel", *plan, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([plan, &common] {
        Session session(common, store::Mode::read);
        show(common, desk::progress(session.counter()), *plan, false);
        return static_cast<int>(Exit::done);
      });
  auto list = std::make_shared<Args>();
  report.verb("orgs", words::mark("the directory of organisations, as enroll import reads it"))
      .option("--kind", list->kind, words::mark("only this kind"))
      .flag("--closed", list->closed, words::mark("also those that have closed"))
      .flag("--excel", list->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([list, &common] {
        Session session(common, store::Mode::read);
        const auto* kind = session.counter().pack().org_kinds.find(list->kind);
        show(common, desk::orgs_sheet(session.counter(), kind == nullptr ? list->kind : kind->id, list->closed), list->excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace cmd

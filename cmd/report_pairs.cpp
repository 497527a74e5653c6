#include "commands.hpp"

#include "desk/report_pairs.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

namespace {

int show_report(const Common& common, const desk::PairReport& report, bool excel) {
  if (report.refusal) return refuse(*report.refusal);
  show(common, report.sheet, excel, false);
  return Exit::done;
}

void declare_pairs(Verb& report, Common& common) {
  struct Args {
    std::string by = "kind", on;
    bool excel = false;
  };
  auto args = std::make_shared<Args>();
  report.verb("pairs", words::mark("the active pairs, by kind, proximity, community or street"))
      .option("--group-by", args->by, words::mark("kind (default), proximity, community or street"))
      .option("--on", args->on, words::mark("the day (default: today)"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        const model::Day day = args->on.empty() ? today_of(common) : parse_day_option(args->on, "--on");
        Session session(common, store::Mode::read);
        return show_report(common, desk::pairs_report(session.counter(), args->by, day), args->excel);
      });
}

void declare_obligations(Verb& report, Common& common) {
  struct Args {
    std::string period, pair;
    bool gaps = false, excel = false;
  };
  auto args = std::make_shared<Args>();
  report.verb("obligations", words::mark("what was owed in every pair and period: met, missed, open"))
      .option("--period", args->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"), true)
      .option("--pair", args->pair, words::mark("only this pair, like P57"))
      .flag("--gaps", args->gaps, words::mark("only what was missed"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        const auto period = period_of(args->period);
        Session session(common, store::Mode::read);
        return show_report(common, desk::obligations_report(session.counter(), {period, args->pair, args->gaps}),
                           args->excel);
      });
}

void declare_deliveries(Verb& report, Common& common) {
  struct Args {
    std::string period;
    bool excel = false;
  };
  auto args = std::make_shared<Args>();
  report.verb("deliveries", words::mark("which of the deliveries reached which elder, how often"))
      .option("--period", args->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"), true)
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        const auto period = period_of(args->period);
        Session session(common, store::Mode::read);
        show(common, desk::deliveries_report(session.counter(), period), args->excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace

void declare_pairs_report(Verb& report, Common& common) {
  declare_pairs(report, common);
  declare_obligations(report, common);
  declare_deliveries(report, common);
}

}  // namespace cmd

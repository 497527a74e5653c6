// carebank report: what does it amount to.
#include "desk/report.hpp"

#include "commands.hpp"
#include "desk/calendar_gaps.hpp"
#include "desk/enroll.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "report_receipts.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

// Years whose holidays nobody has entered: deadlines then count weekends only (details, Evidence).
void warn_of_calendar(const Common& common, const desk::Counter& counter, const calendar::Period& period) {
  desk::CalendarGaps gaps(counter.book());
  gaps.lacking(period.from, period.to);
  for (const auto& sentence : gaps.sentences()) tell(common, sentence);
}

struct FigureArgs {
  std::string period;
  bool restated = false, excel = false, published = false;
};

void declare_figures(Verb& report, Common& common) {
  auto figures = std::make_shared<FigureArgs>();
  report.verb("indicators", words::mark("the figures of a period, with numerators and denominators"))
      .option("--period", figures->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"), true)
      .flag("--restated", figures->restated, words::mark("a sealed period: also as the ledger has it now"))
      .flag("--public", figures->published, words::mark("to be published: without figures of few people"))
      .flag("--excel", figures->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([figures, &common] {
        const auto period = period_of(figures->period);
        // Their difference is often that of a single late service.
        if (figures->restated && figures->published) throw Usage{tr("--restated is not for what is published"), tr("leave out --restated or --public")};
        Session session(common, store::Mode::read);
        warn_of_calendar(common, session.counter(), period);
        const auto& counter = session.counter();
        show(common, figures->published ? desk::public_indicator_sheet(counter, period) : desk::indicator_sheet(counter, period, figures->restated),
             figures->excel, false);
        return static_cast<int>(Exit::done);
      });
  auto excel = std::make_shared<bool>(false);
  report.verb("balances", words::mark("the accounts: earned, given, redeemed, left"))
      .flag("--excel", *excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([excel, &common] {
        Session session(common, store::Mode::read);
        show(common, desk::balances(session.counter()), *excel, false);
        return static_cast<int>(Exit::done);
      });
  auto waiting = std::make_shared<bool>(false);
  report.verb("backlog", words::mark("what waits for its next act, by community"))
      .flag("--excel", *waiting, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([waiting, &common] {
        Session session(common, store::Mode::read);
        show(common, desk::backlog(session.counter()), *waiting, false);
        return static_cast<int>(Exit::done);
      });
}

void declare_people(Verb& report, Common& common) {
  struct Args {
    std::string code, scheme;
    bool pseudonymous = false, excel = false;
  };
  auto passbook = std::make_shared<Args>();
  auto& verb = report.verb("statement", words::mark("the passbook of one person"));
  const auto receipts = declare_receipts(verb);
  verb
      .positional("CODE", passbook->code, words::mark("the person"))
      .option("--scheme", passbook->scheme, words::mark("only this scheme of points"))
      .flag("--excel", passbook->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([passbook, receipts, &common] {
        if (receipts->wanted) return statement_with_receipts(common, passbook->code, passbook->scheme, *receipts);
        if (!receipts->refs.empty() || !receipts->period.empty()) throw Usage{tr("--ref and --period go with --receipts"), tr("give --receipts too, or leave them out")};
        Session session(common, store::Mode::read);
        const auto statement = desk::statement(session.acting().counter(), passbook->code, passbook->scheme);
        if (statement.refusal) return refuse(*statement.refusal);
        show(common, statement.sheet, passbook->excel, true);
        return static_cast<int>(Exit::done);
      });
  auto list = std::make_shared<Args>();
  report.verb("register", words::mark("everybody, as enroll import reads them"))
      .flag("--pseudonymous", list->pseudonymous, words::mark("without what names a person"))
      .flag("--excel", list->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([list, &common] {
        Session session(common, store::Mode::read);
        auto& counter = session.counter();
        if (!list->pseudonymous && !may_read(session.acting().counter())) return static_cast<int>(Exit::refused);
        show(common, desk::register_sheet(counter, list->pseudonymous), list->excel, !list->pseudonymous);
        return static_cast<int>(Exit::done);
      });
}

void declare_pack(Verb& report, Common& common) {
  struct Args {
    std::string period;
    bool published = false;
  };
  auto args = std::make_shared<Args>();
  report.verb("pack", words::mark("the evaluation pack of a period, into the folder --out"))
      .option("--period", args->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"), true)
      .flag("--public", args->published, words::mark("to be published: nothing but figures, without those of few people"))
      .runs([args, &common] {
        const auto wanted = period_of(args->period);
        if (common.out.empty()) throw Usage{tr("the folder is missing"), tr("give --out DIR: a folder that is not there yet")};
        Session session(common, OfSnapshot());
        warn_of_calendar(common, session.counter(), wanted);
        const auto files = args->published ? desk::public_pack(session.counter(), wanted) : desk::evaluation_pack(session.counter(), wanted);
        desk::write_pack(files, common.out);
        print_line(say("{} files in {}; begin with {}", files.size(), common.out, common.out + "/report.md"));
        return static_cast<int>(Exit::done);
      });
}

}  // namespace

void declare_report(Line& line, Common& common) {
  auto& report = line.command("report", words::mark("what it amounts to: figures, accounts, the evaluation pack"));
  declare_figures(report, common);
  declare_people(report, common);
  declare_orders_report(report, common);
  declare_pairs_report(report, common);
  declare_report_records(report, common);
  declare_services_report(report, common);
  declare_signatures_report(report, common);
  declare_people_report(report, common);
  declare_certificates(report, common);
  declare_forms(report, common);
  declare_disclosures(report, common);
  declare_dossier(report, common);
  declare_pack(report, common);
}

}  // namespace cmd

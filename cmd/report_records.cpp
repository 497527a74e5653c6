// carebank report records, funds, needs, cases.
#include "commands.hpp"

#include "desk/report_records.hpp"
#include "exits.hpp"
#include "intake/values.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

struct Args {
  std::string period, kind, by = "record";
  bool excel = false;
};

Verb& with_period(Verb& verb, Args& args) {
  return verb.option("--period", args.period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"), true);
}

int records(const Common& common, const Args& args) {
  if (!desk::known_grouping(args.by))
    throw Usage{say("{} is nothing to group by", args.by),
                tr("write record, topic, form, level, audience, provider, source, channel, mode, month, org, street, "
                   "programme, project, festival or category")};
  const auto period = period_of(args.period);
  Session session(common, store::Mode::read);
  std::string kind;
  if (!args.kind.empty()) {
    const auto kinds = session.counter().pack().record_vocabulary();
    const auto* term = kinds.find(intake::key_text(args.kind));
    if (term == nullptr)
      throw Usage{say("the rule pack has no kind of record {}", args.kind), tr("see [[record]] in carebank-rules(5)")};
    kind = term->id;
  }
  show(common, desk::records_report(session.counter(), period, kind, args.by), args.excel, false);
  return Exit::done;
}

// Titles and stories name people: for those with any duty, where the key is at hand.
int cases(const Common& common, const Args& args) {
  const auto period = period_of(args.period);
  const auto format = format_of(common, render::Format::md);
  if (format != render::Format::md && format != render::Format::html) throw Usage{tr("--format is md or html here")};
  Session session(common, store::Mode::read);
  auto& counter = session.counter();
  const bool staff =
      counter.acting() != nullptr && !counter.may(desk::any_duty, counter.acting()->latest.org);
  const bool named = staff && counter.vault().ring_unless_missing() != nullptr;
  show_text(common, desk::cases_report(counter, period, named, format == render::Format::html), named);
  return Exit::done;
}

template <class Make>
void declare_sheet(Verb& report, Common& common, const char* name, const char* help, Make make) {
  auto args = std::make_shared<Args>();
  with_period(report.verb(name, help), *args)
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, make, &common] {
        const auto period = period_of(args->period);
        Session session(common, store::Mode::read);
        show(common, make(session.counter(), period), args->excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace

void declare_report_records(Verb& report, Common& common) {
  auto counted = std::make_shared<Args>();
  with_period(report.verb("records", words::mark("what happened beside services, counted in its units")), *counted)
      .option("--record", counted->kind, words::mark("only this kind of record"))
      .option("--group-by", counted->by, words::mark("grouped by topic, form, level, month, org, street and so on"))
      .flag("--excel", counted->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([counted, &common] { return records(common, *counted); });
  declare_sheet(
      report, common, "funds", words::mark("money received and used, by source"),
      [](const desk::Counter& counter, const calendar::Period& period) { return desk::funds_report(counter, period); });
  declare_sheet(
      report, common, "needs", words::mark("needs, wishes and referrals: raised, and what became of them"),
      [](const desk::Counter& counter, const calendar::Period& period) { return desk::needs_report(counter, period); });
  auto told = std::make_shared<Args>();
  with_period(report.verb("cases", words::mark("the typical cases, street by street")), *told).runs([told, &common] {
    return cases(common, *told);
  });
}

}  // namespace cmd

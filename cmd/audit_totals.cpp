// carebank audit totals: can these published figures all be true, and are they the ledger's?
#include "commands.hpp"

#include "desk/report.hpp"
#include "desk/totals.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

struct Args {
  std::string file, period;
  intake::Options reading = {};
  bool compare = false, strict = false, excel = false;
};

desk::Comparison compared(const Common& common, const Args& args, const std::vector<intake::TotalRow>& rows) {
  const auto period = calendar::parse_period(args.period);
  if (!period)
    throw Usage{say("{} is no period", args.period), tr("write 2025, 2025Q3, 2025-07 or 2025-07-01..2025-09-30")};
  Session session(common, store::Mode::read);
  return desk::compare_totals(rows, desk::indicator_sheet(session.counter(), *period, false), *period);
}

// CSV is one table: the findings, or with --compare the figures side by side. Formats for people show both.
void show_both(const Common& common, const Args& args, const desk::Audit& audit, const desk::Comparison* comparison) {
  const auto format = format_of(common);
  const auto lang = words::tag();
  const auto findings = desk::findings_sheet(audit);
  if (format == render::Format::json) return show_text(common, desk::totals_json(audit, comparison), false);
  if (comparison == nullptr) {
    if (format != render::Format::text || !audit.findings.empty()) show(common, findings, args.excel, false);
    return;
  }
  if (format == render::Format::csv || audit.findings.empty())
    return show(common, comparison->sheet, args.excel, false);
  if (format == render::Format::html)
    return show_text(common, render::html({comparison->sheet, findings}, comparison->sheet.title, lang), false);
  show_text(
      common,
      render::render(comparison->sheet, format, false, lang) + "\n" + render::render(findings, format, false, lang),
      false);
}

int run(const Common& common, const Args& args) {
  if (args.compare == args.period.empty())
    throw Usage{tr("--compare and --period belong together"), tr("give both to compare with the ledger, or neither")};
  const auto table = intake::Table::open(args.file, intake::total_headers(), args.reading);
  std::vector<intake::TotalRow> rows;
  std::vector<intake::Refused> refused;
  std::vector<std::string> notes;
  intake::read_totals(table, rows, refused, notes);
  auto audit = desk::check_totals(rows, notes);
  std::optional<desk::Comparison> comparison;
  if (args.compare) {
    comparison = compared(common, args, rows);
    ++audit.checks;
    audit.findings.insert(audit.findings.end(), comparison->findings.begin(), comparison->findings.end());
    notes.insert(notes.end(), comparison->notes.begin(), comparison->notes.end());
  }
  for (const auto& note : table.notes()) tell(common, note);
  for (const auto& note : notes) tell(common, note);
  std::vector<model::Refusal> refusals;
  for (const auto& one : refused) refusals.push_back(one.refusal);
  complain(refusals);
  show_both(common, args, audit, comparison ? &*comparison : nullptr);
  return refusals.empty() ? audit.status(args.strict) : static_cast<int>(Exit::refused);
}

}  // namespace

void declare_totals(Verb& audit, Common& common) {
  auto args = std::make_shared<Args>();
  auto& verb = audit.verb("totals", words::mark("can these published figures all be true"))
                   .positional("FILE", args->file, words::mark("the table or workbook; - is standard input"));
  with_reading_options(verb, args->reading)
      .flag("--compare", args->compare, words::mark("beside the ledger's own figures of --period"))
      .option("--period", args->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"))
      .flag("--strict", args->strict, words::mark("warnings are errors too"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] { return run(common, *args); });
}

}  // namespace cmd

#include "report_receipts.hpp"

#include "desk/receipts_on_paper.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "render/qr.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::tr;

std::shared_ptr<ReceiptArgs> declare_receipts(Verb& statement) {
  auto args = std::make_shared<ReceiptArgs>();
  statement.flag("--receipts", args->wanted, words::mark("with the receipt of each service as a QR code"))
      .options("--ref", args->refs, words::mark("with --receipts: only of these services"))
      .option("--period", args->period, words::mark("with --receipts: only of services in 2025, 2025Q3, 2025-07 or two days with .. between"));
  return args;
}

int statement_with_receipts(const Common& common, const std::string& person, const std::string& scheme, const ReceiptArgs& args) {
  const auto format = format_of(common);
  if (format == render::Format::csv || format == render::Format::json) throw Usage{tr("--format is text, md or html here")};
  if (format == render::Format::text && args.refs.size() != 1)
    throw Usage{tr("on a terminal there is room for one receipt"), tr("give one --ref, or --format html or md")};
  desk::ReceiptChoice choice{args.refs, std::nullopt};
  if (!args.period.empty()) choice.period = period_of(args.period);
  Session session(common, store::Mode::read);
  const auto made = desk::statement_with_receipts(session.acting().counter(), person, scheme, choice);
  complain(made.refusals);
  if (made.sheet.columns.empty()) return Exit::refused;
  const char* language = words::tag();
  show_text(common, render::with_figures(made.sheet, made.figures, format, language), true);
  return made.refusals.empty() ? Exit::done : Exit::refused;
}

}  // namespace cmd

// carebank audit export and verify --export: the evidence that others take away, and what they can do with it.
#include "desk/evidence_export.hpp"

#include <fmt/format.h>

#include "audit_verified.hpp"
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
  Session session(common, OfSnapshot());
  const auto made = desk::export_evidence(session.acting().counter(), common.out);
  if (made.refusal) return refuse(*made.refusal);
  if (made.newer > 0) tell(common, say("{} entries are newer than the latest checkpoint and are not in it", made.newer));
  if (told_trial(common)) return Exit::done;
  print_line(say("{} entries and {} checkpoints are in {}; it names nobody", made.size, made.checkpoints, common.out));
  return Exit::done;
}

std::string figures_json(const desk::CheckedExport& checked) {
  std::string figures;
  for (const auto& [period, list] : checked.figures)
    for (const auto& f : list)
      figures += fmt::format("{}{{\"period\":{},\"id\":{},\"unit\":{},\"value\":{}}}", figures.empty() ? "" : ",", render::json_string(period),
                             render::json_string(f.id), render::json_string(f.unit_id), render::json_string(f.value));
  return figures;
}

// The verification's object with one more member.
std::string json_of(const desk::CheckedExport& checked) {
  std::string text = verification_json(checked.verification);
  text.resize(text.rfind('}'));
  return text + ",\"figures\":[" + figures_json(checked) + "]}\n";
}

void say_checked(const Common& common, const desk::CheckedExport& checked, const desk::Outside& outside) {
  say_verified(common, checked.verification, outside);
  if (checked.figures.empty()) return;
  print("\n" + render::render(desk::core_sheet(checked), render::Format::text, false, words::tag()));
}

}  // namespace

int verify_export(const Common& common, const ExportArgs& args, const desk::Outside& outside) {
  std::vector<calendar::Period> periods;
  for (const auto& text : args.periods) periods.push_back(period_of(text));
  const auto checked = desk::verify_export(args.folder, outside, periods, today_of(common));
  const auto& v = checked.verification;
  tell_verified(common, v);
  const auto format = format_of(common);
  if (format == render::Format::json)
    show_text(common, json_of(checked), false);
  else if (format == render::Format::csv && v.damages.empty())
    show(common, desk::core_sheet(checked), false, false);
  else
    say_checked(common, checked, outside);
  return v.status();
}

void declare_exports(Verb& audit, Common& common) {
  audit.verb("export", words::mark("the evidence for somebody outside, to --out DIR")).runs([&common] { return export_to(common); });
}

}  // namespace cmd

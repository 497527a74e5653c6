// carebank report forms: the printed forms of the notices, blank or filled in.
#include "desk/report_forms.hpp"

#include <unistd.h>

#include "commands.hpp"
#include "exits.hpp"
#include "pack_files.hpp"
#include "print.hpp"
#include "render/form.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

struct Args {
  std::string form;
  desk::FormsRequest request;
  bool blank = false, excel = false;
};

// --format, else by the ending of --out, else Markdown. A workbook is not for a terminal.
std::string form_format(const Common& common) {
  std::string format = common.format;
  if (format.empty() && !common.out.empty()) {
    const auto dot = common.out.rfind('.');
    const std::string ending = dot == std::string::npos ? "" : common.out.substr(dot + 1);
    if (ending == "xlsx" || ending == "html") format = ending;
  }
  if (format.empty()) format = "md";
  if (format != "md" && format != "html" && format != "xlsx") throw Usage{tr("--format is md, html or xlsx here")};
  if (format == "xlsx" && common.out.empty() && ::isatty(STDOUT_FILENO) == 1)
    throw Usage{tr("a workbook cannot be shown on a terminal"), tr("give --out FILE.xlsx")};
  return format;
}

void show_forms(const Common& common, const std::string& format, const std::vector<model::FormPage>& pages, bool names_people) {
  // The forms are Chinese whatever the language of messages.
  show_text(common,
            format == "xlsx"   ? render::form_xlsx(pages)
            : format == "html" ? render::form_html(pages, "zh-CN")
                               : render::form_markdown(pages),
            names_people);
}

void refuse_clashes(const Args& args, const model::Form& form) {
  const auto& request = args.request;
  const bool chosen = !request.people.empty() || !request.community.empty() || !request.pair.empty();
  if (args.blank && chosen) throw Usage{tr("a blank form is for nobody"), tr("leave out --blank, or the people")};
  if (!request.pair.empty() && form.people.size() == 1)
    throw Usage{tr("--pair belongs to a form for two people"), tr("choose the person with --code")};
  if (!request.people.empty() && !request.community.empty())
    throw Usage{tr("--code and --community are two ways to choose"), tr("give one of them")};
}

int run(const Common& common, const Args& args) {
  if (args.form.empty()) {
    show(common, desk::forms_sheet(rules::built_in_forms()), args.excel, false);
    return Exit::done;
  }
  const model::Form form = form_of(args.form);
  refuse_clashes(args, form);
  const std::string format = form_format(common);
  if (args.blank) {
    show_forms(common, format, {desk::blank_form(form)}, false);
    return Exit::done;
  }
  Session session(common, store::Mode::read);
  const auto printed = desk::print_forms(session.acting().counter(), form, args.request);
  for (const auto& sentence : printed.told) tell(common, sentence);
  if (printed.refusal) return refuse(*printed.refusal);
  show_forms(common, format, printed.pages, true);
  if (!common.out.empty()) print_line(say("{} forms in {}", printed.pages.size(), common.out));
  return Exit::done;
}

}  // namespace

void declare_forms(Verb& report, Common& common) {
  auto args = std::make_shared<Args>();
  report.verb("forms", words::mark("the printed forms of the notices, filled in or blank; without --form which there are"))
      .option("--form", args->form, words::mark("the form: its id, its name, like 附件1, or the path of a description"))
      .flag("--blank", args->blank, words::mark("one to be filled in by hand"))
      .options("--code", args->request.people, words::mark("only for these people"))
      .option("--community", args->request.community, words::mark("only for this community, or what lies below an organisation"))
      .option("--pair", args->request.pair, words::mark("a form for two people: for this pair, like P57"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] { return run(common, *args); });
}

}  // namespace cmd

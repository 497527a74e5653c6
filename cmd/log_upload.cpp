// carebank log upload and uploads: approved services for another platform, and what it answered.
#include "desk/uploads.hpp"
#include "exits.hpp"
#include "commands.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

struct Args {
  std::string to, org, again, receipt, upload, day;
};

store::EntryId number_of(const std::string& text) {
  const auto number = model::parse_count(text);
  if (!number) throw Usage{say("{} is no number of an upload", text), tr("see carebank log uploads")};
  return *number;
}

int write_upload(const Common& common, const desk::UploadPrint& made) {
  if (made.outcome.refused > 0) {
    complain(made.outcome.refusals);
    return Exit::refused;
  }
  told_trial(common);
  if (made.services == 0) {
    tell(common, tr("nothing new was approved since the last upload"));
    return Exit::done;
  }
  if (common.out.empty() || common.dry_run) {
    print(made.csv);
  } else {
    write_file(common.out, made.csv, false);
    print_line(say("upload {}: {} services in {}; note the platform's answer with carebank log upload --receipt", made.upload, made.services, common.out));
  }
  return Exit::done;
}

int upload(const Common& common, const Args& args) {
  const int ways = (args.to.empty() ? 0 : 1) + (args.again.empty() ? 0 : 1) + (args.receipt.empty() ? 0 : 1);
  if (ways != 1) throw Usage{tr("say one of --to, --again and --receipt")};
  if (!args.again.empty()) {
    Session session(common, store::Mode::read);
    return write_upload(common, desk::print_upload(session.acting().counter(), number_of(args.again)));
  }
  Session session(common, store::Mode::write);
  auto& counter = session.acting().counter();
  if (!args.to.empty()) return write_upload(common, desk::upload_services(counter, args.to, args.org));
  const model::Day day = args.day.empty() ? counter.today() : parse_day_option(args.day, "--day");
  if (args.upload.empty()) throw Usage{tr("the upload is missing"), tr("give --upload N")};
  return report_act(common, desk::receive_upload(counter, number_of(args.upload), args.receipt, day), words::mark("{} done, {} unchanged, {} refused"));
}

}  // namespace

void declare_uploads(Verb& log, Common& common) {
  auto args = std::make_shared<Args>();
  log.verb("upload", words::mark("what was approved since the last time, as a table for another platform"))
      .option("--to", args->to, words::mark("the platform"))
      .option("--org", args->org, words::mark("of this organisation (default: your own)"))
      .option("--again", args->again, words::mark("this upload once more, byte for byte"))
      .option("--receipt", args->receipt, words::mark("what the platform answered"))
      .option("--upload", args->upload, words::mark("the upload that was answered"))
      .option("--day", args->day, words::mark("the day of the answer"))
      .runs([args, &common] { return upload(common, *args); });
  auto excel = std::make_shared<bool>(false);
  log.verb("uploads", words::mark("what was handed on, and the answers"))
      .flag("--excel", *excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([excel, &common] {
        Session session(common, store::Mode::read);
        show(common, desk::uploads_sheet(session.counter()), *excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace cmd

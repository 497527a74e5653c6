// carebank report certificate and hours: what a volunteer did, on paper and for a school.
#include "desk/report_certificate.hpp"

#include "commands.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::tr;

void declare_certificates(Verb& report, Common& common) {
  struct Args {
    std::string code, period, verify, org;
    bool excel = false;
  };
  auto one = std::make_shared<Args>();
  report.verb("certificate", words::mark("a certificate of volunteer service, free of charge"))
      .positional("CODE", one->code, words::mark("the person"))
      .option("--period", one->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"), true)
      .option("--verify", one->verify, words::mark("compare this code instead of printing"))
      .runs([one, &common] {
        const auto period = period_of(one->period);
        Session session(common, store::Mode::read);
        const auto made = desk::certificate(session.acting().counter(), one->code, period);
        if (made.refusal) return refuse(*made.refusal);
        if (one->verify.empty()) {
          show_text(common, made.markdown, true);
          return static_cast<int>(Exit::done);
        }
        if (one->verify == made.code) {
          print(std::string(tr("the code is right: the record is what it was")) + "\n");
          return static_cast<int>(Exit::done);
        }
        complain({}, tr("the code is not that of this record"), tr("compare person and period with the certificate; else the record was changed since, or the paper is not from here"));
        return static_cast<int>(Exit::refused);
      });
  auto list = std::make_shared<Args>();
  report.verb("hours", words::mark("the hours of everybody in a school, a class or a group"))
      .option("--org", list->org, words::mark("the organisation"), true)
      .option("--period", list->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"), true)
      .flag("--excel", list->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([list, &common] {
        const auto period = period_of(list->period);
        Session session(common, store::Mode::read);
        const auto made = desk::service_register(session.acting().counter(), list->org, period);
        if (made.refusal) return refuse(*made.refusal);
        show(common, made.sheet, list->excel, true);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace cmd

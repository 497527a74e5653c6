// carebank audit open and report disclosures: one private value for somebody outside, and who was shown what.
#include "audit_open.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include "commands.hpp"
#include "desk/disclosure.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "session.hpp"
#include "witness_files.hpp"
#include "words/words.hpp"

namespace cmd {

using words::tr;

namespace {

// The key itself, or a file with it.
seal::VerifierKey log_key(const std::string& text) {
  auto key = seal::parse_verifier_key(text);
  if (!key)
    if (struct stat info {}; ::stat(text.c_str(), &info) == 0) {
      const std::string file = read_evidence(text);
      key = seal::parse_verifier_key(std::string_view(file).substr(0, file.find('\n')));
    }
  if (!key) throw Usage{tr("--log is no public key of a log"), tr("give the line that carebank audit key prints, or a file with it")};
  return *key;
}

std::string opened_json(const desk::OpeningCheck::Shown& shown) {
  return fmt::format("{{\"status\":0,\"index\":{},\"kind\":{},\"{}\":{},\"revision\":{},\"field\":{},\"value\":{}}}\n", shown.index, render::json_string(shown.kind),
                     shown.kind == "person" ? "code" : "ref", render::json_string(shown.name), shown.revision ? std::to_string(*shown.revision) : "null",
                     render::json_string(shown.field), render::json_string(shown.value));
}

}  // namespace

std::shared_ptr<Opened> declare_opened(Verb& verify) {
  auto opened = std::make_shared<Opened>();
  verify.option("--opened", opened->file, words::mark("check a value that audit open showed; needs no ledger"))
      .option("--log", opened->log, words::mark("the log's public key, or a file with it"));
  return opened;
}

int verify_opened(const Common& common, const Opened& opened) {
  if (opened.log.empty()) throw Usage{tr("the log's key is missing"), tr("give --log with the line that carebank audit key prints, or a file with it")};
  const auto key = log_key(opened.log);
  const auto check = desk::check_disclosure(read_evidence(opened.file), key);
  if (!check.holds) {
    complain({opened.file}, check.sentence, check.advice);
    return Exit::refused;
  }
  show_text(common, format_of(common) == render::Format::json ? opened_json(check.shown) : render::visible(check.sentence) + "\n", true);
  return Exit::done;
}

namespace {

int disclose(const Common& common, const desk::DisclosureWish& wish) {
  if (wish.ref.empty() == wish.person.empty()) throw Usage{tr("whose value is not said"), tr("give either --ref REF or --person CODE")};
  Session session(common, store::Mode::write);
  const auto made = desk::disclose(session.acting().counter(), wish);
  if (made.refusal) return refuse(*made.refusal);
  if (!told_trial(common)) show_text(common, made.text, true);
  return Exit::done;
}

}  // namespace

void declare_open(Verb& audit, Common& common) {
  auto wish = std::make_shared<desk::DisclosureWish>();
  audit.verb("open", words::mark("show one private value to somebody outside, with its proof"))
      .option("--ref", wish->ref, words::mark("of this service, redemption, record or request"))
      .option("--person", wish->person, words::mark("of this person"))
      .option("--field", wish->field, words::mark("the value's field, like name or note"), true)
      .option("--to", wish->to, words::mark("to whom it is shown"), true)
      .option("--reason", wish->reason, words::mark("why"), true)
      .runs([wish, &common] { return disclose(common, *wish); });
}

void declare_disclosures(Verb& report, Common& common) {
  auto excel = std::make_shared<bool>(false);
  report.verb("disclosures", words::mark("private values that were shown to somebody outside"))
      .flag("--excel", *excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([excel, &common] {
        Session session(common, store::Mode::read);
        if (!may_read(session.acting().counter())) return static_cast<int>(Exit::refused);
        show(common, desk::disclosures(session.counter()), *excel, true);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace cmd

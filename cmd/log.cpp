// carebank log: what happened.
#include "desk/log.hpp"

#include <fstream>
#include <iostream>
#include <set>

#include "commands.hpp"
#include "exits.hpp"
#include "intake/happenings.hpp"
#include "intake/values.hpp"
#include "log_records.hpp"
#include "print.hpp"
#include "session.hpp"
#include "signing.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

int import_file(const Common& common, Session& session, const ImportArgs& args, const std::string& paper) {
  const auto table = intake::Table::open(args.file, intake::log_headers(), args.reading);
  if (intake::is_happening_table(table)) {
    if (!paper.empty()) throw Usage{tr("--approved-on-paper is for services"), tr("records need no approval: import them without it")};
    return import_records(common, session.counter(), args, table);
  }
  auto& counter = session.counter();
  auto source = source_of(table, args.file, args.all_or_nothing);
  source.paper = paper;
  const auto outcome = desk::import_services(counter, table, source);
  return report_import(common, outcome, table, args);
}

struct Field {
  const char* option;
  const char* column;
  const char* help;
  std::string value;
};

void declare_add(Verb& log, Common& common) {
  using words::mark;
  auto fields = std::make_shared<std::vector<Field>>(std::vector<Field>{
      {"--ref", "ref", mark("the record's number"), {}},
      {"--day", "day", mark("day of the service"), {}},
      {"--start", "start", mark("start, H:MM"), {}},
      {"--end", "end", mark("end, H:MM"), {}},
      {"--minutes", "minutes", mark("duration in minutes"), {}},
      {"--hours", "hours", mark("duration in hours"), {}},
      {"--volunteer", "volunteer", mark("volunteers: codes or names, separated by ;"), {}},
      {"--elder", "elder", mark("elders: codes or names, separated by ;"), {}},
      {"--headcount", "headcount", mark("all who were served, named or not"), {}},
      {"--category", "category", mark("kind of service"), {}},
      {"--programme", "programme", mark("programme"), {}},
      {"--mode", "mode", mark("how: at home, by telephone"), {}},
      {"--evidence", "evidence", mark("live, attested or back"), {}},
      {"--title", "title", mark("name of the activity"), {}},
      {"--place", "place", mark("place"), {}},
      {"--org", "org", mark("organising unit"), {}},
      {"--lead", "lead", mark("who was in charge"), {}},
      {"--note", "note", mark("note"), {}},
      {"--corrects", "corrects", mark("the voided record that this one replaces"), {}},
      {"--late-reason", "late_reason", mark("why it comes after its period was sealed"), {}}});
  auto& verb = log.verb("add", mark("enter one service"));
  for (auto& field : *fields) verb.option(field.option, field.value, field.help);
  verb.runs([fields, &common] {
    std::vector<std::string> header, values;
    for (const auto& field : *fields)
      if (!field.value.empty()) {
        header.push_back(field.column);
        values.push_back(field.value);
      }
    if (header.size() < 2) throw Usage{tr("nothing is said about the service"), tr("give --day, --minutes, --volunteer, --elder and --category")};
    const auto table = intake::Table::from_bytes(render::csv_line(header) + render::csv_line(values), "", intake::service_headers());
    Session session(common, store::Mode::write);
    auto outcome = desk::import_services(session.acting().counter(), table, {"", "", true});
    for (auto& r : outcome.refusals) r.place = {};
    return report_act(common, outcome, words::mark("{} done, {} unchanged, {} refused"));
  });
}

struct ActArgs {
  std::vector<std::string> refs;
  std::string from, batch, reason, sign;
  bool all = false;
};

int act(const Common& common, desk::ServiceAct what, const ActArgs& args, bool needs_reason) {
  const int ways = (args.refs.empty() ? 0 : 1) + (args.from.empty() ? 0 : 1) + (args.batch.empty() ? 0 : 1) + (args.all ? 1 : 0);
  if (ways != 1) throw Usage{tr("say which services: one of --ref, --batch, --from and --all")};
  if (needs_reason && args.reason.empty()) throw Usage{tr("the reason is missing"), tr("give --reason TEXT")};
  desk::Selection selection{args.refs, 0, args.all};
  if (!args.from.empty()) selection.refs = refs_from(args.from);
  if (!args.batch.empty()) {
    const auto batch = model::parse_count(args.batch);
    if (!batch) throw Usage{say("{} is no batch number", args.batch), tr("see carebank enroll list --batches")};
    selection.batch = *batch;
  }
  Session session(common, store::Mode::write);
  return report_act(common, desk::act_on_services(signing(session, args.sign), what, selection, args.reason), words::mark("{} done, {} unchanged, {} refused"));
}

void declare_act(Verb& log, Common& common, const char* name, const char* help, desk::ServiceAct what, bool needs_reason) {
  auto args = std::make_shared<ActArgs>();
  auto& verb = log.verb(name, help);
  verb.options("--ref", args->refs, words::mark("these records"))
      .option("--batch", args->batch, words::mark("what this import brought"))
      .option("--from", args->from, words::mark("a file with the record numbers, one a line"))
      .flag("--all", args->all, words::mark("all that are due and within the duty"));
  with_signature(verb, args->sign);
  if (needs_reason) verb.option("--reason", args->reason, words::mark("why"));
  verb.runs([=, &common] { return act(common, what, *args, needs_reason); });
}

void declare_list(Verb& log, Common& common) {
  struct Args {
    std::string state, person, from, to, batch, explain;
    bool excel = false;
  };
  auto args = std::make_shared<Args>();
  log.verb("list", words::mark("services"))
      .option("--state", args->state, words::mark("recorded, verified, approved, returned or voided"))
      .option("--person", args->person, words::mark("of this volunteer or elder"))
      .option("--from", args->from, words::mark("first day"))
      .option("--to", args->to, words::mark("last day"))
      .option("--batch", args->batch, words::mark("what this import brought"))
      .option("--explain", args->explain, words::mark("why this record earned what it earned"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        Session session(common, store::Mode::read);
        if (!args->person.empty())
          if (const auto found = session.counter().find(args->person); found.refusal) {
            complain({*found.refusal});
            return static_cast<int>(Exit::refused);
          }
        if (!args->explain.empty() && !store::find_service(session.ledger(), args->explain)) {
          complain({{"unknown-ref", {}, say("there is no service {}", args->explain), std::string(tr("see carebank log list"))}});
          return static_cast<int>(Exit::refused);
        }
        if (!args->explain.empty()) {
          std::string text;
          for (const auto& reason : desk::explain_credit(session.counter(), args->explain)) text += reason + "\n";
          print(text);
          return static_cast<int>(Exit::done);
        }
        static const std::set<std::string> states{"", "recorded", "verified", "approved", "returned", "voided"};
        if (!states.contains(args->state)) throw Usage{tr("--state is recorded, verified, approved, returned or voided")};
        const auto batch = model::parse_count(args->batch);
        if (!batch && !args->batch.empty()) throw Usage{say("{} is no batch number", args->batch), tr("see carebank enroll list --batches")};
        desk::ListFilter filter{args->state, args->person, "", "", batch.value_or(0)};
        if (!args->from.empty()) filter.from = parse_day_option(args->from, "--from").iso();
        if (!args->to.empty()) filter.to = parse_day_option(args->to, "--to").iso();
        show(common, desk::service_list(session.counter(), filter), args->excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace

void declare_log(Line& line, Common& common) {
  auto& log = line.command("log", words::mark("what happened: services, and their way from record to approval"));
  auto args = std::make_shared<ImportArgs>();
  auto paper = std::make_shared<std::string>();
  with_import_options(log.verb("import", words::mark("services from a table")), *args)
      .option("--approved-on-paper", *paper, words::mark("the document: these were verified and approved on paper before the ledger began"))
      .runs([args, paper, &common] {
        return importing(common, *args, [&](Session& session, const ImportArgs& with) { return import_file(common, session, with, *paper); });
      });
  declare_add(log, common);
  declare_act(log, common, "verify", words::mark("the community has checked them"), desk::ServiceAct::verify, false);
  declare_act(log, common, "approve", words::mark("the street approves them; points are credited"), desk::ServiceAct::approve, false);
  declare_act(log, common, "return", words::mark("sent back to be corrected"), desk::ServiceAct::give_back, true);
  declare_act(log, common, "void", words::mark("struck out, with their points"), desk::ServiceAct::void_it, true);
  declare_list(log, common);
  declare_uploads(log, common);
  declare_log_records(log, common);
}

}  // namespace cmd

// carebank log note, close, records: what happens beside services.
#include "log_records.hpp"

#include "calendar/calendar.hpp"
#include "desk/records.hpp"
#include "exits.hpp"
#include "intake/happenings.hpp"
#include "intake/values.hpp"
#include "print.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

int import_records(const Common& common, desk::Counter& counter, const ImportArgs& args, const intake::Table& opened) {
  // The words of services were tried on its header first; the bytes are read again with those of records.
  const auto table =
      intake::Table::from_bytes(opened.sha256_input(), opened.name(), intake::happening_headers(), args.reading);
  const auto outcome = desk::import_records(counter, table, source_of(table, args.file, args.all_or_nothing));
  return report_import(common, outcome, table, args);
}

namespace {

// The kind of record that somebody typed; "" for "".
std::string kind_of(const desk::Counter& counter, const std::string& text) {
  if (text.empty()) return "";
  const auto kinds = counter.pack().record_vocabulary();
  if (const auto* term = kinds.find(intake::key_text(text))) return term->id;
  const std::string near = kinds.nearest(text);
  throw Usage{say("the rule pack has no kind of record {}", text),
              near.empty() ? std::string(tr("see [[record]] in carebank-rules(5)")) : say("did you mean {}?", near)};
}

struct Field {
  const char* option;
  const char* column;
  const char* help;
  std::string value;
};

std::vector<Field> fields() {
  using words::mark;
  return {{"--ref", "ref", mark("the record's number"), {}},
          {"--day", "day", mark("the day, or the first one"), {}},
          {"--to-day", "to_day", mark("the last day"), {}},
          {"--title", "title", mark("its name"), {}},
          {"--topic", "topic", mark("what it is about"), {}},
          {"--form", "form", mark("its form; of funds: in or out (收入 支出)"), {}},
          {"--level", "level", mark("level: city, district, street, community"), {}},
          {"--mode", "mode", mark("how: at home, by telephone"), {}},
          {"--audience", "audience", mark("for whom it is"), {}},
          {"--provider", "provider", mark("who holds or awards it, or takes it over"), {}},
          {"--source", "source", mark("where the money comes from"), {}},
          {"--channel", "channel", mark("where it was published or reported"), {}},
          {"--festival", "festival", mark("of which festival"), {}},
          {"--category", "category", mark("kind of service"), {}},
          {"--programme", "programme", mark("programme"), {}},
          {"--project", "project", mark("the project it belongs to"), {}},
          {"--org", "org", mark("organising unit"), {}},
          {"--parent", "parent", mark("the record, service or pair it is about"), {}},
          {"--minutes", "minutes", mark("duration in minutes"), {}},
          {"--hours", "hours", mark("duration in hours"), {}},
          {"--headcount", "headcount", mark("all who took part, named or not"), {}},
          {"--quantity", "quantity", mark("how many of them this stands for"), {}},
          {"--amount", "amount", mark("yuan, at most two decimals"), {}},
          {"--score", "score", mark("from 1 to 5"), {}},
          {"--people", "people", mark("who took part: codes or names, separated by ;"), {}},
          {"--lead", "lead", mark("who was in charge"), {}},
          {"--place", "place", mark("place"), {}},
          {"--note", "note", mark("note; of a case: its story"), {}}};
}

void declare_note(Verb& log, Common& common) {
  auto kind = std::make_shared<std::string>();
  auto given = std::make_shared<std::vector<Field>>(fields());
  auto& verb = log.verb("note", words::mark("enter one record: a training, a meeting, an award, a need"));
  verb.positional("KIND", *kind, words::mark("of the rule pack's records"));
  for (auto& field : *given) verb.option(field.option, field.value, field.help);
  verb.runs([kind, given, &common] {
    std::vector<std::string> header{"record"}, values{*kind};
    for (const auto& field : *given)
      if (!field.value.empty()) {
        header.push_back(field.column);
        values.push_back(field.value);
      }
    if (header.size() < 2)
      throw Usage{tr("nothing is said about the record"), tr("give --day and what its kind needs")};
    const auto table =
        intake::Table::from_bytes(render::csv_line(header) + render::csv_line(values), "", intake::happening_headers());
    Session session(common, store::Mode::write);
    auto outcome = desk::import_records(session.acting().counter(), table, {"", "", true});
    for (auto& r : outcome.refusals) r.place = {};
    return report_act(common, outcome, words::mark("{} done, {} unchanged, {} refused"));
  });
}

void declare_close(Verb& log, Common& common) {
  struct Args {
    std::vector<std::string> refs;
    std::string day, outcome, service, reason;
  };
  auto args = std::make_shared<Args>();
  log.verb("close", words::mark("say what became of records, or take them out of the figures"))
      .positionals("REF", args->refs, words::mark("the records"))
      .option("--day", args->day, words::mark("the day (default: today)"))
      .option("--outcome", args->outcome, words::mark("fulfilled, refused, withdrawn or void"), true)
      .option("--service", args->service, words::mark("the service that fulfilled it"))
      .option("--reason", args->reason, words::mark("why"))
      .runs([args, &common] {
        const auto* outcome = intake::record_outcomes().find(intake::key_text(args->outcome));
        if (outcome == nullptr) throw Usage{tr("--outcome is fulfilled, refused, withdrawn or void")};
        desk::RecordClosing closing{args->refs, today_of(common), outcome->id, args->service, args->reason};
        if (!args->day.empty()) closing.day = parse_day_option(args->day, "--day");
        Session session(common, store::Mode::write);
        return report_act(common, desk::close_records(session.acting().counter(), closing),
                          words::mark("{} done, {} unchanged, {} refused"));
      });
}

void declare_records(Verb& log, Common& common) {
  struct Args {
    std::string kind, period;
    bool open = false, excel = false;
  };
  auto args = std::make_shared<Args>();
  log.verb("records", words::mark("what happened beside services"))
      .option("--record", args->kind, words::mark("only this kind of record"))
      .flag("--open", args->open, words::mark("only what is to be closed and is not"))
      .option("--period", args->period, words::mark("2025, 2025Q3, 2025-07 or two days with .. between"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        desk::RecordFilter filter;
        filter.open = args->open;
        if (!args->period.empty()) {
          filter.period = calendar::parse_period(args->period);
          if (!filter.period)
            throw Usage{say("{} is no period", args->period),
                        tr("write 2025, 2025Q3, 2025-07 or 2025-07-01..2025-09-30")};
        }
        Session session(common, store::Mode::read);
        filter.kind = kind_of(session.counter(), args->kind);
        show(common, desk::record_list(session.counter(), filter), args->excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace

void declare_log_records(Verb& log, Common& common) {
  declare_note(log, common);
  declare_close(log, common);
  declare_records(log, common);
}

}  // namespace cmd

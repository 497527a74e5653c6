// carebank enroll credential, revoke, credentials: what people hold for a time.
#include <array>

#include "desk/credentials.hpp"
#include "enroll_parts.hpp"
#include "exits.hpp"
#include "intake/forms.hpp"
#include "intake/values.hpp"
#include "print.hpp"
#include "rules/forms.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

intake::Table open_enrolment(const ImportArgs& args, const intake::Lexicon& lexicon) {
  intake::Options reading = args.reading;
  reading.forms = std::make_shared<intake::FormsToFind>(intake::FormsToFind{rules::built_in_forms(), intake::word_ids(lexicon)});
  auto known = intake::person_headers(lexicon);
  for (auto& column : intake::credential_headers()) {
    // 姓名 and the like are the people's own: here only what tells the two kinds of table apart.
    if (column.id == "credential") known.push_back(column);
    if (column.id == "person") known.push_back({"person", {column.aliases.front()}});
  }
  auto table = intake::Table::open(args.file, known, reading);
  if (!intake::is_credential_table(table)) return table;
  return intake::Table::from_bytes(table.sha256_input(), table.name(), intake::credential_headers(), reading);
}

namespace {

desk::Outcome enrolled(desk::Counter& counter, const intake::Table& table, const desk::Source& source) {
  const auto lexicon = desk::lexicon_of(counter.pack());
  std::vector<intake::CredentialRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_credentials(table, lexicon, counter.today(), rows, refused);
  return desk::enroll_credentials(counter, rows, refused, source);
}

}  // namespace

int import_credentials(const Common& common, desk::Counter& counter, const intake::Table& table, const ImportArgs& args) {
  const auto source = source_of(table, args.file, args.all_or_nothing);
  return report_import(common, enrolled(counter, table, source), table, args);
}

namespace {

constexpr std::array columns{"person", "credential", "name", "number", "issuer", "from", "to", "sum", "org", "note"};
using Values = std::array<std::string, columns.size()>;

// The same reading and the same rules as a file's row.
int one_credential(const Common& common, const Values& values) {
  if (values[0].empty() && values[8].empty()) throw Usage{tr("whose credential it is, is not said"), tr("give --person CODE, or --org for everybody in an organisation")};
  Session session(common, store::Mode::write);
  auto& counter = session.acting().counter();
  std::vector<std::string> row(values.begin(), values.end());
  if (row[5].empty()) row[5] = counter.today_text();
  const auto table = intake::Table::from_bytes(render::csv_line({columns.begin(), columns.end()}) + render::csv_line(row), "",
                                               intake::credential_headers());
  auto outcome = enrolled(counter, table, {"", "", true});
  for (auto& r : outcome.refusals) r.place = {};
  return report_act(common, outcome, words::mark("{} done, {} unchanged, {} refused"));
}

void declare_one(Verb& enroll, Common& common) {
  auto values = std::make_shared<Values>();
  auto& v = *values;
  enroll.verb("credential", words::mark("what somebody holds from a day on: consent, training, insurance"))
      .option("--person", v[0], words::mark("the person; without: everybody within --org"))
      .option("--credential", v[1], words::mark("its id or name in the rule pack, or kind:name"), true)
      .option("--name", v[2], words::mark("topic, profession or platform, where --credential is a kind"))
      .option("--number", v[3], words::mark("number of the policy, certificate or registration"))
      .option("--issuer", v[4], words::mark("who gave it"))
      .option("--from", v[5], words::mark("first day (default: the business day)"))
      .option("--to", v[6], words::mark("last day (default: as long as the rule pack says)"))
      .option("--sum", v[7], words::mark("cover in yuan"))
      .option("--org", v[8], words::mark("employer, club or keeper"))
      .option("--note", v[9], words::mark("note"))
      .runs([values, &common] { return one_credential(common, *values); });
}

std::int64_t count_option(const std::string& text, const char* option) {
  const auto count = model::parse_count(intake::key_text(text));
  if (!count) throw Usage{say("{} is no whole number: {}", option, text), tr("write digits only")};
  return *count;
}

void declare_revoke(Verb& enroll, Common& common) {
  struct Args {
    std::string person, id, credential, day, reason;
  };
  auto args = std::make_shared<Args>();
  enroll.verb("revoke", words::mark("a credential ends: consent withdrawn, cover lapsed, entered by mistake"))
      .positional("CODE", args->person, words::mark("the person"), false)
      .option("--id", args->id, words::mark("one credential by the number that the list shows"))
      .option("--credential", args->credential, words::mark("its id or name"))
      .option("--day", args->day, words::mark("the last day it holds"), true)
      .option("--reason", args->reason, words::mark("why"), true)
      .runs([args, &common] {
        if (args->id.empty() == (args->person.empty() || args->credential.empty()))
          throw Usage{tr("what ends is not said"), tr("give CODE with --credential, or --id alone")};
        const desk::Revocation revocation{args->person, args->credential, args->reason, args->id.empty() ? 0 : count_option(args->id, "--id"),
                                          parse_day_option(args->day, "--day")};
        Session session(common, store::Mode::write);
        return report_act(common, desk::revoke_credentials(session.acting().counter(), revocation), words::mark("{} done, {} unchanged, {} refused"));
      });
}

void declare_list(Verb& enroll, Common& common) {
  struct Args {
    std::string person, credential, on, expiring;
    bool excel = false;
  };
  auto args = std::make_shared<Args>();
  enroll.verb("credentials", words::mark("what people hold"))
      .option("--person", args->person, words::mark("only this person's"))
      .option("--credential", args->credential, words::mark("only of this id, name or kind"))
      .option("--on", args->on, words::mark("only what is held on this day"))
      .option("--expiring", args->expiring, words::mark("only what ends within so many days"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        desk::CredentialFilter filter;
        filter.person = args->person;
        filter.credential = args->credential;
        filter.only_current = !args->on.empty();
        if (!args->expiring.empty()) filter.expiring = count_option(args->expiring, "--expiring");
        filter.on = args->on.empty() ? today_of(common) : parse_day_option(args->on, "--on");
        Session session(common, store::Mode::read);
        show(common, desk::credentials_sheet(session.counter(), filter), args->excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace

void declare_credentials(Verb& enroll, Common& common) {
  declare_one(enroll, common);
  declare_revoke(enroll, common);
  declare_list(enroll, common);
}

}  // namespace cmd

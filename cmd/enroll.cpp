// carebank enroll: who.
#include "desk/enroll.hpp"

#include <array>
#include <set>

#include "commands.hpp"
#include "desk/undo.hpp"
#include "enroll_parts.hpp"
#include "exits.hpp"
#include "intake/closed.hpp"
#include "intake/values.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

struct PeopleArgs : ImportArgs {
  bool create_orgs = false;
  std::string role;  // of those whose row names none
};

int import_file(const Common& common, desk::Counter& counter, const ImportArgs& args, const PeopleArgs& people) {
  const auto* role = people.role.empty() ? nullptr : intake::roles().find(intake::key_text(people.role));
  if (!people.role.empty() && role == nullptr) throw Usage{tr("--role is volunteer, elder, both or staff")};
  const auto lexicon = desk::lexicon_of(counter.pack());
  const auto table = open_enrolment(args, lexicon);
  if (intake::is_credential_table(table)) return import_credentials(common, counter, table, args);
  const auto source = source_of(table, args.file, args.all_or_nothing);
  std::vector<intake::Refused> refused;
  if (intake::is_org_table(table)) {
    std::vector<intake::OrgRow> rows;
    intake::read_orgs(table, lexicon, counter.today(), rows, refused);
    return report_import(common, desk::enroll_orgs(counter, rows, refused, source), table, args);
  }
  std::vector<intake::PersonRow> rows;
  intake::read_people(table, lexicon, counter.today(), rows, refused);
  for (auto& row : rows)
    if (role != nullptr && !row.role) row.role = role->id;
  return report_import(common, desk::enroll_people(counter, rows, refused, source, {people.create_orgs, false, false}), table, args);
}

// One person given by options: the same reading and the same rules as a file's row.
struct Field {
  const char* option;
  const char* column;
  const char* help;
  std::string value;
};
using Fields = std::vector<Field>;

std::shared_ptr<Fields> person_fields() {
  using words::mark;
  return std::make_shared<Fields>(Fields{
      {"--role", "role", mark("volunteer, elder, both or staff"), {}},
      {"--name", "name", mark("name"), {}},
      {"--sex", "sex", mark("M or F"), {}},
      {"--born", "born", mark("birth day or month"), {}},
      {"--id-number", "id_number", mark("ID number"), {}},
      {"--phone", "phone", mark("telephone"), {}},
      {"--address", "address", mark("address"), {}},
      {"--street", "street", mark("street"), {}},
      {"--community", "community", mark("community"), {}},
      {"--compound", "compound", mark("compound"), {}},
      {"--building", "building", mark("building"), {}},
      {"--tags", "tags", mark("groups the elder belongs to"), {}},
      {"--needs", "needs", mark("needs"), {}},
      {"--skills", "skills", mark("skills"), {}},
      {"--hobbies", "hobbies", mark("hobbies"), {}},
      {"--helper-kind", "helper_kind", mark("kind of helper"), {}},
      {"--subsidy", "subsidy", mark("none, city or district"), {}},
      {"--override-reason", "override_reason", mark("reason for an exception"), {}},
      {"--guardian-name", "guardian_name", mark("guardian of a minor"), {}},
      {"--guardian-relation", "guardian_relation", mark("relation of the guardian"), {}},
      {"--guardian-phone", "guardian_phone", mark("guardian's telephone"), {}},
      {"--programme", "programme", mark("programme"), {}},
      {"--joined", "joined", mark("day of joining"), {}},
      {"--duties", "duties", mark("staff: record verify approve redeem audit admin"), {}},
      {"--org", "org", mark("staff: the organisation"), {}},
      {"--os-user", "os_user", mark("staff: the system's user"), {}},
      {"--kin", "kin", mark("codes of relatives"), {}},
      {"--ethnicity", "ethnicity", mark("ethnicity"), {}},
      {"--health", "health", mark("state of health"), {}},
      {"--mind", "mind", mark("state of mind"), {}},
      {"--support", "support", mark("support by the children"), {}},
      {"--living", "living", mark("how the elder lives"), {}},
      {"--contacts", "contacts", mark("children or relatives: relation/name/work or home/telephone, more after ;"), {}},
      {"--remark", "remark", mark("remark"), {}},
      {"--surveyed-by", "surveyed_by", mark("who filled in the survey form"), {}},
      {"--surveyed-on", "surveyed_on", mark("when the survey form was filled in"), {}}});
}

int one_person(const Common& common, const std::string& code, const Fields& fields, bool is_new) {
  std::vector<std::string> header, values;
  if (!code.empty()) {
    header.push_back("code");
    values.push_back(code);
  }
  for (const auto& field : fields)
    if (!field.value.empty()) {
      header.push_back(field.column);
      values.push_back(field.value);
    }
  if (header.size() < 2) throw Usage{tr("nothing is said about the person"), tr("give --name, --role and so on")};
  Session session(common, store::Mode::write);
  auto& counter = session.acting().counter();
  const auto lexicon = desk::lexicon_of(counter.pack());
  const auto table = intake::Table::from_bytes(render::csv_line(header) + render::csv_line(values), "", intake::person_headers(lexicon));
  std::vector<intake::PersonRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_people(table, lexicon, counter.today(), rows, refused);
  auto outcome = desk::enroll_people(counter, rows, refused, {"", "", true}, {false, is_new, !is_new});
  for (auto& r : outcome.refusals) r.place = {};
  return report_act(common, outcome, words::mark("{} done, {} unchanged, {} refused"));
}

void declare_one(Verb& enroll, Common& common) {
  for (const bool is_new : {true, false}) {
    auto code = std::make_shared<std::string>();
    auto fields = person_fields();
    auto& verb = is_new ? enroll.verb("add", words::mark("enroll one person")) : enroll.verb("set", words::mark("change what is known of one person"));
    if (is_new)
      verb.option("--code", *code, words::mark("the person's code (assigned where missing)"));
    else
      verb.positional("CODE", *code, words::mark("the person"));
    for (auto& field : *fields) verb.option(field.option, field.value, field.help);
    verb.runs([=, &common] { return one_person(common, *code, *fields, is_new); });
  }
}

void declare_move(Verb& enroll, Common& common) {
  struct Args {
    std::string code, community, compound, building, address, from, parent;
  };
  auto args = std::make_shared<Args>();
  enroll.verb("move", words::mark("somebody moves house, or an organisation below another, from a day on"))
      .positional("CODE", args->code, words::mark("the person or the organisation"))
      .option("--community", args->community, words::mark("the new community"))
      .option("--parent", args->parent, words::mark("of an organisation: the new parent"))
      .option("--compound", args->compound, words::mark("compound"))
      .option("--building", args->building, words::mark("building"))
      .option("--address", args->address, words::mark("address"))
      .option("--from", args->from, words::mark("first day there"), true)
      .runs([args, &common] {
        const model::Day from = parse_day_option(args->from, "--from");
        Session session(common, store::Mode::write);
        const auto outcome = desk::move_person(session.acting().counter(), {args->code, args->community, args->compound, args->building, args->address, from, args->parent});
        return report_act(common, outcome, words::mark("{} done, {} unchanged, {} refused"));
      });
}

void declare_end(Verb& enroll, Common& common) {
  auto args = std::make_shared<std::array<std::string, 3>>();
  enroll.verb("end", words::mark("somebody leaves, moves away or dies, or an organisation closes"))
      .positional("CODE", (*args)[0], words::mark("the person or the organisation"))
      .option("--day", (*args)[1], words::mark("the last day"), true)
      .option("--reason", (*args)[2], words::mark("why"), true)
      .runs([args, &common] {
        const model::Day day = parse_day_option((*args)[1], "--day");
        Session session(common, store::Mode::write);
        return report_act(common, desk::end_person(session.acting().counter(), (*args)[0], day, (*args)[2]), words::mark("{} done, {} unchanged, {} refused"));
      });
}

void declare_merge(Verb& enroll, Common& common) {
  auto args = std::make_shared<std::array<std::string, 3>>();
  enroll.verb("merge", words::mark("two codes are one person: keep the second"))
      .positional("DUPLICATE", (*args)[0], words::mark("the code that goes"))
      .positional("KEPT", (*args)[1], words::mark("the code that stays"))
      .option("--reason", (*args)[2], words::mark("why"), true)
      .runs([args, &common] {
        Session session(common, store::Mode::write);
        return report_act(common, desk::merge_people(session.acting().counter(), (*args)[0], (*args)[1], (*args)[2]), words::mark("{} done, {} unchanged, {} refused"));
      });
}

void declare_undo(Verb& enroll, Common& common) {
  auto args = std::make_shared<std::array<std::string, 2>>();
  enroll.verb("undo", words::mark("take a whole import back, while nothing hangs on it"))
      .positional("BATCH", (*args)[0], words::mark("its number, as the list of imports shows it"))
      .option("--reason", (*args)[1], words::mark("why"))
      .runs([args, &common] {
        const auto batch = model::parse_count((*args)[0]);
        if (!batch) throw Usage{say("{} is no batch number", (*args)[0]), tr("see carebank enroll list --batches")};
        Session session(common, store::Mode::write);
        return report_act(common, desk::undo_batch(session.acting().counter(), *batch, (*args)[1]), words::mark("{} done, {} unchanged, {} refused"));
      });
}

void declare_lists(Verb& enroll, Common& common) {
  auto code = std::make_shared<std::string>();
  enroll.verb("show", words::mark("what is known of one person"))
      .positional("CODE", *code, words::mark("the person"))
      .runs([code, &common] {
        Session session(common, store::Mode::read);
        auto& counter = session.acting().counter();
        const auto found = counter.find(*code);
        auto no = found.refusal;
        if (!no) no = counter.may(desk::any_duty, found.member->latest.community);
        if (no) {
          complain({*no});
          return static_cast<int>(Exit::refused);
        }
        show(common, desk::person_sheet(counter, *code), false, true);
        return static_cast<int>(Exit::done);
      });
  struct Args {
    std::string role, community;
    bool ended = false, nameless = false, batches = false, excel = false;
  };
  auto args = std::make_shared<Args>();
  enroll.verb("list", words::mark("people, or imports"))
      .option("--role", args->role, words::mark("volunteer, elder, both or staff"))
      .option("--community", args->community, words::mark("only this community"))
      .flag("--ended", args->ended, words::mark("also who has left"))
      .flag("--nameless", args->nameless, words::mark("only those whose names a restore could not bring back"))
      .flag("--batches", args->batches, words::mark("the imports instead of people"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        static const std::set<std::string> roles{"", "volunteer", "elder", "both", "staff"};
        if (!roles.contains(args->role)) throw Usage{tr("--role is volunteer, elder, both or staff")};
        Session session(common, store::Mode::read);
        auto& counter = session.counter();
        show(common, args->batches ? desk::batches_sheet(counter) : desk::people_list(counter, args->role, args->community, args->ended, args->nameless), args->excel, true);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace

void declare_enroll(Line& line, Common& common) {
  auto& enroll = line.command("enroll", words::mark("who: organisations, volunteers, elders, staff"));
  auto args = std::make_shared<PeopleArgs>();
  with_import_options(enroll.verb("import", words::mark("people, organisations or credentials from a table")), *args)
      .flag("--create-orgs", args->create_orgs, words::mark("found streets and communities that are not known"))
      .option("--role", args->role, words::mark("the role of everybody whose row names none"))
      .runs([args, &common] {
        return importing(common, *args, [&](Session& session, const ImportArgs& with) { return import_file(common, session.counter(), with, *args); });
      });
  declare_one(enroll, common);
  declare_move(enroll, common);
  declare_end(enroll, common);
  declare_merge(enroll, common);
  declare_undo(enroll, common);
  declare_erase(enroll, common);
  declare_lists(enroll, common);
  declare_credentials(enroll, common);
  declare_staff_keys(enroll, common);
}

}  // namespace cmd

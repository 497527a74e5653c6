#include "session.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <sstream>

#include "desk/evidence.hpp"
#include "exits.hpp"
#include "intake/limited.hpp"
#include "intake/values.hpp"
#include "key_files.hpp"
#include "print.hpp"
#include "seal/leaf.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string user_name() {
  const passwd* entry = getpwuid(getuid());
  return entry == nullptr ? std::to_string(getuid()) : entry->pw_name;
}

std::int64_t wall_clock() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string file_name(std::string origin) {
  for (char& c : origin)
    if (c == '/') c = '_';
  return origin;
}

}  // namespace

model::Day today_of(const Common& common) {
  if (!common.today.empty()) return parse_day_option(common.today, "--today");
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  return *model::Day::of(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

model::Day parse_day_option(const std::string& text, const char* option) {
  const auto day = intake::day(text, model::Day::far_future());
  if (const auto* good = std::get_if<model::Day>(&day)) return *good;
  throw Usage{say("{} is no day: {}", option, text), tr("write it as 2025-07-01")};
}

calendar::Period period_of(const std::string& text) {
  const auto period = calendar::parse_period(text);
  if (!period) throw Usage{say("{} is no period", text), tr("write 2025, 2025Q3, 2025-07 or 2025-07-01..2025-09-30")};
  return *period;
}

bool may_read(desk::Counter& counter) {
  auto no = counter.may(desk::any_duty, counter.acting() == nullptr ? 0 : counter.acting()->latest.org);
  if (no) complain({*no});
  return !no;
}

std::vector<std::string> refs_from(const std::string& path) {
  std::istringstream in(intake::read_limited(path, 64 * intake::mebibyte));
  std::vector<std::string> refs;
  unsigned number = 0;
  for (std::string text; std::getline(in, text);) {
    ++number;
    if (number == 1 && text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    const std::string word = intake::key_text(text.substr(0, text.find_first_of(",\t;")));
    if (word.empty() || (number == 1 && (word == "ref" || word == "记录编号"))) continue;
    const auto ref = intake::ref(word);
    if (const auto* problem = std::get_if<intake::Problem>(&ref)) throw model::Fault(problem->reason, {path, number}, problem->advice);
    refs.push_back(std::get<std::string>(ref));
  }
  if (refs.empty()) throw model::Fault(tr("the list holds no record numbers"), {path}, tr("write one a line"));
  return refs;
}

model::Points parse_points_option(const std::string& text, const char* option) {
  const auto points = model::parse_points(intake::key_text(text));
  if (points) return *points;
  throw Usage{say("{} is no number of points: {}", option, text), tr("write it as 1 or 0.5")};
}

std::string parse_ref_option(const std::string& text) {
  if (text.empty()) return "";
  const auto ref = intake::ref(text);
  if (const auto* problem = std::get_if<intake::Problem>(&ref)) throw Usage{problem->reason, problem->advice};
  return std::get<std::string>(ref);
}

std::string key_path(const Common& common, const std::string& origin) {
  if (!common.key.empty()) return common.key;
  const std::string credentials = environment("CREDENTIALS_DIRECTORY");
  if (!credentials.empty() && ::access((credentials + "/carebank.key").c_str(), R_OK) == 0) return credentials + "/carebank.key";
  std::string config = environment("XDG_CONFIG_HOME");
  if (config.empty()) config = environment("HOME") + "/.config";
  return config + "/carebank/" + file_name(origin) + ".key";
}

void warn_of_key(const Common& common, const std::string& key) {
  static bool told = false;  // a command may read the key more than once
  if (told) return;
  told = true;
  const std::string credentials = environment("CREDENTIALS_DIRECTORY");
  for (const auto& sentence : key_dangers(key, common.ledger, !credentials.empty() && key.starts_with(credentials + "/"))) tell(common, sentence);
}

std::string signer_state_path(const Common& common, const std::string& origin) {
  const std::string key = key_path(common, origin), credentials = environment("CREDENTIALS_DIRECTORY"), state = environment("STATE_DIRECTORY");
  // systemd gives several state folders with colons between.
  if (!credentials.empty() && key.starts_with(credentials + "/") && !state.empty())
    return state.substr(0, state.find(':')) + "/" + file_name(origin) + ".signed";
  return key + ".signed";
}

namespace {

desk::KeyFile key_file_of(const Common& common, const std::string& path) {
  desk::KeyFile file;
  file.path = path;
  file.read = [path, &common] {
    auto ring = read_key_file(path);
    warn_of_key(common, path);
    return ring;
  };
  file.readable = [path] { return ::access(path.c_str(), R_OK) == 0; };
  file.replace = [path](const seal::KeyRing& ring) { replace_secret(path, ring.text()); };
  file.demand_replaceable = [path] { demand_replaceable(path); };
  return file;
}

}  // namespace

desk::Setting setting_of(const Common& common, const std::string& origin) {
  desk::Setting setting;
  setting.by = common.by;
  setting.os_user = user_name();
  setting.uid = getuid();
  setting.today = today_of(common);
  setting.now = wall_clock();
  setting.dry_run = common.dry_run;
  setting.key_file = key_file_of(common, key_path(common, origin));
  return setting;
}

Session::Session(const Common& common, store::Mode mode) : Session(common, mode, store::Ledger::open(common.ledger, mode)) {}
Session::Session(const Common& common, OfSnapshot) : Session(common, store::Mode::read, store::Ledger::snapshot(common.ledger)) {}

Session::Session(const Common& common, store::Mode mode, store::Ledger ledger) : common_(common), mode_(mode), ledger_(std::move(ledger)) {
  counter_ = std::make_unique<desk::Counter>(ledger_, setting_of(common, ledger_.founding().origin));
}

namespace {

// No entry carries a time before the last one. A clock that was ahead once holds all later entries at that time, and one
// that was set back does the same: whoever acts must know.
void tell_clock(const Common& common, const store::Ledger& ledger) {
  constexpr std::int64_t minutes_5 = 5 * 60 * 1000;
  static bool told = false;  // a command may ask more than once who acts
  const std::int64_t now = wall_clock(), last = ledger.size() == 0 ? 0 : ledger.entry(ledger.size() - 1).at;
  if (told || now + minutes_5 > last) return;
  told = true;
  tell(common, say("warning: this machine's clock says {}, and the last entry is of {}: what is written now carries that time; set the clock right", seal::utc_text(now), seal::utc_text(last)));
}

}  // namespace

Session& Session::acting() {
  if (common_.by.empty() && counter_->acting() == nullptr)
    throw Usage{tr("who acts is not said"), tr("give --by CODE or CAREBANK_BY, or bind a staff member to this system user")};
  if (mode_ == store::Mode::write) tell_clock(common_, ledger_);
  if (mode_ == store::Mode::write && !common_.dry_run && desk::seal_unfinished(ledger_)) {
    const auto finished = desk::finish_seal(*counter_, signer_state());
    for (const auto& sentence : finished.told) tell(common_, sentence);
  }
  return *this;
}

std::string Session::signer_state() const { return signer_state_path(common_, ledger_.founding().origin); }

std::optional<seal::KeyRing> optional_keys(const Common& common) {
  const auto ledger = store::Ledger::open(common.ledger, store::Mode::read);
  const std::string path = key_path(common, ledger.founding().origin);
  if (common.key.empty() && ::access(path.c_str(), F_OK) != 0) return std::nullopt;
  return key_file_of(common, path).read();
}

desk::Source source_of(const intake::Table& table, const std::string& path, bool all_or_nothing) {
  seal::Hasher hasher;
  const auto slash = path.rfind('/');
  return {slash == std::string::npos ? path : path.substr(slash + 1), seal::hex(hasher.sha256(table.sha256_input())), all_or_nothing};
}

Verb& with_import_options(Verb& verb, ImportArgs& args) {
  verb.positional("FILE", args.file, words::mark("the table or workbook; - is standard input"))
      .flag("--all-or-nothing", args.all_or_nothing, words::mark("refuse the whole file if a row is refused"))
      .option("--rejects", args.rejects, words::mark("where refused rows go (default: FILE.rejects.csv)"));
  return with_reading_options(verb, args.reading);
}

int importing(const Common& common, const ImportArgs& args, const std::function<int(Session&, const ImportArgs&)>& work) {
  Progress progress(common);
  Session session(common, store::Mode::write);
  auto& counter = session.acting().counter();
  counter.watch(progress.step());
  ImportArgs with = args;
  with.progress = &progress;
  with.reading.step = progress.step();
  with.reading.aliases = desk::header_aliases(counter.pack());
  return work(session, with);
}

Verb& with_reading_options(Verb& verb, intake::Options& reading) {
  return verb.option("--encoding", reading.encoding, words::mark("the file's encoding, where it is told wrongly"))
      .option("--sheet", reading.sheet, words::mark("of a workbook: only this sheet"))
      .flag("--explain", reading.explain, words::mark("tell every value that was changed on the way in"));
}

namespace {

void write_rejects(const Common& common, const desk::Outcome& outcome, const intake::Table& table, const std::string& path) {
  if (path.empty() || common.dry_run) return;
  if (outcome.rejects.empty()) {
    if (!irreplaceable(path)) ::unlink(path.c_str());  // an old one says what is no longer true (details 15)
    return;
  }
  write_file(path, intake::rejects_csv(table, outcome.rejects), true);
  tell(common, say("refused rows are in {}: correct them there and import that file", path));
}

void told(const Common& common, const desk::Outcome& outcome) {
  for (const auto& sentence : outcome.told) tell(common, sentence);
  told_trial(common);
}

}  // namespace

namespace {

void tell_known(const Common& common, const desk::Outcome& outcome) {
  const bool nothing_new = outcome.added + outcome.updated + outcome.refused == 0 && outcome.unchanged > 0;
  if (const auto& same = outcome.same_file)
    tell(common, nothing_new ? say("this very file was imported on {} by {} as batch {}: nothing has changed", same->day, outcome.same_file_by, same->id)
                             : say("this very file was imported on {} by {} as batch {}", same->day, outcome.same_file_by, same->id));
  else if (nothing_new)
    tell(common, tr("nothing is new: all that stands in this file is in the ledger already"));
}

// What a trial would change: whole for programs, the first rows for eyes.
void show_changes(const Common& common, const desk::Outcome& outcome) {
  constexpr std::size_t shown_max = 50;
  const auto format = format_of(common);
  const auto sheet = desk::changes_sheet(outcome, format == render::Format::text ? shown_max : outcome.changes.size());
  print(render::render(sheet, format, false, words::tag()));
}

std::string changes_json(const desk::Outcome& outcome) {
  std::string out;
  const auto sheet = desk::changes_sheet(outcome, outcome.changes.size());
  for (const auto& row : sheet.rows) {
    std::string fields;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto* named = std::get_if<model::Named>(&row[i]);
      fields += (i == 0 ? "" : ",") + render::json_string(sheet.columns[i].id) + ":" + render::json_string(named != nullptr ? named->id : std::get<std::string>(row[i]));
    }
    out += (out.empty() ? "{" : ",{") + fields + "}";
  }
  return "[" + out + "]";
}

}  // namespace

int report_import(const Common& common, const desk::Outcome& outcome, const intake::Table& table, const ImportArgs& args) {
  if (args.progress != nullptr) args.progress->clear();
  const std::string rejects_path = args.rejects_path();
  for (const auto& note : table.notes()) tell(common, note);
  complain(outcome.refusals);
  told(common, outcome);
  tell_known(common, outcome);
  write_rejects(common, outcome, table, rejects_path);
  if (format_of(common) == render::Format::json) {
    const bool rejects = !outcome.rejects.empty() && !rejects_path.empty() && !common.dry_run;
    print(fmt::format("{{\"added\":{},\"updated\":{},\"unchanged\":{},\"refused\":{},\"batch\":{},\"rejects\":{}{}}}\n", outcome.added,
                      outcome.updated, outcome.unchanged, outcome.refused, outcome.batch,
                      rejects ? render::json_string(rejects_path) : "null", common.dry_run ? ",\"changes\":" + changes_json(outcome) : ""));
  } else {
    if (common.dry_run && outcome.added + outcome.updated > 0) show_changes(common, outcome);
    print_line(say("{} added, {} updated, {} unchanged, {} refused", outcome.added, outcome.updated, outcome.unchanged, outcome.refused));
  }
  return outcome.refused > 0 ? Exit::refused : Exit::done;
}

int report_act(const Common& common, const desk::Outcome& outcome, const char* done_word) {
  complain(outcome.refusals);
  told(common, outcome);
  const std::size_t done = outcome.added + outcome.updated;
  if (format_of(common) == render::Format::json) {
    std::string refs;
    for (const auto& ref : outcome.refs) refs += (refs.empty() ? "" : ",") + render::json_string(ref);
    print(fmt::format("{{\"done\":{},\"unchanged\":{},\"refused\":{},\"refs\":[{}]}}\n", done, outcome.unchanged, outcome.refused, refs));
  } else {
    if (done == 1 && outcome.refs.size() == 1) print(outcome.refs.front() + "\n");
    print_line(say(done_word, done, outcome.unchanged, outcome.refused));
  }
  return outcome.refused > 0 ? Exit::refused : Exit::done;
}

}  // namespace cmd

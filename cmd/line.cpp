#include "line.hpp"

#include <CLI/CLI.hpp>

#include "exits.hpp"
#include "model/vocabulary.hpp"
#include "print.hpp"
#include "render/render.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

struct Verb::State {
  CLI::App* app;
  std::function<int()>* chosen;
  std::vector<std::unique_ptr<Verb>> verbs;
};

Verb::Verb(std::unique_ptr<State> state) : state_(std::move(state)) {}
Verb::~Verb() = default;

namespace {
std::string help_text(const char* help) { return std::string(tr(help)); }
}  // namespace

Verb& Verb::positional(const char* name, std::string& value, const char* help, bool required) {
  state_->app->add_option(name, value, help_text(help))->required(required)->type_name("");
  return *this;
}
Verb& Verb::positionals(const char* name, std::vector<std::string>& values, const char* help) {
  state_->app->add_option(name, values, help_text(help))->required()->type_name("");
  return *this;
}
Verb& Verb::option(const char* name, std::string& value, const char* help, bool required) {
  state_->app->add_option(name, value, help_text(help))->required(required)->type_name("");
  return *this;
}
Verb& Verb::options(const char* name, std::vector<std::string>& values, const char* help) {
  state_->app->add_option(name, values, help_text(help))->type_name("");
  return *this;
}
Verb& Verb::flag(const char* name, bool& value, const char* help) {
  state_->app->add_flag(name, value, help_text(help));
  return *this;
}
void Verb::runs(std::function<int()> work) {
  // CLI11's callbacks run inside the parse: keep the work for afterwards.
  state_->app->callback([chosen = state_->chosen, work = std::move(work)] { *chosen = work; });
}

namespace {
CLI::App* sub(CLI::App& above, const char* name, const char* help) {
  CLI::App* app = above.add_subcommand(name, help_text(help));
  app->set_help_flag("-h,--help", help_text(words::mark("show this help")));
  app->fallthrough();
  return app;
}
}  // namespace

Verb& Verb::verb(const char* name, const char* help) {
  CLI::App* app = sub(*state_->app, name, help);
  state_->app->require_subcommand(1);
  state_->verbs.push_back(std::make_unique<Verb>(std::make_unique<State>(State{app, state_->chosen, {}})));
  return *state_->verbs.back();
}

struct Line::State {
  CLI::App app{"", "carebank"};
  std::function<int()> chosen;
  std::vector<std::unique_ptr<Verb>> commands;
};

namespace {

void add_common(CLI::App& app, Common& c) {
  const auto option = [&](const char* name, std::string& value, const char* help, const char* env) {
    auto* o = app.add_option(name, value, help_text(help))->type_name("");
    if (env != nullptr) o->envname(env);
  };
  option("--ledger", c.ledger, words::mark("the ledger file"), "CAREBANK_LEDGER");
  option("--key", c.key, words::mark("the key file"), "CAREBANK_KEY");
  option("--by", c.by, words::mark("code of the staff member who acts"), "CAREBANK_BY");
  option("--today", c.today, words::mark("the business day, YYYY-MM-DD"), "CAREBANK_TODAY");
  option("--format", c.format, words::mark("text, csv, md, json or html"), nullptr);
  option("--out", c.out, words::mark("write here instead of to the screen"), nullptr);
  option("--lang", c.lang, words::mark("zh or en"), "CAREBANK_LANG");
  app.add_flag("--quiet", c.quiet, help_text(words::mark("say nothing but results and refusals")));
  app.add_flag("--no-progress", c.no_progress, help_text(words::mark("no progress bar")));
  app.add_flag("--dry-run", c.dry_run, help_text(words::mark("check everything, write nothing")));
}

// CLI11 pads its help by bytes and speaks English: ours is aligned by display width.
std::string table(const std::vector<std::pair<std::string, std::string>>& rows) {
  int width = 0;
  for (const auto& row : rows) width = std::max(width, std::min(render::display_width(row.first), 28));
  std::string out;
  for (const auto& [left, right] : rows) out += "  " + render::padded(left, width) + "  " + right + "\n";
  return out;
}

std::string path_of(const CLI::App* app) {
  return app->get_parent() == nullptr ? app->get_name() : path_of(app->get_parent()) + " " + app->get_name();
}

std::vector<std::pair<std::string, std::string>> option_rows(const CLI::App* app, bool positional) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const CLI::Option* o : app->get_options())
    if (o->get_positional() == positional) rows.emplace_back(o->get_name(positional, !positional), o->get_description());
  return rows;
}

std::string help_of(const CLI::App* app) {
  std::string usage = path_of(app);
  const auto positional = option_rows(app, true);
  for (const auto& [name, text] : positional) usage += " " + name;
  const auto subcommands = app->get_subcommands([](const CLI::App*) { return true; });
  if (!subcommands.empty()) usage += std::string(" ") + std::string(app->get_parent() == nullptr ? tr("COMMAND") : tr("VERB"));
  usage += std::string(" ") + std::string(tr("[OPTIONS]"));
  std::string out = app->get_description() + "\n\n" + say("Usage: {}", usage) + "\n";
  if (!subcommands.empty()) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const CLI::App* s : subcommands) rows.emplace_back(s->get_name(), s->get_description());
    out += "\n" + std::string(tr("Commands:")) + "\n" + table(rows);
  }
  if (!positional.empty()) out += "\n" + std::string(tr("Arguments:")) + "\n" + table(positional);
  out += "\n" + std::string(tr("Options:")) + "\n" + table(option_rows(app, false));
  const CLI::App* root = app;
  while (root->get_parent() != nullptr) root = root->get_parent();
  if (root != app) out += "\n" + std::string(tr("Options every command takes:")) + "\n" + table(option_rows(root, false));
  return out;
}

const CLI::App* deepest(const CLI::App* app) {
  const auto chosen = app->get_subcommands();
  return chosen.empty() ? app : deepest(chosen.front());
}

// The first word that no command, verb or option is; "" if all are.
std::string unknown_word(const CLI::App* where, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::RequiredError*>(&error) == nullptr && dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) return "";
  std::string word;
  for (const CLI::App* app = where; app != nullptr; app = app->get_parent())
    for (const auto& left : app->remaining())  // what an option's value was is left too: the option comes first
      if (word.empty() || (left.starts_with("-") && !word.starts_with("-"))) word = left;
  return word;
}

// CLI11's sentences in our words.
std::string sentence_of(const CLI::ParseError& error, const std::string& unknown) {
  const std::string what = error.what();
  if (!unknown.empty()) return say("unknown on this line: {}", unknown);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const std::string missing = what.substr(0, what.find(" is required"));
    if (missing.find("ubcommand") != std::string::npos) return std::string(tr("a command is missing"));
    return say("missing: {}", missing);
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return say("a value is missing: {}", what.substr(0, what.find(':')));
  return say("wrong on this line: {}", what);
}

// "did you mean" for an unknown command, verb or option.
std::string suggestion(const CLI::App* app, const std::string& sentence) {
  std::vector<std::string> known;
  for (const CLI::App* s : app->get_subcommands([](const CLI::App*) { return true; })) known.push_back(s->get_name());
  for (const CLI::App* a = app; a != nullptr; a = a->get_parent())
    for (const CLI::Option* o : a->get_options())
      if (!o->get_positional()) known.push_back("--" + (o->get_lnames().empty() ? "" : o->get_lnames().front()));
  const std::string word = sentence.substr(0, sentence.find(' '));
  const std::string near = model::nearest(word, known);
  return near.empty() ? "" : say("did you mean {}? ", near);
}

int wrong_usage(const CLI::App* app, const CLI::ParseError& error) {
  const CLI::App* where = deepest(app);
  std::string advice = say("see {} --help", path_of(where));
  const std::string unknown = unknown_word(where, error);
  if (!unknown.empty()) advice = suggestion(where, unknown) + advice;
  complain({}, sentence_of(error, unknown), advice);
  return Exit::usage;
}

}  // namespace

Line::Line(Common& common) : state_(std::make_unique<State>()) {
  CLI::App& app = state_->app;
  app.description(help_text(words::mark("The books of a district's elder-care volunteering: who helps whom, what was done, what it earned, and whether it is true.")));
  app.set_help_flag("-h,--help", help_text(words::mark("show this help")));
  app.set_version_flag("--version", std::string("carebank ") + CAREBANK_VERSION, help_text(words::mark("show the version")));
  app.require_subcommand(1);
  add_common(app, common);
}
Line::~Line() = default;

Verb& Line::command(const char* name, const char* help) {
  CLI::App* app = sub(state_->app, name, help);
  state_->commands.push_back(std::make_unique<Verb>(std::make_unique<Verb::State>(Verb::State{app, &state_->chosen, {}})));
  return *state_->commands.back();
}

int Line::run(int argc, char** argv) {
  try {
    state_->app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    print(help_of(deepest(&state_->app)));
    return Exit::done;
  } catch (const CLI::CallForVersion& version) {
    print(std::string(version.what()) + "\n");
    return Exit::done;
  } catch (const CLI::ParseError& error) {
    return wrong_usage(&state_->app, error);
  }
  return state_->chosen();
}

}  // namespace cmd

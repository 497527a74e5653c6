// The command line, declared before anything runs. CLI11 stays in line.cpp: it takes ten seconds a file to compile.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cmd {

// One verb (or a subcommand without verbs). What is bound must live until the work has run.
class Verb {
 public:
  struct State;
  explicit Verb(std::unique_ptr<State> state);
  ~Verb();
  Verb& positional(const char* name, std::string& value, const char* help, bool required = true);
  Verb& positionals(const char* name, std::vector<std::string>& values, const char* help);
  Verb& option(const char* name, std::string& value, const char* help, bool required = false);
  Verb& options(const char* name, std::vector<std::string>& values, const char* help);  // may be repeated, or take many words
  Verb& flag(const char* name, bool& value, const char* help);
  // The work: returns the exit status.
  void runs(std::function<int()> work);
  Verb& verb(const char* name, const char* help);

 private:
  std::unique_ptr<State> state_;
};

// What every command takes.
struct Common {
  std::string ledger = "carebank.db", key, by, today, format, out, lang;
  bool quiet = false, no_progress = false, dry_run = false;
};

class Line {
 public:
  explicit Line(Common& common);
  ~Line();
  Verb& command(const char* name, const char* help);
  // Parses and runs what was asked for. Help and version go to stdout; wrong usage to stderr, exit 2.
  int run(int argc, char** argv);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cmd

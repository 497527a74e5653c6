// carebank: the table of commands; Fault -> message and exit status.
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>

#include "commands.hpp"
#include "exits.hpp"
#include "model/refusal.hpp"
#include "print.hpp"
#include "words/words.hpp"

namespace {

// The language is needed before the line is parsed: help and errors of the parse speak it too.
bool choose_language(int argc, char** argv) {
  const char* environment = std::getenv("CAREBANK_LANG");
  std::string_view wanted = environment == nullptr ? "" : environment;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang" && i + 1 < argc) wanted = argv[i + 1];
    if (word.starts_with("--lang=")) wanted = word.substr(7);
  }
  words::choose(wanted == "en" ? words::Language::en : words::Language::zh);
  return wanted.empty() || wanted == "en" || wanted == "zh";
}

int run(int argc, char** argv) {
  if (!choose_language(argc, argv)) throw cmd::Usage{words::tr("--lang is zh or en")};
  cmd::Common common;
  cmd::Line line(common);
  cmd::declare_init(line, common);
  cmd::declare_enroll(line, common);
  cmd::declare_pair(line, common);
  cmd::declare_log(line, common);
  cmd::declare_redeem(line, common);
  cmd::declare_audit(line, common);
  cmd::declare_report(line, common);
  return line.run(argc, argv);
}

}  // namespace

int main(int argc, char** argv) {
  // A closed pipe and a file grown too large are told by the write that failed.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const cmd::Usage& wrong) {
    cmd::complain({}, wrong.sentence, wrong.advice);
    return cmd::Exit::usage;
  } catch (const model::Fault& fault) {
    cmd::complain(fault.place(), fault.what(), fault.hint());
    return cmd::Exit::fault;
  } catch (const std::bad_alloc&) {
    cmd::complain({}, words::tr("there is not enough memory"), words::tr("nothing was done; close other programs, or split the file into several"));
    return cmd::Exit::fault;
  } catch (const std::exception& unforeseen) {
    // What no carebank writes may stand in a damaged ledger, and leads anywhere.
    cmd::complain({}, words::say("this cannot be done: the ledger holds what no carebank writes, or this program is wrong ({})", unforeseen.what()),
                  words::tr("run carebank audit verify; if it finds nothing, report this sentence"));
    return cmd::Exit::fault;
  }
}

// carebank init: founds a ledger, adopts a new version of the rules, or only checks a pack.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

#include "commands.hpp"
#include "desk/enroll.hpp"
#include "exits.hpp"
#include "intake/values.hpp"
#include "key_files.hpp"
#include "pack_files.hpp"
#include "print.hpp"
#include "seal/note.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

struct InitArgs {
  std::string rules, origin, adopt, from, check, recovery;
};

bool exists(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

std::vector<std::pair<std::string, std::string>> texts_of(const std::vector<rules::PackText>& chain) {
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& t : chain) {
    const auto slash = t.name.rfind('/');
    texts.emplace_back(slash == std::string::npos ? t.name : t.name.substr(slash + 1), t.text);
  }
  return texts;
}

// Fault where the pack gives headings to columns that no table has.
void look_through(const Common& common, const rules::Pack& pack) {
  desk::header_aliases(pack);
  for (const auto& warning : rules::warnings(pack)) tell(common, say("note: {}", warning));
}

int check(const Common& common, const std::string& wanted) {
  const auto pack = rules::read(chain_of(wanted));
  look_through(common, pack);
  print_line(say("{} {} ({}): {} schemes, {} programmes, {} categories, {} items", pack.id, pack.name, pack.version, pack.schemes.size(),
                 pack.programmes.size(), pack.categories.size(), pack.items.size()));
  return Exit::done;
}

int found(const Common& common, const InitArgs& args) {
  if (args.rules.empty()) throw Usage{tr("the rules are missing"), tr("give --rules with a file or the id of a built-in pack")};
  if (common.by.empty()) throw Usage{tr("who acts is not said"), tr("give --by CODE: the first staff member, who will be admin")};
  const auto by = intake::code(common.by);
  if (const auto* problem = std::get_if<intake::Problem>(&by)) throw Usage{problem->reason, problem->advice};
  const auto chain = chain_of(args.rules);
  const auto pack = rules::read(chain);
  look_through(common, pack);
  if (!args.origin.empty() && !seal::is_key_name(args.origin))
    throw Usage{say("{} cannot be the name of a log", args.origin), tr("use letters, digits, dots, dashes and slashes, no spaces and no +")};
  auto ring = seal::KeyRing::make(args.origin.empty() ? pack.id : args.origin);
  const std::string key = key_path(common, ring.origin);
  if (exists(common.ledger)) throw model::Fault(tr("this file is already there and is not touched"), {common.ledger}, tr("choose another name with --ledger, or move the old file away"));
  if (exists(key)) throw model::Fault(tr("the key file is already there and is not touched"), {key}, tr("choose another with --key, or another --origin"));
  const auto setting = setting_of(common, ring.origin);
  const seal::Signer signer(ring.origin, ring.signing_seed);
  if (told_trial(common)) return Exit::done;
  // Nothing half done, and nothing that was there before is touched: only what was made here goes again.
  std::vector<std::string> made;
  write_secret(key, ring.text());
  made.push_back(key);
  try {
    if (!args.recovery.empty()) {
      write_secret(args.recovery, ring.text());
      made.push_back(args.recovery);
    }
    auto ledger = store::Ledger::create(common.ledger);
    made.insert(made.end(), {common.ledger, common.ledger + "-journal"});
    store::Writer writer(ledger, {setting.now, 0, setting.uid, setting.today}, &ring);
    writer.add(store::Founding{ring.origin, signer.verifier().text(), ring.mark()});
    writer.add(store::PackFact{pack.id, pack.version, pack.from.iso(), {}}, texts_of(chain));
    desk::found_staff(writer, std::get<std::string>(by), setting.os_user);
    writer.commit();
  } catch (...) {
    for (const auto& path : made) ::unlink(path.c_str());
    throw;
  }
  tell(common, say("founded {} with the rules {} ({})", common.ledger, pack.name, pack.version));
  tell(common, say("the key file is {}; keep a copy where only you can reach it: without it no name can be read", key));
  warn_of_key(common, key);
  print(signer.verifier().text() + "\n");
  return Exit::done;
}

// A new version of the rules, from a day after every approved service's, so that no credit changes under anybody.
int adopt(const Common& common, const InitArgs& args) {
  if (args.from.empty()) throw Usage{tr("the day is missing from which the new rules hold"), tr("give --from DAY")};
  const model::Day from = parse_day_option(args.from, "--from");
  const auto chain = chain_of(args.adopt);
  const auto pack = rules::read(chain);
  look_through(common, pack);
  Session session(common, store::Mode::write);
  auto& counter = session.acting().counter();
  counter.begin();
  if (auto no = counter.may("admin", 0)) {
    complain({*no});
    return Exit::refused;
  }
  std::string last;
  store::each_in_state(counter.ledger(), "approved", 0, [&](const store::ServiceHead& s) { last = std::max(last, s.day); });
  for (const auto& adopted : store::packs(counter.ledger())) last = std::max(last, adopted.fact.from_day);
  if (from.iso() <= last) {
    complain({{"bad-date", {}, say("the new rules can hold from a day after {} only: services to that day are approved under the old ones", last), std::string(tr("give a later day with --from"))}});
    return Exit::refused;
  }
  for (const auto& scheme : counter.book().latest().schemes) {
    const auto* now = pack.scheme(scheme.id);
    if (now != nullptr && now->storage_unit == scheme.storage_unit) continue;
    complain({{"storage-unit", {}, say("the scheme {} must stay, with its storage unit of {}", scheme.id, to_string(scheme.storage_unit)), std::string(tr("points are held in it"))}});
    return Exit::refused;
  }
  counter.writer().add(store::PackFact{pack.id, pack.version, from.iso(), {}}, texts_of(chain));
  counter.commit();
  print_line(say("{} {} ({}) holds from {}", pack.id, pack.name, pack.version, from.iso()));
  return Exit::done;
}

}  // namespace

void declare_init(Line& line, Common& common) {
  auto args = std::make_shared<InitArgs>();
  line.command("init", words::mark("found a ledger, adopt new rules, or check a rule pack"))
      .option("--rules", args->rules, words::mark("the rule pack: a file, or the id of a built-in one"))
      .option("--origin", args->origin, words::mark("the ledger's name in its evidence (default: the pack's id)"))
      .option("--recovery", args->recovery, words::mark("write a copy of the key here too"))
      .option("--adopt", args->adopt, words::mark("adopt this version of the rules in an existing ledger"))
      .option("--from", args->from, words::mark("the day from which the adopted rules hold"))
      .option("--check", args->check, words::mark("only read this rule pack and say what is in it"))
      .runs([args, &common] {
        if (!args->check.empty()) return check(common, args->check);
        if (!args->adopt.empty()) return adopt(common, *args);
        return found(common, *args);
      });
}

}  // namespace cmd

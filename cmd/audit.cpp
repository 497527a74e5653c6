// carebank audit: is it true.
#include "desk/audit.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>

#include "commands.hpp"
#include "desk/evidence.hpp"
#include "desk/simulate.hpp"
#include "exits.hpp"
#include "key_files.hpp"
#include "pack_files.hpp"
#include "print.hpp"
#include "session.hpp"
#include "witness_files.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

bool is_folder(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

std::string path_in(const std::string& folder, const std::string& name) {
  ::mkdir(folder.c_str(), 0755);
  return folder + (folder.ends_with('/') ? "" : "/") + name;
}

int refusals(const std::vector<model::Refusal>& list) {
  complain(list);
  return list.empty() ? Exit::done : Exit::refused;
}

struct CheckArgs {
  bool strict = false, excel = false;
};

int check(const Common& common, const CheckArgs& args) {
  Session session(common, OfSnapshot());
  auto& counter = session.counter();
  const auto found = desk::check(session.ledger(), counter.book(), counter.today(), counter.vault().ring_unless_missing());
  for (const auto& sentence : found.told) tell(common, sentence);
  if (!found.skipped.empty()) {
    std::string list;
    for (const auto& id : found.skipped) list += (list.empty() ? "" : " ") + id;
    tell(common, say("without the key these checks could not run: {}", list));
  }
  if (format_of(common) == render::Format::json)
    show_text(common, desk::findings_json(found), false);
  else if (!found.findings.empty() || format_of(common) != render::Format::text)
    show(common, desk::findings_head(), desk::findings_rows(found), args.excel, false);
  return found.status(args.strict);
}

struct AcceptArgs {
  std::string check, subject, reason, until;
};

int accept(const Common& common, const AcceptArgs& args) {
  const model::Day until = parse_day_option(args.until, "--until");
  Session session(common, store::Mode::write);
  return report_act(common, desk::accept_finding(session.acting().counter(), args.check, args.subject, until, args.reason),
                    words::mark("{} done, {} unchanged, {} refused"));
}

void declare_checks(Verb& audit, Common& common) {
  auto checking = std::make_shared<CheckArgs>();
  audit.verb("check", words::mark("run every check; silent when all is well"))
      .flag("--strict", checking->strict, words::mark("warnings are errors too"))
      .flag("--excel", checking->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([checking, &common] { return check(common, *checking); });
  auto accepting = std::make_shared<AcceptArgs>();
  audit.verb("accept", words::mark("quiet one finding for a time"))
      .positional("CHECK", accepting->check, words::mark("the check"))
      .positional("SUBJECT", accepting->subject, words::mark("whom or what it is about"))
      .option("--reason", accepting->reason, words::mark("why"), true)
      .option("--until", accepting->until, words::mark("the last day it stays quiet"), true)
      .runs([accepting, &common] { return accept(common, *accepting); });
}

int print_key(const Common& common) {
  Session session(common, store::Mode::read);
  show_text(common, desk::verifier_key(session.ledger()) + "\n", false);
  return Exit::done;
}

int checkpoint(const Common& common) {
  Session session(common, store::Mode::write);
  const auto made = desk::checkpoint(session.acting().counter(), session.signer_state());
  for (const auto& sentence : made.told) tell(common, sentence);
  if (!made.refusals.empty()) return refusals(made.refusals);
  if (!told_trial(common)) show_text(common, made.note, false);
  return Exit::done;
}

int seal_period(const Common& common, const std::string& period, const std::string& early) {
  Session session(common, store::Mode::write);
  const auto made = desk::seal_period(session.acting().counter(), period, early, session.signer_state());
  for (const auto& sentence : made.told) tell(common, sentence);
  if (!made.refusals.empty()) return refusals(made.refusals);
  if (told_trial(common) || made.note.empty()) return Exit::done;
  if (common.out.empty()) {
    print(made.note);
    return Exit::done;
  }
  const std::string path = path_in(common.out, made.period + ".checkpoint");
  desk::write_durably(path, made.note, 0644);
  print_line(say("{} sealed with {} statements; its checkpoint is {}: give a copy to somebody outside", made.period, made.statements, path));
  return Exit::done;
}

void declare_signing(Verb& audit, Common& common) {
  audit.verb("key", words::mark("the public key that checks this log's signatures")).runs([&common] { return print_key(common); });
  audit.verb("checkpoint", words::mark("sign the present state")).runs([&common] { return checkpoint(common); });
  struct Args {
    std::string period, early;
  };
  auto args = std::make_shared<Args>();
  audit.verb("seal", words::mark("close a quarter; --out names the folder of its checkpoint"))
      .option("--period", args->period, words::mark("a quarter, like 2025Q3"), true)
      .option("--early", args->early, words::mark("why before the verification deadline"))
      .runs([args, &common] { return seal_period(common, args->period, args->early); });
}

void write_proofs(const std::string& out, const desk::Receipts& receipts) {
  if (is_folder(out) || out.ends_with('/') || receipts.made.size() > 1) {
    for (const auto& [ref, text] : receipts.made) write_file(path_in(out, ref + ".tlog-proof"), text, false);
  } else if (!receipts.made.empty()) {
    write_file(out, receipts.made.front().second, false);
  }
}

int write_receipts(const Common& common, const desk::Receipts& receipts) {
  if (common.out.empty())
    for (const auto& [ref, text] : receipts.made) print(text);
  else if (!told_trial(common))
    write_proofs(common.out, receipts);
  return refusals(receipts.refusals);
}

void demand_act(const std::string& act) {
  constexpr std::array<std::string_view, 7> acts = {"", "verify", "approve", "return", "void", "deliver", "cancel"};
  if (std::find(acts.begin(), acts.end(), act) == acts.end())
    throw Usage{say("there is no act {}", act), tr("--act is verify, approve, return, void, deliver or cancel")};
}

int receipt(const Common& common, const std::vector<std::string>& refs, const std::string& act) {
  if (refs.empty()) throw Usage{tr("the records are missing"), tr("give --ref REF")};
  demand_act(act);
  Session session(common, store::Mode::read);
  return write_receipts(common, desk::receipts(session.acting().counter(), refs, act));
}

int consistency(const Common& common, const std::string& from, const std::string& to) {
  Session session(common, store::Mode::read);
  const auto proof = desk::consistency(session.ledger(), read_evidence(from), read_evidence(to));
  if (proof.refusal) return refusals({*proof.refusal});
  show_text(common, proof.text, false);
  return Exit::done;
}

void declare_proofs(Verb& audit, Common& common) {
  struct ReceiptArgs {
    std::vector<std::string> refs;
    std::string act;
  };
  auto proved = std::make_shared<ReceiptArgs>();
  audit.verb("receipt", words::mark("proof that a record lies in the log"))
      .options("--ref", proved->refs, words::mark("these records"))
      .option("--act", proved->act, words::mark("of this act on it instead: verify, approve, return, void, deliver or cancel"))
      .runs([proved, &common] { return receipt(common, proved->refs, proved->act); });
  struct Notes {
    std::string from, to;
  };
  auto notes = std::make_shared<Notes>();
  audit.verb("consistency", words::mark("proof that one checkpoint's log goes on in another's"))
      .option("--from", notes->from, words::mark("the older checkpoint"), true)
      .option("--to", notes->to, words::mark("the newer checkpoint"), true)
      .runs([notes, &common] { return consistency(common, notes->from, notes->to); });
}

void declare_simulate(Verb& audit, Common& common) {
  struct Args {
    std::string rules;
    bool accounts = false, findings = false, excel = false;
  };
  auto args = std::make_shared<Args>();
  audit.verb("simulate", words::mark("what the same facts would earn, and what would be found, under other rules"))
      .option("--rules", args->rules, words::mark("the other rule pack: a file, or the id of a built-in one"), true)
      .flag("--accounts", args->accounts, words::mark("the accounts that would differ"))
      .flag("--findings", args->findings, words::mark("what only the other rules find"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        const auto other = rules::read(chain_of(args->rules));
        Session session(common, OfSnapshot());
        const auto made = desk::simulate(session.counter(), other);
        for (const auto& sentence : made.told) tell(common, sentence);
        show(common, args->accounts ? made.accounts : args->findings ? made.findings : made.summary, args->excel, false);
        return static_cast<int>(Exit::done);
      });
}

int backup(const Common& common) {
  if (common.out.empty()) throw Usage{tr("the file is missing"), tr("give --out FILE")};
  Session session(common, store::Mode::read);
  const auto outcome = desk::backup(session.acting().counter(), common.out);
  if (outcome.refused > 0) return refusals(outcome.refusals);
  const std::string key = session.counter().setting().key_file.path;
  if (same_folder(key, common.out))
    tell(common, say("warning: the key {} lies in the folder of this copy: whoever copies that folder can read every name; keep them apart", key));
  if (!told_trial(common)) print_line(say("a copy is in {}; the key file is not in it: keep that elsewhere", common.out));
  return Exit::done;
}

void declare_copies(Verb& audit, Common& common) {
  audit.verb("backup", words::mark("a consistent copy of the ledger, to --out FILE")).runs([&common] { return backup(common); });
  audit.verb("rebuild", words::mark("write the caches anew from the facts")).runs([&common] {
    Session session(common, store::Mode::write);
    return report_act(common, desk::rebuild(session.acting().counter()), words::mark("{} done, {} unchanged, {} refused"));
  });
}

}  // namespace

void declare_audit(Line& line, Common& common) {
  auto& audit = line.command("audit", words::mark("is it true: checks, signatures, receipts, verification, backups"));
  declare_checks(audit, common);
  declare_signing(audit, common);
  declare_proofs(audit, common);
  declare_verify(audit, common);
  declare_copies(audit, common);
  declare_simulate(audit, common);
  declare_totals(audit, common);
  declare_own_keys(audit, common);
  declare_witness(audit, common);
  declare_open(audit, common);
  declare_exports(audit, common);
  declare_rekey(audit, common);
  declare_restore(audit, common);
}

}  // namespace cmd

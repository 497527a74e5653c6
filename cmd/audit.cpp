// carebank audit: is it true.
#include "desk/audit.hpp"

#include <sys/stat.h>

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

void declare_check(Verb& audit, Common& common) {
  struct Args {
    bool strict = false, excel = false;
  };
  auto args = std::make_shared<Args>();
  audit.verb("check", words::mark("run every check; silent when all is well"))
      .flag("--strict", args->strict, words::mark("warnings are errors too"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        Session session(common, store::Mode::read);
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
          show(common, desk::findings_sheet(found), args->excel, false);
        return found.status(args->strict);
      });
  auto accept = std::make_shared<std::array<std::string, 4>>();
  audit.verb("accept", words::mark("quiet one finding for a time"))
      .positional("CHECK", (*accept)[0], words::mark("the check"))
      .positional("SUBJECT", (*accept)[1], words::mark("whom or what it is about"))
      .option("--reason", (*accept)[2], words::mark("why"), true)
      .option("--until", (*accept)[3], words::mark("the last day it stays quiet"), true)
      .runs([accept, &common] {
        const model::Day until = parse_day_option((*accept)[3], "--until");
        Session session(common, store::Mode::write);
        return report_act(common, desk::accept_finding(session.acting().counter(), (*accept)[0], (*accept)[1], until, (*accept)[2]),
                          words::mark("{} done, {} unchanged, {} refused"));
      });
}

void declare_signing(Verb& audit, Common& common) {
  audit.verb("key", words::mark("the public key that checks this log's signatures")).runs([&common] {
    Session session(common, store::Mode::read);
    show_text(common, desk::verifier_key(session.ledger()) + "\n", false);
    return static_cast<int>(Exit::done);
  });
  audit.verb("checkpoint", words::mark("sign the present state")).runs([&common] {
    Session session(common, store::Mode::write);
    const auto made = desk::checkpoint(session.acting().counter(), session.signer_state());
    for (const auto& sentence : made.told) tell(common, sentence);
    if (refusals(made.refusals) != Exit::done) return static_cast<int>(Exit::refused);
    if (common.dry_run)
      tell(common, tr("dry run: nothing was written"));
    else
      show_text(common, made.note, false);
    return static_cast<int>(Exit::done);
  });
  struct Args {
    std::string period, early;
  };
  auto args = std::make_shared<Args>();
  audit.verb("seal", words::mark("close a quarter; --out names the folder of its checkpoint"))
      .option("--period", args->period, words::mark("a quarter, like 2025Q3"), true)
      .option("--early", args->early, words::mark("why before the verification deadline"))
      .runs([args, &common] {
        Session session(common, store::Mode::write);
        const auto made = desk::seal_period(session.acting().counter(), args->period, args->early, session.signer_state());
        for (const auto& sentence : made.told) tell(common, sentence);
        if (refusals(made.refusals) != Exit::done) return static_cast<int>(Exit::refused);
        if (common.dry_run) tell(common, tr("dry run: nothing was written"));
        if (made.note.empty() || common.dry_run) return static_cast<int>(Exit::done);
        if (common.out.empty()) {
          print(made.note);
        } else {
          const std::string path = path_in(common.out, made.period + ".checkpoint");
          desk::write_durably(path, made.note, 0644);
          print_line(say("{} sealed with {} statements; its checkpoint is {}: give a copy to somebody outside", made.period, made.statements, path));
        }
        return static_cast<int>(Exit::done);
      });
}

int write_receipts(const Common& common, const desk::Receipts& receipts) {
  if (common.dry_run && !common.out.empty()) {
    tell(common, tr("dry run: nothing was written"));
  } else if (common.out.empty()) {
    for (const auto& [ref, text] : receipts.made) print(text);
  } else if (is_folder(common.out) || common.out.ends_with('/') || receipts.made.size() > 1) {
    for (const auto& [ref, text] : receipts.made) write_file(path_in(common.out, ref + ".tlog-proof"), text, false);
  } else if (!receipts.made.empty()) {
    write_file(common.out, receipts.made.front().second, false);
  }
  return refusals(receipts.refusals);
}

void declare_proofs(Verb& audit, Common& common) {
  struct Args {
    std::vector<std::string> refs;
    std::string act, from, to;
  };
  auto receipt = std::make_shared<Args>();
  audit.verb("receipt", words::mark("proof that a record lies in the log"))
      .options("--ref", receipt->refs, words::mark("these records"))
      .option("--act", receipt->act, words::mark("of this act on it instead: verify, approve, return, void, deliver or cancel"))
      .runs([receipt, &common] {
        if (receipt->refs.empty()) throw Usage{tr("the records are missing"), tr("give --ref REF")};
        Session session(common, store::Mode::read);
        return write_receipts(common, desk::receipts(session.acting().counter(), receipt->refs, receipt->act));
      });
  auto notes = std::make_shared<Args>();
  audit.verb("consistency", words::mark("proof that one checkpoint's log goes on in another's"))
      .option("--from", notes->from, words::mark("the older checkpoint"), true)
      .option("--to", notes->to, words::mark("the newer checkpoint"), true)
      .runs([notes, &common] {
        Session session(common, store::Mode::read);
        const auto proof = desk::consistency(session.ledger(), read_evidence(notes->from), read_evidence(notes->to));
        if (proof.refusal) return refusals({*proof.refusal});
        show_text(common, proof.text, false);
        return static_cast<int>(Exit::done);
      });
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
        Session session(common, store::Mode::read);
        const auto made = desk::simulate(session.counter(), other);
        for (const auto& sentence : made.told) tell(common, sentence);
        show(common, args->accounts ? made.accounts : args->findings ? made.findings : made.summary, args->excel, false);
        return static_cast<int>(Exit::done);
      });
}

void declare_copies(Verb& audit, Common& common) {
  audit.verb("backup", words::mark("a consistent copy of the ledger, to --out FILE")).runs([&common] {
    if (common.out.empty()) throw Usage{tr("the file is missing"), tr("give --out FILE")};
    Session session(common, store::Mode::read);
    const auto outcome = desk::backup(session.acting().counter(), common.out);
    if (outcome.refused > 0) return refusals(outcome.refusals);
    const std::string key = key_path(common, session.ledger().founding().origin);
    if (same_folder(key, common.out))
      tell(common, say("warning: the key {} lies in the folder of this copy: whoever copies that folder can read every name; keep them apart", key));
    if (common.dry_run)
      tell(common, tr("dry run: nothing was written"));
    else
      print_line(say("a copy is in {}; the key file is not in it: keep that elsewhere", common.out));
    return static_cast<int>(Exit::done);
  });
  audit.verb("rebuild", words::mark("write the caches anew from the facts")).runs([&common] {
    Session session(common, store::Mode::write);
    return report_act(common, desk::rebuild(session.acting().counter()), words::mark("{} done, {} unchanged, {} refused"));
  });
}

}  // namespace

void declare_audit(Line& line, Common& common) {
  auto& audit = line.command("audit", words::mark("is it true: checks, signatures, receipts, verification, backups"));
  declare_check(audit, common);
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

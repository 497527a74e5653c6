// carebank audit request, cosign, attach: checkpoints in the hands of third parties.
#include <chrono>

#include "commands.hpp"
#include "desk/evidence.hpp"
#include "desk/witness.hpp"
#include "exits.hpp"
#include "intake/limited.hpp"
#include "key_files.hpp"
#include "model/quantity.hpp"
#include "print.hpp"
#include "session.hpp"
#include "witness_files.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

std::string read_evidence(const std::string& path) { return intake::read_limited(path, 4 * intake::mebibyte); }

seal::Policy read_policy(const std::string& path) { return seal::parse_policy(read_evidence(path), path); }

namespace {

struct Args {
  std::string old_size, since, request, state, log, witness, file;
};

seal::VerifierKey key_option(const std::string& text, seal::KeyType type, const char* option) {
  const auto key = seal::parse_verifier_key(text, type);
  if (key) return *key;
  throw Usage{say("{} is no verifier key: {}", option, text),
              type == seal::KeyType::log ? tr("copy what carebank audit key prints, whole") : tr("copy what carebank audit keygen printed for the witness, whole")};
}

std::optional<std::int64_t> old_size(const Args& args, const store::Ledger& ledger) {
  if (!args.since.empty()) {
    const auto size = desk::size_of_own(ledger, read_evidence(args.since));
    if (!size) throw model::Fault(tr("this file is no checkpoint that this ledger goes on from"), {args.since}, tr("give a file that carebank audit checkpoint or seal wrote"));
    return size;
  }
  if (args.old_size.empty()) return std::nullopt;
  const auto size = model::parse_count(args.old_size);
  if (!size) throw Usage{say("--old is no number of entries: {}", args.old_size), tr("write 0 or the size of a checkpoint")};
  return size;
}

int request(const Common& common, const Args& args) {
  if (!args.old_size.empty() && !args.since.empty()) throw Usage{tr("--old and --since say the same"), tr("give one of them")};
  Session session(common, store::Mode::read);
  auto& counter = session.acting().counter();
  const auto made = desk::witness_request(counter, old_size(args, session.ledger()));
  if (made.refusal) return refuse(*made.refusal);
  show_text(common, made.text, false);
  return Exit::done;
}

int cosign(const Common& common, const Args& args) {
  if (common.key.empty()) throw Usage{tr("the key file is missing"), tr("give your own with --key FILE: carebank audit keygen makes one")};
  const auto log = key_option(args.log, seal::KeyType::log, "--log");
  const auto own = read_own_key(common.key);
  const auto now = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  const auto act = desk::cosign(read_evidence(args.request), own, log, args.state, static_cast<std::uint64_t>(now), common.dry_run);
  if (act.refusal) return refuse(*act.refusal);
  if (act.first && !common.dry_run)
    tell(common, say("the first checkpoint of {} that you cosign: from now on {} remembers what you saw, keep it", log.name, args.state));
  if (act.repeat) tell(common, tr("this checkpoint was cosigned before"));
  if (told_trial(common)) return Exit::done;
  // A line for the keeper; a file is for the witness's own shelf too, and has the whole note.
  if (common.out.empty())
    print(act.line);
  else
    write_file(common.out, act.note, false);
  return Exit::done;
}

int attach(const Common& common, const Args& args) {
  const auto witness = key_option(args.witness, seal::KeyType::cosigner, "--witness");
  Session session(common, store::Mode::write);
  const auto made = desk::attach(session.acting().counter(), read_evidence(args.file), witness);
  if (made.refusal) return refuse(*made.refusal);
  told_trial(common);
  print_line(made.fresh ? say("the checkpoint of {} entries now carries the signature of {}", made.size, witness.name)
                        : say("the checkpoint of {} entries has a signature of {} already", made.size, witness.name));
  return Exit::done;
}

}  // namespace

void declare_witness(Verb& audit, Common& common) {
  auto args = std::make_shared<Args>();
  audit.verb("request", words::mark("what a witness needs to cosign the latest checkpoint"))
      .option("--old", args->old_size, words::mark("how many entries the witness cosigned last"))
      .option("--since", args->since, words::mark("the checkpoint that the witness cosigned last"))
      .runs([args, &common] { return request(common, *args); });
  audit.verb("cosign", words::mark("for a witness: verify a request and sign its checkpoint with one's own --key; needs no ledger"))
      .positional("REQUEST", args->request, words::mark("the keeper's request; - is standard input"))
      .option("--state", args->state, words::mark("the file where the witness remembers the last checkpoint"), true)
      .option("--log", args->log, words::mark("the log's verifier key, as carebank audit key prints it"), true)
      .runs([args, &common] { return cosign(common, *args); });
  audit.verb("attach", words::mark("keep a witness's signature under the checkpoint that it cosigned"))
      .positional("FILE", args->file, words::mark("what the witness answered, or the cosigned checkpoint; - is standard input"))
      .option("--witness", args->witness, words::mark("the witness's verifier key, as carebank audit keygen printed it"), true)
      .runs([args, &common] { return attach(common, *args); });
}

}  // namespace cmd

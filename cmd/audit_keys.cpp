// carebank audit keygen: a key of one's own, for witnesses and staff; no ledger is needed.
#include "commands.hpp"
#include "exits.hpp"
#include "key_files.hpp"
#include "print.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

struct Args {
  std::string name;
  bool staff = false;
};

int make_key(const Common& common, const Args& args) {
  if (common.out.empty()) throw Usage{tr("the file is missing"), tr("give --out FILE")};
  if (!seal::is_key_name(args.name))
    throw Usage{say("{} cannot be the name of a key", args.name), tr("use letters, digits, dots, dashes and slashes, no spaces and no +")};
  if (told_trial(common)) return Exit::done;
  const auto own = seal::OwnKey::make(args.name);
  write_secret(common.out, own.text());
  print(own.signer(args.staff ? seal::KeyType::log : seal::KeyType::cosigner).verifier().text() + "\n");
  return Exit::done;
}

}  // namespace

void declare_own_keys(Verb& audit, Common& common) {
  auto args = std::make_shared<Args>();
  audit.verb("keygen", words::mark("a key of one's own: to cosign checkpoints, or with --staff to sign acts"))
      .option("--name", args->name, words::mark("whose key: a name without spaces, like eval.example.org/zhang"), true)
      .flag("--staff", args->staff, words::mark("for a staff member, not for a witness"))
      .runs([args, &common] { return make_key(common, *args); });
}

}  // namespace cmd

// carebank enroll key, keys: what staff members sign their acts with.
#include "desk/staff_keys.hpp"
#include "enroll_parts.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "words/words.hpp"

namespace cmd {

using words::tr;

namespace {

struct KeyArgs {
  std::string code, verifier, reason;
  bool revoke = false;
};

int change_key(const Common& common, const KeyArgs& args) {
  if (args.revoke == !args.verifier.empty())
    throw Usage{tr("say what becomes of the key: one of --public and --revoke")};
  if (args.revoke && args.reason.empty()) throw Usage{tr("the reason is missing"), tr("give --reason TEXT")};
  Session session(common, store::Mode::write);
  auto& counter = session.acting().counter();
  const auto outcome = args.revoke ? desk::revoke_key(counter, args.code, args.reason) : desk::register_key(counter, args.code, args.verifier);
  return report_act(common, outcome, words::mark("{} done, {} unchanged, {} refused"));
}

}  // namespace

void declare_staff_keys(Verb& enroll, Common& common) {
  auto args = std::make_shared<KeyArgs>();
  enroll.verb("key", words::mark("the key that a staff member signs acts with"))
      .positional("CODE", args->code, words::mark("the staff member"))
      .option("--public", args->verifier, words::mark("the verifier key, as audit keygen --staff printed it; the one before is revoked"))
      .flag("--revoke", args->revoke, words::mark("the key signs nothing from here on"))
      .option("--reason", args->reason, words::mark("why"))
      .runs([args, &common] { return change_key(common, *args); });
  auto excel = std::make_shared<bool>(false);
  enroll.verb("keys", words::mark("the keys of staff members, revoked ones too"))
      .flag("--excel", *excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([excel, &common] {
        Session session(common, store::Mode::read);
        show(common, desk::staff_keys_sheet(session.counter()), *excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace cmd

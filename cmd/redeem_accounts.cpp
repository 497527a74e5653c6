// carebank redeem opening, close, expire: accounts as a whole.
#include "commands.hpp"

#include "desk/redeem.hpp"
#include "desk/redeem_accounts.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

constexpr const char* counts = words::mark("{} done, {} unchanged, {} refused");

struct Args {
  std::string person, points, document, scheme, ref, fate, heir, reason, day;
};

int opening(const Common& common, const Args& args) {
  desk::RedeemOrder order;
  order.kind = "opening";
  order.to = args.person;
  order.scheme = args.scheme;
  order.document = args.document;
  order.points = parse_points_option(args.points, "--points");
  order.ref = parse_ref_option(args.ref);
  order.day = today_of(common);
  Session session(common, store::Mode::write);
  return report_act(common, desk::redeem(session.acting().counter(), order), counts);
}

int close(const Common& common, const Args& args) {
  if (args.fate != "heir" && args.fate != "donate" && args.fate != "lapse")
    throw Usage{say("--fate is not known: {}", args.fate), tr("write heir, donate or lapse")};
  const model::Day day = args.day.empty() ? today_of(common) : parse_day_option(args.day, "--day");
  Session session(common, store::Mode::write);
  const desk::AccountClosing closing{args.person, args.fate, args.heir, args.scheme, args.reason, day};
  return report_act(common, desk::close_account(session.acting().counter(), closing), counts);
}

}  // namespace

void declare_accounts(Verb& redeem, Common& common) {
  auto brought = std::make_shared<Args>();
  redeem.verb("opening", words::mark("a balance brought from an older system"))
      .option("--to", brought->person, words::mark("whose it is"), true)
      .option("--points", brought->points, words::mark("how many points"), true)
      .option("--document", brought->document, words::mark("the document that it rests on"), true)
      .option("--scheme", brought->scheme, words::mark("the scheme of points (default: the district's)"))
      .option("--ref", brought->ref, words::mark("a number of your own: repeating the command is safe then"))
      .runs([brought, &common] { return opening(common, *brought); });
  auto closed = std::make_shared<Args>();
  redeem.verb("close", words::mark("close an account: its points go to an heir, into the pool, or lapse"))
      .positional("CODE", closed->person, words::mark("whose account"))
      .option("--fate", closed->fate, words::mark("heir, donate or lapse"), true)
      .option("--heir", closed->heir, words::mark("who inherits"))
      .option("--scheme", closed->scheme, words::mark("only this scheme of points (default: every account)"))
      .option("--reason", closed->reason, words::mark("why"), true)
      .option("--day", closed->day, words::mark("its last day (default: today)"))
      .runs([closed, &common] { return close(common, *closed); });
  redeem.verb("expire", words::mark("take out the points that were not used in time")).runs([&common] {
    Session session(common, store::Mode::write);
    return report_act(common, desk::expire_points(session.acting().counter()), counts);
  });
}

}  // namespace cmd

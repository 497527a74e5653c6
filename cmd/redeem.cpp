// carebank redeem: what the points bought.
#include "desk/redeem.hpp"

#include <array>

#include "commands.hpp"
#include "exits.hpp"
#include "intake/values.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

struct OrderArgs {
  std::string item, person, to, points, quantity = "1", scheme, ref, day;
};

int order(const Common& common, const char* kind, const OrderArgs& args) {
  desk::RedeemOrder order;
  order.kind = kind;
  order.person = args.person;
  order.to = args.to;
  order.item = args.item;
  order.scheme = args.scheme;
  const auto quantity = model::parse_count(intake::key_text(args.quantity));
  if (!quantity) throw Usage{say("{} is no whole number", args.quantity)};
  order.quantity = *quantity;
  if (!args.points.empty()) order.points = parse_points_option(args.points, "--points");
  order.ref = parse_ref_option(args.ref);
  order.day = today_of(common);
  Session session(common, store::Mode::write);
  return report_act(common, desk::redeem(session.acting().counter(), order), words::mark("{} done, {} unchanged, {} refused"));
}

Verb& with_common(Verb& verb, OrderArgs& args) {
  return verb.option("--scheme", args.scheme, words::mark("the scheme of points (default: the item's, else the district's)"))
      .option("--ref", args.ref, words::mark("a number of your own: repeating the command is safe then"));
}

void declare_orders(Verb& redeem, Common& common) {
  auto item = std::make_shared<OrderArgs>();
  with_common(redeem.verb("item", words::mark("points for something of the catalogue"))
                  .positional("ITEM", item->item, words::mark("the item"))
                  .option("--person", item->person, words::mark("who redeems"), true)
                  .option("--quantity", item->quantity, words::mark("how many")),
              *item)
      .runs([item, &common] { return order(common, "item", *item); });
  auto gift = std::make_shared<OrderArgs>();
  with_common(redeem.verb("gift", words::mark("points from one person to another"))
                  .option("--from", gift->person, words::mark("who gives"), true)
                  .option("--to", gift->to, words::mark("who receives"), true)
                  .option("--points", gift->points, words::mark("how many points"), true),
              *gift)
      .runs([gift, &common] { return order(common, "gift", *gift); });
  auto donate = std::make_shared<OrderArgs>();
  with_common(redeem.verb("donate", words::mark("points into the donation pool"))
                  .option("--person", donate->person, words::mark("who donates"), true)
                  .option("--points", donate->points, words::mark("how many points"), true),
              *donate)
      .runs([donate, &common] { return order(common, "donate", *donate); });
  auto grant = std::make_shared<OrderArgs>();
  with_common(redeem.verb("grant", words::mark("points from the charity fund"))
                  .option("--to", grant->to, words::mark("who receives"), true)
                  .option("--points", grant->points, words::mark("how many points"), true),
              *grant)
      .runs([grant, &common] { return order(common, "grant", *grant); });
}

int import_file(const Common& common, desk::Counter& counter, const ImportArgs& args) {
  const auto table = intake::Table::open(args.file, intake::redemption_headers(), args.reading);
  std::vector<intake::RedemptionRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_redemptions(table, desk::lexicon_of(counter.pack()), counter.today(), rows, refused);
  const auto outcome = desk::import_redemptions(counter, rows, refused, source_of(table, args.file, args.all_or_nothing));
  return report_import(common, outcome, table, args);
}

}  // namespace

void declare_redeem(Line& line, Common& common) {
  auto& redeem = line.command("redeem", words::mark("what the points bought: services, gifts, donations, grants"));
  declare_orders(redeem, common);
  declare_accounts(redeem, common);
  struct Delivered {
    std::vector<std::string> refs;
    std::string from;
  };
  auto delivered = std::make_shared<Delivered>();
  redeem.verb("deliver", words::mark("reserved services were given"))
      .options("--ref", delivered->refs, words::mark("these redemptions"))
      .option("--from", delivered->from, words::mark("a file with the record numbers, one a line"))
      .runs([delivered, &common] {
        if (delivered->refs.empty() == delivered->from.empty()) throw Usage{words::tr("say which redemptions: one of --ref and --from")};
        const auto refs = delivered->from.empty() ? delivered->refs : refs_from(delivered->from);
        Session session(common, store::Mode::write);
        return report_act(common, desk::deliver(session.acting().counter(), refs), words::mark("{} done, {} unchanged, {} refused"));
      });
  auto cancelled = std::make_shared<std::array<std::string, 2>>();
  redeem.verb("cancel", words::mark("the points go back"))
      .option("--ref", (*cancelled)[0], words::mark("the redemption"), true)
      .option("--reason", (*cancelled)[1], words::mark("why"), true)
      .runs([cancelled, &common] {
        Session session(common, store::Mode::write);
        return report_act(common, desk::cancel(session.acting().counter(), (*cancelled)[0], (*cancelled)[1]), words::mark("{} done, {} unchanged, {} refused"));
      });
  auto args = std::make_shared<ImportArgs>();
  with_import_options(redeem.verb("import", words::mark("redemptions from a table")), *args)
      .runs([args, &common] { return importing(common, *args, [&](Session& session, const ImportArgs& with) { return import_file(common, session.counter(), with); }); });
  redeem.verb("catalogue", words::mark("what is on offer today")).runs([&common] {
    Session session(common, store::Mode::read);
    show(common, desk::catalogue(session.counter()), false, false);
    return static_cast<int>(Exit::done);
  });
}

}  // namespace cmd

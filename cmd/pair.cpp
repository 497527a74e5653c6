// carebank pair: with whom.
#include "desk/pair.hpp"

#include "commands.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;

namespace {

constexpr const char* counts = words::mark("{} done, {} unchanged, {} refused");

int propose(const Common& common, const std::string& unpaired_path) {
  Session session(common, store::Mode::read);
  const auto proposal = desk::propose_pairs(session.acting().counter());
  if (proposal.refusal) return refuse(*proposal.refusal);
  if (!unpaired_path.empty()) write_file(unpaired_path, render::csv(proposal.unpaired), true);
  if (common.out.empty())
    show(common, proposal.proposal, false, true);
  else
    write_file(common.out, render::csv(proposal.proposal), true);
  tell(common, say("{} pairs proposed, {} elders without one", proposal.proposal.rows.size(), proposal.unpaired.rows.size()));
  return Exit::done;
}

int confirm(const Common& common, desk::Counter& counter, const ImportArgs& args) {
  const auto table = intake::Table::open(args.file, intake::pair_headers(), args.reading);
  std::vector<intake::PairRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_pairs(table, rows, refused);
  const auto outcome = desk::confirm_pairs(counter, rows, refused, source_of(table, args.file, args.all_or_nothing));
  return report_import(common, outcome, table, args);
}

void declare_imports(Verb& pair, Common& common) {
  auto unpaired = std::make_shared<std::string>();
  pair.verb("propose", words::mark("who could help whom, at best"))
      .option("--unpaired", *unpaired, words::mark("write the elders left over here, with the reason"))
      .runs([unpaired, &common] { return propose(common, *unpaired); });
  auto args = std::make_shared<ImportArgs>();
  with_import_options(pair.verb("confirm", words::mark("make the pairs of a table")), *args)
      .runs([args, &common] { return importing(common, *args, [&](Session& session, const ImportArgs& with) { return confirm(common, session.counter(), with); }); });
}

void declare_one(Verb& pair, Common& common) {
  struct Args {
    std::string pair, party, name, day, reason;
  };
  auto sign = std::make_shared<Args>();
  pair.verb("sign", words::mark("a party signs the agreement"))
      .positional("PAIR", sign->pair, words::mark("the pair, like P57"))
      .option("--party", sign->party, words::mark("who signs: a party of the rule pack"), true)
      .option("--name", sign->name, words::mark("the name signed"), true)
      .option("--day", sign->day, words::mark("the day"), true)
      .runs([sign, &common] {
        const model::Day day = parse_day_option(sign->day, "--day");
        Session session(common, store::Mode::write);
        return report_act(common, desk::sign_pair(session.acting().counter(), sign->pair, sign->party, sign->name, day), counts);
      });
  auto end = std::make_shared<Args>();
  pair.verb("end", words::mark("a pair ends"))
      .positional("PAIR", end->pair, words::mark("the pair, like P57"))
      .option("--day", end->day, words::mark("its last day"), true)
      .option("--reason", end->reason, words::mark("why"), true)
      .runs([end, &common] {
        const model::Day day = parse_day_option(end->day, "--day");
        Session session(common, store::Mode::write);
        return report_act(common, desk::end_pair(session.acting().counter(), end->pair, day, end->reason), counts);
      });
}

}  // namespace

void declare_pair(Line& line, Common& common) {
  auto& pair = line.command("pair", words::mark("with whom: proposals, pairs, agreements, contact cards"));
  declare_imports(pair, common);
  declare_kinds(pair, common);
  declare_one(pair, common);
  declare_requests(pair, common);
  struct Args {
    bool ended = false, excel = false;
  };
  auto args = std::make_shared<Args>();
  pair.verb("list", words::mark("the pairs"))
      .flag("--ended", args->ended, words::mark("also those that ended"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, &common] {
        Session session(common, store::Mode::read);
        show(common, desk::pair_list(session.counter(), args->ended), args->excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace cmd

// carebank report volunteers, elders: how many there are, by what they are.
#include <algorithm>

#include "desk/report_people.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "commands.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

struct CountArgs {
  std::string by, on;
  bool excel = false;
};

int count_people(const Common& common, bool volunteers, const CountArgs& args) {
  const auto& ways = desk::ways_to_count(volunteers);
  if (std::find(ways.begin(), ways.end(), args.by) == ways.end()) {
    std::string all;
    for (const auto& way : ways) all += (all.empty() ? "" : " ") + way;
    throw Usage{say("nobody can be counted by {}", args.by), say("--group-by is one of: {}", all)};
  }
  const model::Day on = args.on.empty() ? today_of(common) : parse_day_option(args.on, "--on");
  Session session(common, store::Mode::read);
  show(common, desk::headcount(session.counter(), {volunteers, args.by, on}), args.excel, false);
  return static_cast<int>(Exit::done);
}

void declare_count(Verb& verb, Common& common, bool volunteers, const char* by) {
  auto args = std::make_shared<CountArgs>();
  verb.option("--group-by", args->by, by, true)
      .option("--on", args->on, words::mark("on this day (default: the business day)"))
      .flag("--excel", args->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([args, volunteers, &common] { return count_people(common, volunteers, *args); });
}

}  // namespace

void declare_people_report(Verb& report, Common& common) {
  declare_count(report.verb("volunteers", words::mark("how many volunteers there are, by what they are")), common, true,
                words::mark("helper_kind, band, community, street, compound, skill or credential"));
  declare_count(report.verb("elders", words::mark("how many elders there are, by what they are")), common, false,
                words::mark("tag, band, community, street, compound, subsidy or need"));
}

}  // namespace cmd

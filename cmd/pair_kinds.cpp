#include "commands.hpp"

#include "desk/pair.hpp"
#include "desk/pair_know.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

namespace {

constexpr const char* counts = words::mark("{} done, {} unchanged, {} refused");

void declare_add(Verb& pair, Common& common) {
  struct Args {
    desk::NewPair wanted;
    std::string from;
  };
  auto add = std::make_shared<Args>();
  pair.verb("add", words::mark("make one pair"))
      .option("--volunteer", add->wanted.volunteer, words::mark("the volunteer"))
      .option("--elder", add->wanted.elder, words::mark("the elder"))
      .option("--helper", add->wanted.helper, words::mark("the organisation that helps, where the kind has one"))
      .option("--helped", add->wanted.helped, words::mark("the organisation that is helped, where the kind has one"))
      .option("--kind", add->wanted.kind, words::mark("kind of pair (default: person)"))
      .option("--under", add->wanted.under, words::mark("the pair of organisations that it hangs under"))
      .option("--from", add->from, words::mark("first day (default: today)"))
      .runs([add, &common] {
        desk::NewPair wanted = add->wanted;
        wanted.from = add->from.empty() ? today_of(common) : parse_day_option(add->from, "--from");
        Session session(common, store::Mode::write);
        return report_act(common, desk::add_pair(session.acting().counter(), wanted), counts);
      });
}

void declare_know(Verb& pair, Common& common) {
  struct Args {
    std::string pair, fact, value, day;
  };
  auto know = std::make_shared<Args>();
  pair.verb("know", words::mark("note what the helper knows of the elder"))
      .positional("PAIR", know->pair, words::mark("the pair, like P57"))
      .option("--fact", know->fact, words::mark("health, medication, hobbies, address or kin_phone"), true)
      .option("--value", know->value, words::mark("what is known; it is sealed"), true)
      .option("--day", know->day, words::mark("the day (default: today)"))
      .runs([know, &common] {
        const model::Day day = know->day.empty() ? today_of(common) : parse_day_option(know->day, "--day");
        Session session(common, store::Mode::write);
        return report_act(
            common, desk::note_fact(session.acting().counter(), know->pair, know->fact, know->value, day), counts);
      });
}

void declare_card(Verb& pair, Common& common) {
  struct Args {
    std::string pair;
    bool full = false;
  };
  auto card = std::make_shared<Args>();
  pair.verb("card", words::mark("hand out the two-way contact card"))
      .positional("PAIR", card->pair, words::mark("the pair, like P57"))
      .flag("--full", card->full, words::mark("with ID numbers and telephones unmasked"))
      .runs([card, &common] {
        Session session(common, store::Mode::write);
        const auto print_out = desk::hand_out_card(session.acting().counter(), card->pair, card->full);
        complain(print_out.outcome.refusals);
        if (print_out.outcome.refused > 0) return static_cast<int>(Exit::refused);
        show_text(common, print_out.markdown, true);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace

void declare_kinds(Verb& pair, Common& common) {
  declare_add(pair, common);
  declare_know(pair, common);
  declare_card(pair, common);
}

}  // namespace cmd

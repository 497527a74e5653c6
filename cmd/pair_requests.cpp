// carebank pair request and what follows: what an elder asks for, who answers, what came of it.
#include "commands.hpp"

#include <functional>

#include "desk/requests.hpp"
#include "exits.hpp"
#include "intake/values.hpp"
#include "print.hpp"
#include "session.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

constexpr const char* counts = words::mark("{} done, {} unchanged, {} refused");

struct Args {
  std::string ref, elder, category, minutes, wanted, programme, item, scheme, note, volunteer, service, reason, score;
  bool published = false, open = false, excel = false;
};

std::int64_t number(const std::string& text, const char* option) {
  const auto value = model::parse_count(intake::key_text(text));
  if (value && *value > 0) return *value;
  throw Usage{say("{} is no whole number: {}", option, text)};
}

desk::NewRequest request_of(const Args& args) {
  desk::NewRequest request;
  request.elder = args.elder;
  request.category = args.category;
  request.programme = args.programme;
  request.note = args.note;
  request.item = args.item;
  request.scheme = args.scheme;
  request.published = args.published;
  if (!args.minutes.empty()) request.minutes = number(args.minutes, "--minutes");
  if (!args.wanted.empty()) request.wanted = parse_day_option(args.wanted, "--wanted");
  request.ref = parse_ref_option(args.ref);
  return request;
}

void declare_ask(Verb& pair, Common& common) {
  auto args = std::make_shared<Args>();
  pair.verb("request", words::mark("an elder asks for a service"))
      .option("--elder", args->elder, words::mark("who asks"), true)
      .option("--category", args->category, words::mark("the category of service"), true)
      .option("--minutes", args->minutes, words::mark("how long"))
      .option("--wanted", args->wanted, words::mark("the day on which it is wanted"))
      .option("--programme", args->programme, words::mark("the programme (default: the pack's)"))
      .option("--item", args->item, words::mark("hold points of the elder for this item (without: free)"))
      .option("--pay-with", args->scheme, words::mark("the scheme of points (default: the item's)"))
      .flag("--publish", args->published, words::mark("tell it to the public, without the elder"))
      .option("--note", args->note, words::mark("what is needed, and its risks"))
      .option("--ref", args->ref, words::mark("a number of your own: repeating the command is safe then"))
      .runs([args, &common] {
        const auto request = request_of(*args);
        Session session(common, store::Mode::write);
        return report_act(common, desk::ask(session.acting().counter(), request), counts);
      });
}

using Act = std::function<desk::Outcome(desk::Counter&, const Args&)>;

Verb& declare_act(Verb& pair, Common& common, const char* name, const char* help, const std::shared_ptr<Args>& args,
                  const Act& act) {
  auto& verb = pair.verb(name, help).positional("REF", args->ref, words::mark("the request, like Q57"));
  verb.runs([args, act, &common] {
    Session session(common, store::Mode::write);
    return report_act(common, act(session.acting().counter(), *args), counts);
  });
  return verb;
}

void declare_answers(Verb& pair, Common& common) {
  auto dispatch = std::make_shared<Args>();
  declare_act(pair, common, "dispatch", words::mark("ask a volunteer to take a request"), dispatch,
              [](desk::Counter& counter, const Args& a) { return desk::dispatch(counter, a.ref, a.volunteer); })
      .option("--volunteer", dispatch->volunteer, words::mark("who is asked"), true);
  auto accept = std::make_shared<Args>();
  declare_act(pair, common, "accept", words::mark("the volunteer takes it"), accept,
              [](desk::Counter& counter, const Args& a) { return desk::accept_request(counter, a.ref, a.volunteer); })
      .option("--volunteer", accept->volunteer, words::mark("who answers (default: who was asked last)"));
  auto decline = std::make_shared<Args>();
  declare_act(pair, common, "decline", words::mark("the volunteer cannot take it"), decline,
              [](desk::Counter& counter, const Args& a) {
                return desk::decline_request(counter, a.ref, a.volunteer, a.reason);
              })
      .option("--volunteer", decline->volunteer, words::mark("who answers (default: who was asked last)"))
      .option("--reason", decline->reason, words::mark("why"), true);
}

void declare_ends(Verb& pair, Common& common) {
  auto serve = std::make_shared<Args>();
  declare_act(pair, common, "serve", words::mark("the service that was given"), serve,
              [](desk::Counter& counter, const Args& a) { return desk::serve(counter, a.ref, a.service); })
      .option("--service", serve->service, words::mark("its record number"), true);
  auto confirm = std::make_shared<Args>();
  declare_act(pair, common, "acknowledge", words::mark("the elder confirms it; held points are spent"), confirm,
              [](desk::Counter& counter, const Args& a) { return desk::acknowledge(counter, a.ref); });
  auto rate = std::make_shared<Args>();
  declare_act(pair, common, "rate", words::mark("the elder rates it"), rate,
              [](desk::Counter& counter, const Args& a) {
                return desk::rate(counter, a.ref, number(a.score, "--score"), a.note);
              })
      .option("--score", rate->score, words::mark("from 1 to 5"), true)
      .option("--note", rate->note, words::mark("what the elder said"));
  auto withdraw = std::make_shared<Args>();
  declare_act(pair, common, "withdraw", words::mark("the request is taken back; held points are released"), withdraw,
              [](desk::Counter& counter, const Args& a) { return desk::withdraw(counter, a.ref, a.reason); })
      .option("--reason", withdraw->reason, words::mark("why"), true);
}

}  // namespace

void declare_requests(Verb& pair, Common& common) {
  declare_ask(pair, common);
  declare_answers(pair, common);
  declare_ends(pair, common);
  auto list = std::make_shared<Args>();
  pair.verb("requests", words::mark("the requests, and what became of them"))
      .flag("--open", list->open, words::mark("only those that nobody has accepted"))
      .flag("--published", list->published, words::mark("only those for the public, without the elder"))
      .flag("--excel", list->excel, words::mark("CSV for Excel: BOM and CRLF"))
      .runs([list, &common] {
        Session session(common, store::Mode::read);
        show(common, desk::request_list(session.counter(), {list->open, list->published}), list->excel, false);
        return static_cast<int>(Exit::done);
      });
}

}  // namespace cmd

#include "desk/receipts_on_paper.hpp"

#include <algorithm>

#include "desk/evidence.hpp"
#include "desk/report.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using words::say;
using words::tr;

namespace {

struct Served {
  std::string ref, day;
  std::int64_t minutes = 0;
};

// The services among the lines of a passbook: day, kind, ref, detail, minutes.
std::vector<Served> services_in(const model::Sheet& passbook) {
  std::vector<Served> out;
  for (const auto& row : passbook.rows) {
    const auto* kind = std::get_if<model::Named>(&row[1]);
    if (kind != nullptr && kind->id == "service")
      out.push_back({std::get<std::string>(row[2]), std::get<std::string>(row[0]), std::get<std::int64_t>(row[4])});
  }
  return out;
}

bool chosen(const Served& service, const ReceiptChoice& choice) {
  if (!choice.refs.empty() && std::find(choice.refs.begin(), choice.refs.end(), service.ref) == choice.refs.end()) return false;
  return !choice.period || (service.day >= choice.period->from.iso() && service.day <= choice.period->to.iso());
}

render::Figure figure_of(const Served& service, const std::string& receipt) {
  const std::string about = say("{}, {}, {} minutes", service.ref, service.day, service.minutes);
  auto code = render::qr_code(receipt);
  return {code ? about : say("{}: its receipt has {} bytes, too many for one code; see carebank audit receipt", about, receipt.size()), std::move(code)};
}

std::string why_not(const std::vector<Refusal>& refusals, const std::string& ref) {
  const auto found = std::find_if(refusals.begin(), refusals.end(), [&](const Refusal& no) { return no.subject == ref; });
  return found == refusals.end() ? "" : found->reason;
}

// The passbook is not printed where nothing of it was asked for, so the latest refs are told here.
std::string advice_on(const std::vector<Served>& services) {
  if (services.empty()) return std::string(tr("it has no approved service yet"));
  std::string latest;
  for (std::size_t i = services.size() - std::min<std::size_t>(services.size(), 3); i < services.size(); ++i)
    latest += (latest.empty() ? "" : std::string(tr(", "))) + services[i].ref;
  return say("the latest in it: {}", latest);
}

std::vector<Refusal> strangers(const std::vector<Served>& services, const ReceiptChoice& choice) {
  std::vector<Refusal> out;
  for (const auto& ref : choice.refs) {
    const auto service = std::find_if(services.begin(), services.end(), [&](const auto& s) { return s.ref == ref; });
    if (service == services.end())
      out.push_back({"unknown-ref", {}, say("{} is no approved service in this passbook", ref), advice_on(services), ref});
    else if (!chosen(*service, choice))
      out.push_back({"unknown-ref", {}, say("{} is of {}, which is not in {}", ref, service->day, choice.period->name), std::string(tr("leave out --period or --ref")), ref});
  }
  return out;
}

std::string note_on(const Counter& counter, const ReceiptChoice& choice, const std::vector<render::Figure>& figures) {
  if (figures.empty())
    return choice.period ? say("No service in {}, and so no receipt.", choice.period->name) : std::string(tr("No service yet, and so no receipt."));
  if (std::none_of(figures.begin(), figures.end(), [](const auto& figure) { return figure.code.has_value(); })) return "";
  return say("Each code is the receipt of a service in the log {}: whoever scans it can check the service against a checkpoint that the evaluator holds.",
             counter.ledger().founding().origin);
}

}  // namespace

PaperReceipts statement_with_receipts(Counter& counter, const std::string& person, const std::string& scheme, const ReceiptChoice& choice) {
  PaperReceipts out;
  auto passbook = statement(counter, person, scheme);
  if (!passbook.refusal) passbook.refusal = counter.may("audit", 0);
  if (passbook.refusal) {
    out.refusals.push_back(std::move(*passbook.refusal));
    return out;
  }
  auto services = services_in(passbook.sheet);
  out.refusals = strangers(services, choice);
  std::erase_if(services, [&](const Served& s) { return !chosen(s, choice); });
  std::vector<std::string> refs;
  for (const auto& s : services) refs.push_back(s.ref);
  auto proofs = receipts(counter, refs, "");
  auto made = proofs.made.begin();  // in the order of the refs, without those refused
  for (const auto& s : services) {
    if (made != proofs.made.end() && made->first == s.ref)
      out.figures.push_back(figure_of(s, (made++)->second));
    else
      out.figures.push_back({say("{}, {}: no receipt ({})", s.ref, s.day, why_not(proofs.refusals, s.ref)), std::nullopt});
  }
  // What is merely too new is said on the paper; a row that is not what was sealed is a finding.
  std::erase_if(proofs.refusals, [&](const Refusal& no) { return no.code == "not-yet-sealed" && choice.refs.empty(); });
  out.refusals.insert(out.refusals.end(), proofs.refusals.begin(), proofs.refusals.end());
  if (services.empty() && !out.refusals.empty()) return out;
  out.sheet = std::move(passbook.sheet);
  if (auto note = note_on(counter, choice, out.figures); !note.empty()) out.sheet.notes.push_back(std::move(note));
  return out;
}

}  // namespace desk

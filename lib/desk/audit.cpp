#include "desk/audit.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "desk/calendar_gaps.hpp"
#include "desk/evidence.hpp"
#include "render/render.hpp"
#include "words/words.hpp"

namespace desk {

using words::say;
using words::tr;

namespace {

constexpr const char* seal_broken = "seal-broken";

constexpr std::array severities = {words::mark("error"), words::mark("warning")};
const char* severity(const Finding& finding) { return severities[finding.error ? 0 : 1]; }

bool before(const Finding& a, const Finding& b) { return std::tie(a.check, a.subject, a.detail) < std::tie(b.check, b.subject, b.detail); }

// Whatever `audit verify` finds, against nobody's checkpoints.
std::vector<Finding> broken_seals(const store::Ledger& ledger, const Verification& verified) {
  std::vector<Finding> found;
  const auto add = [&](bool error, std::int64_t entry, std::string detail) {
    Finding f;
    f.check = seal_broken;
    f.error = error;
    f.subject = ledger.founding().origin;
    f.detail = std::move(detail);
    f.entry = entry;
    found.push_back(std::move(f));
  };
  for (const auto& damage : verified.damages) add(true, std::max<std::int64_t>(damage.entry, 0), damage.sentence);
  if (verified.more > 0) add(true, 0, say("and {} more", verified.more));
  if (seal_unfinished(ledger))
    add(false, ledger.size() - 1, std::string(tr("the last seal has no checkpoint yet: run carebank audit seal again, it finishes it")));
  return found;
}

// What `audit accept` quiets today.
bool quiet(const std::vector<store::Accept>& accepted, const std::string& today, const Finding& f) {
  return std::any_of(accepted.begin(), accepted.end(),
                     [&](const auto& a) { return a.check == f.check && a.subject == f.subject && a.until >= today; });
}

bool known_check(const std::string& id) {
  if (id == seal_broken) return true;
  const auto all = checks::list();
  return std::any_of(all.begin(), all.end(), [&](const auto& about) { return about.id == id; });
}

std::string check_ids() {
  std::string ids;
  for (const auto& about : checks::list()) ids += about.id + " ";
  return ids + seal_broken;
}

}  // namespace

bool Audit::any_error() const {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.error; });
}

Audit check(const store::Ledger& ledger, const rules::Book& book, model::Day today, const seal::KeyRing* keys) {
  const auto verified = verify(ledger, {}, keys, false);  // first: the checks leave tables of their own in the connection
  auto outcome = checks::run_all({ledger, book, today, keys});
  Audit audit;
  audit.skipped = std::move(outcome.skipped);
  audit.checks = outcome.checks + 1;
  audit.accepted = outcome.accepted;
  audit.told = audit_gaps(ledger, book);
  if (keys == nullptr) audit.told.emplace_back(tr("without the key the private values were not compared with their commitments"));
  audit.findings = std::move(outcome.findings);
  const auto accepted = store::acceptances(ledger);
  for (auto& f : broken_seals(ledger, verified)) {
    if (quiet(accepted, today.iso(), f))
      ++audit.accepted;
    else
      audit.findings.insert(std::upper_bound(audit.findings.begin(), audit.findings.end(), f, before), std::move(f));
  }
  const auto stored = store::checkpoints(ledger);
  const std::int64_t signed_size = stored.empty() ? 0 : stored.back().size;
  for (auto& f : audit.findings) f.fresh = f.entry >= signed_size;
  return audit;
}

model::Sheet findings_head() {
  model::Sheet sheet{std::string(tr("Findings")), {}, {}, {}};
  for (const auto& [id, title] : {std::pair{"check", words::mark("check")}, {"severity", words::mark("severity")}, {"subject", words::mark("subject")},
                                  {"detail", words::mark("detail")}, {"new", words::mark("new")}})
    sheet.columns.push_back({id, std::string(tr(title)), false});
  return sheet;
}

render::Rows findings_rows(const Audit& audit) {
  const auto severity_cell = [](const char* word) { return model::Named{word, std::string(tr(word))}; };
  return {audit.findings.size(), [&audit, error = severity_cell(severities[0]), warning = severity_cell(severities[1]),
                                  row = std::vector<model::Cell>(5)](std::size_t n) mutable -> const std::vector<model::Cell>& {
            const Finding& f = audit.findings[n];
            row[0] = f.check;
            row[1] = f.error ? error : warning;
            row[2] = f.subject;
            row[3] = f.detail;
            row[4] = f.fresh;
            return row;
          }};
}

model::Sheet findings_sheet(const Audit& audit) {
  model::Sheet sheet = findings_head();
  const auto rows = findings_rows(audit);
  for (std::size_t n = 0; n < rows.count; ++n) sheet.rows.push_back(rows.at(n));
  return sheet;
}

std::string findings_json(const Audit& audit) {
  std::string out = "{\"findings\":[";
  for (const auto& f : audit.findings) {
    if (out.back() != '[') out += ",";
    out += "{\"check\":" + render::json_string(f.check) + ",\"severity\":" + render::json_string(severity(f)) +
           ",\"subject\":" + render::json_string(f.subject) + ",\"detail\":" + render::json_string(f.detail) +
           ",\"new\":" + (f.fresh ? "true" : "false") + "}";
  }
  return out + "],\"checks\":" + std::to_string(audit.checks) + "}\n";
}

Outcome accept_finding(Counter& counter, const std::string& check, const std::string& subject, model::Day until, const std::string& reason) {
  Outcome outcome;
  if (auto no = counter.may("audit", 0)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  if (!known_check(check)) outcome.refuse({"unknown-check", {}, say("there is no check {}", check), say("the checks are: {}", check_ids()), subject});
  if (until <= counter.today())
    outcome.refuse({"bad-value", {}, say("{} is not after today, {}", until.iso(), counter.today_text()), std::string(tr("give a later day with --until")), subject});
  if (outcome.refused > 0) return outcome;
  counter.keys();  // the reason lies in a box
  counter.begin();
  counter.writer().add(store::Accept{check, subject, until.iso()}, {{"reason", reason}});
  counter.commit();
  outcome.added = 1;
  outcome.refs.push_back(subject);
  return outcome;
}

}  // namespace desk

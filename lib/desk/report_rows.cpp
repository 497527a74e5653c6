// The rows behind a period's figures: services, communities, pairs, what was left out. Everybody by code only.
#include <algorithm>
#include <set>
#include <unordered_set>

#include "desk/pair.hpp"
#include "desk/report_parts.hpp"
#include "render/render.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Cell;
using store::EntryId;
using words::say;
using words::tr;

namespace {

constexpr EntryId everywhere = 0, nowhere = -1;  // beside the ids of organisations
constexpr const char* in_period = "day BETWEEN (SELECT from_day FROM scope) AND (SELECT to_day FROM scope)";

// A table too long to be held as cells: rendered piece by piece.
class CsvWriter {
 public:
  explicit CsvWriter(std::vector<model::Column> columns) {
    piece_.columns = std::move(columns);
    text_ = render::csv(piece_);
    header_ = text_.size();
  }
  void add(std::vector<Cell> row) {
    piece_.rows.push_back(std::move(row));
    if (piece_.rows.size() == 4096) flush();
  }
  std::string finish() {
    flush();
    return std::move(text_);
  }

 private:
  void flush() {
    text_.append(render::csv(piece_), header_);
    piece_.rows.clear();
  }
  model::Sheet piece_;
  std::string text_;
  std::size_t header_ = 0;
};

struct Sum {
  std::int64_t activities = 0, attendances = 0, minutes = 0;
  std::unordered_set<EntryId> volunteers, elders;
};

struct ServiceRow {
  EntryId id = 0;
  std::string ref, day, category, programme, evidence, state;
  std::int64_t minutes = 0, headcount = 0;
  EntryId org = 0;
  bool late = false;
  std::vector<EntryId> volunteers, elders;
};

class Gathering {
 public:
  explicit Gathering(const Counter& counter) : counter_(counter) {}

  PeriodRows all() {
    services();
    voided();
    rows_.states = {{"recorded", 0}, {"verified", 0}, {"approved", 0}, {"returned", 0}, {"voided", voided_}};
    for (auto& [state, n] : rows_.states)
      if (state != "voided") n = states_[state];
    rows_.communities = communities();
    pairs();
    return std::move(rows_);
  }

 private:
  // Services and attendance come in the same order and are read side by side.
  void services() {
    CsvWriter csv({column("ref", words::mark("ref")), column("day", words::mark("day")),
                   column("minutes", words::mark("minutes"), true), column("volunteer", words::mark("volunteer")),
                   column("elder", words::mark("elder")), column("headcount", words::mark("headcount"), true),
                   column("category", words::mark("category")), column("programme", words::mark("programme")),
                   column("evidence", words::mark("evidence")), column("org", words::mark("organisation")),
                   column("late", words::mark("entered after the seal")), column("state", words::mark("state"))});
    store::Query row(counter_.ledger(), std::string("SELECT id, ref, day, minutes, headcount, category, programme, "
                                                    "evidence, state, org, late FROM recorded WHERE ") +
                                            in_period + " ORDER BY id");
    store::Query who(
        counter_.ledger(),
        std::string("SELECT a.service, a.part, a.person FROM attended a JOIN recorded r ON r.id = a.service WHERE r.") +
            in_period + " ORDER BY 1, 2, 3");
    bool more = who.step();
    while (row.step()) {
      ServiceRow s{
          row.integer(0), row.text(1),    row.text(2),    row.text(5),          row.text(6), row.text(7), row.text(8),
          row.integer(3), row.integer(4), row.integer(9), row.integer(10) != 0, {},          {}};
      for (; more && who.integer(0) <= s.id; more = who.step())
        if (who.integer(0) == s.id) (who.text(1) == "volunteer" ? s.volunteers : s.elders).push_back(who.integer(2));
      take(s, csv);
    }
    rows_.services_csv = csv.finish();
  }

  void take(const ServiceRow& s, CsvWriter& csv) {
    ++states_[s.state];
    const auto* org = counter_.orgs().by_id(s.org);
    csv.add({s.ref, s.day, s.minutes, codes(s.volunteers), codes(s.elders), s.headcount, s.category, s.programme,
             s.evidence, org == nullptr ? "" : org->code, s.late, s.state});
    if (s.state != "approved") {
      rows_.excluded.push_back({std::string("service"), s.ref, s.day, say("not approved: {}", tr(s.state))});
      return;
    }
    rows_.approved.insert(s.id);
    count(s, everywhere);
    if (org == nullptr) return count(s, nowhere);
    for (const EntryId place : lineage(s.org)) count(s, place);
  }

  void count(const ServiceRow& s, EntryId place) {
    Sum& sum = sums_[place];
    ++sum.activities;
    sum.attendances += s.headcount;
    sum.minutes += s.minutes * static_cast<std::int64_t>(s.volunteers.size());
    sum.volunteers.insert(s.volunteers.begin(), s.volunteers.end());
    sum.elders.insert(s.elders.begin(), s.elders.end());
  }

  // An organisation and those it lay in on the period's last day, from the top, without the one that all lie in.
  const std::vector<EntryId>& lineage(EntryId org) {
    if (lineages_.empty()) {
      store::Query row(counter_.ledger(), "SELECT org, above FROM above ORDER BY org, depth DESC");
      while (row.step()) lineages_[row.integer(0)].push_back(row.integer(1));
      std::set<EntryId> roots;
      for (const auto& [id, path] : lineages_) roots.insert(path.front());
      if (roots.size() == 1)
        for (auto& [id, path] : lineages_) path.erase(path.begin());
    }
    return lineages_[org];
  }

  std::string codes(const std::vector<EntryId>& people) const {
    std::vector<std::string> all;
    for (const EntryId id : people) all.push_back(counter_.people().code_of(id));
    std::sort(all.begin(), all.end());
    std::string out;
    for (const auto& code : all) out += (out.empty() ? "" : ";") + code;
    return out;
  }

  void voided() {
    store::Query row(counter_.ledger(), std::string("SELECT ref, day FROM voided WHERE ") + in_period + " ORDER BY id");
    for (; row.step(); ++voided_)
      rows_.excluded.push_back({std::string("service"), row.text(0), row.text(1), std::string(tr("voided"))});
  }

  // Every organisation of the pack's levels below the one it lies in, those with nothing too, since that is a finding of
  // its own; of other kinds those that did something.
  model::Sheet communities() {
    model::Sheet sheet{
        "",
        {column("level", words::mark("level")), column("code", words::mark("code")),
         column("name", words::mark("name of the organisation")), column("activities", words::mark("activities"), true),
         column("attendances", words::mark("attendances of elders"), true),
         column("minutes", words::mark("minutes"), true), column("volunteers", words::mark("volunteers active"), true),
         column("elders", words::mark("elders served"), true)},
        {},
        {}};
    const auto& orgs = counter_.orgs();
    const auto& levels = counter_.pack().org_levels;
    std::vector<std::pair<std::string, std::vector<Cell>>> lines;  // by the codes from the top
    for (const auto& node : orgs.all()) {
      const auto& path = lineage(node.org);
      const bool level = std::find(levels.begin(), levels.end(), node.type) != levels.end();
      if (path.empty() || (!level && !sums_.contains(node.org))) continue;
      std::string key;
      for (const EntryId id : path)
        if (const auto* above = orgs.by_id(id)) key += above->code + "\n";
      lines.emplace_back(key, line(node.type, node.code, node.name, sums_[node.org]));
    }
    if (const auto stray = sums_.find(nowhere); stray != sums_.end())
      lines.emplace_back("~~", line("", "", "", stray->second));
    std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [key, cells] : lines) sheet.rows.push_back(std::move(cells));
    sheet.rows.push_back(line("total", "", std::string(tr("total")), sums_[everywhere]));
    return sheet;
  }

  static std::vector<Cell> line(const std::string& level, const std::string& code, const std::string& name,
                                const Sum& sum) {
    const auto count = [](const auto& set) { return static_cast<std::int64_t>(set.size()); };
    return {level, code, name, sum.activities, sum.attendances, sum.minutes, count(sum.volunteers), count(sum.elders)};
  }

  void pairs() {
    auto& sheet = rows_.pairs;
    sheet.columns = pair_columns();
    std::map<EntryId, std::vector<std::string>> signers;
    store::Query sign(counter_.ledger(), "SELECT pair, party FROM signed ORDER BY pair, party");
    while (sign.step()) signers[sign.integer(0)].push_back(sign.text(1));
    store::Query row(
        counter_.ledger(),
        "SELECT p.pair, p.kind, p.volunteer, p.elder, p.proximity, p.from_day, p.to_day, p.helper_org, "
        "p.helped_org FROM paired p JOIN scope "
        "ON p.from_day <= scope.to_day AND p.to_day >= scope.from_day ORDER BY p.pair");
    while (row.step()) {
      const std::string to = row.text(6);
      const store::Pair fact{row.integer(2), row.integer(3), row.text(1), row.text(4), row.text(5), row.integer(7),
                             row.integer(8)};
      sheet.rows.push_back({pair_id(row.integer(0)), fact.type, helper_code(counter_, fact), helped_code(counter_, fact),
                            fact.proximity, fact.from_day, to == "9999-12-31" ? "" : to,
                            agreement_of(counter_.book(), fact.type, fact.from_day, signers[row.integer(0)])});
    }
  }

  const Counter& counter_;
  PeriodRows rows_;
  std::map<std::string, std::int64_t> states_;
  std::map<EntryId, Sum> sums_;  // by organisation
  std::map<EntryId, std::vector<EntryId>> lineages_;
  std::int64_t voided_ = 0;
};

}  // namespace

PeriodRows rows_of(const Counter& counter) { return Gathering(counter).all(); }

model::Sheet adjustments(const Counter& counter, const std::set<EntryId>& sealed) {
  model::Sheet sheet{"",
                     {column("ref", words::mark("ref")), column("day", words::mark("day")),
                      column("minutes", words::mark("minutes"), true), column("change", words::mark("change"))},
                     {},
                     {}};
  std::set<EntryId> now;
  store::Query row(counter.ledger(),
                   std::string("SELECT id, ref, day, minutes FROM approved WHERE ") + in_period + " ORDER BY day, ref");
  while (row.step()) {
    now.insert(row.integer(0));
    if (!sealed.contains(row.integer(0)))
      sheet.rows.push_back({row.text(1), row.text(2), row.integer(3), std::string(tr("approved after the seal"))});
  }
  for (const EntryId id : sealed) {
    if (now.contains(id)) continue;
    const auto service = store::service_of(counter.ledger(), id);
    sheet.rows.push_back({service.ref, service.day, service.minutes, std::string(tr("voided after the seal"))});
  }
  return sheet;
}

}  // namespace desk

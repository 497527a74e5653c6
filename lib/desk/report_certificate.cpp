#include "desk/report_certificate.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "desk/report_parts.hpp"
#include "render/cells.hpp"
#include "render/render.hpp"
#include "seal/hash.hpp"
#include "store/query.hpp"
#include "store/scope.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

void prepare(const Counter& counter, const calendar::Period& period) {
  store::prepare(counter.ledger(), {period.from.iso(), period.to.iso(), counter.today_text(), -1}, nullptr,
                 [](const std::string& day) { return day; });
}

struct Served {
  std::int64_t activities = 0, minutes = 0;
  std::string first, last;
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> by_category;  // activities, minutes
  std::string lines;  // what the code is made of
  void add(const std::string& ref, const std::string& day, std::int64_t length, const std::string& category) {
    ++activities;
    minutes += length;
    if (first.empty() || day < first) first = day;
    last = std::max(last, day);
    auto& [times, sum] = by_category[category];
    ++times;
    sum += length;
    lines += ref + "|" + day + "|" + std::to_string(length) + "|" + category + "\n";
  }
};

// The approved services of the scope, by volunteer; with `person` only that one's.
std::map<EntryId, Served> served_in_scope(const Counter& counter, EntryId person) {
  std::map<EntryId, Served> out;
  store::Query row(counter.ledger(),
                   "SELECT a.person, s.ref, s.day, s.minutes, s.category FROM approved s JOIN scope ON s.day BETWEEN scope.from_day "
                   "AND scope.to_day JOIN attended a ON a.service = s.id AND a.part = 'volunteer' WHERE :person IN (0, a.person) "
                   "ORDER BY s.day, s.ref");
  row.bind(":person", person);
  while (row.step()) out[row.integer(0)].add(row.text(1), row.text(2), row.integer(3), row.text(4));
  return out;
}

std::string content_of(const Counter& counter, const Served& served) {
  const auto names = counter.pack().category_vocabulary();
  std::string out;
  for (const auto& [category, sums] : served.by_category) out += (out.empty() ? "" : std::string(tr(", "))) + names.name_of(category);
  return out;
}

// Grouped so that it can be read out on the telephone.
std::string code_of(const Counter& counter, const Member& m, const calendar::Period& period, const Served& served) {
  seal::Hasher hasher;
  const std::string text = "cb-certificate/v1\n" + counter.ledger().founding().origin + "\n" + m.latest.code + "\n" + period.from.iso() + "\n" +
                           period.to.iso() + "\n" + served.lines;
  const std::string digest = seal::hex(hasher.sha256(text)).substr(0, 20);
  std::string out;
  for (std::size_t i = 0; i < digest.size(); i += 5) out += (i == 0 ? "" : "-") + digest.substr(i, 5);
  return out;
}

// What else Order 67 counts to a volunteer's record: trainings attended and honours received (Art. 4, 8, 9).
model::Sheet happened(Counter& counter, EntryId person, const char* kind, std::string title) {
  model::Sheet sheet{std::move(title), {column("day", words::mark("day")), column("what", words::mark("what")), column("by", words::mark("by"))}, {}, {}};
  store::Query row(counter.ledger(),
                   "SELECT r.day, r.topic, r.provider, r.id FROM told r JOIN took_part t ON t.record = r.id AND t.person = :person JOIN scope "
                   "ON r.day BETWEEN scope.from_day AND scope.to_day WHERE r.kind = :kind ORDER BY r.day, r.ref");
  row.bind(":person", person).bind(":kind", kind);
  while (row.step()) {
    const EntryId id = row.integer(3);
    const std::string name = store::value_of(counter.vault().open(store::Record::kind, id), "title");
    sheet.rows.push_back({row.text(0), name.empty() ? row.text(1) : name, row.text(2)});
  }
  return sheet;
}

std::string markdown_of(Counter& counter, const Member& m, const calendar::Period& period, const Served& served, const std::string& code) {
  const std::string name = store::value_of(counter.private_of(m), "name");
  const std::string unit = counter.orgs().name_of(m.on(counter.today_text()).community);
  std::string out = "# " + std::string(tr("Certificate of volunteer service")) + "\n\n";
  out += say("{} ({}) gave {} hours ({} minutes) of volunteer service in {} activities between {} and {}.", render::markdown_text(name), m.latest.code,
             hours_text(served.minutes), served.minutes, served.activities, served.first, served.last) + "\n\n";
  model::Sheet content{std::string(tr("What was done")),
                       {column("what", words::mark("what")), column("activities", words::mark("activities (times)"), true),
                        column("minutes", words::mark("minutes"), true), column("hours", words::mark("hours"), true)},
                       {},
                       {}};
  const auto names = counter.pack().category_vocabulary();
  for (const auto& [category, sums] : served.by_category)
    content.rows.push_back({names.name_of(category), sums.first, sums.second, model::Decimal{hours_text(sums.second)}});
  out += render::markdown(content);
  for (auto sheet : {happened(counter, m.latest.person, "training", std::string(tr("Trainings"))),
                     happened(counter, m.latest.person, "award", std::string(tr("Honours")))})
    if (!sheet.rows.empty()) out += "\n" + render::markdown(sheet);
  out += "\n" + say("Recorded by {} ({}); issued free of charge on {}, for {} to {}.", render::markdown_text(counter.pack().name), render::markdown_text(unit), counter.today_text(), period.from.iso(), period.to.iso()) + "\n\n";
  out += say("Code: {}. Whoever keeps the ledger {} gets the same code from carebank report certificate as long as the record is "
             "what it was. It cannot be looked up in the national system.",
             code, counter.ledger().founding().origin) + "\n";
  return out;
}

}  // namespace

Certificate certificate(Counter& counter, const std::string& person, const calendar::Period& period) {
  Certificate made;
  const auto found = counter.find(person);
  if (found.refusal) return {{}, {}, found.refusal};
  const Member& m = counter.people().kept(*found.member);
  if (auto no = counter.may(any_duty, m.latest.community)) return {{}, {}, no};
  prepare(counter, period);
  const auto all = served_in_scope(counter, m.latest.person);
  if (all.empty()) {
    made.refusal = Refusal{"nothing-served", {}, say("{} has no approved service in {}", m.latest.code, period.name), std::string(tr("choose another period"))};
    return made;
  }
  const Served& served = all.begin()->second;
  made.code = code_of(counter, m, period, served);
  made.markdown = markdown_of(counter, m, period, served, made.code);
  return made;
}

ServiceRegister service_register(Counter& counter, const std::string& org, const calendar::Period& period) {
  const auto* node = counter.orgs().find(org);
  if (node == nullptr)
    return {{}, Refusal{"unknown-org", {}, say("there is no organisation {}", org), std::string(tr("correct the code or the name"))}};
  if (auto no = counter.may(any_duty, node->org)) return {{}, no};
  prepare(counter, period);
  std::map<EntryId, EntryId> units;  // person -> the class or group within
  store::Query row(counter.ledger(),
                   "SELECT h.person, h.org FROM holding h JOIN scope JOIN above b ON b.org = h.org AND b.above = :org "
                   "WHERE h.credential LIKE 'membership%' AND h.person <> 0 AND h.from_day <= scope.to_day AND (h.to_day = '' OR h.to_day >= scope.from_day) "
                   "UNION ALL SELECT a.person, s.org FROM approved s JOIN scope ON s.day BETWEEN scope.from_day AND scope.to_day "
                   "JOIN above b ON b.org = s.org AND b.above = :org JOIN attended a ON a.service = s.id AND a.part = 'volunteer'");
  row.bind(":org", node->org);
  while (row.step()) units.emplace(row.integer(0), row.integer(1));
  const auto all = served_in_scope(counter, 0);
  ServiceRegister made;
  made.sheet.title = say("Volunteer service of {}, {}", node->name, period.name);
  made.sheet.columns = {column("code", words::mark("code")), column("name", words::mark("name")), column("unit", words::mark("unit")),
                        column("activities", words::mark("activities (times)"), true), column("minutes", words::mark("minutes"), true),
                        column("hours", words::mark("hours"), true), column("first", words::mark("first day")), column("last", words::mark("last day")),
                        column("content", words::mark("what was done"))};
  for (const auto& [person, unit] : units) {
    const Member* m = counter.people().by_id(person);
    const auto found = all.find(person);
    if (m == nullptr || (found == all.end() && !m->latest.volunteer)) continue;  // residents are members, too
    const Served served = found == all.end() ? Served{} : found->second;
    made.sheet.rows.push_back({m->latest.code, store::value_of(counter.private_of(*m), "name"), counter.orgs().name_of(unit), served.activities,
                               served.minutes, model::Decimal{hours_text(served.minutes)}, served.first, served.last, content_of(counter, served)});
  }
  std::sort(made.sheet.rows.begin(), made.sheet.rows.end(), [](const auto& a, const auto& b) { return std::get<std::string>(a[0]) < std::get<std::string>(b[0]); });
  return made;
}

}  // namespace desk

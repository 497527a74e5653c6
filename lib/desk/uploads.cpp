#include "desk/uploads.hpp"

#include "desk/log.hpp"
#include "desk/report_parts.hpp"
#include "intake/values.hpp"
#include "intake/text.hpp"
#include "render/render.hpp"
#include "seal/hash.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

struct Kept {
  EntryId id = 0;
  store::Upload fact;
  std::string day, receipt_day;
};

std::vector<Kept> all_uploads(const store::Ledger& ledger) {
  std::vector<Kept> all;
  store::Query row(ledger,
                   "SELECT u.id, u.platform, u.org, u.from_entry, u.to_entry, u.services, u.minutes, u.sha256, e.day, coalesce(r.day, '') "
                   "FROM upload u JOIN entry e ON e.id = u.id LEFT JOIN upload_receipt r ON r.upload = u.id ORDER BY u.id");
  while (row.step())
    all.push_back({row.integer(0),
                   {row.text(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5), row.integer(6), row.text(7)},
                   row.text(8),
                   row.text(9)});
  return all;
}

Refusal no_upload(EntryId id) {
  return {"unknown-upload", {}, say("there is no upload {}", id), std::string(tr("see carebank log uploads"))};
}

// The lines of an upload, from the acts in its span: what was approved and was not voided within it, and what an earlier
// one had and was voided.
class Lines {
 public:
  // As the organisations were when it was made, whatever moved since.
  Lines(const Counter& counter, const store::Upload& fact)
      : counter_(counter), fact_(fact), orgs_(store::OrgTree::load(counter.ledger(), fact.to_entry)) {}

  std::string csv() {
    sheet_.columns = {{"change", "change"}, {"ref", "ref"}, {"day", "day"}, {"start", "start"}, {"minutes", "minutes"},
                      {"volunteer", "volunteer"}, {"elder", "elder"}, {"headcount", "headcount"}, {"category", "category"},
                      {"programme", "programme"}, {"approved_on", "approved_on"}};
    // Whether a service stands at the upload's own end, whatever became of it since.
    read("new",
         "SELECT a.service, a.id, CASE a.done WHEN '' THEN e.day ELSE a.done END FROM act a JOIN entry e ON e.id = a.id "
         "WHERE a.id >= :from AND a.id < :to AND a.what = 'approve' AND NOT EXISTS (SELECT 1 FROM act v WHERE v.service = a.service "
         "AND v.what = 'void' AND v.id > a.id AND v.id < :to) ORDER BY a.id");
    read("void",
         "SELECT v.service, v.id, e.day FROM act v JOIN entry e ON e.id = v.id JOIN act a ON a.service = v.service AND a.what = 'approve' "
         "AND a.id < :from WHERE v.id >= :from AND v.id < :to AND v.what = 'void' ORDER BY v.id");
    return render::csv(sheet_);
  }
  std::int64_t services() const { return services_; }
  std::int64_t minutes() const { return minutes_; }

 private:
  void read(const char* change, const char* sql) {
    store::Query row(counter_.ledger(), sql);
    row.bind(":from", fact_.from_entry).bind(":to", fact_.to_entry);
    while (row.step()) {
      const auto s = store::service_of(counter_.ledger(), row.integer(0));
      if (fact_.org != 0 && !orgs_.within(s.org, fact_.org)) continue;
      ++services_;
      minutes_ += s.minutes * static_cast<std::int64_t>(s.volunteers.size());
      sheet_.rows.push_back({std::string(change), s.ref, s.day, clock_text(s.start), s.minutes, codes_of(counter_, s.volunteers),
                             codes_of(counter_, s.elders), s.headcount, s.category, s.programme, row.text(2)});
    }
  }

  const Counter& counter_;
  const store::Upload& fact_;
  store::OrgTree orgs_;
  model::Sheet sheet_;
  std::int64_t services_ = 0, minutes_ = 0;
};

// The organisation that an upload is of: the one named, else the acting person's own.
std::optional<Refusal> org_of(const Counter& counter, const std::string& text, EntryId& org) {
  org = counter.acting() == nullptr ? 0 : counter.acting()->latest.org;
  if (text.empty()) return std::nullopt;
  const auto* node = counter.orgs().find(text);
  if (node == nullptr) return Refusal{"unknown-org", {}, say("there is no organisation {}", text), std::string(tr("correct the code or the name"))};
  org = node->parent == 0 && counter.orgs().all().front().org == node->org ? 0 : node->org;  // the top is the whole ledger
  return std::nullopt;
}

// A platform that gets a street's services from the street does not get them from the district, too.
std::optional<Refusal> overlapping(const Counter& counter, const store::Upload& fact) {
  const auto& orgs = counter.orgs();
  for (const auto& before : all_uploads(counter.ledger())) {
    if (before.fact.platform != fact.platform || before.fact.org == fact.org) continue;
    const EntryId a = before.fact.org, b = fact.org;
    if (a != 0 && b != 0 && !orgs.within(a, b) && !orgs.within(b, a)) continue;
    return Refusal{"values-disagree", {},
                   say("{} gets these services from {} already", fact.platform, a == 0 ? std::string(tr("the whole ledger")) : orgs.name_of(a)),
                   std::string(tr("go on with --org as before, so that nothing is counted twice"))};
  }
  return std::nullopt;
}

}  // namespace

UploadPrint upload_services(Counter& counter, const std::string& platform, const std::string& org) {
  counter.begin();
  UploadPrint made;
  store::Upload fact;
  fact.platform = intake::free_text(platform);
  auto no = org_of(counter, org, fact.org);
  if (!no) no = counter.may("approve", fact.org);
  if (!no) no = overlapping(counter, fact);
  if (no) {
    made.outcome.refuse(std::move(*no));
    return made;
  }
  for (const auto& before : all_uploads(counter.ledger()))
    if (before.fact.platform == fact.platform && before.fact.org == fact.org) fact.from_entry = before.fact.to_entry;
  fact.to_entry = counter.writer().next();
  Lines lines(counter, fact);
  made.csv = lines.csv();
  made.services = fact.services = lines.services();
  fact.minutes = lines.minutes();
  if (fact.services == 0) {
    ++made.outcome.unchanged;
    return made;
  }
  seal::Hasher hasher;
  fact.sha256 = seal::hex(hasher.sha256(made.csv));
  made.upload = counter.writer().add(fact, {});
  made.outcome.added = 1;
  made.outcome.refs.push_back(std::to_string(made.upload));
  counter.commit();
  return made;
}

UploadPrint print_upload(Counter& counter, EntryId upload) {
  UploadPrint made;
  for (const auto& kept : all_uploads(counter.ledger())) {
    if (kept.id != upload) continue;
    if (auto no = counter.may(any_duty, kept.fact.org)) {
      made.outcome.refuse(std::move(*no));
      return made;
    }
    Lines lines(counter, kept.fact);
    made.csv = lines.csv();
    made.services = lines.services();
    made.upload = upload;
    seal::Hasher hasher;
    if (seal::hex(hasher.sha256(made.csv)) != kept.fact.sha256)
      made.outcome.refuse({"values-disagree", {}, say("upload {} cannot be made again as it was", upload), std::string(tr("run carebank audit verify"))});
    return made;
  }
  made.outcome.refuse(no_upload(upload));
  return made;
}

Outcome receive_upload(Counter& counter, EntryId upload, const std::string& receipt, model::Day day) {
  counter.begin();
  Outcome outcome;
  for (const auto& kept : all_uploads(counter.ledger())) {
    if (kept.id != upload) continue;
    if (auto no = counter.may("approve", kept.fact.org)) {
      outcome.refuse(std::move(*no));
      return outcome;
    }
    if (day > counter.today() || day.iso() < kept.day) {
      outcome.refuse({day > counter.today() ? "future-day" : "bad-date", {}, say("{} is no day of an answer to what was sent on {}", day.iso(), kept.day),
                      std::string(tr("give the day of the platform's answer"))});
      return outcome;
    }
    if (!kept.receipt_day.empty()) {
      outcome.refuse({"already-ended", {}, say("upload {} has its receipt of {} already", upload, kept.receipt_day), ""});
      return outcome;
    }
    counter.keys();
    counter.writer().add(store::UploadReceipt{upload, day.iso()}, {{"receipt", receipt}});
    counter.commit();
    ++outcome.updated;
    return outcome;
  }
  outcome.refuse(no_upload(upload));
  return outcome;
}

model::Sheet uploads_sheet(const Counter& counter) {
  model::Sheet sheet;
  sheet.title = tr("Uploads");
  sheet.columns = {column("upload", words::mark("upload"), true), column("platform", words::mark("platform")), column("org", words::mark("organisation")),
                   column("day", words::mark("day")), column("services", words::mark("services"), true),
                   column("minutes", words::mark("minutes"), true), column("receipt_day", words::mark("receipt of"))};
  for (const auto& kept : all_uploads(counter.ledger())) {
    const auto* node = counter.orgs().by_id(kept.fact.org);
    sheet.rows.push_back({kept.id, kept.fact.platform, node == nullptr ? std::string() : node->code, kept.day, kept.fact.services,
                          kept.fact.minutes, kept.receipt_day});
  }
  return sheet;
}

}  // namespace desk

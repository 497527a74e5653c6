// The report that a director reads, as sections that Markdown and HTML share.
#include <algorithm>

#include "desk/report_parts.hpp"
#include "render/render.hpp"
#include "seal/hash.hpp"
#include "words/words.hpp"

namespace desk {

using model::Cell;
using store::EntryId;
using words::say;
using words::tr;

namespace {

std::string text_of(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* decimal = std::get_if<model::Decimal>(&cell)) return decimal->text;
  return "";
}

const indicators::Figure* figure(const Evaluation& e, std::string_view id, std::string_view unit = {}) {
  for (const auto& f : e.figures)
    if (f.id == id && (unit.empty() || f.unit == unit)) return &f;
  return nullptr;
}
std::string value(const Evaluation& e, std::string_view id) {
  const auto* f = figure(e, id);
  return f == nullptr || f->value.empty() ? "-" : f->value;
}

std::string hours(const std::string& minutes) {
  const auto count = model::parse_count(minutes);
  return count ? hours_text(*count) : "-";
}

std::pair<std::int64_t, std::int64_t> errors_and_warnings(const checks::Outcome& audit) {
  const auto errors =
      std::count_if(audit.findings.begin(), audit.findings.end(), [](const auto& f) { return f.error; });
  return {errors, static_cast<std::int64_t>(audit.findings.size()) - errors};
}

// Kinds of organisation, which the ledger holds as words and the report translates.
[[maybe_unused]] constexpr const char* levels[] = {
    words::mark("city"),    words::mark("district"),   words::mark("street"),  words::mark("community"),
    words::mark("school"),  words::mark("institution"), words::mark("station"), words::mark("enterprise"),
    words::mark("ngo")};

class Telling {
 public:
  Telling(const Counter& counter, const Evaluation& e) : counter_(counter), e_(e) {}

  std::vector<Section> sections() const {
    std::vector<Section> all{summary(), core(), places(), workflow(), points(), excluded(), findings()};
    if (e_.seal) all.push_back(changes());
    for (auto section : {rule_packs(), documents(), citations(), meanings(), evidence()}) all.push_back(std::move(section));
    return all;
  }

  // To be published: nothing that counts people beyond `figures`, whose small ones are left out already.
  std::vector<Section> published(model::Sheet figures) const {
    return {without_ids(std::move(figures)), rule_packs(), documents(), citations(), meanings(), evidence(true)};
  }

 private:
  Section summary() const {
    Section s{std::string(tr("Summary")), {}, {}};
    std::string text =
        say("From {} to {}, {} volunteers gave {} hours ({} minutes) in {} activities; {} elders were served, {} "
            "attendances in all.",
            e_.period.from.iso(), e_.period.to.iso(), value(e_, "volunteers_active"), hours(value(e_, "minutes")),
            value(e_, "minutes"), value(e_, "activities"), value(e_, "elders_served"), value(e_, "attendances"));
    for (const auto& f : e_.figures)
      if (f.id == "points_earned") {
        const auto* spent = figure(e_, "points_redeemed", f.unit);
        text += say(" They earned {} {} and redeemed {}.", f.value, f.unit, spent == nullptr ? "0" : spent->value);
      }
    if (const auto* f = figure(e_, "on_time"); f != nullptr && !f->value.empty())
      text += say(" Of {} services whose time allowed has passed, {} were verified within it ({}).",
                  text_of(f->denominator), text_of(f->numerator), percent(f->value));
    if (const auto* f = figure(e_, "coverage"); f != nullptr && !f->value.empty())
      text +=
          say(" {} of {} elders were reached ({}).", text_of(f->numerator), text_of(f->denominator), percent(f->value));
    const auto [errors, warnings] = errors_and_warnings(e_.audit);
    text += say(" The audit of the whole ledger finds {} errors and {} warnings.", errors, warnings);
    s.paragraphs = {std::move(text), basis_sentence(counter_, e_.seal)};
    return s;
  }

  Section core() const {
    return without_ids(e_.seal ? restated_sheet(e_.figures, e_.figures_now, e_.period) : indicators::sheet(e_.figures, e_.period));
  }

  // The ids are for machines; they stand in indicators.csv.
  static Section without_ids(model::Sheet figures) {
    figures.title.clear();
    figures.columns.erase(figures.columns.begin());
    for (auto& row : figures.rows) row.erase(row.begin());
    return {std::string(tr("Indicators")), {}, std::move(figures)};
  }

  Section places() const {
    Section s{std::string(tr("Streets and communities")), {}, e_.rows.communities};
    for (auto& row : s.table.rows) row[0] = std::string(tr(std::get<std::string>(row[0])));
    s.table.notes.emplace_back(
        tr("A person active in two communities counts in both, and once in the total: people do not add up, "
           "activities, attendances and minutes do."));
    return s;
  }

  Section workflow() const {
    Section s{std::string(tr("Workflow")),
              {},
              {"",
               {column("state", words::mark("state")), column("services", words::mark("number of services"), true)},
               {},
               {}}};
    for (const auto& [state, n] : e_.rows.states) s.table.rows.push_back({std::string(tr(state)), n});
    for (const char* id : {"on_time", "returned"})
      if (const auto* f = figure(e_, id); f != nullptr && !f->value.empty())
        s.table.notes.push_back(
            say("{}: {} of {} ({}).", f->title, text_of(f->numerator), text_of(f->denominator), percent(f->value)));
    return s;
  }

  Section points() const {
    Section s{
        std::string(tr("Points")),
        {},
        {"",
         {column("scheme", words::mark("scheme")), column("earned", words::mark("earned in the period"), true),
          column("redeemed", words::mark("redeemed in the period"), true),
          column("outstanding", words::mark("outstanding"), true), column("accounts", words::mark("accounts"), true),
          column("owing", words::mark("accounts that owe"), true)},
         {},
         {}}};
    struct Held {
      std::int64_t milli = 0, accounts = 0, owing = 0;
    };
    std::map<std::string, Held> held;
    for (const auto& a : store::accounts(counter_.ledger(), e_.position)) {
      Held& h = held[a.scheme];
      h.milli += a.balance;
      ++h.accounts;
      if (a.balance < 0) ++h.owing;
    }
    for (const auto& scheme : counter_.book().on(e_.period.to).schemes) {
      const auto* earned = figure(e_, "points_earned", scheme.unit_name);
      const auto* redeemed = figure(e_, "points_redeemed", scheme.unit_name);
      const Held& h = held[scheme.id];
      s.table.rows.push_back({scheme.unit_name, earned == nullptr ? Cell{} : earned->numerator,
                              redeemed == nullptr ? Cell{} : redeemed->numerator, model::cell(model::Points{h.milli}),
                              h.accounts, h.owing});
    }
    s.table.notes.emplace_back(
        tr("Earned: by the day of service. Outstanding: all balances together, whatever period they come from."));
    return s;
  }

  Section excluded() const {
    Section s{std::string(tr("What the figures leave out")),
              {},
              {"", {column("title", words::mark("title")), column("reason", words::mark("left out"))}, {}, {}}};
    for (const auto& f : e_.figures)
      for (const auto& reason : f.excluded) s.table.rows.push_back({f.title, reason});
    s.table.notes.push_back(
        say("exclusions.csv names the {} services of the period that do not count, each with its reason.",
            e_.rows.excluded.size()));
    return s;
  }

  Section findings() const {
    struct Count {
      std::int64_t errors = 0, warnings = 0;
    };
    std::map<std::string, Count> counts;
    for (const auto& f : e_.audit.findings) ++(f.error ? counts[f.check].errors : counts[f.check].warnings);
    Section s{std::string(tr("Findings of the audit")),
              {},
              {"",
               {column("check", words::mark("check")), column("title", words::mark("what it finds")),
                column("errors", words::mark("errors"), true), column("warnings", words::mark("warnings"), true)},
               {},
               {}}};
    for (const auto& about : checks::list())
      if (const auto found = counts.find(about.id); found != counts.end())
        s.table.rows.push_back({about.id, about.title, found->second.errors, found->second.warnings});
    s.table.notes.push_back(say("{} checks ran over the whole ledger on {}.", e_.audit.checks, counter_.today_text()));
    if (e_.audit.accepted > 0)
      s.table.notes.push_back(say("{} findings are accepted for a time and not listed.", e_.audit.accepted));
    for (const auto& id : e_.audit.skipped)
      s.table.notes.push_back(say("{} could not run: the key was not at hand.", id));
    return s;
  }

  Section changes() const {
    Section s{std::string(tr("Adjustments since the seal")), {}, e_.changes};
    s.paragraphs.push_back(e_.changes.rows.empty()
                               ? std::string(tr("Nothing of the period has changed since it was sealed."))
                               : std::string(tr("What came after the seal leaves its figures as they are; the columns "
                                                "\"now\" above show what they would be.")));
    return s;
  }

  Section rule_packs() const {
    Section s{
        std::string(tr("Rules in force")),
        {},
        {"",
         {column("pack", words::mark("rule pack")), column("name", words::mark("name of the pack")),
          column("version", words::mark("version")), column("from", words::mark("from")), column("sha256", "SHA-256")},
         {},
         {}}};
    const auto stored = store::packs(counter_.ledger());
    const auto& adopted = counter_.book().adopted();
    for (std::size_t i = 0; i < stored.size() && i < adopted.size(); ++i)
      s.table.rows.push_back({stored[i].fact.pack, adopted[i].pack.name, stored[i].fact.version,
                              stored[i].fact.from_day, stored[i].fact.sha256});
    s.table.notes.emplace_back(tr("Their texts are in the folder rules of this pack."));
    return s;
  }

  // The notices and laws that the rules rest on: T01, H01, P01, Z01, D01.
  Section documents() const {
    Section s{std::string(tr("Documents")),
              {},
              {"",
               {column("title", words::mark("title")), column("doc_no", words::mark("number")),
                column("issuer", words::mark("issuer")), column("issued", words::mark("issued"))},
               {},
               {}}};
    for (const auto& d : counter_.book().on(e_.period.to).sources) s.table.rows.push_back({d.title, d.doc_no, d.issuer, d.issued});
    return s;
  }

  // What the last file that speaks of a rule quotes for it.
  Section citations() const {
    Section s{std::string(tr("Where the rules come from")),
              {},
              {"",
               {column("key", words::mark("rule")), column("level", words::mark("strictness")),
                column("quote", words::mark("quote")), column("source", words::mark("source"))},
               {},
               {}}};
    const auto& pack = counter_.book().on(e_.period.to);
    std::map<std::string, std::string> last_file;
    for (const auto& c : pack.citations) last_file[c.key] = c.place.file;
    for (const auto& c : pack.citations) {
      if (c.quote.empty() || c.place.file != last_file[c.key] || c.to < e_.period.from || e_.period.to < c.from)
        continue;
      s.table.rows.push_back(
          {c.key, std::string(c.level == rules::Level::hard ? tr("hard") : tr("soft")), c.quote, c.source});
    }
    return s;
  }

  Section meanings() const {
    Section s{std::string(tr("What the indicators mean")),
              {},
              {"",
               {column("id", words::mark("indicator")), column("title", words::mark("title")),
                column("meaning", words::mark("meaning")), column("source", words::mark("source"))},
               {},
               {}}};
    std::string last;
    for (const auto& f : e_.figures) {
      if (f.id != last) s.table.rows.push_back({f.id, f.title, f.meaning, f.source});
      last = f.id;
    }
    return s;
  }

  Section evidence(bool published = false) const {
    Section s{std::string(tr("Evidence")),
              {},
              {"", {column("what", words::mark("what")), column("value", words::mark("value"))}, {}, {}}};
    const auto founding = counter_.ledger().founding();
    const std::int64_t size = counter_.ledger().size();
    s.table.rows = {
        {std::string(tr("ledger")), founding.origin},
        {std::string(tr("verifier key")), founding.verifier},
        {std::string(tr("entries in the log")), size},
        {std::string(tr("entries that the figures rest on")), e_.position},
        {std::string(tr("root of these entries")), seal::base64(seal::bytes_of(counter_.ledger().root(e_.position)))}};
    if (!e_.checkpoint) {
      s.paragraphs.emplace_back(
          tr("No checkpoint has been signed: nothing outside the ledger proves these figures yet. Let the district run "
             "carebank audit checkpoint."));
    } else {
      s.table.rows.push_back({std::string(tr("entries that the checkpoint covers")), e_.checkpoint->size});
      s.paragraphs.push_back(
          e_.checkpoint->size >= e_.position
              ? std::string(
                    tr("A signed checkpoint covers every entry that the figures rest on; it lies in log.checkpoint."))
              : say("The latest checkpoint, in log.checkpoint, does not cover the last {} entries.",
                    e_.position - e_.checkpoint->size));
    }
    s.table.notes.emplace_back(tr("To check the files: sha256sum -c MANIFEST.sha256 in this folder."));
    s.table.notes.emplace_back(
        tr("To check the ledger against the checkpoint: carebank audit verify --trusted FOLDER, with the folder where "
           "you keep the checkpoints that you were given."));
    s.table.notes.emplace_back(
        published ? tr("The rows behind the figures are not published: an evaluator has them in the evaluation pack.")
                  : tr("To count again: every figure follows from services.csv, pairs.csv and balances.csv; people appear by code "
                       "only."));
    return s;
  }

  const Counter& counter_;
  const Evaluation& e_;
};

// A line of Markdown without the mark of a list.
std::string paragraph(const std::string& text) { return render::markdown({"", {}, {}, {text}}).substr(2); }

}  // namespace

std::string report_title(const Counter& counter, const Evaluation& e) {
  std::string place = counter.book().on(e.period.to).name;
  const auto& levels = counter.book().on(e.period.to).org_levels;
  for (const auto& node : counter.orgs().all())
    if (node.parent == 0 && !levels.empty() && node.type == levels.front()) place = node.name;
  return say("{}: evaluation of mutual care for the elderly, {}", place, e.period.name);
}

std::vector<Section> sections_of(const Counter& counter, const Evaluation& evaluation) {
  return Telling(counter, evaluation).sections();
}

std::vector<Section> public_sections_of(const Counter& counter, const Evaluation& evaluation, model::Sheet figures) {
  return Telling(counter, evaluation).published(std::move(figures));
}

std::string markdown_of(const std::string& title, const std::vector<Section>& sections) {
  std::string out = "# " + paragraph(title);
  for (const auto& section : sections) {
    out += "\n## " + paragraph(section.title);
    for (const auto& text : section.paragraphs) out += "\n" + paragraph(text);
    model::Sheet table = section.table;
    if (table.rows.empty()) table.columns.clear();
    const std::string rendered = render::markdown(table);
    if (!rendered.empty()) out += "\n" + rendered;
  }
  return out;
}

std::string html_of(const std::string& title, const std::vector<Section>& sections) {
  std::vector<model::Sheet> sheets;
  for (const auto& section : sections) {
    sheets.push_back({section.title, {}, {}, section.paragraphs});
    model::Sheet table = section.table;
    if (table.rows.empty()) table.columns.clear();
    if (!table.columns.empty() || !table.notes.empty()) sheets.push_back(std::move(table));
  }
  return render::html(sheets, title, words::tag());
}

model::Sheet findings_sheet(const Counter& counter, const checks::Outcome& audit) {
  model::Sheet sheet{"",
                     {column("check", words::mark("check")), column("severity", words::mark("severity")),
                      column("subject", words::mark("subject")), column("detail", words::mark("detail")),
                      column("new", words::mark("new"))},
                     {},
                     {}};
  const auto checkpoints = store::checkpoints(counter.ledger());
  const std::int64_t known = checkpoints.empty() ? 0 : checkpoints.back().size;
  for (const auto& f : audit.findings)
    sheet.rows.push_back({f.check, std::string(f.error ? "error" : "warning"), f.subject, f.detail, f.entry >= known});
  return sheet;
}

model::Sheet exclusions_sheet(const Evaluation& e) {
  model::Sheet sheet{"",
                     {column("scope", words::mark("scope")), column("subject", words::mark("subject")),
                      column("day", words::mark("day")), column("reason", words::mark("reason"))},
                     {},
                     {}};
  for (const auto& f : e.figures)
    for (const auto& reason : f.excluded) sheet.rows.push_back({std::string("indicator"), f.id, std::string(), reason});
  sheet.rows.insert(sheet.rows.end(), e.rows.excluded.begin(), e.rows.excluded.end());
  return sheet;
}

}  // namespace desk

// The evaluation pack: a folder that an outsider can read, count again and check.
#include <algorithm>

#include "desk/new_folder.hpp"
#include "desk/report_parts.hpp"
#include "desk/report_progress.hpp"
#include "desk/report_records.hpp"
#include "desk/report_services.hpp"
#include "render/render.hpp"
#include "seal/hash.hpp"
#include "store/cosignatures.hpp"
#include "words/words.hpp"

namespace desk {


namespace {

// The checkpoint that covers the figures with the fewest later entries, else the latest there is.
std::optional<store::StoredCheckpoint> covering(const store::Ledger& ledger, std::int64_t position) {
  auto all = store::checkpoints(ledger);
  for (auto& c : all)
    if (c.size >= position) return std::move(c);
  if (all.empty()) return std::nullopt;
  return std::move(all.back());
}

// What a public pack needs, too.
Evaluation figures_of(const Counter& counter, const calendar::Period& period) {
  Evaluation e;
  e.period = period;
  e.seal = seal_of(counter.ledger(), period);
  e.position = e.seal ? e.seal->id + 1 : counter.ledger().size();
  e.figures = indicators::compute(question_of(counter, period, e.seal));
  e.checkpoint = covering(counter.ledger(), e.position);
  return e;
}

Evaluation evaluate(Counter& counter, const calendar::Period& period) {
  Evaluation e = figures_of(counter, period);
  e.rows = rows_of(counter);
  e.balances = balances(counter, e.position);
  if (e.seal) {
    e.figures_now = indicators::compute(question_of(counter, period, std::nullopt));
    e.changes = adjustments(counter, e.rows.approved);
  }
  e.audit = checks::run_all({counter.ledger(), counter.book(), counter.today(), counter.vault().ring_unless_missing()});
  return e;
}

// "districts/420112.toml" -> "420112.toml", with nothing but letters, digits and - _ . in it.
std::string file_name(const std::string& name) {
  std::string out = name.substr(name.find_last_of('/') + 1);
  for (char& c : out)
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '.' && c != '-' && c != '_') c = '_';
  return out;
}

void add_rules(const store::Ledger& ledger, std::vector<PackFile>& files) {
  const auto packs = store::packs(ledger);
  for (std::size_t i = 0; i < packs.size(); ++i) {
    // Packs adopted later go into folders of their own.
    const std::string folder =
        i == 0 ? "rules/" : "rules/" + std::to_string(i + 1) + "-from-" + file_name(packs[i].fact.from_day) + "/";
    for (const auto& [name, text] : packs[i].texts) {
      std::string path = folder + file_name(name);
      if (!path.ends_with(".toml")) path += ".toml";
      const auto taken = [&](const auto& f) { return f.name == path; };
      while (std::any_of(files.begin(), files.end(), taken)) path.insert(folder.size(), "over-");
      files.push_back({path, text});
    }
  }
}

void add_manifest(std::vector<PackFile>& files) {
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  std::string manifest;
  seal::Hasher hasher;
  for (const auto& file : files) manifest += seal::hex(hasher.sha256(file.bytes)) + "  " + file.name + "\n";
  files.push_back({"MANIFEST.sha256", std::move(manifest)});
}

// What every pack ends with: what checks it, the rules, and the sums of all.
void close_pack(const Counter& counter, const Evaluation& e, std::vector<PackFile>& files) {
  files.push_back({"verifier-key.txt", counter.ledger().founding().verifier + "\n"});
  if (e.checkpoint) files.push_back({"log.checkpoint", store::cosigned_note(counter.ledger(), e.checkpoint->size)});
  add_rules(counter.ledger(), files);
  add_manifest(files);
}

}  // namespace

std::vector<PackFile> evaluation_pack(Counter& counter, const calendar::Period& period) {
  const Evaluation e = evaluate(counter, period);
  const auto sections = sections_of(counter, e);
  const std::string title = report_title(counter, e);
  std::vector<PackFile> files{{"report.md", markdown_of(title, sections)},
                              {"report.html", html_of(title, sections)},
                              {"indicators.csv", render::csv(e.seal ? restated_sheet(e.figures, e.figures_now, period)
                                                                    : indicators::sheet(e.figures, period))},
                              {"by-community.csv", render::csv(e.rows.communities)},
                              {"balances.csv", render::csv(e.balances)},
                              {"services.csv", e.rows.services_csv},
                              {"pairs.csv", render::csv(e.rows.pairs)},
                              {"findings.csv", render::csv(findings_sheet(counter, e.audit))},
                              {"exclusions.csv", render::csv(exclusions_sheet(e))}};
  // What stands beside the figures: services by kind, what happened beside services, and the plan (as of today).
  files.push_back({"by-category.csv", render::csv(services_report(counter, {period, "category", ""}).sheet)});
  files.push_back({"records.csv", render::csv(records_report(counter, period, "", "record"))});
  files.push_back({"plan.csv", render::csv(progress(counter))});
  if (e.seal) files.push_back({"adjustments.csv", render::csv(e.changes)});
  close_pack(counter, e, files);
  return files;
}

std::vector<PackFile> public_pack(Counter& counter, const calendar::Period& period) {
  const Evaluation e = figures_of(counter, period);
  const auto figures = public_indicator_sheet(counter, period);
  const auto sections = public_sections_of(counter, e, figures);
  const std::string title = report_title(counter, e);
  std::vector<PackFile> files{{"report.md", markdown_of(title, sections)},
                              {"report.html", html_of(title, sections)},
                              {"indicators.csv", render::csv(figures)}};
  close_pack(counter, e, files);
  return files;
}

void write_pack(const std::vector<PackFile>& files, const std::string& out) {
  NewFolder folder(out);
  for (const auto& file : files) folder.write(file.name, file.bytes);
  folder.keep();
}

}  // namespace desk

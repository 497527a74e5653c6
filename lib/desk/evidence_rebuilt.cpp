// audit verify --export: a ledger made again from its leaves, checked like any other, and its figures counted again.
#include <algorithm>
#include <array>
#include <exception>
#include <set>

#include "desk/evidence_anchor.hpp"
#include "desk/evidence_export.hpp"
#include "desk/export_folder.hpp"
#include "desk/export_rows.hpp"
#include "desk/report.hpp"
#include "desk/report_parts.hpp"
#include "words/words.hpp"

namespace desk {

using model::Fault;
using words::say;
using words::tr;

namespace {

// Each owner whose values an erasure destroyed. Of entries that could not be read nothing is said but that; of the others
// that are no erasure, once.
void put_erased(ExportFolder& folder, std::int64_t first, std::int64_t read, const std::set<std::int64_t>& erasures, store::LeafRows& rows) {
  const bool whole = folder.size() > 0 && read == folder.size();
  std::set<std::int64_t> told;
  for (const auto& [erasure, owner] : folder.erased()) {
    if (erasure < first || (erasure >= read && !whole)) continue;
    if (erasures.contains(erasure))
      rows.put_erased(erasure, owner);
    else if (told.insert(erasure).second)
      folder.damage(erasure, "erased", say("entry {} is no erasure", erasure));
  }
}

}  // namespace

void replay(ExportFolder& folder, std::int64_t first, store::LeafRows& rows, const std::function<bool(std::int64_t, const seal::Hash&)>& known) {
  std::set<std::int64_t> erasures;
  std::int64_t read = 0;  // the entries that became rows, or were rows before
  folder.each_leaf([&](std::int64_t entry, std::string_view leaf, const seal::Hash& hash) -> std::optional<std::string> {
    if (entry < first) {
      if (!known(entry, hash)) return say("entry {} is not the one that the backup has", entry);
      read = entry + 1;
      return std::nullopt;
    }
    if (auto wrong = rows.append(leaf, hash)) return wrong;
    read = entry + 1;
    if (rows.last_kind() == store::Erasure::kind) erasures.insert(entry);
    if (rows.last_kind() != store::PackFact::kind) return std::nullopt;
    std::int64_t n = 0;
    for (const auto& [name, text] : folder.pack(entry)) rows.put_pack_text(entry, n++, name, text);
    return std::nullopt;
  });
  put_erased(folder, first, read, erasures, rows);
  for (const auto& head : folder.heads()) {
    rows.put_checkpoint(head.size, head.note);
    for (const auto& [verifier, line] : head.witnessed) rows.put_cosignature(head.size, verifier, line);
  }
}

namespace {

constexpr std::array<std::string_view, 8> core = {"activities", "attendances", "volunteer_attendances", "elders_served",
                                                  "volunteers_active", "minutes", "points_earned", "points_redeemed"};

CoreFigures figures_of(const Counter& counter, const calendar::Period& period) {
  CoreFigures out{period.name, {}};
  for (auto& figure : indicators::compute(question_of(counter, period, seal_of(counter.ledger(), period))))
    if (std::find(core.begin(), core.end(), figure.id) != core.end()) out.figures.push_back(std::move(figure));
  return out;
}

void count_again(store::Ledger& ledger, std::vector<calendar::Period> periods, model::Day today, CheckedExport& out) {
  Setting setting;
  setting.today = today;
  const Counter counter(ledger, setting);
  if (periods.empty())
    for (const auto& seal : store::seals(ledger))
      if (const auto period = calendar::parse_period(seal.fact.period)) periods.push_back(*period);
  for (const auto& period : periods) out.figures.push_back(figures_of(counter, period));
}

// The rows of a stranger may say what no rule allows for: that is damage, not a reason to fall over.
template <class Work>
void on_strange_rows(Verification& v, Work work) {
  try {
    work();
  } catch (const Fault&) {
    throw;
  } catch (const std::exception& error) {
    v.damages.push_back({-1, "", say("what the entries say together makes no sense ({})", error.what())});
  }
}

}  // namespace

CheckedExport verify_export(const std::string& path, const Outside& outside, const std::vector<calendar::Period>& periods, model::Day today) {
  CheckedExport out;
  ExportFolder folder(path);
  demand_folder(outside);
  out.verification.exported = true;
  auto ledger = store::Ledger::scratch();
  {
    store::LeafRows rows(ledger);
    replay(folder, 0, rows, {});
    out.verification.damages = folder.damages();
    out.verification.size = folder.size();
    if (!out.verification.damages.empty()) {
      if (outside.trusted || outside.policy != nullptr)
        out.verification.notes.emplace_back(tr("because of this damage nothing was compared with what others keep"));
      return out;
    }
    on_strange_rows(out.verification, [&] { rows.work_out_caches(); });
    if (!out.verification.damages.empty()) return out;
    rows.commit();
  }
  Verification& v = out.verification;
  on_strange_rows(v, [&] { v = verify(ledger, outside, nullptr, true); });
  if (v.damages.empty() && ledger.founding().verifier != folder.key().text())
    v.damages.push_back({0, "founding", std::string(tr("the key of the export is not the one that its first entry names"))});
  if (v.damages.empty() && store::packs(ledger).empty()) v.damages.push_back({-1, "pack", std::string(tr("no entry adopts a rule pack"))});
  if (v.damages.empty()) on_strange_rows(v, [&] { count_again(ledger, periods, today, out); });
  for (const auto& name : folder.strangers()) v.notes.push_back(say("{} is no part of an export and was not checked", name));
  return out;
}

model::Sheet core_sheet(const CheckedExport& checked) {
  model::Sheet sheet{std::string(tr("Figures counted again from the entries")), {}, {}, {}};
  sheet.columns = {{"period", std::string(tr("period")), false}, {"id", std::string(tr("indicator")), false},
                   {"title", std::string(tr("title")), false},   {"unit", std::string(tr("unit")), false},
                   {"value", std::string(tr("value")), true}};
  for (const auto& [period, figures] : checked.figures)
    for (const auto& f : figures)
      sheet.rows.push_back({period, f.id, model::Named{f.title_id, f.title}, model::Named{f.unit_id, f.unit}, model::Decimal{f.value}});
  return sheet;
}

}  // namespace desk

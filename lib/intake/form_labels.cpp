#include "intake/form_labels.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "intake/text.hpp"
#include "intake/unicode.hpp"
#include "intake/values.hpp"

namespace intake {
namespace {

using model::FormItem;
using Kind = FormItem::Kind;

constexpr std::size_t longest_label = 400;  // bytes of a cell that may hold labels
constexpr std::size_t longest_beside_title = 60;  // a sentence that mentions a form is no title
constexpr std::array<std::string_view, 8> marks = {"√", "✓", "✔", "☑", "☒", "□", "☐", "×"};

std::string label_key(std::string_view text) {
  std::string key = key_text(text);
  while (key.ends_with(':')) key.pop_back();
  return key;
}

// A text as it is compared, and where each of its bytes came from.
struct Folded {
  std::string key;
  std::vector<std::size_t> from;
};

Folded fold(std::string_view text) {
  Folded folded;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_point(text, at);
    const std::string part = key_text(text.substr(begin, at - begin));
    folded.key += part;
    folded.from.insert(folded.from.end(), part.size(), begin);
  }
  folded.from.push_back(text.size());
  return folded;
}

// A label begins a cell or stands behind a space: 监护人姓名： does not say 姓名.
bool begins_word(std::string_view text, std::size_t at) { return at == 0 || trimmed(text.substr(0, at)).size() < at; }

}  // namespace

FormLabels::FormLabels(const model::Form& form) : form_(form), single_(form.items.size(), false) {
  std::vector<unsigned> begins;
  for (const auto& row : form.rows) {
    begins.push_back(height_);
    height_ += row.repeat;
  }
  std::set<unsigned> rows;
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const FormItem& item = form.items[i];
    expected_.push_back({begins[item.row] + 1, item.column});
    if (item.kind == Kind::title) {
      for (const auto& title : form.titles) titles_.push_back({key_text(title), {i}});
      titles_.push_back({key_text(item.text), {i}});
    } else if (item.kind == Kind::label || item.kind == Kind::group || item.kind == Kind::line) {
      add(item.text, i);
      for (const auto& spelling : item.also) add(spelling, i);
    }
    if (!counts(i)) continue;
    ++labels_;
    rows.insert(item.row);
  }
  label_rows_ = rows.size();
  for (std::size_t i = 0; i < form.items.size(); ++i)
    single_[i] = form.items[i].kind == Kind::title ||
                 std::all_of(items_.begin(), items_.end(), [&](const auto& entry) {
                   const auto& of = entry.second;
                   return of.size() == 1 || std::find(of.begin(), of.end(), i) == of.end();
                 });
}

bool FormLabels::counts(std::size_t item) const {
  const FormItem& one = form_.items[item];
  return !one.only_filled && (one.kind == Kind::label || one.kind == Kind::group || one.kind == Kind::line);
}

void FormLabels::add(const std::string& spelling, std::size_t item) {
  auto& of = items_[label_key(spelling)];
  if (std::find(of.begin(), of.end(), item) == of.end()) of.push_back(item);
}

void FormLabels::meet(CellPlace place, std::string_view text, std::vector<LabelHit>& hits) const {
  if (text.size() > longest_label) return;
  const std::string key = label_key(text);
  if (const auto found = items_.find(key); found != items_.end()) {
    hits.push_back({place, &found->second, false, {}});
    return;
  }
  if (meet_colons(place, text, hits)) return;
  for (const auto& [title, items] : titles_)
    if (key.size() <= title.size() + longest_beside_title && key.find(title) != std::string::npos) {
      hits.push_back({place, &items, false, {}});
      return;
    }
  // A box ticked beside its word: ☑生活照料.
  const auto bare = trimmed(text);
  for (const auto mark : marks) {
    const bool before = bare.starts_with(mark);
    if (!before && !bare.ends_with(mark)) continue;
    const auto word = before ? bare.substr(mark.size()) : bare.substr(0, bare.size() - mark.size());
    const auto found = items_.find(label_key(word));
    if (found == items_.end()) return;
    hits.push_back({place, &found->second, true, before ? bare.substr(0, mark.size()) : bare.substr(word.size())});
    return;
  }
}

bool FormLabels::meet_colons(CellPlace place, std::string_view text, std::vector<LabelHit>& hits) const {
  if (text.find(':') == text.npos && text.find("：") == text.npos) return false;
  const Folded folded = fold(text);
  struct Colon {
    std::size_t begin, value;
    const std::vector<std::size_t>* items;
  };
  std::vector<Colon> colons;
  for (const auto& [spelling, items] : items_)
    for (auto at = folded.key.find(spelling + ":"); at != std::string::npos; at = folded.key.find(spelling + ":", at + 1))
      if (begins_word(text, folded.from[at]))
        colons.push_back({folded.from[at], folded.from[at + spelling.size() + 1], &items});
  std::sort(colons.begin(), colons.end(), [](const Colon& a, const Colon& b) { return a.begin < b.begin; });
  for (std::size_t i = 0; i < colons.size(); ++i) {
    const std::size_t end = i + 1 < colons.size() ? colons[i + 1].begin : text.size();
    hits.push_back({place, colons[i].items, true, trimmed(text.substr(colons[i].value, end - colons[i].value))});
  }
  return !colons.empty();
}

std::size_t FormCopy::score() const {
  return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [&](const auto& one) { return labels->counts(one.first); }));
}

bool FormCopy::convincing() const {
  std::set<unsigned> rows;
  for (const auto& [item, hit] : found)
    if (labels->counts(item)) rows.insert(hit.place.row);
  return score() * 2 >= labels->labels() && rows.size() * 2 >= labels->label_rows();
}

bool FormCopy::titled() const {
  return std::any_of(found.begin(), found.end(), [&](const auto& one) { return labels->form().items[one.first].kind == Kind::title; });
}

unsigned FormCopy::first_row() const {
  unsigned row = Grid::rows_max;
  for (const auto& one : found) row = std::min(row, one.second.place.row);
  return row;
}

std::vector<LabelHit> label_hits(const SheetCells& cells, const FormLabels& labels) {
  std::vector<LabelHit> hits;
  for (const auto& row : cells.rows())
    for (const auto& cell : row.cells)
      if (cell.kind == CellKind::text) labels.meet({row.number, cell.column}, cell.text, hits);
  return hits;
}

namespace {

// Puts hits and copies together: every copy has one hit at most of each item, every hit stands for one item of one copy,
// and what lies nearest to where a blank form has it goes together first.
class Gathering {
 public:
  Gathering(const SheetCells& cells, const FormLabels& labels, const std::vector<LabelHit>& hits)
      : cells_(cells), labels_(labels), hits_(hits), taken_(hits.size(), false) {}

  std::vector<FormCopy> gather() {
    if (!begin()) return {};
    for (const bool single : {true, false}) join(single);
    return std::move(copies_);
  }

 private:
  struct Match {
    unsigned cost;
    std::size_t copy, item, hit;
  };

  // As many copies as most of the labels that a form has once occur; the first such label says where each lies.
  bool begin() {
    std::map<std::size_t, std::size_t> times;  // item -> hits
    for (const auto& hit : hits_)
      for (const std::size_t item : *hit.items)
        if (labels_.single(item)) ++times[item];
    std::map<std::size_t, std::size_t> items_of;  // number of hits -> items that have it
    for (const auto& one : times) ++items_of[one.second];
    const auto most = std::max_element(items_of.begin(), items_of.end(), [](const auto& a, const auto& b) {
      return std::pair(a.second, a.first) < std::pair(b.second, b.first);
    });
    if (most == items_of.end()) return false;
    seed_ = std::find_if(times.begin(), times.end(), [&](const auto& one) { return one.second == most->first; })->first;
    for (std::size_t i = 0; i < hits_.size(); ++i)
      if (hits_[i].items->front() == seed_ && hits_[i].items->size() == 1) {
        FormCopy copy{&labels_, {}};
        copy.found.emplace(seed_, hits_[i]);
        copies_.push_back(std::move(copy));
        seeds_.push_back(hits_[i].place);
        taken_[i] = true;
      }
    return true;
  }

  void join(bool single) {
    std::vector<Match> matches;
    for (std::size_t hit = 0; hit < hits_.size(); ++hit)
      for (const std::size_t item : *hits_[hit].items)
        if (!taken_[hit] && labels_.single(item) == single) offer(item, hit, matches);
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
      return std::tuple(a.cost, a.copy, a.item, a.hit) < std::tuple(b.cost, b.copy, b.item, b.hit);
    });
    for (const Match& match : matches) {
      auto& found = copies_[match.copy].found;
      if (taken_[match.hit] || found.contains(match.item)) continue;
      found.emplace(match.item, hits_[match.hit]);
      taken_[match.hit] = true;
    }
  }

  // Copies near enough in rows; seeds are in the order of rows.
  void offer(std::size_t item, std::size_t hit, std::vector<Match>& matches) const {
    const unsigned reach = 2 * labels_.height() + 20, row = hits_[hit].place.row;
    const auto from = std::lower_bound(seeds_.begin(), seeds_.end(), row > reach ? row - reach : 0,
                                       [](const CellPlace& seed, unsigned n) { return seed.row < n; });
    for (auto seed = from; seed != seeds_.end() && seed->row <= row + reach; ++seed) {
      const auto copy = static_cast<std::size_t>(seed - seeds_.begin());
      matches.push_back({cost(copy, item, hits_[hit].place), copy, item, hit});
    }
  }

  unsigned cost(std::size_t copy, std::size_t item, CellPlace place) const {
    const auto apart = [](unsigned here, unsigned there, unsigned seed, unsigned seed_there) {
      const auto off = (static_cast<int>(here) - static_cast<int>(seed)) - (static_cast<int>(there) - static_cast<int>(seed_there));
      return static_cast<unsigned>(off < 0 ? -off : off);
    };
    const CellPlace there = labels_.expected(item), seed_there = labels_.expected(seed_), seed = seeds_[copy];
    const unsigned far = apart(place.row, there.row, seed.row, seed_there.row) + apart(place.column, there.column, seed.column, seed_there.column);
    return far + (beside_group(copies_[copy], item, place) ? 0 : 1000);
  }

  // Whether a cell lies in the rows of the group that its item belongs to, as far as that group was found.
  bool beside_group(const FormCopy& copy, std::size_t item, CellPlace place) const {
    const int group = labels_.form().items[item].group;
    for (const auto& [other, hit] : copy.found) {
      if (labels_.form().items[other].kind != Kind::group) continue;
      const Merge range = cells_.range(hit.place);
      if (range.first_row == range.last_row) continue;  // not merged: says nothing of its rows
      const bool inside = range.first_row <= place.row && place.row <= range.last_row && place.column > range.last_column;
      if (inside != (group >= 0 && other == static_cast<std::size_t>(group))) return false;
    }
    return true;
  }

  const SheetCells& cells_;
  const FormLabels& labels_;
  const std::vector<LabelHit>& hits_;
  std::vector<bool> taken_;
  std::size_t seed_ = 0;
  std::vector<CellPlace> seeds_;
  std::vector<FormCopy> copies_;
};

}  // namespace

std::vector<FormCopy> copies_of(const SheetCells& cells, const FormLabels& labels, const std::vector<LabelHit>& hits) {
  return Gathering(cells, labels, hits).gather();
}

}  // namespace intake

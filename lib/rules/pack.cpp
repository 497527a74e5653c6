#include "rules/pack.hpp"

#include <algorithm>

#include "words/words.hpp"

namespace rules {
namespace {

template <class T>
const T* by_id(const std::vector<T>& list, std::string_view id) {
  for (const T& entry : list)
    if (entry.id == id) return &entry;
  return nullptr;
}

// The document that a phase comes from: the one whose title or number it names, else the pack's own, said last.
const Source* document_of(const Pack& pack, const Phase& phase) {
  const auto in = [&](const std::string& name) {
    return !name.empty() && phase.source.find(name) != std::string::npos;
  };
  for (const Source& source : pack.sources)
    if (in(source.title) || in(source.doc_no)) return &source;
  return pack.sources.empty() ? nullptr : &pack.sources.back();
}

std::vector<std::string> early_phases(const Pack& pack) {
  std::vector<std::string> remarks;
  for (const Phase& phase : pack.phases) {
    const Source* document = document_of(pack, phase);
    const auto issued = document == nullptr ? std::nullopt : model::Day::parse(document->issued);
    if (issued && phase.from && *phase.from < *issued)
      remarks.push_back(words::say("the phase \"{}\" begins on {}, before its document was issued on {}", phase.name,
                                   phase.from->iso(), issued->iso()));
  }
  return remarks;
}

// The years that the pack speaks of: from its first day to the end of its last phase.
std::vector<int> years_without_data(const Pack& pack) {
  std::optional<model::Day> first, last;
  const auto widen = [&](model::Day day) {
    first = first ? std::min(*first, day) : day;
    last = last ? std::max(*last, day) : day;
  };
  if (pack.from != model::Day::far_past()) widen(pack.from);
  for (const Phase& phase : pack.phases) {
    if (phase.from) widen(*phase.from);
    if (phase.to) widen(*phase.to);
  }
  return first ? pack.calendar.uncovered(*first, *last) : std::vector<int>{};
}

}  // namespace

std::vector<model::Day> Festival::between(model::Day from, model::Day to) const {
  if (to < from) return {};
  return {days.lower_bound(from), days.upper_bound(to)};
}

const Scheme* Pack::scheme(std::string_view wanted) const { return by_id(schemes, wanted); }
const Programme* Pack::programme(std::string_view wanted) const { return by_id(programmes, wanted); }
const Category* Pack::category(std::string_view wanted) const { return by_id(categories, wanted); }
const Item* Pack::item(std::string_view wanted) const { return by_id(items, wanted); }
const Credential* Pack::credential(std::string_view wanted) const { return by_id(credentials, wanted); }
const RecordKind* Pack::record(std::string_view wanted) const { return by_id(records, wanted); }
const Pairing* Pack::pairing(std::string_view wanted) const { return by_id(pairings, wanted); }
const Band* Pack::band(std::string_view wanted) const { return by_id(bands, wanted); }

const Programme& Pack::default_programme() const {
  const auto found = std::find_if(programmes.begin(), programmes.end(),
                                  [](const Programme& programme) { return programme.is_default; });
  model::ensure(found != programmes.end(), "a pack has a default programme");
  return *found;
}

std::vector<std::string> warnings(const Pack& pack) {
  std::vector<std::string> remarks = early_phases(pack);
  for (const int year : years_without_data(pack))
    remarks.push_back(
        words::say("the calendar has no holidays for {}: only Saturdays and Sundays count as free; add "
                   "them under [calendar]",
                   year));
  return remarks;
}

}  // namespace rules

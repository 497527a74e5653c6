#include "desk/pairs_held.hpp"

#include <algorithm>

namespace desk {

using store::EntryId;

PairsHeld::PairsHeld(const Counter& counter) : pack_(counter.pack()), today_(counter.today()) {
  const auto kept = [&](EntryId person) {
    const auto* m = counter.people().by_id(person);
    return m == nullptr ? person : counter.people().kept(*m).latest.person;
  };
  for (const auto& pair : store::pairs(counter.ledger())) {
    const auto& fact = pair.fact;
    put(fact.helper_org != 0 ? fact.helper_org : kept(fact.volunteer),
        fact.helped_org != 0 ? fact.helped_org : kept(fact.elder), fact.type, fact.from_day);
    spans_.back().to = pair.ended;
  }
}

void PairsHeld::put(EntryId helper, EntryId helped, const std::string& kind, const std::string& from) {
  helpers_[helper].push_back(spans_.size());
  helped_[helped].push_back(spans_.size());
  spans_.push_back({helper, helped, kind, from, ""});
}

bool PairsHeld::together(EntryId helper, EntryId helped, const std::string& kind, const std::string& day) const {
  const auto known = helpers_.find(helper);
  if (known == helpers_.end()) return false;
  return std::any_of(known->second.begin(), known->second.end(), [&](std::size_t i) {
    const Span& span = spans_[i];
    return span.helped == helped && span.kind == kind && (span.to.empty() || day <= span.to);
  });
}

PairsHeld::Room PairsHeld::of_helper(EntryId helper, const std::string& kind, const std::string& from) const {
  return room(helpers_, helper, kind, from, &rules::Pairing::capacity, pack_.pair.capacity.value(today_));
}

PairsHeld::Room PairsHeld::of_helped(EntryId helped, const std::string& kind, const std::string& from) const {
  return room(helped_, helped, kind, from, &rules::Pairing::per_elder, pack_.pair.per_elder.value(today_));
}

PairsHeld::Room PairsHeld::room(const Index& index, EntryId id, const std::string& kind, const std::string& from,
                                Own own, std::int64_t shared) const {
  const auto own_of = [&](const std::string& of) {
    const auto* pairing = pack_.pairing(of);
    return pairing == nullptr ? 0 : pairing->*own;
  };
  const auto helped_by_org = [&](const std::string& of) {
    const auto* pairing = pack_.pairing(of);
    return pairing != nullptr && pairing->helper_is_org;
  };
  if (own_of(kind) == 0 && helped_by_org(kind)) return {};
  std::vector<const Span*> counted;
  if (const auto known = index.find(id); known != index.end())
    for (const std::size_t i : known->second) {
      const std::string& of = spans_[i].kind;
      if (own_of(kind) != 0 ? of == kind : own_of(of) == 0 && !helped_by_org(of)) counted.push_back(&spans_[i]);
    }
  return {own_of(kind) != 0 ? own_of(kind) : shared, most(counted, from)};
}

int PairsHeld::most(const std::vector<const Span*>& spans, const std::string& from) const {
  const auto on = [&](const std::string& day) {
    return static_cast<int>(
        std::count_if(spans.begin(), spans.end(), [&](const Span* span) { return span->on(day); }));
  };
  // The number rises only where a pair begins.
  int most = on(from);
  for (const Span* span : spans)
    if (span->from > from) most = std::max(most, on(span->from));
  return most;
}

namespace {

bool names(const Counter& counter, const store::Member& a, const store::Member& b) {
  for (const auto& id : store::split(a.latest.kin)) {
    const auto* kin = counter.people().by_id(model::parse_count(id).value_or(0));
    if (kin != nullptr && counter.people().kept(*kin).latest.person == b.latest.person) return true;
  }
  return false;
}

}  // namespace

bool are_kin(const Counter& counter, const store::Member& a, const store::Member& b) {
  return names(counter, a, b) || names(counter, b, a);
}

bool elder_of_age(const rules::Pack& pack, const store::Person& elder, const std::optional<model::Day>& born,
                  model::Day day) {
  const auto& min_age = pack.elder.min_age.on(day);
  if (!born) return false;
  return model::age_on(*born, day) >= min_age.value || (elder.overridden && min_age.level == rules::Level::soft);
}

}  // namespace desk

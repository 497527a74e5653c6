#include "desk/overlaps.hpp"

#include <algorithm>

namespace desk {

void sweep_overlaps(std::vector<Visit>& visits, const std::function<bool(std::size_t)>& dropped,
                    const std::function<void(const Visit&, const Visit&)>& drop) {
  std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) {
    return a.volunteer != b.volunteer ? a.volunteer < b.volunteer : a.from != b.from ? a.from < b.from : a.row < b.row;
  });
  const auto gone = [&](const Visit& v) { return v.row >= 0 && dropped(static_cast<std::size_t>(v.row)); };
  const Visit* current = nullptr;  // the one reaching farthest of those that stay
  for (const Visit& v : visits) {
    if (gone(v)) continue;
    if (current == nullptr || current->volunteer != v.volunteer || current->to <= v.from || gone(*current)) {
      current = &v;
      continue;
    }
    if (current->row < 0 && v.row < 0) {  // both are in the ledger: the audit's matter
      if (v.to > current->to) current = &v;
      continue;
    }
    const bool later_is_new = v.row > current->row;
    drop(later_is_new ? v : *current, later_is_new ? *current : v);
    if (!later_is_new) current = &v;
  }
}

}  // namespace desk

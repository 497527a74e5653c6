#include "reckoning/earnings.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "rules/credit.hpp"
#include "store/services.hpp"

namespace reckoning {
namespace {

// One service of one volunteer, kept small: there may be millions.
struct Line {
  std::int64_t person = 0;
  std::int32_t day = 0;
  std::uint32_t scheme = 0, programme = 0, category = 0;
  std::int32_t start = -1, minutes = 0;
  std::string ref;
};

class Names {
 public:
  std::uint32_t number(const std::string& name) {
    const auto [known, fresh] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (fresh) names_.push_back(name);
    return known->second;
  }
  const std::string& name(std::uint32_t n) const { return names_[n]; }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> names_;
};

class Reckoner {
 public:
  Reckoner(const store::Ledger& ledger, const rules::Book& book) : ledger_(ledger), book_(book) {}

  std::map<std::pair<std::int64_t, std::string>, Earned> run() {
    read();
    std::sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) {
      return std::tie(a.person, a.day, a.scheme, a.start, a.ref) < std::tie(b.person, b.day, b.scheme, b.start, b.ref);
    });
    for (std::size_t i = 0; i < lines_.size();) i = settle_day(i);
    for (const auto& [key, units] : units_) {
      const auto& [person, scheme, programme] = key;
      out_[{person, names_.name(scheme)}].points += rules::earned(units, *book_.latest().scheme(names_.name(scheme)));
    }
    return std::move(out_);
  }

 private:
  void read() {
    const auto merges = store::merges(ledger_);
    store::each_approved(ledger_, 0, "", [&](const store::Earning& e) {
      const auto day = model::Day::parse(e.day);
      if (!day) return;
      const auto& pack = book_.on(*day);
      const auto* programme = pack.programme(e.programme);
      if (programme == nullptr) programme = &pack.default_programme();
      std::int64_t person = e.person;
      for (auto it = merges.find(person); it != merges.end(); it = merges.find(person)) person = it->second;
      if (programme->scheme.empty()) return;
      Line line{person, day->number, names_.number(programme->scheme), names_.number(programme->id), names_.number(e.category), e.start, e.minutes, e.ref};
      lines_.push_back(std::move(line));
    });
  }

  // The services of one volunteer on one day within one scheme; returns where the next begin.
  std::size_t settle_day(std::size_t first) {
    std::size_t end = first;
    while (end < lines_.size() && lines_[end].person == lines_[first].person && lines_[end].day == lines_[first].day &&
           lines_[end].scheme == lines_[first].scheme)
      ++end;
    const model::Day day{lines_[first].day};
    const auto& pack = book_.on(day);
    std::vector<rules::Served> served;
    for (std::size_t i = first; i < end; ++i)
      served.push_back({lines_[i].ref, lines_[i].start, lines_[i].minutes, names_.name(lines_[i].category)});
    const auto credits = rules::credits_of_day(pack, *pack.scheme(names_.name(lines_[first].scheme)), day, served);
    // In order of start, then ref, on both sides.
    for (std::size_t i = first; i < end; ++i) {
      units_[{lines_[i].person, lines_[i].scheme, lines_[i].programme}] += credits[i - first].units;
      out_[{lines_[i].person, names_.name(lines_[i].scheme)}].minutes += lines_[i].minutes;
    }
    return end;
  }

  const store::Ledger& ledger_;
  const rules::Book& book_;
  Names names_;
  std::vector<Line> lines_;
  std::map<std::tuple<std::int64_t, std::uint32_t, std::uint32_t>, std::int64_t> units_;
  std::map<std::pair<std::int64_t, std::string>, Earned> out_;
};

}  // namespace

std::map<std::pair<std::int64_t, std::string>, Earned> earnings(const store::Ledger& ledger, const rules::Book& book) {
  return Reckoner(ledger, book).run();
}

}  // namespace reckoning

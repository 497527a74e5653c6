#include "pairing/assignment.hpp"

#include <algorithm>
#include <limits>

#include "model/refusal.hpp"
#include "pairing/flow.hpp"
#include "words/words.hpp"

namespace pairing {

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 8;
constexpr std::size_t few =
    24;  // candidates an elder gets in one round; more make rounds slower, fewer make more rounds

std::int64_t product(std::int64_t a, std::int64_t b) {
  if (a != 0 && b > most / a)
    throw model::Fault(words::say("too many people could be paired with each other to weigh them exactly"), {},
                       words::say("Leave the widest class out of pair.proximity_order, or pair street by street."));
  return a * b;
}

// What one rank and one pair are worth in fits: more than all that comes after them can sum up to.
struct Weights {
  std::int64_t rank = 1, place = 1;
};

Weights weigh(const Neighbourhood& people, const Network& network) {
  std::int64_t offered = 0, wanted = 0, fit = 0;
  for (const int capacity : network.capacity) offered += capacity;
  for (const int w : network.wanted) wanted += w;
  for (std::size_t e = 0; e < people.elders().size(); ++e) fit = std::max<std::int64_t>(fit, people.fit_most(e));
  const std::int64_t pairs = std::min(offered, wanted);
  Weights weights;
  weights.rank = product(pairs, fit) + 1;
  weights.place = product(pairs, product(static_cast<std::int64_t>(people.classes()), weights.rank) + fit) + 1;
  // A potential is at most the cost of a path through everybody.
  product(2 * weights.place, static_cast<std::int64_t>(network.capacity.size() + network.wanted.size() + 2));
  return weights;
}

class Assignment {
 public:
  Assignment(const Neighbourhood& people, std::size_t whole);
  std::vector<Match> solve();

 private:
  struct Candidate {
    std::int64_t reduced = 0;
    std::size_t turn = 0;  // tells equals apart, differently for each elder, so that not all begin with the same few
    Arc arc;
    bool operator<(const Candidate& o) const { return reduced != o.reduced ? reduced < o.reduced : turn < o.turn; }
  };
  void limit_places();
  void sort_circles();
  bool add_arcs();
  void gather(std::size_t elder, std::size_t rank);
  std::vector<Match> matches() const;

  const Neighbourhood& people_;
  Weights weights_;
  Network network_;
  Flow flow_;
  bool whole_ = true;
  std::vector<std::vector<std::size_t>> circles_;  // volunteers with capacity, by potential
  std::vector<std::vector<std::size_t>> known_;    // by elder: volunteers with an arc
  std::vector<std::size_t> seen_;                  // by volunteer: the last elder (plus one) with an arc
  std::vector<Candidate> candidates_;
};

Assignment::Assignment(const Neighbourhood& people, std::size_t whole)
    : people_(people), circles_(people.circles()), known_(people.elders().size()), seen_(people.volunteers().size()) {
  for (auto& circle : circles_)
    std::erase_if(circle, [&](std::size_t v) { return people_.volunteers()[v].capacity <= 0; });
  limit_places();
  weights_ = weigh(people_, network_);
  network_.place = weights_.place;
  std::size_t pairs = 0;
  for (std::size_t e = 0; e < people_.elders().size(); ++e)
    for (std::size_t rank = 0; rank < people_.classes(); ++rank)
      if (const auto around = people_.circle(e, rank)) pairs += circles_[*around].size();
  whole_ = pairs <= whole;
  // Before anything is solved every candidate is welcome, the cheapest first.
  flow_.volunteer.assign(people_.volunteers().size(), 0);
  flow_.elder.assign(people_.elders().size(), most);
}

// Nobody can have more pairs than there are people on the other side; keeps the sums small whatever the rules say.
void Assignment::limit_places() {
  const auto limited = [](int places, std::size_t others) {
    return static_cast<int>(std::min<std::int64_t>(std::max(places, 0), static_cast<std::int64_t>(others)));
  };
  for (const Volunteer& v : people_.volunteers())
    network_.capacity.push_back(limited(v.capacity, people_.elders().size()));
  for (const Elder& e : people_.elders()) {
    network_.wanted.push_back(limited(e.wanted, people_.volunteers().size()));
    network_.has_nobody.push_back(e.paired <= 0 && network_.wanted.back() > 0);
  }
}

void Assignment::sort_circles() {
  const auto& potential = flow_.volunteer;
  for (auto& circle : circles_)
    std::sort(circle.begin(), circle.end(), [&](std::size_t a, std::size_t b) {
      return potential[a] != potential[b] ? potential[a] < potential[b] : a < b;
    });
}

// Candidates of one class without an arc yet whose reduced cost is negative.
void Assignment::gather(std::size_t elder, std::size_t rank) {
  const auto around = people_.circle(elder, rank);
  if (!around) return;
  const std::int64_t distance = static_cast<std::int64_t>(rank) * weights_.rank;
  const std::int64_t worth = flow_.elder[elder] - distance;
  const std::size_t count = seen_.size();
  for (const std::size_t v : circles_[*around]) {
    if (flow_.volunteer[v] - people_.fit_most(elder) >= worth) break;  // nor will any after it, whatever the fit
    if (seen_[v] == elder + 1 || people_.rank(v, elder) != rank || people_.banned(v, elder)) continue;
    const int fit = people_.fit(v, elder);
    const std::int64_t reduced = flow_.volunteer[v] - fit - worth;
    if (reduced < 0) candidates_.push_back({reduced, (v + count - elder % count) % count, {v, elder, distance - fit}});
  }
}

bool Assignment::add_arcs() {
  const std::size_t before = network_.arcs.size();
  sort_circles();
  std::fill(seen_.begin(), seen_.end(), std::size_t{0});
  for (std::size_t e = 0; e < people_.elders().size(); ++e) {
    for (const std::size_t v : known_[e]) seen_[v] = e + 1;
    candidates_.clear();
    for (std::size_t rank = 0; rank < people_.classes(); ++rank) gather(e, rank);
    const std::size_t taken = whole_ ? candidates_.size() : std::min(few, candidates_.size());
    std::partial_sort(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(taken), candidates_.end());
    for (std::size_t i = 0; i < taken; ++i) {
      network_.arcs.push_back(candidates_[i].arc);
      known_[e].push_back(candidates_[i].arc.volunteer);
    }
  }
  return network_.arcs.size() > before;
}

std::vector<Match> Assignment::solve() {
  while (add_arcs()) {
    flow_ = least_cost(network_);
    if (whole_) break;
  }
  return matches();
}

std::vector<Match> Assignment::matches() const {
  std::vector<Match> found;
  for (std::size_t i = 0; i < flow_.used.size(); ++i) {
    if (!flow_.used[i]) continue;
    const auto [v, e, cost] = network_.arcs[i];
    found.push_back({people_.elders()[e].id, people_.volunteers()[v].id, people_.rank(v, e).value(),
                     people_.needs_met(v, e), people_.hobbies_shared(v, e)});
  }
  return found;
}

}  // namespace

std::vector<Match> assign(const Neighbourhood& people, std::size_t whole) {
  if (people.volunteers().empty()) return {};
  return Assignment(people, whole).solve();
}

}  // namespace pairing

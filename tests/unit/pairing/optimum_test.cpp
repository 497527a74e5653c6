// The solver against the definition: every possible proposal of small neighbourhoods, one by one.
#include <doctest/doctest.h>

#include <array>
#include <random>
#include <set>

#include "pairing/assignment.hpp"

using pairing::Ban;
using pairing::Elder;
using pairing::Home;
using pairing::Match;
using pairing::Near;
using pairing::Volunteer;

namespace {

const std::vector<Near> usual = {Near::building, Near::compound, Near::community, Near::street};

struct People {
  std::vector<Volunteer> volunteers;
  std::vector<Elder> elders;
  std::vector<Ban> bans;
};

// Elders who had nobody, pairs, ranks and fits, so that greater is better.
using Score = std::array<int, 4>;

People invent(unsigned seed, int volunteers, int elders, int streets) {
  std::mt19937 random(seed);
  const auto some = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const auto home = [&] { return Home{some(4 * streets), some(3 * streets), some(2 * streets), some(streets + 1)}; };
  People people;
  for (int i = 0; i < volunteers; ++i)
    people.volunteers.push_back({100 + i, home(), some(4), {some(3), some(3)}, {some(4)}});
  for (int i = 0; i < elders; ++i)
    people.elders.push_back({50000 + i, home(), some(3), {some(3), some(3)}, {some(4)}, some(4) == 0 ? 1 : 0});
  for (int i = some(volunteers); i > 0; --i)
    people.bans.push_back({100 + some(volunteers), 50000 + some(elders), some(2) == 0});
  return people;
}

bool share(const Home& a, const Home& b, Near near) {
  const auto same = [](std::int32_t x, std::int32_t y) { return x != 0 && x == y; };
  switch (near) {
    case Near::building:
      return same(a.building, b.building);
    case Near::compound:
      return same(a.compound, b.compound);
    case Near::community:
      return same(a.community, b.community);
    case Near::street:
      return same(a.street, b.street);
  }
  return false;
}

int common(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  const std::set<std::int32_t> of_a(a.begin(), a.end()), of_b(b.begin(), b.end());
  int count = 0;
  for (const auto word : of_a) count += static_cast<int>(of_b.count(word));
  return count;
}

// What a pair adds to the score, or nothing where the rules forbid it.
std::optional<Score> worth(const People& people, const Volunteer& v, const Elder& e) {
  for (const Ban& ban : people.bans)
    if (ban.volunteer == v.id && ban.elder == e.id) return std::nullopt;
  for (std::size_t rank = 0; rank < usual.size(); ++rank)
    if (share(v.home, e.home, usual[rank]))
      return Score{0, 1, -static_cast<int>(rank), common(e.needs, v.skills) + common(e.hobbies, v.hobbies)};
  return std::nullopt;
}

Score sum(Score a, const Score& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += b[i];
  return a;
}

class Enumeration {
 public:
  explicit Enumeration(const People& people) : people_(people) {
    for (const Volunteer& v : people.volunteers) left_.push_back(v.capacity);
  }
  Score best() {
    best_ = {};
    elder(0, {});
    return best_;
  }

 private:
  void elder(std::size_t e, const Score& score) {
    if (e == people_.elders.size()) {
      best_ = std::max(best_, score);
      return;
    }
    volunteer(e, 0, people_.elders[e].wanted, false, score);
  }
  void volunteer(std::size_t e, std::size_t v, int wanted, bool served, const Score& score) {
    if (v == people_.volunteers.size() || wanted == 0) {
      elder(e + 1, sum(score, {served && people_.elders[e].paired == 0 ? 1 : 0, 0, 0, 0}));
      return;
    }
    volunteer(e, v + 1, wanted, served, score);
    const auto adds = worth(people_, people_.volunteers[v], people_.elders[e]);
    if (!adds || left_[v] == 0) return;
    --left_[v];
    volunteer(e, v + 1, wanted - 1, true, sum(score, *adds));
    ++left_[v];
  }

  const People& people_;
  std::vector<int> left_;
  Score best_{};
};

// Checks that the matches keep the rules, and what they are worth.
Score judge(const People& people, const std::vector<Match>& matches) {
  Score score{};
  std::vector<int> left, wanted;
  for (const Volunteer& v : people.volunteers) left.push_back(v.capacity);
  for (const Elder& e : people.elders) wanted.push_back(e.wanted);
  std::set<std::pair<std::int64_t, std::int64_t>> seen;
  for (const Match& match : matches) {
    const auto v = static_cast<std::size_t>(match.volunteer - 100), e = static_cast<std::size_t>(match.elder - 50000);
    CHECK(seen.emplace(match.elder, match.volunteer).second);
    CHECK(--left[v] >= 0);
    if (wanted[e] == people.elders[e].wanted && people.elders[e].paired == 0) ++score[0];
    CHECK(--wanted[e] >= 0);
    const auto adds = worth(people, people.volunteers[v], people.elders[e]);
    REQUIRE(adds);
    CHECK((*adds)[2] == -static_cast<int>(match.rank));
    CHECK((*adds)[3] == match.fit());
    score = sum(score, *adds);
  }
  return score;
}

// All parts, each solved with at most `whole` pairs at once.
std::vector<Match> solve(const People& people, std::size_t whole) {
  std::vector<Match> all;
  for (auto& part : pairing::split(people.volunteers, people.elders, people.bans, usual))
    for (const Match& match : pairing::assign(pairing::Neighbourhood(part, usual), whole)) all.push_back(match);
  return all;
}

}  // namespace

TEST_CASE("small neighbourhoods get the best of all proposals there are") {
  for (unsigned seed = 0; seed < 600; ++seed) {
    const int volunteers = 1 + static_cast<int>(seed % 5), elders = 1 + static_cast<int>(seed / 5 % 5);
    const People people = invent(seed, volunteers, elders, 1 + static_cast<int>(seed % 2));
    INFO(seed);
    const Score best = Enumeration(people).best();
    CHECK(judge(people, solve(people, 1'000'000)) == best);
    CHECK(judge(people, solve(people, 0)) == best);
  }
}

TEST_CASE("candidates added bit by bit reach the optimum over all candidates") {
  for (unsigned seed = 0; seed < 12; ++seed) {
    const People people = invent(seed, 60 + static_cast<int>(10 * seed), 120, 1 + static_cast<int>(seed % 3));
    INFO(seed);
    CHECK(judge(people, solve(people, 0)) == judge(people, solve(people, 10'000'000)));
  }
}

TEST_CASE("a street of a thousand is solved without looking at each pair twice") {
  const People people = invent(99, 1000, 1000, 1);
  const std::vector<Match> matches = pairing::propose(people.volunteers, people.elders, people.bans, usual).matches;
  CHECK(judge(people, matches)[1] > 600);
}

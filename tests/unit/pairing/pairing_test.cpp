#include "pairing/pairing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>

#include "model/refusal.hpp"

using pairing::Ban;
using pairing::Elder;
using pairing::Home;
using pairing::Near;
using pairing::Proposal;
using pairing::propose;
using pairing::Volunteer;
using pairing::Why;

namespace {

const std::vector<Near> usual = {Near::building, Near::compound, Near::community, Near::street};

Home home(int building, int compound, int community, int street) { return {building, compound, community, street}; }

std::vector<std::pair<std::int64_t, std::int64_t>> pairs(const Proposal& proposal) {
  std::vector<std::pair<std::int64_t, std::int64_t>> found;
  for (const auto& match : proposal.matches) found.emplace_back(match.elder, match.volunteer);
  return found;
}

using Pairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

}  // namespace

TEST_CASE("nobody on either side gives an empty proposal") {
  CHECK(propose({}, {}, {}, usual).matches.empty());
  CHECK(propose({{1, home(1, 1, 1, 1), 1, {}, {}}}, {}, {}, usual).leftovers.empty());
  const Proposal alone = propose({}, {{2, home(1, 1, 1, 1), 1, {}, {}}}, {}, usual);
  CHECK(alone.matches.empty());
  REQUIRE(alone.leftovers.size() == 1);
  CHECK(alone.leftovers[0].elder == 2);
  CHECK(alone.leftovers[0].why == Why::no_volunteer_near);
}

TEST_CASE("a match tells its class and what fits") {
  const Proposal p = propose({{1, home(0, 5, 7, 9), 1, {30, 10, 20}, {3, 1}}},
                             {{2, home(0, 5, 7, 9), 1, {10, 20, 20, 40}, {1, 2}}}, {}, usual);
  REQUIRE(p.matches.size() == 1);
  CHECK(p.matches[0].rank == 1);
  CHECK(p.matches[0].needs_met == 2);
  CHECK(p.matches[0].hobbies_shared == 1);
  CHECK(p.matches[0].fit() == 3);
}

TEST_CASE("the class is the first of the order that both share") {
  const std::vector<Volunteer> v = {{1, home(4, 0, 7, 9), 1, {}, {}}};
  const std::vector<Elder> e = {{2, home(4, 0, 7, 9), 1, {}, {}}};
  CHECK(propose(v, e, {}, usual).matches.at(0).rank == 0);
  CHECK(propose(v, e, {}, {Near::compound, Near::street, Near::building}).matches.at(0).rank == 1);
  CHECK(propose(v, e, {}, {Near::compound, Near::community}).matches.at(0).rank == 1);
}

TEST_CASE("a home that is not stated is near nobody") {
  const Proposal p = propose({{1, home(0, 0, 0, 0), 1, {}, {}}}, {{2, home(0, 0, 0, 0), 1, {}, {}}}, {}, usual);
  CHECK(p.matches.empty());
  CHECK(p.leftovers.at(0).why == Why::no_volunteer_near);
}

TEST_CASE("who lives beyond the last class of the order is no candidate") {
  const std::vector<Volunteer> v = {{1, home(1, 1, 1, 5), 1, {}, {}}};
  const std::vector<Elder> e = {{2, home(2, 2, 2, 5), 1, {}, {}}};
  CHECK(pairs(propose(v, e, {}, usual)) == Pairs{{2, 1}});
  CHECK(propose(v, e, {}, {Near::building, Near::compound, Near::community}).matches.empty());
  CHECK(propose(v, e, {}, {}).leftovers.at(0).why == Why::no_volunteer_near);
}

TEST_CASE("most pairs go before the nearest pair, and the nearest before the best fit") {
  // 11 could take the neighbour 21, but then 22, whom only 11 can reach, would have nobody.
  const std::vector<Volunteer> v = {{11, home(1, 1, 1, 1), 1, {1, 2, 3}, {}}, {12, home(0, 0, 1, 2), 1, {}, {}}};
  const std::vector<Elder> e = {{21, home(1, 1, 1, 3), 1, {1, 2, 3}, {}}, {22, home(0, 0, 0, 1), 1, {}, {}}};
  CHECK(pairs(propose(v, e, {}, usual)) == Pairs{{21, 12}, {22, 11}});
  // Nearer without any fit beats farther with three.
  const std::vector<Volunteer> two = {{11, home(0, 1, 1, 1), 1, {}, {}}, {12, home(0, 2, 1, 1), 1, {1, 2, 3}, {}}};
  CHECK(pairs(propose(two, {{21, home(0, 1, 1, 1), 1, {1, 2, 3}, {}}}, {}, usual)) == Pairs{{21, 11}});
}

TEST_CASE("capacity and what an elder wants are kept, and no pair comes twice") {
  const Home here = home(1, 1, 1, 1);
  CHECK(propose({{1, here, 5, {}, {}}}, {{2, here, 3, {}, {}}}, {}, usual).matches.size() == 1);
  const Proposal p =
      propose({{1, here, 2, {}, {}}}, {{2, here, 1, {}, {}}, {3, here, 1, {}, {}}, {4, here, 1, {}, {}}}, {}, usual);
  CHECK(p.matches.size() == 2);
  CHECK(p.leftovers.size() == 1);
  CHECK(propose({{1, here, 1, {}, {}}, {5, here, 1, {}, {}}, {6, here, 1, {}, {}}}, {{2, here, 2, {}, {}}}, {}, usual)
            .matches.size() == 2);
}

TEST_CASE("an elder who wants nobody is neither paired nor left over") {
  const Home here = home(1, 1, 1, 1);
  const Proposal p = propose({{1, here, 1, {}, {}}}, {{2, here, 0, {}, {}}}, {}, usual);
  CHECK(p.matches.empty());
  CHECK(p.leftovers.empty());
}

TEST_CASE("an elder without anybody goes before a second pair of another, however near") {
  const Home here = home(1, 1, 1, 1);
  const std::vector<Volunteer> v = {{11, here, 1, {}, {}}, {12, here, 1, {}, {}}};
  CHECK(pairs(propose(v, {{21, here, 2, {}, {}}, {22, home(0, 0, 0, 1), 1, {}, {}}}, {}, usual)).size() == 2);
  CHECK(propose(v, {{21, here, 2, {}, {}}, {22, home(0, 0, 0, 1), 1, {}, {}}}, {}, usual).leftovers.empty());
  // 21 has a pair already and wants one more; 22 has none.
  Elder served{21, here, 1, {}, {}};
  served.paired = 1;
  const Proposal p = propose({v[0]}, {served, {22, home(0, 0, 0, 1), 1, {}, {}}}, {}, usual);
  CHECK(pairs(p) == Pairs{{22, 11}});
}

TEST_CASE("banned pairs are never proposed") {
  const Home here = home(1, 1, 1, 1);
  const std::vector<Volunteer> v = {{11, here, 1, {}, {}}, {12, home(0, 0, 0, 1), 1, {}, {}}};
  CHECK(pairs(propose(v, {{21, here, 1, {}, {}}}, {{11, 21, true}}, usual)) == Pairs{{21, 12}});
  CHECK(propose(v, {{21, here, 1, {}, {}}}, {{11, 21, true}, {12, 21, false}, {99, 21, true}, {11, 98, true}}, usual)
            .matches.empty());
}

TEST_CASE("an elder left over hears why") {
  const Home here = home(1, 1, 1, 1);
  const std::vector<Elder> one = {{21, here, 1, {}, {}}};
  const auto why = [&](const std::vector<Volunteer>& v, const std::vector<Ban>& bans) {
    return propose(v, one, bans, usual).leftovers.at(0).why;
  };
  const Volunteer kin{11, here, 1, {}, {}}, busy{12, here, 0, {}, {}}, far{13, home(2, 2, 2, 2), 9, {}, {}};
  CHECK(why({far}, {}) == Why::no_volunteer_near);
  CHECK(why({kin, far}, {{11, 21, true}}) == Why::only_kin_near);
  CHECK(why({kin, far}, {{11, 21, false}, {11, 21, true}}) == Why::only_kin_near);
  CHECK(why({kin, busy}, {{11, 21, true}}) == Why::all_near_are_full);
  // Who is paired with her already is no further volunteer.
  CHECK(why({kin}, {{11, 21, false}}) == Why::no_volunteer_near);
  const Proposal p = propose({kin}, {{20, here, 1, {}, {}}, {21, here, 1, {}, {}}}, {}, usual);
  CHECK(p.leftovers.at(0).why == Why::all_near_are_full);
}

TEST_CASE("the same people in any order give the same proposal") {
  std::mt19937 random(7);
  std::vector<Volunteer> v;
  std::vector<Elder> e;
  std::vector<Ban> bans;
  for (int i = 0; i < 60; ++i) {
    const auto some = [&](unsigned n) { return static_cast<int>(random() % n); };
    v.push_back({100 + i, home(some(20), some(8), some(5), 1 + some(2)), some(3), {some(3)}, {some(3)}});
    e.push_back({500 + i, home(some(20), some(8), some(5), 1 + some(2)), 1 + some(2), {some(3)}, {some(3)}});
    bans.push_back({100 + some(60), 500 + some(60), some(2) == 0});
  }
  const Proposal first = propose(v, e, bans, usual);
  CHECK(first.matches.size() > 30);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(v.begin(), v.end(), random);
    std::shuffle(e.begin(), e.end(), random);
    std::shuffle(bans.begin(), bans.end(), random);
    const Proposal again = propose(v, e, bans, usual);
    CHECK(pairs(again) == pairs(first));
    REQUIRE(again.leftovers.size() == first.leftovers.size());
    for (std::size_t i = 0; i < first.leftovers.size(); ++i) {
      CHECK(again.leftovers[i].elder == first.leftovers[i].elder);
      CHECK(again.leftovers[i].why == first.leftovers[i].why);
    }
  }
}

TEST_CASE("places without bound do not burst the sums") {
  const int all = std::numeric_limits<int>::max();
  const Home here = home(1, 1, 1, 1);
  CHECK(
      propose({{1, here, all, {1}, {}}, {2, here, all, {}, {}}}, {{3, here, all, {1}, {}}}, {}, usual).matches.size() ==
      2);
}

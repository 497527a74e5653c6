// Every call of the disk fails once, and for ever; the disk fills up; a sync fails and drops what it should have kept.
#include <doctest/doctest.h>

#include <cstdlib>
#include <string_view>

#include "fault_vfs.hpp"
#include "trials.hpp"

using faulty::Plan;

namespace {

// Each k under the label `long`, every so many else.
std::uint64_t stride(std::uint64_t ordinary) {
  const char* const all = std::getenv("CAREBANK_LONG");
  return all != nullptr && std::string_view(all) == "1" ? 1 : ordinary;
}

const trials::Town& town() {
  static const trials::Town made;
  return made;
}

faulty::Disk founded() {
  faulty::Disk disk;
  disk.put(town().path(), town().founded());
  return disk;
}

struct Tried {
  std::size_t acknowledged = 0;
  bool faulted = false, said_nothing_done = false;
  std::uint64_t calls = 0;
};

// Opens the ledger and does the acts until one fails; everything is closed when it returns.
Tried try_acts(faulty::Vfs& vfs) {
  Tried out;
  try {
    auto ledger = store::Ledger::open(town().path(), store::Mode::write);
    for (; out.acknowledged < trials::Town::acts; ++out.acknowledged) town().act(ledger, out.acknowledged);
  } catch (const model::Fault& fault) {
    out.faulted = true;
    const std::string_view said = fault.what();
    out.said_nothing_done = said.find("nothing was done") != said.npos;
    CHECK_FALSE(said.empty());
  }
  out.calls = vfs.counted();
  return out;
}

// The files as the program left them, or as they are after a power cut on top of it.
enum class Then { nothing, power_cut };

struct Tally {
  std::uint64_t tried = 0, faults = 0, done_all_the_same = 0;
};

Tally& operator+=(Tally& all, const Tally& more) {
  all.tried += more.tried;
  all.faults += more.faults;
  all.done_all_the_same += more.done_all_the_same;
  return all;
}

Tally try_plan(const Plan& plan, Then then = Then::nothing) {
  std::map<std::string, std::string> left;
  Tried tried;
  town().lay_down({{town().path(), town().founded()}});
  {
    faulty::Vfs vfs(founded(), plan);
    tried = try_acts(vfs);
    std::mt19937 dice(static_cast<std::uint32_t>(plan.at));
    left = then == Then::nothing ? vfs.disk().files() : vfs.disk().after_power_cut(dice);
  }
  INFO("the fault came at call " << plan.at << std::string(plan.for_ever ? " and ever after" : ""));
  town().lay_down(left);
  if (!tried.faulted) CHECK(tried.acknowledged == trials::Town::acts);
  const std::size_t there = town().recover(tried.acknowledged);
  if (tried.said_nothing_done) CHECK(there == tried.acknowledged);
  return {1, tried.faulted ? 1U : 0U, there > tried.acknowledged ? 1U : 0U};
}

std::uint64_t calls_of(Plan plan) {
  plan.at = 0;
  town().lay_down({{town().path(), town().founded()}});
  faulty::Vfs vfs(founded(), plan);
  const auto tried = try_acts(vfs);
  REQUIRE_FALSE(tried.faulted);
  return tried.calls;
}

Tally try_all(Plan plan, std::uint64_t step, Then then = Then::nothing) {
  const std::uint64_t calls = calls_of(plan);
  REQUIRE(calls > 10);
  Tally tally;
  for (const bool for_ever : {false, true})
    for (plan.at = 1; plan.at <= calls; plan.at += step) {
      plan.for_ever = for_ever;
      tally += try_plan(plan, then);
    }
  // Some calls may fail unnoticed (a lock given back); a disk that fails for ever is always told.
  CHECK(tally.faults > tally.tried / 2);
  MESSAGE(calls << " calls, " << tally.tried << " trials, " << tally.faults << " faults, " << tally.done_all_the_same
                << " told as faults and done all the same");
  return tally;
}

}  // namespace

TEST_CASE("any call of the disk may fail") { try_all({}, stride(11)); }

TEST_CASE("the disk may fill up at any write") {
  Plan plan;
  plan.error = Plan::Error::full;
  try_all(plan, stride(9));
}

TEST_CASE("a sync may fail and drop what it should have kept") {
  Plan plan;
  plan.error = Plan::Error::sync;
  for (const bool seen : {false, true})
    for (const Then then : {Then::nothing, Then::power_cut}) {
      plan.sync_drops_seen = seen;
      // A commit syncs four times; the last is of the journal that was cut to nothing, which is the commit: where that cut
      // is still seen and no power cut takes it back, the act is done, and told as a fault. Three meets each of the four.
      const auto tally = try_all(plan, stride(3), then);
      if (!seen && then == Then::nothing) CHECK(tally.done_all_the_same > 0);
    }
}

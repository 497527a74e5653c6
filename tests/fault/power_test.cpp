// The power goes at a random moment, two thousand times; and the same with a journal or a disk that is not as ours, to
// show that these cuts find what they look for.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "fault_vfs.hpp"
#include "trials.hpp"

namespace {

const trials::Town& town() {
  static const trials::Town made;
  return made;
}

faulty::Disk founded() {
  faulty::Disk disk;
  disk.put(town().path(), town().founded());
  return disk;
}

// What the acts did to the disk, and after how many changes each was acknowledged.
struct Recorded {
  std::vector<faulty::Change> changes;
  std::vector<std::size_t> acknowledged;
};

Recorded recorded(const faulty::Plan& plan) {
  Recorded out;
  town().lay_down({{town().path(), town().founded()}});
  faulty::Vfs vfs(founded(), plan);
  auto ledger = store::Ledger::open(town().path(), store::Mode::write);
  for (std::size_t i = 0; i < trials::Town::acts; ++i) {
    town().act(ledger, i);
    out.acknowledged.push_back(vfs.changes().size());
  }
  out.changes = vfs.changes();
  return out;
}

// Cuts the power after a random change; returns how many acts were acknowledged before, the files lie on the real disk.
std::size_t cut(const Recorded& run, std::mt19937& dice) {
  const std::size_t moment = dice() % (run.changes.size() + 1);
  faulty::Disk disk = founded();
  for (std::size_t i = 0; i < moment; ++i) disk.apply(run.changes[i]);
  town().lay_down(disk.after_power_cut(dice));
  return static_cast<std::size_t>(std::count_if(run.acknowledged.begin(), run.acknowledged.end(), [&](auto at) { return at <= moment; }));
}

bool long_run() {
  const char* const all = std::getenv("CAREBANK_LONG");
  return all != nullptr && std::string_view(all) == "1";
}

unsigned losses(const faulty::Plan& plan, unsigned cuts) {
  const Recorded run = recorded(plan);
  std::mt19937 dice(20'251'121);
  unsigned lost = 0;
  for (unsigned i = 0; i < cuts; ++i) {
    const std::size_t acknowledged = cut(run, dice);
    lost += town().survives(acknowledged) ? 0 : 1;
  }
  MESSAGE(lost << " of " << cuts << " cuts lost something");
  return lost;
}

}  // namespace

TEST_CASE("a power cut loses nothing that was acknowledged, and leaves nothing in part") {
  const Recorded run = recorded({});
  std::mt19937 dice(20'251'122);
  const unsigned cuts = long_run() ? 2000 : 200;
  std::vector<unsigned> there(trials::Town::acts + 1);
  for (unsigned i = 0; i < cuts; ++i) {
    const std::size_t acknowledged = cut(run, dice);
    INFO("cut " << i);
    ++there[town().recover(acknowledged)];
  }
  // Every stage was met, none acts and all of them too.
  for (const unsigned times : there) CHECK(times > 0);
  MESSAGE(cuts << " cuts among " << run.changes.size() << " changes to the disk");
}

TEST_CASE("control: as SQLite is by itself, a power cut loses what was acknowledged") {
  faulty::Plan plan;
  plan.pragmas_ignored = true;
  CHECK(losses(plan, 100) > 0);
}

TEST_CASE("control: on a disk that only says it has synced, a power cut loses what was acknowledged") {
  faulty::Plan plan;
  plan.syncs_ignored = true;
  CHECK(losses(plan, 100) > 0);
}

#include "desk/witness.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

#include "../seal/mutants.hpp"
#include "desk/evidence.hpp"
#include "seal/cosign.hpp"
#include "seal/tree.hpp"
#include "small_bank.hpp"
#include "store/cosignatures.hpp"

using seal::KeyType;
using small_bank::Bank;

namespace {

std::string code(const std::optional<model::Refusal>& refusal) { return refusal ? refusal->code : ""; }

// A log in nobody's ledger: what a witness meets.
struct Log {
  seal::Signer signer{"example.org/log", seal::Hash{5}};
  std::vector<seal::Hash> leaves;
  explicit Log(std::size_t size, const std::string& last = "leaf") {
    for (std::size_t i = 0; i < size; ++i) leaves.push_back(seal::Hasher().leaf((i + 1 == size ? last : "leaf") + std::to_string(i)));
  }
  std::span<const seal::Hash> first(std::size_t size) const { return std::span(leaves).first(size); }
  std::string note(std::size_t size) const { return signer.sign(seal::Checkpoint{"example.org/log", size, seal::root_of(first(size))}.body()); }
  std::string request(std::size_t old, std::size_t size) const {
    return seal::write_consistency(old, seal::consistency_proof(first(size), old), note(size));
  }
};

struct Witness {
  seal::OwnKey own{"eval.example.org/zhang", seal::Key{9}};
  std::filesystem::path folder;
  explicit Witness(const std::string& name) : folder(std::filesystem::temp_directory_path() / ("carebank-witness-" + name + "-" + std::to_string(::getpid()))) {
    words::choose(words::Language::en);
    std::filesystem::create_directories(folder);
  }
  ~Witness() { std::filesystem::remove_all(folder); }
  Witness(const Witness&) = delete;
  Witness& operator=(const Witness&) = delete;
  std::string state() const { return (folder / "state").string(); }
  std::string read() const {
    std::ifstream in(state(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const std::string& text) const { std::ofstream(state(), std::ios::binary) << text; }
  desk::CosigningAct cosign(const std::string& request, const Log& log, std::uint64_t now = 1'751'400'000, bool dry = false) const {
    return desk::cosign(request, own, log.signer.verifier(), state(), now, dry);
  }
  seal::CosignedNote opened(const std::string& note) const { return seal::open_cosigned(note, {own.signer(KeyType::cosigner).verifier()}); }
};

struct Keeper : Bank {
  explicit Keeper(const std::string& name) : Bank("witness-" + name) {
    REQUIRE(people("code,role,name,born,community,joined\nV1,volunteer,甲一名,1949-12-31,C1a,2025-01-01\nE1,elder,乙一名,1940-01-01,C1a,2025-01-01\n").added == 2);
  }
  std::string file(const std::string& name) const { return (folder() / name).string(); }
  std::string sign() {
    auto at = counter("2025-07-11");
    return desk::checkpoint(at, file("signed")).note;
  }
  void serve(const std::string& ref) { served(("ref,day,minutes,volunteer,elder,category\n" + ref + ",2025-07-03,30,V1,E1,visit\n").c_str(), "2025-07-10"); }
  desk::WitnessRequest request(std::optional<std::int64_t> old = std::nullopt, const std::string& by = "S1") {
    auto at = counter("2025-07-11", by);
    return desk::witness_request(at, old);
  }
  desk::Attached attach(const std::string& text, const seal::Signer& witness) {
    auto at = counter("2025-07-11");
    return desk::attach(at, text, witness.verifier());
  }
  seal::VerifierKey log() { return seal::parse_verifier_key(desk::verifier_key(ledger())).value(); }
  void keep(const std::string& name, const std::string& note) const {
    std::filesystem::create_directories(folder() / "trusted");
    std::ofstream(folder() / "trusted" / name, std::ios::binary) << note;
  }
  desk::Verification verify(const seal::Policy* policy, bool trusted = false) {
    return desk::verify(file("bank.db"), {trusted ? std::optional(file("trusted")) : std::nullopt, policy}, &keys());
  }
};

seal::Signer witness(std::uint8_t n) { return {"witness.example/" + std::to_string(n), seal::Hash{n}, KeyType::cosigner}; }
std::string cosigned_by(const seal::Signer& by, const std::string& note) { return seal::cosign(by, note.substr(0, note.rfind("\n\n") + 1), 1'751'400'000); }

seal::Policy policy_of(std::initializer_list<std::uint8_t> witnesses, const std::string& needed, const std::string& before = "") {
  std::string text = before, members;
  for (const auto n : witnesses) {
    text += "witness w" + std::to_string(n) + " " + witness(n).verifier().text() + "\n";
    members += " w" + std::to_string(n);
  }
  return seal::parse_policy(text + "group all-of-them " + needed + members + "\nquorum all-of-them\n", "policy");
}

}  // namespace

TEST_CASE("a witness cosigns a first head, remembers it, and cosigns what goes on from it") {
  const Witness witness("goes-on");
  const Log log(20);
  const auto first = witness.cosign(log.request(0, 7), log);
  CHECK(code(first.refusal).empty());
  CHECK(first.first);
  CHECK_FALSE(first.repeat);
  CHECK(first.size == 7);
  CHECK(first.note == log.note(7) + first.line);
  REQUIRE(witness.opened(first.note).by.size() == 1);
  CHECK(witness.opened(first.note).by[0].time == 1'751'400'000);
  struct stat info {};
  REQUIRE(::stat(witness.state().c_str(), &info) == 0);
  CHECK((info.st_mode & 0777U) == 0600);
  const auto second = witness.cosign(log.request(7, 20), log, 1'751'500'000);
  CHECK_FALSE(second.first);
  CHECK(witness.opened(second.note).by.at(0).time == 1'751'500'000);
}

TEST_CASE("the same head again is cosigned again, whatever the request goes on from") {
  const Witness witness("again");
  const Log log(20);
  const auto first = witness.cosign(log.request(0, 7), log);
  for (const std::size_t old : {0, 3, 7}) {
    const auto again = witness.cosign(log.request(old, 7), log);
    CHECK(again.repeat);
    CHECK(again.line == first.line);
  }
  std::string beyond = log.request(7, 7);
  beyond.replace(0, 5, "old 8");
  CHECK(code(witness.cosign(beyond, log).refusal) == "not-a-checkpoint");
}

TEST_CASE("a clock that runs back does not make a larger head older than a smaller one") {
  const Witness witness("clock");
  const Log log(20);
  witness.cosign(log.request(0, 7), log, 1'751'400'000);
  CHECK(witness.opened(witness.cosign(log.request(7, 9), log, 1'000'000'000).note).by.at(0).time == 1'751'400'000);
}

TEST_CASE("nothing smaller, nothing else of the same size, and nothing that does not go on is cosigned") {
  const Witness witness("no");
  const Log log(20), other(7, "other"), longer(20, "other");
  witness.cosign(log.request(0, 7), log);
  const std::string before = witness.read();
  CHECK(code(witness.cosign(log.request(0, 6), log).refusal) == "cosign-rollback");
  CHECK(code(witness.cosign(log.request(3, 6), log).refusal) == "cosign-rollback");
  CHECK(code(witness.cosign(other.request(0, 7), log).refusal) == "cosign-fork");
  CHECK(code(witness.cosign(other.request(7, 7), log).refusal) == "cosign-fork");
  CHECK(code(witness.cosign(log.request(0, 20), log).refusal) == "cosign-wrong-old");
  CHECK(code(witness.cosign(log.request(8, 20), log).refusal) == "cosign-wrong-old");
  Log forked(20);
  forked.leaves[3] = forked.leaves[4];
  CHECK(code(witness.cosign(forked.request(7, 20), log).refusal) == "cosign-fork");
  // The new head with the proof of another.
  CHECK(code(witness.cosign(seal::write_consistency(7, seal::consistency_proof(longer.first(20), 7), log.note(20)), log).refusal) == "cosign-fork");
  CHECK(witness.read() == before);
  CHECK(code(witness.cosign(log.request(7, 20), log).refusal).empty());
}

TEST_CASE("what the log did not sign is not cosigned, and leaves no memory") {
  const Witness witness("unsigned");
  const Log log(9);
  const seal::Signer stranger("example.org/log", seal::Hash{6}), elsewhere("example.org/elsewhere", seal::Hash{5});
  const std::string body = log.note(9).substr(0, log.note(9).rfind("\n\n") + 1);
  std::string bad = log.request(0, 9);
  bad.replace(bad.find("\n9\n"), 3, "\n8\n");
  for (const std::string& request : {std::string(), std::string("old 0\n"), log.note(9), bad, seal::write_consistency(0, {}, stranger.sign(body)),
                                     seal::write_consistency(0, {}, log.signer.sign("no checkpoint\n")),
                                     seal::write_consistency(0, {}, elsewhere.sign(seal::Checkpoint{"example.org/elsewhere", 9, {}}.body()))})
    CHECK(code(witness.cosign(request, log).refusal) == "not-a-checkpoint");
  CHECK_FALSE(std::filesystem::exists(witness.state()));
  CHECK(code(witness.cosign(log.request(4, 9), log).refusal) == "cosign-wrong-old");
}

TEST_CASE("no single alteration of a request is cosigned") {
  const Witness witness("mutants");
  const Log log(20);
  witness.cosign(log.request(0, 7), log);
  const std::string before = witness.read();
  each_mutant(log.request(7, 20), [&](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK_FALSE(code(witness.cosign(mutant, log).refusal).empty());
  });
  CHECK(witness.read() == before);
}

TEST_CASE("of two histories asked for at once only one is cosigned") {
  const Log log(20), other(20, "other");
  for (int round = 0; round < 20; ++round) {
    const Witness witness("race");
    witness.cosign(log.request(0, 7), log);
    std::atomic<int> cosigned{0};
    const auto ask = [&](const Log& history) { cosigned += witness.cosign(history.request(7, 20), history).line.empty() ? 0 : 1; };
    std::thread first([&] { ask(log); }), second([&] { ask(other); });
    first.join();
    second.join();
    CHECK(cosigned == 1);
  }
}

TEST_CASE("another witness's line in a request is neither signed nor remembered") {
  const Witness witness("others");
  const Log log(9);
  const auto act = witness.cosign(log.request(0, 9) + cosigned_by(::witness(3), log.note(9)), log);
  CHECK(act.note == log.note(9) + act.line);
  CHECK(witness.read().find("witness.example/3") == std::string::npos);
}

TEST_CASE("a dry run says what it would do and neither signs nor remembers") {
  const Witness witness("dry");
  const Log log(9);
  const auto act = witness.cosign(log.request(0, 9), log, 1, true);
  CHECK(act.first);
  CHECK(act.line.empty());
  CHECK(act.note.empty());
  CHECK_FALSE(std::filesystem::exists(witness.state()));
}

TEST_CASE("the state holds the head as the log signed it, and one damaged byte is a fault") {
  const Witness witness("damage");
  const Log log(9), other(9, "other");
  witness.cosign(log.request(0, 9), log);
  const std::string good = witness.read();
  CHECK(good.find(log.note(9)) != std::string::npos);
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 1);
    witness.write(bad);
    INFO(i);
    CHECK_THROWS_AS(witness.cosign(log.request(9, 9), log), model::Fault);
    witness.write(good.substr(0, i));
    CHECK_THROWS_AS(witness.cosign(log.request(9, 9), log), model::Fault);
  }
  witness.write(good);
  CHECK(code(witness.cosign(other.request(9, 9), log).refusal) == "cosign-fork");
  CHECK(witness.cosign(log.request(9, 9), log).repeat);
  CHECK_THROWS_AS(desk::cosign(log.request(9, 9), witness.own, log.signer.verifier(), witness.folder / "nowhere" / "state", 1, false), model::Fault);
}

TEST_CASE("the keeper's request goes on from the latest cosigned checkpoint, or from where it is told") {
  Keeper keeper("request");
  CHECK(code(keeper.request().refusal) == "not-yet-sealed");
  const std::string first = keeper.sign();
  CHECK(keeper.request().text == "old 0\n\n" + first);
  CHECK(code(keeper.request(0, "R0").refusal) == "duty-missing");
  REQUIRE(keeper.attach(cosigned_by(witness(1), first), witness(1)).fresh);
  const auto size = keeper.ledger().size();
  CHECK(keeper.request().text == "old " + std::to_string(size) + "\n\n" + first + cosigned_by(witness(1), first));
  keeper.serve("R1");
  const std::string second = keeper.sign();
  const auto body = seal::parse_consistency(keeper.request().text);
  REQUIRE(body);
  CHECK(body->old_size == static_cast<std::uint64_t>(size));
  CHECK(body->checkpoint == second);
  CHECK(keeper.request(0).text == "old 0\n\n" + second);
  CHECK(code(keeper.request(keeper.ledger().size() + 1).refusal) == "cosign-wrong-old");
  CHECK(desk::size_of_own(keeper.ledger(), first + cosigned_by(witness(1), first)) == size);
  CHECK_FALSE(desk::size_of_own(keeper.ledger(), "x"));
}

TEST_CASE("a request is answered and attached, and receipts carry the witness's line") {
  Keeper keeper("round");
  const Witness evaluator("round");
  keeper.serve("R1");
  const std::string note = keeper.sign();
  const auto act = desk::cosign(keeper.request().text, evaluator.own, keeper.log(), evaluator.state(), 1'751'400'000, false);
  REQUIRE_FALSE(act.refusal);
  const auto signer = evaluator.own.signer(KeyType::cosigner);
  CHECK(code(keeper.attach(act.line, witness(1)).refusal) == "not-a-checkpoint");
  CHECK(code(keeper.attach("nothing", signer).refusal) == "not-a-checkpoint");
  CHECK(keeper.attach(act.note, signer).fresh);
  CHECK_FALSE(keeper.attach(act.line, signer).fresh);
  CHECK(store::cosignatures(keeper.ledger()).size() == 1);
  auto at = keeper.counter("2025-07-11");
  const auto made = desk::receipts(at, {"R1"}, "");
  REQUIRE(made.made.size() == 1);
  CHECK(seal::parse_receipt(made.made[0].second)->checkpoint == note + act.line);
}

TEST_CASE("a line finds the checkpoint that it cosigns, also an older one, and a dry run keeps nothing") {
  Keeper keeper("older");
  const std::string first = keeper.sign();
  const auto size = keeper.ledger().size();
  keeper.serve("R1");
  keeper.sign();
  auto setting = keeper.setting("2025-07-11");
  setting.dry_run = true;
  desk::Counter trying(keeper.ledger(), setting);
  CHECK(desk::attach(trying, cosigned_by(witness(1), first), witness(1).verifier()).fresh);
  CHECK(store::cosignatures(keeper.ledger()).empty());
  CHECK(keeper.attach(cosigned_by(witness(1), first), witness(1)).size == size);
}

TEST_CASE("a note takes sixty-three witnesses and refuses one more") {
  Keeper keeper("full");
  const std::string note = keeper.sign();
  std::string all;
  for (std::uint8_t i = 1; i <= 63; ++i) {
    all += cosigned_by(witness(i), note);
    REQUIRE(keeper.attach(cosigned_by(witness(i), note), witness(i)).fresh);
  }
  CHECK(code(keeper.attach(cosigned_by(witness(64), note), witness(64)).refusal) == "cosign-full");
  CHECK_FALSE(keeper.attach(note + all, witness(63)).fresh);
  CHECK(seal::open_note(store::cosigned_note(keeper.ledger(), keeper.ledger().size()), keeper.log()).state == seal::NoteState::verified);
  CHECK(desk::verify(keeper.file("bank.db"), {}, &keeper.keys()).damages.empty());
}

TEST_CASE("with a policy only a quorum of its witnesses anchors, and what came later is the tail") {
  Keeper keeper("quorum");
  const std::string first = keeper.sign();
  const auto size = keeper.ledger().size();
  keeper.attach(cosigned_by(witness(1), first), witness(1));
  const auto any = policy_of({1, 2}, "any"), all = policy_of({1, 2}, "all"), strangers = policy_of({3}, "any");
  CHECK(keeper.verify(nullptr).status() == 4);
  CHECK(keeper.verify(nullptr).notes.size() == 1);
  CHECK(keeper.verify(&strangers).status() == 4);
  CHECK(keeper.verify(&all).status() == 4);
  keeper.serve("R1");
  const std::string second = keeper.sign();
  const auto met = keeper.verify(&any);
  CHECK(met.status() == 0);
  REQUIRE(met.quorum);
  CHECK(met.quorum->size == size);
  REQUIRE(met.quorum->by.size() == 1);
  CHECK(met.quorum->by[0].name == "w1");
  CHECK(met.quorum->by[0].time == 1'751'400'000);
  CHECK(met.quorum->file.empty());
  CHECK(met.tail() == keeper.ledger().size() - size);
  // A bare copy outside is compared, and does not meet a policy.
  keeper.keep("a.checkpoint", second);
  CHECK(keeper.verify(nullptr, true).tail() == 0);
  CHECK(keeper.verify(&all, true).status() == 4);
  // Lines count together wherever they lie.
  keeper.attach(cosigned_by(witness(1), second), witness(1));
  keeper.keep("a.checkpoint", second + cosigned_by(witness(2), second));
  const auto both = keeper.verify(&all, true);
  CHECK(both.status() == 0);
  CHECK(both.quorum->file == "a.checkpoint");
  REQUIRE(both.quorum->by.size() == 2);
  CHECK(both.quorum->by[0].name == "w1");
  CHECK(both.quorum->by[1].name == "w2");
  CHECK(both.tail() == 0);
}

TEST_CASE("a policy without quorum counts outside copies alone, and one of another log is a fault") {
  Keeper keeper("no-quorum");
  const std::string note = keeper.sign();
  const auto none = seal::parse_policy("log " + desk::verifier_key(keeper.ledger()) + "\nquorum none\n", "policy");
  CHECK(keeper.verify(&none).status() == 4);
  keeper.keep("a.checkpoint", note);
  CHECK(keeper.verify(&none, true).status() == 0);
  const auto other = seal::parse_policy("log " + seal::Signer("example.org/town", seal::Hash{1}).verifier().text() + "\nquorum none\n", "policy");
  CHECK_THROWS_AS(keeper.verify(&other, true), model::Fault);
}

TEST_CASE("a bad line of a trusted witness under an outside checkpoint is damage") {
  Keeper keeper("bad-line");
  const std::string first = keeper.sign();
  keeper.serve("R1");
  const std::string second = keeper.sign();
  keeper.keep("a.checkpoint", second + cosigned_by(witness(1), first));
  const auto policy = policy_of({1}, "any"), strangers = policy_of({2}, "any");
  CHECK(keeper.verify(&policy, true).status() == 1);
  CHECK(keeper.verify(&strangers, true).status() == 4);
}

TEST_CASE("where the root differs verify says until when the ledger was good") {
  Keeper keeper("good");
  const std::string first = keeper.sign();
  const auto size = keeper.ledger().size();
  keeper.keep("1.checkpoint", first);
  std::filesystem::copy_file(keeper.file("bank.db"), keeper.file("old.db"));
  keeper.serve("R1");
  keeper.keep("2.checkpoint", keeper.sign());
  const auto whole = keeper.verify(nullptr, true);
  CHECK(whole.last_good->file == "2.checkpoint");
  CHECK_FALSE(whole.first_bad);
  CHECK_FALSE(whole.log_damaged);
  CHECK(desk::damage_sheet(whole).notes.empty());
  const auto cut = desk::verify(keeper.file("old.db"), {keeper.file("trusted")}, &keeper.keys());
  CHECK(cut.status() == 1);
  CHECK(cut.log_damaged);
  REQUIRE(cut.last_good);
  CHECK(cut.last_good->file == "1.checkpoint");
  CHECK(cut.last_good->size == size);
  CHECK(cut.last_good->at.starts_with("2025-06-15T"));
  CHECK(cut.first_bad->file == "2.checkpoint");
  CHECK(desk::damage_sheet(cut).notes.size() == 2);
}

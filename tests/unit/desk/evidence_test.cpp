#include "desk/evidence.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <fstream>

#include "desk/audit.hpp"
#include "desk/evidence_figures.hpp"
#include "seal/tree.hpp"
#include "small_bank.hpp"

using small_bank::Bank;
using small_bank::day;

namespace {

constexpr const char* people =
    "code,role,name,born,community,joined\n"
    "V1,volunteer,甲一名,1949-12-31,C1a,2025-01-01\n"
    "V2,volunteer,甲二名,1961-01-01,C1b,2025-01-01\n"
    "E1,elder,乙一名,1940-01-01,C1a,2025-01-01\n";
constexpr const char* services =
    "ref,day,start,minutes,volunteer,elder,category,note\n"
    "R1,2025-06-30,9:00,25,V1,E1,visit,\n"
    "R2,2025-07-03,9:00,10,V1,E1,visit,带了粥\n"
    "R3,2025-07-04,9:00,50,V1;V2,E1,meals,\n";

struct Sealing : Bank {
  explicit Sealing(const std::string& name) : Bank("evidence-" + name) {
    REQUIRE(people_table().added == 3);
    served(::services, "2025-07-10");
  }
  desk::Outcome people_table() { return people(::people); }
  std::string file(const std::string& name) const { return (folder() / name).string(); }
  std::string state() const { return file("town.key.signed"); }
  std::string path() const { return file("bank.db"); }

  desk::Signed checkpoint() {
    auto at = counter("2025-07-11");
    return desk::checkpoint(at, state());
  }
  desk::SealedPeriod seal(const char* period, const char* today, const char* early = "") {
    auto at = counter(today);
    return desk::seal_period(at, period, early, state());
  }
  void keep(const std::string& name, const std::string& note) const {
    std::filesystem::create_directories(folder() / "trusted");
    std::ofstream(folder() / "trusted" / name, std::ios::binary) << note;
  }
  desk::Verification verify() { return desk::verify(path(), {file("trusted")}, &keys()); }
  void copy_to(const std::string& name) const { std::filesystem::copy_file(path(), file(name), std::filesystem::copy_options::overwrite_existing); }
};

seal::Checkpoint head(Bank& bank, const std::string& note) {
  const auto opened = seal::open_note(note, *seal::parse_verifier_key(desk::verifier_key(bank.ledger())));
  REQUIRE(opened.state == seal::NoteState::verified);
  return *seal::parse_checkpoint(opened.body);
}

std::string first_code(const std::vector<model::Refusal>& refusals) { return refusals.empty() ? "" : refusals.front().code; }

}  // namespace

TEST_CASE("the same state signed twice gives the same bytes and no second checkpoint") {
  Sealing bank("twice");
  const auto first = bank.checkpoint(), second = bank.checkpoint();
  REQUIRE(first.refusals.empty());
  CHECK(first.fresh);
  CHECK_FALSE(second.fresh);
  CHECK(first.note == second.note);
  CHECK(store::checkpoints(bank.ledger()).size() == 1);
  CHECK(head(bank, first.note).size == static_cast<std::uint64_t>(bank.ledger().size()));
  CHECK(head(bank, first.note).root == bank.ledger().root(bank.ledger().size()));
}

TEST_CASE("a dry run of a checkpoint gives no signature and leaves neither a row nor a memory") {
  Sealing bank("dry");
  auto setting = bank.setting("2025-07-11");
  setting.dry_run = true;
  desk::Counter counter(bank.ledger(), setting);
  const auto made = desk::checkpoint(counter, bank.state());
  CHECK(made.note.empty());
  CHECK(made.size == bank.ledger().size());
  CHECK(store::checkpoints(bank.ledger()).empty());
  CHECK_FALSE(std::filesystem::exists(bank.state()));
}

TEST_CASE("a quarter is sealed after its deadline, with a statement an account, and its checkpoint ends with the seal") {
  Sealing bank("seal");
  const auto sealed = bank.seal("2025q3", "2025-11-01");
  REQUIRE(sealed.refusals.empty());
  CHECK(sealed.period == "2025Q3");
  CHECK(sealed.statements == 2);
  CHECK(head(bank, sealed.note).size == static_cast<std::uint64_t>(sealed.size));
  CHECK(bank.ledger().entry(sealed.size - 1).kind == "seal");
  const auto stated = store::statements(bank.ledger(), "2025Q3");
  REQUIRE(stated.size() == 2);
  // V1: 25 + 10 + 60 counted minutes are 1.5 points, and 25 of them before the quarter were none.
  CHECK(stated[0].minutes == 60);
  CHECK(stated[0].earned_milli == 1500);
  CHECK(stated[0].balance_milli == 1500);
  CHECK(stated[1].minutes == 50);
  const auto seal = store::seals(bank.ledger()).at(0).fact;
  CHECK(seal.services == 2);
  CHECK(seal.minutes == 110);
  CHECK_FALSE(seal.early);
  bank.keep("2025Q3.checkpoint", sealed.note);
  const auto verified = bank.verify();
  for (const auto& d : verified.damages) MESSAGE(d.sentence);
  CHECK(verified.status() == 0);
}

TEST_CASE("a sealed quarter gives its checkpoint again, whatever came later") {
  Sealing bank("again");
  const auto sealed = bank.seal("2025Q3", "2025-11-01");
  bank.served("ref,day,minutes,volunteer,elder,category,late_reason\nR9,2025-10-09,60,V2,E1,visit,\n", "2025-11-02");
  const auto again = bank.seal("2025Q3", "2025-11-03");
  CHECK(again.refusals.empty());
  CHECK(again.note == sealed.note);
  CHECK(store::seals(bank.ledger()).size() == 1);
}

TEST_CASE("sealing before the deadline needs a reason, and only quarters are sealed") {
  Sealing bank("early");
  CHECK(first_code(bank.seal("2025Q3", "2025-10-10").refusals) == "too-early");
  CHECK(first_code(bank.seal("2025-07", "2025-11-01").refusals) == "not-a-quarter");
  CHECK(first_code(bank.seal("2025", "2026-11-01").refusals) == "not-a-quarter");
  CHECK(first_code(bank.seal("soon", "2025-11-01").refusals) == "not-a-quarter");
  CHECK(store::seals(bank.ledger()).empty());
  CHECK(bank.seal("2025Q3", "2025-10-10", "年度检查").refusals.empty());
  CHECK(store::seals(bank.ledger()).at(0).fact.early);
}

TEST_CASE("a seal left unsigned by a crash is signed first with the bytes that it would have had") {
  Sealing bank("crash");
  const auto sealed = bank.seal("2025Q3", "2025-11-01");
  const std::string note = sealed.note;
  {
    sqlite3* db = nullptr;
    sqlite3_open(bank.path().c_str(), &db);
    sqlite3_exec(db, "DELETE FROM checkpoint", nullptr, nullptr, nullptr);
    sqlite3_close(db);
  }
  CHECK(desk::seal_unfinished(bank.ledger()));
  const auto verified = desk::verify(bank.path(), {}, &bank.keys());
  CHECK(verified.damages.empty());
  CHECK(verified.notes.size() == 1);
  const auto again = bank.seal("2025Q3", "2025-11-02");
  CHECK(again.note == note);
  CHECK_FALSE(desk::seal_unfinished(bank.ledger()));
}

TEST_CASE("a receipt holds its leaf and proves it against the latest checkpoint") {
  Sealing bank("receipt");
  auto at = bank.counter("2025-07-11");
  CHECK(first_code(desk::receipts(at, {"R1"}, "").refusals) == "not-yet-sealed");
  const auto note = bank.checkpoint().note;
  for (const char* act : {"", "verify", "approve"}) {
    const auto made = desk::receipts(at, {"R1", "R3"}, act);
    REQUIRE(made.made.size() == 2);
    const auto receipt = seal::parse_receipt(made.made[1].second);
    REQUIRE(receipt);
    CHECK(receipt->checkpoint == note);
    const auto signed_head = head(bank, note);
    CHECK(seal::verify_inclusion(seal::Hasher().leaf(receipt->leaf), receipt->index, signed_head.size, receipt->proof, signed_head.root));
    CHECK(receipt->leaf.find(*act == 0 ? "ref R3\n" : std::string("what ") + act + "\n") != std::string::npos);
  }
  CHECK(first_code(desk::receipts(at, {"R7"}, "").refusals) == "unknown-ref");
  CHECK(first_code(desk::receipts(at, {"R1"}, "void").refusals) == "wrong-state");
}

TEST_CASE("a consistency proof leads from one checkpoint to a later one") {
  Sealing bank("consistency");
  const auto first = bank.checkpoint().note;
  bank.served("ref,day,minutes,volunteer,elder,category\nR9,2025-07-09,60,V2,E1,visit\n", "2025-07-12");
  const auto second = bank.checkpoint().note;
  const auto proof = desk::consistency(bank.ledger(), first, second);
  REQUIRE_FALSE(proof.refusal);
  const auto body = seal::parse_consistency(proof.text);
  REQUIRE(body);
  const auto from = head(bank, first), to = head(bank, second);
  CHECK(seal::verify_consistency(from.size, from.root, to.size, to.root, body->proof));
  CHECK(desk::consistency(bank.ledger(), second, first).refusal->code == "not-a-checkpoint");
  CHECK(desk::consistency(bank.ledger(), "x", second).refusal->code == "not-a-checkpoint");
}

TEST_CASE("verify without a checkpoint held by somebody else is unanchored") {
  Sealing bank("unanchored");
  bank.checkpoint();
  CHECK(desk::verify(bank.path(), {}, &bank.keys()).status() == 4);
  std::filesystem::create_directories(bank.file("trusted"));
  CHECK(bank.verify().status() == 4);
  bank.keep("other.checkpoint", seal::Signer("example.org/other", bank.keys().signing_seed).sign(seal::Checkpoint{"example.org/other", 5, {}}.body()));
  const auto verified = bank.verify();
  CHECK(verified.status() == 4);
  CHECK(verified.ignored.size() == 1);
}

TEST_CASE("a trusted file that is damaged, or signed by a stranger in this log's name, fails") {
  Sealing bank("stranger");
  bank.keep("a.checkpoint", bank.checkpoint().note);
  CHECK(bank.verify().status() == 0);
  bank.keep("b.checkpoint", "nothing\n");
  CHECK(bank.verify().status() == 1);
  const auto other = seal::KeyRing::make(bank.keys().origin);
  bank.keep("b.checkpoint", seal::Signer(other.origin, other.signing_seed).sign(seal::Checkpoint{other.origin, 5, {}}.body()));
  CHECK(bank.verify().status() == 1);
}

TEST_CASE("a rollback is found by a checkpoint kept elsewhere, and the signer refuses to sign the older state") {
  Sealing bank("rollback");
  bank.copy_to("old.db");
  bank.served("ref,day,minutes,volunteer,elder,category\nR9,2025-07-09,60,V2,E1,visit\n", "2025-07-12");
  bank.keep("a.checkpoint", bank.checkpoint().note);
  CHECK(bank.verify().status() == 0);
  CHECK(desk::verify(bank.file("old.db"), {bank.file("trusted")}, &bank.keys()).status() == 1);
  CHECK(desk::verify(bank.file("old.db"), {}, &bank.keys()).status() == 4);
  auto old = store::Ledger::open(bank.file("old.db"), store::Mode::write);
  desk::Counter counter(old, bank.setting("2025-07-13"));
  CHECK(first_code(desk::checkpoint(counter, bank.state()).refusals) == "seal-broken");
}

TEST_CASE("a fork is found by a checkpoint kept elsewhere, and the signer refuses to continue it") {
  Sealing bank("fork");
  bank.copy_to("fork.db");
  bank.served("ref,day,minutes,volunteer,elder,category\nR9,2025-07-09,60,V2,E1,visit\n", "2025-07-12");
  bank.keep("a.checkpoint", bank.checkpoint().note);
  auto fork = store::Ledger::open(bank.file("fork.db"), store::Mode::write);
  desk::Counter counter(fork, bank.setting("2025-07-13"));
  const auto lexicon = desk::lexicon_of(counter.pack());
  const auto table = intake::Table::from_bytes("ref,day,minutes,volunteer,elder,category\nF1,2025-07-09,60,V2,E1,visit\nF2,2025-07-10,60,V2,E1,visit\n"
                                               "F3,2025-07-08,60,V2,E1,visit\nF4,2025-07-07,60,V2,E1,visit\nF5,2025-07-06,60,V2,E1,visit\n",
                                               "services.csv", intake::service_headers());
  REQUIRE(desk::import_services(counter, table, {"services.csv", "", false}).added == 5);
  CHECK(first_code(desk::checkpoint(counter, bank.state()).refusals) == "seal-broken");
  CHECK(desk::verify(bank.file("fork.db"), {bank.file("trusted")}, &bank.keys()).status() == 1);
}

TEST_CASE("the signer's memory is made again from the ledger where it is missing, and is a fault where it is damaged") {
  Sealing bank("memory");
  bank.checkpoint();
  std::filesystem::remove(bank.state());
  const auto again = bank.checkpoint();
  CHECK(again.refusals.empty());
  CHECK(again.told.size() == 1);
  {
    std::fstream file(bank.state(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(40);
    file.put('!');
  }
  CHECK_THROWS_AS(bank.checkpoint(), model::Fault);
}

TEST_CASE("verify without the key says what it left out, and with another ledger's key is a fault") {
  Sealing bank("key");
  bank.keep("a.checkpoint", bank.checkpoint().note);
  const auto without = desk::verify(bank.path(), {bank.file("trusted")}, nullptr);
  CHECK(without.status() == 0);
  CHECK(without.notes.size() == 1);
  const auto other = seal::KeyRing::make(bank.keys().origin);
  CHECK_THROWS_AS(desk::verify(bank.path(), {}, &other), model::Fault);
  CHECK_THROWS_AS(desk::verify(bank.path(), {bank.file("nowhere")}, nullptr), model::Fault);
}

TEST_CASE("spoilt caches are found by verify and mended by rebuild") {
  Sealing bank("rebuild");
  {
    sqlite3* db = nullptr;
    sqlite3_open(bank.path().c_str(), &db);
    sqlite3_exec(db, "UPDATE tally SET points_milli = 7, units = 7; DELETE FROM service_state; DELETE FROM blind", nullptr, nullptr, nullptr);
    sqlite3_close(db);
  }
  CHECK(desk::verify(bank.path(), {}, &bank.keys()).status() == 1);
  auto at = bank.counter("2025-07-12");
  const auto outcome = desk::rebuild(at);
  CHECK(outcome.told.size() == 3);
  CHECK(desk::verify(bank.path(), {}, &bank.keys()).status() == 4);
  CHECK(desk::check(bank.ledger(), at.book(), day("2025-07-12"), &bank.keys()).status(false) == 0);
  auto again = bank.counter("2025-07-12");
  CHECK(desk::rebuild(again).updated == 0);
}

TEST_CASE("a backup is a ledger of its own and overwrites nothing") {
  Sealing bank("backup");
  auto at = bank.counter("2025-07-12");
  REQUIRE(desk::backup(at, bank.file("copy.db")).refused == 0);
  CHECK(desk::verify(bank.file("copy.db"), {}, &bank.keys()).damages.empty());
  CHECK_THROWS_AS(desk::backup(at, bank.file("copy.db")), model::Fault);
}

TEST_CASE("findings carry whether they are new, are told as the contract's JSON, and can be quieted for a time") {
  Sealing bank("check");
  bank.checkpoint();
  // One volunteer at two places at once: entered apart, so that the import does not see it.
  bank.services("ref,day,start,minutes,volunteer,elder,category\nR8,2025-05-01,9:00,30,V2,E1,visit\n", "2025-07-12");
  auto at = bank.counter("2025-12-12");
  const auto audit = desk::check(bank.ledger(), at.book(), day("2025-12-12"), &bank.keys());
  REQUIRE_FALSE(audit.findings.empty());
  const auto& finding = audit.findings.back();
  const std::string json = desk::findings_json(audit);
  CHECK(json.starts_with("{\"findings\":[{\"check\":\""));
  CHECK(json.ends_with("],\"checks\":" + std::to_string(audit.checks) + "}\n"));
  CHECK(std::any_of(audit.findings.begin(), audit.findings.end(), [](const auto& f) { return f.fresh; }));
  CHECK(first_code(desk::accept_finding(at, "no-such", "V1", day("2026-01-01"), "x").refusals) == "unknown-check");
  CHECK(first_code(desk::accept_finding(at, finding.check, finding.subject, day("2025-12-12"), "x").refusals) == "bad-value");
  REQUIRE(desk::accept_finding(at, finding.check, finding.subject, day("2026-01-01"), "看过").added == 1);
  const auto after = desk::check(bank.ledger(), at.book(), day("2025-12-12"), &bank.keys());
  CHECK(after.findings.size() < audit.findings.size());
  CHECK(after.accepted > 0);
  CHECK(desk::check(bank.ledger(), at.book(), day("2026-01-02"), &bank.keys()).accepted == 0);
}

TEST_CASE("a checkpoint in the ledger that does not hold is a finding") {
  Sealing bank("broken");
  bank.checkpoint();
  {
    sqlite3* db = nullptr;
    sqlite3_open(bank.path().c_str(), &db);
    sqlite3_exec(db, "UPDATE checkpoint SET size = size - 1", nullptr, nullptr, nullptr);
    sqlite3_close(db);
  }
  auto at = bank.counter("2025-07-12");
  const auto audit = desk::check(bank.ledger(), at.book(), day("2025-07-12"), &bank.keys());
  CHECK(audit.status(false) == 1);
  CHECK(audit.findings.back().check == "seal-broken");
}

TEST_CASE("a row that was changed is a finding of the audit, as of verify") {
  Sealing bank("row-changed");
  bank.checkpoint();
  auto at = bank.counter("2025-07-12");
  const auto broken = [&] {
    const auto audit = desk::check(bank.ledger(), at.book(), day("2025-07-12"), &bank.keys());
    return std::count_if(audit.findings.begin(), audit.findings.end(), [](const auto& f) { return f.error && f.check == "seal-broken"; });
  };
  CHECK(broken() == 0);
  sqlite3* db = nullptr;
  sqlite3_open(bank.path().c_str(), &db);
  sqlite3_exec(db, "DELETE FROM box WHERE id = (SELECT max(id) FROM box)", nullptr, nullptr, nullptr);
  REQUIRE(sqlite3_changes(db) == 1);
  sqlite3_close(db);
  CHECK(broken() > 0);
}

TEST_CASE("without the duty nothing is signed") {
  Sealing bank("duty");
  auto at = bank.counter("2025-07-12", "V1");
  CHECK(first_code(desk::checkpoint(at, bank.state()).refusals) == "duty-missing");
  CHECK(first_code(desk::seal_period(at, "2025Q2", "", bank.state()).refusals) == "duty-missing");
  CHECK(first_code(desk::receipts(at, {"R1"}, "").refusals) == "duty-missing");
  CHECK(first_code(desk::rebuild(at).refusals) == "duty-missing");
}

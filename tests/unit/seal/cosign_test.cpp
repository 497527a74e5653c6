#include "seal/cosign.hpp"

#include <doctest/doctest.h>

#include "mutants.hpp"

using seal::KeyType;
using seal::NoteState;

namespace {

seal::Hash seed_of(std::uint8_t fill) {
  seal::Hash seed;
  seed.fill(fill);
  return seed;
}

const seal::Signer kLog("example.org/carebank", seed_of(7));
const seal::Signer kZhang("eval.example.org/zhang", seed_of(8), KeyType::cosigner);
const seal::Signer kLi("uni.example.org/li", seed_of(9), KeyType::cosigner);
const std::vector<seal::VerifierKey> kBoth = {kZhang.verifier(), kLi.verifier()};

std::string body(const std::string& root = "root") { return seal::Checkpoint{"example.org/carebank", 42, seal::Hasher().sha256(root)}.body(); }
std::string note() { return kLog.sign(body()); }

// A head of a public log, signed by it and cosigned by four witnesses of the witness network, all with published keys.
const std::string kPublic =
    "arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n"
    "\xE2\x80\x94 arche2025h1.staging.ct.transparency.dev "
    "zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=\n"
    "\xE2\x80\x94 arche2025h1.staging.ct.transparency.dev "
    "ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=\n"
    "\xE2\x80\x94 transparency.dev/DEV:witness-little-garden "
    "2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==\n"
    "\xE2\x80\x94 witness1.smartit.nu/witness1 "
    "pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==\n"
    "\xE2\x80\x94 remora.n621.de "
    "2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==\n"
    "\xE2\x80\x94 witness.stagemole.eu "
    "Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==\n";

std::vector<seal::VerifierKey> public_witnesses() {
  std::vector<seal::VerifierKey> keys;
  for (const char* text : {"transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
                           "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
                           "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                           "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv"})
    keys.push_back(seal::parse_verifier_key(text, KeyType::cosigner).value());
  return keys;
}

}  // namespace

TEST_CASE("a checkpoint that public witnesses cosigned verifies with their published keys") {
  const auto opened = seal::open_cosigned(kPublic, public_witnesses());
  CHECK(opened.state == NoteState::verified);
  REQUIRE(opened.by.size() == 4);
  for (const auto& by : opened.by) {
    CHECK(by.time == 1779573024);
    CHECK(kPublic.find(by.line) != std::string::npos);
  }
  const auto log = seal::parse_verifier_key("arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
  CHECK(seal::open_note(kPublic, log.value()).state == NoteState::verified);
  std::string smaller = kPublic;
  smaller.replace(smaller.find("1432088532"), 10, "1432088531");
  CHECK(seal::open_cosigned(smaller, public_witnesses()).state == NoteState::bad_signature);
}

TEST_CASE("a line is of the key that it names, by name and id") {
  const std::string line = seal::cosign(kZhang, body(), 1'750'000'000), alone = line.substr(0, line.size() - 1);
  CHECK(seal::is_line_of(alone, kZhang.verifier()));
  CHECK_FALSE(seal::is_line_of(alone, kLi.verifier()));
  CHECK_FALSE(seal::is_line_of(alone, seal::Signer("eval.example.org/zhang", seed_of(9), KeyType::cosigner).verifier()));
  CHECK_FALSE(seal::is_line_of(line, kZhang.verifier()));
  CHECK_FALSE(seal::is_line_of("no line", kZhang.verifier()));
}

TEST_CASE("the specification's example is a note, and its witness's line says the time that the specification tells") {
  const std::string line =
      "\xE2\x80\x94 witness.example.com/w1 "
      "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
  const std::string example =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
      "\xE2\x80\x94 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n" +
      line;
  // Its keys are not published: all that can be known is the form.
  CHECK(seal::open_cosigned(example, kBoth).state == NoteState::unsigned_by_key);
  CHECK(seal::is_signature_lines(line));
  const auto bytes = seal::unbase64(line.substr(line.rfind(' ') + 1, line.size() - line.rfind(' ') - 2)).value();
  REQUIRE(bytes.size() == 4 + 8 + 64);
  std::uint64_t time = 0;
  for (const char c : bytes.substr(4, 8)) time = time << 8 | static_cast<unsigned char>(c);
  CHECK(time == 1679315147);
}

TEST_CASE("a cosignature is a line of key id, time and signature, and says its time again") {
  const std::string line = seal::cosign(kZhang, body(), 1751328000);
  CHECK(line.starts_with("\xE2\x80\x94 eval.example.org/zhang "));
  CHECK(line.ends_with("\n"));
  const auto bytes = seal::unbase64(line.substr(line.rfind(' ') + 1, line.size() - line.rfind(' ') - 2));
  REQUIRE(bytes);
  CHECK(bytes->size() == 4 + 8 + 64);
  CHECK(seal::hex(bytes->substr(4, 8)) == "0000000068632500");
  CHECK(seal::cosign(kZhang, body(), 1751328000) == line);
  const auto opened = seal::open_cosigned(note() + line, kBoth);
  CHECK(opened.state == NoteState::verified);
  CHECK(opened.body == body());
  REQUIRE(opened.by.size() == 1);
  CHECK(opened.by[0].key == 0);
  CHECK(opened.by[0].time == 1751328000);
  CHECK(opened.by[0].line == line);
  CHECK(seal::open_note(note() + line, kLog.verifier()).state == NoteState::verified);
}

TEST_CASE("a cosignature is none of another body, another time, or of the bare note") {
  const std::string line = seal::cosign(kZhang, body(), 1000);
  const auto state = [](const std::string& text) { return seal::open_cosigned(text, kBoth).state; };
  CHECK(state(body("other") + "\n" + line) == NoteState::bad_signature);
  const auto bytes = seal::unbase64(line.substr(line.rfind(' ') + 1, line.size() - line.rfind(' ') - 2)).value();
  std::string later = bytes, negative = bytes;
  later[11] = static_cast<char>(later[11] + 1);
  negative[4] = static_cast<char>(0x80);
  const auto with = [](const std::string& b) { return body() + "\n\xE2\x80\x94 eval.example.org/zhang " + seal::base64(b) + "\n"; };
  CHECK(state(with(bytes)) == NoteState::verified);
  CHECK(state(with(later)) == NoteState::bad_signature);
  CHECK(state(with(negative)) == NoteState::bad_signature);
  // Without its time it is a plain signature of another message.
  CHECK(state(with(bytes.substr(0, 4) + bytes.substr(12))) == NoteState::bad_signature);
  CHECK(state(kZhang.sign(body())) == NoteState::bad_signature);
}

TEST_CASE("a time may be the last that a signed number holds, and none beyond") {
  const std::uint64_t last = (std::uint64_t{1} << 63) - 1;
  const auto opened = seal::open_cosigned(note() + seal::cosign(kLi, body(), last), kBoth);
  REQUIRE(opened.by.size() == 1);
  CHECK(opened.by[0].key == 1);
  CHECK(opened.by[0].time == last);
}

TEST_CASE("unknown witnesses are ignored, a key counts once and earliest, a bad line of a known key rejects all") {
  const std::string early = seal::cosign(kZhang, body(), 1000), late = seal::cosign(kZhang, body(), 2000), li = seal::cosign(kLi, body(), 1500);
  const auto all = seal::open_cosigned(note() + late + li + early + late, kBoth);
  REQUIRE(all.by.size() == 2);
  CHECK(all.by[0].line == early);
  CHECK(all.by[1].line == li);
  CHECK(seal::open_cosigned(note() + li, {kZhang.verifier()}).state == NoteState::unsigned_by_key);
  CHECK(seal::open_cosigned(note(), kBoth).state == NoteState::unsigned_by_key);
  CHECK(seal::open_cosigned(note() + early + seal::cosign(kLi, body("other"), 1), {kZhang.verifier()}).by.size() == 1);
  const auto bad = seal::open_cosigned(note() + early + seal::cosign(kLi, body("other"), 1), kBoth);
  CHECK(bad.state == NoteState::bad_signature);
  CHECK(bad.by.empty());
  CHECK(seal::open_cosigned(early, kBoth).state == NoteState::malformed);
}

TEST_CASE("a witness's key and a log's of the same seed are two keys") {
  const seal::Signer log("eval.example.org/zhang", seed_of(8));
  CHECK(log.verifier().key == kZhang.verifier().key);
  CHECK(log.verifier().id != kZhang.verifier().id);
  CHECK_FALSE(seal::parse_verifier_key(log.verifier().text(), KeyType::cosigner));
  CHECK_FALSE(seal::parse_verifier_key(kZhang.verifier().text()));
  CHECK(seal::open_note(note() + seal::cosign(kZhang, body(), 1), log.verifier()).state == NoteState::unsigned_by_key);
}

TEST_CASE("no single alteration of a cosigned checkpoint verifies with all its signatures") {
  const std::string line = seal::cosign(kZhang, body(), 1751328000), li = seal::cosign(kLi, body(), 1751328001), whole = note() + line + li;
  const auto good = [](const std::string& text) {
    const auto opened = seal::open_cosigned(text, kBoth);
    return seal::open_note(text, kLog.verifier()).state == NoteState::verified && opened.by.size() == 2;
  };
  REQUIRE(good(whole));
  each_mutant(whole, [&](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK_FALSE(good(mutant));
  });
}

TEST_CASE("an unknown witness's line may be anything that is a line") {
  const std::string line = seal::cosign(kZhang, body(), 1751328000), li = seal::cosign(kLi, body(), 1751328001);
  std::size_t accepted = 0;
  each_mutant(li, [&](const std::string& mutant, std::size_t) {
    const auto opened = seal::open_cosigned(note() + line + mutant, {kZhang.verifier()});
    CHECK((opened.state != NoteState::verified || (opened.by.size() == 1 && opened.by[0].line == line)));
    accepted += opened.state == NoteState::verified ? 1 : 0;
  });
  CHECK(accepted > 100);
}

TEST_CASE("what a witness answers is lines alone") {
  const std::string line = seal::cosign(kZhang, body(), 5), li = seal::cosign(kLi, body(), 6);
  CHECK(seal::is_signature_lines(line));
  CHECK(seal::is_signature_lines(line + li));
  for (const std::string& bad : {std::string(), std::string("\n"), note(), note() + line, line.substr(0, line.size() - 1), "\n" + line, line + "\n", line + "more\n",
                                 line + "\n" + li, body() + "\n" + line})
    CHECK_FALSE(seal::is_signature_lines(bad));
}
